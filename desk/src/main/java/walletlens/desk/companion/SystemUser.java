package walletlens.desk.companion;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/**
 * Which system user is at the other end of a connection on this machine. Linux tells it in a table of its sockets; the
 * start address stands in the list of processes for a moment, where other users can read it, and this keeps them from
 * using it. Elsewhere it is not known, and the session's secrets stand alone.
 */
final class SystemUser {
    private static final Path SOCKETS = Path.of("/proc/net/tcp");
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int USER = 7;
    /** Established, or closing with the owner still there; a socket that only waits for time to pass has no owner. */
    private static final List<String> OWNED = List.of("01", "04", "05", "08", "09");

    private SystemUser() {
    }

    /** Whether the peer is this process's own user; true where that cannot be told. */
    static boolean isOurs(InetSocketAddress peer) {
        try {
            if (!Files.isReadable(SOCKETS)) {
                return true;
            }
            OptionalInt owner = ownerOf(Files.readAllLines(SOCKETS), peer.getPort());
            return owner.isEmpty() || owner.getAsInt() == (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
            return true;
        }
    }

    /** The owner of the socket bound to a port of 127.0.0.1, from the lines of the table. */
    static OptionalInt ownerOf(List<String> table, int port) {
        String local = "0100007F:" + HexFormat.of().withUpperCase().toHexDigits((short) port);
        return table.stream().map(line -> line.strip().split("\\s+"))
            .filter(row -> row.length > USER && row[LOCAL].equals(local) && OWNED.contains(row[STATE]))
            .mapToInt(row -> Integer.parseInt(row[USER])).findFirst();
    }
}
