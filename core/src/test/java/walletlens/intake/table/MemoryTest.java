package walletlens.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walletlens.problem.Outcome;

class MemoryTest {
    private static final int SIZE = 8_000_000;

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "one letter to a row | a\\n", "one letter to a cell | a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p\\n", "quoted letters | \"x\"\\n", "open quotes | \",a\\n",
        "empty cells | ,,,,,,,,,,,,,,,,,,,,,a\\n", "letters beyond Latin | \u20ac\u20ac;\u20ac\\n"
    })
    void noTextTakesMoreThanTenTimesItsSize(String what, String piece) {
        String unit = piece.replace("\\n", "\n");
        byte[] bytes = unit.repeat(SIZE / unit.getBytes(StandardCharsets.UTF_8).length).getBytes(StandardCharsets.UTF_8);
        long before = used();

        Outcome<List<Table>> read = Tables.read("t.csv", bytes);

        long taken = used() - before;
        assertThat(taken).as(what).isLessThan(10L * bytes.length);
        assertThat(read.hasValue()).as(what).isTrue();
    }
}
