package walletlens.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.lots.Basis;
import walletlens.lots.Disposal;
import walletlens.lots.TaxYear;
import walletlens.lots.Term;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Trail;

class RealizedGainsTest {
    private static final AssetId SHARE = AssetId.parse("stock:ACME").orElseThrow();

    private static Disposal disposal(String acquired, String disposed, String proceeds, String cost, Term term, Basis basis) {
        Money brought = Money.of(Quantity.of(proceeds), Currency.EUR);
        Money paid = Money.of(Quantity.of(cost), Currency.EUR);
        return new Disposal("sale", SHARE, "depot", Quantity.ONE, When.of(acquired), When.of(disposed), brought, paid, term, "lot",
                Disposal.Way.SOLD, Money.zero(Currency.EUR), brought, paid, basis, Basis.KNOWN, false);
    }

    private static String text(Money money) {
        return money.amount().toString();
    }

    @Test
    void whatHasNoKnownCostIsCountedAndInNoSum() {
        RealizedGains gains = RealizedGains.of(List.of(
                disposal("2023-01-01", "2024-05-01", "150", "100", Term.LONG, Basis.KNOWN),
                disposal("2024-01-01", "2024-05-01", "80", "90", Term.SHORT, Basis.KNOWN),
                disposal("2024-01-01", "2024-05-01", "70", "0", Term.SHORT, Basis.UNKNOWN)), Currency.EUR);
        assertThat(text(gains.proceeds())).isEqualTo("230");
        assertThat(text(gains.cost())).isEqualTo("190");
        // 150 - 100 = 50 held long, 80 - 90 = -10 not.
        assertThat(text(gains.gain())).isEqualTo("40");
        assertThat(text(gains.gain(Term.LONG))).isEqualTo("50");
        assertThat(text(gains.gain(Term.SHORT))).isEqualTo("-10");
        assertThat(gains.unknown()).isOne();
        assertThat(gains.disposals()).hasSize(3);
    }

    @Test
    void aTaxYearThatBeginsInAprilPartsWhatTheCalendarJoins() {
        RealizedGains gains = RealizedGains.of(List.of(
                disposal("2024-01-01", "2024-04-05", "10", "1", Term.SHORT, Basis.KNOWN),
                disposal("2024-01-01", "2024-04-06", "20", "1", Term.SHORT, Basis.KNOWN)), Currency.EUR);
        assertThat(gains.years(TaxYear.CALENDAR)).extracting(RealizedGains.Year::name).containsExactly("2024");
        List<RealizedGains.Year> years = gains.years(new TaxYear(4, 6));
        assertThat(years).extracting(RealizedGains.Year::name).containsExactly("2024/25", "2023/24");
        assertThat(years).extracting(year -> text(year.gains().gain())).containsExactly("19", "9");
    }

    @Property
    void yearsAndTermsAddUpToTheWholeAndEveryTrailToItsFigure(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 3_000) Integer> days, @ForAll @IntRange(min = 1, max = 12) int month) {
        List<Disposal> all = new ArrayList<>();
        for (int day : days) {
            String on = When.on(LocalDate.of(2015, 1, 1).plusDays(day)).toString();
            all.add(disposal("2014-12-31", on, day + ".25", day % 7 + ".125", day % 2 == 0 ? Term.LONG : Term.SHORT,
                    day % 5 == 0 ? Basis.UNKNOWN : Basis.KNOWN));
        }
        RealizedGains gains = RealizedGains.of(all, Currency.EUR);
        Money sum = Money.zero(Currency.EUR);
        int count = 0;
        for (RealizedGains.Year year : gains.years(new TaxYear(month, 1))) {
            sum = sum.plus(year.gains().gain());
            count += year.gains().disposals().size();
        }
        assertThat(sum).isEqualTo(gains.gain());
        assertThat(count).isEqualTo(all.size());
        assertThat(gains.gain(Term.LONG).plus(gains.gain(Term.SHORT))).isEqualTo(gains.gain());
        for (Trail trail : List.of(gains.trail(), gains.trail(Term.LONG), gains.trail(Term.SHORT), gains.proceedsTrail(), gains.costTrail())) {
            Money parts = Money.zero(Currency.EUR);
            for (Trail child : trail.children()) {
                parts = parts.plus(((Trail.Figure.OfMoney) child.figure()).money());
            }
            assertThat(new Trail.Figure.OfMoney(parts)).isEqualTo(trail.figure());
        }
    }
}
