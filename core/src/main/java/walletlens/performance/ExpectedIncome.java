package walletlens.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.Income;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Trail;

/**
 * Income that may come in the twelve months from a day on, if what came before goes on. A projection, not a promise: it
 * knows of no announcement and no cut.
 *
 * <p>A pattern is seen where the last three months in which one kind of income came from one asset lie 1, 3, 6 or 12 months
 * apart, and no payment has been missed since. The next ones are then expected in the same steps. The amount is that of the
 * last payment (of the mean of the last three, where it comes each month), by today's units for those held then; what is no
 * longer held brings nothing. Worths are those of the day the last came: neither prices nor rates are guessed.
 *
 * @param month the first day of the month it is expected in
 * @param asset the asset that earns it
 * @param kind what sort of income
 * @param amount how much
 * @param step how many months lie between payments
 * @param last the month of the payment it is taken from
 */
public record ExpectedIncome(LocalDate month, AssetId asset, EntryKind kind, Money amount, int step, LocalDate last) {
    private static final int SEEN = 3;
    private static final int AHEAD = 12;
    private static final List<Integer> STEPS = List.of(1, 3, 6, 12);

    /** What came from one asset in one kind, by month. */
    private record Source(AssetId asset, EntryKind kind) implements Comparable<Source> {
        @Override
        public int compareTo(Source other) {
            int byAsset = asset.compareTo(other.asset);
            return byAsset != 0 ? byAsset : kind.compareTo(other.kind);
        }
    }

    /**
     * What is expected, by month, then by asset.
     *
     * @param income all income, in one currency
     * @param today the day it is looked at from
     */
    public static List<ExpectedIncome> of(List<Income> income, Ledger ledger, LocalDate today) {
        TreeMap<Source, TreeMap<LocalDate, Money>> sources = new TreeMap<>();
        for (Income each : income) {
            if (!each.when().date().isAfter(today)) {
                sources.computeIfAbsent(new Source(each.about(), each.kind()), none -> new TreeMap<>())
                        .merge(IncomeCalendar.month(each.when().date()), each.worth(), Money::plus);
            }
        }
        List<ExpectedIncome> expected = new ArrayList<>();
        sources.forEach((source, months) -> project(source, months, ledger, today, expected));
        expected.sort((a, b) -> a.month.compareTo(b.month));
        return Collections.unmodifiableList(expected);
    }

    private static void project(
            Source source, TreeMap<LocalDate, Money> months, Ledger ledger, LocalDate today, List<ExpectedIncome> expected) {
        List<LocalDate> seen = new ArrayList<>(months.keySet());
        int count = seen.size();
        if (count < SEEN) {
            return;
        }
        LocalDate last = seen.get(count - 1);
        int step = between(seen.get(count - 2), last);
        LocalDate now = IncomeCalendar.month(today);
        boolean regular = STEPS.contains(step) && between(seen.get(count - 3), seen.get(count - 2)) == step;
        if (!regular || between(last, now) > step) {
            return;
        }
        Money amount = months.get(last);
        if (step == 1) {
            Money sum = amount.plus(months.get(seen.get(count - 2))).plus(months.get(seen.get(count - 3)));
            amount = sum.share(Quantity.ONE, Quantity.of(SEEN));
        }
        Optional<Money> scaled = scaled(amount, source.asset(), ledger, last.plusMonths(1).minusDays(1), today);
        if (scaled.isEmpty() || scaled.get().isZero()) {
            return;
        }
        LocalDate end = now.plusMonths(AHEAD);
        for (LocalDate next = last.plusMonths(step); !next.isAfter(end); next = next.plusMonths(step)) {
            if (!next.isBefore(now)) {
                expected.add(new ExpectedIncome(next, source.asset(), source.kind(), scaled.get(), step, last));
            }
        }
    }

    private static int between(LocalDate earlier, LocalDate later) {
        return (later.getYear() - earlier.getYear()) * 12 + later.getMonthValue() - earlier.getMonthValue();
    }

    /** By the units held today for those held then; empty where none are held today or none were. */
    private static Optional<Money> scaled(Money amount, AssetId asset, Ledger ledger, LocalDate then, LocalDate today) {
        if (asset.assetClass().isMoney()) {
            return Optional.of(amount);
        }
        Balances balances = new Balances(ledger);
        Quantity before = Quantity.ZERO;
        for (Entry entry : ledger.until(today).entries()) {
            if (!entry.when().date().isAfter(then)) {
                balances.apply(entry);
                before = balances.of(asset);
                continue;
            }
            balances.apply(entry);
        }
        Quantity now = balances.of(asset);
        return before.isPositive() && now.isPositive() ? Optional.of(amount.share(now, before)) : Optional.empty();
    }

    /** What the sum of all that is expected is made of. */
    public static Trail trail(List<ExpectedIncome> expected, Currency currency) {
        Money sum = Money.zero(currency);
        List<Trail> trails = new ArrayList<>();
        for (ExpectedIncome each : expected) {
            sum = sum.plus(each.amount);
            trails.add(Trail.said("trail.expected", each.amount).with("asset", each.asset).with("kind", each.kind.code())
                    .with("time", each.month));
        }
        return Trail.sum("trail.expected", sum, () -> trails);
    }

    /** What is expected in each month, added up. */
    public static Map<LocalDate, Money> byMonth(List<ExpectedIncome> expected) {
        TreeMap<LocalDate, Money> sums = new TreeMap<>();
        for (ExpectedIncome each : expected) {
            sums.merge(each.month, each.amount, Money::plus);
        }
        return Collections.unmodifiableMap(sums);
    }
}
