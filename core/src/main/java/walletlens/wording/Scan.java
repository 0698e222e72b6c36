package walletlens.wording;

import walletlens.asset.Spelling;

/**
 * A text that may not be whole yet. Whoever looks beyond its end is told that nothing stands there, and that is noted: what
 * was decided without looking there holds, whatever comes.
 */
final class Scan {
    private final String text;
    private final boolean whole;
    private boolean sawEnd;

    Scan(String text, boolean whole) {
        this.text = text;
        this.whole = whole;
    }

    int length() {
        return text.length();
    }

    /** Forgets what was looked at. */
    void begin() {
        sawEnd = false;
    }

    /** Whether what was decided since {@link #begin} may turn out otherwise when more text comes. */
    boolean isOpen() {
        return sawEnd && !whole;
    }

    /** The character at a place; 0 beyond either end. */
    int at(int place) {
        if (place >= text.length()) {
            sawEnd = true;
            return 0;
        }
        if (place < 0) {
            return 0;
        }
        char c = text.charAt(place);
        if (Character.isHighSurrogate(c)) {
            if (place + 1 >= text.length()) {
                sawEnd = true;
                return c;
            }
            return text.codePointAt(place);
        }
        return c;
    }

    /** How many places a character takes. */
    static int width(int c) {
        return c >= 0x10000 ? 2 : 1;
    }

    /** The character before a place. */
    int before(int place) {
        if (place <= 0) {
            return 0;
        }
        char c = text.charAt(place - 1);
        return Character.isLowSurrogate(c) && place > 1 ? text.codePointAt(place - 2) : c;
    }

    /** Where the letters that begin at a place end. */
    int word(int from) {
        int to = from;
        while (Glyphs.isLetter(at(to))) {
            to += width(at(to));
        }
        return to;
    }

    /** A piece as it stands. */
    String piece(int from, int to) {
        return text.substring(from, to);
    }

    /** A piece in plain spelling, letters that carry their diacritics apart included. */
    String plain(int from, int to) {
        StringBuilder letters = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x300 || c > 0x36f) {
                letters.append(c);
            }
        }
        return Spelling.plain(letters.toString());
    }

    /** The place behind at most one space. */
    int pastSpace(int place) {
        return Glyphs.isSpace(at(place)) ? place + 1 : place;
    }

    /** Whether digits of a number begin at a place. */
    boolean isDigit(int place) {
        return Glyphs.digit(at(place)) >= 0;
    }

    /** Whether a text stands at a place, letters of either case, and no letter or digit behind it. */
    boolean stands(String name, int from) {
        for (int i = 0; i < name.length(); i++) {
            int c = at(from + i);
            if (c != name.charAt(i) && lower(c) != lower(name.charAt(i))) {
                return false;
            }
        }
        int behind = at(from + name.length());
        return !Glyphs.isLetter(behind) && Glyphs.digit(behind) < 0;
    }

    private static int lower(int c) {
        return Character.toLowerCase(c);
    }

    /** Whether nothing but signs of a list stand between a place and the beginning of its line. */
    boolean beginsLine(int place) {
        for (int i = place - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (!Glyphs.isSpace(c) && "*#>(".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
