package walletlens.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import walletlens.intake.Doubt;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Quantity;

class HabitsTest {
    private static Table table(String text) {
        return Tables.read("t.csv", text.getBytes(StandardCharsets.UTF_8)).get().get(0);
    }

    @Test
    void aColumnThatShowsNothingFollowsTheOthers() {
        Table table = table("Datum;Antal;Kurs\n2023-01-02;1,234;10,50\n2023-01-03;2,345;9,75\n");
        Habits habits = Habits.of(table);

        assertThat(habits.number(table.rows().get(0), 1)).contains(Quantity.of("1.234"));
        assertThat(habits.numberDoubt(table.rows().get(0), 1)).isEmpty();
        assertThat(habits.evidence()).contains(new Evidence("decimal sign of Antal", "comma", "10,50 shows it"));
    }

    @Test
    void whatTheWholeFileLeavesOpenIsAskedAndTheAnswerHolds() {
        Table table = table("Date,Amount\n03/04/2023,\"1,234\"\n05/06/2023,\"2,345\"\n");
        Row row = table.rows().get(0);

        Habits open = Habits.of(table);
        assertThat(open.timeDoubt(row, 0)).contains(new Doubt(
                "Date", "03/04/2023", "Does the day or the month stand first?", List.of("day", "month"), ""));
        assertThat(open.numberDoubt(row, 1)).isPresent();

        Habits told = Habits.of(table, Map.of(Habits.DATES, "month", Habits.DECIMAL, ","));
        assertThat(told.timeDoubt(row, 0)).isEmpty();
        assertThat(told.time(row, 0)).contains(When.of("2023-03-04"));
        assertThat(told.number(row, 1)).contains(Quantity.of("1.234"));
    }

    @Test
    void aLonePointInAFileOfSemicolonsIsAsked() {
        Table table = table("Datum;Menge\n2023-01-02;1.234\n");
        assertThat(Habits.of(table).numberDoubt(table.rows().get(0), 1)).isPresent();
    }

    @Test
    void aHeadingThatNamesAZoneGivesItToTimesThatNameNone() {
        Table table = table("Date (UTC+2),Time (UTC),Amount\n2023-01-02 10:00,11:00,5\n2023-01-02T10:00Z,,6\n");
        Habits habits = Habits.of(table);

        assertThat(habits.time(table.rows().get(0), 0)).contains(When.of("2023-01-02T10:00+02:00"));
        assertThat(habits.time(table.rows().get(1), 0)).contains(When.of("2023-01-02T10:00Z"));
    }

    @Test
    void aDayAndAnHourOfTwoColumnsAreOneTime() {
        Table table = table("Datum,Tijd,Bedrag\n19-12-2022,18:33,5\n20-12-2022,,6\n");
        Habits habits = Habits.of(table);

        assertThat(habits.time(table.rows().get(0), 0, 1)).contains(When.of("2022-12-19T18:33"));
        assertThat(habits.time(table.rows().get(1), 0, 1)).contains(When.of("2022-12-20"));
    }

    @Test
    void aCurrencyIsReadFromItsCodeItsSignOrTheAmountBesideIt() {
        Table table = table("a,b,c\nEUR,€,89.10 SEK\n,5,x y\n");
        Habits habits = Habits.of(table);

        assertThat(habits.currency(table.rows().get(0), 0)).contains(Currency.EUR);
        assertThat(habits.currency(table.rows().get(0), 1)).contains(Currency.EUR);
        assertThat(habits.currency(table.rows().get(0), 2)).contains(Currency.of("SEK"));
        assertThat(habits.currency(table.rows().get(1), 1)).isEmpty();
    }

    @Test
    void theHeadingIsFoundBelowAPreamble() {
        Table table = table("Transactions,,,\nUser,me@example.org,,\n\nTimestamp,Amount,Currency,Notes\n2023-01-02,5,EUR,\n");

        assertThat(table.columns()).containsExactly("Timestamp", "Amount", "Currency", "Notes");
        assertThat(table.heading().number()).isEqualTo(4);
        assertThat(table.preamble()).extracting(Row::number).containsExactly(1, 2);
        assertThat(table.rows()).extracting(Row::number).containsExactly(5);
    }

    @Test
    void aFileWithoutAHeadingHasNone() {
        Table table = table("2023-01-02,5,EUR\n2023-01-03,6,EUR\n");

        assertThat(table.columns()).isEmpty();
        assertThat(table.rows()).hasSize(2);
        assertThat(table.nameOf(1)).isEqualTo("column 2");
    }

    @Test
    void theSeparatorIsTheOneThatMakesTheRowsAlike() {
        assertThat(table("Date & Time;Type;Total\n1/25/2022, 2:58:40 AM;RECV;0.05\n2/9/2022, 11:45:34 AM;SENT;0.1\n").columns())
                .containsExactly("Date & Time", "Type", "Total");
        assertThat(table("a\tb\n1,5\t2,5\n").columns()).containsExactly("a", "b");
        assertThat(table("sep=;\na;b,c\n1;2,3\n").columns()).containsExactly("a", "b,c");
    }

    @Test
    void linesQuotedWholeAreOpened() {
        Table table = table("\"a,b,\"\"c d\"\"\"\n\"1,2,\"\"3,4\"\"\"\n\"5,6,7\"\n");

        assertThat(table.columns()).containsExactly("a", "b", "c d");
        assertThat(table.rows().get(0).cells()).containsExactly("1", "2", "3,4");
    }

    @Test
    void aQuoteThatWasNotDoubledIsALetter() {
        Table table = table("a,b\n\"He said \"hi\" to me\",2\n\"x\"y,3\n");

        assertThat(table.rows().get(0).cells()).containsExactly("He said \"hi\" to me", "2");
        assertThat(table.rows().get(1).cells()).containsExactly("xy", "3");
    }

    @Test
    void aRowWithoutMeasureIsRefusedWithItsLine() {
        var wide = Tables.read("wide.csv", ("a,b\n1,2\n" + ",".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(wide.problems().get(0)).hasToString("wide.csv, row 3: This row has more than 16,384 cells; that is no table.");

        var long1 = Tables.read("long.csv", ("a,b\n1," + "x".repeat(100_000_001) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(long1.problems().get(0)).hasToString(
                "long.csv, row 2: This row has a cell of more than 100,000 characters; that is no table.");
    }
}
