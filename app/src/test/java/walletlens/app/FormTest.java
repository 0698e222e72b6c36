package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import walletlens.app.form.Assets;
import walletlens.app.form.EntryFields;
import walletlens.app.form.EntryReader;
import walletlens.app.form.EntryWriter;
import walletlens.app.form.Filled;
import walletlens.app.form.NumberText;
import walletlens.app.words.Language;
import walletlens.app.words.Words;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryCheck;
import walletlens.ledger.EntryKind;
import walletlens.ledger.LotPick;
import walletlens.money.Figures;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;

class FormTest {
    private static final Assets ASSETS = new Assets(new TreeMap<>(), List.of());

    /** One entry of every kind, with everything its form can hold. */
    static List<Entry> one_of_each_kind() {
        return List.of(
                of(EntryKind.BUY).in("0.5", "crypto:ETH").out("1600.00", "EUR").fee("4", "EUR").entry(),
                of(EntryKind.SELL).out("3", "stock:AAPL").in("500.10", "USD").fee("1", "USD")
                        .picks(List.of(new LotPick("lot-1", Quantity.of("2.5")))).entry(),
                of(EntryKind.TRADE).out("1", "crypto:BTC").in("15.123456789012345678", "crypto:ETH").worth("30000", "EUR").entry(),
                of(EntryKind.DEPOSIT).in("2", "crypto:BTC").worth("100", "EUR")
                        .acquired(walletlens.ledger.When.of("2019-01-02")).entry(),
                of(EntryKind.WITHDRAWAL).out("100", "EUR").entry(),
                of(EntryKind.TRANSFER).to("Safe").out("1", "crypto:BTC").in("0.999", "crypto:BTC").fee("0.1", "crypto:ETH").entry(),
                of(EntryKind.DIVIDEND).in("12", "USD").about("stock:AAPL").fee("1.80", "USD").entry(),
                of(EntryKind.INTEREST).in("12", "EUR").entry(),
                of(EntryKind.STAKING).in("12.3", "crypto:ADA").worth("5", "EUR").entry(),
                of(EntryKind.MINING).in("0.1", "crypto:BTC").entry(),
                of(EntryKind.REWARD).in("5", "EUR").entry(),
                of(EntryKind.AIRDROP).in("5", "crypto:UNI").entry(),
                of(EntryKind.FORK).in("1", "crypto:BCH").about("crypto:BTC").entry(),
                of(EntryKind.GIFT_IN).in("1", "metal:XAU").worth("1700", "EUR").entry(),
                of(EntryKind.GIFT_OUT).out("1", "metal:XAU").entry(),
                of(EntryKind.FEE).out("3", "EUR").about("stock:AAPL").entry(),
                of(EntryKind.TAX).in("3", "EUR").entry(),
                of(EntryKind.SPLIT).about("stock:AAPL").ratio(Entry.Ratio.parse("4:1").orElseThrow()).entry(),
                of(EntryKind.SPINOFF).about("stock:MMM").in("2", "stock:SOLV").ratio(Entry.Ratio.parse("1:6").orElseThrow()).entry(),
                of(EntryKind.MERGER).out("2", "stock:MMM").in("1", "stock:AAPL").entry(),
                of(EntryKind.SYMBOL_CHANGE).out("2", "crypto:MATIC").in("2", "crypto:POL").entry(),
                of(EntryKind.VALUATION).about("real-estate:Flat").worth("250000", "EUR").entry(),
                of(EntryKind.BORROWING).out("1000", "loan:Mortgage").in("1000", "EUR").entry(),
                of(EntryKind.LOAN_PAYMENT).in("300", "loan:Mortgage").out("300", "EUR").fee("20", "EUR").entry(),
                of(EntryKind.OPENING).in("10", "stock:AAPL").worth("900", "USD").entry(),
                of(EntryKind.OTHER).in("10", "EUR").out("1", "crypto:BTC").entry());
    }

    private static Entry.Draft of(EntryKind kind) {
        return Entry.of(kind, "2024-02-29T13:45:10+01:00", "Kraken").id("entry-1").note("a note\nof two lines")
                .tags(List.of("one", "two")).source("table.csv, row 3").externalId("X-9");
    }

