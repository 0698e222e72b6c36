package walletlens.lots;

import java.util.List;
import walletlens.asset.AssetId;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/**
 * Something in the ledger that keeps a figure from being sure.
 *
 * @param kind what sort of thing
 * @param asset the asset, or the currency as cash
 * @param account where; the empty text where it concerns no single account
 * @param entries the entries that cause it, the one that shows it last; of many the last twenty
 * @param count how many entries are concerned
 * @param message one sentence a person understands, with the figure used instead
 */
public record Finding(Kind kind, AssetId asset, String account, List<String> entries, int count, String message) {
    /** Copies what can change. */
    public Finding {
        entries = List.copyOf(entries);
    }

    /** Sorts of findings. */
    public enum Kind {
        /** More went out than was held. */
        OVERSOLD("oversold"),
        /** Something came in and nobody said what it had cost. */
        MISSING_COST("missing-cost"),
        /** Neither the entry nor any price says what something was worth. */
        MISSING_WORTH("missing-worth"),
        /** No exchange rate is known for the day. */
        MISSING_RATE("missing-rate"),
        /** A chosen lot does not hold what was asked of it. */
        PICK("pick"),
        /** A split, spin-off or merger meets holdings it does not fit. */
        CORPORATE("corporate");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The name in files. */
        public String code() {
            return code;
        }
    }

    /** This finding as a problem, its text the id of the entry that shows it. */
    public Problem problem() {
        return new Problem(Place.NOWHERE, entries.isEmpty() ? "" : entries.get(entries.size() - 1), message);
    }
}
