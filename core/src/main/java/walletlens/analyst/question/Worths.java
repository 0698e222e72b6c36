package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.analyst.Part;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.quote.RatePath;
import walletlens.value.Allocation;
import walletlens.value.Position;
import walletlens.value.Subset;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/** Answers to what something is worth, how much of it is held, what it cost, what part of the whole it is. */
final class Worths {
    private static final int MOST_ROWS = 12;

    private final Answers at;
    private final Query query;

    Worths(Answers at) {
        this.at = at;
        this.query = at.query;
    }

    void answer() {
        switch (query.measure()) {
            case WORTH -> worth();
            case QUANTITY -> quantity();
            case COST -> cost();
            case UNREALIZED -> unrealized();
            case SHARE -> share();
            default -> price();
        }
    }

    private void worth() {
        Valuation valuation = at.valuation();
        Sum sum = sum(valuation);
        at.say(at.subset.isAll() && query.currency().isEmpty() ? "net-worth" : "worth", Answers.amount(sum.money), sum.trail);
        query.in().filter(other -> !other.equals(at.currency)).ifPresent(other -> converted(sum.money, other));
        if (query.against().isPresent()) {
            Period other = query.against().get();
            LocalDate day = other.lastUntil(at.today);
            Sum before = sum(at.ground.valuation(day));
            at.say("worth-then", Answers.amount(before.money), before.trail);
            Money change = before.money.minus(sum.money);
            at.say("difference", Answers.gain(change), Trail.of("trail.change", new Trail.Figure.OfMoney(change), Trail.How.DIFFERENCE,
                    () -> List.of(before.trail, sum.trail)).with("day", day));
            at.note("second-day", new Part.Day(day));
        } else if (at.subset.isAll() && query.currency().isEmpty() && !query.has(Slot.BY)) {
            at.say("owned", Answers.amount(valuation.owned()), owned(valuation));
            at.say("owed", Answers.amount(valuation.owed()), Trail.sum("trail.owed", valuation.owed(), () -> valuation.positions()
                    .stream().filter(each -> each.isDebt() && each.value().isPresent()).map(Position::trail).toList()));
        }
        at.subset.asset().flatMap(asset -> position(valuation, asset))
                .ifPresent(position -> at.say("quantity", new Part.Units(position.quantity(), position.asset()), position.quantityTrail()));
        query.by().ifPresent(by -> slices(valuation, by));
        List<AssetId> unpriced = valuation.unpriced().stream().filter(at.subset::covers).toList();
        if (!unpriced.isEmpty()) {
            at.note("unpriced", new Part.Count(unpriced.size()), new Part.OfAsset(unpriced.get(0)));
        }
    }

    private static Trail owned(Valuation valuation) {
        return Trail.sum("trail.owned", valuation.owned(), () -> valuation.positions().stream()
                .filter(each -> !each.isDebt() && each.value().isPresent()).map(Position::trail).toList());
    }

    private void converted(Money money, Currency other) {
        Optional<RatePath> path = at.ground.valuation().quotes().path(money.currency(), other, at.to);
        if (path.isEmpty()) {
            at.note("no-rate", new Part.Text(other.code()));
            return;
        }
        Money there = Money.of(money.amount().times(path.get().factor()), other);
        at.say("converted", Answers.amount(there), Trail.product("trail.value", there, () -> List.of(
                Trail.said("trail.net-worth", money), Trail.said("trail.rate", new Trail.Figure.OfRate(path.get().factor()))
                        .with("from", money.currency()).with("to", other).with("day", path.get().day()).with("source", path.get().source()))));
    }

    /** A sum of money and how it was made. */
    private record Sum(Money money, Trail trail) {
    }

    private Sum sum(Valuation valuation) {
        if (query.currency().isPresent() || !at.subset.tag().isEmpty()) {
            boolean tag = query.currency().isEmpty();
            Allocation allocation = valuation.allocation(tag ? Allocation.By.TAG : Allocation.By.CURRENCY);
            String key = tag ? at.subset.tag() : query.currency().get().code();
            return allocation.slices().stream().filter(slice -> slice.key().equals(key)).findFirst()
                    .map(slice -> new Sum(slice.value(), slice.trail())).orElseGet(this::nothing);
        }
        if (at.subset.isAll()) {
            return new Sum(valuation.netWorth(), valuation.trail());
        }
        return sum(valuation, at.subset);
    }

