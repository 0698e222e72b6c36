package walletlens.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands in this process, with a person who answers. */
class MainTest {
    private static final String TRADES = "date,action,symbol,quantity,price,fees,currency\n"
        + "2024-01-05,buy,BTC,0.5,40000,10,EUR\n2024-03-05,sell,BTC,0.1,60000,5,EUR\n";

    @TempDir Path home;
    private final List<String> questions = new ArrayList<>();
    private String out;
    private String err;

    @BeforeEach void writeTrades() throws IOException {
        Files.writeString(home.resolve("trades.csv"), TRADES);
    }

    private int run(String answer, String... arguments) {
        var outBytes = new ByteArrayOutputStream();
        var errBytes = new ByteArrayOutputStream();
        Terminal.Person person = new Terminal.Person() {
            @Override public Optional<char[]> secret(String question) {
                return Optional.empty();
            }

            @Override public Optional<String> answer(String question) {
                questions.add(question);
                return answer.isEmpty() ? Optional.empty() : Optional.of(answer);
            }
        };
        int exit = Main.run(new Terminal(new PrintStream(outBytes, true, StandardCharsets.UTF_8),
            new PrintStream(errBytes, true, StandardCharsets.UTF_8), InputStream.nullInputStream(), Map.of(), home,
            Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneId.of("Europe/Berlin")), person), arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private String trades() {
        return home.resolve("trades.csv").toString();
    }

    private Path vault() {
        return home.resolve(".walletlens/vault.wlv");
    }

    @Test void a_yes_saves_what_was_shown_and_shows_it_once() {
        int exit = run("y", "import", trades());

        assertThat(exit).isZero();
        assertThat(questions).hasSize(1);
        assertThat(out).containsOnlyOnce("0.5 BTC").contains("Saved 2 entries");
        assertThat(vault()).exists();
    }

    @Test void anything_else_saves_nothing() {
        int exit = run("n", "import", trades());

        assertThat(exit).isEqualTo(Exit.PROBLEMS);
        assertThat(err).contains("Nothing was saved");
        assertThat(vault()).doesNotExist();
    }

    @Test void where_nobody_can_be_asked_nothing_is_saved() {
        assertThat(run("", "import", trades())).isEqualTo(Exit.PROBLEMS);
        assertThat(vault()).doesNotExist();
    }

    @Test void what_one_run_saved_the_next_one_reports() {
        run("", "import", trades(), "--yes");
        int exit = run("", "report", "gains", "--json");

        assertThat(exit).isZero();
        // 0.1 of the 0.5 bought for 20,000 + 10 costs 4,002; sold for 6,000 - 5 = 5,995.
        assertThat(out).contains("\"proceeds\":\"5995\",\"cost\":\"4002\",\"gain\":\"1993\"");
    }

    @Test void importing_twice_adds_nothing() {
        run("", "import", trades(), "--yes");
        run("", "verify", "--json");
        String once = out;
        run("", "import", trades(), "--yes");
        run("", "verify", "--json");

        assertThat(out).isEqualTo(once).contains("\"records\":2");
    }

    @Test void a_price_by_hand_values_what_is_held() {
        run("", "import", trades(), "--yes");
        run("", "price", "set", "BTC", "90000", "EUR");
        run("", "report", "networth", "--json");

        assertThat(out).contains("36000");
    }

    @Test void a_report_makes_no_vault() {
        assertThat(run("", "report", "holdings")).isZero();
        assertThat(vault()).doesNotExist();
    }

    @Test void an_export_never_replaces_a_vault() throws IOException {
        run("", "import", trades(), "--yes");
        byte[] before = Files.readAllBytes(vault());
        int exit = run("", "export", vault().toString(), "--format", "json");

        assertThat(exit).isEqualTo(Exit.USAGE);
        assertThat(Files.readAllBytes(vault())).isEqualTo(before);
    }

    @Test void an_export_read_into_another_vault_says_the_same() throws IOException {
        run("", "import", trades(), "--yes");
        run("", "report", "holdings", "--json");
        String said = out;
        assertThat(run("", "export", home.resolve("all.json").toString())).isZero();
        String other = home.resolve("other.wlv").toString();
        run("", "import", home.resolve("all.json").toString(), "--yes", "--vault", other);
        run("", "report", "holdings", "--json", "--vault", other);

        assertThat(out).isEqualTo(said);
    }

    @Test void a_damaged_vault_is_reported_with_what_verifies_and_a_warning() throws IOException {
        run("", "import", trades(), "--yes");
        run("", "price", "set", "BTC", "90000", "EUR");
        byte[] bytes = Files.readAllBytes(vault());
        bytes[bytes.length - 1] ^= 1;
        Files.write(vault(), bytes);

        assertThat(run("", "report", "holdings")).isEqualTo(Exit.PROBLEMS);
        assertThat(out).contains("BTC");
        assertThat(err).contains("the vault is damaged at byte");
    }

    @Test void a_file_that_is_no_vault_is_refused_and_left_alone() throws IOException {
        Path file = home.resolve("notes.wlv");
        Files.writeString(file, "not a vault");

        assertThat(run("", "import", trades(), "--yes", "--vault", file.toString())).isEqualTo(Exit.REFUSED);
        assertThat(Files.readString(file)).isEqualTo("not a vault");
    }

    @Test void what_is_used_wrongly_is_said_without_a_result() {
        for (String[] wrong : List.of(new String[] {"report"}, new String[] {"report", "weather"}, new String[] {"import"},
            new String[] {"import", "absent.csv"}, new String[] {"import", home.toString()}, new String[] {"price", "set", "BTC"},
            new String[] {"export", "x.docx"}, new String[] {"fly"}, new String[] {"open", "--port", "70000"},
            new String[] {"report", "gains", "--method", "best"}, new String[] {"report", "gains", "--at", "yesterday"})) {
            assertThat(run("", wrong)).as(String.join(" ", wrong)).isEqualTo(Exit.USAGE);
            assertThat(out).as(String.join(" ", wrong)).isEmpty();
            assertThat(err).as(String.join(" ", wrong)).startsWith("walletlens: ").doesNotContain("Exception");
        }
    }
}
