package walletlens.app.form;

import static walletlens.app.form.EntryFields.Field.ABOUT;
import static walletlens.app.form.EntryFields.Field.ACQUIRED;
import static walletlens.app.form.EntryFields.Field.ADDED;
import static walletlens.app.form.EntryFields.Field.ARRIVED;
import static walletlens.app.form.EntryFields.Field.FEES;
import static walletlens.app.form.EntryFields.Field.IN;
import static walletlens.app.form.EntryFields.Field.OUT;
import static walletlens.app.form.EntryFields.Field.PICKS;
import static walletlens.app.form.EntryFields.Field.PRICE;
import static walletlens.app.form.EntryFields.Field.RATIO;
import static walletlens.app.form.EntryFields.Field.SHARE;
import static walletlens.app.form.EntryFields.Field.TO_ACCOUNT;
import static walletlens.app.form.EntryFields.Field.UNIT_WORTH;
import static walletlens.app.form.EntryFields.Field.WORTH;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import walletlens.ledger.EntryKind;

/**
 * The table of which fields the form of each kind has, in the order in which they are asked for. Every form also has the
 * kind, the day and time, the account, the note and the labels.
 */
public final class EntryFields {
    /** A question of the form. */
    public enum Field {
        /** What comes in: a quantity and an asset. */
        IN,
        /** What goes out: a quantity and an asset. */
        OUT,
        /** What it was paid with: a price per unit or a total, in a currency. */
        PRICE,
        /** The account a transfer arrives at. */
        TO_ACCOUNT,
        /** How much of what was sent arrived. */
        ARRIVED,
        /** What the whole was worth or had cost. */
        WORTH,
        /** What one unit is worth. */
        UNIT_WORTH,
        /** The asset it is about. */
        ABOUT,
        /** New units to old. */
        RATIO,
        /** Units that a split added, or took away where negative. */
        ADDED,
        /** The share of cost that moves. */
        SHARE,
        /** When it had been acquired. */
        ACQUIRED,
        /** Fees, each with its own asset. */
        FEES,
        /** The lots to give up. */
        PICKS
    }

    /** Kinds that stand together in the choice of kinds. */
    public enum Group {
        TRADE("trade", EntryKind.BUY, EntryKind.SELL, EntryKind.TRADE),
        MOVE("move", EntryKind.DEPOSIT, EntryKind.WITHDRAWAL, EntryKind.TRANSFER, EntryKind.OPENING),
        INCOME("income", EntryKind.DIVIDEND, EntryKind.INTEREST, EntryKind.STAKING, EntryKind.MINING,
                EntryKind.REWARD, EntryKind.AIRDROP, EntryKind.FORK),
        GIFT("gift", EntryKind.GIFT_IN, EntryKind.GIFT_OUT),
        COST("cost", EntryKind.FEE, EntryKind.TAX),
        CHANGE("change", EntryKind.VALUATION, EntryKind.SPLIT, EntryKind.SPINOFF, EntryKind.MERGER,
                EntryKind.SYMBOL_CHANGE),
        DEBT("debt", EntryKind.BORROWING, EntryKind.LOAN_PAYMENT),
        OTHER("other", EntryKind.OTHER);

        private final String code;
        private final List<EntryKind> kinds;

        Group(String code, EntryKind... kinds) {
            this.code = code;
            this.kinds = List.of(kinds);
        }

        /** Its key among the words. */
        public String code() {
            return code;
        }

        /** The kinds in it, the usual ones first. */
        public List<EntryKind> kinds() {
            return kinds;
        }
    }

    private static final Map<EntryKind, List<Field>> TABLE = new EnumMap<>(EntryKind.class);

    static {
        row(EntryKind.BUY, IN, PRICE, FEES);
        row(EntryKind.SELL, OUT, PRICE, FEES, PICKS);
        row(EntryKind.TRADE, OUT, IN, WORTH, FEES, PICKS);
        row(EntryKind.DEPOSIT, IN, WORTH, ACQUIRED, FEES);
        row(EntryKind.WITHDRAWAL, OUT, WORTH, FEES, PICKS);
        row(EntryKind.TRANSFER, OUT, TO_ACCOUNT, ARRIVED, FEES, PICKS);
        row(EntryKind.DIVIDEND, IN, ABOUT, WORTH, FEES);
        row(EntryKind.INTEREST, IN, ABOUT, WORTH, FEES);
        row(EntryKind.STAKING, IN, ABOUT, WORTH, FEES);
        row(EntryKind.MINING, IN, ABOUT, WORTH, FEES);
        row(EntryKind.REWARD, IN, ABOUT, WORTH, FEES);
        row(EntryKind.AIRDROP, IN, ABOUT, WORTH, FEES);
        row(EntryKind.FORK, IN, ABOUT, WORTH, FEES);
        row(EntryKind.GIFT_IN, IN, WORTH, ACQUIRED, FEES);
        row(EntryKind.GIFT_OUT, OUT, WORTH, FEES, PICKS);
        row(EntryKind.FEE, OUT, IN, ABOUT, WORTH);
        row(EntryKind.TAX, OUT, IN, ABOUT, WORTH);
        row(EntryKind.SPLIT, ABOUT, RATIO, ADDED);
        row(EntryKind.SPINOFF, ABOUT, IN, SHARE, FEES);
        row(EntryKind.MERGER, OUT, IN, FEES);
        row(EntryKind.SYMBOL_CHANGE, OUT, IN, FEES);
        row(EntryKind.VALUATION, ABOUT, UNIT_WORTH);
        row(EntryKind.BORROWING, OUT, IN, FEES);
        row(EntryKind.LOAN_PAYMENT, IN, OUT, FEES);
        row(EntryKind.OPENING, IN, OUT, WORTH, ACQUIRED);
        row(EntryKind.OTHER, IN, OUT, ABOUT, WORTH, FEES);
    }

    private EntryFields() {
    }

    private static void row(EntryKind kind, Field... fields) {
        TABLE.put(kind, List.of(fields));
    }

    /** The fields of a kind, in the order in which they are asked for. */
    public static List<Field> of(EntryKind kind) {
        return TABLE.get(kind);
    }

    /** Whether the form of a kind has a field. */
    public static boolean has(EntryKind kind, Field field) {
        return of(kind).contains(field);
    }
}
