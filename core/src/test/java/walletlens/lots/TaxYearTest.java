package walletlens.lots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxYearTest {
    @ParameterizedTest
    @CsvSource({
        "01-01, 2024-12-31, 2024-01-01, 2024-12-31, 2024",
        "04-06, 2025-04-05, 2024-04-06, 2025-04-05, 2024/25",
        "04-06, 2025-04-06, 2025-04-06, 2026-04-05, 2025/26",
        "07-01, 2024-02-29, 2023-07-01, 2024-06-30, 2023/24",
        "03-01, 2024-02-29, 2023-03-01, 2024-02-29, 2023/24",
        "04-01, 1999-12-31, 1999-04-01, 2000-03-31, 1999/00"})
    void aDayLiesInTheTaxYearThatBeganLast(String begins, LocalDate day, LocalDate first, LocalDate last, String name) {
        TaxYear year = TaxYear.parse(begins).orElseThrow();
        assertThat(year.first(day)).isEqualTo(first);
        assertThat(year.last(day)).isEqualTo(last);
        assertThat(year.name(day)).isEqualTo(name);
        assertThat(year).hasToString(begins);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4-6", "04-31", "02-29", "13-01", "04-30", "04-06T10:00", "april"})
    void whatNotEveryYearHasIsNoFirstDay(String text) {
        assertThat(TaxYear.parse(text)).isEmpty();
    }

    @Test
    void aFirstDayThatNotEveryYearHasIsRefused() {
        assertThatThrownBy(() -> new TaxYear(1, 29)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyDayLiesInOneTaxYearAndTheYearsFollowEachOther(
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 1, max = 28) int first,
            @ForAll @LongRange(min = 0, max = 40_000) long epochDay) {
        TaxYear year = new TaxYear(month, first);
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        assertThat(day).isBetween(year.first(day), year.last(day));
        assertThat(year.first(year.last(day).plusDays(1))).isEqualTo(year.last(day).plusDays(1));
        assertThat(year.first(year.first(day))).isEqualTo(year.first(day));
        assertThat(TaxYear.parse(year.toString())).contains(year);
    }
}
