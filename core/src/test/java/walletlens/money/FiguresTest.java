package walletlens.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    private static final Figures EN = Figures.of("en");
    private static final Figures DE = Figures.of("de");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en|€1,234,567.50",
        "en-GB|€1,234,567.50",
        "de|1.234.567,50\u00a0€",
        "de-AT|1.234.567,50\u00a0€",
        "de-CH|1\u2019234\u2019567.50\u00a0€",
        "fr|1\u202f234\u202f567,50\u00a0€",
        "es|1.234.567,50\u00a0€",
        "ar|1,234,567.50\u00a0€",
        "xx|€1,234,567.50"})
    void moneyFollowsTheHabitsOfTheLanguage(String tag, String expected) {
        assertThat(Figures.of(tag).money(Money.of("1234567.5", "EUR"))).isEqualTo(expected);
    }

    @Test
    void aCurrencyWithoutASignOfItsOwnIsWrittenByItsCode() {
        assertThat(EN.money(Money.of("12", "CHF"))).isEqualTo("CHF\u00a012.00");
        assertThat(DE.money(Money.of("12", "CHF"))).isEqualTo("12,00\u00a0CHF");
    }

    @Test
    void minusIsTheMinusSignAndStandsBeforeTheCurrency() {
        assertThat(EN.money(Money.of("-12.5", "USD"))).isEqualTo("\u2212$12.50");
        assertThat(DE.money(Money.of("-12.5", "USD"))).isEqualTo("\u221212,50\u00a0$");
        assertThat(Figures.of("ar").money(Money.of("-12.5", "USD"))).isEqualTo("\u200e\u221212.50\u00a0$");
    }

    @Test
    void moneyComesInPartsSoThatItsCurrencyCanBeQuiet() {
        Figures.Written written = EN.written(Money.of("-1234.5", "CHF"));

        assertThat(written).isEqualTo(new Figures.Written("\u2212", "CHF\u00a0", "1,234.50", ""));
    }

    @Test
    void moneyIsRoundedHalfEvenToItsMinorUnit() {
        assertThat(EN.money(Money.of("0.125", "EUR"))).isEqualTo("€0.12");
        assertThat(EN.money(Money.of("0.135", "EUR"))).isEqualTo("€0.14");
        assertThat(EN.money(Money.of("0.1250001", "EUR"))).isEqualTo("€0.13");
        assertThat(EN.money(Money.of("2.5", "JPY"))).isEqualTo("¥2");
        assertThat(EN.money(Money.of("1.2345", "KWD"))).isEqualTo("KWD\u00a01.234");
    }

    @Test
    void whatRoundsToZeroHasNoSign() {
        assertThat(EN.money(Money.of("-0.001", "EUR"))).isEqualTo("€0.00");
        assertThat(EN.change(Money.of("0.001", "EUR"))).isEqualTo("€0.00");
    }

    @Test
    void aGainCarriesItsSign() {
        assertThat(EN.change(Money.of("12.5", "EUR"))).isEqualTo("+€12.50");
        assertThat(EN.percentChange(Quantity.of("0.0345"), 1)).isEqualTo("+3.4%");
        assertThat(EN.percentChange(Quantity.of("-0.0345"), 1)).isEqualTo("\u22123.4%");
    }

    @Test
    void spanishKeepsFourDigitsTogether() {
        assertThat(Figures.of("es").number(Quantity.of("1234"), 0)).isEqualTo("1234");
        assertThat(Figures.of("es").number(Quantity.of("12345"), 0)).isEqualTo("12.345");
    }

    @ParameterizedTest
    @CsvSource({"en,23.4%", "de,'23,4\u00a0%'", "fr,'23,4\u202f%'", "es,'23,4\u00a0%'", "ar,23.4%"})
    void percentFollowsTheHabitsOfTheLanguage(String tag, String expected) {
        assertThat(Figures.of(tag).percent(Quantity.of("0.2344"), 1)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0|0",
        "0.00|0",
        "1.500|1.5",
        "1000|1,000",
        "1e3|1,000",
        "0.12345678|0.12345678",
        "0.123456789|0.12345679",
        "0.1|0.1",
        "-0.5|\u22120.5"})
    void aQuantityShowsUpToEightDecimalsWithoutIdleZeros(String number, String expected) {
        assertThat(EN.quantity(Quantity.of(number))).isEqualTo(expected);
    }

    @Test
    void aRoundedQuantityKeepsItsZerosSoThatItIsNotTakenForExact() {
        assertThat(EN.quantity(Quantity.of("0.999999999"))).isEqualTo("1.00000000");
        assertThat(EN.quantity(Quantity.of("1"))).isEqualTo("1");
    }

    @Test
    void aQuantityThatIsNotZeroNeverShowsAsZero() {
        assertThat(EN.quantity(Quantity.of("0.000000001"))).isEqualTo("<0.00000001");
        assertThat(EN.quantity(Quantity.of("-0.000000001"))).isEqualTo(">\u22120.00000001");
        assertThat(DE.quantity(Quantity.of("0.000000001"))).isEqualTo("<0,00000001");
    }

    @Test
    void everyDigitCanBeShown() {
        assertThat(EN.exact(Quantity.of("1234.1000000000000000000000000000000000001")))
                .isEqualTo("1,234.1000000000000000000000000000000000001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "42000|€42,000.00",
        "42000.123456|€42,000.1235",
        "1.5|€1.50",
        "0.5|€0.50",
        "0.000008151234567|€0.00000815123",
        "0|€0.00"})
    void aPriceShowsTheDigitsThatCount(String amount, String expected) {
        assertThat(EN.price(Price.of(amount, "EUR"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0|0", "7|7", "7.25|7.2", "999.4|999", "999.6|1k", "1234|1.2k", "12345|12.3k", "123456|123k", "999950|1m",
        "1234567|1.2m", "2500000000|2.5bn", "7000000000000|7000bn", "-1500|\u22121.5k"})
    void shortFiguresHaveTwoOrThreeDigits(String number, String expected) {
        assertThat(EN.compact(Quantity.of(number)).replace(",", "")).isEqualTo(expected);
    }

    @Test
    void shortFiguresSpeakTheLanguage() {
        assertThat(DE.compact(Money.of("1234567", "EUR"))).isEqualTo("1,2\u00a0Mio.\u00a0€");
        assertThat(EN.compact(Money.of("-1234567", "EUR"))).isEqualTo("\u2212€1.2m");
    }

    @Test
    void daysFollowTheHabitsOfTheLanguage() {
        LocalDate day = LocalDate.of(2026, 3, 5);

        assertThat(EN.day(day)).isEqualTo("5 Mar 2026");
        assertThat(DE.day(day)).isEqualTo("05.03.2026");
        assertThat(Figures.of("fr").day(day)).isEqualTo("5 mars 2026");
        assertThat(Figures.of("es").day(day)).isEqualTo("5 mar 2026");
        assertThat(Figures.of("ar").day(day)).isEqualTo("5 مارس 2026");
        assertThat(EN.dayOfYear(day)).isEqualTo("5 Mar");
        assertThat(DE.dayOfYear(day)).isEqualTo("05.03.");
        assertThat(EN.month(day)).isEqualTo("Mar 2026");
        assertThat(Figures.time(LocalTime.of(9, 5, 30))).isEqualTo("09:05");
    }
}
