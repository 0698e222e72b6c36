package walletlens.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {
    @Test void parts_stand_between_separators_and_empty_ones_are_left_out() {
        assertThat(Parts.of("a,,b c,", ',')).containsExactly("a", "b c");
    }

    @Test void a_text_without_a_separator_is_one_part() {
        assertThat(Parts.of("a\r\n", ',')).containsExactly("a\r\n");
    }

    @Test void nothing_has_no_parts() {
        assertThat(Parts.of("", ',')).isEmpty();
        assertThat(Parts.of("\n\n", '\n')).isEmpty();
    }

    @Test void all_parts_are_one_more_than_the_separators() {
        assertThat(Parts.all("a,,b c,", ',')).containsExactly("a", "", "b c", "");
        assertThat(Parts.all("", ',')).containsExactly("");
    }
}
