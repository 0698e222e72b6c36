package walletlens.market;

import java.util.List;
import walletlens.text.Parts;

/**
 * One form of address that may be asked for.
 *
 * @param host the host's name, exactly
 * @param path the path; one star in a part between slashes stands for letters, digits and {@code . - _ ~ =}, at least one
 * @param parameters the names that the query may have, each once
 */
public record Reach(String host, String path, List<String> parameters) {
    /** The longest path or query. */
    private static final int LONGEST = 2_000;

    /** Copies what can change. */
    public Reach {
        parameters = List.copyOf(parameters);
    }

    static Reach of(String host, String path, String... parameters) {
        return new Reach(host, path, List.of(parameters));
    }

    /** Whether an address has this form. What is escaped, climbs, or could be read in two ways never has. */
    boolean covers(String askedHost, String askedPath, String query) {
        return askedHost.equals(host) && askedPath.length() <= LONGEST && query.length() <= LONGEST
                && coversPath(askedPath) && coversQuery(query);
    }

    private boolean coversPath(String asked) {
        int at = 0;
        int from = 0;
        while (from < path.length() && at < asked.length()) {
            int nextFrom = slash(path, from);
            int nextAt = slash(asked, at);
            if (!coversPart(path.substring(from, nextFrom), asked.substring(at, nextAt))) {
                return false;
            }
            from = nextFrom;
            at = nextAt;
        }
        return from == path.length() && at == asked.length();
    }

    /** Where the part that begins at a slash ends. */
    private static int slash(String text, int from) {
        int next = text.indexOf('/', from + 1);
        return next < 0 ? text.length() : next;
    }

    private static boolean coversPart(String form, String asked) {
        int star = form.indexOf('*');
        if (star < 0) {
            return form.equals(asked);
        }
        String before = form.substring(0, star);
        String after = form.substring(star + 1);
        int length = asked.length() - before.length() - after.length();
        if (length <= 0 || !asked.startsWith(before) || !asked.endsWith(after)) {
            return false;
        }
        String free = asked.substring(before.length(), before.length() + length);
        for (int i = 0; i < free.length(); i++) {
            if (!isPlain(free.charAt(i))) {
                return false;
            }
        }
        return !free.equals(".") && !free.contains("..");
    }

    private boolean coversQuery(String query) {
        if (query.isEmpty()) {
            return true;
        }
        StringBuilder seen = new StringBuilder("&");
        for (String part : Parts.all(query, '&')) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                return false;
            }
            String name = part.substring(0, equals);
            if (!parameters.contains(name) || seen.indexOf("&" + name + "&") >= 0) {
                return false;
            }
            seen.append(name).append('&');
            for (int i = equals + 1; i < part.length(); i++) {
                if (!isPlain(part.charAt(i)) && part.charAt(i) != ',') {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || ".-_~=".indexOf(c) >= 0;
    }
}
