package walletlens.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import walletlens.lots.Disposal;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Course;
import walletlens.value.Flows.Flow;
import walletlens.value.Flows.Sort;
import walletlens.value.ProfitAndLoss;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;

/**
 * What a part of the book gained over a span, taken apart so that it adds up to the last digit:
 *
 * <pre>
 * gain = change of worth - what was put in
 *      = price gain + currency gain + income - fees - taxes + brought along
 * </pre>
 *
 * <ul>
 * <li>Currency gain: for every day and currency, what was held in the evening before, priced in it, times the day's change of
 * its rate.
 * <li>Income, fees (those of purchases and sales too) and taxes: at their worth of the day.
 * <li>Brought along: of things that came with a cost of their own (an opening balance, a gift), what they were worth that
 * day beyond that cost. It was gained before the span, so no return counts it.
 * <li>Price gain: the rest, which is what prices did, each day at that day's rate.
 * </ul>
 */
public final class GainSplit {
    private final Course course;
    private final Currency currency;
    private final Money realized;
    private final List<Disposal> disposals;
    private final Money income;
    private final Money fees;
    private final Money taxes;
    private final Money put;
    private final Money brought;
    private final Money currencyGain;

    private GainSplit(Course course, List<Disposal> disposals) {
        this.course = course;
        this.currency = course.currency();
        this.disposals = List.copyOf(disposals);
        Money[] sums = new Money[Sort.values().length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Money.zero(currency);
        }
        Money along = Money.zero(currency);
        for (Flow flow : course.flows()) {
            sums[flow.sort().ordinal()] = sums[flow.sort().ordinal()].plus(flow.worth());
            along = flow.sort() == Sort.MOVED ? along.plus(flow.market()).minus(flow.worth()) : along;
        }
        this.put = sums[Sort.MOVED.ordinal()];
        this.income = sums[Sort.INCOME.ordinal()];
        this.fees = sums[Sort.FEE.ordinal()];
        this.taxes = sums[Sort.TAX.ordinal()];
        this.brought = along;
        Quantity rates = Quantity.ZERO;
        for (Quantity each : course.currencyGains().values()) {
            rates = rates.plus(each);
        }
        this.currencyGain = Money.of(rates, currency);
        Money sum = Money.zero(currency);
        for (Disposal disposal : disposals) {
            sum = disposal.gain().isPresent() ? sum.plus(disposal.gain().get()) : sum;
        }
        this.realized = sum;
    }

    /**
     * Takes the gain of a course by days apart.
     *
     * @param lots the lots of the same ledger in the same currency, for what was realized
     */
    public static GainSplit of(Course course, Lots lots) {
        List<Disposal> disposals = new ArrayList<>();
        long after = course.epochDay(0);
        long last = course.epochDay(course.size() - 1);
        for (Disposal disposal : lots.disposals()) {
            long day = disposal.disposed().date().toEpochDay();
            if (day > after && day <= last && course.subset().covers(disposal.account(), disposal.asset())) {
                disposals.add(disposal);
            }
        }
        return new GainSplit(course, course.subset().tag().isEmpty() ? disposals : List.of());
    }

    /** The worth before the span. */
    public Money start() {
        return course.value(0);
    }

    /** The worth at its end. */
    public Money end() {
        return course.value(course.size() - 1);
    }

    /** What was put in less what was taken out, at the worth told. */
    public Money put() {
        return put;
    }

    /** The whole gain. */
    public Money gain() {
        return end().minus(start()).minus(put);
    }

    /** What prices did. */
    public Money priceGain() {
        return gain().minus(currencyGain).minus(income).plus(fees).plus(taxes).minus(brought);
    }

    /** What exchange rates did. */
    public Money currencyGain() {
        return currencyGain;
    }

    /** What was earned. */
    public Money income() {
        return income;
    }

    /** What was paid that is no tax; above zero where something was. */
    public Money fees() {
        return fees;
    }

    /** What was paid in taxes; above zero where something was. */
    public Money taxes() {
        return taxes;
    }

    /** What things were worth beyond their own cost when they came. */
    public Money broughtAlong() {
        return brought;
    }

    /** What disposals of the span gained by the lots, all fees of buying and selling taken off; of tags it is not told. */
    public Money realized() {
        return realized;
    }

    /** The rest of what prices and rates did, fees of buying and selling taken off: gained and not realized, or given back. */
    public Money unrealized() {
        return gain().minus(income).plus(taxes).plus(otherFees()).minus(realized);
    }

