package walletlens.intake.table;

/**
 * Walks through the XML of a workbook's part, tag by tag, holding one tag and one text at a time. The subset that
 * workbooks are written in: UTF-8, elements, attributes, text, the five entities and numbered characters, CDATA, comments.
 * A document type, and with it every entity of its own, is refused.
 */
final class XmlScan {
    /** What {@link #next} found. */
    enum Event {
        START,
        END,
        DONE
    }

    /** The longest text or tag, in bytes. */
    private static final int LONGEST = 400_000;

    private final Inflated source;
    private final byte[] buffer;
    private int at;
    private int end;
    private boolean over;

    private final Bytes tag = new Bytes();
    private int nameFrom;
    private int nameEnd;
    private boolean emptyTag;
    private int valueFrom;
    private int valueTo;
    private final Bytes text = new Bytes();
    private int row;

    XmlScan(Inflated source) {
        this.source = source;
        this.buffer = source.buffer();
    }

    /** Says which row is being read, for the sentence of a refusal. */
    void inRow(int number) {
        row = number;
    }

    private int read() throws Unreadable {
        if (at == end) {
            if (over) {
                return -1;
            }
            end = source.fill();
            at = 0;
            if (end < 0) {
                over = true;
                end = 0;
                return -1;
            }
        }
        return buffer[at++] & 0xFF;
    }

    private int need() throws Unreadable {
        int b = read();
        if (b < 0) {
            throw broken();
        }
        return b;
    }

    private static Unreadable broken() {
        return new Unreadable("The workbook is damaged: its XML ends or breaks in the middle.");
    }

    /** The next start or end of an element; the text passed on the way is {@link #text}. */
    Event next() throws Unreadable {
        if (emptyTag) {
            emptyTag = false;
            text.clear();
            return Event.END;
        }
        text.clear();
        while (true) {
            int begin = at;
            while (at < end && buffer[at] != '<' && buffer[at] != '&') {
                at++;
            }
            put(text, begin);
            int b = read();
            if (b < 0) {
                return Event.DONE;
            }
            if (b == '&') {
                entity(text);
            } else if (b != '<') {
                letter(text, b);
            } else {
                int c = need();
                if (c == '!') {
                    declaration();
                } else if (c == '?') {
                    skipTo('?', '>');
                } else {
                    return tag(c);
                }
            }
        }
    }

    /** Whether a byte within a tag neither ends it nor begins or ends a value. */
    private static boolean isOfTag(int b) {
        return b != '>' && b != '"' && b != '\'' && b != '<';
    }

    private void letter(Bytes bytes, int b) throws Unreadable {
        if (bytes.size() >= LONGEST) {
            throw new Unreadable(row, "This row has a cell of more than 100,000 characters; that is no table.");
        }
        bytes.add(b);
    }

    /** Adds what was passed in the buffer since a place. */
    private void put(Bytes bytes, int begin) throws Unreadable {
        if (bytes.size() + at - begin > LONGEST) {
            throw new Unreadable(row, "This row has a cell of more than 100,000 characters; that is no table.");
        }
        bytes.add(buffer, begin, at);
    }

    private Event tag(int first) throws Unreadable {
        tag.clear();
        boolean closing = first == '/';
        int b = closing ? need() : first;
        int quote = 0;
        while (b != '>' || quote != 0) {
            if (quote == 0 && (b == '"' || b == '\'')) {
                quote = b;
            } else if (b == quote) {
                quote = 0;
            } else if (b == '<') {
                throw broken();
            }
            letter(tag, b);
            int begin = at;
            while (at < end && isOfTag(buffer[at])) {
                at++;
            }
            put(tag, begin);
            b = need();
        }
        int length = tag.size();
        emptyTag = !closing && length > 0 && tag.get(length - 1) == '/';
        nameFrom = 0;
        nameEnd = 0;
        while (nameEnd < length && tag.get(nameEnd) > ' ' && tag.get(nameEnd) != '/') {
            if (tag.get(nameEnd) == ':') {
                nameFrom = nameEnd + 1;
            }
            nameEnd++;
        }
        return closing ? Event.END : Event.START;
    }

    private void declaration() throws Unreadable {
        int c = need();
        if (c == '-' && need() == '-') {
            comment();
        } else if (c == '[') {
            for (int i = 0; i < 6; i++) {
                if (need() != "CDATA[".charAt(i)) {
                    throw broken();
                }
            }
            cdata();
        } else {
            throw new Unreadable("The workbook declares a document type, which no spreadsheet writes; it is not read.");
        }
    }

    private void comment() throws Unreadable {
        int dashes = 0;
        for (int b = need(); b != '>' || dashes < 2; b = need()) {
            dashes = b == '-' ? dashes + 1 : 0;
        }
    }

