package walletlens.app.export;

/**
 * Free text as one quoted word that no journal format looks into: JSON's escapes, used also for every sign that could end
 * a comment, begin a tag, a date or a directive.
 */
final class Quoted {
    private static final String HEX = "0123456789abcdef";

    private Quoted() {
    }

    /** The text within quotes; what is beyond the longest length becomes an ellipsis. */
    static String of(String text, int longest) {
        StringBuilder quoted = new StringBuilder(Math.min(text.length(), longest) + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            if (quoted.length() >= longest) {
                quoted.append('\u2026');
                break;
            }
            char c = text.charAt(i);
            boolean sign = c == '"' || c == '\\' || c == ':' || c == ';' || c == '[' || c == ']' || c == '=' || c == '|';
            if (sign || isHidden(text, i)) {
                hex(quoted, c);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** The text as a string of beancount, which knows no escapes of characters by number: such are written out. */
    static String beancount(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (isHidden(text, i)) {
                hex(quoted.append('\\'), c);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private static void hex(StringBuilder text, char c) {
        text.append("\\u").append(HEX.charAt(c >> 12 & 15)).append(HEX.charAt(c >> 8 & 15))
                .append(HEX.charAt(c >> 4 & 15)).append(HEX.charAt(c & 15));
    }

    /** Whether a character steers rather than shows: controls, line ends, overrides of direction, half surrogates. */
    private static boolean isHidden(String text, int at) {
        char c = text.charAt(at);
        return Character.isSurrogate(c) && !isPair(text, at) || c < ' ' || c >= 0x7f && c < 0xa0
                || c == 0x2028 || c == 0x2029 || c == '\uFEFF' || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
