package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.market.Source;
import walletlens.market.Sources;
import walletlens.privacy.Asked;

class DoorTest {
    private static final String KRAKEN = "/0/public/Ticker?assetVersion=1";

    private State state = opened();

    private static State opened() {
        Moment moment = new Moment(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.ofHours(1));
        State state = State.FIRST.with(moment).with(new Host("1a2b3c4d", "en", true, "", "", Mirror.UNKNOWN)).with(Phase.OPEN);
        return state.with(state.books().opened(Book.EMPTY, "1a2b3c4d"));
    }

    private void switchTo(String source, String value) {
        state = step(Changes.quietly(state, List.of(new Fact.SettingPut(Sources.of(source).orElseThrow().setting(), value)))).state();
    }

    private void later(String instant) {
        state = state.with(new Moment(Instant.parse(instant), ZoneOffset.ofHours(1)));
    }

    private static Event event(String name, Map<String, String> data) {
        return new Event(1, Instant.EPOCH, ZoneOffset.UTC, name, new TreeMap<>(data));
    }

    private Turn step(Turn turn) {
        return Door.pass(state, turn, event("tick", Map.of()));
    }

    private Turn ask(String source, String host, String path) {
        Turn turn = step(Turn.to(state).and(Effect.of("fetch", "source", source, "host", host, "path", path,
                "why", "To value your coins.", "reveals", "Nothing of what you hold.").withId("7")));
        state = turn.state();
        return turn;
    }

    private Turn answer(Turn asked, String status, String out, String in) {
        Map<String, String> data = new TreeMap<>();
        effect(asked, "fetch").data().forEach(member -> data.put(member.getName(), member.getValue().asString()));
        data.putAll(Map.of("kind", "fetch", "id", "7", "ok", "true", "status", status, "bytesOut", out, "bytesIn", in));
        Turn turn = Door.pass(state, Turn.to(state), event("answer", data));
        state = turn.state();
        return turn;
    }

    private static Effect effect(Turn turn, String kind) {
        return turn.effects().stream().filter(effect -> effect.kind().equals(kind)).findFirst().orElseThrow();
    }

    private static List<String> kinds(Turn turn) {
        return turn.effects().stream().map(Effect::kind).toList();
    }

    private Asked line() {
        assertThat(state.books().own().outside().lines()).hasSize(1);
        return state.books().own().outside().lines().get(0);
    }

    @Test
    void every_source_is_off_until_the_user_switches_it_on() {
        assertThat(Door.on(state)).isEmpty();
        for (Source source : Sources.all()) {
            Turn turn = ask(source.name(), source.reaches().get(0).host(), source.reaches().get(0).path());
            JsonObject fetch = effect(turn, "fetch").data();
            assertThat(fetch.getString("refused", "")).as(source.name()).contains("switched off");
        }
        assertThat(state.books().own().outside().isEmpty()).isTrue();
    }

    @Test
    void the_host_is_told_of_every_change_of_the_switches() {
        Turn on = step(Changes.quietly(state, List.of(new Fact.SettingPut("source:ecb", "on"))));
        assertThat(effect(on, "sources").data().getString("on", "")).isEqualTo("ecb");
        state = on.state();
        assertThat(kinds(step(Turn.to(state)))).isEmpty();
        Turn off = step(Changes.quietly(state, List.of(new Fact.SettingPut("source:ecb", ""))));
        assertThat(effect(off, "sources").data().getString("on", "none")).isEmpty();
    }

    @Test
    void nothing_but_on_switches_a_source_on() {
        for (String value : List.of("", "off", "true", "ON", "yes", " on")) {
            switchTo("kraken", value);
            assertThat(Door.on(state)).as(value).isEmpty();
        }
    }

