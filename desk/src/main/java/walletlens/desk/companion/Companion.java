package walletlens.desk.companion;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import walletlens.desk.net.Door;
import walletlens.desk.net.Loopback;
import walletlens.desk.vault.KeyFile;
import walletlens.desk.vault.MirrorFile;
import walletlens.desk.vault.SafeFile;

/**
 * The server on 127.0.0.1. It lets in what the {@link Guard} admits and knows three
 * things: the page, the mirror, and the relay to the outside.
 */
public final class Companion implements AutoCloseable {
    /** The port unless another is asked for. It stays the same, because browsers keep a page's files by its address. */
    public static final int PORT = 8725;

    private static final int THREADS = 64;
    private static final int YEAR_OF_SECONDS = 31_536_000;

    static {
        // Whoever sends or takes a request drop by drop loses the connection after a while. In seconds; a model that runs on
        // this computer may take long for its answer, so that answers have longer.
        setUnlessSet("sun.net.httpserver.maxReqTime", "30");
        setUnlessSet("sun.net.httpserver.maxRspTime", "600");
        setUnlessSet("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Guard guard;
    private final SessionFile held;
    private final Session session;
    private final Site site;
    private final MirrorCalls calls;
    private final Relay relay;
    private final PrintStream log;

    private Companion(HttpServer server, SessionFile held, Site site, Path vault, Door door, PrintStream log)
            throws IOException {
        this.server = server;
        this.held = held;
        this.site = site;
        this.log = log;
        int port = server.getAddress().getPort();
        this.guard = new Guard(port);
        this.session = Session.start(port, held.read());
        held.write(session);
        this.calls = new MirrorCalls(MirrorFile.at(vault), KeyFile.at(vault.getParent()), log);
        this.relay = new Relay(door, new Loopback(), port);
        var pool = new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
        server.setExecutor(pool);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What became of starting. */
    public sealed interface Start {
        /** It listens. */
        record Started(Companion companion) implements Start {
        }

        /** One for the same vault listens already; this is its start address. */
        record Running(String address) implements Start {
        }

        /** It does not; one sentence why. */
        record Refused(String why) implements Start {
        }
    }

    /**
     * Starts the companion.
     *
     * @param folder the built page
     * @param vault the file that mirrors the vault; need not exist
     * @param port the port, or 0 for any free one
     * @param door the way outside
     * @param log what goes wrong later is said here
     */
    public static Start start(Path folder, Path vault, int port, Door door, PrintStream log) {
        Path file = vault.toAbsolutePath().normalize();
        try {
            Optional<Site> site = Site.in(folder);
            if (site.isEmpty()) {
                return new Start.Refused("The page is not built; start the program with ./walletlens, which builds it.");
            }
            SafeFile.directory(file);
            Optional<SessionFile> held = SessionFile.take(file);
            if (held.isEmpty()) {
                return running(file);
            }
            try {
                InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
                HttpServer server = HttpServer.create(new InetSocketAddress(here, port), 0);
                return new Start.Started(new Companion(server, held.get(), site.get(), file, door, log));
            } catch (java.net.BindException taken) {
                held.get().close();
                return new Start.Refused("Port " + port + " is in use by another program; choose another with --port. "
                    + "A browser keeps what it stores by address, so stay with that port from then on.");
            }
        } catch (IOException refused) {
            return new Start.Refused("The companion could not start: " + refused.getMessage());
        }
    }

    /** The address that pairs a browser with this companion; whoever knows it may fetch the sealed vault and its key file. */
    public String startAddress() {
        return startAddress(session);
    }

    /** How often the outside was asked, in a sentence. */
    public String counts() {
        return relay.counts();
    }

    /** Stops listening at once. */
    @Override public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            held.close();
        } catch (IOException lost) {
            log.println("walletlens: " + lost.getMessage());
        }
    }

    private static String startAddress(Session session) {
        return "http://127.0.0.1:" + session.port() + "/?token=" + session.token();
    }

    private static Start running(Path vault) throws IOException {
        return SessionFile.read(vault).<Start>map(other -> new Start.Running(startAddress(other)))
            .orElseGet(() -> new Start.Refused("A companion for this vault is just starting or stopping; try again."));
    }

    private void answer(HttpExchange exchange) {
        try (exchange) {
            route(exchange);
        } catch (IOException goneAway) {
            // The browser closed the connection; there is nobody to tell.
        } catch (RuntimeException fault) {
            log.println("walletlens: a request failed: " + fault);
        }
    }

    private void route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean call = path != null && path.startsWith("/companion");
        if (path == null || !(call ? guard.admitsCall(exchange) : guard.admits(exchange))) {
            exchange.sendResponseHeaders(403, -1);
        } else if (call) {
            answerCall(exchange, path);
        } else if (!exchange.getRequestMethod().equals("GET") && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            exchange.sendResponseHeaders(405, -1);
        } else if (exchange.getRequestURI().getRawQuery() != null && path.equals("/")) {
            pair(exchange, exchange.getRequestURI().getRawQuery());
        } else if (path.equals("/") && !guard.host(exchange).equals(Optional.of(guard.address()))) {
            redirect(exchange, "http://" + guard.address() + "/");
        } else {
            site.answer(exchange);
        }
    }

    private void answerCall(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (guard.hasSession(exchange, session)) {
            if (path.startsWith(Relay.PATH)) {
                relay.answer(exchange);
            } else {
                calls.answer(exchange);
            }
        } else if (path.equals("/companion/hello") && exchange.getRequestMethod().equals("GET")) {
            MirrorCalls.strange(exchange);
        } else {
            exchange.sendResponseHeaders(403, -1);
        }
    }

    /** Exchanges the token of the start address for the cookie, and drops it from the address. */
    private void pair(HttpExchange exchange, String query) throws IOException {
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        if (query.startsWith("token=")) {
            if (!session.isToken(query.substring("token=".length())) || !SystemUser.isOurs(exchange.getRemoteAddress())) {
                MirrorCalls.text(exchange, 403, "This start address is no longer good. Run ./walletlens again, or open "
                    + "http://" + guard.address() + "/ without pairing.");
                return;
            }
            exchange.getResponseHeaders().set("Set-Cookie", session.cookieName() + "=" + session.cookie()
                + "; Path=/companion; HttpOnly; SameSite=Strict; Max-Age=" + YEAR_OF_SECONDS);
        }
        redirect(exchange, "http://" + guard.address() + "/");
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(303, -1);
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
