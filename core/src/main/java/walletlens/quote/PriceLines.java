package walletlens.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.ledger.When;
import walletlens.money.Figures;

/** The letters of price files: lines, fields, dates, price lines of plain text accounting. */
final class PriceLines {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private PriceLines() {
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        for (int i = from; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '\n') {
                int end = i > from && text.charAt(i - 1) == '\r' ? i - 1 : i;
                lines.add(text.substring(from, end));
                from = i + 1;
            }
        }
        return lines;
    }

    /** Whether a line is empty or a comment. */
    static boolean isIdle(String line) {
        String plain = line.trim();
        return plain.isEmpty() || plain.charAt(0) == '#' || plain.charAt(0) == ';' || plain.charAt(0) == '*';
    }

    /** The sign of the three that occurs most often; the comma where none does. */
    static char delimiter(String header) {
        char best = ',';
        int most = 0;
        for (char each : new char[] {',', ';', '\t'}) {
            int count = 0;
            for (int i = 0; i < header.length(); i++) {
                count += header.charAt(i) == each ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }

    /** The fields of a row without spaces at their ends; a field in quotes may hold the delimiter and doubled quotes. */
    static String[] fields(String line, char delimiter) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    field.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == delimiter && !quoted) {
                fields.add(field.toString().trim());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().trim());
        return fields.toArray(new String[0]);
    }

    /** Asset, price, currency and date of a price line; empty for any other line. */
    static Optional<String[]> directive(String line) {
        List<String> words = words(line);
        if (words.size() >= 4 && words.get(0).equals("P")) {
            boolean timed = words.size() >= 5 && words.get(2).indexOf(':') > 0 && Character.isDigit(words.get(2).charAt(0));
            String time = timed ? words.get(1) + " " + words.get(2) : words.get(1);
            return Optional.of(priced(time, words.subList(timed ? 3 : 2, words.size())));
        }
        if (words.size() >= 5 && words.get(1).equals("price") && time(words.get(0)).isPresent()) {
            return Optional.of(priced(words.get(0), words.subList(2, words.size())));
        }
        return Optional.empty();
    }

    /** A commodity and its price: {@code BTC 42000 EUR}, {@code BTC EUR 42000}, {@code BTC €42000}. */
    private static String[] priced(String time, List<String> words) {
        String asset = words.get(0);
        if (words.size() >= 3) {
            boolean numberFirst = isNumber(words.get(1));
            return new String[] {asset, words.get(numberFirst ? 1 : 2), words.get(numberFirst ? 2 : 1), time};
        }
        String price = words.size() > 1 ? words.get(1) : "";
        int start = 0;
        while (start < price.length() && !isNumber(price.substring(start, start + 1)) && price.charAt(start) != '-') {
            start++;
        }
        int end = start;
        while (end < price.length() && "0123456789.,-".indexOf(price.charAt(end)) >= 0) {
            end++;
        }
        String sign = start > 0 ? price.substring(0, start) : price.substring(end);
        return new String[] {asset, price.substring(start, end), Figures.currencyOf(sign), time};
    }

    private static boolean isNumber(String text) {
        char c = text.charAt(0);
        return c >= '0' && c <= '9' || text.length() > 1 && (c == '-' || c == '.') && Character.isDigit(text.charAt(1));
    }

    /** The words of a line until a comment; quotes hold a word together. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ' ';
            boolean comment = c == ';' && !quoted && word.length() == 0;
            if (c == '"') {
                quoted = !quoted;
            } else if ((c == ' ' || c == '\t') && (!quoted || i == line.length())) {
                if (word.length() > 0) {
                    words.add(word.toString());
                    word.setLength(0);
                }
            } else if (comment) {
                break;
            } else {
                word.append(c);
            }
            if (words.size() > 8) {
                break;
            }
        }
        return words;
    }

    /** A time in ISO 8601, with a space for the T and slashes or points for the dashes of the date allowed. */
    static Optional<When> time(String text) {
        if (text.length() < 10) {
            return Optional.empty();
        }
        String date = text.substring(0, 10).replace('/', '-').replace('.', '-');
        String rest = text.substring(10);
        return When.parse(date + (rest.startsWith(" ") ? "T" + rest.substring(1) : rest));
    }

    /** The decimal mark of a column: the comma where some number shows it beyond doubt and none shows the point. */
    static char decimalMark(List<String[]> rows, int place) {
        boolean comma = false;
        boolean point = false;
        for (String[] row : rows) {
            String text = place < row.length ? row[place] : "";
            int lastComma = text.lastIndexOf(',');
            int lastPoint = text.lastIndexOf('.');
            if ((lastComma >= 0 || lastPoint >= 0) && Figures.readAny(text).hasValue()) {
                boolean groups = text.indexOf(',') != lastComma || text.indexOf('.') != lastPoint;
                boolean both = lastComma >= 0 && lastPoint >= 0;
                boolean byComma = groups && !both ? lastPoint >= 0 : lastComma > lastPoint;
                comma |= byComma;
                point |= !byComma;
            }
        }
        return comma && !point ? ',' : '.';
    }
}
