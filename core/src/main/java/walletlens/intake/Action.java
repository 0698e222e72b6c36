package walletlens.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import walletlens.ledger.EntryKind;

/**
 * The actions of the plain table: the words each goes by, the kind of entry it makes, and what its quantity means. A kind
 * with two directions takes the second where the quantity is below zero.
 */
enum Action {
    BUY(EntryKind.BUY, EntryKind.BUY, Means.TRADE, "buy", "bought", "purchase", "reinvest shares"),
    SELL(EntryKind.SELL, EntryKind.SELL, Means.TRADE, "sell", "sold", "sale"),
    DIVIDEND(EntryKind.DIVIDEND, EntryKind.DIVIDEND, Means.PAYOUT, "dividend", "dividends", "capital gain distribution"),
    INTEREST(EntryKind.INTEREST, EntryKind.FEE, Means.CASH, "interest"),
    SPLIT(EntryKind.SPLIT, EntryKind.SPLIT, Means.UNITS, "stock split", "split"),
    DEPOSIT(EntryKind.DEPOSIT, EntryKind.WITHDRAWAL, Means.MOVE,
            "deposit", "transfer", "transfer in", "wire funds received", "add holding"),
    WITHDRAWAL(EntryKind.WITHDRAWAL, EntryKind.WITHDRAWAL, Means.MOVE,
            "withdrawal", "withdraw", "transfer out", "wire funds sent", "remove holding"),
    STAKING(EntryKind.STAKING, EntryKind.STAKING, Means.MOVE, "staking", "staking reward"),
    REWARD(EntryKind.REWARD, EntryKind.REWARD, Means.MOVE, "reward"),
    MINING(EntryKind.MINING, EntryKind.MINING, Means.MOVE, "mining"),
    AIRDROP(EntryKind.AIRDROP, EntryKind.AIRDROP, Means.MOVE, "airdrop"),
    GIFT_IN(EntryKind.GIFT_IN, EntryKind.GIFT_OUT, Means.MOVE, "gift", "gift in"),
    GIFT_OUT(EntryKind.GIFT_OUT, EntryKind.GIFT_OUT, Means.MOVE, "gift out"),
    FEE(EntryKind.FEE, EntryKind.FEE, Means.CASH, "fee", "fees"),
    TAX(EntryKind.TAX, EntryKind.TAX, Means.CASH, "tax", "withholding tax");

    /** What quantity and price say. */
    enum Means {
        /** Units of the symbol, for cash at the price each. */
        TRADE,
        /** Units held, cash at the price each. */
        PAYOUT,
        /** Units that were added, or taken where below zero. */
        UNITS,
        /** Units of the symbol, or cash where the symbol is empty or the currency itself, worth the price each. */
        MOVE,
        /** Cash: the quantity times the price, or the one of the two that is given. */
        CASH
    }

    private final EntryKind kind;
    private final EntryKind below;
    private final Means means;
    private final List<String> words;

    Action(EntryKind kind, EntryKind below, Means means, String... words) {
        this.kind = kind;
        this.below = below;
        this.means = means;
        this.words = List.of(words);
    }

    /** The kind of entry it makes. */
    EntryKind kind(boolean belowZero) {
        return belowZero ? below : kind;
    }

    /** What its quantity and price say. */
    Means means() {
        return means;
    }

    /** Whether only shares and funds do this, which tells what its symbol is. */
    boolean isOfSecurities() {
        return this == DIVIDEND || this == SPLIT;
    }

    /** The action of a word in any case, with underscores, dashes or spaces; empty for an unknown one. */
    static Optional<Action> of(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ').strip();
        for (Action each : values()) {
            if (each.words.contains(plain)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
