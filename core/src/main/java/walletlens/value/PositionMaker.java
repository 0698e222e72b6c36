package walletlens.value;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import walletlens.asset.AssetId;
import walletlens.lots.Basis;
import walletlens.lots.Disposal;
import walletlens.lots.Expense;
import walletlens.lots.Holding;
import walletlens.lots.Income;
import walletlens.lots.Lot;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.quote.Quotes;
import walletlens.quote.RatePath;
import walletlens.value.Position.Cost;
import walletlens.value.Position.Doings;

/** Makes the positions of a valuation from holdings, lots and prices. */
final class PositionMaker {
    private final Valuation valuation;
    private final Currency currency;
    private final Quotes quotes;
    private final CashFlows flows;
    private final Position.Scope scope;
    private final TreeMap<AssetId, TreeMap<String, Quantity>> held = new TreeMap<>();
    private final TreeMap<AssetId, Position> positions = new TreeMap<>();
    private final List<Position> inAccounts = new ArrayList<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();

    PositionMaker(Valuation valuation) {
        this.valuation = valuation;
        this.currency = valuation.currency();
        this.quotes = valuation.quotes();
        this.scope = new Position.Scope(valuation, currency, valuation.day());
        Lots lots = valuation.lots();
        for (Holding holding : lots.holdings()) {
            if (!holding.quantity().isZero()) {
                held.computeIfAbsent(holding.asset(), key -> new TreeMap<>()).put(holding.account(), holding.quantity());
            }
        }
        this.flows = valuation.cashFlows();
        TreeMap<AssetId, List<Lot>> open = by(lots.open(), Lot::asset);
        TreeMap<AssetId, List<Disposal>> disposals = by(lots.disposals(), Disposal::asset);
        TreeMap<AssetId, List<Income>> income = by(lots.income(), Income::about);
        TreeMap<AssetId, List<Expense>> expenses = by(lots.expenses(), Expense::about);
        held.forEach((asset, accounts) -> make(asset, accounts, new Doings(
                open.getOrDefault(asset, List.of()), disposals.getOrDefault(asset, List.of()),
                income.getOrDefault(asset, List.of()), expenses.getOrDefault(asset, List.of()))));
    }

    private static <T> TreeMap<AssetId, List<T>> by(List<T> all, Function<T, AssetId> asset) {
        TreeMap<AssetId, List<T>> map = new TreeMap<>();
        for (T each : all) {
            map.computeIfAbsent(asset.apply(each), key -> new ArrayList<>()).add(each);
        }
        return map;
    }

    TreeMap<AssetId, Position> positions() {
        return positions;
    }

    List<Position> inAccounts() {
        return inAccounts;
    }

    Set<Gap> gaps() {
        return gaps;
    }

    private void make(AssetId asset, TreeMap<String, Quantity> accounts, Doings doings) {
        Mark mark = Mark.of(asset, quotes, currency, valuation.day());
        Mark before = Mark.of(asset, quotes, currency, valuation.day().minusDays(1));
        mark.gap().ifPresent(gaps::add);
        Quantity total = Quantity.ZERO;
        for (Quantity quantity : accounts.values()) {
            total = total.plus(quantity);
        }
        Cost whole = cost(asset, "", total, mark, doings.lots());
        boolean apart = asset.assetClass().isMoney() || liesWhereBought(accounts, doings.lots());
        if (!total.isZero() || accounts.size() > 1) {
            positions.put(asset, new Position(scope, asset, "", total, whole, mark, before, doings));
        }
        Cost rest = whole;
        int left = accounts.size();
        for (Map.Entry<String, Quantity> each : accounts.entrySet()) {
            String account = each.getKey();
            Doings here = in(account, doings);
            Cost cost = rest;
            if (apart) {
                cost = cost(asset, account, each.getValue(), mark, here.lots());
            } else if (--left > 0) {
                cost = share(whole, each.getValue(), total, mark);
                rest = rest.less(cost);
            } else {
                cost = rest.asShare();
            }
            inAccounts.add(new Position(scope, asset, account, each.getValue(), cost, mark, before, here));
        }
    }

