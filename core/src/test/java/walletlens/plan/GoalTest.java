package walletlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import walletlens.money.Money;
import walletlens.money.Quantity;

class GoalTest {
    private static final LocalDate TODAY = LocalDate.parse("2024-01-15");

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Goal goal(String amount, String by, String monthly, String growth) {
        return new Goal("House", eur(amount), LocalDate.parse(by), Optional.empty(), eur(monthly), Quantity.of(growth));
    }

    @Test
    void withoutGrowthItIsWhatIsMissingByTheMonths() {
        // 12,000 missing over 24 months.
        assertThat(goal("20000", "2026-01-15", "0", "0").perMonth(eur("8000"), TODAY)).contains(eur("500"));
    }

    @Test
    void withGrowthItIsThePaymentOfAnAnnuity() {
        // 12.682503 % a year is 1 % a month. FV 10,000 in 12 months from nothing: 10,000 x 0.01 / (1.01^12 − 1) = 788.49.
        Money paid = goal("10000", "2025-01-15", "0", "0.12682503013196972").perMonth(eur("0"), TODAY).orElseThrow();
        assertThat(paid.rounded()).isEqualTo(eur("788.49"));
    }

    @Test
    void whatGrowsToTheSumByItselfTakesNothing() {
        // 9,500 at 10 % is 10,450.
        assertThat(goal("10000", "2025-01-15", "0", "0.1").perMonth(eur("9500"), TODAY)).contains(eur("0"));
    }

    @Test
    void withNoMonthLeftAndSomethingMissingThereIsNoAnswer() {
        assertThat(goal("10000", "2024-02-01", "0", "0").perMonth(eur("9500"), TODAY)).isEmpty();
        assertThat(goal("10000", "2023-02-01", "0", "0").months(TODAY)).isZero();
    }

    @Property(tries = 100)
    void payingWhatItTakesReachesTheSum(@ForAll @IntRange(min = 1, max = 400) int months,
            @ForAll @IntRange(min = -20, max = 30) int growth, @ForAll @IntRange(min = 0, max = 5000) int there) {
        Goal goal = new Goal("x", eur("100000"), TODAY.plusMonths(months), Optional.empty(), eur("0"),
                Quantity.of(String.valueOf(growth)).dividedBy(Quantity.of("100")));
        Optional<Money> paid = goal.perMonth(eur(String.valueOf(there)), TODAY);
        Goal kept = new Goal("x", goal.amount(), goal.by(), Optional.empty(), paid.orElseThrow(), goal.growth());

        double reached = kept.expected(eur(String.valueOf(there)), TODAY).amount().value().doubleValue();
        assertThat(reached).isGreaterThan(100000 - 1e-6);
        assertThat(paid.get().isZero() || reached < 100000 + 1e-6).isTrue();
    }
}
