package walletlens.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a workbook of trades: ten columns, of which one is a day by its style, three are shared texts and six are numbers. */
public final class Sheets {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Sheets() {
    }

    /** The workbook of so many rows. */
    public static byte[] workbook(int rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes, rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes a workbook to a file. Arguments: the file, the number of rows. */
    public static void main(String[] arguments) throws IOException {
        try (OutputStream file = Files.newOutputStream(Path.of(arguments[0]))) {
            write(file, Integer.parseInt(arguments[1]));
        }
    }

    private static void write(OutputStream to, int rows) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(to);
        part(zip, "_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(zip, "xl/workbook.xml", "<workbook xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"Trades\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + OFFICE + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + "<Relationship Id=\"r2\" Type=\"" + OFFICE + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" Type=\"" + OFFICE
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        part(zip, "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        StringBuilder shared = new StringBuilder("<sst>");
        for (String text : new String[] {"date", "action", "symbol", "quantity", "price", "fees", "currency", "class", "a", "b", "BUY", "SELL", "EUR", "stock"}) {
            shared.append("<si><t>").append(text).append("</t></si>");
        }
        for (int i = 0; i < 50; i++) {
            shared.append("<si><t>S").append(10 + i).append("</t></si>");
        }
        part(zip, "xl/sharedStrings.xml", shared + "</sst>");
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        PrintStream sheet = new PrintStream(zip, false, StandardCharsets.UTF_8);
        sheet.print(HEAD + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">");
        for (int i = 0; i < 10; i++) {
            sheet.print("<c r=\"" + (char) ('A' + i) + "1\" t=\"s\"><v>" + i + "</v></c>");
        }
        sheet.print("</row>");
        long state = 42;
        for (int i = 2; i < rows + 2; i++) {
            state = state * 6364136223846793005L + 1442695040888963407L;
            int noise = (int) (state >>> 40);
            sheet.print("<row r=\"" + i + "\"><c r=\"A" + i + "\" s=\"1\"><v>" + (42000 + (long) i * 3650 / (rows + 2)) + "</v></c><c r=\"B" + i
                    + "\" t=\"s\"><v>" + (10 + (noise & 1)) + "</v></c><c r=\"C" + i + "\" t=\"s\"><v>" + (14 + noise % 50) + "</v></c><c r=\"D" + i
                    + "\"><v>" + (1 + noise % 200) + "." + noise % 97 + "</v></c><c r=\"E" + i + "\"><v>" + (1 + noise % 400) + "." + noise % 89
                    + "</v></c><c r=\"F" + i + "\"><v>" + noise % 5 + "</v></c><c r=\"G" + i + "\" t=\"s\"><v>12</v></c><c r=\"H" + i
                    + "\" t=\"s\"><v>13</v></c><c r=\"I" + i + "\"><v>" + noise + "</v></c><c r=\"J" + i + "\"><v>" + noise % 1000 / 8.0 + "</v></c></row>");
        }
        sheet.print("</sheetData></worksheet>");
        sheet.flush();
        zip.closeEntry();
        zip.finish();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
