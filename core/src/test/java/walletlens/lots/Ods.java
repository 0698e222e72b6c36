package walletlens.lots;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the cells of an OpenDocument spreadsheet as texts, sheet by sheet. */
final class Ods {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final int WIDEST = 40;

    private Ods() {
    }

    static Map<String, List<List<String>>> read(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] xml = zip.getInputStream(zip.getEntry("content.xml")).readAllBytes();
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
            NodeList tables = document.getElementsByTagNameNS(TABLE, "table");
            for (int i = 0; i < tables.getLength(); i++) {
                Element table = (Element) tables.item(i);
                sheets.put(table.getAttributeNS(TABLE, "name"), rows(table));
            }
            return sheets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> rows(Element table) {
        List<List<String>> rows = new ArrayList<>();
        NodeList found = table.getElementsByTagNameNS(TABLE, "table-row");
        for (int i = 0; i < found.getLength(); i++) {
            List<String> cells = new ArrayList<>();
            for (Node node = found.item(i).getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element && node.getLocalName().endsWith("table-cell")) {
                    Element cell = (Element) node;
                    String repeated = cell.getAttributeNS(TABLE, "number-columns-repeated");
                    int times = repeated.isEmpty() ? 1 : Integer.parseInt(repeated);
                    for (int t = 0; t < times && cells.size() < WIDEST; t++) {
                        cells.add(text(cell));
                    }
                }
            }
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    /** The value; of a hyperlink formula its second argument; else the text. */
    private static String text(Element cell) {
        String formula = cell.getAttributeNS(TABLE, "formula");
        if (formula.startsWith("=HYPERLINK(")) {
            String shown = formula.substring(formula.indexOf("; ") + 2, formula.length() - 1);
            return shown.startsWith("\"") ? shown.substring(1, shown.length() - 1) : shown;
        }
        String value = cell.getAttributeNS(OFFICE, "value");
        return value.isEmpty() ? cell.getTextContent() : value;
    }
}
