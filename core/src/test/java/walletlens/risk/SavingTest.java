package walletlens.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Projection.Flow;
import walletlens.risk.Projection.Method;
import walletlens.risk.Saving.Question;

class SavingTest {
    private static final Assumptions SIX = Assumptions.of(Map.of("risk.growth.stocks", "6"));
    private static final Map<RiskClass, Money> SHARES = Map.of(RiskClass.STOCKS, eur("1000"));
    private static final Map<RiskClass, Money> MIXED = Map.of(RiskClass.STOCKS, eur("600"), RiskClass.BONDS, eur("300"),
            RiskClass.BITCOIN, eur("100"));
    private static final Saving TEN_YEARS = Saving.of(new Question(MIXED, 120, Method.NORMAL, true), Assumptions.of(Map.of()), 1, 4000);

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void theChanceIsThatOfTheOutlookOnTheSamePaths() {
        for (Method method : Method.values()) {
            for (boolean restored : new boolean[] {true, false}) {
                Projection projection = new Projection(MIXED, eur("0"), 10, List.of(new Flow(0, 10, eur("20"))), false, restored, method,
                        false, Optional.empty());
                Outlook outlook = Outlook.of(projection, SIX, 7, 2000);
                Saving saving = Saving.of(new Question(MIXED, 120, method, restored), SIX, 7, 2000);
                for (String goal : List.of("3000", "4500", "6000", "9000")) {
                    assertThat(saving.chance(eur("1000"), eur("20"), eur(goal))).as(method + " " + restored + " " + goal)
                            .isEqualTo(outlook.chanceOf(eur(goal)));
                }
            }
        }
    }

    @Test
    void withoutContributionsTheChanceIsThatOfTheLognormal() {
        // Eighteen months of shares: the mean grows by 6 % a year, the logarithm deviates by s = 15.649 % a year.
        int paths = 40_000;
        Saving saving = Saving.of(new Question(SHARES, 18, Method.NORMAL, true), SIX, 1, paths);
        double s = SIX.of(RiskClass.STOCKS).deviation() * Math.sqrt(1.5);
        double median = Math.log(1.06) * 1.5 - s * s / 2;
        // At the goal that lies half a deviation above the median: P(z >= 0.5) = 0.308538.
        Money goal = Money.of(Elementary.quantity(1000 * Math.exp(median + 0.5 * s), 2), walletlens.money.Currency.EUR);
        assertThat(saving.chance(eur("1000"), eur("0"), goal).value().doubleValue())
                .isCloseTo(0.308538, within(4 * Math.sqrt(0.3085 * 0.6915 / paths)));
    }

    @Test
    void theMeanOfWhatIsPutAsideIsThatOfAnAnnuity() {
        // 100 a month for two years at 6 %, i = 1.06^(1/12) - 1: 100 (1.06^2 - 1) / i = 2,539.26. The middle lies close below.
        Saving saving = Saving.of(new Question(SHARES, 24, Method.NORMAL, true), SIX, 1, 40_000);
        double middle = saving.below(Quantity.of("0.5"), eur("0"), eur("100")).amount().value().doubleValue();
        double annuity = 100 * (1.06 * 1.06 - 1) / (Math.pow(1.06, 1.0 / 12) - 1);
        assertThat(annuity).isCloseTo(2539.26, within(0.01));
        // The logarithm of a mean of lognormals deviates by about s root(t/3), so the median lies about exp(-s² t / 6) below the mean.
        double s = SIX.of(RiskClass.STOCKS).deviation();
        assertThat(middle).isCloseTo(annuity * Math.exp(-s * s * 2 / 6), within(annuity * 0.006));
    }

    @Property(tries = 60)
    void whatItTakesGivesTheChanceAndACentLessDoesNot(@ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll @IntRange(min = -3000, max = 20000) int start, @ForAll @IntRange(min = 500, max = 200_000) int goal) {
        Quantity chance = Quantity.of(percent).dividedBy(Quantity.of(100));
        Money from = eur(Integer.toString(start));
        Money to = eur(Integer.toString(goal));
        Money monthly = TEN_YEARS.monthlyFor(from, to, chance);
        assertThat(TEN_YEARS.chance(from, monthly, to)).isGreaterThanOrEqualTo(chance);
        if (!monthly.isZero()) {
            assertThat(TEN_YEARS.chance(from, monthly.minus(eur("0.01")), to)).isLessThan(chance);
        }
    }

    @Test
    void moreMonthlyIsNeverLessLikely() {
        Quantity before = Quantity.ZERO;
        for (int monthly = 0; monthly <= 400; monthly += 20) {
            Quantity chance = TEN_YEARS.chance(eur("1000"), eur(Integer.toString(monthly)), eur("40000"));
            assertThat(chance).isGreaterThanOrEqualTo(before);
            before = chance;
        }
    }

    @Test
    void whatIsOwedIsWantedOnTopOfTheSum() {
        assertThat(TEN_YEARS.chance(eur("-5000"), eur("100"), eur("10000"))).isEqualTo(TEN_YEARS.chance(eur("0"), eur("100"), eur("15000")));
    }

    @Test
    void drawnInPartsItIsTheSame() {
        Question question = new Question(MIXED, 30, Method.FAT_TAILS, false);
        Drawing<Saving> drawing = Saving.drawing(question, SIX, 3, 1000);
        int parts = 0;
        int percent = 0;
        while (!drawing.isDone()) {
            assertThat(drawing.percent()).isGreaterThanOrEqualTo(percent);
            percent = drawing.percent();
            drawing.next();
            parts++;
        }
        // Five parts of 200 paths for what is held, and five for what is put in.
        assertThat(parts).isEqualTo(10);
        assertThat(drawing.percent()).isEqualTo(100);
        Saving whole = Saving.of(question, SIX, 3, 1000);
        assertThat(drawing.result().monthlyFor(eur("100"), eur("9000"), Quantity.of("0.8")))
                .isEqualTo(whole.monthlyFor(eur("100"), eur("9000"), Quantity.of("0.8")));
    }
}
