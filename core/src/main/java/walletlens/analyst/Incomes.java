package walletlens.analyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.ledger.EntryKind;
import walletlens.lots.Income;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.performance.ExpectedIncome;
import walletlens.performance.IncomeCalendar;
import walletlens.value.Subset;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/** Income that stayed away, fell or hangs on one asset. */
final class Incomes implements Watch {
    private static final int LOOK_BACK = 3;
    private static final Quantity FALL = Quantity.of("0.2");
    private static final Quantity HALF = Quantity.of("0.5");
    private static final Quantity TWELVE = Quantity.of(12);

    @Override
    public void look(Circumstances at, List<Insight> found) {
        Valuation valuation = at.valuation();
        List<Income> income = new ArrayList<>();
        for (Income each : valuation.lots().income()) {
            if (!each.when().date().isAfter(valuation.day())) {
                income.add(each);
            }
        }
        if (!income.isEmpty()) {
            missed(valuation, income, found);
            fallen(valuation, income, found);
            fromOne(valuation, income, found);
        }
    }

    /**
     * What was expected in one of the last three whole months, as {@link ExpectedIncome} says of the month's beginning, and has
     * not come since.
     */
    private static void missed(Valuation valuation, List<Income> income, List<Insight> found) {
        LocalDate now = valuation.day().withDayOfMonth(1);
        Map<String, LocalDate> last = new TreeMap<>();
        for (Income each : income) {
            last.merge(source(each), each.when().date(), (a, b) -> a.isAfter(b) ? a : b);
        }
        Map<String, ExpectedIncome> gone = new TreeMap<>();
        for (int back = LOOK_BACK; back >= 1; back--) {
            LocalDate month = now.minusMonths(back);
            List<Income> silent = income.stream().filter(each -> last.get(source(each)).isBefore(month)).toList();
            for (ExpectedIncome each : ExpectedIncome.of(silent, valuation.ledger(), month)) {
                if (each.month().equals(month)) {
                    gone.putIfAbsent(each.kind().code() + " " + each.asset(), each);
                }
            }
        }
        gone.values().forEach(each -> missed(valuation, each, found));
    }

    private static String source(Income income) {
        return income.kind().code() + " " + income.about();
    }

    private static void missed(Valuation valuation, ExpectedIncome expected, List<Insight> found) {
        boolean held = expected.asset().assetClass().isMoney()
                || valuation.position(expected.asset()).map(position -> position.quantity().isPositive()).orElse(false);
        boolean reward = switch (expected.kind()) {
            case STAKING, MINING, REWARD -> true;
            default -> false;
        };
        boolean paid = expected.kind() == EntryKind.DIVIDEND || expected.kind() == EntryKind.INTEREST;
        if (!held || !reward && !paid) {
            return;
        }
        Money yearly = expected.amount().share(TWELVE, Quantity.of(expected.step()));
        found.add(Insight.of(reward ? InsightKind.REWARDS_ENDED : InsightKind.PAYMENT_MISSED, Subject.of(expected.asset()))
                .on(expected.kind().code() + " " + expected.month().toString().substring(0, 7))
                .say("asset", new Part.OfAsset(expected.asset()))
                .say("month", new Part.Month(expected.month()))
                .say("amount", new Part.Amount(expected.amount()), ExpectedIncome.trail(List.of(expected), valuation.currency()))
                .say("last", new Part.Month(expected.last()))
                .effect(yearly).measure(Amounts.share(yearly, valuation.owned())).insight());
    }

    /** Twelve whole months beside the twelve before. */
    private static void fallen(Valuation valuation, List<Income> income, List<Insight> found) {
        LocalDate end = valuation.day().withDayOfMonth(1).minusDays(1);
        LocalDate middle = end.plusDays(1).minusYears(1);
        LocalDate begin = middle.minusYears(1);
        IncomeCalendar now = calendar(valuation, income, middle, end);
        IncomeCalendar before = calendar(valuation, income, begin, middle.minusDays(1));
        Money less = before.total().minus(now.total());
        Quantity share = Amounts.share(less, before.total());
        if (before.total().signum() <= 0 || share.compareTo(FALL) < 0) {
            return;
        }
        found.add(Insight.of(InsightKind.INCOME_FALLEN, Subject.ALL)
                .say("now", new Part.Amount(now.total()), now.trail(LocalDate.MIN))
                .say("before", new Part.Amount(before.total()), before.trail(LocalDate.MIN))
                .say("share", new Part.Share(share), Trails.quotient(share, Trails.difference("trail.lacking", less,
                        before.trail(LocalDate.MIN), now.trail(LocalDate.MIN)), before.trail(LocalDate.MIN)))
                .effect(less).measure(share).insight());
    }

    private static void fromOne(Valuation valuation, List<Income> income, List<Insight> found) {
        IncomeCalendar year = calendar(valuation, income, valuation.day().minusYears(1).plusDays(1), valuation.day());
        if (year.assets().size() < 2 || year.total().signum() <= 0) {
            return;
        }
        IncomeCalendar.OfAsset first = year.assets().get(0);
        Quantity share = Amounts.share(first.total(), year.total());
        if (share.compareTo(HALF) >= 0) {
            Trail own = year.trail(LocalDate.MIN, first.asset());
            found.add(Insight.of(InsightKind.INCOME_FROM_ONE, Subject.of(first.asset()))
                    .say("asset", new Part.OfAsset(first.asset()))
                    .say("share", new Part.Share(share), Trails.quotient(share, own, year.trail(LocalDate.MIN)))
                    .say("amount", new Part.Amount(first.total()), own)
                    .say("count", new Part.Count(year.assets().size() - 1))
                    .effect(first.total()).measure(share).insight());
        }
    }

    private static IncomeCalendar calendar(Valuation valuation, List<Income> income, LocalDate from, LocalDate to) {
        return IncomeCalendar.of(income, Subset.ALL, valuation.currency(), from, to);
    }
}
