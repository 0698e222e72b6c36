package walletlens.intake.sentence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.quote.Quotes;

/** The two books that the corpus speaks of; both keep their totals in euros, and today is Saturday, 15 June 2024. */
final class CorpusBook {
    static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    private CorpusBook() {
    }

    /** Nothing recorded yet. */
    static Book empty() {
        return new Book(new TreeMap<>(), Ledger.EMPTY);
    }

    /**
     * A person with three accounts: Kraken holds 2 ETH and 1000 ADA; Depot holds 10 AAPL bought in dollars, 40 VWCE and a
     * Flat; Bank holds 5000 EUR and the Mortgage of 180,000; 100 BTC-like nothing else.
     */
    static Book held() {
        AssetId flat = AssetId.of(AssetClass.REAL_ESTATE, "Flat");
        AssetId mortgage = AssetId.of(AssetClass.LOAN, "Mortgage");
        Map<AssetId, Asset> own = new TreeMap<>();
        own.put(flat, new Asset(flat, "Flat", Currency.EUR, new TreeMap<>(), List.of("wohnung", "appartement", "piso", "شقة")));
        own.put(mortgage, new Asset(mortgage, "Mortgage", Currency.EUR, new TreeMap<>(), List.of("hypothek", "hipoteca")));
        List<Entry> entries = List.of(
                Entry.of(EntryKind.OPENING, "2024-01-01", "Bank").in("5000", "EUR").id("1").entry(),
                Entry.of(EntryKind.OPENING, "2024-01-01", "Bank").out("180000", "loan:Mortgage").worth("180000", "EUR").id("2").entry(),
                Entry.of(EntryKind.OPENING, "2024-01-01", "Depot").in("1", "real-estate:Flat").worth("240000", "EUR").id("3").entry(),
                Entry.of(EntryKind.BUY, "2024-02-01", "Kraken").in("2", "crypto:ETH").out("4200", "EUR").id("4").entry(),
                Entry.of(EntryKind.BUY, "2024-02-01", "Kraken").in("1000", "crypto:ADA").out("450", "EUR").id("5").entry(),
                Entry.of(EntryKind.BUY, "2024-03-01", "Depot").in("10", "stock:AAPL").out("1800", "USD").id("6").entry(),
                Entry.of(EntryKind.BUY, "2024-03-04", "Depot").in("40", "etf:VWCE").out("4600", "EUR").id("7").entry());
        return new Book(own, Ledger.of(entries, List.of()));
    }

    /** A book. */
    record Book(Map<AssetId, Asset> own, Ledger ledger) {
        Understood read(String sentence) {
            return read(sentence, Map.of());
        }

        Understood read(String sentence, Map<String, String> answers) {
            Dictionary dictionary = Dictionary.of(own, ledger.assets(), ledger.accounts().values());
            Context context = Context.of(TODAY, List.of(), ledger, Quotes.fromEntries(ledger), Currency.EUR).answering(answers);
            return Sentences.of(dictionary).read(sentence, context);
        }
    }
}
