package walletlens.lots;

import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * Units of one lot given up for something, with a gain or loss. A sale out of three lots makes three disposals.
 *
 * @param entry the entry that gave them up
 * @param asset of what
 * @param account where it happened
 * @param quantity how many, in the units of that day
 * @param acquired when they had been acquired; {@code disposed} where the lot is not known
 * @param disposed when they were given up
 * @param proceeds what was received for them after fees, in the reporting currency
 * @param cost what they had cost, fees included
 * @param term whether they were held for long
 * @param lotEntry the entry that acquired them; the empty text where they were sold without being held
 * @param way how they were given up
 * @param fees what the fees of the entry took from the proceeds; {@code proceeds + fees} is what came before fees
 * @param received the proceeds in the currency they were received in
 * @param paid the cost in the currency it was paid in
 * @param costBasis how well the cost is known
 * @param proceedsBasis how well the proceeds are known
 * @param oversold whether these units were not held when they were given up; what came in later lends them its cost
 */
public record Disposal(
        String entry,
        AssetId asset,
        String account,
        Quantity quantity,
        When acquired,
        When disposed,
        Money proceeds,
        Money cost,
        Term term,
        String lotEntry,
        Way way,
        Money fees,
        Money received,
        Money paid,
        Basis costBasis,
        Basis proceedsBasis,
        boolean oversold) {
    /** Ways of giving something up. */
    public enum Way {
        /** Sold or exchanged. */
        SOLD("sold"),
        /** Paid as a fee or tax, or lost on the way between accounts: at its worth. */
        SPENT("spent");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        /** The name in files. */
        public String code() {
            return code;
        }
    }

    /** Whether both proceeds and cost are known, and so the gain. */
    public boolean isKnown() {
        return costBasis != Basis.UNKNOWN && proceedsBasis != Basis.UNKNOWN;
    }

    /** Proceeds less cost; empty where either is not known. */
    public Optional<Money> gain() {
        return isKnown() ? Optional.of(proceeds.minus(cost)) : Optional.empty();
    }
}
