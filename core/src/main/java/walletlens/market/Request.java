package walletlens.market;

/**
 * One question to a source, always a GET without a body and without cookies.
 *
 * @param source the name of the {@link Source}
 * @param host the host's name, asked over https at its usual port
 * @param path the path with the query behind it, such as {@code /v2/exchange-rates?currency=USD}
 * @param why one sentence on what it is for
 * @param reveals one sentence on what it tells the source beyond the caller's address
 */
public record Request(String source, String host, String path, String why, String reveals) {
    /** The only method in use. */
    public static final String METHOD = "GET";

    /** The path without its query. */
    public String pathOnly() {
        int mark = path.indexOf('?');
        return mark < 0 ? path : path.substring(0, mark);
    }

    /** The query without its question mark; the empty text where there is none. */
    public String query() {
        int mark = path.indexOf('?');
        return mark < 0 ? "" : path.substring(mark + 1);
    }

    /** Whether the one list allows it. */
    public boolean allowed() {
        return Sources.of(source).filter(known -> known.allows(METHOD, host, pathOnly(), query())).isPresent();
    }

    /** The address, for people. */
    public String address() {
        return "https://" + host + path;
    }
}