    @Test
    void one_switch_opens_the_door_for_one_source_only() {
        switchTo("kraken", "on");
        assertThat(effect(ask("kraken", "api.kraken.com", KRAKEN), "fetch").data().get("refused")).isNull();
        // The same host behind another switch, another host, another path of the same host.
        assertThat(effect(ask("kraken-history", "api.kraken.com", "/0/public/OHLC?pair=XBTUSD"), "fetch").data().get("refused")).isNotNull();
        assertThat(effect(ask("kraken", "api.coinbase.com", "/v2/exchange-rates?currency=USD"), "fetch").data().get("refused")).isNotNull();
        assertThat(effect(ask("kraken", "api.kraken.com", "/0/private/Balance"), "fetch").data().get("refused")).isNotNull();
        assertThat(state.books().own().outside().requests()).isEqualTo(1);
    }

    @Test
    void while_the_demo_is_looked_at_nothing_is_asked() {
        switchTo("kraken", "on");
        Turn demo = Door.pass(state, Turn.to(state.with(state.books().demo(Book.commit(
                List.of(new Fact.SettingPut("source:kraken", "on")), state.books().clock(), 1)))), event("demo.enter", Map.of()));
        assertThat(effect(demo, "sources").data().getString("on", "none")).isEmpty();
        state = demo.state();
        assertThat(effect(ask("kraken", "api.kraken.com", KRAKEN), "fetch").data().get("refused")).isNotNull();
    }

    @Test
    void a_request_is_written_down_before_it_goes() {
        switchTo("kraken", "on");
        Turn turn = ask("kraken", "api.kraken.com", KRAKEN);
        assertThat(kinds(turn)).containsExactly("vault.append", "fetch");
        assertThat(line().question()).isEqualTo(new Asked.Question(java.time.LocalDate.of(2026, 11, 25), "1a2b3c4d", "kraken",
                "api.kraken.com", "/0/public/Ticker", "Nothing of what you hold."));
        assertThat(line().count()).isEqualTo(1);
    }

    @Test
    void what_came_back_completes_the_line() {
        switchTo("kraken", "on");
        Turn answered = answer(ask("kraken", "api.kraken.com", KRAKEN), "200", "180", "90000");
        assertThat(kinds(answered)).containsExactly("vault.append");
        assertThat(line().bytesOut()).isEqualTo(180);
        assertThat(line().bytesIn()).isEqualTo(90_000);
        assertThat(line().failures()).isZero();
        answer(ask("kraken", "api.kraken.com", KRAKEN), "429", "180", "300");
        assertThat(line().count()).isEqualTo(2);
        assertThat(line().failures()).isEqualTo(1);
        assertThat(line().bytesOut()).isEqualTo(360);
        assertThat(line().bytesIn()).isEqualTo(90_300);
    }

    @Test
    void repetitions_are_counted_at_once_and_written_once_an_hour() {
        switchTo("kraken", "on");
        answer(ask("kraken", "api.kraken.com", KRAKEN), "200", "180", "1000");
        long written = 0;
        // Every five minutes from 10:05 to 13:55: 47 more requests.
        for (int minutes = 5; minutes < 240; minutes += 5) {
            later("2026-11-25T" + (10 + minutes / 60) + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60 + ":00Z");
            Turn asked = ask("kraken", "api.kraken.com", KRAKEN);
            written += kinds(asked).stream().filter("vault.append"::equals).count();
            written += kinds(answer(asked, "200", "180", "1000")).stream().filter("vault.append"::equals).count();
        }
        assertThat(line().count()).isEqualTo(48);
        assertThat(line().bytesIn()).isEqualTo(48_000);
        assertThat(written).isEqualTo(3); // at 11:00, 12:00 and 13:00
    }

    @Test
    void an_answer_after_midnight_belongs_to_the_day_of_its_question() {
        switchTo("kraken", "on");
        later("2026-11-25T23:59:59Z");
        Turn asked = ask("kraken", "api.kraken.com", KRAKEN);
        later("2026-11-26T00:00:02Z");
        answer(asked, "200", "180", "1000");
        assertThat(line().question().day()).isEqualTo(java.time.LocalDate.of(2026, 11, 25));
        assertThat(line().bytesIn()).isEqualTo(1_000);
    }

    @Test
    void the_ledger_stays_out_of_the_way_of_undo() {
        switchTo("kraken", "on");
        ask("kraken", "api.kraken.com", KRAKEN);
        assertThat(state.books().book().canUndo()).isFalse();
    }
}
