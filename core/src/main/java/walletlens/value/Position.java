package walletlens.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.lots.Disposal;
import walletlens.lots.Expense;
import walletlens.lots.Income;
import walletlens.lots.Lot;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.money.Rates.Rate;
import walletlens.quote.Quote;
import walletlens.quote.RatePath;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;

/**
 * What is held of one asset on a day, in all accounts or in one, and what became of it. Money is in the currency of the
 * valuation. A loan's quantity and value are below zero.
 *
 * <p>The gains of what is held: with {@code value} = quantity x price x rate of the day, and {@code cost today} = what was
 * paid, in the currency of the price, at the rate of the day: price gain = value - cost today, currency gain = cost today -
 * cost, unrealized = their sum. What was paid in another currency than that of the price is converted by the rate of the
 * day of the purchase. Cash of other currencies has only a currency gain: its value less what went in and out of it, each
 * at the rate of its day.
 */
public final class Position {
    private final Scope scope;
    private final AssetId asset;
    private final String account;
    private final Quantity quantity;
    private final Cost cost;
    private final Mark mark;
    private final Mark before;
    private final Doings doings;
    private final Optional<Money> value;

    /** What all positions of a valuation share. */
    record Scope(Valuation valuation, Currency currency, LocalDate day) {
    }

    /**
     * What a position had cost. Only what it would have cost at the rate of the day changes with the day's prices and rates;
     * it is worked out when it is asked for.
     */
    static final class Cost {
        private final Money cost;
        private final Function<Mark, Money> atRates;
        private final Mark mark;
        private final boolean known;
        private final boolean split;
        private final boolean shared;
        private Money today;

        /**
         * What a position had cost.
         *
         * @param cost in the currency of the valuation
         * @param atRates the same, paid at the rate of a day
         * @param mark the price and rate of the day
         * @param known whether every part of it is known
         * @param split whether it is known at the rate of the day
         * @param shared whether it is a share, by quantity, of the cost in all accounts
         */
        Cost(Money cost, Function<Mark, Money> atRates, Mark mark, boolean known, boolean split, boolean shared) {
            this.cost = cost;
            this.atRates = atRates;
            this.mark = mark;
            this.known = known;
            this.split = split;
            this.shared = shared;
        }

        /** The same at another rate of the day. */
        Cost at(Mark other) {
            return new Cost(cost, atRates, other, known, split, shared);
        }

        Money cost() {
            return cost;
        }

        boolean known() {
            return known;
        }

        boolean split() {
            return split;
        }

        /** In the currency of the valuation, paid at the rate of the day. */
        Money today() {
            if (today == null) {
                today = atRates.apply(mark);
            }
            return today;
        }

        /** A share of it. */
        Cost share(Quantity part, Quantity total) {
            return new Cost(cost.share(part, total), at -> atRates.apply(at).share(part, total), mark, known, split, true);
        }

        /** The same as the share that is left. */
        Cost asShare() {
            return new Cost(cost, atRates, mark, known, split, true);
        }

        /** It without a share. */
        Cost less(Cost part) {
            return new Cost(cost.minus(part.cost), at -> atRates.apply(at).minus(part.atRates.apply(at)), mark, known, split, true);
        }
    }

    /** What happened with the asset, in all accounts or in one. */
    record Doings(List<Lot> lots, List<Disposal> disposals, List<Income> income, List<Expense> expenses) {
    }

    Position(
            Scope scope, AssetId asset, String account, Quantity quantity, Cost cost, Mark mark, Mark before, Doings doings) {
        this.scope = scope;
        this.asset = asset;
        this.account = account;
        this.quantity = quantity;
        this.cost = cost;
        this.mark = mark;
        this.before = before;
        this.doings = doings;
        this.value = mark.value(quantity);
    }

    /** The same where the price and rate of its day are others. */
    Position at(Scope other, Mark fresh) {
        return new Position(other, asset, account, quantity, cost.at(fresh), fresh, before, doings);
    }

    /** Which asset. */
    public AssetId asset() {
        return asset;
    }

    /** In which account; the empty text for all together. */
    public String account() {
        return account;
    }

    /** How much, in the asset's own unit. */
    public Quantity quantity() {
        return quantity;
    }

    /** Whether it counts against net worth: a loan, an overdraft, more sold than was held. */
    public boolean isDebt() {
        return quantity.isNegative();
    }

    /** What is held had cost, fees included; zero where nothing of it is known, see {@link #costKnown}. */
    public Money cost() {
        return cost.cost;
    }

