package walletlens.asset;

/**
 * Brings names and queries to one spelling, so that "Nestlé", "nestle" and "NESTLE" meet: small letters without
 * diacritics, digits, and single spaces between words. Apostrophes vanish ("mcdonalds"); {@code &} stays a letter.
 */
public final class Spelling {
    /** Letters with diacritics by the letters they are searched as; the first of each group is the plain spelling. */
    private static final String[] GROUPS = {
        "a:àáâãäåāăąǎ", "c:çćčĉċ", "d:ďđð", "e:èéêëēĕėęě", "g:ĝğġģ", "h:ĥħ", "i:ìíîïĩīĭįı", "j:ĵ", "k:ķ", "l:ĺļľŀł",
        "n:ñńņňŉ", "o:òóôõöøōŏő", "r:ŕŗř", "s:śŝşšș", "t:ţťŧț", "u:ùúûüũūŭůűų", "w:ŵ", "y:ýÿŷ", "z:źżž",
        "ss:ß", "ae:æ", "oe:œ", "th:þ",
        // Arabic: carriers of hamza, final forms, and the vowel signs that writers leave out.
        "\u0627:\u0623\u0625\u0622\u0671", "\u0647:\u0629", "\u064a:\u0649",
        ":\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u2019\u02bb\u02bc\u00b4",
    };

    private static final int TABLED = 0x0700;
    private static final String[] PLAIN = table();

    private static final char GAP = ' ';
    private static final char VANISHES = 0;
    private static final char REST = 1;

    /** Most of what is spelled is ASCII: what each of its characters becomes. */
    private static final char[] ASCII = ascii();

    private Spelling() {}

    private static String[] table() {
        String[] plain = new String[TABLED];
        for (String group : GROUPS) {
            int colon = group.indexOf(':');
            for (int i = colon + 1; i < group.length(); i++) {
                if (group.charAt(i) < TABLED) {
                    plain[group.charAt(i)] = group.substring(0, colon);
                }
            }
        }
        return plain;
    }

    private static char[] ascii() {
        char[] ascii = new char[128];
        for (char c = 0; c < ascii.length; c++) {
            boolean kept = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '&' || c == '$';
            ascii[c] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : kept ? c : c == '\'' || c == '`' ? VANISHES : GAP;
        }
        return ascii;
    }

    /** The plain spelling of a text; empty where it has neither letters nor digits nor currency signs. */
    public static String plain(String text) {
        // No letter is spelled with more than two, and a gap takes one more.
        char[] plain = new char[text.length() * 3];
        int length = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char simple = c < ASCII.length ? ASCII[c] : REST;
            if (simple == VANISHES) {
                continue;
            }
            if (simple == GAP) {
                gap = length > 0;
                continue;
            }
            String more = simple == REST ? rest(c) : "";
            if (simple == REST && more.isEmpty()) {
                continue;
            }
            if (simple == REST && more.equals(" ")) {
                gap = length > 0;
                continue;
            }
            if (gap) {
                plain[length++] = ' ';
                gap = false;
            }
            if (simple == REST) {
                for (int j = 0; j < more.length(); j++) {
                    plain[length++] = more.charAt(j);
                }
            } else {
                plain[length++] = simple;
            }
        }
        return new String(plain, 0, length);
    }

    /** How a letter beyond ASCII is spelled: by the table, as itself, or as a gap. */
    private static String rest(char c) {
        char small = Character.toLowerCase(c);
        String mapped = small < TABLED ? PLAIN[small] : small == '\u2019' ? "" : null;
        return mapped != null ? mapped : isWordCharacter(small) ? String.valueOf(small) : " ";
    }

    private static boolean isWordCharacter(char c) {
        return Character.isLetterOrDigit(c) || c >= '\u00a2' && c <= '\u00a5' || c >= '\u20a0' && c <= '\u20bf';
    }
}
