package walletlens.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walletlens.desk.net.World;
import walletlens.market.Source;
import walletlens.market.Sources;

/** {@code price refresh} against a server on this machine that plays every source over TLS, well and badly. */
@Timeout(60)
class PriceRefreshTest {
    private static final String TRADES = "date,action,symbol,quantity,price,fees,currency\n"
        + "2026-11-05,buy,BTC,0.5,70000,10,EUR\n2026-11-05,buy,AAPL,3,250,0,USD\n2026-11-05,buy,XAU,1,3800,0,EUR\n";

    /** What each source answers to what is asked of it, in the form it has. */
    private static final Map<String, String> BODIES = Map.ofEntries(
        Map.entry("/stats/eurofxref/eurofxref-daily.xml",
            "<?xml version='1.0'?><gesmes:Envelope><Cube><Cube time='2026-11-20'><Cube currency='USD' rate='1.25'/></Cube></Cube></gesmes:Envelope>"),
        Map.entry("/v2/rates", "[{\"date\":\"2026-11-20\",\"base\":\"EUR\",\"quote\":\"USD\",\"rate\":1.25},"
            + "{\"date\":\"2026-11-20\",\"base\":\"EUR\",\"quote\":\"XAU\",\"rate\":0.00025}]"),
        Map.entry("/v2/exchange-rates", "{\"data\":{\"currency\":\"USD\",\"rates\":{\"BTC\":\"0.0000125\",\"EUR\":\"0.8\"}}}"),
        Map.entry("/0/public/Ticker", "{\"error\":[],\"result\":{\"BTC/USD\":{\"c\":[\"80000\",\"1\"]},\"EUR/USD\":{\"c\":[\"1.25\",\"1\"]}}}"),
        Map.entry("/api/v3/ticker/price", "[{\"symbol\":\"BTCUSDT\",\"price\":\"80010.00\"},{\"symbol\":\"EURUSDT\",\"price\":\"1.25\"}]"),
        Map.entry("/api/v3/coins/markets", "[{\"id\":\"bitcoin\",\"current_price\":80020,\"last_updated\":\"2026-11-22T14:59:00Z\"}]"),
        Map.entry("/api/v3/simple/price", "{\"bitcoin\":{\"usd\":80030,\"last_updated_at\":1795359540}}"),
        Map.entry("/price/XAU", "{\"currency\":\"USD\",\"price\":4800.5,\"symbol\":\"XAU\",\"updatedAt\":\"2026-11-22T14:59:00Z\"}"),
        Map.entry("/json/gold_pm.json", "[{\"d\":\"2026-11-20\",\"v\":[4790.25,3800,3830]}]"),
        Map.entry("/api/cenyzlota/", "[{\"data\":\"2026-11-20\",\"cena\":520.5}]"),
        Map.entry("/v8/finance/chart/AAPL", yahoo("AAPL", "301.5")),
        Map.entry("/v8/finance/chart/GC=F", yahoo("GC=F", "4810")),
        Map.entry("/v8/finance/chart/EURUSD=X", yahoo("EURUSD=X", "1.25")));

    @TempDir Path home;
    private String out;
    private String err;

    private static String yahoo(String ticker, String price) {
        return "{\"chart\":{\"result\":[{\"meta\":{\"currency\":\"USD\",\"symbol\":\"" + ticker + "\",\"regularMarketPrice\":" + price
            + ",\"regularMarketTime\":1795186800,\"gmtoffset\":-18000}}],\"error\":null}}";
    }

    /** Plays every source well. */
    private static void well(String request, OutputStream out) throws IOException {
        String path = request.substring(4, request.indexOf(' ', 4));
        int mark = path.indexOf('?');
        String body = BODIES.get(mark < 0 ? path : path.substring(0, mark));
        out.write(http(body == null ? 404 : 200, body == null ? "" : body, ""));
    }

