package walletlens.app.command;

/** Makes text of the user's safe to print on a terminal: it cannot move the cursor, break the line or turn its direction. */
final class Plain {
    private Plain() {
    }

    static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (steers(text.charAt(i))) {
                return cleaned(text);
            }
        }
        return text;
    }

    private static String cleaned(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(steers(c) ? c == '\n' || c == '\t' || c == '\r' ? ' ' : '\ufffd' : c);
        }
        return plain.toString();
    }

    private static boolean steers(char c) {
        return c < ' ' || c >= 0x7f && c < 0xa0 || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069
                || c == 0x2028 || c == 0x2029 || c == 0x200e || c == 0x200f || c == '\uFEFF';
    }
}
