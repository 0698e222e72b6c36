package walletlens.wording;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ListeningTest {
    private static final Listening NOTHING = Listening.to(Sheets.in("en"));

    private static String event(String content) {
        return "data: " + Json.object().add("choices", Json.array().add(Json.object().add("index", 0)
                .add("delta", Json.object().add("content", content)))) + "\n\n";
    }

    private static final String DONE = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    @Test void the_pieces_of_a_stream_make_one_checked_text() {
        Listening heard = NOTHING.and(event("You own €123,4")).and(event("56.78, not 99") + DONE).ended(true);
        assertThat(CheckedTest.marked(heard.text())).isEqualTo("You own (€123,456.78), not {99}");
        assertThat(heard.problem()).isEqualTo(Listening.Problem.NONE);
        assertThat(heard.isGoing()).isFalse();
    }

    @Property(tries = 200) void it_does_not_matter_where_the_connection_cuts(@ForAll long seed) {
        String stream = ": a comment\r\n\r\nevent: message\n" + event("<think>12 is 9") + event("9</thi") + event("nk>\n\nAbout ") + event("72") + event(" of") + event(" 14.")
                + "data: {\"choices\":[],\"usage\":{\"total_tokens\":5}}\n\n" + DONE;
        Listening heard = NOTHING;
        Random random = new Random(seed);
        for (int at = 0; at < stream.length();) {
            int to = Math.min(stream.length(), at + 1 + random.nextInt(9));
            heard = heard.and(stream.substring(at, to));
            at = to;
        }
        assertThat(CheckedTest.marked(heard.ended(true).text())).isEqualTo("About (72) of (14).");
        assertThat(heard.ended(true).problem()).isEqualTo(Listening.Problem.NONE);
    }

    @Test void an_answer_in_one_piece_is_an_answer_as_well() {
        String whole = "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"It is 72.\"}}]}";
        assertThat(CheckedTest.marked(NOTHING.and(whole).ended(true).text())).isEqualTo("It is (72).");
    }

    @Test void what_broke_off_keeps_what_was_said_and_says_so() {
        Listening heard = NOTHING.and(event("It is 72 an")).ended(false);
        assertThat(CheckedTest.marked(heard.text())).isEqualTo("It is (72) an");
        assertThat(heard.problem()).isEqualTo(Listening.Problem.BROKEN);
    }

    @Test void what_is_no_such_answer_is_named() {
        for (String nonsense : List.of("<!doctype html><html>no</html>\n", "data: {not json}\n", "data: []\n", "data: {\"x\":1}\n", "hello\n", "data: \"x\"\n",
                "x".repeat(300_000))) {
            assertThat(NOTHING.and(nonsense).ended(true).problem()).as(nonsense.substring(0, 5)).isEqualTo(Listening.Problem.NONSENSE);
        }
        assertThat(NOTHING.and("<html>").ended(true).problem()).isEqualTo(Listening.Problem.NONSENSE);
        assertThat(NOTHING.ended(true).problem()).isEqualTo(Listening.Problem.NONSENSE);
        assertThat(NOTHING.ended(false).problem()).isEqualTo(Listening.Problem.BROKEN);
        assertThat(NOTHING.and("data: {\"error\":{\"message\":\"no such model\"}}\n").ended(true).problem()).isEqualTo(Listening.Problem.REFUSED);
        assertThat(NOTHING.and("{\"error\":\"no\"}").ended(true).problem()).isEqualTo(Listening.Problem.REFUSED);
        assertThat(NOTHING.and("data: " + "[".repeat(100_000) + "\n").ended(true).problem()).isEqualTo(Listening.Problem.NONSENSE);
    }

    @Test void a_text_without_end_is_taken_up_to_a_bound() {
        Listening heard = NOTHING;
        for (int i = 0; i < 200 && heard.isGoing(); i++) {
            heard = heard.and(event("word ".repeat(100)));
        }
        assertThat(heard.isGoing()).isFalse();
        assertThat(CheckedTest.text(heard.ended(false).text())).hasSize(Checked.LONGEST);
    }

    @Test void thoughts_are_left_out_and_may_go_on_for_long() {
        Listening heard = NOTHING.and(event("\n<think>"));
        for (int i = 0; i < 500; i++) {
            heard = heard.and(event("perhaps 99,999 euros? "));
        }
        assertThat(heard.isThinking()).isTrue();
        assertThat(heard.text().isEmpty()).isTrue();
        assertThat(CheckedTest.marked(heard.and(event("</think>No.")).ended(true).text())).isEqualTo("No.");
    }

    @Test void the_names_of_models_are_read_from_their_list() {
        assertThat(Listening.models("{\"object\":\"list\",\"data\":[{\"id\":\"llama3.2:3b\"},{\"id\":7},{},{\"id\":\"a\\nb\"},{\"id\":\"\"}]}")).contains(List.of("llama3.2:3b"));
        assertThat(Listening.models("{\"data\":[]}")).contains(List.of());
        assertThat(Listening.models("<html>")).isEmpty();
        assertThat(Listening.models("[]")).isEmpty();
        assertThat(Listening.models("{\"data\":3}")).isEmpty();
    }
}
