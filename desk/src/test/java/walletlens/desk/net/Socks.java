package walletlens.desk.net;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A SOCKS 5 proxy that leads everything to one address, and remembers where it was asked to lead and for whom. */
final class Socks implements AutoCloseable {
    private final ServerSocket server;
    private final InetSocketAddress to;
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private Socks(ServerSocket server, InetSocketAddress to) {
        this.server = server;
        this.to = to;
    }

    static Socks to(InetSocketAddress address) {
        try {
            Socks socks = new Socks(new ServerSocket(0, 10, World.here()), address);
            daemon(socks::serve);
            return socks;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    static Socks refusing() {
        return to(null);
    }

    Proxy proxy() {
        return new Proxy("127.0.0.1", server.getLocalPort());
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                daemon(() -> lead(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket client) {
        try (client) {
            var in = new DataInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            in.readFully(new byte[2 + 2]); // version, two ways: none and by name
            out.write(new byte[] {5, 2});
            in.readByte();
            String user = text(in);
            text(in);
            out.write(new byte[] {1, 0});
            in.readFully(new byte[4]);
            String host = text(in);
            asked.add(user + " to " + host + ":" + in.readUnsignedShort());
            if (to == null) {
                out.write(new byte[] {5, 4, 0, 1, 0, 0, 0, 0, 0, 0});
                return;
            }
            out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            try (Socket far = new Socket(to.getAddress(), to.getPort())) {
                daemon(() -> copy(in, far));
                far.getInputStream().transferTo(out);
            }
        } catch (IOException over) {
            // The test is over.
        }
    }

    private static void copy(InputStream in, Socket far) {
        try {
            in.transferTo(far.getOutputStream());
        } catch (IOException over) {
            // The other side is over.
        }
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedByte()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    @Override public void close() {
        try {
            server.close();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
