package walletlens.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InputTextTest {
    @Test void a_byte_order_mark_is_no_part_of_the_text() {
        assertThat(InputText.of("\uFEFFdate,größe".getBytes(StandardCharsets.UTF_8))).isEqualTo("date,größe");
        assertThat(InputText.of("\uFEFFdate,größe".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("date,größe");
        assertThat(InputText.of("\uFEFFdate,größe".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("date,größe");
    }

    @Test void text_without_a_mark_is_utf_8_where_it_can_be() {
        assertThat(InputText.of("größe €".getBytes(StandardCharsets.UTF_8))).isEqualTo("größe €");
        assertThat(InputText.of("größe €".getBytes(Charset.forName("windows-1252")))).isEqualTo("größe €");
        assertThat(InputText.of(new byte[0])).isEmpty();
    }
}
