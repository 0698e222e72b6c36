package walletlens.desk.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import walletlens.wording.LocalModel;

/**
 * Asks a program that runs a language model on this very computer. No name is resolved and no proxy used: the connection
 * goes to 127.0.0.1 or, where nothing listens there, to ::1, and to no other place. Redirects are not followed.
 */
public final class Loopback {
    /** Loading a model before its first word takes time; a list of models takes none. */
    private static final Patience ANSWERING = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(180), Duration.ofSeconds(540));
    private static final Patience LISTING = new Patience(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10));

    private final Patience answering;
    private final Patience listing;
    private final Duration moment;

    /** With the usual patience. */
    public Loopback() {
        this(ANSWERING, LISTING, Duration.ofSeconds(1));
    }

    /**
     * With a patience of one's own.
     *
     * @param answering for an answer
     * @param listing for a list
     * @param moment after how long a silence it is looked whether anybody still listens
     */
    public Loopback(Patience answering, Patience listing, Duration moment) {
        this.answering = answering;
        this.listing = listing;
        this.moment = moment;
    }

    /** Hears an answer as it comes; what it throws ends the asking. */
    public interface Ear {
        /** The answer begins with this status of HTTP. */
        void begins(int status) throws IOException;

        /** A piece of its body; the bytes are used again for the next. None where nothing came for a moment. */
        void piece(byte[] bytes, int count) throws IOException;
    }

    /**
     * How it ended.
     *
     * @param failure why there is no whole answer, in a sentence; the empty text where there is one
     * @param bytesOut bytes of HTTP sent
     * @param bytesIn bytes of HTTP received
     */
    public record End(String failure, long bytesOut, long bytesIn) {
    }

    /**
     * Asks.
     *
     * @param method the method of HTTP
     * @param port the port as text
     * @param path the path
     * @param own the user's own port; the empty text for none
     * @param body what is sent, JSON on one line; the empty text for nothing
     */
    public End ask(String method, String port, String path, String own, String body, Ear ear) {
        var bytes = new Conversation.Bytes();
        byte[] sent = body.getBytes(StandardCharsets.UTF_8);
        if (!LocalModel.allows(method, port, path, own) || sent.length > LocalModel.LONGEST_QUESTION || body.indexOf('\n') >= 0 || body.indexOf('\r') >= 0) {
            return new End("This is not on the list of what may be asked; it was not asked.", 0, 0);
        }
        Patience patience = path.equals(LocalModel.MODELS) ? listing : answering;
        String host = LocalModel.HOST + ":" + port;
        var quiet = new Listener(ear);
        try (Deadline deadline = Deadline.in(patience.whole())) {
            try {
                Socket socket = open(Integer.parseInt(port), deadline, patience);
                Conversation.pass(socket, host, question(method, path, host, sent), LocalModel.LONGEST_ANSWER, deadline, patience, moment, bytes, quiet);
                return new End("", bytes.out, bytes.in);
            } catch (Broken broken) {
                return new End(broken.getMessage(), bytes.out, bytes.in);
            } catch (IOException lost) {
                return new End(lost instanceof SocketTimeoutException || deadline.isOver() ? host + " did not answer in time."
                    : "The connection to " + host + " was lost.", bytes.out, bytes.in);
            }
        }
    }

    private static Socket open(int port, Deadline deadline, Patience patience) throws IOException {
        byte[] six = new byte[16];
        six[15] = 1;
        for (byte[] address : new byte[][] {{127, 0, 0, 1}, six}) {
            Socket socket = deadline.socket();
            try {
                socket.connect(new InetSocketAddress(InetAddress.getByAddress(address), port), deadline.millis(patience.connect()));
                return socket;
            } catch (IOException away) {
                socket.close();
            }
        }
        throw new Broken("Nothing answers at " + LocalModel.HOST + ":" + port + ".");
    }

    private static byte[] question(String method, String path, String host, byte[] body) {
        String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: Mozilla/5.0\r\nAccept: */*\r\n"
            + (body.length == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n") + "Connection: close\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    private record Listener(Ear ear) implements Conversation.Ear {
        @Override public void begins(int status) throws IOException {
            ear.begins(status);
        }

        @Override public void piece(byte[] bytes, int count) throws IOException {
            ear.piece(bytes, count);
        }

        @Override public void silence() throws IOException {
            ear.piece(new byte[0], 0);
        }
    }
}
