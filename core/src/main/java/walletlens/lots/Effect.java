package walletlens.lots;

import java.math.BigDecimal;
import java.util.List;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Role;

/** How the sides and fees of an entry hang together, for both passes alike. */
final class Effect {
    private Effect() {
    }

    /** Whether one side is given for the other, so that their worth is the same. */
    static boolean isExchange(Entry entry) {
        if (entry.in().isEmpty() || entry.out().isEmpty()) {
            return false;
        }
        return switch (entry.kind()) {
            case BUY, SELL, TRADE, BORROWING, LOAN_PAYMENT -> true;
            // A company that is bought for cash, or a claim that becomes an asset, is a sale or a purchase.
            case MERGER, SYMBOL_CHANGE -> isMoney(entry.in().get()) || isMoney(entry.out().get());
            default -> false;
        };
    }

    /** Whether lots turn into lots of another asset. */
    static boolean isConversion(Entry entry) {
        EntryKind kind = entry.kind();
        return (kind == EntryKind.MERGER || kind == EntryKind.SYMBOL_CHANGE) && entry.in().isPresent()
                && entry.out().isPresent() && !isExchange(entry);
    }

    /** Whether fees belong to the cost or lessen the proceeds; else they are expenses by themselves. */
    static boolean feesAreCost(Entry entry) {
        boolean loan = entry.kind() == EntryKind.BORROWING || entry.kind() == EntryKind.LOAN_PAYMENT;
        return !loan && isExchange(entry) && !(isMoney(entry.in().get()) && isMoney(entry.out().get()));
    }

    /** Whether a fee in this asset only means that fewer units came in. */
    static boolean isNetted(Entry entry, AssetId fee) {
        if (fee.assetClass().isMoney() || entry.in().isEmpty() || !entry.in().get().asset().equals(fee)) {
            return false;
        }
        Role role = entry.kind().inRole();
        return isExchange(entry) || isConversion(entry) || role == Role.INCOME || role == Role.CONTRIBUTED
                || entry.kind() == EntryKind.SPINOFF;
    }

    /** Whether a fee in this asset only means that more units went out for the same proceeds. */
    static boolean isJoined(Entry entry, AssetId fee) {
        return !fee.assetClass().isMoney() && (isExchange(entry) || isConversion(entry))
                && entry.out().get().asset().equals(fee);
    }

    /** All fees in an asset. */
    static BigDecimal feesIn(Entry entry, AssetId asset) {
        List<Amount> fees = entry.fees();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < fees.size(); i++) {
            if (fees.get(i).asset().equals(asset)) {
                sum = sum.add(fees.get(i).normal().value());
            }
        }
        return sum;
    }

    static boolean isMoney(Amount amount) {
        return amount.asset().assetClass().isMoney();
    }
}
