package walletlens.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import walletlens.intake.Reading;

class JsonActivitiesTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test void activitiesAreReadLikeTheRowsOfATable() {
        Reading reading = Told.read("ghostfolio.json", bytes("""
                {"meta":{"date":"2024-01-01T00:00:00.000Z","version":"2.0.0"},"activities":[
                {"accountId":"a","comment":null,"fee":19,"quantity":5,"type":"BUY","unitPrice":298.58,"currency":"USD",\
                "dataSource":"YAHOO","date":"2021-09-16T00:00:00.000Z","symbol":"MSFT"},
                {"accountId":"a","comment":"Q4","fee":0,"quantity":5,"type":"DIVIDEND","unitPrice":0.62,"currency":"USD",\
                "dataSource":"YAHOO","date":"2021-11-17T00:00:00.000Z","symbol":"MSFT"},
                {"accountId":"a","fee":0,"quantity":1,"type":"SLEEP","unitPrice":1,"currency":"USD",\
                "dataSource":"YAHOO","date":"2021-11-18T00:00:00.000Z","symbol":"MSFT"}]}"""));

        assertThat(reading.format()).isEqualTo("ghostfolio");
        assertThat(Told.lines(reading)).containsExactly(
                // 5 · 298.58 = 1492.90 and 5 · 0.62 = 3.10
                "1 2021-09-16T00:00Z BUY in Ghostfolio: +5 stock:MSFT -1492.90 USD fee 19 USD",
                "2 2021-11-17T00:00Z DIVIDEND in Ghostfolio: +3.10 USD about stock:MSFT",
                "3 problem: type \"SLEEP\" What this row does is not known.");
    }

    @Test void otherJsonAndBrokenJsonAreNone() {
        assertThat(JsonActivities.table("x.json", bytes("{\"entries\":[]}"))).isEqualTo(Optional.empty());
        assertThat(JsonActivities.table("x.json", bytes("{\"activities\":[{"))).isEqualTo(Optional.empty());
        assertThat(JsonActivities.table("x.csv", bytes("a,b\n1,2\n"))).isEqualTo(Optional.empty());
        assertThat(JsonActivities.table("x.json", bytes(""))).isEqualTo(Optional.empty());
    }
}
