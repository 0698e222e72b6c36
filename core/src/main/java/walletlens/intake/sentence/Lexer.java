package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.List;
import walletlens.asset.Spelling;

/** Cuts a text into words, numbers, days written in numbers, currency signs and other signs. */
final class Lexer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                add(Token.Shape.SIGN, at + 1);
            } else if (c <= ' ' || Character.isSpaceChar(c) || isInvisible(c)) {
                at++;
            } else if (digit(at) >= 0 || (c == '.' || c == ',') && digit(at + 1) >= 0 && digit(at - 1) < 0) {
                number();
            } else if (isCurrency(c)) {
                add(Token.Shape.CURRENCY, at + 1);
            } else if (isLetter(c)) {
                word();
            } else {
                add(Token.Shape.SIGN, at + 1);
            }
        }
    }

    private void add(Token.Shape shape, int to) {
        String piece = text.substring(at, to);
        boolean comma = piece.equals("\u060c");
        String sign = comma ? "," : piece.equals("\u061b") ? ";" : piece.equals("\u061f") ? "?" : piece;
        tokens.add(new Token(at, to, sign, sign, shape, glued()));
        at = to;
    }

    private boolean glued() {
        return !tokens.isEmpty() && tokens.get(tokens.size() - 1).to() == at;
    }

    /** A mark that steers the direction of writing or takes no room. */
    private static boolean isInvisible(char c) {
        return c >= 0x200b && c <= 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2060 && c <= 0x206f || c == 0xfeff
                || c >= 0x7f && c < 0xa0;
    }

    private static boolean isCurrency(char c) {
        return c == '$' || c >= 0xa2 && c <= 0xa5 || c >= 0x20a0 && c <= 0x20bf;
    }

    private static boolean isLetter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                : Character.isLetter(c) || c >= 0x064b && c <= 0x0652 || c == 0x0640 || isMark(c);
    }

    /** A diacritic that stands by itself behind its letter. */
    private static boolean isMark(char c) {
        return c >= 0x300 && c <= 0x36f;
    }

    /** The digit at a place, Western, Arabic or Persian; -1 where there is none. */
    private int digit(int place) {
        if (place < 0 || place >= text.length()) {
            return -1;
        }
        char c = text.charAt(place);
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        if (c >= 0x660 && c <= 0x669) {
            return c - 0x660;
        }
        return c >= 0x6f0 && c <= 0x6f9 ? c - 0x6f0 : -1;
    }

    private void word() {
        int to = at;
        while (to < text.length() && (isLetter(text.charAt(to)) || isInner(to))) {
            boolean apostrophe = text.charAt(to) == '\'' || text.charAt(to) == '\u2019';
            if (apostrophe && isElision(text.substring(at, to))) {
                tokens.add(Token.word(text, at, to + 1, glued()));
                at = to + 1;
            }
            to++;
        }
        tokens.add(Token.word(text, at, to, glued()));
        at = to;
    }

    /** An apostrophe or ampersand within a word, and digits within a ticker such as {@code C98}. */
    private boolean isInner(int place) {
        char c = text.charAt(place);
        boolean between = place > at && place + 1 < text.length() && isLetter(text.charAt(place + 1));
        return (c == '\'' || c == '\u2019' || c == '&') && between;
    }

    /** What French writes before an apostrophe. */
    static boolean isElision(String before) {
        String plain = Spelling.plain(before);
        return plain.length() == 1 && "dljsmtnc".contains(plain) || plain.equals("qu");
    }

    /** A run of digits and separators: a day where it has the form of one, else a number. */
    private void number() {
        int to = at;
        StringBuilder run = new StringBuilder();
        while (to < text.length()) {
            int digit = digit(to);
            char c = text.charAt(to);
            if (digit >= 0) {
                run.append((char) ('0' + digit));
            } else if (digit(to + 1) >= 0 && separator(c) != 0) {
                run.append(separator(c));
            } else {
                break;
            }
            to++;
        }
        String numbers = run.toString();
        int day = Days.lengthOf(numbers);
        if (day > 0 && day == numbers.length()) {
            tokens.add(new Token(at, to, numbers, numbers, Token.Shape.DATE, glued()));
            at = to;
            if (at + 1 < text.length() && text.charAt(at) == 'T' && digit(at + 1) >= 0) {
                at++;
            }
            return;
        }
        int length = numberLength(numbers);
        String kept = numbers.substring(0, length);
        tokens.add(new Token(at, at + length, kept, kept, Token.Shape.NUMBER, glued()));
        at += length;
    }

    private static char separator(char c) {
        switch (c) {
            case '.':
            case ',':
            case '-':
            case '/':
            case '\'':
                return c;
            case '\u2019':
                return '\'';
            case '\u066b':
                return '.';
            case '\u066c':
            case '\u00a0':
            case '\u202f':
                return '\'';
            default:
                return 0;
        }
    }

    /** How much of a run is one number: slashes and dashes end it. */
    private static int numberLength(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (run.charAt(i) == '-' || run.charAt(i) == '/') {
                return i;
            }
        }
        return run.length();
    }
}
