package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import org.junit.jupiter.api.Test;
import walletlens.market.Source;
import walletlens.market.Sources;

class PrivacyTest {
    private static Driver shown() {
        return Driver.empty().send("nav", "to", "privacy");
    }

    @Test
    void nothing_has_left_and_every_source_is_off() {
        Driver driver = shown();
        assertThat(driver.text("#left")).isEqualTo("Nothing has left this device.");
        assertThat(driver.text("[data-region=privacy-sources]")).contains("Every source is off. Nobody is asked for anything.");
        assertThat(driver.page().select("[data-act='privacy.switch']")).hasSize(Sources.all().size()).noneMatch(box -> box.hasAttr("checked"));
        assertThat(driver.page().select("[data-act='privacy.silence'], [data-act='privacy.export']")).isEmpty();
    }

    @Test
    void each_switch_says_what_its_source_learns_and_how_it_is_reached() {
        Driver driver = shown();
        for (Source source : Sources.all()) {
            String told = driver.text("#learns-" + source.name());
            assertThat(told).contains(source.learns()).contains(source.reaches().get(0).host())
                    .contains(source.scope() == Source.Scope.BULK ? "One answer for everybody" : "Asks by name for what you hold")
                    .contains(source.browser() == Source.Browser.ALLOWED ? "straight from this browser" : "only through the companion");
        }
    }

    @Test
    void a_switch_is_written_and_told_to_the_host_and_one_button_ends_all() {
        Driver driver = shown();
        driver.send("privacy.switch", "source", "ecb", "on", "true");
        assertThat(driver.effect("vault.append")).isPresent();
        assertThat(driver.effect("sources").orElseThrow().get("data").asObject().getString("on", "")).isEqualTo("ecb");
        driver.send("privacy.switch", "source", "kraken", "on", "true");
        assertThat(driver.text("[data-region=privacy-sources]")).contains("2 sources are on and may be asked.");
        assertThat(driver.page().select("#source-ecb[checked], #source-kraken[checked]")).hasSize(2);
        driver.send("privacy.silence");
        assertThat(driver.effect("sources").orElseThrow().get("data").asObject().getString("on", "x")).isEmpty();
        assertThat(driver.text("[data-region=privacy-sources]")).contains("Every source is off.");
    }

    @Test
    void only_sources_can_be_switched_here() {
        Driver driver = shown();
        driver.send("privacy.switch", "source", "evil", "on", "true");
        assertThat(driver.effects()).isEmpty();
        driver.send("settings.set", "name", "source:kraken", "value", "on");
        assertThat(driver.effect("vault.append")).isEmpty();
    }

    @Test
    void in_the_demo_nothing_can_be_switched() {
        Driver driver = Driver.demo().send("nav", "to", "privacy");
        assertThat(driver.page().select("[data-act='privacy.switch']")).allMatch(box -> box.hasAttr("disabled"));
        driver.send("privacy.switch", "source", "kraken", "on", "true");
        assertThat(driver.effects()).isEmpty();
    }

    @Test
    void the_ledger_survives_and_can_be_taken_along() {
        String line = "{\"id\":\"2026-11-22T15:00:01.000Z-0000-1a2b3c4d\",\"v\":1,\"commit\":\"2026-11-22T15:00:01.000Z-0000-1a2b3c4d\",\"type\":\"asked.put\","
                + "\"body\":{\"day\":\"2026-11-22\",\"device\":\"1a2b3c4d\",\"source\":\"yahoo\",\"host\":\"query1.finance.yahoo.com\",\"path\":\"/v8/finance/chart/AAPL\","
                + "\"reveals\":\"That you hold <b>AAPL</b>.\",\"why\":\"=cmd\",\"count\":12,\"failures\":2,\"bytesOut\":2400,\"bytesIn\":123456,\"status\":200,"
                + "\"first\":\"2026-11-22T08:00:00Z\",\"last\":\"2026-11-22T15:00:00Z\",\"saved\":\"2026-11-22T15:00:00Z\"}}";
        Driver again = new Driver();
        again.boot();
        again.answer("vault.open", "ok", "true", "state", "open", "records", line);
        again.send("nav", "to", "privacy");
        assertThat(again.text("#left")).isEqualTo("12 requests have left your devices: 2,400 B sent, 123 kB received.");
        assertThat(again.text(".contacts tbody tr")).isEqualTo(
                "22 Nov 2026 Yahoo Finance query1.finance.yahoo.com 12 asked 2 without success 2,400 B sent 123 kB received That you hold <b>AAPL</b>.");
        again.send("privacy.export", "format", "csv");
        String csv = again.effect("download").orElseThrow().get("data").asObject().getString("text", "");
        assertThat(csv).endsWith("2026-11-22,1a2b3c4d,yahoo,query1.finance.yahoo.com,/v8/finance/chart/AAPL,'=cmd,That you hold <b>AAPL</b>.,12,2,2400,"
                + "123456,200,2026-11-22T08:00Z,2026-11-22T15:00Z\r\n");
        again.send("privacy.export", "format", "json");
        String json = again.effect("download").orElseThrow().get("data").asObject().getString("text", "");
        assertThat(Json.parse(json).asArray().get(0).asObject().getInt("count", 0)).isEqualTo(12);
        again.send("export", "format", "json");
        assertThat(again.effect("download").orElseThrow().get("data").asObject().getString("text", "")).contains("\"host\":\"query1.finance.yahoo.com\"");
    }
}
