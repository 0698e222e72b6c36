package walletlens.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.intake.table.XmlScan.Event;

/** Which styles of a workbook show numbers as days or times (ECMA-376 part 1, 18.8.30). */
final class CellStyles {
    /** What a style shows a number as. */
    enum Shows {
        NUMBER,
        DAY,
        TIME
    }

    /** No styles: every number is a number. */
    static final CellStyles NONE = new CellStyles();

    private static final int MOST = 100_000;

    private final List<Shows> styles = new ArrayList<>();

    /** What the cells of a style show. */
    Shows of(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Shows.NUMBER;
    }

    /** Reads the part {@code styles.xml}. */
    static CellStyles read(XmlScan xml) throws Unreadable {
        CellStyles read = new CellStyles();
        Map<Integer, Shows> formats = new TreeMap<>();
        boolean cells = false;
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            boolean start = event == Event.START;
            if (xml.is("numFmt") && start && formats.size() < MOST) {
                formats.put(xml.number("numFmtId", -1), shows(xml.attribute("formatCode")));
            } else if (xml.is("cellXfs")) {
                cells = start;
            } else if (xml.is("xf") && start && cells && read.styles.size() < MOST) {
                int format = xml.number("numFmtId", 0);
                Shows own = formats.get(format);
                read.styles.add(own != null ? own : builtIn(format));
            }
        }
        return read;
    }

    /** The formats that need no code of their own (18.8.30), those of East Asian languages among them. */
    private static Shows builtIn(int format) {
        if (format >= 14 && format <= 17 || format >= 27 && format <= 31 || format == 36 || format >= 50 && format <= 54
                || format == 57 || format == 58) {
            return Shows.DAY;
        }
        boolean time = format >= 18 && format <= 22 || format >= 32 && format <= 35 || format == 45 || format == 47
                || format == 55 || format == 56;
        return time ? Shows.TIME : Shows.NUMBER;
    }

    /** What a format code shows: the letters of days and hours count outside quotes and brackets. */
    static Shows shows(String code) {
        boolean day = false;
        boolean hour = false;
        boolean month = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                i = skip(code, i, '"');
            } else if (c == '[') {
                int close = skip(code, i, ']');
                String inside = code.substring(i + 1, Math.max(i + 1, Math.min(close, code.length())));
                if (inside.equalsIgnoreCase("h") || inside.equalsIgnoreCase("hh") || inside.equalsIgnoreCase("m")
                        || inside.equalsIgnoreCase("mm") || inside.equalsIgnoreCase("s") || inside.equalsIgnoreCase("ss")) {
                    return Shows.NUMBER;
                }
                i = close;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == ';') {
                break;
            } else if (code.regionMatches(true, i, "General", 0, 7)) {
                i += 6;
            } else {
                day |= c == 'd' || c == 'D' || c == 'y' || c == 'Y';
                month |= c == 'm' || c == 'M';
                hour |= c == 'h' || c == 'H' || c == 's' || c == 'S';
            }
        }
        return hour ? Shows.TIME : day || month ? Shows.DAY : Shows.NUMBER;
    }

    private static int skip(String code, int from, char close) {
        int end = code.indexOf(close, from + 1);
        return end < 0 ? code.length() : end;
    }
}
