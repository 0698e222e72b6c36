package walletlens.lots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walletlens.ledger.When;

class HoldingPeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2023-01-15, 2024-01-15, SHORT",
        "2023-01-15, 2024-01-16, LONG",
        "2020-02-29, 2021-02-28, SHORT",
        "2020-02-29, 2021-03-01, LONG",
        "2023-01-15T23:59Z, 2024-01-16T00:01Z, LONG"})
    void moreThanAYearGoesByTheCalendar(String acquired, String disposed, Term term) {
        assertThat(HoldingPeriod.MORE_THAN_A_YEAR.term(When.of(acquired), When.of(disposed))).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-15, 2024-01-15, LONG",
        "2023-01-15, 2024-01-14, SHORT",
        "2023-01-15T12:00Z, 2024-01-15T11:59Z, SHORT",
        "2023-01-15T12:00Z, 2024-01-15T12:00Z, LONG",
        "2023-01-15T12:00+05:00, 2024-01-15T06:59Z, SHORT"})
    void daysAreWholeTimesTwentyFourHours(String acquired, String disposed, Term term) {
        assertThat(HoldingPeriod.days(365).term(When.of(acquired), When.of(disposed))).isEqualTo(term);
    }

    @ParameterizedTest
    @CsvSource({"1990-01-01, 2024-01-01"})
    void whereNoDifferenceIsMadeNothingIsLong(String acquired, String disposed) {
        assertThat(HoldingPeriod.NEVER.term(When.of(acquired), When.of(disposed))).isEqualTo(Term.SHORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1y", "10y", "365d", "1d", "never"})
    void aCodeTellsThePeriod(String code) {
        assertThat(HoldingPeriod.parse(code).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "0y", "-1d", "1.5y", "1m", "99999999y", "never "})
    void anotherTextIsNoPeriod(String code) {
        assertThat(HoldingPeriod.parse(code)).isEmpty();
    }
}
