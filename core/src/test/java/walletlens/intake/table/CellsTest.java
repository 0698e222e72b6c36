package walletlens.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import walletlens.ledger.When;
import walletlens.money.Quantity;

/** Cells as exports write them, one by one. */
class CellsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "89,162.28 SEK | 89162.28 | SEK", "€ 1.234,56 | 1234.56 | EUR", "0.5 BTC | 0.5 | BTC", "(12.50) | -12.50 | ''",
        "-$694.48 | -694.48 | USD", "$-694.48 | -694.48 | USD", "12,5 % | 12.5 | %", "−3 | -3 | ''", "12.50- | -12.50 | ''",
        "1’234’567.89 CHF | 1234567.89 | CHF", "1 234,50 kr | 1234.50 | kr", "2.00000000 ETH | 2.00000000 | ETH",
        "US$ 1,000.00 | 1000.00 | USD", "$12 USD | 12 | USD", "$12.00 CAD | 12.00 | CAD", "1,23,45,678.9 | 12345678.9 | ''",
        "1E-8 | 0.00000001 | ''", "+7 | 7 | ''", "€0.00 | 0.00 | EUR", "77,08 EUR | 77.08 | EUR", "R$ 1.000,10 | 1000.10 | BRL",
        ".5 | 0.5 | ''", "Rs.500 | 500 | Rs", "Fr. 12.50 | 12.50 | CHF",
        "-0.94852170123456789012345678901234567890123456 | -0.94852170123456789012345678901234567890123456 | ''"
    })
    void anAmountIsReadWithWhatItCounts(String text, String number, String unit) {
        assertThat(Numbers.of(List.of(text)).figure(text)).contains(new Figure(Quantity.of(number), unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "–", "n/a", "12:30", "2024-01-05", "1/2", "5 apples 3", "1.2.3", "--1", "(1", "1)", "0x10",
        "1,2,3", "10 EUR USD", "abc", "1_000", "٣", "1 2 3", "0,123,456.5e9999999"})
    void whatIsNoAmountIsNotMadeOne(String text) {
        assertThat(Numbers.of(List.of(text)).figure(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2023-01-05 | 2023-01-05", "2023-01-05 10:20:30 | 2023-01-05T10:20:30", "2023-01-05T10:20:30.123Z | 2023-01-05T10:20:30.123Z",
        "2025-01-17 16:57:02 UTC | 2025-01-17T16:57:02Z", "2023/01/05 7:08 | 2023-01-05T07:08", "2023.01.05 | 2023-01-05",
        "1659085200000 | 2022-07-29T09:00Z", "1659085200 | 2022-07-29T09:00Z", "20230522 | 2023-05-22", "20230522;123000 | ''",
        "20230522 123000 | 2023-05-22T12:30", "20230522123000 | 2023-05-22T12:30",
        "May 5, 2020, 10:10:57 PM | 2020-05-05T22:10:57", "Jan. 28, 2022, 12:13 AM | 2022-01-28T00:13",
        "08/18/2023 as of 08/15/2023 | 2023-08-15", "1/25/2022, 2:58:40 AM | 2022-01-25T02:58:40",
        "Fri Jan 28 2022 12:13:00 GMT+0100 (Central European Standard Time) | 2022-01-28T12:13+01:00",
        "31.12.2024 | 2024-12-31", "05.04.2024 18:33 | 2024-04-05T18:33", "31.12.24 | 2024-12-31", "13-12-2022 | 2022-12-13",
        "5. März 2021 | 2021-03-05", "1er février 2022 | 2022-02-01", "12 août 2023 à 14h05 | 2023-08-12T14:05",
        "3 de mayo de 2022 | 2022-05-03", "17 mei 2021 | 2021-05-17", "4 maj 2020 | 2020-05-04", "9 luglio 2021 | 2021-07-09",
        "24-Aug-22 | 2022-08-24", "2022 Jan 5 | 2022-01-05", "mar 5 mars 2024 | 2024-03-05", "Dez 24 2021 | 2021-12-24",
        "2024-08-02T07:00:00.001+02:00 | 2024-08-02T07:00:00.001+02:00", "2024-08-02 07:00 -0500 | 2024-08-02T07:00-05:00",
        "2024-08-02 07:00:00 +0000 UTC | 2024-08-02T07:00Z", "2022-01-28 12:13 CET | 2022-01-28T12:13+01:00",
        "2022-01-28 12:13 CST | ''", "28/12/2021 11:59 p.m. | 2021-12-28T23:59", "99/12/31 | 1999-12-31"
    })
    void aTimeIsReadAsItIsWritten(String text, String time) {
        assertThat(Dates.of(List.of(text)).read(text).map(When::toString).orElse("")).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "12", "1234567", "2024-13-01", "31/02/2024", "2023-02-29", "99:99", "1.5", "12:30", "10.5.2",
        "hello 2024", "2024-01-05 25:00", "2024-01-05 13:00 AM", "0000-00-00", "1/2/3", "2024-01-05 10:00 10:00", "5 2024"})
    void whatIsNoTimeIsNotMadeOne(String text) {
        assertThat(Dates.of(List.of(text)).read(text)).isEmpty();
    }

    @Test
    void oneNumberAboveTwelveTellsTheOrderOfAll() {
        Dates months = Dates.of(List.of("03/04/2023", "12/31/2023"));
        assertThat(months.isUnclear("03/04/2023")).isFalse();
        assertThat(months.read("03/04/2023")).contains(When.of("2023-03-04"));

        Dates days = Dates.of(List.of("03/04/2023", "31/12/2023"));
        assertThat(days.read("03/04/2023")).contains(When.of("2023-04-03"));
    }

    @Test
    void rowsInOrderInOneReadingOnlyAreReadSo() {
        List<String> texts = List.of("01/02/2023", "01/03/2023", "02/01/2023", "03/01/2023", "03/02/2023");
        assertThat(Dates.of(texts).isUnclear("02/01/2023")).isFalse();
        assertThat(Dates.of(texts).read("02/01/2023")).as("month first").contains(When.of("2023-02-01"));
    }

    @Test
    void anOrderThatNothingShowsIsAsked() {
        assertThat(Dates.of(List.of("03/04/2023", "05/06/2023")).isUnclear("03/04/2023")).isTrue();
        assertThat(Dates.of(List.of("03/03/2023")).isUnclear("03/03/2023")).as("the same both ways").isFalse();
    }

    @Test
    void datesOfBothOrdersAreReadEachByItselfAndTheRestIsAsked() {
        Dates both = Dates.of(List.of("31/12/2023", "12/30/2023", "03/04/2023"));
        assertThat(both.read("31/12/2023")).contains(When.of("2023-12-31"));
        assertThat(both.read("12/30/2023")).contains(When.of("2023-12-30"));
        assertThat(both.isUnclear("03/04/2023")).isTrue();
    }
}
