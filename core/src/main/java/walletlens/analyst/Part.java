package walletlens.analyst;

import java.time.LocalDate;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;

/**
 * One part of an insight's sentence: a figure or a name, unrounded and unworded, so that it can be said in any language and
 * every number of a text can be held against it.
 */
public sealed interface Part {
    /** A sum of money. */
    record Amount(Money money) implements Part {
    }

    /** A sum of money gained, or below zero lost: it is shown with its sign. */
    record Gain(Money money) implements Part {
    }

    /** A part of a whole, as a fraction. */
    record Share(Quantity fraction) implements Part {
    }

    /** A share gained, or below zero lost: it is shown with its sign. */
    record Change(Quantity fraction) implements Part {
    }

    /** How many. */
    record Count(long number) implements Part {
    }

    /** A number that is not whole: months, kinds; to one decimal. */
    record Number(Quantity number) implements Part {
    }

    /** A ratio without a unit, to two decimals. */
    record Ratio(Quantity ratio) implements Part {
    }

    /** Units of an asset. */
    record Units(Quantity quantity, AssetId asset) implements Part {
    }

    /** What one unit costs. */
    record UnitPrice(Price price) implements Part {
    }

    /** A day. */
    record Day(LocalDate day) implements Part {
    }

    /** A month, by its first day. */
    record Month(LocalDate first) implements Part {
    }

    /** An asset, by its name. */
    record OfAsset(AssetId asset) implements Part {
    }

    /** A class, by its name. */
    record OfClass(AssetClass assetClass) implements Part {
    }

    /** An account, by its name. */
    record OfAccount(String account) implements Part {
    }

    /** A text as it is: a currency's code, a goal's name. */
    record Text(String text) implements Part {
    }

    /** Whether it is a figure rather than a name. */
    default boolean isFigure() {
        return !(this instanceof OfAsset || this instanceof OfClass || this instanceof OfAccount || this instanceof Text);
    }
}