    /** Fees that belong to no purchase and no sale. */
    public Money otherFees() {
        Money sum = Money.zero(currency);
        for (Flow flow : course.flows()) {
            boolean ofTrade = switch (flow.entry().kind()) {
                case BUY, SELL, TRADE -> true;
                default -> false;
            };
            sum = flow.sort() == Sort.FEE && !ofTrade ? sum.plus(flow.worth()) : sum;
        }
        return sum;
    }

    /** How the gain is made up. */
    public Trail trail() {
        return Trail.sum("trail.gain", gain(), () -> List.of(
                Trail.said("trail.price-gain", priceGain()), currencyTrail(), incomeTrail(), feesTrail(), taxesTrail(),
                Trail.said("trail.brought", brought))).with("day", course.day(course.size() - 1));
    }

    /** What prices and exchange rates did together. */
    public Money marketGain() {
        return priceGain().plus(currencyGain);
    }

    /** What prices and exchange rates did. */
    public Trail marketTrail() {
        return Trail.sum("trail.market", marketGain(),
                () -> List.of(Trail.said("trail.price-gain", priceGain()), currencyTrail()));
    }

    /** Fees and taxes, below zero. */
    public Trail costsTrail() {
        return Trail.sum("trail.costs", fees.plus(taxes).negated(), () -> List.of(feesTrail(), taxesTrail()));
    }

    /** What was put in, and what was gained. */
    public Trail changeTrail() {
        return Trail.sum("trail.change", end().minus(start()), () -> List.of(putTrail(), trail()))
                .with("day", course.day(course.size() - 1));
    }

    /** What each currency did. */
    public Trail currencyTrail() {
        return Trail.sum("trail.currency-gain", currencyGain, () -> {
            List<Trail> trails = new ArrayList<>();
            for (Map.Entry<Currency, Quantity> each : course.currencyGains().entrySet()) {
                trails.add(Trail.said("trail.currency", Money.of(each.getValue(), currency)).with("from", each.getKey()));
            }
            return trails;
        });
    }

    /** What was put in and taken out, flow by flow. */
    public Trail putTrail() {
        return flows("trail.contributions", Sort.MOVED, put);
    }

    /** The income, entry by entry. */
    public Trail incomeTrail() {
        return flows("trail.income", Sort.INCOME, income);
    }

    /** The fees, entry by entry, below zero. */
    public Trail feesTrail() {
        return flows("trail.fees", Sort.FEE, fees.negated());
    }

    /** The taxes, entry by entry, below zero. */
    public Trail taxesTrail() {
        return flows("trail.taxes", Sort.TAX, taxes.negated());
    }

    /** What things were worth beyond their own cost when they came, entry by entry. */
    public Trail broughtTrail() {
        return Trail.sum("trail.brought", brought, () -> {
            List<Trail> trails = new ArrayList<>();
            for (Course.Part part : course.parts()) {
                Money along = part.market().minus(part.put());
                if (!along.isZero()) {
                    trails.add(Trail.said("trail.part", along).with("asset", part.asset()));
                }
            }
            return trails;
        });
    }

    /** What is left of the gain when income, costs that belong to no trade, and what was realized are taken off. */
    public Trail unrealizedTrail() {
        return Trail.sum("trail.unrealized-rest", unrealized(), () -> List.of(
                trail(), Trail.said("trail.income", income.negated()), Trail.said("trail.taxes", taxes),
                Trail.said("trail.fees", otherFees()), Trail.said("trail.realized", realized.negated())));
    }

    /** What was realized, disposal by disposal. */
    public Trail realizedTrail() {
        return Trail.sum("trail.realized", realized, () -> ProfitAndLoss.disposalTrails(disposals));
    }

    private Trail flows(String key, Sort sort, Money sum) {
        boolean paid = sort == Sort.FEE || sort == Sort.TAX;
        return Trail.sum(key, sum, () -> trails(course.flows(), sort, paid));
    }

    /** Flows of one sort, those of one entry and day in one line. */
    static List<Trail> trails(List<Flow> flows, Sort sort, boolean paid) {
        List<Trail> trails = new ArrayList<>();
        int at = 0;
        while (at < flows.size()) {
            Flow first = flows.get(at);
            Money sum = Money.zero(first.worth().currency());
            for (; at < flows.size() && flows.get(at).entry() == first.entry(); at++) {
                sum = flows.get(at).sort() == sort ? sum.plus(flows.get(at).worth()) : sum;
            }
            if (!sum.isZero()) {
                String key = sort == Sort.MOVED ? "trail.flow" : paid ? "trail.expense" : "trail.entry";
                trails.add(Trail.said(key, paid ? sum.negated() : sum).with("entry", first.entry().id())
                        .with("kind", first.entry().kind().code()).with("time", first.entry().when())
                        .with("account", first.account()).with("asset", first.asset()));
            }
        }
        return trails;
    }
}
