package walletlens.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.lots.Disposal;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Portfolio.Group;
import walletlens.plan.Portfolio.Row;
import walletlens.plan.RebalanceRules.Mode;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** Works a rebalancing out: how much of each target moves, which assets that means, in what units, and at what gain. */
final class Rebalancer {
    /** Fees change what can be spent, which changes the fees: so often is that followed. */
    private static final int FEE_ROUNDS = 6;
    /** So often islands are balanced one after the other; they meet their common targets long before. */
    private static final int SWEEPS = 300;
    /** Divisible assets are traded to eight places, as exchanges do. */
    private static final int PLACES = 8;

    private final Valuation valuation;
    private final RebalanceRules rules;
    private final Portfolio portfolio;
    private final Currency currency;
    private boolean needed;

    Rebalancer(Valuation valuation, RebalanceRules rules, Portfolio portfolio) {
        this.valuation = valuation;
        this.rules = rules;
        this.portfolio = portfolio;
        this.currency = valuation.currency();
    }

    Rebalance plan() {
        judge();
        BigDecimal fees = BigDecimal.ZERO;
        List<Wish> wishes = List.of();
        for (int round = 0; round < FEE_ROUNDS; round++) {
            wishes = wishes(fees);
            BigDecimal paid = fees(wishes);
            if (paid.compareTo(fees) <= 0) {
                break;
            }
            fees = paid;
        }
        List<Trade> trades = trades(wishes);
        return new Rebalance(rules, lines(wishes), trades, needed, money(portfolio.before().value()),
                money(left(wishes)), portfolio.outside, valuation.unpriced());
    }

    /** Says of each target whether it lies within its band, before any money comes or goes. */
    private void judge() {
        Quantity whole = portfolio.before().isPositive() ? portfolio.before() : portfolio.after();
        for (Group group : portfolio.groups) {
            Quantity weight = Quantity.of(group.value).dividedBy(whole);
            group.within = rules.band().holds(weight, Quantity.of(group.weight));
            needed |= !group.within;
        }
    }

    // ---- how much of each target -------------------------------------------------------------------------------------

    /** A wish to move a worth of one asset on one island; below zero to sell. */
    private static final class Wish {
        final Row row;
        final Optional<AssetId> asset;
        final String account;
        final BigDecimal held;
        final BigDecimal price;
        BigDecimal amount;
        BigDecimal units = BigDecimal.ZERO;

        Wish(Row row, Optional<AssetId> asset, String account, Quantity held, BigDecimal price, BigDecimal amount) {
            this.row = row;
            this.asset = asset;
            this.account = account;
            this.held = held.value();
            this.price = price;
            this.amount = amount;
        }
    }

    /** What is to be moved when fees of a sum are paid out of the money. */
    private List<Wish> wishes(BigDecimal fees) {
        portfolio.rows.forEach(row -> row.left = false);
        List<Wish> wishes = List.of();
        for (int round = 0; round <= portfolio.rows.size(); round++) {
            List<BigDecimal> amounts = amounts(fees);
            Row smallest = smallest(amounts);
            if (smallest != null) {
                smallest.left = true;
                continue;
            }
            wishes = new ArrayList<>();
            for (int i = 0; i < amounts.size(); i++) {
                spread(portfolio.rows.get(i), amounts.get(i), wishes);
            }
            break;
        }
        for (int island = 0; island < rules.islandCount(); island++) {
            inUnits(wishes, island, fees);
        }
        return wishes;
    }

    /** The smallest move that is not worth doing; null where each one is. */
    private Row smallest(List<BigDecimal> amounts) {
        Row smallest = null;
        BigDecimal size = rules.least().amount().value();
        for (int i = 0; i < amounts.size(); i++) {
            Row row = portfolio.rows.get(i);
            BigDecimal abs = amounts.get(i).abs();
            if (!row.group.cash && abs.signum() > 0 && abs.compareTo(size) < 0) {
                smallest = row;
                size = abs;
            }
        }
        return smallest;
    }

