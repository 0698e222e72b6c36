package walletlens.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.5|0.5",
        ".5|0.5",
        "5.|5",
        "-3|-3",
        "\u22123|-3",
        "1,234.56|1234.56",
        "1.234,56|1234.56",
        "1,234|1234",
        "1.234|1.234",
        "1,234,567|1234567",
        "1.234.567|1234567",
        "1\u202f234,5|1234.5",
        "1'234.5|1234.5",
        "12,34,567.8|1234567.8",
        "1,5|1.5",
        "0,125|0.125",
        "1234,567|1234.567",
        "65k|65000",
        "1.2m|1200000",
        "3 bn|3000000000",
        "1.2 Mio.|1200000",
        "1/2|0.5",
        "2 1/2|2.5",
        "\u00bd|0.5",
        "1\u00be|1.75",
        "€ 12.50|12.50",
        "12.50 €|12.50",
        "1e-8|0.00000001",
        "=3*0.125|0.375",
        "=3 * (0.1 + 0.2)|0.9",
        "=-(2-5)/4|0.75",
        "=1,000 + 1|1001",
        "=200*5%|10",
        "=1/3*3|1",
        "=0.1234567890123456789012345678901234567890123*1|0.1234567890123456789012345678901234567890123",
        "\u0661\u0662\u066b\u0665|12.5"})
    void numbersAreReadAsEnglishPeopleTypeThem(String text, String expected) {
        assertThat(Figures.of("en").read(text).get()).isEqualTo(Quantity.of(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,234|1.234",
        "1.234,56|1234.56",
        "1,234.56|1234.56",
        "0.125|0.125",
        "1234.567|1234.567",
        "1.5|1.5",
        "1.234.567|1234567",
        "65k|65000",
        "1,2 Mrd|1200000000"})
    void numbersAreReadAsGermanPeopleTypeThem(String text, String expected) {
        assertThat(Figures.of("de").read(text).get()).isEqualTo(Quantity.of(expected));
    }

    @Test
    void whatHasTwoReadingsIsAskedAndBothAreNamed() {
        // A point before three digits: thousands by German habit, decimals by the habit of most programs.
        var outcome = Figures.of("de").read("1.234");

        assertThat(outcome.hasValue()).isFalse();
        assertThat(outcome.problems().get(0).message())
                .isEqualTo("This can mean 1234 or 1,234: write 1234 or 1,2340.");
        assertThat(Figures.of("de").readings("1.234")).containsExactly(Quantity.of("1234"), Quantity.of("1.234"));
    }

    @Test
    void theWayOutOfTwoReadingsHasOneReading() {
        assertThat(Figures.of("de").read("1234").get()).isEqualTo(Quantity.of("1234"));
        assertThat(Figures.of("de").read("1,2340").get()).isEqualTo(Quantity.of("1.234"));
        assertThat(Figures.readAny("1.2340").get()).isEqualTo(Quantity.of("1.234"));
    }

    @Test
    void ofAFileOfUnknownHabitsBothSeparatorsAreAsked() {
        assertThat(Figures.readAny("1.234").hasValue()).isFalse();
        assertThat(Figures.readAny("1,234").hasValue()).isFalse();
        assertThat(Figures.readAny("1,234.5").get()).isEqualTo(Quantity.of("1234.5"));
    }

    @Test
    void aSumIsAskedOnlyWhereItsResultsDiffer() {
        assertThat(Figures.of("de").read("=1.234*0").get()).isEqualTo(Quantity.ZERO);
        assertThat(Figures.of("de").readings("=1.234*2")).isEqualTo(List.of(Quantity.of("2468"), Quantity.of("2.468")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "abc", "1 2", "1..2", "12,34.56,7", "1,23,45", "=1/0", "1/0", "=", "=(1", "=1)", "=1+", "1+2", "--", "5%",
        "1e99", "=((((((((((((((((((((((1))))))))))))))))))))))", "1.2.3", ",", "=2**3", "0x10", "NaN", "<b>1</b>"})
    void whatIsNoNumberIsAProblemAndNotAnException(String text) {
        var outcome = Figures.of("en").read(text);

        assertThat(outcome.hasValue()).isFalse();
        assertThat(outcome.problems()).hasSize(1);
        assertThat(outcome.problems().get(0).message()).isNotEmpty();
    }

    @Test
    void aTextThatIsTooLongIsRefusedUnread() {
        assertThat(Figures.of("en").read("9".repeat(10_000_000)).problems().get(0).text()).hasSizeLessThan(200);
    }

    @Property
    void noTextIsReadWithAnException(@ForAll String text) {
        for (String tag : List.of("en", "de", "fr", "es", "ar")) {
            Figures.of(tag).read(text);
            Figures.of(tag).read("=" + text);
        }
    }

    @Property
    void whatIsWrittenExactlyIsReadBackAsTheSameNumber(@ForAll("numbers") BigDecimal number) {
        for (String tag : List.of("en", "de", "de-CH", "fr", "es", "es-MX", "ar")) {
            Figures figures = Figures.of(tag);
            Quantity quantity = Quantity.of(number);

            assertThat(figures.readings(figures.exact(quantity))).as(tag).contains(quantity);
        }
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals().ofScale(9).between(new BigDecimal("-99999999999"), new BigDecimal("99999999999"));
    }
}
