package walletlens.app.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.ledger.When;
import walletlens.money.Quantity;

/**
 * Sheets as a workbook of Office Open XML (ECMA-376): texts, numbers and days as what they are, the head bold and in view.
 * Numbers stand with all their digits; a spreadsheet shows the first fifteen. Texts are never formulas.
 */
public final class Workbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    /** The format's own limits: rows of a sheet, and signs of a cell's text. */
    private static final int MOST_ROWS = 1_048_576;
    private static final int LONGEST_TEXT = 32_767;
    private static final long DAYS_BEFORE_1970 = 25_569;
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    /** Numbers of cell formats in {@link #styles}. */
    private static final int BOLD = 1;
    private static final int AS_DAY = 2;

    private Workbook() {
    }

    /**
     * The bytes of the workbook; the order of the sheets is that of the list. What does not fit on one sheet goes on on
     * another.
     */
    public static byte[] of(List<Sheet> sheets) {
        return of(sheets, MOST_ROWS);
    }

    static byte[] of(List<Sheet> sheets, int mostRows) {
        List<String> names = new ArrayList<>();
        List<Zip.Packed> parts = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Pages pages = new Pages(sheet, mostRows);
            sheet.rows().accept(pages::row);
            pages.end();
            for (int i = 0; i < pages.packed.size(); i++) {
                names.add(sheet.name() + (i == 0 ? "" : " " + (i + 1)));
            }
            parts.addAll(pages.packed);
        }
        Zip zip = new Zip();
        put(zip, "[Content_Types].xml", types(names.size()));
        put(zip, "_rels/.rels", HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                + RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        put(zip, "xl/workbook.xml", workbook(names));
        put(zip, "xl/_rels/workbook.xml.rels", relations(names.size()));
        put(zip, "xl/styles.xml", styles());
        for (int i = 0; i < parts.size(); i++) {
            zip.put("xl/worksheets/sheet" + (i + 1) + ".xml", parts.get(i));
        }
        return zip.bytes();
    }

    private static void put(Zip zip, String name, String xml) {
        zip.put(name, Zip.packed(bytes(xml)));
    }

    private static String types(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD).append("<Types xmlns=\"").append(PACKAGE).append("content-types\">")
                .append("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"").append(TYPE).append("sheet.main+xml\"/>")
                .append("<Override PartName=\"/xl/styles.xml\" ContentType=\"").append(TYPE).append("styles+xml\"/>");
        for (int i = 1; i <= sheets; i++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet").append(i).append(".xml\" ContentType=\"").append(TYPE)
                    .append("worksheet+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private static String workbook(List<String> names) {
        StringBuilder xml = new StringBuilder(HEAD).append("<workbook xmlns=\"").append(MAIN).append("\" xmlns:r=\"")
                .append(RELATIONS).append("\"><sheets>");
        for (int i = 1; i <= names.size(); i++) {
            xml.append("<sheet name=\"");
            escape(xml, names.get(i - 1));
            xml.append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i).append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String relations(int sheets) {
        StringBuilder xml = new StringBuilder(HEAD).append("<Relationships xmlns=\"").append(PACKAGE).append("relationships\">");
        for (int i = 1; i <= sheets; i++) {
            xml.append("<Relationship Id=\"rId").append(i).append("\" Type=\"").append(RELATIONS)
                    .append("/worksheet\" Target=\"worksheets/sheet").append(i).append(".xml\"/>");
        }
        return xml.append("<Relationship Id=\"rId").append(sheets + 1).append("\" Type=\"").append(RELATIONS)
                .append("/styles\" Target=\"styles.xml\"/></Relationships>").toString();
    }

    /** The usual format, a bold one, and one for days (number format 14 is a reader's own short date). */
    private static String styles() {
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"14\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";
    }

    /** One sheet of ours on as many of the workbook's as its rows take. */
    private static final class Pages {
        private final Sheet sheet;
        private final int most;
        private final List<Zip.Packed> packed = new ArrayList<>();
        private final StringBuilder xml = new StringBuilder();
        private ByteArrayOutputStream bytes;
        private int rows;

        /** Where a cell stands, such as {@code B7}; some readers want it told. */
        private void at(int column, int row) {
            xml.append("<c r=\"").append(letters(column)).append(row).append('"');
        }

        private static String letters(int column) {
            char last = (char) ('A' + column % 26);
            return column < 26 ? String.valueOf(last) : letters(column / 26 - 1) + last;
        }

        Pages(Sheet sheet, int most) {
            this.sheet = sheet;
            this.most = most;
            begin();
        }

        private void begin() {
            bytes = new ByteArrayOutputStream();
            rows = 1;
            xml.append(HEAD).append("<worksheet xmlns=\"").append(MAIN).append("\"><sheetViews>")
                    .append("<sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                    .append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"")
                    .append(sheet.columns().size()).append("\" width=\"16\" customWidth=\"1\"/></cols><sheetData><row r=\"1\">");
            for (int i = 0; i < sheet.columns().size(); i++) {
                at(i, 1);
                text(xml, sheet.columns().get(i).name(), BOLD);
            }
            xml.append("</row>");
        }

        void row(List<String> cells) {
            if (rows == most) {
                end();
                begin();
            }
            rows++;
            xml.append("<row r=\"").append(rows).append("\">");
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i).isEmpty()) {
                    continue;
                }
                at(i, rows);
                cell(xml, cells.get(i), sheet.columns().get(i).kind());
            }
            xml.append("</row>");
            flush();
        }

        void end() {
            xml.append("</sheetData></worksheet>");
            flush();
            packed.add(Zip.packed(bytes.toByteArray()));
        }

        private void flush() {
            byte[] some = Workbook.bytes(xml.toString());
            bytes.write(some, 0, some.length);
            xml.setLength(0);
        }
    }

    /** The rest of a cell whose place was told. */
    private static void cell(StringBuilder xml, String text, Sheet.Kind kind) {
        Optional<LocalDate> day = kind == Sheet.Kind.DAY
                ? When.parse(text).filter(When::isDay).map(When::date).filter(date -> !date.isBefore(FIRST_DAY)) : Optional.empty();
        if (day.isPresent()) {
            xml.append(" s=\"").append(AS_DAY).append("\"><v>").append(day.get().toEpochDay() + DAYS_BEFORE_1970).append("</v></c>");
        } else if (kind == Sheet.Kind.NUMBER && Quantity.parse(text).isPresent()) {
            xml.append("><v>").append(text).append("</v></c>");
        } else {
            text(xml, text, 0);
        }
    }

    private static void text(StringBuilder xml, String text, int style) {
        xml.append(" t=\"inlineStr\"");
        if (style != 0) {
            xml.append(" s=\"").append(style).append('"');
        }
        xml.append("><is><t xml:space=\"preserve\">");
        escape(xml, text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
        xml.append("</t></is></c>");
    }

    /** A text as XML 1.0 takes it; signs that it does not take become the sign for what cannot be shown. */
    private static void escape(StringBuilder xml, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                xml.append(c).append(text.charAt(++i));
            } else if (c == '&') {
                xml.append("&amp;");
            } else if (c == '<') {
                xml.append("&lt;");
            } else if (c == '>') {
                xml.append("&gt;");
            } else if (c == '"') {
                xml.append("&quot;");
            } else if (c == '\r') {
                xml.append("&#13;");
            } else if (c < ' ' && c != '\t' && c != '\n' || Character.isSurrogate(c) || c >= '\uFFFE') {
                xml.append('\uFFFD');
            } else {
                xml.append(c);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
