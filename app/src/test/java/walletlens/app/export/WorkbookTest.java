package walletlens.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import walletlens.intake.table.Table;
import walletlens.intake.table.Tables;

/** A workbook we write is one: read by the JDK's zip, an XML reader, and our own reader of workbooks. */
class WorkbookTest {
    private static Sheet sheet(String columns, List<List<String>> rows) {
        return Sheet.of("S", columns, row -> rows.forEach(row));
    }

    private static Map<String, Document> parts(byte[] workbook) throws IOException {
        Map<String, Document> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), Jsoup.parse(new ByteArrayInputStream(zip.readAllBytes()), "UTF-8", "", Parser.xmlParser()));
            }
        }
        return parts;
    }

    private static List<List<String>> read(byte[] workbook) {
        List<List<String>> rows = new ArrayList<>();
        for (Table table : Tables.read("x.xlsx", workbook).get()) {
            table.rows().forEach(row -> rows.add(row.cells()));
        }
        return rows;
    }

    @Test
    void numbersAndDaysAreNumbersAndTextsAreTexts() throws IOException {
        byte[] bytes = Workbook.of(List.of(sheet("name,#count,@day", List.of(
                List.of("=1+1", "0.1000000000000000000000000000000000000000001", "2024-02-29"), List.of("", "", "")))));
        Document part = parts(bytes).get("xl/worksheets/sheet1.xml");
        List<Element> cells = part.select("row").get(1).select("c");
        assertThat(cells.get(0).attr("t")).isEqualTo("inlineStr");
        assertThat(cells.get(0).text()).isEqualTo("=1+1");
        assertThat(part.select("f")).isEmpty();
        assertThat(cells.get(1).select("v").text()).isEqualTo("0.1000000000000000000000000000000000000000001");
        // 29 February 2024 is day 45,351 of the calendar that counts 1 January 1900 as 1 and a 29 February 1900 that never was.
        assertThat(cells.get(2).select("v").text()).isEqualTo("45351");
        assertThat(cells.get(2).attr("s")).isEqualTo("2");
    }

    @Test
    void everyPartThatIsNamedIsThere() throws IOException {
        Map<String, Document> parts = parts(Workbook.of(List.of(sheet("a", List.of()), sheet("b", List.of(List.of("x"))))));
        assertThat(parts.keySet()).containsExactlyInAnyOrder("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        for (Element named : parts.get("[Content_Types].xml").select("Override")) {
            assertThat(parts).containsKey(named.attr("PartName").substring(1));
        }
        for (Element named : parts.get("xl/_rels/workbook.xml.rels").select("Relationship")) {
            assertThat(parts).containsKey("xl/" + named.attr("Target"));
        }
    }

    @Test
    void whatDoesNotFitOnOneSheetGoesOnOnAnother() throws IOException {
        List<List<String>> rows = List.of(List.of("1"), List.of("2"), List.of("3"), List.of("4"), List.of("5"));
        byte[] bytes = Workbook.of(List.of(sheet("#n", rows)), 3);
        Map<String, Document> parts = parts(bytes);
        assertThat(parts.get("xl/workbook.xml").select("sheet").eachAttr("name")).containsExactly("S", "S 2", "S 3");
        assertThat(parts.get("xl/worksheets/sheet3.xml").select("v").eachText()).containsExactly("5");
        assertThat(read(bytes)).containsExactlyElementsOf(rows);
    }

    @Property(tries = 200)
    void ourOwnReaderReadsWhatWasWritten(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(min = 1, max = 20) @CharRange(from = ' ', to = '\uFFFF') String> texts) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            rows.add(List.of("k" + i, texts.get(i), i + ".5", "end"));
        }
        byte[] bytes = Workbook.of(List.of(sheet("key,text,#number,last", rows)));
        List<List<String>> read = read(bytes);
        assertThat(read).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(read.get(i).get(0)).isEqualTo("k" + i);
            assertThat(read.get(i).get(2)).isEqualTo(i + ".5");
            assertThat(read.get(i).get(3)).isEqualTo("end");
            String text = texts.get(i);
            boolean plain = text.chars().allMatch(c -> c < 0xD800 && c > ' ' && !Character.isISOControl(c));
            if (plain) {
                assertThat(read.get(i).get(1)).isEqualTo(text);
            }
        }
    }

    @Test
    void signsThatNoXmlTakesBecomeTheSignForWhatCannotBeShown() throws IOException {
        byte[] bytes = Workbook.of(List.of(sheet("t", List.of(List.of("a\u0000b\u001fc\uD800d<&>\"\u202Ee")))));
        assertThat(parts(bytes).get("xl/worksheets/sheet1.xml").select("row").get(1).select("t").first().wholeText())
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd<&>\"\u202Ee");
    }
}
