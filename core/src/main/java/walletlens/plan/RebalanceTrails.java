package walletlens.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.lots.Disposal;
import walletlens.lots.Term;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.value.Position;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;
import walletlens.value.Valuation;

/** How the figures of a rebalancing were made. */
public final class RebalanceTrails {
    private final Valuation valuation;
    private final Rebalance plan;
    private final Currency currency;

    private RebalanceTrails(Valuation valuation, Rebalance plan) {
        this.valuation = valuation;
        this.plan = plan;
        this.currency = valuation.currency();
    }

    /** The trails of a plan that was worked out from a valuation. */
    public static RebalanceTrails of(Valuation valuation, Rebalance plan) {
        return new RebalanceTrails(valuation, plan);
    }

    /** What a target is called: a class or an asset. */
    private static Trail named(Trail trail, String key) {
        return trail.with(AssetId.parse(key).isPresent() ? "asset" : "class", key);
    }

    private Optional<Rebalance.Line> line(String key) {
        return plan.lines().stream().filter(line -> line.key().equals(key)).findFirst();
    }

    /** Which target a position stands under; the empty text where no target names it. */
    private String keyOf(Position position) {
        String asset = position.asset().toString();
        String byClass = position.asset().assetClass().code();
        return line(asset).isPresent() ? asset : line(byClass).isPresent() ? byClass : "";
    }

    // ---- weights -----------------------------------------------------------------------------------------------------

    /** What is owned of a target. */
    private Trail before(Rebalance.Line line) {
        return named(Trail.sum("trail.of-target", line.before(), () -> {
            List<Trail> parts = new ArrayList<>();
            for (Position position : valuation.inAccounts()) {
                if (!position.isDebt() && position.value().isPresent() && keyOf(position).equals(line.key())) {
                    parts.add(position.trail());
                }
            }
            return parts;
        }), line.key());
    }

    private Trail whole() {
        return Trail.sum("trail.targeted", plan.whole(), () -> plan.lines().stream().map(this::before).toList());
    }

    /** The part of the whole that a target has now. */
    public Optional<Trail> weight(String key) {
        return line(key).map(this::weight);
    }

    private Trail weight(Rebalance.Line line) {
        return named(Trail.of("trail.weight", new Figure.OfShare(line.weightBefore()), How.QUOTIENT, () -> List.of(before(line), whole())),
                line.key());
    }

    /** The part it should have: the weights on the way to it multiplied. */
    public Optional<Trail> target(String key) {
        return line(key).map(this::target);
    }

    private Trail target(Rebalance.Line line) {
        List<Target> way = way(plan.rules().targets(), line.key());
        Figure share = new Figure.OfShare(line.target());
        return named(way.size() < 2 ? Trail.said("trail.target", share) : Trail.of("trail.target", share, How.PRODUCT,
                () -> way.stream().map(each -> named(Trail.said("trail.target-within", new Figure.OfShare(each.weight())), each.key())).toList()),
                line.key());
    }

    /** The targets from the outermost to the one of a key; empty where there is none. */
    private static List<Target> way(List<Target> targets, String key) {
        for (Target target : targets) {
            List<Target> inside = way(target.within(), key);
            if (!inside.isEmpty() || target.within().isEmpty() && target.key().equals(key)) {
                List<Target> way = new ArrayList<>();
                way.add(target);
                way.addAll(inside);
                return way;
            }
        }
        return List.of();
    }

    /** How far a target is off, and how far it may be. */
    public Optional<Trail> drift(String key) {
        return line(key).map(line -> {
            Quantity off = line.weightBefore().minus(line.target());
            return named(Trail.of("trail.drift", new Figure.OfShare(off), How.SAID, () -> List.of(
                    named(Trail.of("trail.off-target", new Figure.OfShare(off), How.DIFFERENCE, () -> List.of(weight(line), target(line))), key),
                    room(line))), key);
        });
    }

