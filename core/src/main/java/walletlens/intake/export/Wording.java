package walletlens.intake.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way of saying something, with places for what varies: {@code Bought {units#} {name} ({symbol.})}. A name with
 * {@code #} takes a number, one with {@code .} a word without spaces and brackets, a bare one any text; {@code *} takes
 * anything or nothing. Capitals and runs of spaces do not matter.
 */
final class Wording {
    /** Longer texts match only wordings without places. */
    private static final int LONGEST = 1000;

    /** How a page writes the empty text. */
    private static final String NOTHING = "<nothing>";

    private enum Takes {
        LITERAL,
        NUMBER,
        WORD,
        TEXT,
        ANYTHING
    }

    /** A literal text, or a place and its name. */
    private record Piece(Takes takes, String text) {
    }

    private final List<Piece> pieces = new ArrayList<>();

    private Wording() {
    }

    /** Reads a wording as it is written in the page of an export. */
    static Wording of(String text) {
        Wording wording = new Wording();
        if (text.equals(NOTHING)) {
            return wording;
        }
        StringBuilder literal = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '{') {
                wording.literal(literal);
                int end = c == '*' ? i : text.indexOf('}', i);
                wording.pieces.add(c == '*' ? new Piece(Takes.ANYTHING, "") : place(text.substring(i + 1, end)));
                i = end;
            } else {
                literal.append(c);
            }
        }
        if (text.endsWith(" /")) {
            // Two columns of which the second says nothing.
            literal.append(' ');
        }
        wording.literal(literal);
        return wording;
    }

    private void literal(StringBuilder text) {
        if (text.length() > 0) {
            pieces.add(new Piece(Takes.LITERAL, text.toString()));
            text.setLength(0);
        }
    }

    private static Piece place(String text) {
        String name = text.substring(0, text.length() - 1);
        return text.endsWith("#") ? new Piece(Takes.NUMBER, name)
                : text.endsWith(".") ? new Piece(Takes.WORD, name) : new Piece(Takes.TEXT, text);
    }

    /** The text in small letters with single spaces, by which wordings without places are found. */
    static String plain(String text) {
        return isPlain(text) ? text : made(text);
    }

    private static boolean isPlain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '\u00a0' || c == '\u202f' || c == ' ' && space) {
                return false;
            }
            space = c == ' ';
        }
        return text.isEmpty() || !space;
    }

    private static String made(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c <= ' ' || c == '\u00a0' || c == '\u202f';
            if (!space) {
                plain.append(c);
            } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        int end = plain.length();
        return end > 0 && plain.charAt(end - 1) == ' ' ? plain.substring(0, end - 1) : plain.toString();
    }

    /** Whether it has no places: it then is one text. */
    boolean isOneText() {
        return pieces.isEmpty() || pieces.size() == 1 && pieces.get(0).takes == Takes.LITERAL;
    }

    /** The one text it is. */
    String text() {
        return pieces.isEmpty() ? "" : pieces.get(0).text;
    }

    /** What stands in its places, by their names; empty where the text does not say this. */
    Optional<Map<String, String>> in(String plain) {
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Match match = new Match(plain);
        return match.from(0, 0) ? Optional.of(match.found) : Optional.empty();
    }

    /** Tries the places from the shortest on; what failed once is not tried again. */
    private final class Match {
        private final String text;
        private final boolean[][] failed;
        private final Map<String, String> found = new LinkedHashMap<>();

        Match(String text) {
            this.text = text;
            this.failed = new boolean[pieces.size() + 1][text.length() + 1];
        }

        boolean from(int piece, int at) {
            if (piece == pieces.size()) {
                return at == text.length();
            }
            if (failed[piece][at]) {
                return false;
            }
            Piece next = pieces.get(piece);
            if (next.takes == Takes.LITERAL) {
                String literal = next.text;
                boolean same = text.regionMatches(true, at, literal, 0, literal.length());
                if (same && from(piece + 1, at + literal.length())) {
                    return true;
                }
            } else {
                int end = next.takes == Takes.ANYTHING ? at : at + 1;
                for (; end <= text.length() && (end == at || allows(next.takes, text.charAt(end - 1))); end++) {
                    if (from(piece + 1, end)) {
                        if (!next.text.isEmpty()) {
                            found.put(next.text, text.substring(at, end).strip());
                        }
                        return true;
                    }
                }
            }
            failed[piece][at] = true;
            return false;
        }

        private boolean allows(Takes takes, char c) {
            switch (takes) {
                case NUMBER:
                    return c >= '0' && c <= '9' || ".,' -+\u2019".indexOf(c) >= 0;
                case WORD:
                    return c > ' ' && c != '(' && c != ')';
                default:
                    return true;
            }
        }
    }
}
