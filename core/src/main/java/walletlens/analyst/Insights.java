package walletlens.analyst;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/**
 * Everything the analyst has to say, ranked so that it does not nag:
 *
 * <ol>
 * <li>what was dismissed is left out until it is worse ({@link Dismissal});
 * <li>insights of one kind stand together as one line, the one with the most money first;
 * <li>lines come by severity, then by the money that hangs on their first insight, whatever its sign, then in the order of the
 * table;
 * <li>at most {@link #MOST} lines are shown, of them at most {@link #MOST_NOTES} that are only good to know; the rest is further
 * down for whoever asks.
 * </ol>
 */
public final class Insights {
    /** How many lines are shown. */
    public static final int MOST = 8;

    /** How many of them may be only good to know. */
    public static final int MOST_NOTES = 3;

    private final Currency currency;
    private final List<Insight> all;
    private final List<Line> shown;
    private final List<Line> further;
    private final List<Insight> dismissed;

    /**
     * Insights of one kind.
     *
     * @param kind which
     * @param insights at least one, the one with the most money first
     */
    public record Line(InsightKind kind, List<Insight> insights) {
        /** Copies the list. */
        public Line {
            insights = List.copyOf(insights);
        }

        /** The one that stands for the line. */
        public Insight first() {
            return insights.get(0);
        }

        /** Those behind it. */
        public List<Insight> others() {
            return insights.subList(1, insights.size());
        }

        Severity severity() {
            Severity most = Severity.NOTE;
            for (Insight each : insights) {
                most = each.severity().compareTo(most) < 0 ? each.severity() : most;
            }
            return most;
        }
    }

    private Insights(Currency currency, List<Insight> found, List<Dismissal> dismissals) {
        this.currency = currency;
        List<Insight> ranked = new ArrayList<>(found);
        ranked.sort(RANK);
        List<Insight> kept = new ArrayList<>();
        List<Insight> hidden = new ArrayList<>();
        for (Insight each : ranked) {
            (dismissals.stream().anyMatch(one -> one.hides(each)) ? hidden : kept).add(each);
        }
        this.all = Collections.unmodifiableList(kept);
        this.dismissed = Collections.unmodifiableList(hidden);
        List<Line> first = new ArrayList<>();
        List<Line> rest = new ArrayList<>();
        int notes = 0;
        for (Line line : lines(kept)) {
            boolean note = line.severity() == Severity.NOTE;
            boolean fits = first.size() < MOST && (!note || notes < MOST_NOTES);
            notes += note && fits ? 1 : 0;
            (fits ? first : rest).add(line);
        }
        this.shown = Collections.unmodifiableList(first);
        this.further = Collections.unmodifiableList(rest);
    }

    private static final Comparator<Insight> RANK = Comparator.comparing(Insight::severity)
            .thenComparing(Insights::weight, Comparator.reverseOrder()).thenComparing(Insight::kind).thenComparing(Insight::key);

    private static Quantity weight(Insight insight) {
        return insight.effect().map(money -> money.amount().abs()).orElse(Quantity.ZERO);
    }

    private static List<Line> lines(List<Insight> ranked) {
        Map<InsightKind, List<Insight>> byKind = new EnumMap<>(InsightKind.class);
        List<InsightKind> order = new ArrayList<>();
        for (Insight each : ranked) {
            List<Insight> some = byKind.get(each.kind());
            if (some == null) {
                some = new ArrayList<>();
                byKind.put(each.kind(), some);
                order.add(each.kind());
            }
            some.add(each);
        }
        return order.stream().map(kind -> new Line(kind, byKind.get(kind))).toList();
    }

    /** What there is to say of some circumstances. */
    public static Insights of(Circumstances circumstances) {
        List<Insight> found = new ArrayList<>();
        for (Watch watch : Watch.ALL) {
            watch.look(circumstances, found);
        }
        return new Insights(circumstances.valuation().currency(), found, circumstances.dismissals());
    }

    /** The currency of all money. */
    public Currency currency() {
        return currency;
    }

    /** Everything that was not dismissed, in the order of rank. */
    public List<Insight> all() {
        return all;
    }

    /** What is shown at once. */
    public List<Line> shown() {
        return shown;
    }

    /** What is shown to whoever asks for more. */
    public List<Line> further() {
        return further;
    }

    /** What was dismissed and would stand here otherwise. */
    public List<Insight> dismissed() {
        return dismissed;
    }

    /** The insight of a key, dismissed or not; empty where there is none. */
    public Optional<Insight> find(String key) {
        for (Insight each : all) {
            if (each.key().equals(key)) {
                return Optional.of(each);
            }
        }
        return dismissed.stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
