package walletlens.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import walletlens.intake.Reading;

/** What a hasty reader would get wrong. */
class TrapsTest {
    private static List<String> lines(String table) {
        return Told.lines(Told.read("trap.csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private static final String TREZOR = "Date & Time;Type;Transaction ID;Addresses;Fee;Total\n";

    @Test void aDayOfTheThirteenthTellsTheOrderOfDayAndMonthForAllRows() {
        assertThat(lines(TREZOR + "3/4/2022, 10:00:00;RECV;t1;a;0;1\n13/4/2022, 10:00:00;RECV;t2;a;0;1\n").get(0))
                .startsWith("2 2022-04-03T10:00 DEPOSIT");
    }

    @Test void whereNothingTellsTheOrderThePersonIsAsked() {
        assertThat(lines(TREZOR + "3/4/2022, 10:00:00;RECV;t1;a;0;1\n").get(0)).contains("Does the day or the month stand first?");
    }

    @Test void halfDaysAreAmericanSoTheMonthStandsFirst() {
        assertThat(lines(TREZOR + "3/4/2022, 10:00:00 PM;RECV;t1;a;0;1\n").get(0))
                .startsWith("2 2022-03-04T22:00 DEPOSIT").doesNotContain("Does the day");
    }

    @Test void aCellThatPassedThroughASpreadsheetMayHaveTheOtherDecimalSign() {
        assertThat(lines("Datum,Tijd,Valutadatum,Product,ISIN,Omschrijving,FX,Mutatie,,Saldo,,Order Id\n"
                + "10-03-2023,12:00,10-03-2023,,,iDEAL Deposit,,EUR,1000.50,EUR,1,\n"
                + "11-03-2023,12:00,10-03-2023,,,iDEAL Deposit,,EUR,\"1.000,50\",EUR,1,\n"
                + "12-03-2023,12:00,10-03-2023,,,iDEAL Deposit,,EUR,\"1.000\",EUR,1,\n"))
                .containsExactly("2 2023-03-10T12:00 DEPOSIT in DEGIRO: +1000.50 EUR", "3 2023-03-11T12:00 DEPOSIT in DEGIRO: +1000.50 EUR",
                        "4 2023-03-12T12:00 DEPOSIT in DEGIRO: +1000 EUR");
    }

    @Test void aRowLaidOutAsInAnotherYearIsReadByThatLayoutAndNotMisread() {
        String heading = "Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Exchange rate,Result,"
                + "Currency (Result),Total,Currency (Total),Withholding tax,Currency (Withholding tax),Notes,ID,Currency conversion fee,"
                + "Currency (Currency conversion fee)\n";
        assertThat(lines(heading + "Market buy,2025-01-02 10:00:00,US0378331005,AAPL,Apple,,E1,2.0000000000,200.00,USD,1.05,,EUR,381.52,EUR,,,0.57,EUR\n"))
                .containsExactly("2 2025-01-02T10:00 BUY in Trading 212: +2.0000000000 stock:AAPL -380.95 EUR fee 0.57 EUR");
    }

    @Test void olderReportsNameTheCurrencyInTheHeading() {
        assertThat(lines("Action,Time,ISIN,Ticker,Name,No. of shares,Price / share,Currency (Price / share),Exchange rate,Total (EUR),ID,Currency conversion fee (EUR)\n"
                + "Market buy,2021-01-04 10:00:00,US0378331005,AAPL,Apple,1,120.00,USD,1.2,100.15,E1,0.15\n"))
                .containsExactly("2 2021-01-04T10:00 BUY in Trading 212: +1 stock:AAPL -100.00 EUR fee 0.15 EUR");
    }

    @Test void equalRowsStayAsManyAsTheyAreAndEachHasAnIdOfItsOwn() {
        String row = "kraken,EUR,BTC,0.02,500,0.8,EUR,Buy BTC,1673600400000\n";
        Reading reading = Told.read("trap.csv", ("Location,Spend Currency,Receive Currency,Receive Amount,Spend Amount,Fee,Fee Currency,Description,Timestamp\n"
                + row + row).getBytes(StandardCharsets.UTF_8));

        assertThat(reading.drafts()).hasSize(2);
        assertThat(reading.drafts().get(0).entry().externalId()).isNotEqualTo(reading.drafts().get(1).entry().externalId());
    }

    @Test void aTextFromOutsideCannotHoldUpTheReader() {
        // Wordings with several places try many splits; a long text of separators is the worst for them.
        String text = "Buy " + "1 @ ".repeat(240);
        StringBuilder table = new StringBuilder("Datum,Tijd,Valutadatum,Product,ISIN,Omschrijving,FX,Mutatie,,Saldo,,Order Id\n");
        for (int i = 0; i < 200; i++) {
            table.append("10-03-2023,12:00,10-03-2023,,,").append(text).append(i).append(",,EUR,1,EUR,1,\n");
        }
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThat(lines(table.toString())).hasSize(200)
                .allMatch(line -> line.contains("problem")));
    }

    @Test void tensOfThousandsOfRowsOfOneSecondAreJoinedInTime() {
        StringBuilder table = new StringBuilder("User_ID,UTC_Time,Account,Operation,Coin,Change,Remark\n");
        for (int i = 0; i < 30_000; i++) {
            table.append("1,2024-01-01 00:00:00,Spot,").append(i % 2 == 0 ? "Buy,BTC,0.00001,n" : "Buy,EUR,-0.5,n").append(i).append('\n');
        }
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            Reading reading = Told.read("trap.csv", table.toString().getBytes(StandardCharsets.UTF_8));
            // 15,000 · 0.00001 BTC for 15,000 · 0.5 EUR
            assertThat(reading.drafts()).hasSize(1);
            assertThat(reading.drafts().get(0).entry().in()).hasToString("Optional[0.15000 crypto:BTC]");
            assertThat(reading.drafts().get(0).rows()).hasSize(30_000);
        });
    }

    @Test void tensOfThousandsOfCancellationsMeetWhatTheyCancelInTime() {
        StringBuilder table = new StringBuilder("Date,Details,Amount,Balance\n");
        for (int i = 0; i < 20_000; i++) {
            table.append("03/01/2023,").append(i % 2 == 0 ? "DIV: ABC.XLON.GB @ GBP 0.01,1.00" : "Reversal of DIV: ABC.XLON.GB @ GBP 0.01,-1.00").append(",0\n");
        }
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            Reading reading = Told.read("trap.csv", table.toString().getBytes(StandardCharsets.UTF_8));
            assertThat(reading.drafts()).isEmpty();
            assertThat(reading.skipped()).hasSize(20_000);
        });
    }
}
