package walletlens.desk.companion;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Who may speak to the companion. 127.0.0.1 is no wall: every page open in any browser of the machine can send requests
 * there, under any name that is made to point to it, and so can every user of the machine.
 */
final class Guard {
    private final int port;

    Guard(int port) {
        this.port = port;
    }

    /**
     * Whether a request comes from our own page, or from a person who typed or clicked our address. What arrives under
     * another host name, or from another origin's script, form, frame or image, does not.
     */
    boolean admits(HttpExchange exchange) {
        return host(exchange).isPresent() && !namesAuthority(exchange.getRequestURI()) && originIsOurs(exchange)
            && (siteIsOurs(exchange) || isVisit(exchange));
    }

    /** Whether a request to the companion's own endpoints comes from our page's script: a form or an image cannot send this header. */
    boolean admitsCall(HttpExchange exchange) {
        return admits(exchange) && siteIsOurs(exchange)
            && List.of("1").equals(exchange.getRequestHeaders().get("X-WalletLens"))
            && SystemUser.isOurs(exchange.getRemoteAddress());
    }

    /** Whether the request carries the session's cookie, exactly once. */
    boolean hasSession(HttpExchange exchange, Session session) {
        String name = session.cookieName() + "=";
        List<String> values = exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
            .flatMap(line -> List.of(line.split(";")).stream()).map(String::strip)
            .filter(pair -> pair.startsWith(name)).map(pair -> pair.substring(name.length())).toList();
        return values.size() == 1 && session.isCookie(values.get(0));
    }

    /** The host the browser believes to speak to, if it is one of ours. */
    Optional<String> host(HttpExchange exchange) {
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        return hosts.size() == 1 && (hosts.get(0).equals(address()) || hosts.get(0).equals("localhost:" + port))
            ? Optional.of(hosts.get(0)) : Optional.empty();
    }

    /** The one address under which the page lives; browsers keep its files by address. */
    String address() {
        return "127.0.0.1:" + port;
    }

    private static boolean namesAuthority(URI uri) {
        return uri.getRawAuthority() != null;
    }

    private boolean originIsOurs(HttpExchange exchange) {
        List<String> origins = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
        return origins.isEmpty()
            || origins.size() == 1 && host(exchange).filter(host -> origins.get(0).equals("http://" + host)).isPresent();
    }

    /** Browsers say where a request comes from; what is no browser says nothing. */
    private static boolean siteIsOurs(HttpExchange exchange) {
        List<String> sites = exchange.getRequestHeaders().getOrDefault("Sec-Fetch-Site", List.of());
        return sites.isEmpty() || sites.equals(List.of("same-origin")) || sites.equals(List.of("none"));
    }

    /** A link or a bookmark that leads to the page itself; it may come from anywhere, and shows nothing to where it came from. */
    private static boolean isVisit(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        return exchange.getRequestMethod().equals("GET") && List.of("navigate").equals(headers.get("Sec-Fetch-Mode"))
            && List.of("document").equals(headers.get("Sec-Fetch-Dest"));
    }
}
