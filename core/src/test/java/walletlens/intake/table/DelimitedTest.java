package walletlens.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTest {
    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsTheOneOfTheFirstLine(String separator) {
        Delimited table = Delimited.read("a" + separator + "b\n\"x" + separator + "y\"" + separator + "2\n");

        assertThat(table.rows()).extracting(Row::cells)
                .containsExactly(List.of("a", "b"), List.of("x" + separator + "y", "2"));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstCell() {
        assertThat(Delimited.read("\uFEFFdate,action\n").rows().get(0).cells()).containsExactly("date", "action");
    }

    @Test
    void rowsAreNumberedByTheLineTheyBeginOn() {
        Delimited table = Delimited.read("a,b\r\n\r\n\"1\r\n2\",x\r\n3,\"4\"\"5\"\r\n");

        assertThat(table.rows()).extracting(Row::number).containsExactly(1, 3, 5);
        assertThat(table.rows().get(2).cells()).containsExactly("3", "4\"5");
    }

    @Test
    void aQuoteThatNeverClosesTakesOnlyItsOwnLine() {
        Delimited table = Delimited.read("a,b\n1,\"2\n3,4\n");

        assertThat(table.rows()).extracting(Row::cells)
                .containsExactly(List.of("a", "b"), List.of("1", "\"2"), List.of("3", "4"));
        assertThat(table.rows()).extracting(Row::torn).containsExactly(false, true, false);
    }

    @Test
    void manyOpenQuotesDoNotTakeForever() {
        String text = "a,b\n" + "1,x\n".repeat(50_000) + "\"\n" + "2,\"y\n".repeat(50_001);

        assertThat(Delimited.read(text).rows()).hasSizeGreaterThan(50_000);
    }

    @Property
    void whatIsWrittenWithQuotesIsReadBack(
            @ForAll @Size(min = 1, max = 5) List<
                    @Size(min = 2, max = 4) List<@StringLength(min = 1, max = 6) @CharRange(from = ' ', to = '~') String>> rows) {
        StringBuilder text = new StringBuilder("h,h,h,h\n");
        for (List<String> row : rows) {
            List<String> quoted = new ArrayList<>();
            row.forEach(cell -> quoted.add('"' + cell.replace("\"", "\"\"") + '"'));
            text.append(String.join(",", quoted)).append('\n');
        }

        List<Row> read = Delimited.read(text.toString()).rows();

        assertThat(read.subList(1, read.size())).extracting(Row::cells).isEqualTo(rows);
    }

    @Property
    void noTextMakesItFail(@ForAll @NotEmpty String text) {
        assertThat(Delimited.read(text).rows()).isNotNull();
    }
}
