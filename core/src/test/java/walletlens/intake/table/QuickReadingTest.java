package walletlens.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read on a short way is what the long way reads. */
class QuickReadingTest {
    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.strings().withChars("0012345.,-e ").ofMinLength(0).ofMaxLength(9);
    }

    /** Spaces around a number say nothing, and keep it off the short way. */
    @Property
    void aPlainNumberIsReadAsAnyOther(@ForAll("numbers") String text, @ForAll("numbers") String beside) {
        Numbers numbers = Numbers.of(List.of(text, beside));
        assertThat(numbers.figure(text)).isEqualTo(numbers.figure(" " + text + " "));
        assertThat(numbers.isUnclear(text)).isEqualTo(numbers.isUnclear(" " + text + " "));
        NumberText quick = NumberText.parse(text);
        NumberText slow = NumberText.parse(" " + text + " ");
        assertThat(quick == null).isEqualTo(slow == null);
        if (quick != null) {
            assertThat(quick.read('.')).isEqualTo(slow.read('.'));
            assertThat(quick.read(',')).isEqualTo(slow.read(','));
        }
    }

    /** By definition: what is open shows nothing, else the one sign with which it is a number. */
    @Property
    void aPlainNumberShowsTheSignThatAnyOtherShows(@ForAll("numbers") String text) {
        boolean point = Grouping.plain(text, '.') != null;
        boolean comma = Grouping.plain(text, ',') != null;
        char shown = Grouping.isOpen(text) || point == comma ? 0 : point ? '.' : ',';
        assertThat(Grouping.shown(text)).isEqualTo(shown);
    }

    @Property
    void whatIsRememberedIsWhatIsMade(@ForAll List<String> texts) {
        Recent<String> recent = new Recent<>(text -> text + "!");
        for (String text : texts) {
            assertThat(recent.of(text)).isEqualTo(text + "!");
            assertThat(recent.of(text)).isEqualTo(text + "!");
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        return Arbitraries.strings().withChars("ab\"\n\u00a0\u2003 ,").ofMaxLength(6).list().ofMinSize(2).ofMaxSize(40).list().ofMinSize(1).ofMaxSize(5);
    }

    /** A row cut when its cells are asked for has the cells that were written, and each without the spaces around it. */
    @Property
    void cellsComeBackAsTheyWereWritten(@ForAll("rows") List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        List<List<String>> written = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> all = new ArrayList<>(row);
            all.add("end");
            written.add(all);
            text.append(String.join(",", all.stream().map(cell -> '"' + cell.replace("\"", "\"\"") + '"').toList())).append('\n');
        }
        List<Row> read = Delimited.read("sep=,\n" + text).rows();
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).cells()).isEqualTo(written.get(i)).hasSameHashCodeAs(written.get(i));
            for (int j = 0; j <= written.get(i).size(); j++) {
                assertThat(read.get(i).cell(j)).isEqualTo(j == written.get(i).size() ? "" : written.get(i).get(j).strip());
            }
        }
    }

    @Property
    void packedCellsComeBackAsTheyWereWritten(@ForAll("rows") List<List<String>> rows) throws Unreadable {
        SheetRows sheet = new SheetRows(new SharedTexts());
        for (int i = 0; i < rows.size(); i++) {
            sheet.beginRow(i + 1);
            for (int j = 0; j < rows.get(i).size(); j++) {
                sheet.addText(j, text(rows.get(i).get(j)));
            }
            sheet.addText(100, text("end"));
            sheet.endRow();
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < 100; j++) {
                assertThat(sheet.get(i).cell(j)).isEqualTo(j < rows.get(i).size() ? rows.get(i).get(j).strip() : "");
            }
            assertThat(sheet.get(i).cell(100)).isEqualTo("end");
            assertThat(sheet.get(i).cell(101)).isEmpty();
        }
    }

    private static Bytes text(String text) {
        Bytes bytes = new Bytes();
        bytes.addText(text);
        return bytes;
    }
}
