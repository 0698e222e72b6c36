package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import walletlens.intake.table.Table;
import walletlens.intake.table.Tables;

/** Realized gains, tax year by tax year, by events and patches. */
class GainsScreenTest {
    private static Driver sold() {
        Driver driver = Driver.empty();
        entry(driver, "kind", "buy", "date", "2024-01-10", "account", "Depot", "in-q", "10", "in-a", "stock:AAPL");
        entry(driver, "kind", "sell", "date", "2024-03-01", "account", "Depot", "out-q", "2", "out-a", "stock:AAPL", "price", "130");
        entry(driver, "kind", "sell", "date", "2025-05-01", "account", "Depot", "out-q", "3", "out-a", "stock:AAPL", "price", "90");
        entry(driver, "kind", "sell", "date", "2025-02-01", "account", "Other", "out-q", "1", "out-a", "crypto:BTC", "price", "50000");
        return driver.send("nav", "to", "gains");
    }

    /** Fills in the form and saves it; the price is 100 euros where none is given. */
    private static void entry(Driver driver, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        if (!all.contains("price")) {
            all.addAll(List.of("price", "100"));
        }
        all.addAll(List.of("currency", "EUR"));
        driver.send("add").send("form.save", all.toArray(new String[0])).keep();
    }

    private static List<String> years(Driver driver) {
        List<String> years = new ArrayList<>();
        for (Element row : driver.page().select(".gains-years tbody tr")) {
            years.add(row.select("th .opener").text() + " " + row.select("td:last-child").text());
        }
        return years;
    }

    @Test
    void nothingRealizedIsSaidInASentence() {
        assertThat(Driver.empty().send("nav", "to", "gains").text("main, #main, [data-region=main]")).contains("Nothing was sold or spent yet");
    }

    @Test
    void eachTaxYearHasItsSumsAndTheLatestIsShown() {
        Driver driver = sold();
        // 2024: 2 × (130 − 100) = 60, held short. 2025: 3 × (90 − 100) = −30, held long; the bitcoin was not held, its cost is not known.
        assertThat(years(driver)).containsExactly("2025 −€30.00", "2024 +€60.00", "All years +€30.00");
        assertThat(driver.page().select(".gains-years [aria-pressed=true]").text()).isEqualTo("2025");
        assertThat(driver.text("#gains-list-title")).isEqualTo("Disposals in 2025");
        assertThat(driver.text(".gains-list tbody")).contains("not held").contains("long");
        assertThat(driver.text("[data-region=gains-sums] .note")).contains("One disposal is in no sum");
        driver.send("gains.year", "year", "2024-01-01");
        assertThat(driver.text(".gains-list tbody")).contains("+€60.00").contains("51 days").doesNotContain("not held");
        driver.send("gains.year", "year", "all");
        assertThat(driver.page().select(".gains-list tbody tr")).hasSize(3);
    }

    @Test
    void aTaxYearThatBeginsInAprilAndAnotherHoldingPeriodAreSettings() {
        Driver driver = sold().send("settings.set", "name", "tax-year", "value", "04-06")
                .send("settings.set", "name", "holding", "value", "never");
        assertThat(years(driver)).containsExactly("2025/26 −€30.00", "2024/25 €0.00", "2023/24 +€60.00", "All years +€30.00");
        assertThat(driver.text("[data-region=gains-sums] p")).contains("Held for long: never");
        assertThat(driver.text(".gains-list tbody")).contains("short").doesNotContain("long");
        driver.send("nav", "to", "settings");
        assertThat(driver.page().select("#set-tax-year option[selected]").text()).isEqualTo("6 Apr");
    }

    @Test
    void theListIsNarrowedAndTheFiguresFollow() {
        Driver driver = sold().send("gains.year", "year", "all").send("gains.filter", "asset", "stock:AAPL", "account", "", "term", "short");
        assertThat(driver.page().select(".gains-list tbody tr")).hasSize(1);
        assertThat(driver.page().select(".stats dd .fig").first().text()).isEqualTo("+€60.00");
        driver.send("gains.filter", "asset", "crypto:BTC", "account", "", "term", "long");
        assertThat(driver.text("[data-region=gains-list]")).contains("No disposal fits");
        driver.send("gains.clear");
        assertThat(driver.page().select(".gains-list tbody tr")).hasSize(3);
    }

    @Test
    void aGainOpensIntoProceedsAndCost() {
        Driver driver = sold().send("gains.year", "year", "2024-01-01");
        String figure = driver.page().select(".gains-list .gain .trace").attr("data-arg-figure");
        driver.send("trail", "figure", figure);
        assertThat(driver.text(".trail")).contains("€260.00").contains("€200.00");
    }

    @Test
    void theYearShownIsSavedAsATableAWorkbookAndTheForm() {
        Driver driver = sold().send("gains.year", "year", "2024-01-01").send("gains.export", "format", "gains");
        JsonObject csv = download(driver);
        assertThat(csv.getString("name", "")).isEqualTo("walletlens-gains-2024.csv");
        assertThat(csv.getString("text", "").lines()).hasSize(2);
        assertThat(csv.getString("text", "")).contains("2024-03-01,2024-01-10,51,short,stock:AAPL,stock,").contains(",2,260,200,60,EUR,sold,");

        JsonObject form = download(driver.send("gains.export", "format", "form-8949"));
        assertThat(form.getString("text", "").lines()).containsExactly(
                "Part,(a) Description of property,(b) Date acquired,(c) Date sold or disposed of,(d) Proceeds (EUR),"
                        + "(e) Cost or other basis (EUR),(f) Code,(g) Adjustment,(h) Gain or loss (EUR)",
                "I short-term,2 AAPL,01/10/2024,03/01/2024,260.00,200.00,,,60.00",
                "I short-term,Total,,,260.00,200.00,,,60.00",
                "II long-term,Total,,,0.00,0.00,,,0.00");

        JsonObject workbook = download(driver.send("gains.year", "year", "all").send("gains.export", "format", "gains-xlsx"));
        assertThat(workbook.getString("name", "")).isEqualTo("walletlens-gains.xlsx");
        List<Table> sheets = Tables.read("x.xlsx", Base64.getDecoder().decode(workbook.getString("base64", ""))).get();
        assertThat(sheets).extracting(Table::sheet).containsExactly("Gains", "Years", "Form 8949");
        assertThat(sheets.get(0).rows()).hasSize(3);
    }

    private static JsonObject download(Driver driver) {
        return driver.effects().stream().filter(effect -> effect.getString("kind", "").equals("download")).findFirst().orElseThrow()
                .get("data").asObject();
    }
}