    private Sum nothing() {
        Money zero = Money.zero(at.currency);
        return new Sum(zero, Trail.sum("trail.slice", zero, List::of));
    }

    private Sum sum(Valuation valuation, Subset subset) {
        List<Position> some = positions(valuation, subset);
        Money sum = Money.zero(at.currency);
        for (Position each : some) {
            sum = each.value().isPresent() ? sum.plus(each.value().get()) : sum;
        }
        if (some.size() == 1) {
            return new Sum(sum, some.get(0).trail());
        }
        Money whole = sum;
        return new Sum(whole, Trail.sum("trail.slice", whole, () -> some.stream().filter(each -> each.value().isPresent())
                .map(Position::trail).toList()).with("class", subset.assetClass().map(AssetClass::code).orElse(""))
                .with("account", subset.assetClass().isPresent() ? "" : subset.account()));
    }

    /** The positions of a part: over all accounts where it is limited to none. */
    private static List<Position> positions(Valuation valuation, Subset subset) {
        List<Position> all = subset.account().isEmpty() ? valuation.positions() : valuation.inAccounts();
        return all.stream().filter(each -> subset.account().isEmpty() ? subset.covers(each.asset())
                : subset.covers(each.account(), each.asset())).toList();
    }

    private Optional<Position> position(Valuation valuation, AssetId asset) {
        return positions(valuation, at.subset).stream().filter(each -> each.asset().equals(asset)).findFirst();
    }

    private void slices(Valuation valuation, Allocation.By by) {
        List<Answer.Row> rows = new ArrayList<>();
        List<Allocation.Slice> slices = at.subset.isAll() ? valuation.allocation(by).slices() : List.of();
        for (Allocation.Slice slice : at.ranked(slices)) {
            rows.add(Answer.Row.of(head(by, slice.key()), List.of(
                    Answers.cell(Answers.amount(slice.value()), slice.trail()), Answers.cell(new Part.Share(slice.weight())))));
        }
        if (!at.subset.isAll()) {
            Map<String, Sum> sums = new TreeMap<>();
            for (Position each : positions(valuation, at.subset)) {
                each.value().ifPresent(value -> sums.merge(key(by, each), new Sum(value, each.trail()), (one, other) -> new Sum(
                        one.money.plus(other.money), Trail.sum("trail.slice", one.money.plus(other.money), () -> List.of(one.trail, other.trail)))));
            }
            List<Map.Entry<String, Sum>> sorted = new ArrayList<>(sums.entrySet());
            sorted.sort(Comparator.comparing((Map.Entry<String, Sum> each) -> each.getValue().money.amount()).reversed());
            for (Map.Entry<String, Sum> each : at.ranked(sorted)) {
                rows.add(Answer.Row.of(head(by, each.getKey()),
                        List.of(Answers.cell(Answers.amount(each.getValue().money), each.getValue().trail), Optional.empty())));
            }
        }
        int left = rows.size() - MOST_ROWS;
        at.tables.add(new Answer.Table("by-" + by.code(), List.of(by.code(), "worth", "share"),
                left > 0 ? rows.subList(0, MOST_ROWS) : rows, false));
        if (left > 0) {
            at.note("more-rows", new Part.Count(left));
        }
        if (at.subset.isAll() && !valuation.owed().isZero()) {
            at.note("debts-apart", Answers.amount(valuation.owed()));
        }
    }

    private static String key(Allocation.By by, Position position) {
        return switch (by) {
            case CLASS -> position.asset().assetClass().code();
            case ACCOUNT -> position.account();
            case CURRENCY -> position.price().map(price -> price.currency().code()).orElse("");
            default -> position.asset().toString();
        };
    }

    static Part head(Allocation.By by, String key) {
        return switch (by) {
            case CLASS -> AssetClass.of(key).<Part>map(Part.OfClass::new).orElse(new Part.Text(key));
            case ASSET -> AssetId.parse(key).<Part>map(Part.OfAsset::new).orElse(new Part.Text(key));
            case ACCOUNT -> new Part.OfAccount(key);
            default -> new Part.Text(key);
        };
    }

