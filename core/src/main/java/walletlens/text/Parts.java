package walletlens.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a text apart at a letter. {@code String.split} would bring regular expressions into the tab's program, and with
 * them a fifth of its size.
 */
public final class Parts {
    private Parts() {}

    /** What stands between the separators, as it is; parts without a letter are left out. */
    public static List<String> of(String text, char separator) {
        return parts(text, separator, false);
    }

    /** What stands between the separators, as it is, empty parts with it: one more than there are separators. */
    public static List<String> all(String text, char separator) {
        return parts(text, separator, true);
    }

    private static List<String> parts(String text, char separator, boolean empty) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            if (empty || at > from) {
                parts.add(text.substring(from, at));
            }
            from = at + 1;
        }
        if (empty || from < text.length()) {
            parts.add(text.substring(from));
        }
        return parts;
    }
}
