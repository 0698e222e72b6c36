package walletlens.money;

/** Brings the many ways to type one sign down to one: digits of other scripts, dashes, spaces, fractions, currency signs. */
final class FigureSpelling {
    /** Each pair: what is typed, what it stands for. */
    private static final String[][] SIGNS = {
        {"\u2212\u2013\u2012\uff0d\ufe63", "-"},
        {"\u00d7\u22c5\u00b7", "*"},
        {"\u00f7\u2044\u2215", "/"},
        {"\u00a0\u202f\u2007\u2009\u2008\t\n\r", " "},
        {"\u2019\u2018\u02bc\u00b4`_", "'"},
        {"\u066b", "."},
        {"\u066c", "'"},
        {"\u066a", "%"},
        {"\u200e\u200f\u061c\u20ac$\u00a3\u00a5\u20b9", ""},
        {"\u00bd", " 1/2"},
        {"\u00bc", " 1/4"},
        {"\u00be", " 3/4"},
    };

    private static final char[] ZEROS = {'\u0660', '\u06f0', '\uff10'};

    private FigureSpelling() {
    }

    /** The text in plain signs, without spaces at its ends. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            append(plain, text.charAt(i));
        }
        return plain.toString().trim();
    }

    private static void append(StringBuilder plain, char c) {
        if (c < 0x7f && c != '$' && c != '`' && c != '_' && c >= ' ') {
            plain.append(c);
            return;
        }
        for (char zero : ZEROS) {
            if (c >= zero && c <= zero + 9) {
                plain.append((char) ('0' + (c - zero)));
                return;
            }
        }
        for (String[] sign : SIGNS) {
            if (sign[0].indexOf(c) >= 0) {
                plain.append(sign[1]);
                return;
            }
        }
        plain.append(c);
    }

    /** Lower case of Latin letters, whatever the locale. */
    static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }
}
