package walletlens.analyst;

import static walletlens.analyst.Severity.NOTE;
import static walletlens.analyst.Severity.WATCH;
import static walletlens.analyst.Severity.WRONG;

import java.util.List;
import java.util.Optional;

/**
 * The table of everything the analyst looks for. A row says how much it usually matters, what its money means, and which parts
 * its sentence has, in the order of the words' arguments. Formulas, thresholds and reasons stand in {@code docs/analyst.md}.
 */
public enum InsightKind {
    // the figures themselves
    /** Prices or rates that are old. */
    STALE_PRICES("stale-prices", WRONG, Effect.UNSURE, "count", "asset", "day", "share"),
    /** Something held has no price at all. */
    MISSING_PRICE("missing-price", WRONG, Effect.NONE, "count", "asset"),
    /** An exchange rate is missing. */
    MISSING_RATE("missing-rate", WRONG, Effect.NONE, "count", "asset"),
    /** Nobody said what something had cost. */
    MISSING_COST("missing-cost", WRONG, Effect.UNSURE, "asset", "quantity"),
    /** Nobody said what something was worth when it came or went. */
    MISSING_WORTH("missing-worth", WRONG, Effect.NONE, "count", "asset"),
    /** More was given up than was held. */
    OVERSOLD("oversold", WRONG, Effect.UNSURE, "count", "asset"),
    /** An account's cash lies below zero. */
    CASH_BELOW_ZERO("cash-below-zero", WATCH, Effect.UNSURE, "account", "cash"),
    /** Two entries are likely one. */
    TOLD_TWICE("told-twice", WRONG, Effect.UNSURE, "asset", "quantity", "day", "account", "other"),
    /** A withdrawal and a deposit are likely one transfer between own accounts. */
    TRANSFER_IN_TWO("transfer-in-two", WRONG, Effect.UNSURE, "asset", "quantity", "day", "account", "other"),
    /** Something left an account and arrived in no other. */
    LEFT("left", NOTE, Effect.CONCERNED, "asset", "quantity", "day", "account"),
    // what lies where
    /** One single thing is a large part of everything owned. */
    LARGE_BET("large-bet", WATCH, Effect.BEYOND, "asset", "share", "limit"),
    /** What is owned is of few kinds. */
    ONE_KIND("one-kind", WATCH, Effect.CONCERNED, "class", "share", "kinds"),
    /** Much is priced in another currency. */
    FOREIGN_CURRENCY("foreign-currency", NOTE, Effect.MOVED_BY_A_TENTH, "currency", "share", "own"),
    /** Much lies with one exchange. */
    AT_EXCHANGE("at-exchange", WATCH, Effect.CONCERNED, "account", "share", "limit"),
    /** Much lies in one account. */
    ONE_ACCOUNT("one-account", NOTE, Effect.CONCERNED, "account", "share", "limit"),
    /** More cash lies at one bank than deposits are guaranteed for. */
    ABOVE_GUARANTEE("above-guarantee", WATCH, Effect.BEYOND, "account", "cash", "limit"),
    /** Two large positions go up and down together. */
    MOVE_AS_ONE("move-as-one", NOTE, Effect.CONCERNED, "asset", "other", "correlation", "share"),
    /** No figures of the past stand for something owned. */
    NO_FIGURES("no-figures", NOTE, Effect.CONCERNED, "count", "asset", "share"),
    /** Little of what is owned can be money within days. */
    ILLIQUID("illiquid", NOTE, Effect.LACKING, "share", "limit"),
    /** What is owned goes up and down more than is willing to be borne. */
    RESTLESS("restless", WATCH, Effect.NONE, "volatility", "limit", "covered"),
    // cash and debt
    /** More cash than a year's spending earns next to nothing. */
    IDLE_CASH("idle-cash", NOTE, Effect.BEYOND, "cash", "limit", "earned"),
    /** Much cash earns next to nothing, and nobody said what is spent. */
    MUCH_CASH("much-cash", NOTE, Effect.BEYOND, "cash", "limit", "earned"),
    /** The cash lasts but a few months. */
    SHORT_RUNWAY("short-runway", WATCH, Effect.LACKING, "months", "spending", "limit"),
    /** Debts are a large part of what is owned. */
    HIGH_DEBT("high-debt", WATCH, Effect.BEYOND, "debt", "share", "limit"),
    /** A debt costs more than the cash beside it earns. */
    DEAR_DEBT("dear-debt", NOTE, Effect.A_YEAR, "loan", "rate", "yield", "both"),
    // plans
    /** A weight lies outside its band. */
    DRIFT("drift", WATCH, Effect.BEYOND, "target", "share", "planned", "room"),
    /** A step of a ladder is reached. */
    TARGET_REACHED("target-reached", WATCH, Effect.PROCEEDS, "asset", "price", "progress", "quantity"),
    /** A step of a ladder is near. */
    TARGET_NEAR("target-near", NOTE, Effect.PROCEEDS, "asset", "price", "progress", "quantity"),
    /** A goal is not reached with what is put aside. */
    GOAL_BEHIND("goal-behind", WATCH, Effect.LACKING, "goal", "lacking", "day", "monthly", "growth"),
    // what happened
    /** What moved net worth in the last whole month. */
    LAST_MONTH("last-month", NOTE, Effect.CHANGED, "month", "change", "put", "asset", "gain"),
    /** Exchange rates moved net worth about as much as prices. */
    RATES_MOVED("rates-moved", NOTE, Effect.CHANGED, "month", "rates", "prices"),
    /** It stands below its highest after a deep fall. */
    BELOW_PEAK("below-peak", NOTE, Effect.LACKING, "day", "now", "deepest", "trough"),
    /** It stands higher than ever, after long below. */
    NEW_HIGH("new-high", NOTE, Effect.NONE, "day", "change"),
    /** Lots stand at a loss. */
    LOSS_HELD("loss-held", NOTE, Effect.UNREALIZED, "asset", "loss", "short", "long"),
    /** Lots with a gain soon count as held for long. */
    SOON_LONG("soon-long", NOTE, Effect.UNREALIZED, "asset", "quantity", "day", "gain"),
    /** Trading cost a noticeable part of what was traded. */
    FEES_PAID("fees-paid", NOTE, Effect.PAID, "count", "fees", "share"),
    /** An account costs twice as much as the others, or more. */
    DEAR_ACCOUNT("dear-account", NOTE, Effect.A_YEAR, "account", "share", "elsewhere"),
    // income
    /** A regular dividend or interest did not come. */
    PAYMENT_MISSED("payment-missed", WATCH, Effect.A_YEAR, "asset", "month", "amount", "last"),
    /** Regular rewards ended. */
    REWARDS_ENDED("rewards-ended", WATCH, Effect.A_YEAR, "asset", "month", "amount", "last"),
    /** Less income than in the year before. */
    INCOME_FALLEN("income-fallen", NOTE, Effect.A_YEAR, "now", "before", "share"),
    /** Half of the income or more comes from one asset. */
    INCOME_FROM_ONE("income-from-one", NOTE, Effect.CONCERNED, "asset", "share", "amount", "count"),
    // upkeep
    /** What only the user can value was not valued for over a year. */
    OLD_VALUATION("old-valuation", NOTE, Effect.UNSURE, "asset", "day", "value"),
    /** There is no copy elsewhere. */
    NO_COPY("no-copy", WATCH, Effect.NONE),
    /** The last copy elsewhere is old. */
    OLD_COPY("old-copy", WATCH, Effect.NONE, "count", "day"),
    /** Positions too small to matter. */
    DUST("dust", NOTE, Effect.CONCERNED, "count", "value"),
    /** Nothing has happened for years in an account that takes a key or a login. */
    ASLEEP("asleep", NOTE, Effect.CONCERNED, "account", "day", "value"),
    /** One asset lies in many accounts. */
    SCATTERED("scattered", NOTE, Effect.CONCERNED, "count", "asset", "value");

    private final String code;
    private final Severity severity;
    private final Effect effect;
    private final List<String> parts;

    InsightKind(String code, Severity severity, Effect effect, String... parts) {
        this.code = code;
        this.severity = severity;
        this.effect = effect;
        this.parts = List.of(parts);
    }

    /** The name in files, words and keys. */
    public String code() {
        return code;
    }

    /** How much it usually matters. */
    public Severity severity() {
        return severity;
    }

    /** What the money of its insights means. */
    public Effect effect() {
        return effect;
    }

    /** The names of the parts of its sentence, in the order of the words' arguments. */
    public List<String> parts() {
        return parts;
    }

    /** The kind of a code; empty for an unknown one. */
    public static Optional<InsightKind> of(String code) {
        for (InsightKind each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
