package walletlens.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walletlens.asset.AssetClass;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.quote.Quotes;
import walletlens.performance.Performance;
import walletlens.value.Course;
import walletlens.value.Subset;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** The demo portfolio as the engine sees it: nothing in it raises a doubt, and every figure can be told. */
class DemoFiguresTest {
    private static Ledger ledger(Demo demo) {
        return Ledger.of(demo.entries(), demo.accounts());
    }

    private static Quotes quotes(Demo demo) {
        return Quotes.fromEntries(ledger(demo)).with(Quotes.of(demo.quotes()));
    }

    private static Valuation valuation(LocalDate today) {
        Demo demo = Demo.on(today);
        return Valuation.at(ledger(demo), LotRules.of(Currency.EUR), quotes(demo), today);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-01", "2026-12-31", "2024-02-29"})
    void nothingIsSoldThatIsNotThereAndNothingLacksAPrice(String today) {
        Valuation valuation = valuation(LocalDate.parse(today));

        assertThat(valuation.lots().findings()).isEmpty();
        assertThat(valuation.gaps()).isEmpty();
        assertThat(valuation.unpriced()).isEmpty();
        assertThat(valuation.stale()).isEmpty();
    }

    @Test
    void everyClassHasAPositionWorthSomethingAndDebtsAreDebts() {
        List<Position> positions = valuation(LocalDate.of(2026, 11, 22)).positions();
        Set<AssetClass> classes = EnumSet.noneOf(AssetClass.class);
        for (Position each : positions) {
            if (each.value().orElseThrow().signum() != 0) {
                classes.add(each.asset().assetClass());
                boolean loan = each.asset().assetClass() == AssetClass.LOAN;
                assertThat(each.value().orElseThrow().signum()).as(each.toString()).isEqualTo(loan ? -1 : 1);
            }
        }
        assertThat(classes).containsExactlyInAnyOrder(AssetClass.values());
    }

    @Test
    void netWorthIsKnownAndPositiveAllTheWay() {
        LocalDate today = LocalDate.of(2026, 11, 22);
        Demo demo = Demo.on(today);
        LocalDate first = Performance.beginning(ledger(demo), today);
        Course course = Course.daily(ledger(demo), quotes(demo), Currency.EUR, Subset.ALL, first, today);

        assertThat(course.gaps()).isEmpty();
        assertThat(course.size()).isGreaterThan(1000);
        for (int point = 1; point < course.size(); point++) {
            assertThat(course.priced(point) && course.value(point).signum() > 0).as(course.day(point).toString()).isTrue();
        }
    }
}