    /** How much of each row moves. */
    private List<BigDecimal> amounts(BigDecimal fees) {
        BigDecimal sum = portfolio.money().subtract(fees);
        BigDecimal whole = portfolio.before().value().add(sum);
        List<BigDecimal> wanted = new ArrayList<>();
        for (Row row : portfolio.rows) {
            wanted.add(row.group.weight.multiply(whole).subtract(row.group.value));
        }
        boolean idle = rules.mode() == Mode.SALES && !needed && portfolio.money().signum() == 0;
        if (idle) {
            return portfolio.rows.stream().map(row -> BigDecimal.ZERO).toList();
        }
        boolean free = rules.mode() == Mode.SALES && needed;
        return rules.islandCount() > 1
                ? sweep(wanted, sum, free)
                : free ? inTwoSteps(wanted, sum) : Fill.solve(parts(wanted, sum.signum(), false), sum);
    }

    /**
     * The bounds of each row.
     *
     * @param sign with sales allowed and nothing outside its band, whether money comes or goes: it is only spent, or only raised
     * @param free whether everything may move both ways
     */
    private List<Fill.Part> parts(List<BigDecimal> wanted, int sign, boolean free) {
        List<Fill.Part> parts = new ArrayList<>();
        for (int i = 0; i < portfolio.rows.size(); i++) {
            Row row = portfolio.rows.get(i);
            boolean buys = !row.left && portfolio.canBuy(row, rules)
                    && (free || rules.mode() == Mode.NEW_MONEY || rules.mode() == Mode.SALES && sign > 0);
            boolean sells = !row.left
                    && (row.group.cash || free || rules.mode() == Mode.WITHDRAWAL || rules.mode() == Mode.SALES && sign < 0);
            parts.add(new Fill.Part(wanted.get(i), sells ? row.sellable.negate() : BigDecimal.ZERO,
                    buys ? null : BigDecimal.ZERO));
        }
        return parts;
    }