    private Trail room(Rebalance.Line line) {
        Band band = plan.rules().band();
        return Trail.of("trail.band", new Figure.OfShare(band.room(line.target())), How.SAID, () -> List.of(
                Trail.said("trail.band-points", new Figure.OfShare(band.absolute())),
                Trail.of("trail.band-part", new Figure.OfShare(band.relative().times(line.target())), How.PRODUCT,
                        () -> List.of(Trail.said("trail.band-relative", new Figure.OfShare(band.relative())), target(line)))));
    }

    /** What a target is worth after the trades. */
    public Optional<Trail> after(String key) {
        return line(key).map(this::after);
    }

    private Trail after(Rebalance.Line line) {
        return named(Trail.sum("trail.after-trades", line.after(), () -> {
            List<Trail> parts = new ArrayList<>();
            parts.add(before(line));
            Money moved = line.before();
            for (int i = 0; i < plan.trades().size(); i++) {
                Trade each = plan.trades().get(i);
                if (each.key().equals(line.key())) {
                    Money signed = each.sale() ? each.worth().negated() : each.worth();
                    parts.add(traded(each, signed));
                    moved = moved.plus(signed);
                }
            }
            Money rest = line.after().minus(moved);
            if (!rest.isZero()) {
                parts.add(Trail.said("trail.cash-moved", rest));
            }
            return parts;
        }), line.key());
    }

    /** The part of the whole that a target has after the trades. */
    public Optional<Trail> weightAfter(String key) {
        return line(key).map(line -> {
            Money whole = Money.zero(currency);
            for (Rebalance.Line each : plan.lines()) {
                whole = whole.plus(each.after());
            }
            Money sum = whole;
            return named(Trail.of("trail.weight-after", new Figure.OfShare(line.weightAfter()), How.QUOTIENT, () -> List.of(after(line),
                    Trail.sum("trail.targeted-after", sum, () -> plan.lines().stream().map(this::after).toList()))), key);
        });
    }

    // ---- trades ------------------------------------------------------------------------------------------------------

    private static Trail traded(Trade trade, Money signed) {
        Trail trail = Trail.said(trade.sale() ? "trail.sold" : "trail.bought", signed);
        return trade.asset().map(asset -> trail.with("asset", asset)).orElseGet(() -> named(trail, trade.key())).with("account", trade.account());
    }

    private Optional<Trade> trade(int at) {
        return at < 0 || at >= plan.trades().size() ? Optional.empty() : Optional.of(plan.trades().get(at));
    }

    /** The worth of a trade: units at their price, and what the target was short or over. */
    public Optional<Trail> worth(int at) {
        return trade(at).map(trade -> {
            Figure worth = new Figure.OfMoney(trade.worth());
            Trail trail = trade.quantity().isZero()
                    ? Trail.of("trail.trade", worth, How.SAID, () -> missing(trade))
                    : Trail.of("trail.trade", worth, How.PRODUCT, () -> List.of(units(trade),
                            Trail.said("trail.price-in", new Figure.OfPrice(Price.per(trade.worth(), trade.quantity())))));
            return trade.asset().map(asset -> trail.with("asset", asset)).orElse(trail).with("account", trade.account());
        });
    }

    private Trail units(Trade trade) {
        return Trail.of("trail.units-traded", new Figure.OfUnits(trade.quantity()), How.SAID, () -> missing(trade));
    }

    /** What the target misses (below zero: has too much) once the money has come or gone: what the trade serves. */
    private List<Trail> missing(Trade trade) {
        Optional<Rebalance.Line> line = line(trade.key());
        if (line.isEmpty()) {
            return List.of();
        }
        Quantity money = plan.rules().money().amount();
        Quantity signed = plan.rules().mode() == RebalanceRules.Mode.WITHDRAWAL ? money.negated() : money;
        Money whole = plan.whole().plus(Money.of(signed, currency)).minus(plan.fees());
        Money wanted = whole.times(line.get().target());
        return List.of(named(Trail.of("trail.missing", new Figure.OfMoney(wanted.minus(line.get().before())), How.DIFFERENCE, () -> List.of(
                named(Trail.product("trail.wanted", wanted, () -> List.of(target(line.get()), wholeWithMoney(whole, signed))), trade.key()),
                before(line.get()))), trade.key()));
    }

