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
        ":\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652'\u2019\u02bb\u02bc`\u00b4",
    };

    private static final int TABLED = 0x0700;
    private static final String[] PLAIN = table();

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

    /** The plain spelling of a text; empty where it has neither letters nor digits nor currency signs. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            String mapped = c < TABLED ? PLAIN[c] : c == '\u2019' ? "" : null;
            if (mapped != null && mapped.isEmpty()) {
                continue;
            }
            if (mapped == null && !isWordCharacter(c)) {
                gap = plain.length() > 0;
                continue;
            }
            if (gap) {
                plain.append(' ');
                gap = false;
            }
            if (mapped != null) {
                plain.append(mapped);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isWordCharacter(char c) {
        return c >= 'a' && c <= 'z'
                || c >= '0' && c <= '9'
                || c == '&'
                || c == '$'
                || c >= '\u00a2' && c <= '\u00a5'
                || c > 0x7f && Character.isLetterOrDigit(c)
                || c >= '\u20a0' && c <= '\u20bf';
    }
}
