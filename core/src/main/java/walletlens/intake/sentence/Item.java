package walletlens.intake.sentence;

import java.util.List;
import walletlens.asset.AssetId;
import walletlens.asset.Unit;
import walletlens.money.Quantity;

/** Something that a sentence says was moved, with how much of it. Filled while it is read. */
final class Item {
    /** What it can be; empty where nobody knows it. */
    List<AssetId> assets = List.of();
    /** How it is written. */
    String written = "";
    /** Its name where it is a slip of spelling; else empty. */
    String meant = "";
    /** How many; null where not said. */
    Quantity count;
    /** The other reading of the number; null where there is one. */
    Quantity otherCount;
    /** What one of them weighs; null where they are counted or weighed as they are. */
    Quantity weight;
    Unit unit = Unit.PIECE;
    /** A part of what is held; null where a number is said. */
    Numerals.Fraction share;
    /** A part of one that may also mean a part of what is held. */
    Numerals.Fraction unclearPart;
    /** Whether it is one's own, by a word such as "my". */
    boolean mine;
    /** Whether the number is one nobody can know, such as "some". */
    boolean few;
    /** The class of a thing valued by hand; empty for none. */
    String thing = "";
    boolean loan;
    /** Coins whose weight was not said. */
    boolean unweighed;
    /** The chunk it was read from. */
    Chunk chunk;

    boolean isNamed() {
        return !assets.isEmpty() || !thing.isEmpty() || loan || !written.isEmpty();
    }

    boolean hasSize() {
        return count != null || share != null || unclearPart != null || few;
    }

    /** The quantity in its unit, with every piece's weight; null where not said. */
    Quantity quantity() {
        return count == null ? null : weight == null ? count : count.times(weight);
    }
}