    @ParameterizedTest
    @MethodSource("one_of_each_kind")
    void what_is_written_into_the_form_is_read_back_digit_for_digit(Entry entry) {
        for (String tag : List.of("en", "de", "fr", "de-CH")) {
            Filled filled = EntryWriter.write(entry, walletlens.app.words.Figures.of(tag, false));
            Outcome<Entry> read = EntryReader.read(
                    filled, Optional.of(entry), ASSETS, Figures.of(tag), Words.of(Language.ENGLISH));
            assertThat(read.problems()).as(tag).isEmpty();
            assertThat(read.get()).as(tag).isEqualTo(entry);
        }
    }

    @Test
    void there_is_an_example_and_a_form_of_every_kind() {
        List<EntryKind> kinds = one_of_each_kind().stream().map(Entry::kind).toList();
        assertThat(kinds).containsExactlyInAnyOrder(EntryKind.values());
        one_of_each_kind().forEach(entry -> assertThat(EntryCheck.problems(entry)).as(entry.kind().code()).isEmpty());
        for (EntryKind kind : EntryKind.values()) {
            assertThat(EntryFields.of(kind)).as(kind.code()).isNotEmpty();
        }
    }

    private static Outcome<Entry> read(EntryKind kind, String... texts) {
        Filled filled = Filled.empty(kind).with("date", "2026-11-22").with("account", "Kraken");
        for (int i = 0; i < texts.length; i += 2) {
            filled = filled.with(texts[i], texts[i + 1]);
        }
        return EntryReader.read(filled, Optional.empty(), ASSETS, Figures.of("en"), Words.of(Language.ENGLISH));
    }

    @Test
    void a_calculation_is_a_quantity() {
        Entry entry = read(EntryKind.BUY, "in-q", "=3*0.125", "in-a", "crypto:ETH", "price", "3200", "currency", "EUR").get();
        assertThat(entry.in().orElseThrow().quantity()).isEqualTo(Quantity.of("0.375"));
        assertThat(entry.out().orElseThrow().quantity()).isEqualTo(Quantity.of("1200"));
    }

    @Test
    void a_quantity_can_name_its_asset_and_a_price_its_currency() {
        Entry entry = read(EntryKind.BUY, "in-q", "0.5 crypto:ETH", "price", "3200 usd", "currency", "EUR").get();
        assertThat(entry.in().orElseThrow().asset()).hasToString("crypto:ETH");
        assertThat(entry.out().orElseThrow().asset()).hasToString("cash:USD");
    }

    @Test
    void a_weight_is_understood_for_metals() {
        Entry entry = read(EntryKind.OPENING, "in-q", "100 g", "in-a", "metal:XAU").get();
        assertThat(entry.in().orElseThrow()).hasToString("100 g metal:XAU");
    }

    @Test
    void a_day_without_a_time_stays_a_day() {
        assertThat(read(EntryKind.DEPOSIT, "in-q", "5", "in-a", "EUR").get().when().isDay()).isTrue();
        assertThat(read(EntryKind.DEPOSIT, "in-q", "5", "in-a", "EUR", "time", "9:30").get().when()).hasToString("2026-11-22T09:30");
    }

    @Test
    void each_problem_names_its_field_in_the_page() {
        assertThat(read(EntryKind.BUY).problems()).extracting(problem -> problem.place().column())
                .contains("price").anyMatch(column -> column.equals("in-q"));
        assertThat(read(EntryKind.BUY, "in-q", "abc", "in-a", "crypto:ETH", "price", "1", "currency", "EUR").problems())
                .extracting(problem -> problem.place().column()).containsExactly("in-q");
        assertThat(read(EntryKind.BUY, "in-q", "1", "in-a", "No such thing", "price", "1", "currency", "EUR").problems())
                .extracting(problem -> problem.place().column()).containsExactly("in-a");
        assertThat(read(EntryKind.TRANSFER, "out-q", "1", "out-a", "EUR", "to", "Kraken").problems())
                .extracting(problem -> problem.place().column()).containsExactly("to");
    }

    @Test
    void an_ambiguous_number_is_asked_about() {
        assertThat(NumberText.parse("1.234", Figures.of("de")).hasValue()).isFalse();
        assertThat(NumberText.parse("1.234,5 eth", Figures.of("de")).get().number()).isEqualTo(Quantity.of("1234.5"));
        assertThat(NumberText.parse("65k", Figures.of("en")).get().number()).isEqualTo(Quantity.of("65000"));
    }
}
