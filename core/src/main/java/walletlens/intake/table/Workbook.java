package walletlens.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.intake.table.XmlScan.Event;
import walletlens.problem.Outcome;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/** An Excel workbook (ECMA-376): the parts of its archive, its sheets in their order, each sheet a table. */
final class Workbook {
    private static final String MAIN = "xl/workbook.xml";
    private static final int MOST_SHEETS = 200;

    private final String file;
    private final Zip zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Related> related = new TreeMap<>();
    private boolean of1904;

    private record Sheet(String name, String id, boolean hidden) {
    }

    private record Related(String type, String part) {
    }

    private Workbook(String file, Zip zip) {
        this.file = file;
        this.zip = zip;
    }

    /** The tables of a workbook; a failure with a sentence for an archive that is none. */
    static Outcome<List<Table>> tables(String file, byte[] bytes, Progress progress) {
        try {
            Zip zip = new Zip(bytes, progress);
            String other = otherThanWorkbook(zip);
            if (!other.isEmpty()) {
                throw new Unreadable(other);
            }
            return new Workbook(file, zip).read();
        } catch (Unreadable why) {
            return Outcome.failed(new Problem(new Place(file, why.row(), ""), "", why.getMessage()));
        }
    }

    private static String otherThanWorkbook(Zip zip) {
        if (zip.has("xl/workbook.bin")) {
            return "This is a binary workbook (.xlsb); save it as .xlsx or .csv.";
        }
        if (zip.has("content.xml") && zip.has("mimetype")) {
            return "This is an OpenDocument file; save it as .xlsx or .csv.";
        }
        if (zip.hasFolder("word/") || zip.hasFolder("ppt/")) {
            return "This is a text document or a presentation, not a table.";
        }
        return zip.has(MAIN) || zip.has("_rels/.rels") ? ""
                : "This is a zip archive, not a table; unpack it and take the files in it.";
    }

    private Outcome<List<Table>> read() throws Unreadable {
        String main = main();
        XmlScan xml = new XmlScan(zip.open(main));
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.START && xml.is("workbookPr")) {
                String value = xml.attribute("date1904");
                of1904 = value.equals("1") || value.equals("true");
            } else if (event == Event.START && xml.is("sheet") && sheets.size() < MOST_SHEETS) {
                String state = xml.attribute("state");
                sheets.add(new Sheet(xml.attribute("name"), xml.attribute("id"), state.equals("hidden") || state.equals("veryHidden")));
            }
        }
        int slash = main.lastIndexOf('/') + 1;
        relations(main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels", main.substring(0, slash));
        SharedTexts shared = new SharedTexts();
        CellStyles styles = CellStyles.NONE;
        for (Related each : related.values()) {
            if (each.type.endsWith("/sharedStrings") && zip.has(each.part)) {
                shared = SharedTexts.read(new XmlScan(zip.open(each.part)));
            } else if (each.type.endsWith("/styles") && zip.has(each.part)) {
                styles = CellStyles.read(new XmlScan(zip.open(each.part)));
            }
        }
        List<Table> tables = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Related part = related.get(sheet.id);
            if (part != null && part.type.endsWith("/worksheet")) {
                SheetScan scan = new SheetScan(new XmlScan(zip.open(part.part)), styles, of1904, shared);
                scan.read();
                if (!scan.rows().isEmpty()) {
                    tables.add(table(sheet, scan));
                }
                if (scan.uncomputed() > 0) {
                    problems.add(new Problem(new Place(file, scan.firstUncomputed(), ""), "",
                            scan.uncomputed() + (scan.uncomputed() == 1 ? " formula has" : " formulas have") + " no value in sheet "
                                    + sheet.name + "; open the workbook in a spreadsheet and save it once."));
                }
            }
        }
        return tables.isEmpty()
                ? Outcome.failed(new Problem(new Place(file, 0, ""), "", "The workbook has no sheet with cells."))
                : Outcome.of(tables, problems);
    }

    private Table table(Sheet sheet, SheetScan scan) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence("kind", "workbook", "it is an archive with " + MAIN));
        evidence.add(new Evidence(Habits.DECIMAL_SIGN, "point", "a workbook keeps numbers apart from how they are shown"));
        evidence.add(new Evidence("calendar", of1904 ? "1904" : "1900", "the workbook says so"));
        if (sheet.hidden) {
            evidence.add(new Evidence("sheet", "hidden", "the workbook does not show it"));
        }
        return MergedHeading.table(file, sheet.name, scan, evidence);
    }

    /** The main part, which the archive's own relations name. */
    private String main() throws Unreadable {
        if (zip.has("_rels/.rels")) {
            XmlScan xml = new XmlScan(zip.open("_rels/.rels"));
            for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
                if (event == Event.START && xml.is("Relationship") && xml.attribute("Type").endsWith("/officeDocument")) {
                    String target = path("", xml.attribute("Target"));
                    if (zip.has(target)) {
                        return target;
                    }
                }
            }
        }
        return MAIN;
    }

    private void relations(String part, String folder) throws Unreadable {
        if (!zip.has(part)) {
            return;
        }
        XmlScan xml = new XmlScan(zip.open(part));
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.START && xml.is("Relationship") && related.size() < 10 * MOST_SHEETS) {
                related.put(xml.attribute("Id"), new Related(xml.attribute("Type"), path(folder, xml.attribute("Target"))));
            }
        }
    }

    private static String path(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder + (target.startsWith("./") ? target.substring(2) : target);
        int up = path.indexOf("/../");
        while (up > 0) {
            path = path.substring(0, path.lastIndexOf('/', up - 1) + 1) + path.substring(up + 4);
            up = path.indexOf("/../");
        }
        return path;
    }
}