    private void cdata() throws Unreadable {
        int brackets = 0;
        for (int b = need(); b != '>' || brackets < 2; b = need()) {
            if (b == ']') {
                brackets++;
            } else {
                for (; brackets > 0; brackets--) {
                    letter(text, ']');
                }
                letter(text, b);
            }
        }
        for (; brackets > 2; brackets--) {
            letter(text, ']');
        }
    }

    private void skipTo(int first, int second) throws Unreadable {
        int last = 0;
        for (int b = need(); b != second || last != first; b = need()) {
            last = b;
        }
    }

    private void entity(Bytes into) throws Unreadable {
        StringBuilder name = new StringBuilder();
        for (int b = need(); b != ';'; b = need()) {
            if (name.length() > 10 || b <= ' ') {
                throw broken();
            }
            name.append((char) b);
        }
        into.addText(resolved(name.toString()));
    }

    private static String resolved(String name) throws Unreadable {
        switch (name) {
            case "lt":
                return "<";
            case "gt":
                return ">";
            case "amp":
                return "&";
            case "quot":
                return "\"";
            case "apos":
                return "'";
            default:
                return numbered(name);
        }
    }

    private static String numbered(String name) throws Unreadable {
        boolean hex = name.startsWith("#x");
        int code = 0;
        for (int i = hex ? 2 : 1; i < name.length(); i++) {
            int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
            if (digit < 0 || code > 0x10FFFF) {
                throw broken();
            }
            code = code * (hex ? 16 : 10) + digit;
        }
        boolean known = name.startsWith("#") && name.length() > (hex ? 2 : 1) && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
        if (!known) {
            throw new Unreadable("The workbook uses an entity of its own, which no spreadsheet writes; it is not read.");
        }
        return new String(Character.toChars(code));
    }

    /** Whether the element is one of this name, whatever its namespace's prefix. */
    boolean is(String name) {
        if (nameEnd - nameFrom != name.length()) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (tag.get(nameFrom + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The text before the tag just found, in bytes of UTF-8; changes with the next. */
    Bytes text() {
        return text;
    }

    /** The value of an attribute, by its name with or without a prefix; the empty text where there is none. */
    String attribute(String name) throws Unreadable {
        if (!find(name)) {
            return "";
        }
        String raw = tag.text(valueFrom, valueTo);
        return raw.indexOf('&') < 0 ? raw : unescaped(raw);
    }

    private static String unescaped(String raw) throws Unreadable {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int amp = raw.indexOf('&'); amp >= 0; amp = raw.indexOf('&', from)) {
            int end = raw.indexOf(';', amp);
            if (end < 0) {
                throw broken();
            }
            text.append(raw, from, amp).append(resolved(raw.substring(amp + 1, end)));
            from = end + 1;
        }
        return text.append(raw.substring(from)).toString();
    }

    /** The whole number of an attribute; the other where there is none, -1 where it is no number. */
    int number(String name, int other) {
        if (!find(name)) {
            return other;
        }
        long number = 0;
        for (int i = valueFrom; i < valueTo; i++) {
            int digit = tag.get(i) - '0';
            if (digit < 0 || digit > 9 || number > Integer.MAX_VALUE / 10) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return (int) Math.min(Integer.MAX_VALUE, number);
    }

    /** The column of a cell's reference such as {@code AB12}, from 0; -1 where there is none. */
    int column() {
        if (!find("r")) {
            return -1;
        }
        int column = 0;
        for (int i = valueFrom; i < valueTo; i++) {
            int letter = tag.get(i);
            letter = letter >= 'a' && letter <= 'z' ? letter - 32 : letter;
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = Math.min(1 << 20, column * 26 + letter - 'A' + 1);
        }
        return column - 1;
    }

    /** Finds from where to where the value of an attribute stands; false where there is none. */
    private boolean find(String name) {
        byte[] bytes = tag.array();
        int length = tag.size();
        int place = nameEnd;
        while (place < length) {
            while (place < length && bytes[place] <= ' ') {
                place++;
            }
            int from = place;
            while (place < length && bytes[place] != '=' && bytes[place] > ' ') {
                from = bytes[place] == ':' ? place + 1 : from;
                place++;
            }
            int to = place;
            while (place < length && bytes[place] != '"' && bytes[place] != '\'') {
                place++;
            }
            if (place >= length) {
                return false;
            }
            int quote = bytes[place++];
            valueFrom = place;
            while (place < length && bytes[place] != quote) {
                place++;
            }
            if (to - from == name.length() && matches(from, name)) {
                valueTo = place;
                return true;
            }
            place++;
        }
        return false;
    }

    private boolean matches(int from, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (tag.get(from + i) != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
