package walletlens.analyst.question;

import static walletlens.analyst.question.Slot.ACCOUNT;
import static walletlens.analyst.question.Slot.AGAINST;
import static walletlens.analyst.question.Slot.AGE;
import static walletlens.analyst.question.Slot.BY;
import static walletlens.analyst.question.Slot.GOAL;
import static walletlens.analyst.question.Slot.IN;
import static walletlens.analyst.question.Slot.KIND;
import static walletlens.analyst.question.Slot.MOST;
import static walletlens.analyst.question.Slot.OF;
import static walletlens.analyst.question.Slot.ORDER;
import static walletlens.analyst.question.Slot.PERCENT;
import static walletlens.analyst.question.Slot.PERIOD;
import static walletlens.analyst.question.Slot.SUM;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The table of what can be asked: each measure and what may be said beside it. */
public enum Measure {
    //          code          what may be said
    /** What something is worth at the end of a time; net worth for everything. */
    WORTH(      "worth",      OF, ACCOUNT, PERIOD, AGAINST, BY, ORDER, MOST, IN),
    /** How many units of an asset are held. */
    QUANTITY(   "quantity",   OF, ACCOUNT, PERIOD),
    /** What was paid for what is still held, and for one unit of it. */
    COST(       "cost",       OF, ACCOUNT),
    /** What was gained, with income and after fees. */
    GAIN(       "gain",       OF, ACCOUNT, PERIOD, AGAINST, BY, ORDER, MOST),
    /** What disposals gained. */
    REALIZED(   "realized",   OF, ACCOUNT, PERIOD, AGAINST),
    /** What is still held is worth more than it cost. */
    UNREALIZED( "unrealized", OF, ACCOUNT, BY, ORDER, MOST),
    /** The return free of flows. */
    RETURN(     "return",     OF, ACCOUNT, PERIOD, AGAINST, BY, ORDER, MOST),
    /** The return weighted by money. */
    XIRR(       "xirr",       OF, ACCOUNT, PERIOD, AGAINST),
    /** Dividends, interest and rewards. */
    INCOME(     "income",     OF, ACCOUNT, PERIOD, AGAINST, KIND, BY, ORDER, MOST),
    /** Fees and interest paid. */
    FEES(       "fees",       OF, ACCOUNT, PERIOD, AGAINST),
    /** Taxes paid. */
    TAXES(      "taxes",      OF, ACCOUNT, PERIOD, AGAINST),
    /** What came from outside less what left for it. */
    PUT_IN(     "put-in",     OF, ACCOUNT, PERIOD, AGAINST),
    /** What part of everything owned something is. */
    SHARE(      "share",      OF, ACCOUNT, PERIOD),
    /** What net worth would be if prices moved. */
    WHAT_IF(    "what-if",    OF, PERCENT),
    /** The first or last day something was bought or sold. */
    WHEN(       "when",       OF, ACCOUNT, KIND, ORDER, PERIOD),
    /** How many entries there are. */
    COUNT(      "count",      OF, ACCOUNT, PERIOD, KIND),
    /** The entries themselves. */
    ENTRIES(    "entries",    OF, ACCOUNT, PERIOD, KIND),
    /** The lots held. */
    LOTS(       "lots",       OF, ACCOUNT, AGE),
    /** How long money lasts at what is spent in a month. */
    RUNWAY(     "runway",     SUM),
    /** The deepest fall from a peak. */
    DRAWDOWN(   "drawdown",   OF, ACCOUNT, PERIOD),
    /** How much returns go up and down. */
    VOLATILITY( "volatility", OF, ACCOUNT, PERIOD),
    /** Why something is worth more or less than before. */
    CHANGE(     "change",     OF, ACCOUNT, PERIOD, AGAINST),
    /** When a sum will be reached, and how likely. */
    GOAL_DAY(   "goal",       GOAL, SUM, PERIOD),
    /** What one unit of an asset costs. */
    PRICE(      "price",      OF, PERIOD, IN),
    /** The health score. */
    HEALTH(     "health");

    private final String code;
    private final Set<Slot> slots;

    Measure(String code, Slot... slots) {
        this.code = code;
        this.slots = EnumSet.noneOf(Slot.class);
        this.slots.addAll(java.util.List.of(slots));
    }

    /** The name in queries, words and the grammar. */
    public String code() {
        return code;
    }

    /** Whether something can be said of it. */
    public boolean takes(Slot slot) {
        return slots.contains(slot);
    }

    /** Whether it is about one asset and nothing else. */
    public boolean wantsAsset() {
        return this == QUANTITY || this == PRICE;
    }

    /** Whether it is about the end of a time rather than what happened in it. */
    public boolean isOfADay() {
        return this == WORTH || this == QUANTITY || this == SHARE || this == PRICE;
    }

    /** The measure of a code; empty for an unknown one. */
    public static Optional<Measure> of(String code) {
        for (Measure each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
