package walletlens.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.lots.Basis;
import walletlens.lots.Disposal;
import walletlens.lots.Expense;
import walletlens.lots.Income;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Contributions.Contribution;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;

/**
 * What was gained over a span of days, and by what. The parts add up exactly:
 *
 * <pre>
 * change of net worth - net contributions = price gain + currency gain + realized + income - fees - taxes
 * </pre>
 *
 * <p>Realized is what disposals gained by the rules of the lots, fees of purchases and sales included; fees and taxes here
 * are those that are in no cost. Currency gain is what exchange rates did to what is still held and to foreign money. Price
 * gain is the rest: what prices did to what is still held, and to what was given away, until it left. Where a price, a rate
 * or a cost is missing, the price gain takes the difference, and the valuations' gaps name it.
 */
public final class ProfitAndLoss {
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    private final Valuation end;
    private final LocalDate after;
    private final Money before;
    private final Money currencyBefore;
    private final Contributions contributions;

    private ProfitAndLoss(Valuation end, LocalDate after, Money before, Money currencyBefore) {
        this.end = end;
        this.after = after;
        this.before = before;
        this.currencyBefore = currencyBefore;
        this.contributions = end.contributions();
    }

    /** From the first entry to the day of a valuation. */
    static ProfitAndLoss sinceBeginning(Valuation end) {
        Money nothing = Money.zero(end.currency());
        return new ProfitAndLoss(end, BEGINNING, nothing, nothing);
    }

    /**
     * From the end of one day to the end of a later one.
     *
     * @param start the valuation at the end of the day before the first
     * @param end the valuation of the last day, of the same ledger under the same rules
     */
    public static ProfitAndLoss between(Valuation start, Valuation end) {
        if (!start.currency().equals(end.currency()) || start.day().isAfter(end.day())) {
            throw new IllegalArgumentException("not the beginning of this span");
        }
        return new ProfitAndLoss(end, start.day(), start.netWorth(), currencyGain(start));
    }

    /** Everything the exchange rates did to what is held on the day, and to foreign money until then. */
    private static Money currencyGain(Valuation at) {
        Money sum = Money.zero(at.currency());
        for (Position position : at.positions()) {
            if (!position.asset().assetClass().isMoney() && position.currencyGain().isPresent()) {
                sum = sum.plus(position.currencyGain().get());
            }
        }
        return sum.plus(at.cashFlows().gain(at));
    }

    private boolean inSpan(When when) {
        return when.date().isAfter(after) && !when.date().isAfter(end.day());
    }

    private <T> List<T> inSpan(List<T> all, Function<T, When> when) {
        return all.stream().filter(each -> inSpan(when.apply(each))).toList();
    }

    /** The currency of all figures. */
    public Currency currency() {
        return end.currency();
    }

    /** The change of net worth. */
    public Money change() {
        return end.netWorth().minus(before);
    }

    /** What came from outside less what left for it. */
    public Money contributions() {
        return Contributions.sum(flows(), currency());
    }

    private List<Contribution> flows() {
        return contributions.between(after, end.day());
    }

    /** The whole gain: the change less the contributions. */
    public Money gain() {
        return change().minus(contributions());
    }

    /** What disposals gained, as far as it is known. */
    public Money realized() {
        Money sum = Money.zero(currency());
        for (Disposal disposal : disposals()) {
            sum = disposal.gain().isPresent() ? sum.plus(disposal.gain().get()) : sum;
        }
        return sum;
    }

    private List<Disposal> disposals() {
        return inSpan(end.lots().disposals(), Disposal::disposed);
    }

    /** Dividends, interest, rewards, at their worth when they came. */
    public Money income() {
        Money sum = Money.zero(currency());
        for (Income each : received()) {
            sum = sum.plus(each.worth());
        }
        return sum;
    }

    private List<Income> received() {
        return inSpan(end.lots().income(), Income::when);
    }

    /** Fees and interest paid that are in no cost and no proceeds; above zero where something was paid. */
    public Money fees() {
        return sum(expenses(false));
    }

    /** Taxes paid; above zero where something was paid. */
    public Money taxes() {
        return sum(expenses(true));
    }

    private Money sum(List<Expense> expenses) {
        Money sum = Money.zero(currency());
        for (Expense expense : expenses) {
            sum = sum.plus(expense.worth());
        }
        return sum;
    }

