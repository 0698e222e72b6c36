package walletlens.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class EncodingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static String text(byte[] bytes) {
        return Encoding.decode(bytes).text();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() {
        assertThat(text("\uFEFFdate,größe".getBytes(StandardCharsets.UTF_8))).isEqualTo("date,größe");
        assertThat(text("\uFEFFdate,größe".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("date,größe");
        assertThat(text("\uFEFFdate,größe".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("date,größe");
    }

    @Test
    void utf16WithoutAMarkIsKnownByItsZeros() {
        assertThat(text("date;größe\n1;2\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("date;größe\n1;2\n");
        assertThat(text("date;größe\n1;2\n".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("date;größe\n1;2\n");
    }

    @Test
    void textWithoutAMarkIsUtf8WhereItCanBe() {
        assertThat(text("größe €".getBytes(StandardCharsets.UTF_8))).isEqualTo("größe €");
        assertThat(text("größe €".getBytes(WINDOWS))).isEqualTo("größe €");
        assertThat(text(new byte[0])).isEmpty();
    }

    @Test
    void theEvidenceNamesTheByteThatIsNotUtf8() {
        assertThat(Encoding.decode("abcé".getBytes(StandardCharsets.ISO_8859_1)).evidence())
                .containsExactly(new Evidence("encoding", "windows-1252", "byte 4 is not UTF-8"));
    }

    @Test
    void everyByteOfWindows1252IsTheCharacterItStandsFor() {
        byte[] bytes = new byte[257];
        for (int i = 0; i < 256; i++) {
            bytes[i + 1] = (byte) i;
        }
        bytes[0] = (byte) 0xE9;
        String expected = new String(bytes, WINDOWS);
        String read = text(bytes);
        for (int i = 0; i < 257; i++) {
            if (expected.charAt(i) != '\uFFFD') {
                assertThat(read.charAt(i)).as("byte " + bytes[i]).isEqualTo(expected.charAt(i));
            }
        }
    }

    @Property
    void whatIsWrittenInUtf8IsReadBack(@ForAll @CharRange(from = '!', to = '\uD7FF') String text) {
        assertThat(text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    @Property
    void utf8IsToldAsTheJdkTellsIt(@ForAll byte[] bytes) {
        boolean valid;
        try {
            StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes));
            valid = true;
        } catch (java.nio.charset.CharacterCodingException wrong) {
            valid = false;
        }
        assertThat(Utf8.firstWrong(bytes) < 0).isEqualTo(valid);
    }
}
