package walletlens.desk.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import walletlens.market.Reach;
import walletlens.market.Sources;

/**
 * The outside, played on this machine: one TLS server that proves to be any host of the list and does what a test tells
 * it. It remembers what it was asked, byte by byte.
 */
public final class World implements AutoCloseable {
    /** Short, so that tests of waiting end soon. */
    static final Patience SHORT = new Patience(Duration.ofSeconds(2), Duration.ofMillis(700), Duration.ofMillis(2_500));

    private static final Map<String, SSLContext> CONTEXTS = new TreeMap<>();
    private static final char[] SECRET = "not a secret".toCharArray();

    /** What a server does with a connection, after it has read the head of a request. */
    @FunctionalInterface
    public interface Part {
        /** Plays it. */
        void play(String request, OutputStream out) throws Exception;
    }

    private final ServerSocket server;
    private final SSLContext context;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private volatile int connections;
    private volatile Part part;

    private World(ServerSocket server, SSLContext context, Part part) {
        this.server = server;
        this.context = context;
        this.part = part;
    }

    /** A world in which every host of the list proves what it is. */
    public static World of(Part part) {
        return of(part, Sources.all().stream().flatMap(source -> source.reaches().stream()).map(Reach::host).distinct()
            .collect(Collectors.joining(",")));
    }

    /** A world that can prove to be these hosts. */
    static World of(Part part, String hosts) {
        try {
            SSLContext context = context(hosts);
            ServerSocket server = context.getServerSocketFactory().createServerSocket(0, 100, here());
            return serving(new World(server, context, part));
        } catch (IOException | GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    /** A world without TLS. */
    static World plain(Part part) {
        try {
            return serving(new World(new ServerSocket(0, 100, here()), context("x.example"), part));
        } catch (IOException | GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Writes a text, all of it at once. */
    public static Part says(String text) {
        return (request, out) -> out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A common answer with a body. */
    public static Part gives(String body) {
        return says("HTTP/1.1 200 OK\nContent-Length: " + body.length() + "\n\n" + body);
    }

    private static World serving(World world) {
        Thread thread = new Thread(() -> {
            while (!world.server.isClosed()) {
                try {
                    Socket socket = world.server.accept();
                    world.connections++;
                    Thread one = new Thread(() -> world.serve(socket));
                    one.setDaemon(true);
                    one.start();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return world;
    }

    private void serve(Socket socket) {
        try (socket) {
            String head = head(socket.getInputStream());
            if (!head.isEmpty()) {
                requests.add(head);
                part.play(head, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (Exception goneAway) {
            // The test's client has seen enough.
        }
    }

    private static String head(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            String text = bytes.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
        }
        return "";
    }

    void now(Part other) {
        part = other;
    }

    /** The heads of all requests, as they came. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** How many connections were made, with or without a request. */
    public int connections() {
        return connections;
    }

    InetSocketAddress address() {
        return (InetSocketAddress) server.getLocalSocketAddress();
    }

    /** A door that finds every host in this world. */
    public Door door() {
        return door((host, deadline, patience) -> List.of(address()), Optional.empty());
    }

    Door door(Names names, Optional<Proxy> proxy) {
        return new Door(new Line(names, proxy, context.getSocketFactory(), SHORT));
    }

    @Override public void close() {
        try {
            server.close();
        } catch (IOException closed) {
            throw new AssertionError(closed);
        }
    }

    static InetAddress here() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    /** A context whose key proves these hosts, and which believes no other key; made once for each list of hosts. */
    private static SSLContext context(String hosts) throws IOException, GeneralSecurityException {
        synchronized (CONTEXTS) {
            SSLContext known = CONTEXTS.get(hosts);
            if (known == null) {
                known = newContext(hosts);
                CONTEXTS.put(hosts, known);
            }
            return known;
        }
    }

    private static SSLContext newContext(String hosts) throws IOException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("walletlens-world");
        Path file = folder.resolve("keys.p12");
        try {
            Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "world", "-keyalg", "EC", "-dname", "CN=world", "-ext", "san=dns:" + hosts.replace(",", ",dns:"),
                "-validity", "2", "-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", new String(SECRET))
                .redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!keytool.waitFor(30, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
                throw new AssertionError("keytool: " + said);
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, SECRET);
            }
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("world", keys.getCertificate("world"));
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, SECRET);
            TrustManagerFactory believed = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            believed.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), believed.getTrustManagers(), null);
            return context;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
