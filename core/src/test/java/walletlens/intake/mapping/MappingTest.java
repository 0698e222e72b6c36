package walletlens.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.DraftEntry;
import walletlens.intake.Symbols;
import walletlens.intake.Terms;
import walletlens.intake.table.Table;
import walletlens.intake.table.Tables;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.money.Currency;

class MappingTest {
    private static final Symbols SYMBOLS = symbol -> switch (symbol) {
        case "BTC", "ETH" -> List.of(AssetId.of(AssetClass.CRYPTO, symbol));
        case "ACME", "DE0001234567" -> List.of(AssetId.of(AssetClass.STOCK, symbol));
        case "EUR", "USD", "SEK" -> List.of(AssetId.cash(Currency.of(symbol)));
        default -> List.of();
    };
    private static final Terms TERMS = Terms.of("", SYMBOLS);

    private static Table table(String text) {
        return Tables.read("t.csv", text.getBytes(StandardCharsets.UTF_8)).get().get(0);
    }

    private static Opened open(String text, String map) {
        return Opened.open(table(text), "", map, print -> Optional.empty(), TERMS).get();
    }

    private static List<String> entries(Opened opened) {
        assertThat(opened.reading().problems()).isEmpty();
        return opened.reading().drafts().stream().map(DraftEntry::entry).map(MappingTest::shown).toList();
    }