    private Trail wholeWithMoney(Money whole, Quantity signed) {
        return Trail.sum("trail.whole-with-money", whole, () -> {
            List<Trail> parts = new ArrayList<>();
            parts.add(whole());
            if (!signed.isZero()) {
                parts.add(Trail.said("trail.money-planned", Money.of(signed, currency)));
            }
            if (!plan.fees().isZero()) {
                parts.add(Trail.said("trail.fees-negated", plan.fees().negated()));
            }
            return parts;
        });
    }

    /** The fee of a trade. */
    public Optional<Trail> fee(int at) {
        return trade(at).map(trade -> {
            RebalanceRules.Fee fee = plan.rules().fee();
            Money part = trade.worth().times(fee.rate());
            Trail trail = Trail.sum("trail.fee", trade.fee(), () -> List.of(Trail.said("trail.fee-fixed", fee.fixed()),
                    Trail.product("trail.fee-part", part, () -> List.of(traded(trade, trade.worth()),
                            Trail.said("trail.fee-rate", new Figure.OfShare(fee.rate()))))));
            return trade.asset().map(asset -> trail.with("asset", asset)).orElse(trail);
        });
    }

    /** All fees. */
    public Trail fees() {
        return Trail.sum("trail.fees", plan.fees(), () -> {
            List<Trail> parts = new ArrayList<>();
            for (int i = 0; i < plan.trades().size(); i++) {
                fee(i).ifPresent(parts::add);
            }
            return parts;
        });
    }

    /** The gain a sale would realize; empty where it is not known. */
    public Optional<Trail> gain(int at) {
        return trade(at).flatMap(trade -> trade.gain().map(gain -> gain("trail.gain-of-sale", gain, trade.disposals())));
    }

    /** The gain all sales would realize, on lots held long or on others; empty where it is not known. */
    public Optional<Trail> gain(Term term) {
        return plan.gain(term).map(gain -> {
            List<Disposal> all = new ArrayList<>();
            for (Trade trade : plan.trades()) {
                trade.disposals().stream().filter(each -> each.term() == term).forEach(all::add);
            }
            return gain(term == Term.LONG ? "trail.gain-long" : "trail.gain-short", gain, all);
        });
    }

    static Trail gain(String key, Money gain, List<Disposal> disposals) {
        return Trail.sum(key, gain, () -> lots(disposals));
    }

    /** One line a lot: what it would bring less what it had cost. */
    static List<Trail> lots(List<Disposal> disposals) {
        List<Trail> lots = new ArrayList<>();
        for (Disposal each : disposals) {
            each.gain().ifPresent(gain -> lots.add(Trail.of("trail.disposal", new Figure.OfMoney(gain), How.DIFFERENCE, () -> List.of(
                    Trail.said("trail.proceeds", each.proceeds()),
                    Trail.of("trail.cost", new Figure.OfMoney(each.cost()), How.SAID,
                            () -> List.of(Trail.said("trail.quantity", new Figure.OfUnits(each.quantity())).with("asset", each.asset())))
                            .with("entry", each.lotEntry()).with("time", each.acquired())))
                    .with("asset", each.asset()).with("account", each.account())));
        }
        return lots;
    }

    /** What of the money is not spent. */
    public Trail left() {
        Quantity money = plan.rules().money().amount();
        boolean out = plan.rules().mode() == RebalanceRules.Mode.WITHDRAWAL;
        return Trail.sum("trail.left", plan.left(), () -> {
            List<Trail> parts = new ArrayList<>();
            parts.add(Trail.said("trail.money-planned", Money.of(out ? money.negated() : money, currency)));
            Money sum = Money.of(out ? money.negated() : money, currency);
            for (Trade each : plan.trades()) {
                Money signed = each.sale() ? each.worth() : each.worth().negated();
                parts.add(traded(each, signed));
                sum = sum.plus(signed);
            }
            if (!plan.fees().isZero()) {
                parts.add(Trail.said("trail.fees-negated", plan.fees().negated()));
                sum = sum.minus(plan.fees());
            }
            Money cash = plan.left().minus(sum);
            if (!cash.isZero()) {
                parts.add(Trail.said("trail.cash-moved", cash));
            }
            return parts;
        });
    }
}
