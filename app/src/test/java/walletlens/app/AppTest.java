package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.vault.Hlc;

class AppTest {
    @Test
    void boot_asks_for_the_vault_and_shows_that_it_is_opening() {
        Driver driver = new Driver();
        driver.boot();
        assertThat(driver.effect("vault.open")).isPresent();
        assertThat(driver.text("main")).contains("Opening your ledger");
    }

    @Test
    void an_empty_vault_shows_three_doors() {
        Driver driver = Driver.empty();
        assertThat(driver.text("h1")).contains("Everything you own");
        assertThat(driver.page().select(".door")).hasSize(3);
    }

    @Test
    void the_demo_is_marked_and_nothing_of_it_is_written() {
        Driver driver = Driver.demo();
        assertThat(driver.text(".banner")).contains("This is a demo.");
        assertThat(driver.text(".hero-figure")).startsWith("€");
        assertThat(driver.text(".hero-figure")).isNotEqualTo("€0.00");
        driver.send("settings.set", "name", "method", "value", "lifo");
        assertThat(driver.effect("vault.append")).isEmpty();
        driver.send("demo.leave");
        assertThat(driver.page().select(".banner")).isEmpty();
        assertThat(driver.page().select(".door")).hasSize(3);
    }

    private static final String[] BUY = {"kind", "buy", "date", "2026-11-20", "time", "", "account", "Kraken", "in-q", "0.5",
        "in-a", "crypto:ETH", "price", "3200", "total", "", "currency", "EUR", "fee-q", "", "fee-a", "", "note", "", "tags", ""};

    private static Driver bought() {
        Driver driver = Driver.empty();
        driver.send("add");
        driver.send("form.save", BUY);
        driver.keep();
        return driver;
    }

    @Test
    void an_entry_is_shown_at_once_and_written_to_the_vault() {
        Driver driver = Driver.empty();
        driver.send("add");
        assertThat(driver.page().select("dialog#entry")).hasSize(1);
        driver.send("form.typed", BUY);
        assertThat(driver.text(".preview")).contains("Cost of the new lot").contains("1,600.00");
        driver.send("form.save", BUY);
        assertThat(driver.effect("vault.append")).isPresent();
        assertThat(driver.page().select("dialog#entry")).isEmpty();
        assertThat(driver.text(".toast")).contains("Buy added.").contains("Undo");
        assertThat(driver.text(".hero-figure")).isEqualTo("€1,600.00");
    }

    @Test
    void what_was_written_opens_as_the_same_book() {
        Driver driver = bought();
        Driver again = new Driver();
        again.boot();
        StringBuilder records = new StringBuilder();
        driver.saved().forEach(record -> records.append(record).append('\n'));
        again.answer("vault.open", "ok", "true", "state", "open", "records", records.toString());
        assertThat(again.text(".hero-figure")).isEqualTo(driver.text(".hero-figure"));
    }

    @Test
    void a_large_vault_shows_what_it_is_worth_first_and_the_rest_in_the_next_turn() {
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            facts.add(new Fact.EntryPut(Entry.of(EntryKind.BUY, "2026-11-20", "Kraken").in("0.5", "crypto:ETH").out("1600", "EUR").entry()));
        }
        facts.add(new Fact.EntryPut(Entry.of(EntryKind.DEPOSIT, "2026-11-20", "Kraken").in("3", "stock:ABC").entry()));
        Driver driver = new Driver();
        driver.boot();
        List<String> records = Book.commit(facts, Hlc.of("0000000a"), 1_700_000_000_000L).records();
        driver.answer("vault.open", "ok", "true", "state", "open", "records", String.join("\n", records));

        // 2,000 × 0.5 ETH at 1,600 / 0.5 = 3,200 EUR are 3,200,000 EUR; the cash paid is kept nowhere, ABC has no price.
        String worth = driver.text(".hero-figure");
        assertThat(worth).isEqualTo("€3,200,000.00");
        assertThat(driver.text("[data-region=worth] .warn")).startsWith("One asset is left out");
        assertThat(driver.page().select(".skeleton")).hasSize(3);
        assertThat(driver.text("#made-title")).isEqualTo("What it is made of");
        assertThat(driver.effect("timer").orElseThrow().get("data").asObject().getString("name", "")).isEqualTo("overview.rest");