    private void quantity() {
        AssetId asset = at.subset.asset().orElseThrow();
        Optional<Position> position = position(at.valuation(), asset);
        if (position.isEmpty()) {
            at.say("quantity", new Part.Units(Quantity.ZERO, asset));
            at.note("not-held", new Part.OfAsset(asset));
            return;
        }
        at.say("quantity", new Part.Units(position.get().quantity(), asset), position.get().quantityTrail());
        position.get().value().ifPresent(value -> at.say("worth", Answers.amount(value), position.get().trail()));
        if (at.subset.account().isEmpty()) {
            List<Answer.Row> rows = new ArrayList<>();
            for (Position each : at.valuation().inAccounts()) {
                if (each.asset().equals(asset)) {
                    rows.add(Answer.Row.of(new Part.OfAccount(each.account()), List.of(
                            Answers.cell(new Part.Units(each.quantity(), asset), each.quantityTrail()),
                            each.value().map(value -> Answer.Figure.of("", Answers.amount(value), each.trail())))));
                }
            }
            if (rows.size() > 1) {
                at.tables.add(new Answer.Table("by-account", List.of("account", "quantity", "worth"), rows, false));
            }
        }
    }

    private void cost() {
        List<Position> held = positions(at.valuation(), at.subset).stream().filter(each -> !each.asset().assetClass().isMoney()).toList();
        Money cost = Money.zero(at.currency);
        List<Answer.Row> rows = new ArrayList<>();
        for (Position each : held) {
            cost = cost.plus(each.cost());
            rows.add(Answer.Row.of(new Part.OfAsset(each.asset()), List.of(Answers.cell(new Part.Units(each.quantity(), each.asset())),
                    Answers.cell(Answers.amount(each.cost()), each.costTrail()), average(each).map(price -> Answer.Figure.of("", price)))));
        }
        if (held.isEmpty()) {
            at.subset.asset().ifPresentOrElse(asset -> at.note("not-held", new Part.OfAsset(asset)), () -> at.note("nothing-held"));
            return;
        }
        Money sum = cost;
        at.say("cost", Answers.amount(sum), held.size() == 1 ? held.get(0).costTrail()
                : Trail.sum("trail.cost", sum, () -> held.stream().map(Position::costTrail).toList()));
        if (held.size() == 1) {
            Position one = held.get(0);
            average(one).ifPresent(price -> at.say("average", price, Trail.of("trail.price",
                    new Trail.Figure.OfPrice(((Part.UnitPrice) price).price()), Trail.How.QUOTIENT,
                    () -> List.of(one.costTrail(), one.quantityTrail())).with("asset", one.asset())));
            at.say("quantity", new Part.Units(one.quantity(), one.asset()), one.quantityTrail());
            one.value().ifPresent(value -> at.say("worth", Answers.amount(value), one.trail()));
        } else {
            at.tables.add(new Answer.Table("by-asset", List.of("asset", "quantity", "cost", "average"), rows, false));
        }
        if (held.stream().anyMatch(each -> !each.costKnown())) {
            at.note("cost-unknown");
        }
        at.note("cost-of-held");
    }

    private Optional<Part> average(Position position) {
        return position.quantity().isPositive() && position.costKnown()
                ? Optional.of(new Part.UnitPrice(new Price(position.cost().amount().dividedBy(position.quantity()), at.currency)))
                : Optional.empty();
    }

