package walletlens.value;

import java.time.LocalDate;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/**
 * Something that is not known and keeps a figure from being whole.
 *
 * @param kind what is missing
 * @param asset of which asset
 * @param from the currency held; the wanted one where a price is missing
 * @param to the currency wanted
 * @param day for which day
 */
public record Gap(Kind kind, AssetId asset, Currency from, Currency to, LocalDate day) {
    /** What can be missing. */
    public enum Kind {
        /** No price on or before the day. */
        PRICE("price"),
        /** No exchange rate on or before the day. */
        RATE("rate"),
        /** The currency a loan is owed in. */
        LOAN_CURRENCY("loan-currency");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The name in files. */
        public String code() {
            return code;
        }
    }

    /** The gap as a problem with the asset, in a sentence. */
    public Problem problem() {
        String message = switch (kind) {
            case PRICE -> "No price is known for " + asset.symbol() + " on " + day + " or before; it is not counted.";
            case RATE -> "No exchange rate from " + from + " to " + to + " is known for " + day + " or before; "
                    + asset.symbol() + " is not counted there.";
            case LOAN_CURRENCY -> "Nothing says in which currency " + asset.symbol() + " is owed; it is not counted.";
        };
        return new Problem(Place.NOWHERE, asset.toString(), message);
    }
}
