package walletlens.app.export;

import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.money.Quantity;

/**
 * One posting of a double-entry transaction.
 *
 * @param side where it is posted
 * @param account the user's account, for assets and liabilities; else the name of the category
 * @param asset of what
 * @param quantity how much, signed
 * @param cost what all of it was exchanged for, unsigned; {@link #NO_COST} where it stands for itself
 */
record Leg(Side side, String account, AssetId asset, Quantity quantity, Amount cost) {
    /** Not exchanged for something else. */
    static final Amount NO_COST = Amount.of(Quantity.ZERO, AssetId.cash(walletlens.money.Currency.EUR));

    /** The five families of double-entry accounts. */
    enum Side {
        ASSETS("Assets"),
        LIABILITIES("Liabilities"),
        EQUITY("Equity"),
        INCOME("Income"),
        EXPENSES("Expenses");

        private final String title;

        Side(String title) {
            this.title = title;
        }

        /** The family's name in journals. */
        String title() {
            return title;
        }

        /** Whether its accounts are the user's own and bear their names. */
        boolean isOwn() {
            return this == ASSETS || this == LIABILITIES;
        }
    }

    boolean hasCost() {
        return cost != NO_COST;
    }

    Leg at(Amount newCost) {
        return new Leg(side, account, asset, quantity, newCost);
    }
}