    private List<Expense> expenses(boolean taxes) {
        return inSpan(end.lots().expenses(), Expense::when).stream().filter(each -> isTax(each) == taxes).toList();
    }

    /** What exchange rates did to what is still held, and to foreign money. */
    public Money currencyGain() {
        return currencyGain(end).minus(currencyBefore);
    }

    /** What prices did to what is still held, and to what was given away; see above. */
    public Money priceGain() {
        return gain().minus(currencyGain()).minus(realized()).minus(income()).plus(fees()).plus(taxes());
    }

    /** The gain as a fraction of what had been put in: net worth at the start and contributions; zero where that is nothing. */
    public Quantity gainRatio() {
        Money base = before.plus(contributions());
        return base.signum() <= 0 ? Quantity.ZERO : gain().amount().dividedBy(base.amount());
    }

    static boolean isTax(Expense expense) {
        return expense.kind() == EntryKind.TAX;
    }

    /** What is missing for contributions to be whole. */
    public List<Gap> gaps() {
        return contributions.gaps();
    }

    /** How the gain was made. */
    public Trail trail() {
        return Trail.sum("trail.gain", gain(), () -> List.of(
                Trail.said("trail.price-gain", priceGain()),
                Trail.said("trail.currency-gain", currencyGain()),
                realizedTrail(),
                incomeTrail(),
                Trail.sum("trail.fees", fees().negated(), () -> expenseTrails(expenses(false))),
                Trail.sum("trail.taxes", taxes().negated(), () -> expenseTrails(expenses(true)))))
                .with("day", end.day());
    }

    /** How the change of net worth was made: what was put in, and what was gained. */
    public Trail changeTrail() {
        return Trail.sum("trail.change", change(), () -> List.of(contributionsTrail(), trail())).with("day", end.day());
    }

    /** What came from outside, entry by entry. */
    public Trail contributionsTrail() {
        return Trail.sum("trail.contributions", contributions(), () -> flows().stream().map(flow -> Trail.said(
                "trail.flow", flow.worth()).with("entry", flow.entry()).with("kind", flow.kind().code())
                .with("time", flow.day())).toList());
    }

    /** How the realized gain was made. */
    public Trail realizedTrail() {
        return Trail.sum("trail.realized", realized(), () -> disposalTrails(disposals()));
    }

    /** How the income was made. */
    public Trail incomeTrail() {
        return Trail.sum("trail.income", income(), () -> incomeTrails(received()));
    }

    /** How the gains of disposals were made, one by one; those not known are left out. */
    public static List<Trail> disposalTrails(List<Disposal> disposals) {
        List<Trail> trails = new ArrayList<>();
        for (Disposal disposal : disposals) {
            if (disposal.gain().isEmpty()) {
                continue;
            }
            Trail proceeds = Trail.said("trail.proceeds", disposal.proceeds()).with("entry", disposal.entry());
            Trail cost = Trail.said("trail.cost", disposal.cost()).with("entry", disposal.lotEntry())
                    .with("time", disposal.acquired());
            Figure gain = new Figure.OfMoney(disposal.gain().get());
            trails.add(Trail.of("trail.disposal", gain, How.DIFFERENCE, () -> List.of(proceeds, cost))
                    .with("asset", disposal.asset()).with("entry", disposal.entry()).with("time", disposal.disposed())
                    .with("account", disposal.account()));
        }
        return trails;
    }

    static List<Trail> incomeTrails(List<Income> all) {
        List<Trail> trails = new ArrayList<>();
        for (Income each : all) {
            trails.add(Trail.said("trail.entry", each.worth()).with("entry", each.entry()).with("kind", each.kind().code())
                    .with("asset", each.asset()).with("time", each.when()).with("account", each.account()));
        }
        return trails;
    }

    private static List<Trail> expenseTrails(List<Expense> all) {
        List<Trail> trails = new ArrayList<>();
        for (Expense each : all) {
            if (each.basis() != Basis.UNKNOWN) {
                trails.add(Trail.said("trail.expense", each.worth().negated()).with("entry", each.entry())
                        .with("kind", each.kind().code()).with("asset", each.asset()).with("time", each.when()));
            }
        }
        return trails;
    }
}