    private static String shown(Entry entry) {
        return entry.kind().code() + " " + entry.when() + " +" + entry.in().map(Object::toString).orElse("")
                + " -" + entry.out().map(Object::toString).orElse("") + " fees " + entry.fees();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "en | Executed At,Direction,Security,No. of shares,Unit Price,Trade currency,Commission",
        "de | Handelsdatum,Vorgang,Wertpapier,Stück,Stückpreis,Währung,Gebühren",
        "fr | Date d'opération,Sens,Valeur,Quantité,Prix unitaire,Devise,Frais",
        "es | Fecha operación,Tipo de operación,Valor,Títulos,Precio,Divisa,Comisión",
        "nl | Datum,Soort,Effect,Aantal,Koers,Munt,Transactiekosten",
        "it | Data operazione,Tipo operazione,Titolo,Quantità,Prezzo,Divisa,Commissioni",
        "sv | Affärsdag,Typ av transaktion,Värdepapper,Antal,Kurs,Valutakod,Avgift",
        "pt | Data negociação,Operação,Ativo,Quantidade,Preço unitário,Moeda,Corretagem"
    })
    void headingsAreUnderstoodInEightLanguages(String language, String heading) {
        Opened opened = open(heading + "\n2024-01-02,buy,ACME,10,5.50,EUR,1.00\n2024-01-03,sell,ACME,4,6.00,EUR,1.00\n", "");

        assertThat(opened.how()).isEqualTo(Opened.How.GUESSED);
        assertThat(opened.mapping().orElseThrow().columns().keySet()).containsExactlyInAnyOrder(Meaning.DATE, Meaning.ACTION,
                Meaning.ASSET, Meaning.QUANTITY, Meaning.PRICE, Meaning.CURRENCY, Meaning.FEE);
        assertThat(entries(opened)).containsExactly(
                "buy 2024-01-02 +10 stock:ACME -55.00 cash:EUR fees [1.00 cash:EUR]",
                "sell 2024-01-03 +24.00 cash:EUR -4 stock:ACME fees [1.00 cash:EUR]");
    }

    @ParameterizedTest
    @CsvSource({"Kauf,buy", "Verkauf,sell", "Achat,buy", "Vente,sell", "Compra,buy", "Venta,sell", "Koop,buy", "Verkoop,sell", "Acquisto,buy",
        "Vendita,sell", "Köp,buy", "Sälj,sell", "Venda,sell", "Utdelning,dividend", "Dividende,dividend", "Zinsen,interest", "Einzahlung,deposit",
        "Retrait,withdrawal", "Staking reward,staking", "Market Buy Order,buy", "Wertpapier-Kauf,buy"})
    void wordsForWhatHappenedAreUnderstood(String word, String kind) {
        assertThat(KindWords.of(word).map(EntryKind::code)).contains(kind);
    }

    @Test
    void unnamedNumbersAreToldApartByTheirProduct() {
        Opened opened = open("when,what,a,b,c\n2024-01-02,BTC,2,100 EUR,-200 EUR\n2024-01-03,ETH,3,50 EUR,-150 EUR\n2024-01-04,ETH,5,60 EUR,300 EUR\n", "");

        assertThat(opened.mapping().orElseThrow().columns())
                .containsEntry(Meaning.QUANTITY, "a").containsEntry(Meaning.PRICE, "b").containsEntry(Meaning.AMOUNT, "c");
        assertThat(entries(opened)).containsExactly("buy 2024-01-02 +2 crypto:BTC -200 cash:EUR fees []",
                "buy 2024-01-03 +3 crypto:ETH -150 cash:EUR fees []", "sell 2024-01-04 +300 cash:EUR -5 crypto:ETH fees []");
    }

    @Test
    void aFeeWithinTheAmountIsTakenOutOfIt() {
        assertThat(entries(open("Date,Type,Symbol,Quantity,Price,Amount,Fee,Currency\n2024-01-02,buy,ACME,10,5,-51,1,EUR\n2024-01-03,sell,ACME,10,6,59,1,EUR\n", "")))
                .containsExactly("buy 2024-01-02 +10 stock:ACME -50 cash:EUR fees [1 cash:EUR]",
                        "sell 2024-01-03 +60 cash:EUR -10 stock:ACME fees [1 cash:EUR]");
    }

    @Test
    void aTableOfBothSidesNeedsNoWords() {
        assertThat(entries(open("Date,Received Quantity,Received Currency,Sent Quantity,Sent Currency,Fee Amount,Fee Currency\n"
                + "2024-01-02 10:00,0.1,ETH,200,EUR,0.001,ETH\n2024-01-03 10:00,,,5,EUR,,\n2024-01-04 10:00,1,BTC,10,ETH,,\n", "date=Date,in-quantity=Received Quantity,"
                + "in-asset=Received Currency,out-quantity=Sent Quantity,out-asset=Sent Currency,fee=Fee Amount,fee-currency=Fee Currency")))
                .containsExactly("buy 2024-01-02T10:00 +0.1 crypto:ETH -200 cash:EUR fees [0.001 crypto:ETH]",
                        "withdrawal 2024-01-03T10:00 + -5 cash:EUR fees []", "trade 2024-01-04T10:00 +1 crypto:BTC -10 crypto:ETH fees []");
    }

    @Test
    void whatNoWordTellsIsAsked() {
        Opened opened = open("Datum,Typ,Papier,Anzahl,Kurs,Währung\n2024-01-02,Zauber,ACME,10,5,EUR\n", "");
        DraftEntry draft = opened.reading().drafts().get(0);

        assertThat(draft.isOpen()).isTrue();
        assertThat(draft.doubts().get(0).question()).isEqualTo("What does \u201cZauber\u201d mean?");
        assertThat(entries(open("Datum,Typ,Papier,Anzahl,Kurs,Währung\n2024-01-02,Zauber,ACME,10,5,EUR\n",
                opened.mapping().orElseThrow().withWord("Zauber", EntryKind.SELL).toString())))
                .containsExactly("sell 2024-01-02 +50 cash:EUR -10 stock:ACME fees []");
    }

    @Test
    void oneCurrencyForAllRowsAndAnAnswerForTheDatesCanBeGiven() {
        String text = "Datum;Papier;Anzahl;Kurs\n03/04/2024;ACME;-2;5,50\n";

        assertThat(entries(open(text, "date=Datum,asset=Papier,quantity=Anzahl,price=Kurs,currency=EUR,dates=month")))
                .containsExactly("sell 2024-03-04 +11.00 cash:EUR -2 stock:ACME fees []");
    }

    @Test
    void aLineIsReadBackAndAWrongOneIsNamed() {
        Table table = table("a,\"b, \"\"c\"\"\",Cur.,Cur.,\n1,2,EUR,BTC,x\n");
        Mapping mapping = new Mapping(Map.of(Meaning.DATE, "a", Meaning.PRICE, "b, \"c\"", Meaning.CURRENCY, "Cur.#2", Meaning.NOTE, "column 5"),
                Map.of(Meaning.ACCOUNT, "My, bank"), Map.of("Kauf=x", EntryKind.BUY), Map.of("decimal", ",", "dates", "day"));

        assertThat(Mapping.parse(mapping.toString(), table).get()).isEqualTo(mapping);
        assertThat(Mapping.parse("date=z", table).problems()).hasToString("[date=z: The table has no column \u201cz\u201d.]".replace("date=z: ", "map: "));
        assertThat(Mapping.parse("when=a", table).problems().get(0).message()).isEqualTo("\u201cwhen\u201d is not something a column can mean.");
    }

    @Test
    void aMappingIsRememberedByItsHeading() {
        String text = "x1,x2,x3,x4\n2024-01-02,ACME,10,5\n";
        String print = Mapping.fingerprint(table(text));
        String line = "date=x1,asset=x2,quantity=x3,price=x4,currency=EUR,action=buy";

        Opened opened = Opened.open(table(text), "", "", asked -> asked.equals(print) ? Optional.of(line) : Optional.empty(), TERMS).get();
        assertThat(opened.how()).isEqualTo(Opened.How.REMEMBERED);
        assertThat(entries(opened)).containsExactly("buy 2024-01-02 +10 stock:ACME -50 cash:EUR fees []");
        assertThat(Mapping.fingerprint(table("X1,X2,x3,x4\n5,5,5,5\n"))).isEqualTo(print);
        assertThat(Mapping.fingerprint(table("x1,x2,x3\n5,5,5\n"))).isNotEqualTo(print).hasSize(16);
    }

    @Test
    void everyRowIsADraftIsSkippedOrIsAProblem() {
        Opened opened = open("Report of me,,,\nDate,Symbol,Quantity,Price,Currency\n2024-01-02,ACME,10,5,EUR\nx,ACME,1,1,EUR\n2024-01-03,ACME,0,,EUR\n"
                + "Date,Symbol,Quantity,Price,Currency\n2024-01-04,ACME,ten,5,EUR\n2024-01-05,ACME,1,5,E!\n", "date=Date,asset=Symbol,quantity=Quantity,price=Price,currency=Currency,action=buy");

        assertThat(opened.reading().drafts()).extracting(DraftEntry::rows).containsExactly(List.of(3));
        assertThat(opened.reading().skipped()).extracting(each -> each.row()).containsExactly(1, 6);
        assertThat(opened.reading().problems()).extracting(each -> each.place().row()).containsExactly(4, 5, 7, 8);
        assertThat(opened.reading().rows()).isEqualTo(7);
    }

    @Test
    void cashAloneIsADepositOrAWithdrawal() {
        assertThat(entries(open("Date,Description,Amount (EUR)\n2024-01-02,salary,100.50\n2024-01-03,rent,-50.00\n", "")))
                .containsExactly("deposit 2024-01-02 +100.50 cash:EUR - fees []", "withdrawal 2024-01-03 + -50.00 cash:EUR fees []");
    }
}
