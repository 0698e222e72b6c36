package walletlens.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import walletlens.problem.Outcome;

/**
 * Random bytes for the readers of tables. The everyday tests run the inputs kept beside this class; with
 * {@code JAZZER_FUZZ=1} Jazzer looks for new ones, as {@code docs/fuzzing.md} tells.
 */
class ReadersFuzzTest {
    @FuzzTest(maxDuration = "15m")
    void anyBytesAreTablesOrASentence(byte[] bytes) {
        read(bytes);
    }

    @FuzzTest(maxDuration = "15m")
    void anyPartsInAWorkbookAreTablesOrASentence(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int first = text.indexOf('\u0001');
        int second = first < 0 ? -1 : text.indexOf('\u0001', first + 1);
        String sheet = first < 0 ? text : text.substring(0, first);
        String shared = first < 0 ? "" : second < 0 ? text.substring(first + 1) : text.substring(first + 1, second);
        String styles = second < 0 ? "" : text.substring(second + 1);
        read(new Xlsx().shared("").styles().sheet("s", "", "").part("xl/worksheets/sheet1.xml", sheet)
                .part("xl/sharedStrings.xml", shared).part("xl/styles.xml", styles).bytes());
        read(new Xlsx().shared(shared).styles("yyyy-mm-dd").sheet("s", "", sheet).bytes());
    }

    @FuzzTest(maxDuration = "10m")
    void anyArchiveIsTablesOrASentence(byte[] bytes) {
        byte[] whole = Xlsx.of("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Date</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>45000.5</v></c></row>");
        for (int i = 0; i + 3 < bytes.length && i < 400; i += 3) {
            int place = ((bytes[i] & 0xFF) << 8 | bytes[i + 1] & 0xFF) % whole.length;
            whole[place] = bytes[i + 2];
        }
        read(whole);
        read(Arrays.copyOf(whole, bytes.length == 0 ? 0 : whole.length * (bytes[0] & 0xFF) / 255));
    }

    @FuzzTest(maxDuration = "10m")
    void anyTextIsANumberOrNone(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Numbers numbers = Numbers.of(List.of(text));
        numbers.isUnclear(text);
        numbers.figure(text).ifPresent(figure -> {
            String plain = figure.quantity().toString();
            if (plain.length() < NumberText.LONGEST) {
                assertThat(Numbers.of(List.of("0.5")).read(plain)).contains(figure.quantity());
            }
        });
    }

    @FuzzTest(maxDuration = "10m")
    void anyTextIsATimeOrNone(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Dates dates = Dates.of(List.of(text, "31/12/2023"));
        dates.isUnclear(text);
        dates.read(text).ifPresent(when -> {
            if (when.date().getYear() >= 1000 && when.date().getYear() <= 9999) {
                assertThat(Dates.of(List.of()).read(when.toString())).contains(when);
            }
        });
        Zones.ofHeading(text);
    }

    private static void read(byte[] bytes) {
        Outcome<List<Table>> read = Tables.read("f", bytes);
        if (!read.hasValue()) {
            assertThat(read.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.message()).endsWith("."));
            return;
        }
        for (Table table : read.get()) {
            Habits habits = Habits.of(table);
            int last = 0;
            for (Row row : table.all()) {
                assertThat(row.number()).isGreaterThan(last);
                last = row.number();
                for (int column = 0; column < Math.min(3, row.cells().size()); column++) {
                    habits.figure(row, column);
                    habits.time(row, column);
                    habits.numberDoubt(row, column);
                    habits.timeDoubt(row, column);
                    habits.currency(row, column);
                }
            }
            habits.evidence();
        }
    }
}