    private void unrealized() {
        List<Position> held = new ArrayList<>(positions(at.valuation(), at.subset).stream()
                .filter(each -> each.unrealized().isPresent() && !each.asset().assetClass().isMoney()).toList());
        held.sort(Comparator.comparing((Position each) -> each.unrealized().get().amount()).reversed());
        Money sum = Money.zero(at.currency);
        for (Position each : held) {
            sum = sum.plus(each.unrealized().get());
        }
        Money whole = sum;
        at.say("unrealized", Answers.gain(whole), held.size() == 1 ? held.get(0).unrealizedTrail().orElseThrow()
                : Trail.sum("trail.unrealized", whole, () -> held.stream().map(each -> each.unrealizedTrail().orElseThrow()).toList()));
        List<Answer.Row> rows = new ArrayList<>();
        boolean all = !query.has(Slot.BY) || query.by().equals(Optional.of(Allocation.By.ASSET));
        for (Position each : all && held.size() > 1 ? at.ranked(held) : List.<Position>of()) {
            rows.add(Answer.Row.of(new Part.OfAsset(each.asset()), List.of(Answers.cell(Answers.amount(each.cost()), each.costTrail()),
                    Answers.cell(Answers.amount(each.value().orElseThrow()), each.trail()),
                    Answers.cell(Answers.gain(each.unrealized().get()), each.unrealizedTrail().orElseThrow()))));
        }
        if (!rows.isEmpty()) {
            at.tables.add(new Answer.Table("by-asset", List.of("asset", "cost", "worth", "unrealized"), rows, false));
        } else if (!all) {
            at.note("not-by");
        }
        List<Position> open = positions(at.valuation(), at.subset).stream()
                .filter(each -> each.unrealized().isEmpty() && !each.asset().assetClass().isMoney()).toList();
        if (!open.isEmpty()) {
            at.note("left-out", new Part.Count(open.size()), new Part.OfAsset(open.get(0).asset()));
        }
    }

    private void share() {
        Valuation valuation = at.valuation();
        Sum sum = sum(valuation);
        Money owned = valuation.owned();
        if (owned.signum() <= 0) {
            at.note("nothing-held");
            return;
        }
        Quantity share = (at.subset.isAll() && query.currency().isEmpty() ? owned : sum.money).amount().dividedBy(owned.amount());
        at.say("share", new Part.Share(share), Trail.of("trail.share", new Trail.Figure.OfShare(share), Trail.How.QUOTIENT,
                () -> List.of(sum.trail, owned(valuation))));
        at.say("worth", Answers.amount(sum.money), sum.trail);
        at.say("owned", Answers.amount(owned), owned(valuation));
        at.note("share-of-owned");
    }

    private void price() {
        AssetId asset = at.subset.asset().orElseThrow();
        Optional<Quote> quote = at.ground.valuation().quotes().at(asset, at.to);
        if (quote.isEmpty()) {
            at.note("no-price", new Part.OfAsset(asset), new Part.Day(at.to));
            return;
        }
        Quote found = quote.get();
        Trail trail = Trail.said("trail.price", new Trail.Figure.OfPrice(found.price())).with("asset", asset)
                .with("source", found.source()).with("time", found.time()).with("entry", found.entry());
        at.say("price", new Part.UnitPrice(found.price()), trail);
        Currency wanted = query.in().orElse(at.currency);
        if (!wanted.equals(found.price().currency())) {
            Optional<RatePath> path = at.ground.valuation().quotes().path(found.price().currency(), wanted, at.to);
            path.ifPresentOrElse(rate -> {
                Price there = new Price(found.price().amount().times(rate.factor()), wanted);
                at.say("converted", new Part.UnitPrice(there), Trail.of("trail.price", new Trail.Figure.OfPrice(there), Trail.How.PRODUCT,
                        () -> List.of(trail, Trail.said("trail.rate", new Trail.Figure.OfRate(rate.factor())).with("from", found.price().currency())
                                .with("to", wanted).with("day", rate.day()).with("source", rate.source()))).with("asset", asset));
            }, () -> at.note("no-rate", new Part.Text(wanted.code())));
        }
        if (!found.time().date().equals(at.to)) {
            at.note("price-of", new Part.Day(found.time().date()));
        }
        Optional<Quote> first = query.period().filter(period -> period.begins() && !period.isDay())
                .flatMap(period -> at.ground.valuation().quotes().at(asset, period.from().minusDays(1)));
        first.filter(before -> before.price().currency().equals(found.price().currency()) && before.price().amount().isPositive())
                .ifPresent(before -> at.say("price-change",
                        new Part.Change(found.price().amount().dividedBy(before.price().amount()).minus(Quantity.ONE))));
    }

}
