package walletlens.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walletlens.asset.AssetId;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.money.Quantity;
import walletlens.quote.Quote;

/** The accountants accept our journals and find the balances we find, account by account and commodity by commodity. */
class JournalTest {
    private static final List<Quote> QUOTES = List.of(
            Quote.of("crypto:BTC", "42000.5", "EUR", "2024-01-01", "manual"),
            Quote.of("stock:BRK.B", "300", "USD", "2017-01-01", "manual"));

    @ParameterizedTest
    @CsvSource({"300,1", "300,2", "300,3", "10000,4"})
    void hledgerFindsOurBalances(int count, long seed) throws Exception {
        Ledger ledger = ManyEntries.ledger(count, seed);
        String journal = Journal.hledger(ledger, List.of(), QUOTES);

        List<String> lines = Accountant.run(journal, "hledger", "-f", "JOURNAL", "balance", "--flat", "--no-total",
                "--layout=bare", "-O", "csv", "--strict", "^assets:", "^liabilities:");

        TreeMap<String, BigDecimal> theirs = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = walletlens.intake.table.Delimited.read(line).rows().get(0).cells();
            theirs.put(cells.get(0) + "  " + cells.get(1), new BigDecimal(cells.get(2).replace(",", "")));
        }
        assertSame(theirs, ours(Dialect.HLEDGER, ledger));
    }

    @ParameterizedTest
    @CsvSource({"300,1", "300,2", "300,3", "10000,4"})
    void ledgerFindsOurBalances(int count, long seed) throws Exception {
        Ledger ledger = ManyEntries.ledger(count, seed);
        String journal = Journal.ledger(ledger, List.of(), QUOTES);

        List<String> lines = Accountant.run(journal, "ledger", "--args-only", "-f", "JOURNAL", "register",
                "--format", "%(account)  %(quantity(amount))  %(commodity(amount))\n", "^Assets:", "^Liabilities:");

        TreeMap<String, BigDecimal> theirs = new TreeMap<>();
        for (String line : lines) {
            String[] cells = line.split("  ");
            theirs.merge(cells[0] + "  " + cells[2].replace("\"", ""), new BigDecimal(cells[1]), BigDecimal::add);
        }
        assertSame(theirs, ours(Dialect.LEDGER, ledger));
    }

    @ParameterizedTest
    @CsvSource({"300,1", "300,2", "300,3", "10000,4"})
    void beancountFindsOurBalances(int count, long seed) throws Exception {
        Ledger ledger = ManyEntries.ledger(count, seed);
        String journal = Journal.beancount(ledger, List.of(), QUOTES);
        assertThat(Accountant.run(journal, "bean-check", "JOURNAL")).isEmpty();

        List<String> lines = Accountant.run(journal, "bean-query", "-f", "csv", "JOURNAL",
                "SELECT account, currency, str(sum(number)) WHERE account ~ '^(Assets|Liabilities):' GROUP BY account, currency");

        TreeMap<String, BigDecimal> theirs = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            theirs.put(cells[0].strip() + "  " + cells[1].strip(), new BigDecimal(cells[2].replaceAll(".*'(.*)'.*", "$1")));
        }
        assertSame(theirs, ours(Dialect.BEANCOUNT, ledger));
    }

    private static void assertSame(Map<String, BigDecimal> theirs, Map<String, BigDecimal> ours) {
        theirs.values().removeIf(quantity -> quantity.signum() == 0);
        assertThat(theirs.keySet()).isEqualTo(ours.keySet());
        theirs.forEach((name, quantity) -> assertThat(quantity).as(name).isEqualByComparingTo(ours.get(name)));
    }

    private static Map<String, BigDecimal> ours(Dialect dialect, Ledger ledger) {
        Balances balances = new Balances(ledger);
        ledger.entries().forEach(balances::apply);
        Journal journal = Journal.of(dialect, ledger, List.of(), QUOTES);
        TreeMap<String, BigDecimal> ours = new TreeMap<>();
        for (AssetId asset : balances.all().keySet()) {
            for (Map.Entry<String, Quantity> held : balances.byAccount(asset).entrySet()) {
                ours.put(journal.nameOf(held.getKey(), asset), held.getValue().value());
            }
        }
        return ours;
    }

    @Test
    void aPurchaseReadsAsAnAccountantWouldWriteIt() {
        Ledger ledger = Ledger.of(List.of(
                Entry.of(EntryKind.DEPOSIT, "2024-01-01", "Depot").id("1").in("2000", "EUR").entry(),
                Entry.of(EntryKind.BUY, "2024-01-02", "Depot").id("2").in("10", "stock:ACME").out("1500.00", "EUR")
                        .fee("1.50", "EUR").note("first; buy").entry()), List.of());

        assertThat(Journal.hledger(ledger, List.of(), List.of())).isEqualTo("""
                ; WalletLens, for hledger
                decimal-mark .
                commodity ACME  ; "stock\\u003aACME"
                commodity EUR  ; "cash\\u003aEUR"
                account Assets:Depot  ; "Depot"
                account Equity:Outside
                account Expenses:Fees

                2024-01-01 deposit
                    ; id "1"
                    Assets:Depot  2000 EUR
                    Equity:Outside  -2000 EUR

                2024-01-02 buy
                    ; id "2"
                    ; note "first\\u003b buy"
                    Assets:Depot  -1500.00 EUR
                    Assets:Depot  10 ACME @@ 1500.00 EUR
                    Assets:Depot  -1.50 EUR
                    Expenses:Fees  1.50 EUR
                """);
    }
}
