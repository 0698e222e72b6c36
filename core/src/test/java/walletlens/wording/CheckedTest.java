package walletlens.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckedTest {
    static Stream<Arguments> corpus() throws IOException {
        try (var in = CheckedTest.class.getResourceAsStream("/wording/corpus.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arguments.of(line.substring(0, 2), line.substring(3).replace("\\n", "\n"))).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("corpus")
    void the_corpus_of_true_and_lying_texts_is_judged_as_it_says(String language, String marked) {
        String text = marked.replaceAll("[(){}]", "");
        assertThat(marked(Checked.against(Sheets.in(language)).and(text).ended())).isEqualTo(marked);
    }

    @Test void the_corpus_has_both_kinds_in_every_language() throws IOException {
        for (String language : List.of("en", "de", "fr", "es", "ar")) {
            List<String> texts = corpus().filter(each -> each.get()[0].equals(language)).map(each -> (String) each.get()[1]).toList();
            assertThat(texts).anyMatch(text -> text.contains("(")).anyMatch(text -> text.contains("{"));
        }
    }

    @Test void a_number_leads_to_its_fact() {
        Checked checked = Checked.against(Sheets.in("en")).and("You own €123,456.78 in 14 places.").ended();
        assertThat(checked.spans()).containsExactly(Span.words("You own "), new Span(Span.Kind.OURS, "€123,456.78", "worth"),
                Span.words(" in "), new Span(Span.Kind.OURS, "14", "holdings"), Span.words(" places."));
    }

    @Test void a_number_cut_in_two_is_judged_when_it_is_whole() {
        Checked half = Checked.against(Sheets.in("en")).and("You own €123,4");
        assertThat(marked(half)).isEqualTo("You own ");
        assertThat(marked(half.and("56.78 of it "))).isEqualTo("You own (€123,456.78) of it ");
        assertThat(marked(half.and("99 of it "))).isEqualTo("You own {€123,499} of it ");
        assertThat(marked(half.ended())).isEqualTo("You own {€123,4}");
    }

    @Test void what_says_how_large_a_number_is_may_come_late() {
        Checked first = Checked.against(Sheets.in("en")).and("about 123");
        assertThat(marked(first.and(" thousand euros, "))).isEqualTo("about (123 thousand euros), ");
        assertThat(marked(first.and(" million euros, "))).isEqualTo("about {123 million euros}, ");
        assertThat(marked(first.and("%, "))).isEqualTo("about {123%}, ");
    }

    @Test void a_number_hidden_between_signs_that_take_no_room_is_one_number() {
        // 72 and 14 are ours; 7214 is not.
        assertThat(marked(Checked.against(Sheets.in("en")).and("72\u200b14, 72\u206014, 72\ufeff14 ").ended()))
                .isEqualTo("{7214}, {7214}, {7214} ");
    }

    @Test void sums_and_differences_of_facts_are_not_ours() {
        // 123,456.78 − 842.15 = 122,614.63; 72 + 14 = 86; 72 − 14 = 58
        assertThat(marked(Checked.against(Sheets.in("en")).and("€122,614.63, 86 and 58.").ended())).isEqualTo("{€122,614.63}, {86} and {58}.");
    }

    @Test void markup_is_text_like_any_other() {
        Checked checked = Checked.against(Sheets.in("en")).and("<img src=x onerror=alert(1)> <b>9</b> [a](https://evil.example/?q=5)").ended();
        assertThat(marked(checked)).isEqualTo("<img src=x onerror=alert({1})> <b>{9}</b> [a](https://evil.example/?q={5})");
    }

    @Test void a_name_that_could_be_taken_for_a_figure_carries_none_in() {
        for (String name : List.of("worth €9,999", "12345 club", "5,000 coin", "99% sure", "9 999 fund", "7", "line\n8a")) {
            FactSheet sheet = FactSheet.of(walletlens.intake.sentence.Tongue.ENGLISH, walletlens.money.Figures.of("en"), List.of(), List.of(name), java.util.Map.of());
            assertThat(Checked.against(sheet).and(name + " is it").ended().struck()).as(name).isPositive();
        }
    }

    @Test void an_asset_called_like_money_or_percent_makes_no_unit_of_it() {
        FactSheet sheet = FactSheet.of(walletlens.intake.sentence.Tongue.ENGLISH, walletlens.money.Figures.of("en"),
                List.of(Given.number("n", "", walletlens.money.Quantity.of("500"), "TRAP"), Given.money("m", "", walletlens.money.Money.of("7", "EUR"))), List.of(),
                java.util.Map.of("euros", "TRAP", "percent", "TRAP", "days", "TRAP", "Euro", "EUR", "Trap coin", "TRAP"));
        assertThat(marked(Checked.against(sheet).and("500 euros, 500 percent, 500 days, 500 TRAP, 7 euros.").ended()))
                .isEqualTo("{500 euros}, {500 percent}, {500 days}, (500 TRAP), (7 euros).");
    }

    @Test void more_than_a_text_may_have_is_not_taken() {
        Checked checked = Checked.against(Sheets.in("en"));
        for (int i = 0; i < 40; i++) {
            checked = checked.and("word ".repeat(200));
        }
        assertThat(checked.isFull()).isTrue();
        assertThat(text(checked.ended())).hasSize(Checked.LONGEST);
    }

    @Property(tries = 400) void in_whatever_pieces_a_text_comes_it_is_judged_the_same(@ForAll("texts") String text, @ForAll long seed) {
        Checked whole = Checked.against(Sheets.in("en")).and(text).ended();
        Random random = new Random(seed);
        Checked pieces = Checked.against(Sheets.in("en"));
        List<Span> shown = List.of();
        for (int at = 0; at < text.length();) {
            int to = Math.min(text.length(), at + 1 + random.nextInt(6));
            pieces = pieces.and(text.substring(at, to));
            assertThat(startsWith(pieces.spans(), shown)).isTrue();
            shown = pieces.spans();
            at = to;
        }
        assertThat(pieces.ended().spans()).isEqualTo(whole.spans());
    }

    @Property(tries = 400) void nothing_of_a_text_is_lost_and_no_digit_stands_in_its_words(@ForAll("texts") String text) {
        FactSheet sheet = FactSheet.of(walletlens.intake.sentence.Tongue.ENGLISH, walletlens.money.Figures.of("en"), Sheets.GIVEN, List.of(), java.util.Map.of());
        Checked checked = Checked.against(sheet).and(text).ended();
        assertThat(text(checked)).isEqualTo(text);
        int listed = 0;
        for (Span span : checked.spans()) {
            if (span.kind() == Span.Kind.TEXT) {
                // But for the numbers of lines in a list, which count up from one.
                for (String line : span.text().split("\n", -1)) {
                    String rest = line.replaceFirst("^[ *#>(]*\\d{1,2}[.)] ", "");
                    listed += rest.equals(line) ? 0 : 1;
                    assertThat(rest).doesNotContainPattern("\\d");
                }
            }
        }
    }

    @Property(tries = 300) void a_number_that_is_no_rounding_of_a_fact_is_struck(@ForAll("amounts") long cents) {
        String text = "€" + String.format(java.util.Locale.ENGLISH, "%,d.%02d", cents / 100, cents % 100);
        boolean ours = List.of(12_345_678L, 84_215L, 6_123_450L).contains(cents)
                || cents % 100 == 0 && Sheets.GIVEN.stream().filter(each -> each.unit().equals("EUR"))
                    .anyMatch(each -> each.isSaidAs(java.math.BigDecimal.valueOf(cents / 100), 0))
                || cents % 10 == 0 && Sheets.GIVEN.stream().filter(each -> each.unit().equals("EUR"))
                    .anyMatch(each -> each.isSaidAs(java.math.BigDecimal.valueOf(cents, 2), 1));
        assertThat(Checked.against(Sheets.in("en")).and(text).ended().ours()).isEqualTo(ours ? 1 : 0);
    }

    @Property(tries = 300) void a_fact_as_it_is_given_is_ours_in_every_habit(@ForAll("tags") String tag, @ForAll("figures") Given given) {
        FactSheet sheet = FactSheet.of(walletlens.intake.sentence.Tongue.of(tag).orElseThrow(), walletlens.money.Figures.of(tag), List.of(given), List.of(), java.util.Map.of());
        Checked checked = Checked.against(sheet).and("x " + given.written(sheet.figures()) + " .").ended();
        assertThat(checked.struck()).as(given.written(sheet.figures()) + " -> " + marked(checked)).isZero();
        assertThat(checked.ours()).isEqualTo(1);
    }

    @Provide Arbitrary<Long> amounts() {
        return Arbitraries.oneOf(Arbitraries.longs().between(0, 20_000_000), Arbitraries.of(12_345_678L, 12_345_700L, 12_300_000L, 84_215L, 84_200L));
    }

    @Provide Arbitrary<String> tags() {
        return Arbitraries.of("en", "en-IE", "de", "de-CH", "fr", "es", "es-MX", "ar");
    }

    @Provide Arbitrary<Given> figures() {
        Arbitrary<java.math.BigDecimal> values = Arbitraries.bigDecimals().between(new java.math.BigDecimal("-9999999"), new java.math.BigDecimal("9999999")).ofScale(6);
        return net.jqwik.api.Combinators.combine(values, Arbitraries.integers().between(0, 4)).as((value, kind) -> switch (kind) {
            case 0 -> Given.money("m", "", walletlens.money.Money.of(walletlens.money.Quantity.of(value), walletlens.money.Currency.EUR));
            case 1 -> Given.share("s", "", walletlens.money.Quantity.of(value.movePointLeft(4)));
            case 2 -> Given.number("n", "", walletlens.money.Quantity.of(value), "BTC");
            case 3 -> Given.count("c", "", value.longValue(), "d");
            default -> Given.day("d", "", java.time.LocalDate.of(2000, 1, 1).plusDays(Math.abs(value.longValue()) % 20000));
        });
    }

    @Provide Arbitrary<String> texts() {
        Arbitrary<String> bits = Arbitraries.of(" ", " ", "\n", ". ", ", ", "1", "2", "14", "72", "400", "€", "%", " %", "-", "−", ".", ",", "k", " million", " days",
                "€123,456.78", "123", ",456", "0.51", "BTC", " BTC", "twenty", "-five", " hundred", " and ", "a ", "one", "half", " third", "March ", "4 March 2024", "2024",
                "1. ", "2) ", "x", "(", "S&P 500", "EUR ", "percent", " per", " cent", "minus ", "first", "double", "𝟙", "½", "word ", "die ", "'", "/", ":");
        return bits.list().ofMinSize(1).ofMaxSize(24).map(list -> String.join("", list));
    }

    private static boolean startsWith(List<Span> now, List<Span> before) {
        // The last words may have grown; nothing else may have changed.
        for (int i = 0; i < before.size(); i++) {
            boolean last = i == before.size() - 1 && before.get(i).kind() == Span.Kind.TEXT;
            boolean same = last ? now.get(i).kind() == Span.Kind.TEXT && now.get(i).text().startsWith(before.get(i).text()) : now.get(i).equals(before.get(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }

    static String text(Checked checked) {
        List<String> texts = new ArrayList<>();
        checked.spans().forEach(span -> texts.add(span.text()));
        return String.join("", texts);
    }

    /** Ours in round brackets, struck in curly ones. */
    static String marked(Checked checked) {
        StringBuilder marked = new StringBuilder();
        for (Span span : checked.spans()) {
            String open = span.kind() == Span.Kind.OURS ? "(" : span.kind() == Span.Kind.STRUCK ? "{" : "";
            String close = span.kind() == Span.Kind.OURS ? ")" : span.kind() == Span.Kind.STRUCK ? "}" : "";
            marked.append(open).append(span.text()).append(close);
        }
        return marked.toString();
    }
}
