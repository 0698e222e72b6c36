package walletlens.desk.net;

import java.util.Optional;

/**
 * Where a request goes: always https, always port 443.
 *
 * @param host the host's name
 * @param path the path with its query
 */
record Target(String host, String path) {
    private static final String SCHEME = "https://";

    /** The path without its query. */
    String pathOnly() {
        int mark = path.indexOf('?');
        return mark < 0 ? path : path.substring(0, mark);
    }

    /** The query without its question mark. */
    String query() {
        int mark = path.indexOf('?');
        return mark < 0 ? "" : path.substring(mark + 1);
    }

    /**
     * Where a redirect from here leads: a whole https address of the common form, or a path on the same host. Whatever
     * could be read in two ways (a user's name, a port, a fragment, another scheme, no scheme) leads nowhere.
     */
    Optional<Target> redirected(String location) {
        if (location.isEmpty() || location.chars().anyMatch(c -> c <= ' ' || c >= 127 || c == '#' || c == '\\')) {
            return Optional.empty();
        }
        if (location.startsWith("/") && !location.startsWith("//")) {
            return Optional.of(new Target(host, location));
        }
        int slash = location.startsWith(SCHEME) ? location.indexOf('/', SCHEME.length()) : -1;
        return slash < 0 ? Optional.empty()
            : Optional.of(new Target(location.substring(SCHEME.length(), slash), location.substring(slash)));
    }
}
