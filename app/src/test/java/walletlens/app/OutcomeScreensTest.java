package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Performance, income and the page of an asset, by events and patches. */
class OutcomeScreensTest {
    private static String figure(Driver driver, String label) {
        for (Element stat : driver.page().select(".stats > div")) {
            if (stat.select("dt").text().startsWith(label)) {
                return stat.select("dd .fig").text();
            }
        }
        throw new AssertionError("no figure " + label + " in " + driver.text(".stats"));
    }

    @Test
    void the_performance_of_the_demo_has_every_figure_and_two_charts() {
        Driver driver = Driver.demo().send("nav", "to", "performance").send("performance.span", "range", "all");
        for (String label : List.of("Time-weighted return", "Money-weighted", "Deepest fall", "Volatility", "Sharpe", "Sortino")) {
            assertThat(figure(driver, label)).as(label).matches(".*\\d.*");
        }
        assertThat(driver.page().select("wl-chart")).hasSize(2);
        assertThat(driver.page().select(".months tbody tr")).hasSizeGreaterThan(4);
    }

    @Test
    void a_part_is_looked_at_alone() {
        Driver driver = Driver.demo().send("nav", "to", "performance");
        String whole = driver.text(".split tbody tr:first-child td");
        driver.send("performance.subset", "value", "class:crypto");
        assertThat(driver.text(".split tbody tr:first-child td")).isNotEqualTo(whole);
        assertThat(driver.text("[aria-labelledby=added-title]")).contains("Bitcoin").doesNotContain("Gold");
        driver.send("performance.subset", "value", "no such part");
        assertThat(driver.text("[aria-labelledby=added-title]")).contains("Bitcoin").doesNotContain("Gold");
    }

    @Test
    void the_risk_free_rate_is_kept_as_a_setting_and_a_word_is_refused() {
        Driver driver = Driver.demo().send("nav", "to", "performance").send("performance.span", "range", "all");
        String before = figure(driver, "Sharpe");
        driver.send("performance.rate", "value", "much");
        assertThat(driver.text("[role=alert]")).contains("number of percent");
        driver.send("performance.rate", "value", "2.5");
        assertThat(driver.page().select("[role=alert]")).isEmpty();
        assertThat(figure(driver, "Sharpe")).isNotEqualTo(before);
        assertThat(driver.page().select("#performance-rate").val()).isEqualTo("2.5");
    }

    @Test
    void a_benchmark_stands_beside_it() {
        Driver driver = Driver.demo().send("nav", "to", "performance").send("performance.benchmark", "value", "metal:XAU");
        assertThat(driver.text(".stats")).contains("Beta").contains("Return above it");
        driver.send("performance.benchmark", "value", "");
        assertThat(driver.text(".stats")).doesNotContain("Beta");
    }

    /** Every figure that tells something opens, and what opens has a first line with the same figure and something below it. */
    private static void everyFigureOpens(Driver driver, String where) {
        List<String> closed = new java.util.ArrayList<>();
        for (Element figure : driver.page().select(where + " .fig")) {
            boolean says = figure.text().matches(".*[1-9].*");
            if (says && figure.closest("[data-act=trail]") == null && figure.closest("form") == null && figure.closest(".projected") == null) {
                closed.add(figure.parent().text() + " in " + figure.parents().get(1).text());
            }
        }
        assertThat(closed).as("figures without a trail in " + where).isEmpty();
        List<String> names = driver.page().select(where + " [data-act=trail]").eachAttr("data-arg-figure").stream().distinct().toList();
        assertThat(names).hasSizeGreaterThan(1);
        for (String name : names) {
            driver.send("trail", "figure", name);
            assertThat(driver.page().select("#trail .trail").text()).as(name).matches(".*\\d.*");
            driver.send("over.close");
        }
    }

    @Test
    void every_figure_of_performance_opens_into_how_it_was_made() {
        Driver driver = Driver.demo().send("nav", "to", "performance").send("performance.span", "range", "all")
                .send("performance.benchmark", "value", "metal:XAU");
        everyFigureOpens(driver, "[data-region=performance-figures]");
        driver.send("trail", "figure", "performance sortino");
        assertThat(driver.text("#trail")).contains("Sortino ratio").contains("deviation below × √(such days a year)").contains("Deviation below the risk-free rate")
                .contains("Days with new prices");
        driver.send("over.close").send("trail", "figure", "performance beta");
        assertThat(driver.text("#trail")).contains("Covariance of both returns").contains("Variance of the benchmark");
        driver.send("over.close").send("trail", "figure", "performance period 2025 3");
        assertThat(driver.text("#trail")).contains("Return of the month").contains("Return of the day").contains("Put in less taken out");
    }

    @Test
    void every_statistic_says_its_formula_beside_it() {
        Driver driver = Driver.demo().send("nav", "to", "performance").send("performance.benchmark", "value", "metal:XAU");
        assertThat(driver.page().select(".stats .bubble p").eachText()).hasSize(10).allMatch(help -> help.contains("Formula:"));
    }

    @Test
    void every_figure_of_an_asset_opens_as_well() {
        Driver driver = Driver.demo().send("asset.show", "asset", "crypto:BTC").send("asset.span", "range", "all");
        everyFigureOpens(driver, "[data-region=asset-body] .stats");
        everyFigureOpens(driver, "[data-region=asset-body] .split");
        everyFigureOpens(driver, "[data-region=asset-body] .asset-price");
    }

