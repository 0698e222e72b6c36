package walletlens.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Course;
import walletlens.value.Flows.Flow;
import walletlens.value.Flows.Sort;
import walletlens.value.Trail;

/**
 * What one asset added to the gain of a span. The gains of all add up to the whole gain exactly; their points add up to the
 * whole return by modified Dietz:
 *
 * <pre>
 * points = gain / (worth at the start of everything + each flow * the part of the span it was in)
 * own    = gain / the same of the asset alone
 * </pre>
 *
 * <p>What was brought along (see {@link GainSplit}) is in the gain but in no return. Source: P. O. Dietz, Pension Funds:
 * Measuring Investment Performance, 1966.
 *
 * @param asset which
 * @param part its figures
 * @param points its part of the whole return; missing where too little was in
 * @param own its own return by modified Dietz; missing where too little was in
 */
public record Contributor(AssetId asset, Course.Part part, Statistic points, Statistic own) {
    /** What each asset of a course added, the largest gain or loss first. */
    public static List<Contributor> of(Course course) {
        double capital = 0;
        for (Course.Part part : course.parts()) {
            capital += Returns.number(part.capital());
        }
        List<Sized> all = new ArrayList<>();
        for (Course.Part part : course.parts()) {
            Contributor each = new Contributor(part.asset(), part, ratio(part, capital), ratio(part, Returns.number(part.capital())));
            all.add(new Sized(each, each.gain().amount().abs()));
        }
        all.sort(Comparator.comparing(Sized::size).reversed());
        return new ArrayList<>(all.stream().map(Sized::contributor).toList());
    }

    /** One and the size of its gain or loss. */
    private record Sized(Contributor contributor, Quantity size) {
    }

    /** The return of a whole course by modified Dietz. */
    public static Statistic dietz(Course course) {
        double capital = 0;
        double gain = 0;
        for (Course.Part part : course.parts()) {
            capital += Returns.number(part.capital());
            gain += Returns.number(earned(part));
        }
        return capital > 0 ? Statistic.of(gain / capital) : Statistic.missing(Why.NOTHING_HELD);
    }

    private static Money earned(Course.Part part) {
        return part.end().minus(part.start()).minus(part.market());
    }

    private static Statistic ratio(Course.Part part, double capital) {
        return capital > 0 ? Statistic.of(Returns.number(earned(part)) / capital) : Statistic.missing(Why.NOTHING_HELD);
    }

    /** What it gained. */
    public Money gain() {
        return part.gain();
    }

    /** How the gain was made: its worth at the end, less that at the start, less what was put in. */
    public Trail trail(Course course) {
        return Trail.of("trail.part", new Trail.Figure.OfMoney(gain()), Trail.How.DIFFERENCE, () -> List.of(
                Trail.said("trail.end", part.end()).with("day", course.day(course.size() - 1)),
                Trail.said("trail.start", part.start()).with("day", course.day(0)),
                Trail.sum("trail.put", part.put(), () -> GainSplit.trails(own(course), Sort.MOVED, false))))
                .with("asset", asset);
    }

    private List<Flow> own(Course course) {
        return course.flows().stream().filter(flow -> flow.asset().equals(asset)).toList();
    }
}
