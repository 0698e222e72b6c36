package walletlens.bench;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import walletlens.app.App;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.book.Book;
import walletlens.book.ChangeJson;
import walletlens.book.Commit;
import walletlens.book.Fact;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.quote.Quote;
import walletlens.vault.Hlc;

/**
 * Times the whole program, in processor time, as prices come in: 200 coins with a price each day of five years and 10,000 entries are opened,
 * and then all 200 prices change at once, again and again, while a screen is shown. Arguments: the screen, coins, days,
 * entries. With {@code --write FILE} as the only arguments the events are written instead, for the tab.
 */
public final class TickBench {
    private static final LocalDate LAST = LocalDate.of(2026, 11, 21);
    private static final int TICKS = 30;
    /** Processor time, so that a busy machine tells the same. */
    private static final java.lang.management.ThreadMXBean THREADS = java.lang.management.ManagementFactory.getThreadMXBean();

    private TickBench() {
    }

    /** Runs it. */
    public static void main(String[] args) throws java.io.IOException {
        boolean writes = args.length == 2 && args[0].equals("--write");
        String screen = args.length > 0 && !writes ? args[0] : "overview";
        int coins = args.length > 1 && !writes ? Integer.parseInt(args[1]) : 200;
        int days = args.length > 2 ? Integer.parseInt(args[2]) : 1826;
        int entries = args.length > 3 ? Integer.parseInt(args[3]) : 10_000;
        List<AssetId> held = new ArrayList<>();
        for (AssetId id : Catalogue.builtIn().ids()) {
            if (id.assetClass() == AssetClass.CRYPTO && held.size() < coins) {
                held.add(id);
            }
        }
        List<String> events = events(held, days, entries, screen);
        if (writes) {
            java.nio.file.Files.write(java.nio.file.Path.of(args[1]), events);
            return;
        }
        App app = new App();
        List<Double> ticks = new ArrayList<>();
        List<Double> others = new ArrayList<>();
        for (String event : events) {
            long start = THREADS.getCurrentThreadCpuTime();
            String step = app.handle(event);
            double ms = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            String name = Json.parse(event).asObject().getString("name", "");
            JsonValue kind = Json.parse(event).asObject().get("data").asObject().get("kind");
            boolean told = kind != null && kind.asString().equals("fetch") && !event.contains("\"body\":\"[]\"");
            boolean quiet = name.equals("refresh.wake") || kind != null && kind.asString().equals("fetch");
            if (told) {
                ticks.add(ms);
            } else if (quiet) {
                others.add(ms);
            } else {
                System.out.printf("%8.1f ms  %s %s (%d KB of patches)%n", ms, name, kind == null ? "" : kind.asString(), step.length() / 1024);
            }
        }
        ticks.subList(0, ticks.size() / 3).clear();
        others.sort(null);
        System.out.printf("%8.1f ms  an event without prices on %s, median; most %.1f%n", others.get(others.size() / 2), screen, others.get(others.size() - 1));
        ticks.sort(null);
        System.out.printf("%8.1f ms  a tick on %s, median; least %.1f, most %.1f%n", ticks.get(ticks.size() / 2), screen, ticks.get(0), ticks.get(ticks.size() - 1));
    }

    private static List<String> events(List<AssetId> held, int days, int entries, String screen) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.SettingPut("currency", "EUR"));
        facts.add(new Fact.SettingPut("source:coingecko", "on"));
        LocalDate first = LAST.minusDays(days - 1);
        List<Quote> rates = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            rates.add(Quote.of("cash:EUR", "1." + (1000 + day % 900), "USD", first.plusDays(day).toString(), "ecb"));
        }
        facts.add(new Fact.PricesPut("source/ecb/rates/" + first, rates));
        for (int n = 0; n < held.size(); n++) {
            List<Quote> prices = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                prices.add(Quote.of(held.get(n).toString(), 10 + (n * 7 + day) % 500 + "." + (1000 + day % 9000), "USD", first.plusDays(day).toString(), "kraken-history"));
            }
            facts.add(new Fact.PricesPut("source/kraken-history/" + held.get(n) + "/" + first, prices));
        }
        for (int i = 0; i < entries; i++) {
            String day = first.plusDays((long) i * days / entries).toString();
            String coin = held.get(i % held.size()).toString();
            boolean sale = i >= held.size() && i / held.size() % 3 == 2;
            Entry.Draft draft = Entry.of(sale ? EntryKind.SELL : EntryKind.BUY, day, "Account" + i % 5).id(Integer.toString(1_000_000 + i)).fee("1.50", "EUR");
            String paid = Integer.toString(50 + i % 400);
            facts.add(new Fact.EntryPut((sale ? draft.out("0.37", coin).in(paid, "EUR") : draft.in("1.2345", coin).out(paid, "EUR")).entry()));
        }
        Commit commit = Book.commit(facts, Hlc.of("00000001"), 1_790_000_000_000L);
        StringBuilder records = new StringBuilder();
        commit.changes().forEach(change -> records.append(records.length() == 0 ? "" : "\n").append(ChangeJson.write(change)));
        List<String> events = new ArrayList<>();
        event(events, 0, "boot", "locale", "en-IE", "device", "1a2b3c4d", "companion", "false", "route", "#/" + screen);
        event(events, 0, "answer", "kind", "vault.open", "id", "1", "ok", "true", "state", "open", "records", records.toString());
        for (int tick = 0; tick < TICKS; tick++) {
            for (int page = 1; page <= 4; page++) {
                int second = tick * 400 + page * 12;
                event(events, second - 5, "refresh.wake");
                event(events, second, "answer", "kind", "fetch", "id", "9", "ok", "true", "status", "200", "source", "coingecko", "host", "api.coingecko.com",
                        "path", "/api/v3/coins/markets?vs_currency=usd&order=market_cap_desc&per_page=250&page=" + page, "why", "The prices of now.",
                        "reveals", "That someone here asks for the largest coins.", "body", page == 1 ? body(held, tick) : "[]");
            }
        }
        return events;
    }

    private static String body(List<AssetId> held, int tick) {
        StringBuilder body = new StringBuilder("[");
        for (int n = 0; n < held.size(); n++) {
            String id = Catalogue.builtIn().find(held.get(n)).orElseThrow().identifiers().get("id");
            body.append(n == 0 ? "" : ",").append("{\"id\":\"").append(id).append("\",\"current_price\":").append(10 + (n * 7 + 1825) % 500 + tick % 7)
                    .append(".25,\"price_change_24h\":1.5}");
        }
        return body.append(']').toString();
    }

    private static void event(List<String> events, int second, String name, String... data) {
        JsonObject details = new JsonObject();
        for (int i = 0; i < data.length; i += 2) {
            details.add(data[i], data[i + 1]);
        }
        events.add(new JsonObject().add("seq", events.size() + 1).add("now", java.time.Instant.parse("2026-11-22T08:00:00.000Z").plusSeconds(second).toString().replace("Z", ".000Z"))
                .add("zone", "+01:00").add("name", name).add("data", details).toString());
    }
}