        driver.send("overview.rest");

        assertThat(driver.page().select(".skeleton")).isEmpty();
        assertThat(driver.text(".hero-figure")).isEqualTo(worth);
        assertThat(driver.text("[data-region=made]")).contains("Crypto");
    }

    @Test
    void a_change_the_vault_refuses_is_taken_back_and_said() {
        Driver driver = bought();
        driver.send("add");
        driver.send("form.save", BUY);
        assertThat(driver.text(".hero-figure")).isEqualTo("€3,200.00");
        driver.answer("vault.append", "ok", "false", "error", "The disk is full.");
        assertThat(driver.text(".hero-figure")).isEqualTo("€1,600.00");
        assertThat(driver.text(".toast")).contains("could not be saved").contains("The disk is full.");
    }

    @Test
    void of_two_changes_on_their_way_only_the_refused_one_is_taken_back() {
        Driver driver = Driver.empty();
        driver.send("add").send("form.save", BUY);
        String first = driver.effect("vault.append").orElseThrow().getString("id", "");
        driver.send("add").send("form.save", BUY);
        driver.send("answer", "id", first, "kind", "vault.append", "ok", "false", "error", "No.");
        assertThat(driver.text(".hero-figure")).isEqualTo("€1,600.00");
    }

    @Test
    void undo_and_redo_are_written_as_well() {
        Driver driver = bought();
        driver.send("undo");
        assertThat(driver.effect("vault.append")).isPresent();
        assertThat(driver.page().select(".door")).hasSize(3);
        driver.keep();
        driver.send("key", "key", "Ctrl+Shift+Z");
        assertThat(driver.text(".hero-figure")).isEqualTo("€1,600.00");
    }

    @Test
    void a_wrong_field_is_named_and_focused_and_nothing_is_saved() {
        Driver driver = Driver.empty();
        driver.send("add");
        String[] wrong = BUY.clone();
        wrong[9] = "many";
        driver.send("form.save", wrong);
        assertThat(driver.effect("vault.append")).isEmpty();
        assertThat(driver.page().select("#f-in-q").attr("aria-invalid")).isEqualTo("true");
        String described = driver.page().select("#f-in-q").attr("aria-describedby").split(" ")[0];
        assertThat(driver.page().getElementById(described)).isNotNull();
        assertThat(driver.effect("focus").orElseThrow().get("data").asObject().getString("selector", "")).isEqualTo("#f-in-q");
    }

    @Test
    void an_asset_nobody_knows_can_be_added_from_the_form() {
        Driver driver = Driver.empty();
        driver.send("add").send("form.typed", "kind", "opening", "in-a", "My boat");
        assertThat(driver.text(".suggest")).contains("as an asset of your own");
        driver.send("form.own", "field", "in-a", "kind", "opening", "in-a", "My boat");
        driver.send("form.own.save", "field", "in-a", "kind", "opening", "in-a", "My boat", "own-symbol", "Boat",
                "own-name", "My boat", "own-class", "vehicle", "own-currency", "EUR");
        driver.keep();
        assertThat(driver.page().select("#f-in-a").attr("value")).isEqualTo("Boat");
        driver.send("form.save", "kind", "opening", "date", "2026-11-20", "account", "Harbour", "in-q", "1", "in-a", "Boat",
                "worth", "9000", "worth-c", "EUR");
        driver.keep();
        driver.send("nav", "to", "holdings");
        assertThat(driver.text("#main")).contains("My boat").contains("Vehicle");
    }

    @Test
    void a_shared_ticker_is_asked_about() {
        String shared = walletlens.asset.Catalogue.builtIn().ids().stream().filter(id -> !id.qualifier().isEmpty())
                .map(walletlens.asset.AssetId::symbol).filter(symbol ->
                        walletlens.asset.Catalogue.builtIn().bySymbol(symbol).size() > 1).findFirst().orElseThrow();
        Driver driver = Driver.empty();
        String[] buy = BUY.clone();
        buy[11] = shared;
        driver.send("add").send("form.save", buy);
        assertThat(driver.effect("vault.append")).isEmpty();
        assertThat(driver.text("#w-in-a")).contains("Several assets are called");
        assertThat(driver.page().select(".suggest button").size()).isGreaterThan(1);
    }

    @Test
    void a_lot_can_be_chosen_and_the_preview_follows() {
        Driver driver = bought();
        String[] second = BUY.clone();
        second[3] = "2026-11-21";
        second[13] = "2000";
        driver.send("add").send("form.save", second);
        driver.keep();
        String[] sell = {"kind", "sell", "date", "2026-11-22", "account", "Kraken", "out-q", "0.5", "out-a", "crypto:ETH",
            "price", "3000", "currency", "EUR"};
        driver.send("add").send("form.typed", sell);
        assertThat(driver.text(".preview")).contains("Gain realized").contains("−€100.00");
        List<String> picks = driver.page().select("#lots-to-choose input").eachAttr("name");
        assertThat(picks).hasSize(2);
        String[] picked = new String[sell.length + 2];
        System.arraycopy(sell, 0, picked, 0, sell.length);
        picked[sell.length] = picks.get(1);
        picked[sell.length + 1] = "0.5";
        driver.send("form.typed", picked);
        assertThat(driver.text(".preview")).contains("+€500.00");
    }

    @Test
    void selling_more_than_is_held_is_kept_and_pointed_out() {
        Driver driver = bought();
        driver.send("add").send("form.save", "kind", "sell", "date", "2026-11-22", "account", "Kraken", "out-q", "3",
                "out-a", "crypto:ETH", "price", "3000", "currency", "EUR");
        assertThat(driver.effect("vault.append")).isPresent();
        driver.keep();
        assertThat(driver.text(".wants")).contains("More").contains("went out than was held");
        driver.send("nav", "to", "activity");
        assertThat(driver.text("#main .tag.wrong")).contains("oversold");
    }

    @Test
    void a_missing_exchange_rate_is_named_counted_and_can_be_given() {
        Driver driver = Driver.empty();
        String[] buy = BUY.clone();
        buy[17] = "ISK";
        driver.send("add").send("form.save", buy);
        driver.keep();
        assertThat(driver.text("#main")).contains("One asset is left out").contains("No exchange rate from ISK to EUR");
        driver.send("settings.rates", "is", "ISK");
        driver.send("settings.rate", "from", "ISK", "value", "0.007", "day", "2026-11-20");
        driver.keep();
        driver.send("nav", "to", "overview");
        assertThat(driver.text(".hero-figure")).isEqualTo("€11.20");
    }

    @Test
    void a_file_is_reviewed_before_anything_of_it_is_saved() {
        Driver driver = Driver.empty();
        driver.send("import.file", "file", "trades.csv", "text",
                "date,action,symbol,quantity,price,fees,currency\n2024-01-02,buy,AAPL,10,180,1,USD\n");
        assertThat(driver.effect("vault.append")).isEmpty();
        assertThat(driver.text(".review-file")).contains("trades.csv");
        assertThat(driver.text("#draft-0")).contains("AAPL");
        driver.send("review.save");
        assertThat(driver.effect("vault.append")).isPresent();
        driver.keep();
        driver.send("nav", "to", "holdings");
        assertThat(driver.text("#main")).contains("AAPL");
    }

    @Test
    void every_format_can_be_exported() {
        Driver driver = Driver.demo();
        for (String format : List.of("json", "csv", "hledger", "beancount", "ledger")) {
            driver.send("export", "format", format);
            assertThat(driver.effect("download")).as(format).isPresent();
        }
    }

    @Test
    void a_backup_with_a_recovery_code_shows_the_code_once() {
        Driver driver = bought();
        driver.send("nav", "to", "settings").send("backup.code");
        assertThat(driver.effect("vault.export").orElseThrow().get("data").asObject().getString("recovery", "")).isEqualTo("true");
        driver.answer("vault.export", "ok", "true", "recovery", "AAAA-BBBB", "backupAt", "2026-11-22T15:00:00Z");
        assertThat(driver.text("#main")).contains("AAAA-BBBB").contains("saved today");
        driver.send("backup.code.done");
        assertThat(driver.text("#main")).doesNotContain("AAAA-BBBB");
    }

    @Test
    void a_passphrase_is_typed_twice_and_is_not_short() {
        Driver driver = bought();
        driver.send("nav", "to", "settings");
        driver.send("protection.set", "passphrase", "short", "again", "short");
        assertThat(driver.effect("vault.protect")).isEmpty();
        driver.send("protection.set", "passphrase", "long enough", "again", "not the same");
        assertThat(driver.effect("vault.protect")).isEmpty();
        driver.send("protection.set", "passphrase", "long enough", "again", "long enough");
        assertThat(driver.effect("vault.protect")).isPresent();
        driver.answer("vault.protect", "ok", "true", "protection", "passphrase");
        assertThat(driver.text("#main")).contains("Your passphrase, and nothing else");
        assertThat(driver.page().html()).doesNotContain("long enough");
    }

    @Test
    void everything_is_deleted_only_after_the_word_was_typed() {
        Driver driver = bought();
        driver.send("nav", "to", "settings").send("erase.open").send("erase.go", "word", "yes");
        assertThat(driver.effect("vault.erase")).isEmpty();
        driver.send("erase.go", "word", "delete");
        assertThat(driver.effect("vault.erase")).isPresent();
    }

    @Test
    void every_kind_of_entry_has_a_form_whose_fields_have_labels() {
        for (EntryKind kind : EntryKind.values()) {
            Driver driver = Driver.demo();
            driver.send("add").send("form.typed", "kind", kind.code());
            assertThat(driver.page().select("#f-kind option[selected]").attr("value")).isEqualTo(kind.code());
            driver.page().select("dialog input:not([aria-label]), dialog select, dialog textarea").forEach(field ->
                    assertThat(driver.page().select("label[for=\"" + field.id() + "\"]")).as(kind + " " + field).hasSize(1));
        }
    }

    @Test
    void every_entry_of_the_demo_can_be_corrected_without_changing_it() {
        Driver driver = Driver.demo();
        driver.send("nav", "to", "activity");
        for (int page = 0; page < 5; page++) {
            driver.send("activity.page", "page", Integer.toString(page));
            for (Element opener : driver.page().select("button.opener")) {
                driver.send("entry.correct", "entry", opener.attr("data-arg-entry"));
                assertThat(driver.page().select("dialog#entry")).hasSize(1);
                assertThat(driver.page().select("dialog [aria-invalid]")).as(opener.attr("data-arg-entry")).isEmpty();
            }
        }
    }

    @Test
    void opening_a_row_sends_that_row_only() {
        Driver driver = Driver.demo();
        driver.send("nav", "to", "holdings");
        driver.send("holdings.open", "asset", "metal:XAU");
        assertThat(driver.patched()).containsExactly("holding metal:XAU");
        assertThat(driver.text(".opened")).contains("Lots");
        driver.send("nav", "to", "activity");
        String entry = driver.page().select("button.opener").get(5).attr("data-arg-entry");
        driver.send("activity.open", "entry", entry);
        assertThat(driver.patched()).containsExactly("entry " + entry);
    }

    @Test
    void an_event_that_changes_nothing_sends_nothing() {
        Driver driver = Driver.demo();
        driver.send("tick");
        assertThat(driver.patched()).isEmpty();
    }

    @Test
    void every_underlined_figure_of_every_screen_opens_its_trail() {
        Driver driver = Driver.demo();
        for (String place : List.of("overview", "holdings", "accounts")) {
            driver.send("nav", "to", place);
            if (place.equals("holdings")) {
                driver.send("holdings.open", "asset", "crypto:BTC");
            }
            List<String> figures = driver.page().select("[data-act=trail]").eachAttr("data-arg-figure");
            assertThat(figures).as(place).isNotEmpty();
            for (String figure : figures) {
                driver.send("trail", "figure", figure);
                assertThat(driver.page().select("dialog#trail .trail-line")).as(figure).isNotEmpty();
                driver.send("key", "key", "Escape");
            }
        }
    }

    @Test
    void hidden_amounts_are_on_no_screen() {
        Driver driver = Driver.demo();
        driver.send("nav", "to", "overview");
        String worth = driver.text(".hero-figure");
        driver.send("key", "key", "h");
        for (String place : List.of("overview", "holdings", "activity", "accounts")) {
            driver.send("nav", "to", place);
            assertThat(driver.page().html()).as(place).doesNotContain(worth.substring(1, worth.length() - 3));
            for (Element figure : driver.page().select("#main .fig")) {
                assertThat(figure.text()).as(place).matches("[^0-9]*|.*%|.*:.*");
            }
            for (Element chart : driver.page().select("wl-chart")) {
                assertThat(chart.attr("data-spec")).contains("\"hidden\":true").doesNotContainPattern("[0-9],[0-9]{3}");
            }
        }
        driver.send("trail", "figure", "net-worth");
        assertThat(driver.text("dialog#trail .fig")).doesNotContainPattern("[0-9][,.][0-9]{2}(?![0-9])").contains("•••••");
    }

    @Test
    void hostile_texts_come_out_as_text() {
        String markup = "<img src=x onerror=alert(1)>\"'`</td></script><script>alert(2)</script>";
        String turned = "a\u202eb\u2066c";
        Driver driver = Driver.empty();
        String[] hostile = BUY.clone();
        hostile[7] = markup;
        hostile[hostile.length - 3] = turned + markup + "\u0000\u0007";
        hostile[hostile.length - 1] = markup + ", " + turned;
        driver.send("add").send("form.save", hostile);
        driver.keep();
        for (String place : List.of("overview", "holdings", "activity", "accounts", "settings")) {
            driver.send("nav", "to", place);
            assertThat(driver.page().select("img, script, [onerror]")).as(place).isEmpty();
        }
        driver.send("nav", "to", "activity");
        assertThat(driver.text("#main bdi")).contains("<img src=x onerror=alert(1)>").contains(turned);
        String id = driver.page().select("button.opener").get(0).attr("data-arg-entry");
        driver.send("activity.open", "entry", id).send("entry.correct", "entry", id);
        assertThat(driver.page().select("img, script, [onerror]")).isEmpty();
        assertThat(driver.page().select("#f-account").attr("value")).isEqualTo(markup);
        driver.send("over.close").send("key", "key", "Ctrl+K").send("palette.typed", "text", "<img");
        assertThat(driver.page().select("img, script, [onerror]")).isEmpty();
    }

    @Test
    void a_note_of_ten_megabytes_is_shown_by_its_beginning() {
        Driver driver = Driver.empty();
        String[] big = BUY.clone();
        big[big.length - 3] = "n".repeat(10_000_000);
        driver.send("add").send("form.save", big);
        driver.keep();
        driver.send("nav", "to", "activity");
        String id = driver.page().select("button.opener").get(0).attr("data-arg-entry");
        driver.send("activity.open", "entry", id);
        assertThat(driver.page().html().length()).isLessThan(200_000);
        assertThat(driver.text(".opened")).contains("10,000,000 characters");
    }

    @Test
    void no_screen_has_a_style_attribute_or_a_handler() {
        Driver driver = Driver.demo();
        for (String place : List.of("overview", "holdings", "activity", "accounts", "settings")) {
            driver.send("nav", "to", place);
            driver.page().select("#app *").forEach(element -> element.attributes().forEach(attribute ->
                    assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("style")));
            assertThat(driver.page().select("h1")).as(place).hasSize(1);
            List<String> ids = driver.page().select("[id]").eachAttr("id");
            assertThat(ids).as(place).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_locked_vault_asks_for_its_passphrase_and_says_when_it_is_wrong() {
        Driver driver = new Driver();
        driver.boot();
        driver.answer("vault.open", "ok", "true", "state", "locked", "protection", "passphrase");
        assertThat(driver.page().select("#passphrase")).hasSize(1);
        driver.send("unlock", "passphrase", "no");
        driver.answer("vault.unlock", "ok", "false", "state", "locked", "reason", "passphrase", "error", "x");
        assertThat(driver.text("[role=alert]")).contains("does not open the vault");
        driver.send("unlock", "passphrase", "yes");
        driver.answer("vault.unlock", "ok", "true", "state", "open", "records", "");
        assertThat(driver.page().select("#main")).hasSize(1);
    }

    @Test
    void a_broken_vault_offers_its_sealed_file() {
        Driver driver = new Driver();
        driver.boot();
        driver.answer("vault.open", "ok", "false", "state", "broken", "error", "The header is damaged.");
        assertThat(driver.text("main")).contains("cannot be opened").contains("The header is damaged.");
        driver.send("broken.save");
        assertThat(driver.effect("vault.copy")).isPresent();
    }

    @Test
    void records_may_come_in_several_answers() {
        Driver driver = bought();
        Driver again = new Driver();
        again.boot();
        again.send("answer", "id", "1", "kind", "vault.open", "ok", "true", "more", "true", "records", driver.saved().get(0));
        assertThat(again.page().select("#main")).isEmpty();
        again.send("answer", "id", "1", "kind", "vault.open", "ok", "true", "state", "open", "records", "");
        assertThat(again.text(".hero-figure")).isEqualTo("€1,600.00");
    }

    @Test
    void an_address_that_asks_for_the_demo_opens_it_at_once_and_leaves_what_is_owned_alone() {
        Driver driver = bought();
        Driver again = new Driver();
        again.boot("#demo");
        again.answer("vault.open", "ok", "true", "state", "open", "records", String.join("\n", driver.saved()));
        assertThat(again.text("[data-region=above]")).contains("demo");
        assertThat(again.text(".hero-figure")).isNotEqualTo("€1,600.00");
        assertThat(again.effect("route").orElseThrow().get("data").asObject().getString("hash", "")).isEqualTo("#/overview");
        assertThat(again.effect("vault.append")).isEmpty();
        again.send("demo.leave");
        assertThat(again.text(".hero-figure")).isEqualTo("€1,600.00");
    }

    @Test
    void a_locked_vault_is_unlocked_before_the_demo_that_was_asked_for() {
        Driver driver = new Driver();
        driver.boot("#demo");
        driver.answer("vault.open", "ok", "true", "state", "locked", "protection", "passphrase");
        assertThat(driver.page().select("#passphrase")).hasSize(1);
        driver.send("unlock", "passphrase", "yes");
        driver.answer("vault.unlock", "ok", "true", "state", "open", "records", "");
        assertThat(driver.text("[data-region=above]")).contains("demo");
    }

    @Test
    void an_address_that_changes_while_the_vault_is_opened_says_where_it_opens() {
        Driver driver = bought();
        Driver again = new Driver();
        again.boot("#/overview");
        again.send("route", "hash", "#/risk");
        again.answer("vault.open", "ok", "true", "state", "open", "records", String.join("\n", driver.saved()));
        assertThat(again.text("#title")).isEqualTo("Risk");
    }

    @Test
    void the_demo_can_be_asked_for_by_the_address_of_an_open_page() {
        Driver driver = bought();
        driver.send("route", "hash", "#demo");
        assertThat(driver.text("[data-region=above]")).contains("demo");
    }

    @Test
    void records_another_program_adds_are_on_the_page_at_once() {
        Driver other = bought();
        other.send("add");
        other.send("form.save", BUY);
        other.keep();
        Driver driver = Driver.empty();
        driver.send("vault.added", "ok", "true", "more", "true", "records", other.saved().get(0));
        assertThat(driver.page().select(".hero-figure")).isEmpty();
        driver.send("vault.added", "ok", "true", "records", other.saved().get(1));
        assertThat(driver.text(".hero-figure")).isEqualTo("€3,200.00");
        assertThat(driver.text(".toast")).contains("2 changes made elsewhere on this machine have come in");
    }

    @Test
    void records_that_arrive_while_a_change_is_on_its_way_stay_when_the_vault_refuses_it() {
        List<String> arrived = bought().saved();
        Driver driver = Driver.empty();
        driver.send("settings.set", "name", "theme", "value", "dark");
        String effect = driver.effect("vault.append").orElseThrow().getString("id", "");
        driver.send("vault.added", "ok", "true", "records", String.join("\n", arrived));
        driver.send("answer", "id", effect, "kind", "vault.append", "ok", "false", "error", "the disk is full");
        assertThat(driver.text(".hero-figure")).isEqualTo("€1,600.00");
    }

    @Test
    void records_that_arrive_while_the_demo_is_looked_at_wait_behind_it() {
        List<String> arrived = bought().saved();
        Driver driver = Driver.demo();
        String worth = driver.text(".hero-figure");
        driver.send("vault.added", "ok", "true", "records", String.join("\n", arrived));
        assertThat(driver.text(".hero-figure")).isEqualTo(worth);
        driver.send("demo.leave");
        assertThat(driver.text(".hero-figure")).isEqualTo("€1,600.00");
    }

    @Test
    void a_companion_that_lags_behind_is_told_of_once_and_calmly() {
        Driver driver = bought();
        driver.send("toast.close");
        driver.send("vault.mirror", "ok", "true", "mirror", "stored");
        assertThat(driver.text(".toast")).isEmpty();
        driver.send("vault.mirror", "ok", "false", "mirror", "away", "error", "The companion does not answer.");
        assertThat(driver.text(".toast")).contains("does not answer").contains("safe in this browser");
        assertThat(driver.page().select(".toast.wrong")).isEmpty();
        driver.send("toast.close");
        driver.send("vault.mirror", "ok", "false", "mirror", "away", "error", "The companion does not answer.");
        driver.send("vault.mirror", "ok", "false", "mirror", "failed", "error", "no");
        assertThat(driver.text(".toast")).isEmpty();
        driver.send("nav", "to", "settings");
        assertThat(driver.text("[data-region=set-copies]")).contains("could not store its copy");
        driver.send("vault.mirror", "ok", "true", "mirror", "stored");
        assertThat(driver.text("[data-region=set-copies]")).doesNotContain("could not").contains("keeps a sealed copy");
    }

    @Test
    void an_older_copy_that_still_opens_is_named_where_the_passphrase_is_set() {
        Driver driver = bought();
        driver.send("nav", "to", "settings");
        driver.send("protection.set", "passphrase", "four or five words", "again", "four or five words");
        driver.answer("vault.protect", "ok", "true", "protection", "passphrase", "mirror", "away", "copyOpensBy", "keyfile");
        assertThat(driver.text("[data-region=set-protection]")).contains("opens without a passphrase on this machine");
        driver.send("vault.mirror", "ok", "true", "mirror", "stored");
        assertThat(driver.text("[data-region=set-protection]")).doesNotContain("without a passphrase on this machine");
    }

    @Test
    void after_deleting_everything_the_page_says_what_is_gone_from_where() {
        for (String[] each : List.of(new String[] {"none", ""}, new String[] {"deleted", "kept on this machine is deleted, too"},
                new String[] {"away", "did not answer"}, new String[] {"kept", "could not delete"})) {
            Driver driver = bought();
            driver.send("nav", "to", "settings");
            driver.send("erase.open");
            driver.send("erase.go", "word", "delete");
            driver.answer("vault.erase", "ok", "true", "copy", each[0]);
            assertThat(driver.text("h1")).isEqualTo("Deleted");
            assertThat(driver.text("main")).contains("gone from this browser").contains(each[1]).doesNotContain("1,600");
            assertThat(driver.text("main").contains("companion")).isEqualTo(!each[0].equals("none"));
            driver.send("gone.again");
            assertThat(driver.effect("reload")).isPresent();
        }
    }

    @Test
    void what_is_not_an_event_changes_nothing_and_says_so() {
        App app = new App();
        assertThat(app.handle("{")).contains("error").contains("\"patches\":[]");
        assertThat(app.handle("[]")).contains("error");
        assertThat(app.handle("{\"seq\":1,\"now\":\"yesterday\",\"name\":\"boot\"}")).contains("error");
    }
}
