package walletlens.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.problem.Outcome;
import walletlens.problem.Place;

class PriceFileTest {
    private static List<AssetId> symbols(String symbol) {
        return switch (symbol) {
            case "BTC" -> List.of(AssetId.parse("crypto:BTC").orElseThrow());
            case "VWCE.DE" -> List.of(AssetId.parse("etf:VWCE").orElseThrow());
            case "USD" -> List.of(AssetId.parse("cash:USD").orElseThrow());
            case "COMP" -> List.of(AssetId.parse("crypto:COMP").orElseThrow(), AssetId.parse("stock:COMP").orElseThrow());
            default -> List.of();
        };
    }

    private static Outcome<List<Quote>> read(String text) {
        return PriceFile.read("p.csv", text, PriceFileTest::symbols);
    }

    private static Quote quote(String asset, String amount, String currency, String time) {
        return Quote.of(asset, amount, currency, time, "p.csv");
    }

    @Test
    void aTableIsReadByTheNamesOfItsColumns() {
        Outcome<List<Quote>> read = read("date,symbol,price,currency\n2024-01-01,BTC,42000.5,EUR\n2024-01-02,etf:VWCE,105.1,EUR\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.get()).containsExactly(
                quote("crypto:BTC", "42000.5", "EUR", "2024-01-01"), quote("etf:VWCE", "105.1", "EUR", "2024-01-02"));
    }

    @Test
    void quotesSemicolonsCommentsAndWindowsLineEndsAreUnderstood() {
        Outcome<List<Quote>> read = read("\ufeffAsset;Price;Currency;Date\r\n# yesterday\r\n\"BTC\";\"42.000,50\";EUR;2024-01-01 13:45\r\n\r\n");

        assertThat(read.get()).containsExactly(quote("crypto:BTC", "42000.50", "EUR", "2024-01-01T13:45"));
    }

    @Test
    void oneNumberBeyondDoubtTellsTheHabitOfAllOthers() {
        // 0,92 can only have a decimal comma, so 1,085 has one too.
        Outcome<List<Quote>> read = read("asset;price;currency;date\nUSD;1,085;CHF;2024-01-01\nUSD;0,92;EUR;2024-01-01\n");

        assertThat(read.get()).containsExactly(
                quote("cash:USD", "1.085", "CHF", "2024-01-01"), quote("cash:USD", "0.92", "EUR", "2024-01-01"));
    }

    @Test
    void aPlainFileMayHaveThreeDecimals() {
        assertThat(read("asset,price,currency,date\nUSD,1.085,CHF,2024-01-01\n").get())
                .containsExactly(quote("cash:USD", "1.085", "CHF", "2024-01-01"));
    }

    @Test
    void aNumberOfTwoReadingsIsAProblem() {
        assertThat(read("asset;price;currency;date\nUSD;1,085;CHF;2024-01-01\n").problems().get(0).message())
                .startsWith("This can mean 1085 or 1.085");
    }

    @Test
    void goodRowsAreReadBesideBadOnesAndEveryProblemNamesItsPlace() {
        Outcome<List<Quote>> read = read("asset,price,currency,date\nBTC,x,EUR,2024-01-01\nNOPE,1,EUR,2024-01-01\n"
                + "COMP,1,EUR,2024-01-01\nBTC,1,euro!,2024-02-30\nBTC,-1,EUR,2024-01-01\nUSD,0,EUR,2024-01-01\n"
                + "EUR,1\nBTC,7,EUR,2024-01-01\n");

        assertThat(read.get()).containsExactly(quote("crypto:BTC", "7", "EUR", "2024-01-01"));
        assertThat(read.problems()).extracting(problem -> problem.place()).startsWith(
                new Place("p.csv", 2, "price"), new Place("p.csv", 3, "asset"), new Place("p.csv", 4, "asset"),
                new Place("p.csv", 5, "currency"), new Place("p.csv", 5, "date"), new Place("p.csv", 6, "price"),
                new Place("p.csv", 7, "price"), new Place("p.csv", 8, "asset"));
        assertThat(read.problems().get(2).message()).contains("crypto:COMP, stock:COMP");
        assertThat(read.problems().get(0).text()).isEqualTo("x");
    }

    @Test
    void aMissingColumnIsNamed() {
        Outcome<List<Quote>> read = read("asset,price,date\nBTC,1,2024-01-01\n");

        assertThat(read.hasValue()).isFalse();
        assertThat(read.problems()).extracting(problem -> problem.place().column()).containsExactly("currency");
    }

    @Test
    void priceLinesOfPlainTextAccountingAreReadAndOtherLinesPassedOver() {
        Outcome<List<Quote>> read = read("""
                ; a journal
                2024-01-05 Opening
                    assets:bank   10 EUR
                P 2024-01-01 BTC 42000 EUR
                P 2024/01/02 00:00:00 BTC EUR 43000.5
                P 2024-01-03 "VWCE.DE" €105.1  ; closing
                2024-01-04 price USD 0.92 EUR
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.get()).containsExactly(
                quote("crypto:BTC", "42000", "EUR", "2024-01-01"),
                quote("crypto:BTC", "43000.5", "EUR", "2024-01-02T00:00:00"),
                quote("etf:VWCE", "105.1", "EUR", "2024-01-03"), quote("cash:USD", "0.92", "EUR", "2024-01-04"));
    }

    @Test
    void anEmptyFileIsAProblem() {
        assertThat(read("\n\n").hasValue()).isFalse();
    }

    @Property
    void noTextIsReadWithAnException(@ForAll String text) {
        read(text);
        read("P " + text);
        read("P 2024-01-01 BTC " + text);
        read("asset,price,currency,date\n" + text);
    }
}
