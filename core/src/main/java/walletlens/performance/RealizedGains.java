package walletlens.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import walletlens.lots.Disposal;
import walletlens.lots.TaxYear;
import walletlens.lots.Term;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Sum;
import walletlens.value.ProfitAndLoss;
import walletlens.value.Trail;

/**
 * What disposals brought, had cost and gained, added up. Those whose gain is not known are in no sum, so that proceeds less
 * cost is the gain here too.
 */
public final class RealizedGains {
    private final Currency currency;
    private final List<Disposal> disposals;
    private final Money proceeds;
    private final Money cost;
    private final Money longGain;
    private final int unknown;

    /**
     * One tax year.
     *
     * @param first its first day
     * @param last its last day
     * @param name what it is called
     * @param gains what was realized in it
     */
    public record Year(LocalDate first, LocalDate last, String name, RealizedGains gains) {
    }

    private RealizedGains(List<Disposal> disposals, Currency currency) {
        this.currency = currency;
        this.disposals = Collections.unmodifiableList(disposals);
        Sum brought = new Sum();
        Sum paid = new Sum();
        Sum gainedLong = new Sum();
        int left = 0;
        for (Disposal each : disposals) {
            if (!each.isKnown()) {
                left++;
                continue;
            }
            brought.add(each.proceeds().amount());
            paid.add(each.cost().amount());
            if (each.term() == Term.LONG) {
                gainedLong.add(each.proceeds().minus(each.cost()).amount());
            }
        }
        this.proceeds = Money.of(brought.total(), currency);
        this.cost = Money.of(paid.total(), currency);
        this.longGain = Money.of(gainedLong.total(), currency);
        this.unknown = left;
    }

    /**
     * The sums over disposals.
     *
     * @param disposals in one currency, in their order
     * @param currency that currency
     */
    public static RealizedGains of(List<Disposal> disposals, Currency currency) {
        return new RealizedGains(new ArrayList<>(disposals), currency);
    }

    /** Of some of them. */
    public RealizedGains of(Predicate<Disposal> wanted) {
        return new RealizedGains(disposals.stream().filter(wanted).toList(), currency);
    }

    /** By the tax years that something was disposed of in, the latest first. */
    public List<Year> years(TaxYear taxYear) {
        Map<LocalDate, List<Disposal>> byFirst = new TreeMap<>();
        for (Disposal each : disposals) {
            byFirst.computeIfAbsent(taxYear.first(each.disposed().date()), none -> new ArrayList<>()).add(each);
        }
        List<Year> years = new ArrayList<>();
        byFirst.forEach((first, some) ->
                years.add(0, new Year(first, taxYear.last(first), taxYear.name(first), new RealizedGains(some, currency))));
        return years;
    }

    /** The disposals, in their order. */
    public List<Disposal> disposals() {
        return disposals;
    }

    /** What was received, fees taken off. */
    public Money proceeds() {
        return proceeds;
    }

    /** What it had cost, fees included. */
    public Money cost() {
        return cost;
    }

    /** Proceeds less cost. */
    public Money gain() {
        return proceeds.minus(cost);
    }

    /** The gain on what was held for long, or on what was not. */
    public Money gain(Term term) {
        return term == Term.LONG ? longGain : gain().minus(longGain);
    }

    /** How many disposals are in no sum, for want of a cost or of proceeds. */
    public int unknown() {
        return unknown;
    }

    /** The gain, disposal by disposal. */
    public Trail trail() {
        return Trail.sum("trail.realized", gain(), () -> ProfitAndLoss.disposalTrails(disposals));
    }

    /** The gain of a term, disposal by disposal. */
    public Trail trail(Term term) {
        return Trail.sum(term == Term.LONG ? "trail.gain-long" : "trail.gain-short", gain(term),
                () -> ProfitAndLoss.disposalTrails(disposals.stream().filter(each -> each.term() == term).toList()));
    }

    /** The proceeds, disposal by disposal. */
    public Trail proceedsTrail() {
        return Trail.sum("trail.proceeds", proceeds, () -> known().map(each -> Trail.said("trail.proceeds", each.proceeds())
                .with("asset", each.asset()).with("entry", each.entry()).with("time", each.disposed())).toList());
    }

    /** The cost, disposal by disposal. */
    public Trail costTrail() {
        return Trail.sum("trail.cost", cost, () -> known().map(each -> Trail.said("trail.cost", each.cost())
                .with("asset", each.asset()).with("entry", each.lotEntry()).with("time", each.acquired())).toList());
    }

    private Stream<Disposal> known() {
        return disposals.stream().filter(Disposal::isKnown);
    }
}