    @Test
    void what_came_without_a_known_worth_is_said_beside_the_gain_that_lacks_it() {
        Driver driver = Driver.empty().send("add").send("form.save", "kind", "buy", "date", "2026-11-02", "time", "", "account", "Broker",
                "in-q", "10", "in-a", "NVDA", "price", "200", "total", "", "currency", "USD", "note", "", "tags", "");
        driver.send("nav", "to", "performance");
        assertThat(driver.text("[data-region=performance-figures] .note")).contains("On one day something came or left whose worth is not known");
        assertThat(Driver.demo().send("nav", "to", "performance").text("[data-region=performance-figures] .note")).doesNotContain("worth is not known");
    }

    @Test
    void income_without_a_known_worth_is_said_to_be_in_no_sum_and_is_never_zero() {
        Driver driver = Driver.empty().send("add").send("form.save", "kind", "dividend", "date", "2026-11-02", "time", "", "account", "Broker",
                "in-q", "20", "in-a", "USD", "about", "NVDA", "worth", "", "worth-c", "", "note", "", "tags", "");
        driver.send("nav", "to", "income");
        assertThat(driver.text("[data-region=income-body] .note")).contains("What one payment was worth is not known");
        assertThat(driver.text("[aria-labelledby=income-assets-title] tbody")).contains("NVIDIA").contains("–").doesNotContain("0.00");
    }

    @Test
    void days_in_the_wrong_order_are_refused_and_what_was_shown_stays() {
        Driver driver = Driver.demo().send("nav", "to", "performance");
        String shown = driver.text(".stats");
        driver.send("performance.span", "from", "2025-05-01", "to", "2025-04-01");
        assertThat(driver.text("[role=alert]")).contains("before the last");
        assertThat(driver.text(".stats")).isEqualTo(shown);
        driver.send("performance.span", "from", "1.5.2025", "to", "2025-04-01");
        assertThat(driver.page().select("[role=alert]")).hasSize(1);
        driver.send("performance.span", "from", "2025-04-01", "to", "2025-05-01");
        assertThat(driver.page().select("[role=alert]")).isEmpty();
        assertThat(driver.text(".stats")).isNotEqualTo(shown);
    }

    @Test
    void an_empty_book_says_that_nothing_was_held() {
        Driver driver = Driver.empty().send("nav", "to", "performance");
        assertThat(driver.text(".stats")).contains("Nothing was held.");
        assertThat(driver.page().select("wl-chart")).isEmpty();
        assertThat(driver.send("nav", "to", "income").text("[data-region=income-body]")).contains("€0.00");
        assertThat(driver.send("nav", "to", "asset").text("main")).contains("no asset with a price");
    }

    @Test
    void every_figure_of_the_three_screens_has_a_trail() {
        Driver driver = Driver.demo();
        for (String screen : List.of("performance", "income", "asset")) {
            driver.send("nav", "to", screen);
            List<String> trails = driver.page().select("main [data-act=trail]").eachAttr("data-arg-figure");
            assertThat(trails).as(screen).isNotEmpty();
            for (String trail : trails) {
                driver.send("trail", "figure", trail);
                assertThat(driver.text("#trail")).as(trail).doesNotContain("no longer there");
                assertThat(driver.page().select("#trail .trail-line")).as(trail).isNotEmpty();
                driver.send("over.close");
            }
        }
    }

    @Test
    void hidden_amounts_are_in_no_chart_of_worth_and_returns_stay_readable() {
        Driver driver = Driver.demo().send("hide");
        for (String screen : List.of("overview", "income")) {
            driver.send("nav", "to", screen);
            assertThat(driver.page().select("wl-chart").attr("data-spec")).as(screen).doesNotContainPattern("€\\d");
        }
        driver.send("nav", "to", "performance");
        assertThat(driver.text(".split")).doesNotContainPattern("€\\d");
        assertThat(figure(driver, "Time-weighted")).endsWith("%");
    }

    @Test
    void an_asset_opens_from_the_holdings_and_keeps_its_own_trades_on_the_chart() {
        Driver driver = Driver.demo().send("asset.show", "asset", "crypto:BTC").send("asset.span", "range", "all");
        assertThat(driver.text("h1")).contains("Bitcoin");
        assertThat(driver.page().select("#asset-chart").attr("data-spec")).contains("\"points\":[{");
        assertThat(driver.page().select("#asset-choose option[selected]").val()).isEqualTo("crypto:BTC");
        driver.send("asset.choose", "value", "metal:XAU");
        assertThat(driver.text("h1")).contains("Gold");
    }

    @Test
    void what_moved_the_overview_adds_up_to_the_change() {
        Driver driver = Driver.demo();
        for (String range : List.of("1w", "1m", "1y", "5y", "all")) {
            driver.send("overview.span", "range", range);
            long sum = 0;
            for (Element part : driver.page().select("[data-region=moved] .facts dd")) {
                sum += cents(part.text());
            }
            assertThat(sum).as(range).isBetween(cents(driver.page().select(".hero .spread .trace").first().text()) - 5,
                    cents(driver.page().select(".hero .spread .trace").first().text()) + 5);
        }
    }

    private static long cents(String text) {
        String plain = text.replace("−", "-").replaceAll("[^0-9.-]", "");
        return new java.math.BigDecimal(plain).movePointRight(2).longValueExact();
    }

    @Test
    void a_hostile_name_of_an_account_and_a_label_stays_text() {
        Driver driver = Driver.empty().send("add").send("form.save", "kind", "buy", "date", "2026-11-20", "time", "",
                "account", "<img src=x onerror=alert(1)>", "in-q", "1", "in-a", "crypto:ETH", "price", "100", "total", "", "currency",
                "EUR", "fee-q", "", "fee-a", "", "note", "", "tags", "\"><script>x</script>").keep().send("nav", "to", "performance");
        assertThat(driver.page().select("main img, main script")).isEmpty();
        assertThat(driver.page().select("#performance-subset option").eachText()).contains("<img src=x onerror=alert(1)>");
    }
}
