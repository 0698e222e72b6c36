package walletlens.desk.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Plays a program that runs a language model on this computer, as well-behaved as a test wants it. */
public final class Talker implements AutoCloseable {
    /** What it does with a request it has read. */
    public interface Manner {
        void answer(Socket socket, String request) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int connections;
    private volatile boolean left;

    private Talker(ServerSocket server, Manner manner) {
        this.server = server;
        Thread thread = new Thread(() -> serve(manner), "talker");
        thread.setDaemon(true);
        thread.start();
    }

    public static Talker with(Manner manner) throws IOException {
        return new Talker(new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})), manner);
    }

    /** Answers with these bytes. */
    public static Manner gives(String answer) {
        return (socket, request) -> write(socket, answer);
    }

    public static String ok(String headers, String body) {
        return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
    }

    public static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    public int port() {
        return server.getLocalPort();
    }

    public int connections() {
        return connections;
    }

    public List<String> requests() {
        return requests;
    }

    /** Whether a manner found that nobody listens any more. */
    public boolean wasLeft() {
        return left;
    }

    public void leave() {
        left = true;
    }

    private void serve(Manner manner) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections++;
                Thread thread = new Thread(() -> answer(socket, manner), "talker-answer");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket, Manner manner) {
        try (socket) {
            String request = read(socket.getInputStream());
            requests.add(request);
            manner.answer(socket, request);
        } catch (IOException gone) {
            left = true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        int length = -1;
        while (true) {
            int next = in.read();
            if (next < 0) {
                return bytes.toString(StandardCharsets.UTF_8);
            }
            bytes.write(next);
            String text = bytes.toString(StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\r\n\r\n");
            if (end >= 0 && length < 0) {
                int at = text.indexOf("Content-Length: ");
                length = at < 0 ? 0 : Integer.parseInt(text.substring(at + 16, text.indexOf("\r\n", at)));
            }
            if (end >= 0 && bytes.size() >= end + 4 + length) {
                return bytes.toString(StandardCharsets.UTF_8);
            }
        }
    }

    @Override public void close() throws IOException {
        server.close();
    }
}
