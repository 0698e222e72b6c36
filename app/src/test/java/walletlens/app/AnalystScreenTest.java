package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.book.ChangeJson;
import walletlens.book.Commit;
import walletlens.book.Fact;
import walletlens.book.Settings;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.money.Currency;

/** The analyst's screen as its events and patches. */
class AnalystScreenTest {
    private static Driver analyst() {
        return Driver.demo().send("nav", "to", "analyst");
    }

    private static Driver asked(String question) {
        return analyst().send("analyst.ask", "text", question);
    }

    @Test
    void an_empty_book_has_a_sentence_instead() {
        assertThat(Driver.empty().send("nav", "to", "analyst").text("#main")).contains("Nothing is entered yet");
    }

    @Test
    void every_example_is_understood_and_answered_with_a_figure() {
        List<String> examples = analyst().page().select(".ask-examples button").eachText();
        assertThat(examples).hasSizeGreaterThan(5);
        for (String example : examples) {
            Driver page = asked(example);
            assertThat(page.text(".reply-figure")).as(example).isNotBlank();
            assertThat(page.page().select(".said-ask")).as(example).isEmpty();
        }
    }

    @Test
    void an_answer_agrees_with_the_overview_and_opens_its_trail() {
        Driver page = asked("what am I worth?");
        assertThat(page.patched()).containsExactlyInAnyOrder("analyst-ask", "analyst-answer");
        String worth = page.text(".reply-figure .fig");
        assertThat(Driver.demo().text(".hero-figure .fig")).isEqualTo(worth);
        page.send("trail", "figure", page.page().selectFirst(".reply-figure .trace").attr("data-arg-figure"));
        assertThat(page.text("#trail")).contains("Net worth", worth);
    }

    @Test
    void every_trail_of_an_answer_opens_at_the_figure_it_stands_beside() {
        Driver page = asked("net worth by class");
        for (Element trace : page.page().select(".reply-box .trace")) {
            page.send("trail", "figure", trace.attr("data-arg-figure"));
            assertThat(page.text("#trail .trail-line")).contains(trace.selectFirst(".fig").text());
            page.send("over.close");
        }
    }

    @Test
    void what_was_understood_can_be_corrected() {
        Driver page = asked("how much did I make this year");
        assertThat(page.page().select("#ask-slot-measure option[selected]").attr("value")).isEqualTo("gain");
        assertThat(page.page().select("#ask-slot-period option[selected]").text()).isEqualTo("2026");
        page.send("analyst.set", "slot", "measure", "value", "income");
        assertThat(page.patched()).containsExactly("analyst-answer");
        assertThat(page.text(".reply-main .label")).isEqualTo("Income");
        page.send("analyst.set", "slot", "period", "value", "2025");
        assertThat(page.text(".reply-notes")).contains("1 Jan 2025");
        page.send("analyst.set", "slot", "period", "value", "nonsense");
        assertThat(page.page().select("#ask-slot-period option[selected]").text()).isEqualTo("2025");
    }

    @Test
    void what_is_open_is_asked_and_the_choice_is_answered() {
        Driver page = asked("how much did I make on bitcoin and ethereum");
        assertThat(page.text(".said-ask legend")).contains("One thing");
        assertThat(page.page().select(".reply-figure")).isEmpty();
        page.send("analyst.pick", "query", page.page().selectFirst(".said-ask button").attr("data-arg-query"));
        assertThat(page.text(".reply-main .label")).isEqualTo("Gain");
        page.send("analyst.pick", "query", "gain of=<script>");
        assertThat(page.text(".reply-main .label")).isEqualTo("Gain");
    }

    @Test
    void what_is_not_understood_says_what_can_be_asked_and_nothing_is_guessed() {
        Driver page = asked("<b>tell me a joke</b>");
        assertThat(page.text(".said-ask legend")).contains("You can ask");
        assertThat(page.page().select("main b")).isEmpty();
        assertThat(asked("should I sell bitcoin?").text(".said-ask legend")).contains("yours to decide");
    }

    @Test
    void entries_lead_to_the_list_of_activity_with_the_filter() {
        Driver page = asked("list my bitcoin buys in 2025");
        page.send("analyst.list");
        assertThat(page.page().select("#filter-asset option[selected]").attr("value")).isEqualTo("crypto:BTC");
        assertThat(page.page().select("#filter-kind option[selected]").attr("value")).isEqualTo("buy");
        assertThat(page.page().select("#filter-from").attr("value")).isEqualTo("2025-01-01");
    }