    /** First what lies outside its band to its target; then the rest of the sum to or from what lies inside. */
    private List<BigDecimal> inTwoSteps(List<BigDecimal> wanted, BigDecimal sum) {
        List<Fill.Part> all = parts(wanted, sum.signum(), true);
        List<BigDecimal> amounts = new ArrayList<>();
        BigDecimal rest = sum;
        for (int i = 0; i < all.size(); i++) {
            boolean within = portfolio.rows.get(i).group.within;
            amounts.add(within ? BigDecimal.ZERO : all.get(i).at(BigDecimal.ZERO));
            rest = rest.subtract(amounts.get(i));
        }
        List<Integer> places = new ArrayList<>();
        List<Fill.Part> inside = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Fill.Part part = all.get(i);
            if (portfolio.rows.get(i).group.within) {
                places.add(i);
                inside.add(rest.signum() > 0
                        ? new Fill.Part(part.wanted(), BigDecimal.ZERO, part.high())
                        : new Fill.Part(part.wanted(), part.low(), BigDecimal.ZERO));
            }
        }
        List<BigDecimal> found = Fill.solve(inside, rest);
        BigDecimal reached = BigDecimal.ZERO;
        for (int i = 0; i < found.size(); i++) {
            amounts.set(places.get(i), found.get(i));
            reached = reached.add(found.get(i));
        }
        // What must not be touched, or is too small to move, can stand in the way: then all give way together.
        return reached.subtract(rest).abs().compareTo(new BigDecimal("0.000001")) > 0 ? Fill.solve(all, sum) : amounts;
    }

    /** Balances one island after the other, each against what the others leave, until nothing moves any more. */
    private List<BigDecimal> sweep(List<BigDecimal> wanted, BigDecimal sum, boolean free) {
        List<Fill.Part> parts = parts(wanted, sum.signum(), free);
        List<BigDecimal> amounts = new ArrayList<>(portfolio.rows.stream().map(row -> BigDecimal.ZERO).toList());
        BigDecimal moved = BigDecimal.ONE;
        for (int sweep = 0; sweep < SWEEPS && moved.compareTo(new BigDecimal("0.00001")) > 0; sweep++) {
            moved = BigDecimal.ZERO;
            for (int island = 0; island < rules.islandCount(); island++) {
                moved = moved.max(balance(island, parts, island == 0 ? sum : BigDecimal.ZERO, amounts));
            }
        }
        return amounts;
    }

    private BigDecimal balance(int island, List<Fill.Part> parts, BigDecimal sum, List<BigDecimal> amounts) {
        List<Integer> places = new ArrayList<>();
        List<Fill.Part> own = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Row row = portfolio.rows.get(i);
            if (row.island == island) {
                BigDecimal wanted = parts.get(i).wanted();
                for (int j = 0; j < parts.size(); j++) {
                    boolean elsewhere = j != i && portfolio.rows.get(j).group == row.group;
                    wanted = elsewhere ? wanted.subtract(amounts.get(j)) : wanted;
                }
                places.add(i);
                own.add(new Fill.Part(wanted, parts.get(i).low(), parts.get(i).high()));
            }
        }
        List<BigDecimal> found = Fill.solve(own, sum);
        BigDecimal moved = BigDecimal.ZERO;
        for (int i = 0; i < found.size(); i++) {
            BigDecimal then = amounts.set(places.get(i), found.get(i));
            moved = moved.max(then.subtract(found.get(i)).abs());
        }
        return moved;
    }

    // ---- which assets, in what units ---------------------------------------------------------------------------------

    /** What a row's amount means for what it holds: bought is its largest part, sold are all in proportion or losses first. */
    private void spread(Row row, BigDecimal amount, List<Wish> wishes) {
        List<Position> members = new ArrayList<>(row.members);
        members.removeIf(member -> rules.isUntouchable(member.asset()) && !row.group.cash);
        Comparator<Position> bySize = Comparator.comparing(member -> member.value().orElseThrow().amount().value());
        members.sort(bySize.reversed());
        if (row.group.cash) {
            wishes.add(new Wish(row, Optional.of(AssetId.cash(currency)), "", Quantity.of(row.value), BigDecimal.ONE, amount));
        } else if (amount.signum() > 0) {
            wishes.add(members.isEmpty()
                    ? new Wish(row, AssetId.parse(row.group.key), "", Quantity.ZERO, price(row), amount)
                    : wish(row, members.get(0), amount));
        } else if (amount.signum() < 0) {
            sold(row, members, amount.negate(), wishes);
        }
    }

    /** The price of an asset not held yet; zero where it is not known or the asset not chosen. */
    private BigDecimal price(Row row) {
        Optional<AssetId> asset = AssetId.parse(row.group.key);
        return asset.flatMap(each -> valuation.quotes().ofOne(each, When.on(valuation.day())))
                .flatMap(worth -> worth.currency().equals(currency) ? Optional.of(worth.amount().value())
                        : valuation.quotes().known(worth.currency(), currency, valuation.day())
                                .map(rate -> worth.amount().times(rate.factor()).value()))
                .orElse(BigDecimal.ZERO);
    }

    private void sold(Row row, List<Position> members, BigDecimal amount, List<Wish> wishes) {
        if (rules.losses()) {
            members.sort(Comparator.comparing(Rebalancer::gainPerWorth));
        }
        BigDecimal small = rules.least().amount().value();
        boolean inTurn = rules.losses() || members.size() > 1
                && amount.multiply(share(members.get(members.size() - 1), row)).compareTo(small) < 0;
        BigDecimal left = amount;
        for (int i = 0; i < members.size() && left.signum() > 0; i++) {
            Position member = members.get(i);
            BigDecimal value = member.value().orElseThrow().amount().value();
            boolean last = i == members.size() - 1;
            BigDecimal part = inTurn || last ? left.min(value) : amount.multiply(share(member, row)).min(value);
            wishes.add(wish(row, member, part.negate()));
            left = left.subtract(part);
        }
    }

    private static BigDecimal share(Position member, Row row) {
        BigDecimal value = member.value().orElseThrow().amount().value();
        return row.sellable.signum() == 0 ? BigDecimal.ONE : value.divide(row.sellable, Quantity.DIVISION);
    }

    /** Losses come first, the greatest per worth before the others; what has no known gain comes last. */
    private static BigDecimal gainPerWorth(Position member) {
        Optional<Money> gain = member.costKnown() ? member.unrealized() : Optional.empty();
        BigDecimal value = member.value().orElseThrow().amount().value();
        return gain.isEmpty() || value.signum() == 0 ? BigDecimal.valueOf(Long.MAX_VALUE)
                : gain.get().amount().value().divide(value, Quantity.DIVISION);
    }

    private static Wish wish(Row row, Position member, BigDecimal amount) {
        BigDecimal value = member.value().orElseThrow().amount().value();
        BigDecimal price = member.quantity().isZero() ? BigDecimal.ZERO
                : value.divide(member.quantity().value(), Quantity.DIVISION);
        return new Wish(row, Optional.of(member.asset()), member.account(), member.quantity(), price, amount);
    }

    /** Turns the wishes of an island into units: whole lots where the asset has some, eight places elsewhere. */
    private void inUnits(List<Wish> wishes, int island, BigDecimal fees) {
        List<Wish> here = wishes.stream().filter(wish -> wish.row.island == island && wish.price.signum() > 0).toList();
        List<Wish> pieces = here.stream().filter(wish -> isWhole(wish)).toList();
        List<Wish> fluid = here.stream().filter(wish -> !isWhole(wish) && wish.amount.signum() != 0).toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (Wish wish : here) {
            sum = sum.add(wish.amount);
        }
        if (!pieces.isEmpty()) {
            choose(pieces, fluid);
            BigDecimal rest = sum;
            for (Wish wish : pieces) {
                rest = rest.subtract(wish.units.multiply(wish.price));
            }
            share(fluid, rest);
        }
        for (Wish wish : fluid) {
            wish.units = wish.row.group.cash ? wish.amount : units(wish);
        }
    }

    private boolean isWhole(Wish wish) {
        return wish.asset.isPresent() && rules.lots().containsKey(wish.asset.get());
    }

    /** How many units a lot has. */
    private BigDecimal lot(Wish wish) {
        return rules.lots().get(wish.asset.orElseThrow()).value();
    }

    private void choose(List<Wish> pieces, List<Wish> fluid) {
        List<WholeUnits.Kind> kinds = new ArrayList<>();
        for (Wish wish : pieces) {
            boolean sale = wish.amount.signum() < 0;
            long most = sale ? 0 : Long.MAX_VALUE / 4;
            BigDecimal lot = lot(wish);
            long least = sale ? -wish.held.divide(lot, 0, RoundingMode.FLOOR).longValue() : 0;
            kinds.add(new WholeUnits.Kind(wish.price.multiply(lot).doubleValue(), wish.amount.doubleValue(), least, most));
        }
        double room = 0;
        for (Wish wish : fluid) {
            room += Math.max(0, wish.amount.doubleValue());
        }
        long[] units = WholeUnits.choose(kinds, fluid.size(), room);
        for (int i = 0; i < units.length; i++) {
            pieces.get(i).units = BigDecimal.valueOf(units[i]).multiply(lot(pieces.get(i)));
            pieces.get(i).amount = pieces.get(i).units.multiply(pieces.get(i).price);
        }
    }

    /** What whole units leave over, or take, is shared by what can be divided. */
    private static void share(List<Wish> fluid, BigDecimal sum) {
        List<Fill.Part> parts = new ArrayList<>();
        for (Wish wish : fluid) {
            boolean sale = wish.amount.signum() < 0;
            BigDecimal least = wish.held.multiply(wish.price).negate();
            boolean both = wish.row.group.cash;
            parts.add(new Fill.Part(wish.amount, sale || both ? least : BigDecimal.ZERO,
                    sale && !both ? BigDecimal.ZERO : null));
        }
        List<BigDecimal> amounts = Fill.solve(parts, sum);
        for (int i = 0; i < amounts.size(); i++) {
            fluid.get(i).amount = amounts.get(i);
        }
    }

    /** Bought is rounded down and sold up, so that the money is there; all of a position is all of it. */
    private static BigDecimal units(Wish wish) {
        BigDecimal exact = wish.amount.abs().divide(wish.price, Quantity.DIVISION);
        boolean sale = wish.amount.signum() < 0;
        BigDecimal rounded = exact.setScale(PLACES, sale ? RoundingMode.CEILING : RoundingMode.FLOOR);
        BigDecimal units = sale && rounded.compareTo(wish.held) > 0 ? wish.held : rounded;
        return sale ? units.negate() : units;
    }

    // ---- what comes of it --------------------------------------------------------------------------------------------

    /** What a wish moves: units at their price; the amount itself where nothing is chosen yet. */
    private static BigDecimal worth(Wish wish) {
        return wish.price.signum() == 0 ? wish.amount : wish.units.multiply(wish.price);
    }

    private static boolean isTrade(Wish wish) {
        return !wish.row.group.cash && worth(wish).signum() != 0;
    }

    private BigDecimal fees(List<Wish> wishes) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Wish wish : wishes) {
            sum = isTrade(wish) ? sum.add(fee(wish).amount().value()) : sum;
        }
        return sum;
    }

    private Money fee(Wish wish) {
        return rules.fee().of(money(worth(wish).abs())).rounded();
    }

    /** The money, less what is spent and kept as cash by the plan, and less fees. */
    private BigDecimal left(List<Wish> wishes) {
        BigDecimal left = portfolio.money().subtract(fees(wishes));
        for (Wish wish : wishes) {
            left = left.subtract(worth(wish));
        }
        return left;
    }

    private List<Trade> trades(List<Wish> wishes) {
        List<Trade> sales = new ArrayList<>();
        List<Trade> buys = new ArrayList<>();
        Trial trial = new Trial(valuation);
        for (Wish wish : wishes) {
            if (!isTrade(wish)) {
                continue;
            }
            Money worth = money(worth(wish).abs());
            boolean sale = worth(wish).signum() < 0;
            Quantity units = Quantity.of(wish.units.abs()).stripped();
            Trade trade = new Trade(
                    wish.row.group.key, wish.asset, wish.account, sale, units, worth, fee(wish), List.of());
            if (sale) {
                AssetId asset = wish.asset.orElseThrow();
                trial.sell(asset, wish.account, units, worth, trade.fee(),
                        rules.losses() ? Trial.dearest(valuation, asset, wish.account, units) : List.of());
                sales.add(trade);
            } else {
                buys.add(trade);
            }
        }
        List<Trade> all = new ArrayList<>();
        List<List<Disposal>> disposals = trial.disposals();
        for (int i = 0; i < sales.size(); i++) {
            all.add(sales.get(i).with(disposals.get(i)));
        }
        all.addAll(buys);
        return all;
    }

    private List<Rebalance.Line> lines(List<Wish> wishes) {
        Quantity before = portfolio.before();
        BigDecimal moved = BigDecimal.ZERO;
        for (Wish wish : wishes) {
            moved = moved.add(worth(wish));
        }
        Quantity after = before.plus(Quantity.of(moved));
        List<Rebalance.Line> lines = new ArrayList<>();
        for (Group group : portfolio.groups) {
            BigDecimal value = group.value;
            for (Wish wish : wishes) {
                value = wish.row.group == group ? value.add(worth(wish)) : value;
            }
            lines.add(new Rebalance.Line(group.key, Quantity.of(group.weight), money(group.value), money(value),
                    part(group.value, before), part(value, after), group.within));
        }
        return lines;
    }

    private static Quantity part(BigDecimal value, Quantity whole) {
        return whole.isZero() ? Quantity.ZERO : Quantity.of(value).dividedBy(whole);
    }

    private Money money(BigDecimal amount) {
        return Money.of(Quantity.of(amount), currency);
    }
}
