package walletlens.intake.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds workbooks for tests, part by part. */
final class Xlsx {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    /** A workbook of one sheet with the given rows, as XML. */
    static byte[] of(String rows) {
        return new Xlsx().sheet("Sheet1", "", rows).bytes();
    }

    Xlsx sheet(String name, String state, String rows) {
        return sheet(name, state, rows, "");
    }

    Xlsx sheet(String name, String state, String rows, String after) {
        count++;
        sheets.append("<sheet name=\"").append(name).append("\" sheetId=\"").append(count).append("\" ")
                .append(state.isEmpty() ? "" : "state=\"" + state + "\" ").append("r:id=\"rId").append(count).append("\"/>");
        relation("rId" + count, "worksheet", "worksheets/sheet" + count + ".xml");
        parts.put("xl/worksheets/sheet" + count + ".xml", HEAD
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData>" + after + "</worksheet>");
        return this;
    }

    private void relation(String id, String type, String target) {
        relations.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(OFFICE).append('/').append(type)
                .append("\" Target=\"").append(target).append("\"/>");
    }

    Xlsx shared(String items) {
        relation("rIdS", "sharedStrings", "sharedStrings.xml");
        parts.put("xl/sharedStrings.xml", HEAD + "<sst>" + items + "</sst>");
        return this;
    }

    /** Cell styles by their format codes; style 0 is General. */
    Xlsx styles(String... codes) {
        relation("rIdT", "styles", "/xl/styles.xml");
        StringBuilder formats = new StringBuilder();
        StringBuilder cells = new StringBuilder("<xf numFmtId=\"0\"/>");
        for (int i = 0; i < codes.length; i++) {
            formats.append("<numFmt numFmtId=\"").append(164 + i).append("\" formatCode=\"").append(codes[i]).append("\"/>");
            cells.append("<xf numFmtId=\"").append(164 + i).append("\" applyNumberFormat=\"1\"/>");
        }
        parts.put("xl/styles.xml", HEAD + "<styleSheet><numFmts>" + formats + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                + "<cellXfs>" + cells + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        return this;
    }

    Xlsx of1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    Xlsx part(String name, String text) {
        parts.put(name, text);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "_rels/.rels", HEAD + "<Relationships><Relationship Id=\"a\" Type=\"" + OFFICE
                    + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(zip, "xl/workbook.xml", HEAD + "<workbook xmlns:r=\"r\">" + properties + "<sheets>" + sheets + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", HEAD + "<Relationships>" + relations + "</Relationships>");
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