    private static byte[] http(int status, String body, String header) {
        return ("HTTP/1.1 " + status + " X\r\n" + header + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body)
            .getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach void buySomething() throws IOException {
        Files.writeString(home.resolve("trades.csv"), TRADES);
        try (World world = World.of(PriceRefreshTest::well)) {
            assertThat(run(world, "import", home.resolve("trades.csv").toString(), "--yes")).as(err).isZero();
            assertThat(world.connections()).isZero();
        }
    }

    private int run(World world, String... arguments) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        Terminal.Person nobody = new Terminal.Person() {
            @Override public Optional<char[]> secret(String question) {
                return Optional.empty();
            }

            @Override public Optional<String> answer(String question) {
                return Optional.empty();
            }
        };
        int exit = Main.run(new Terminal(new PrintStream(outBytes, true, StandardCharsets.UTF_8),
            new PrintStream(errBytes, true, StandardCharsets.UTF_8), InputStream.nullInputStream(), Map.of(), home,
            Clock.offset(Clock.system(ZoneId.of("Europe/Berlin")), Duration.between(Instant.now(), Instant.parse("2026-11-22T15:00:00Z"))), nobody),
            proxy -> world.door(), arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private static Set<String> hosts(World world) {
        Set<String> hosts = new TreeSet<>();
        for (String request : world.requests()) {
            int at = request.indexOf("Host: ") + 6;
            hosts.add(request.substring(at, request.indexOf('\r', at)));
        }
        return hosts;
    }

    @Test void with_every_switch_off_nobody_is_asked() {
        try (World world = World.of(PriceRefreshTest::well)) {
            assertThat(run(world, "price", "refresh")).isEqualTo(Exit.USAGE);
            assertThat(err).contains("No source of prices is switched on");
            assertThat(world.connections()).isZero();
        }
    }

    @Test void an_unknown_source_and_a_stray_word_are_used_wrongly() {
        try (World world = World.of(PriceRefreshTest::well)) {
            assertThat(run(world, "price", "refresh", "--source", "nobody")).isEqualTo(Exit.USAGE);
            assertThat(err).contains("There is no source \"nobody\"").contains("kraken");
            assertThat(run(world, "price", "refresh", "BTC")).isEqualTo(Exit.USAGE);
            assertThat(world.connections()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"ecb,1", "frankfurter,1", "coinbase,1", "kraken,1", "binance,1", "gold-api,4", "lbma,1", "nbp,1", "coingecko-coin,1"})
    void the_one_source_that_is_named_is_asked_and_no_other(String name, int requests) {
        Source source = Sources.of(name).orElseThrow();
        try (World world = World.of(PriceRefreshTest::well)) {
            run(world, "price", "refresh", "--source", name, "--json");
            JsonObject told = Json.parse(out).asObject();
            assertThat(hosts(world)).isSubsetOf(source.reaches().stream().map(reach -> reach.host()).toList()).hasSize(1);
            assertThat(world.requests()).hasSize(requests);
            JsonObject asked = told.get("sources").asArray().get(0).asObject();
            assertThat(asked.getString("source", "")).isEqualTo(name);
            assertThat(asked.getInt("requests", 0)).isEqualTo(requests);
            assertThat(asked.get("reveals").asArray()).isNotEmpty();
            assertThat(told.get("prices").asArray()).isNotEmpty();
            for (JsonValue price : told.get("prices").asArray()) {
                assertThat(price.asObject().getString("source", "")).isEqualTo(name);
            }
        }
    }

    @Test void what_was_learnt_is_in_the_vault_and_values_what_is_held() {
        try (World world = World.of(PriceRefreshTest::well)) {
            assertThat(run(world, "price", "refresh", "--source", "kraken")).isZero();
            assertThat(out).contains("Kraken, all markets").contains("That someone here asks for all markets.").contains("80000");
            run(world, "report", "holdings", "--json", "--currency", "EUR");
            // 0.5 x 80,000 USD / 1.25 = 32,000 EUR
            assertThat(out).contains("\"value\":\"32000\"").contains("\"source\":\"kraken\"");
            assertThat(world.requests()).hasSize(1);
        }
    }

    @Test void asking_again_takes_the_earlier_prices_place() {
        try (World world = World.of(PriceRefreshTest::well)) {
            run(world, "price", "refresh", "--source", "kraken");
        }
        try (World world = World.of(World.gives(BODIES.get("/0/public/Ticker").replace("80000", "81000")))) {
            assertThat(run(world, "price", "refresh", "--source", "kraken")).isZero();
            run(world, "report", "holdings", "--json", "--currency", "USD");
            assertThat(out).contains("81000").doesNotContain("80000");
        }
    }

    @Test void a_price_that_jumps_is_not_taken_and_wants_a_look() {
        try (World world = World.of(World.gives(BODIES.get("/0/public/Ticker").replace("80000", "8000000")))) {
            assertThat(run(world, "price", "refresh", "--source", "kraken", "--json")).isEqualTo(Exit.PROBLEMS);
            JsonObject told = Json.parse(out).asObject();
            assertThat(told.get("held").asArray().get(0).asObject().getString("why", "")).isEqualTo("jump");
            assertThat(told.get("prices").toString()).doesNotContain("8000000");
            assertThat(err).contains("8000000 USD of kraken is held back");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "429 | Retry-After: 7| asks to be left alone", "418 | Retry-After: 120| asks to be left alone", "500 || has trouble of its own", "503 || has trouble of its own",
        "403 || does not answer this address", "404 || does not know what was asked for", "204 || refused the request"})
    void a_refusal_is_said_once_and_ends_the_asking(int status, String header, String sentence) {
        try (World world = World.of((request, bytes) -> bytes.write(http(status, "no", header == null ? "" : header.strip() + "\r\n")))) {
            assertThat(run(world, "price", "refresh", "--source", "kraken")).isEqualTo(Exit.PROBLEMS);
            assertThat(err).containsOnlyOnce("Kraken, all markets").contains(sentence);
            assertThat(world.requests()).hasSize(1);
            assertThat(out).contains("Nobody that was asked told a price of BTC");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<!DOCTYPE html><html>Just a moment</html> | a web page instead of figures", "{\"error\":[],\"result\":{\"BTC/USD\" | broken off or no JSON",
        "[] | another form", "{\"error\":[],\"result\":[]} | another form", "{\"error\":[\"EService:Unavailable\"]} | EService:Unavailable"})
    void a_wrong_body_is_said_once_and_takes_nothing(String body, String sentence) {
        try (World world = World.of(World.gives(body))) {
            assertThat(run(world, "price", "refresh", "--source", "kraken")).isEqualTo(Exit.PROBLEMS);
            assertThat(err).containsOnlyOnce("Kraken, all markets").contains(sentence);
        }
    }

    @Test void wrong_types_take_only_what_is_right() {
        try (World world = World.of(World.gives("{\"error\":[],\"result\":{\"BTC/USD\":{\"c\":\"80000\"},\"EUR/USD\":{\"c\":[\"1.25\",\"1\"]}}}"))) {
            assertThat(run(world, "price", "refresh", "--source", "kraken", "--json")).isEqualTo(Exit.PROBLEMS);
            assertThat(Json.parse(out).asObject().get("prices").asArray()).hasSize(1);
            assertThat(err).contains("BTC/USD");
        }
    }

    @Test void silence_a_slow_drip_a_break_and_a_flood_end_in_a_sentence_and_never_hang() {
        List<World.Part> evils = List.of(
            (request, bytes) -> Thread.sleep(10_000),
            (request, bytes) -> {
                bytes.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                for (int i = 0; i < 100; i++) {
                    bytes.write('{');
                    bytes.flush();
                    Thread.sleep(300);
                }
            },
            World.says("HTTP/1.1 200 OK\nContent-Length: 500\n\n{\"error\":[],\"result\":{"),
            (request, bytes) -> {
                bytes.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                byte[] flood = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 40; i++) {
                    bytes.write(flood);
                }
            },
            World.says("HTTP/1.1 302 Found\nLocation: https://evil.example/x\nContent-Length: 0\n\n"));
        for (World.Part evil : evils) {
            try (World world = World.of(evil)) {
                long start = System.nanoTime();
                assertThat(run(world, "price", "refresh", "--source", "kraken")).isEqualTo(Exit.PROBLEMS);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
                assertThat(err).containsOnlyOnce("Kraken, all markets:");
                assertThat(hosts(world)).isSubsetOf(Set.of("api.kraken.com"));
            }
        }
    }

    @Test void a_refused_source_costs_nothing_of_what_another_tells() {
        switchOn("coinbase", "kraken");
        try (World world = World.of((request, bytes) -> {
            if (request.contains("api.coinbase.com")) {
                bytes.write(http(503, "", ""));
            } else {
                well(request, bytes);
            }
        })) {
            assertThat(run(world, "price", "refresh", "--json")).isEqualTo(Exit.PROBLEMS);
            assertThat(hosts(world)).containsExactly("api.coinbase.com", "api.kraken.com");
            assertThat(Json.parse(out).asObject().get("prices").toString()).contains("80000");
        }
    }

    @Test void stocks_are_asked_for_one_by_one_and_three_seconds_apart() {
        List<Long> times = Collections.synchronizedList(new java.util.ArrayList<>());
        try (World world = World.of((request, bytes) -> {
            times.add(System.nanoTime());
            well(request, bytes);
        })) {
            run(world, "price", "refresh", "--source", "yahoo", "--json");
            assertThat(world.requests()).hasSizeGreaterThanOrEqualTo(3).allMatch(request -> request.contains("User-Agent: Mozilla/5.0"));
            for (int i = 1; i < times.size(); i++) {
                assertThat(times.get(i) - times.get(i - 1)).isGreaterThan(2_900_000_000L);
            }
            assertThat(out).contains("301.5").contains("4810");
        }
    }

    /** Apple, split two for one and with a dividend on two days after it was bought. */
    @Test void a_split_and_a_dividend_that_the_entries_lack_are_said_and_kept_for_the_app() throws Exception {
        String chart = "{\"chart\":{\"result\":[{\"meta\":{\"currency\":\"USD\",\"symbol\":\"AAPL\",\"regularMarketPrice\":301.5,\"regularMarketTime\":1795186800,"
            + "\"gmtoffset\":-18000},\"events\":{\"splits\":{\"1\":{\"date\":1794839400,\"numerator\":2,\"denominator\":1}},"
            + "\"dividends\":{\"2\":{\"date\":1794925800,\"amount\":0.25}}}}],\"error\":null}}";
        try (World world = World.of((request, bytes) -> bytes.write(request.contains("/AAPL?") ? http(200, chart, "") : http(404, "", "")))) {
            run(world, "price", "refresh", "--source", "yahoo");
        }
        assertThat(err).contains("was split 2:1 on 2026-11-16, and no entry of").contains("Your entries lack a dividend that was told");
        assertThat(walletlens.book.Book.of(records()).settings().get("actions:stock:AAPL", ""))
            .isEqualTo("split 2026-11-16 2:1;dividend 2026-11-17 0.25 USD");
    }

    @Test void the_past_is_asked_for_and_kept_once() {
        String day = "{\"error\":[],\"result\":{\"XXBTZUSD\":[[1794700800,\"1\",\"2\",\"3\",\"79000\",\"5\"],[1794787200,\"1\",\"2\",\"3\",\"79500\",\"5\"]],\"last\":1}}";
        try (World world = World.of(World.gives(day))) {
            run(world, "price", "refresh", "--source", "kraken-history", "--past");
            assertThat(out).contains("2 past prices are new");
            assertThat(world.requests().get(0)).contains("/0/public/OHLC?pair=XBTUSD&interval=1440&since=");
        }
        try (World world = World.of(World.gives(day))) {
            run(world, "price", "refresh", "--source", "kraken-history", "--past");
            assertThat(out).contains("0 past prices are new");
        }
    }

    @Test void every_request_stands_in_the_ledger_of_requests() throws Exception {
        try (World world = World.of(PriceRefreshTest::well)) {
            run(world, "price", "refresh", "--source", "kraken");
            run(world, "price", "refresh", "--source", "kraken");
        }
        var lines = walletlens.book.Book.of(records()).outside().lines();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).count()).isEqualTo(2);
        assertThat(lines.get(0).question().host()).isEqualTo("api.kraken.com");
        assertThat(lines.get(0).bytesIn()).isGreaterThan(100);
        assertThat(lines.get(0).status()).isEqualTo(200);
    }

    private List<String> records() throws IOException {
        var way = walletlens.desk.vault.Unlock.keyfile(walletlens.desk.vault.KeyFile.at(home.resolve(".walletlens")).read().orElseThrow());
        return ((walletlens.desk.vault.VaultFile.Opened) walletlens.desk.vault.VaultFile.open(home.resolve(".walletlens/vault.wlv"), way)).vault().records();
    }

    /** What the page does: settings in the vault. */
    private void switchOn(String... sources) {
        try {
            var way = walletlens.desk.vault.Unlock.keyfile(walletlens.desk.vault.KeyFile.at(home.resolve(".walletlens")).read().orElseThrow());
            var vault = ((walletlens.desk.vault.VaultFile.Opened) walletlens.desk.vault.VaultFile.open(home.resolve(".walletlens/vault.wlv"), way)).vault();
            var book = walletlens.book.Book.of(vault.records());
            List<walletlens.book.Fact> facts = new java.util.ArrayList<>();
            for (String source : sources) {
                facts.add(new walletlens.book.Fact.SettingPut("source:" + source, "on"));
            }
            vault.merge(walletlens.book.Book.commit(facts, book.clock("1a2b3c4d"), 1_790_000_000_000L).records());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
