package walletlens.wording;

/** What single characters are: digits of every script, signs of money and percent, what separates the digits of a number. */
final class Glyphs {
    /** Numbers as East Asian writing has them; each alone is a number. */
    private static final String IDEOGRAPHS =
            "\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u4e07\u842c\u4ebf\u5104\u5146\u4e24\u5169";

    private Glyphs() {
    }

    /** A digit of a script that fits one character. */
    static boolean isDigit(char c) {
        return digit(c) >= 0;
    }

    /** The value of a digit of any script; −1 for what is none. */
    static int digit(int c) {
        return c < 128 ? c >= '0' && c <= '9' ? c - '0' : -1 : Character.isDigit(c) ? Character.digit(c, 10) : -1;
    }

    /** A number that is no digit: a fraction, a circled or Roman number, an ideograph. */
    static boolean isOddNumber(int c) {
        if (c < 128) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER || c < 0x10000 && IDEOGRAPHS.indexOf((char) c) >= 0;
    }

    static boolean isLetter(int c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
                : !isOddNumber(c) && (Character.isLetter(c) || c >= 0x64b && c <= 0x652 || c >= 0x300 && c <= 0x36f || c == 0x640);
    }

    static boolean isMoney(int c) {
        return c == '$' || c >= 0xa2 && c <= 0xa5 || c >= 0x20a0 && c <= 0x20cf || c == 0xff04 || c == 0xffe1 || c == 0xffe5;
    }

    static boolean isPercent(int c) {
        return c == '%' || c == 0x66a || c == 0xff05;
    }

    static boolean isMinus(int c) {
        return c == '-' || c == 0x2212 || c == 0x2013 || c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0xff0d;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == 0xa0 || c == 0x202f || c == 0x2009 || c == 0x2007 || c == '\t';
    }

    /** What stands between the digits of one number, as one of {@code . , '}; 0 for anything else. */
    static char separator(int c) {
        switch (c) {
            case '.', 0xb7, 0xff0e:
                return '.';
            case 0x66b:
                return '.';
            case ',', 0xff0c:
                return ',';
            case '\'', 0x2019, 0x66c, '_':
                return '\'';
            default:
                return 0;
        }
    }

    /** What takes no room or steers the direction of writing: two numbers with it between look like one. */
    static boolean isInvisible(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0 || c == 0xad || c == 0x34f || c == 0x61c
                || c >= 0x180b && c <= 0x180f || c >= 0x200b && c <= 0x200f || c >= 0x2028 && c <= 0x202e
                || c >= 0x2060 && c <= 0x206f || c >= 0xfe00 && c <= 0xfe0f || c == 0xfeff || c >= 0xfff0 && c <= 0xfffb;
    }
}