    /** Whether the cost of every part is known. */
    public boolean costKnown() {
        return cost.known;
    }

    /** The lots held; none for money. Where the account's lots are pooled with others', those acquired in it. */
    public List<Lot> lots() {
        return doings.lots;
    }

    /** What was given up of it until the day. */
    public List<Disposal> disposals() {
        return doings.disposals;
    }

    /** The quote used; empty for money, and where no price is known. */
    public Optional<Quote> quote() {
        return mark.quote();
    }

    /** The price used, adjusted for splits since; one for money. */
    public Optional<Price> price() {
        return mark.price();
    }

    /** Whether the price, or a rate on the way, is old. */
    public boolean stale() {
        return mark.stale();
    }

    /** The rate from the price's currency; empty where none is needed or none is known. */
    public Optional<Rate> rate() {
        return mark.path().map(RatePath::rate);
    }

    /** What it is worth; empty where the price or the rate is not known. */
    public Optional<Money> value() {
        return value;
    }

    /** Value less cost; empty where either is not known. */
    public Optional<Money> unrealized() {
        return cost.known ? value().map(value -> value.minus(cost.cost)) : Optional.empty();
    }

    /** The part of the unrealized gain that comes of the price; empty where the parts are not known. */
    public Optional<Money> priceGain() {
        return cost.known && cost.split ? value().map(value -> value.minus(cost.today())) : Optional.empty();
    }

    /** The part of the unrealized gain that comes of exchange rates; empty where the parts are not known. */
    public Optional<Money> currencyGain() {
        return cost.known && cost.split ? value().map(value -> cost.today().minus(cost.cost)) : Optional.empty();
    }

    /** What disposals gained until the day, as far as it is known. */
    public Money realized() {
        Money sum = zero();
        for (Disposal disposal : doings.disposals) {
            sum = disposal.gain().isPresent() ? sum.plus(disposal.gain().get()) : sum;
        }
        return sum;
    }

    /** What it brought as income until the day: dividends, interest, rewards. */
    public Money income() {
        Money sum = zero();
        for (Income each : doings.income) {
            sum = sum.plus(each.worth());
        }
        return sum;
    }

    /** What was paid for it until the day that is neither price nor tax: fees of purchases still held, of sales, others. */
    public Money fees() {
        Money sum = zero();
        for (Lot lot : doings.lots) {
            sum = sum.plus(lot.fees());
        }
        for (Disposal disposal : doings.disposals) {
            sum = sum.plus(disposal.fees());
        }
        for (Expense expense : doings.expenses) {
            sum = ProfitAndLoss.isTax(expense) ? sum : sum.plus(expense.worth());
        }
        return sum;
    }

    /** The change of value since the prices known the day before, with today's quantity; empty where none was known. */
    public Optional<Money> dayChange() {
        Optional<Money> earlier = before.value(quantity);
        return earlier.isEmpty() ? earlier : value().map(value -> value.minus(earlier.get()));
    }

    private Money zero() {
        return Money.zero(scope.currency);
    }

    Mark mark() {
        return mark;
    }

    /** How the value was made; for what has no price, how the quantity was. */
    public Trail trail() {
        if (value().isEmpty()) {
            return quantityTrail();
        }
        return named(Trail.of("trail.value", new Figure.OfMoney(value().get()), How.PRODUCT, () -> {
            List<Trail> factors = new ArrayList<>();
            factors.add(quantityTrail());
            factors.addAll(mark.trails());
            return factors;
        }));
    }

    /** How the quantity was made: the entries that changed it. */
    public Trail quantityTrail() {
        return named(Trail.of("trail.quantity", new Figure.OfUnits(quantity), How.SUM, this::movements));
    }

    private List<Trail> movements() {
        Balances balances = new Balances(scope.valuation.ledger());
        List<Trail> movements = new ArrayList<>();
        Quantity last = Quantity.ZERO;
        for (Entry entry : scope.valuation.ledger().entries()) {
            if (!touches(entry)) {
                continue;
            }
            balances.apply(entry);
            Quantity now = account.isEmpty() ? balances.of(asset) : balances.of(account, asset);
            if (!now.equals(last)) {
                movements.add(entry(entry, new Figure.OfUnits(now.minus(last))));
                last = now;
            }
        }
        return movements;
    }

    private boolean touches(Entry entry) {
        boolean touches = is(entry.in()) || is(entry.out()) || entry.about().equals(Optional.of(asset));
        for (Amount fee : entry.fees()) {
            touches |= fee.asset().equals(asset);
        }
        return touches;
    }

