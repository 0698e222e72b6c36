package walletlens.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalModelTest {
    @Test void only_known_ports_and_the_users_own_are_asked() {
        for (String port : List.of("11434", "8080", "1234")) {
            assertThat(LocalModel.allows("GET", port, "/v1/models", "")).isTrue();
            assertThat(LocalModel.allows("POST", port, "/v1/chat/completions", "")).isTrue();
        }
        assertThat(LocalModel.allows("GET", "9999", "/v1/models", "")).isFalse();
        assertThat(LocalModel.allows("GET", "9999", "/v1/models", "9999")).isTrue();
        assertThat(LocalModel.allows("GET", "9998", "/v1/models", "9999")).isFalse();
    }

    @Test void no_own_port_is_one_of_the_system_or_one_where_other_programs_read_http_as_commands() {
        for (String port : List.of("", "0", "22", "25", "80", "443", "1023", "6379", "11211", "6000", "65536", "99999", "08080", "+8080", "-1", " 8081", "8081 ", "8081/", "１２３４５")) {
            assertThat(LocalModel.ownPort(port)).as(port).isZero();
            assertThat(LocalModel.allows("GET", port, "/v1/models", port)).as(port).isFalse();
        }
        assertThat(LocalModel.ownPort("8081")).isEqualTo(8081);
    }

    @Test void nothing_but_two_paths_by_their_own_methods_is_asked() {
        for (String path : List.of("", "/", "/v1/models/", "/v1/models?x=1", "/v1/../v1/models", "//v1/models", "/V1/models", "/api/tags", "/v1/chat/completions#",
                "/v1/models\r\nX: y", "/v1/%6dodels")) {
            assertThat(LocalModel.allows("GET", "11434", path, "")).as(path).isFalse();
            assertThat(LocalModel.allows("POST", "11434", path, "")).as(path).isFalse();
        }
        assertThat(LocalModel.allows("POST", "11434", "/v1/models", "")).isFalse();
        assertThat(LocalModel.allows("GET", "11434", "/v1/chat/completions", "")).isFalse();
        assertThat(LocalModel.allows("DELETE", "11434", "/v1/models", "")).isFalse();
    }

    @Test void a_model_that_somebody_else_runs_is_known_by_its_name() {
        assertThat(LocalModel.isElsewhere("gpt-oss:120b-cloud")).isTrue();
        assertThat(LocalModel.isElsewhere("qwen3:cloud")).isTrue();
        assertThat(LocalModel.isElsewhere("llama3.2:3b")).isFalse();
    }
}
