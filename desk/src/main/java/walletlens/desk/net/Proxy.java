package walletlens.desk.net;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A SOCKS 5 proxy (RFC 1928), such as Tor's. It is told the host's name and resolves it, so that no name is asked for
 * outside of it. Each source is a user of its own to it (RFC 1929), which makes Tor give each its own circuit: what two
 * sources learn cannot be joined by the address it came from.
 *
 * @param host where the proxy is
 * @param port its port
 */
public record Proxy(String host, int port) {
    private static final String SCHEME = "socks5://";
    private static final int MOST_PORTS = 65_535;
    private static final int VERSION = 5;
    private static final int BY_NAME_AND_PASSWORD = 2;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;

    /** The proxy of an address such as {@code socks5://127.0.0.1:9050}; empty for any other text. */
    public static Optional<Proxy> parse(String text) {
        int colon = text.lastIndexOf(':');
        if (!text.startsWith(SCHEME) || colon <= SCHEME.length()) {
            return Optional.empty();
        }
        String host = text.substring(SCHEME.length(), colon);
        try {
            int port = Integer.parseInt(text.substring(colon + 1));
            boolean plain = host.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-');
            return plain && port > 0 && port <= MOST_PORTS ? Optional.of(new Proxy(host, port)) : Optional.empty();
        } catch (NumberFormatException notAPort) {
            return Optional.empty();
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    /** Asks the proxy, over an open connection to it, to connect on to a host on behalf of a source. */
    void connect(Socket socket, String target, int targetPort, String source) throws IOException {
        OutputStream out = socket.getOutputStream();
        var in = new DataInputStream(socket.getInputStream());
        out.write(new byte[] {VERSION, 2, 0, BY_NAME_AND_PASSWORD});
        out.flush();
        expect(in.readUnsignedByte() == VERSION);
        int way = in.readUnsignedByte();
        expect(way == 0 || way == BY_NAME_AND_PASSWORD);
        if (way == BY_NAME_AND_PASSWORD) {
            byte[] user = source.getBytes(StandardCharsets.US_ASCII);
            out.write(1);
            out.write(user.length);
            out.write(user);
            out.write(new byte[] {1, 'x'});
            out.flush();
            in.readUnsignedByte();
            expect(in.readUnsignedByte() == 0);
        }
        byte[] name = target.getBytes(StandardCharsets.US_ASCII);
        out.write(new byte[] {VERSION, CONNECT, 0, NAME, (byte) name.length});
        out.write(name);
        out.write(new byte[] {(byte) (targetPort >> 8), (byte) targetPort});
        out.flush();
        expect(in.readUnsignedByte() == VERSION);
        if (in.readUnsignedByte() != 0) {
            throw new Broken("The proxy could not reach " + target + ".");
        }
        in.readUnsignedByte();
        int kind = in.readUnsignedByte();
        expect(kind == IPV4 || kind == IPV6 || kind == NAME);
        int length = kind == IPV4 ? 4 : kind == IPV6 ? 16 : in.readUnsignedByte();
        in.readFully(new byte[length + 2]);
    }

    private static void expect(boolean spoken) throws IOException {
        if (!spoken) {
            throw new Broken("What was named as the proxy does not speak SOCKS 5.");
        }
    }
}