    @Test
    void the_palette_asks() {
        Driver page = Driver.demo().send("palette").send("palette.typed", "text", "ask what am I worth");
        assertThat(page.page().selectFirst("#palette button[data-act=palette.go]").attr("data-arg-item")).isEqualTo("ask:what am I worth");
        page.send("palette.go", "text", "ask what am I worth");
        assertThat(page.text(".reply-main .label")).isEqualTo("Net worth");
    }

    @Test
    void a_finding_can_be_hidden_taken_back_and_shown_again() {
        Driver page = analyst();
        List<String> titles = page.page().select(".found > li .found-said .opener").eachText();
        assertThat(titles).isNotEmpty();
        String key = page.page().selectFirst(".found .opener").attr("data-arg-key");
        page.send("analyst.open", "key", key);
        assertThat(page.page().select(".found .found-do button")).hasSize(2);
        page.send("analyst.dismiss", "key", key, "how", "ever");
        assertThat(page.page().select(".found .opener[data-arg-key]").eachAttr("data-arg-key")).doesNotContain(key);
        assertThat(page.text("#found-dismissed summary")).contains("One hidden");
        page.send("undo");
        assertThat(page.page().select(".found .opener").eachAttr("data-arg-key")).contains(key);
        page.send("analyst.dismiss", "key", key, "how", "worse").send("analyst.restore", "key", key);
        assertThat(page.page().select(".found .opener").eachAttr("data-arg-key")).contains(key);
    }

    @Test
    void every_trail_of_a_finding_opens() {
        Driver page = analyst().send("analyst.further");
        for (String key : page.page().select(".found .opener").eachAttr("data-arg-key")) {
            page.send("analyst.open", "key", key);
            for (String figure : page.page().select(".found .opened .trace").eachAttr("data-arg-figure")) {
                page.send("trail", "figure", figure);
                assertThat(page.page().select("#trail .trail-line")).as(figure).isNotEmpty();
                page.send("over.close");
            }
        }
    }

    @Test
    void what_moved_adds_up_on_both_sides() {
        Driver page = analyst().send("analyst.span", "range", "1y");
        for (Element table : page.page().select("table.bars")) {
            List<Element> rows = table.select("tbody tr");
            long sum = 0;
            for (Element row : rows.subList(0, rows.size() - 1)) {
                sum += cents(row.selectFirst(".fig").text());
            }
            // What is shown is rounded line by line.
            assertThat(cents(rows.get(rows.size() - 1).selectFirst(".fig").text()) - sum).isBetween((long) -rows.size(), (long) rows.size());
        }
        for (String trail : page.page().select("table.bars .trace").eachAttr("data-arg-figure")) {
            page.send("trail", "figure", trail);
            assertThat(page.page().select("#trail .trail-line")).as(trail).isNotEmpty();
        }
    }

    private static long cents(String figure) {
        String digits = figure.replaceAll("[^0-9−-]", "").replace('−', '-');
        return Long.parseLong(digits);
    }

    @Test
    void hidden_amounts_stay_hidden_and_shares_readable() {
        Driver page = asked("net worth by class").send("hide");
        assertThat(page.text(".reply-figure")).contains("•••••");
        assertThat(page.text(".reply-table")).contains("%");
    }

    @Test
    void names_from_outside_stay_text() {
        String name = "<img src=x onerror=alert(1)> halves";
        List<Fact> facts = List.of(
                new Fact.AssetPut(Asset.of(AssetId.parse("crypto:HURT").orElseThrow(), name, Currency.EUR)),
                new Fact.AccountPut(Account.named("<script>alert(2)</script>")),
                new Fact.EntryPut(Entry.of(EntryKind.BUY, "2026-11-20", "<script>alert(2)</script>").id("e1").in("2", "crypto:HURT").out("100", "EUR")
                        .tags(List.of("<b>tag</b>")).entry()),
                new Fact.SettingPut(Settings.CURRENCY, "EUR"));
        Commit commit = Book.commit(facts, Books.EMPTY.clock(), Instant.parse("2026-11-22T14:00:00Z").toEpochMilli());
        Driver page = new Driver();
        page.boot();
        page.answer("vault.open", "ok", "true", "state", "open", "records",
                String.join("\n", commit.changes().stream().map(ChangeJson::write).toList()));
        page.send("nav", "to", "analyst");
        for (String question : List.of("how much HURT do I have", "net worth by asset", "worth by account", "what if HURT halves", "list my buys",
                "what are <b>tag</b> worth", "gain on " + name)) {
            page.send("analyst.ask", "text", question);
            assertThat(page.page().select("main img, main script, main b")).as(question).isEmpty();
        }
        page.send("analyst.ask", "text", "how much HURT do I have");
        assertThat(page.text(".reply-figure")).contains("2", "HURT");
        assertThat(page.page().select("#ask-slot-of option").eachText()).anyMatch(text -> text.contains("<img src=x"));
    }
}
