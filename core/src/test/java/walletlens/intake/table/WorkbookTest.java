package walletlens.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {
    private static List<Table> tables(byte[] bytes) {
        return Tables.read("t.xlsx", bytes).get();
    }

    private static String refusal(byte[] bytes) {
        var read = Tables.read("t.xlsx", bytes);
        assertThat(read.hasValue()).isFalse();
        return read.problems().get(0).toString();
    }

    private static String text(String ref, String text) {
        return "<c r=\"" + ref + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    @Test
    void sharedInlineAndFormattedTextsAreTexts() {
        byte[] bytes = new Xlsx().shared("<si><t>Date</t></si><si><r><t>Amo</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">unt </t></r>"
                        + "<rPh sb=\"0\" eb=\"1\"><t>furigana</t></rPh></si><si><t>A&amp;B &#x20AC; _x000D_!</t></si>")
                .sheet("Trades", "", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Note</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c r=\"B2\"><v>5</v></c><c r=\"C2\" t=\"str\"><f>A2</f><v>x</v></c></row>").bytes();

        Table table = tables(bytes).get(0);

        assertThat(table.sheet()).isEqualTo("Trades");
        assertThat(table.columns()).containsExactly("Date", "Amount", "Note");
        assertThat(table.rows().get(0).cells()).containsExactly("A&B \u20ac \r!", "5", "x");
    }

    @Test
    void cellsAndRowsThatAreNotThereLeaveGaps() {
        Table table = tables(Xlsx.of("<row r=\"3\">" + text("B3", "Date") + text("D3", "Amount") + "</row>"
                + "<row r=\"7\"><c r=\"D7\"><v>1.5</v></c></row><row r=\"9\"/><row r=\"10\"><c r=\"B10\"><v>2</v></c><c><v>3</v></c></row>")).get(0);

        assertThat(table.heading()).isEqualTo(new Row(3, List.of("", "Date", "", "Amount")));
        assertThat(table.rows()).containsExactly(new Row(7, List.of("", "", "", "1.5")), new Row(10, List.of("", "2", "3")));
    }

    @Test
    void valuesOfFormulasBooleansAndErrorsAreRead() {
        Table table = tables(Xlsx.of("<row r=\"1\">" + text("A1", "a") + text("B1", "b") + text("C1", "c") + "</row>"
                + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"b\"><v>1</v></c><c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>")).get(0);

        assertThat(table.rows().get(0).cells()).containsExactly("2", "TRUE", "#DIV/0!");
    }

    @Test
    void aFormulaWithoutAValueIsSaid() {
        var read = Tables.read("t.xlsx", Xlsx.of("<row r=\"1\">" + text("A1", "a") + text("B1", "b") + "</row>"
                + "<row r=\"2\"><c r=\"A2\"><f>1+1</f></c><c r=\"B2\"><v>1</v></c></row>"));

        assertThat(read.problems()).hasToString(
                "[t.xlsx, row 2: 1 formula has no value in sheet Sheet1; open the workbook in a spreadsheet and save it once.]");
        assertThat(read.get().get(0).rows().get(0).cells()).containsExactly("", "1");
    }

    @ParameterizedTest
    @CsvSource({"1,1900-01-01", "59,1900-02-28", "60,1900-02-29", "61,1900-03-01", "45000,2023-03-15", "44927.5,2023-01-01T12:00",
        "44927.772916666669,2023-01-01T18:33", "0.772916666666667,18:33", "2958465,9999-12-31", "2958466,''", "-1,''",
        "44926.999999999,2023-01-01"})
    void daysOf1900AreCountedWithTheLeapDayThatNeverWas(String serial, String text) {
        assertThat(SerialDate.text(new BigDecimal(serial), false, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0,1904-01-01", "43538,2023-03-15", "43538.25,2023-03-15T06:00"})
    void daysOf1904AreCountedFromItsFirst(String serial, String text) {
        assertThat(SerialDate.text(new BigDecimal(serial), true, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"General|NUMBER", "0.00|NUMBER", "#,##0.00\\ \"d\"|NUMBER", "[Red]-0.0;0|NUMBER", "[h]:mm|NUMBER",
        "yyyy\\-mm\\-dd|DAY", "dd/mm/yyyy\\ hh:mm|TIME", "[$-409]mmm\\ d\\,\\ yyyy|DAY", "h:mm AM/PM|TIME", "_-* #,##0.00_-|NUMBER",
        "[$\u20ac-407] #,##0|NUMBER", "0.00E+00|NUMBER", "mmm-yy|DAY", "mm:ss|TIME", "\"years\" 0|NUMBER"})
    void aStyleShowsDaysWhereItsCodeDoes(String code, CellStyles.Shows shows) {
        assertThat(CellStyles.shows(code)).isEqualTo(shows);
    }

    @Test
    void numbersOfDateStylesAreDatesInTheWorkbooksCalendar() {
        String rows = "<row r=\"1\">" + text("A1", "day") + text("B1", "time") + text("C1", "number") + "</row>"
                + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>43538</v></c><c r=\"B2\" s=\"2\"><v>43538</v></c><c r=\"C2\"><v>43538</v></c><c r=\"D2\" s=\"3\"><v>1</v></c></row>";

        assertThat(tables(new Xlsx().styles("yyyy-mm-dd", "yyyy-mm-dd hh:mm").sheet("s", "", rows).bytes()).get(0).rows().get(0).cells())
                .containsExactly("2019-03-14", "2019-03-14T00:00", "43538", "1900-01-01");
        assertThat(tables(new Xlsx().styles("yyyy-mm-dd", "yyyy-mm-dd hh:mm").of1904().sheet("s", "", rows).bytes()).get(0).rows().get(0).cells())
                .containsExactly("2023-03-15", "2023-03-15T00:00", "43538", "1904-01-02");
    }

    @ParameterizedTest
    @CsvSource({"1234.5,1234.5", "1E-7,0.0000001", "1.2345E3,1234.5", "0.30000000000000004,0.3", "1234.5599999999999,1234.56",
        "123456789012345678901234567890,123456789012345678901234567890", "-0,-0", "0.1234567890123456789,0.1234567890123456789", "12abc,12abc"})
    void numbersAreWrittenPlainlyAndAsASpreadsheetShowsThem(String value, String text) {
        assertThat(tables(Xlsx.of("<row r=\"1\">" + text("A1", "a") + "</row><row r=\"2\"><c r=\"A2\"><v>" + value + "</v></c></row>"))
                .get(0).rows().get(0).cells()).containsExactly(text);
    }

    @Test
    void everySheetIsATableAndAHiddenOneIsSaidToBe() {
        List<Table> tables = tables(new Xlsx().sheet("One", "", "<row r=\"1\">" + text("A1", "a") + "</row>").sheet("Empty", "", "")
                .sheet("Two", "hidden", "<row r=\"1\">" + text("A1", "b") + "</row>").bytes());

        assertThat(tables).extracting(Table::sheet).containsExactly("One", "Two");
        assertThat(tables.get(1).evidence()).contains(new Evidence("sheet", "hidden", "the workbook does not show it"));
    }

    @Test
    void mergedNamesCountForEveryColumnUnderThem() {
        String rows = "<row r=\"1\">" + text("A1", "My trades of the year") + "</row>"
                + "<row r=\"2\">" + text("A2", "Date") + text("B2", "BTC") + text("D2", "ETH") + "</row>"
                + "<row r=\"3\">" + text("B3", "Amount") + text("C3", "Fee") + text("D3", "Amount") + text("E3", "Fee") + "</row>"
                + "<row r=\"4\">" + text("A4", "2023-01-02") + "<c r=\"B4\"><v>1</v></c><c r=\"C4\"><v>2</v></c><c r=\"D4\"><v>3</v></c><c r=\"E4\"><v>4</v></c></row>";
        Table table = tables(new Xlsx().sheet("s", "", rows, "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"A2:A3\"/>"
                + "<mergeCell ref=\"B2:C2\"/><mergeCell ref=\"D2:E2\"/></mergeCells>").bytes()).get(0);

        assertThat(table.columns()).containsExactly("Date", "BTC Amount", "BTC Fee", "ETH Amount", "ETH Fee");
        assertThat(table.preamble()).extracting(Row::number).containsExactly(1);
        assertThat(table.rows()).extracting(Row::number).containsExactly(4);
    }

    @Test
    void aNumberOfAWorkbookIsClearWhateverItsDigits() {
        Table table = tables(Xlsx.of("<row r=\"1\">" + text("A1", "a") + "</row><row r=\"2\"><c r=\"A2\"><v>1.234</v></c></row>")).get(0);

        assertThat(Habits.of(table).numberDoubt(table.rows().get(0), 0)).isEmpty();
        assertThat(Habits.of(table).number(table.rows().get(0), 0)).hasToString("Optional[1.234]");
    }

    @Test
    void aDocumentTypeIsRefusedAndWithItEveryBombOfEntities() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>&b;</v></c></row></sheetData></worksheet>";
        assertThat(refusal(new Xlsx().sheet("s", "", "").part("xl/worksheets/sheet1.xml", bomb).bytes()))
                .isEqualTo("t.xlsx: The workbook declares a document type, which no spreadsheet writes; it is not read.");
        assertThat(refusal(Xlsx.of("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&b;</v></c></row>")))
                .isEqualTo("t.xlsx: The workbook uses an entity of its own, which no spreadsheet writes; it is not read.");
    }

    @Test
    void whatUnpacksToFarMoreThanItsSizeIsRefused() {
        assertThat(refusal(Xlsx.of("<row r=\"1\"><c r=\"A1\"><v>1</v></c>" + "<!--" + " ".repeat(60_000_000) + "--></row>")))
                .isEqualTo("t.xlsx: The workbook unpacks to far more than its size; it is not read.");
    }

    @Test
    void aCellOrARowWithoutMeasureIsRefused() {
        StringBuilder noise = new StringBuilder();
        long state = 1;
        while (noise.length() < 5_000_000) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            noise.append((char) ('a' + (int) (state >>> 60)));
        }
        assertThat(refusal(Xlsx.of("<row r=\"1\">" + text("A1", noise.toString()) + "</row>")))
                .isEqualTo("t.xlsx, row 1: This row has a cell of more than 100,000 characters; that is no table.");
        assertThat(refusal(Xlsx.of("<row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row>")))
                .isEqualTo("t.xlsx, row 1: This row has more than 16,384 cells; that is no table.");
    }

    @Test
    void aWorkbookCutShortAnywhereIsRefusedInASentence() {
        byte[] whole = new Xlsx().shared("<si><t>x</t></si>").sheet("s", "", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>").bytes();
        for (int length = 30; length < whole.length; length += 7) {
            assertThat(refusal(Arrays.copyOf(whole, length))).isEqualTo("t.xlsx: The workbook is damaged or cut short; get the file again.");
        }
    }

    @Test
    void oneChangedByteIsNoticed() {
        byte[] bytes = Xlsx.of("<row r=\"1\">" + text("A1", "Amount") + "</row><row r=\"2\"><c r=\"A2\"><v>1234567</v></c></row>");
        int refused = 0;
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 0x10;
            var read = Tables.read("t.xlsx", changed);
            refused += read.hasValue() ? 0 : 1;
            if (read.hasValue()) {
                assertThat(read.get().get(0).columns()).containsExactly("Amount");
                assertThat(read.get().get(0).rows().get(0).cells()).containsExactly("1234567");
            }
        }
        assertThat(refused).as("changes of what is read").isGreaterThan(bytes.length / 4);
    }

    @Test
    void filesThatAreSomethingElseAreNamedWhateverTheirNameSays() {
        assertThat(refusal("%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8))).contains("This is a PDF, not a table");
        assertThat(refusal("<!DOCTYPE html><table><tr><td>1</td></tr></table>".getBytes(StandardCharsets.UTF_8))).contains("web page (HTML)");
        byte[] old = Arrays.copyOf(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 4000);
        assertThat(refusal(old)).contains("old Excel (.xls)");
        System.arraycopy("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), 0, old, 1000, 32);
        assertThat(refusal(old)).contains("protected by a password");
        assertThat(refusal(new Xlsx().part("content.xml", "x").part("mimetype", "application/vnd.oasis.opendocument.spreadsheet").bytes()))
                .contains("OpenDocument");
        assertThat(refusal(new Xlsx().part("word/document.xml", "x").bytes())).contains("text document");
        assertThat(refusal(new byte[] {1, 2, 3, 4, 5, 6, 7, 0, 1, 2, 3})).contains("not text");
        assertThat(refusal(new byte[0])).isEqualTo("t.xlsx: The file is empty.");
    }

    @Test
    void publishedWorkbooksAreReadWhole() throws Exception {
        Path folder = Path.of("../../shared/vectors/exports");
        if (!Files.exists(folder)) {
            System.out.println("Skipped: the published workbooks are not beside this checkout.");
            Assumptions.abort("no shared vectors");
        }
        Table gemini = Tables.read("gemini.xlsx", Files.readAllBytes(folder.resolve("gemini.xlsx"))).get().get(0);
        assertThat(gemini.columns()).startsWith("Date", "Time (UTC)", "Type", "Symbol");
        assertThat(gemini.rows()).hasSizeGreaterThan(3);

        List<Table> bitty = Tables.read("bittytax.xlsx", Files.readAllBytes(folder.resolve("bittytax-hmrc-22251.xlsx"))).get();
        assertThat(bitty.get(0).columns()).startsWith("Type", "Buy Quantity", "Buy Asset");
        for (Row row : bitty.get(0).rows()) {
            int column = bitty.get(0).column("Timestamp");
            assertThat(Habits.of(bitty.get(0)).time(row, column).isPresent()).as(row.toString()).isEqualTo(!row.cell(column).isEmpty());
        }
    }
}
