package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.sentence.Dictionary;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Goal;
import walletlens.plan.Plan;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/**
 * The book that the corpus of questions is about. Today is Saturday, 15 June 2024, totals are in euros.
 *
 * <pre>
 * Bank    10,000 EUR put in, less a fee of 12 and a tax of 50; the mortgage of 180,000
 * Kraken  10,000 EUR put in; 2 ETH for 3,000 and a fee of 10; 0.1 BTC for 2,200; 1 ETH sold for 2,500; 0.01 ETH staked
 * Depot   20,000 EUR put in; 10 AAPL for 1,500 and 5 for 900, both tagged tech; 40 VWCE for 4,000; dividends of 30 and 5;
 *         the flat of 240,000
 * </pre>
 */
final class QuestionBook {
    static final LocalDate TODAY = LocalDate.of(2024, 6, 15);
    static final AssetId FLAT = AssetId.of(AssetClass.REAL_ESTATE, "Flat");

    private QuestionBook() {
    }

    static Map<AssetId, Asset> own() {
        AssetId mortgage = AssetId.of(AssetClass.LOAN, "Mortgage");
        Map<AssetId, Asset> own = new TreeMap<>();
        own.put(FLAT, new Asset(FLAT, "Flat", Currency.EUR, new TreeMap<>(), List.of("wohnung", "appartement", "piso")));
        own.put(mortgage, new Asset(mortgage, "Mortgage", Currency.EUR, new TreeMap<>(), List.of("hypothek", "hipoteca")));
        return own;
    }

    static Ledger ledger() {
        return Ledger.of(List.of(
                Entry.of(EntryKind.OPENING, "2023-01-01", "Depot").in("1", "real-estate:Flat").worth("240000", "EUR").id("01").entry(),
                Entry.of(EntryKind.OPENING, "2023-01-01", "Bank").out("180000", "loan:Mortgage").worth("180000", "EUR").id("02").entry(),
                Entry.of(EntryKind.DEPOSIT, "2023-01-02", "Bank").in("10000", "EUR").id("03").entry(),
                Entry.of(EntryKind.DEPOSIT, "2023-01-02", "Kraken").in("10000", "EUR").id("04").entry(),
                Entry.of(EntryKind.DEPOSIT, "2023-01-02", "Depot").in("20000", "EUR").id("05").entry(),
                Entry.of(EntryKind.BUY, "2023-02-01", "Kraken").in("2", "crypto:ETH").out("3000", "EUR").fee("10", "EUR").id("06").entry(),
                Entry.of(EntryKind.BUY, "2023-03-01", "Kraken").in("0.1", "crypto:BTC").out("2200", "EUR").id("07").entry(),
                Entry.of(EntryKind.BUY, "2023-05-02", "Depot").in("10", "stock:AAPL").out("1500", "EUR").tags(List.of("tech")).id("08").entry(),
                Entry.of(EntryKind.BUY, "2023-06-01", "Depot").in("40", "etf:VWCE").out("4000", "EUR").id("09").entry(),
                Entry.of(EntryKind.DIVIDEND, "2023-09-01", "Depot").in("30", "EUR").about("etf:VWCE").id("10").entry(),
                Entry.of(EntryKind.SELL, "2024-02-01", "Kraken").in("2500", "EUR").out("1", "crypto:ETH").id("11").entry(),
                Entry.of(EntryKind.DIVIDEND, "2024-03-01", "Depot").in("5", "EUR").about("stock:AAPL").id("12").entry(),
                Entry.of(EntryKind.STAKING, "2024-03-15", "Kraken").in("0.01", "crypto:ETH").worth("30", "EUR").id("13").entry(),
                Entry.of(EntryKind.FEE, "2024-04-01", "Bank").out("12", "EUR").id("14").entry(),
                Entry.of(EntryKind.BUY, "2024-05-02", "Depot").in("5", "stock:AAPL").out("900", "EUR").tags(List.of("tech")).id("15").entry(),
                Entry.of(EntryKind.TAX, "2024-05-10", "Bank").out("50", "EUR").id("16").entry()), List.of());
    }

    static Quotes quotes() {
        return Quotes.fromEntries(ledger()).with(List.of(
                quote("crypto:ETH", "2000", "2023-12-31"), quote("crypto:BTC", "40000", "2023-12-31"),
                quote("stock:AAPL", "170", "2023-12-31"), quote("etf:VWCE", "105", "2023-12-31"),
                quote("crypto:ETH", "3000", "2024-06-14"), quote("crypto:BTC", "60000", "2024-06-14"),
                quote("stock:AAPL", "200", "2024-06-14"), quote("etf:VWCE", "120", "2024-06-14")));
    }

    private static Quote quote(String asset, String price, String day) {
        return Quote.of(asset, price, "EUR", day, Quote.MANUAL);
    }

    static List<Plan> plans() {
        return List.of(
                new Goal("House deposit", Money.of("100000", "EUR"), LocalDate.of(2030, 1, 1), Optional.empty(), Money.of("500", "EUR"), Quantity.of("0.03")),
                new Goal("Retirement", Money.of("1000000", "EUR"), LocalDate.of(2045, 1, 1), Optional.empty(), Money.of("500", "EUR"), Quantity.of("0.05")));
    }

    static Known known() {
        Ledger ledger = ledger();
        List<AssetId> held = List.of(FLAT, AssetId.parse("crypto:BTC").orElseThrow(), AssetId.parse("etf:VWCE").orElseThrow());
        return Known.of(Dictionary.of(own(), ledger.assets(), ledger.accounts().values()), ledger, held, plans(), Currency.EUR);
    }

    static Asked ask(String question) {
        return Questions.of(known()).read(question, TODAY, List.of());
    }

    /** What was understood in one line; what is open behind a question mark. */
    static String understood(Asked asked) {
        if (asked.query().isPresent()) {
            return asked.query().get().toString();
        }
        StringBuilder open = new StringBuilder();
        for (Unclear each : asked.unclear()) {
            open.append(open.length() == 0 ? "" : " ").append('?').append(each.why().code());
            open.append(each.text().isEmpty() ? "" : "(" + each.text() + ")");
        }
        return open.toString();
    }
}