    private boolean is(Optional<Amount> amount) {
        return amount.isPresent() && amount.get().asset().equals(asset);
    }

    private static Trail entry(Entry entry, Figure figure) {
        return Trail.said("trail.entry", figure).with("entry", entry.id()).with("kind", entry.kind().code())
                .with("time", entry.when()).with("account", entry.account());
    }

    /** How the cost was made: the lots, each with the entry it came by. */
    public Trail costTrail() {
        if (cost.shared) {
            return named(Trail.of("trail.cost-share", new Figure.OfMoney(cost.cost), How.PRODUCT, () -> scope.valuation
                    .position(asset).map(all -> List.of(all.costTrail(), share(all))).orElse(List.of())));
        }
        return named(Trail.sum("trail.cost", cost.cost, () -> asset.assetClass().isMoney()
                ? scope.valuation.flows(asset, account) : lotTrails()));
    }

    private Trail share(Position all) {
        Quantity fraction = all.quantity.isZero() ? Quantity.ZERO : quantity.dividedBy(all.quantity);
        return Trail.of("trail.share", new Figure.OfShare(fraction), How.QUOTIENT,
                () -> List.of(quantityTrail(), all.quantityTrail()));
    }

    private List<Trail> lotTrails() {
        List<Trail> trails = new ArrayList<>();
        for (Lot lot : doings.lots) {
            trails.add(Trail.of("trail.lot", new Figure.OfMoney(lot.cost()), How.SAID, () -> List.of(
                    Trail.said("trail.quantity", new Figure.OfUnits(lot.quantity())).with("asset", asset),
                    Trail.said("trail.cost", lot.paid()).with("entry", lot.entry())))
                    .with("entry", lot.entry()).with("time", lot.acquired()).with("account", lot.account()));
        }
        return trails;
    }

    /** How the unrealized gain was made; empty where it is not known. */
    public Optional<Trail> unrealizedTrail() {
        return unrealized().map(gain -> named(Trail.of(
                "trail.unrealized", new Figure.OfMoney(gain), How.DIFFERENCE, () -> List.of(trail(), costTrail()))));
    }

    /** How the gain by price was made; empty where it is not known. */
    public Optional<Trail> priceGainTrail() {
        return priceGain().map(gain -> named(Trail.of(
                "trail.price-gain", new Figure.OfMoney(gain), How.DIFFERENCE, () -> List.of(trail(), costToday()))));
    }

    /** How the gain by exchange rates was made; empty where it is not known. */
    public Optional<Trail> currencyGainTrail() {
        return currencyGain().map(gain -> named(Trail.of(
                "trail.currency-gain", new Figure.OfMoney(gain), How.DIFFERENCE, () -> List.of(costToday(), costTrail()))));
    }

    private Trail costToday() {
        return named(Trail.of("trail.cost-today", new Figure.OfMoney(cost.today()), How.SAID,
                () -> mark.path().map(path -> List.of(Trail.rate(path, scope.day))).orElse(List.of())));
    }

    /** How the realized gain was made: the disposals. */
    public Trail realizedTrail() {
        return named(Trail.sum("trail.realized", realized(), () -> ProfitAndLoss.disposalTrails(doings.disposals)));
    }

    /** How the income was made. */
    public Trail incomeTrail() {
        return named(Trail.sum("trail.income", income(), () -> ProfitAndLoss.incomeTrails(doings.income)));
    }

    /** How the change since the day before was made; empty where it is not known. */
    public Optional<Trail> dayChangeTrail() {
        return dayChange().map(change -> named(Trail.of(
                "trail.day-change", new Figure.OfMoney(change), How.DIFFERENCE, () -> List.of(trail(), earlier()))));
    }

    private Trail earlier() {
        return named(Trail.of("trail.value-before", new Figure.OfMoney(before.value(quantity).orElse(zero())), How.PRODUCT,
                () -> {
                    List<Trail> factors = new ArrayList<>();
                    factors.add(quantityTrail());
                    factors.addAll(before.trails());
                    return factors;
                }));
    }

    private Trail named(Trail trail) {
        return trail.with("asset", asset).with("account", account).with("day", scope.day);
    }

    @Override
    public String toString() {
        return quantity + " " + asset + (account.isEmpty() ? "" : " in " + account) + ", day " + scope.day;
    }

    /** Whether the asset is owed by its nature. */
    boolean isLoan() {
        return asset.assetClass() == AssetClass.LOAN;
    }
}
