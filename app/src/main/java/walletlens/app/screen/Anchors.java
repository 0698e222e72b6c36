package walletlens.app.screen;

/** Ids of elements, of letters, digits and dashes only, so that they can stand in selectors. */
final class Anchors {
    private Anchors() {
    }

    static String entry(String id) {
        return "e-" + plain(id);
    }

    static String asset(String id) {
        return "a-" + plain(id);
    }

    static String account(String id) {
        return "c-" + plain(id);
    }

    /** Every other character becomes its number between underscores, so that different texts stay different. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean kept = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-';
            if (kept) {
                plain.append(c);
            } else {
                plain.append('_').append((int) c).append('_');
            }
        }
        return plain.toString();
    }
}