    private static Doings in(String account, Doings all) {
        return new Doings(
                all.lots().stream().filter(lot -> lot.account().equals(account)).toList(),
                all.disposals().stream().filter(disposal -> disposal.account().equals(account)).toList(),
                all.income().stream().filter(income -> income.account().equals(account)).toList(),
                all.expenses().stream().filter(expense -> expense.account().equals(account)).toList());
    }

    /** Whether the lots that name each account are just what the account holds. */
    private static boolean liesWhereBought(Map<String, Quantity> accounts, List<Lot> lots) {
        TreeMap<String, Quantity> bought = new TreeMap<>();
        for (Lot lot : lots) {
            bought.merge(lot.account(), lot.quantity(), Quantity::plus);
        }
        return bought.equals(accounts);
    }

    private static Cost share(Cost whole, Quantity part, Quantity total, Mark mark) {
        if (total.isZero()) {
            Money nothing = Money.zero(whole.cost().currency());
            return new Cost(nothing, at -> nothing, mark, false, false, true);
        }
        return whole.share(part, total);
    }

    private Cost cost(AssetId asset, String account, Quantity quantity, Mark mark, List<Lot> lots) {
        return asset.assetClass().isMoney()
                ? moneyCost(asset, account, quantity, mark) : lotsCost(quantity, mark, lots);
    }

    /** Money of the valuation's currency cost itself; other money what went in less what went out, by the rates of the days. */
    private Cost moneyCost(AssetId asset, String account, Quantity quantity, Mark mark) {
        Optional<Money> value = mark.value(quantity);
        boolean own = asset.isCash(currency);
        Optional<Money> paid = own ? value : flows.worth(asset, account);
        if (paid.isEmpty()) {
            flows.gap(asset).ifPresent(gaps::add);
        }
        boolean known = value.isPresent() && paid.isPresent();
        Money nothing = Money.zero(currency);
        return new Cost(paid.orElse(nothing), at -> at.value(quantity).orElse(nothing), mark, known, known, false);
    }

    private Cost lotsCost(Quantity quantity, Mark mark, List<Lot> lots) {
        Quantity cost = Quantity.ZERO;
        Quantity covered = Quantity.ZERO;
        boolean known = true;
        boolean split = true;
        for (Lot lot : lots) {
            Quantity paid = lot.cost().amount();
            cost = cost.plus(paid);
            covered = covered.plus(lot.quantity());
            known &= lot.basis() != Basis.UNKNOWN;
            split &= isKnownToday(lot, mark);
        }
        return new Cost(Money.of(cost, currency), at -> Money.of(costToday(lots, at), currency), mark, known && covered.equals(quantity), split,
                false);
    }

    /** Whether what a lot had cost in the currency of the price is known; a rate that it takes and that is missing is a gap. */
    private boolean isKnownToday(Lot lot, Mark mark) {
        if (mark.price().isEmpty() || mark.factor().isEmpty()) {
            return false;
        }
        Currency priced = mark.price().get().currency();
        if (priced.equals(currency) || lot.paid().currency().equals(priced)
                || quotes.path(priced, currency, lot.acquired().date()).isPresent()) {
            return true;
        }
        gaps.add(new Gap(Gap.Kind.RATE, lot.asset(), priced, currency, lot.acquired().date()));
        return false;
    }

    private Quantity costToday(List<Lot> lots, Mark mark) {
        Quantity today = Quantity.ZERO;
        for (Lot lot : lots) {
            Quantity now = costToday(lot, mark);
            today = today.plus(now == null ? lot.cost().amount() : now);
        }
        return today;
    }

    /** What a lot had cost in the currency of the price, at the rate of the day; null where a price or rate is missing. */
    private Quantity costToday(Lot lot, Mark mark) {
        if (mark.price().isEmpty() || mark.factor().isEmpty()) {
            return null;
        }
        Price price = mark.price().get();
        if (price.currency().equals(currency)) {
            return lot.cost().amount();
        }
        Quantity now = mark.factor().get();
        if (lot.paid().currency().equals(price.currency())) {
            return lot.paid().amount().times(now);
        }
        Optional<Quantity> then = quotes.path(price.currency(), currency, lot.acquired().date()).map(RatePath::factor);
        return then.isEmpty() ? null : lot.cost().share(now, then.get()).amount();
    }
}
