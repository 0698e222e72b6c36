package walletlens.desk.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * One question and its answer in HTTP/1.1 (RFC 9112), on a connection of their own. What can be read in two ways is
 * refused; nothing is read beyond what a source may send.
 */
final class Conversation {
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int LONGEST_CHUNK_LINE = 1024;
    private static final int MOST_INTERIM_ANSWERS = 5;

    private final String host;
    private final int largest;
    private final Counted in;
    private final BufferedInputStream buffered;

    private Conversation(String host, int largest, Counted in) {
        this.host = host;
        this.largest = largest;
        this.in = in;
        this.buffered = new BufferedInputStream(in);
    }

    /**
     * What was heard.
     *
     * @param status the status
     * @param headers the headers that count here, by name in small letters; of one that came twice, the first
     * @param body the body, unpacked
     */
    record Heard(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** Bytes of HTTP that went out and came in; those of TLS around them are not counted. */
    static final class Bytes {
        long out;
        long in;
    }

    /**
     * Asks and listens.
     *
     * @param socket an open connection; it is not used for another question
     * @param headers what is sent besides the host's name
     * @param largest the longest body, packed or unpacked
     * @param bytes counts, also when no whole answer comes
     */
    static Heard hold(Socket socket, Target target, Map<String, String> headers, int largest, Deadline deadline,
            Patience patience, Bytes bytes) throws IOException {
        byte[] head = head(target, headers);
        socket.getOutputStream().write(head);
        socket.getOutputStream().flush();
        bytes.out += head.length;
        var counted = new Counted(socket, deadline, patience, bytes);
        return new Conversation(target.host(), largest, counted).listen();
    }

    /** Hears an answer as it comes. */
    interface Ear {
        /** The answer begins. */
        void begins(int status) throws IOException;

        /** A piece of its body; the bytes are used again for the next. */
        void piece(byte[] bytes, int count) throws IOException;

        /** Nothing came for a moment: is anybody still listening? */
        void silence() throws IOException;
    }

    /**
     * Asks, and passes the answer's body on as it comes.
     *
     * @param socket an open connection; it is not used for another question
     * @param question the whole request
     * @param largest the longest body; at more the answer ends as broken
     * @param moment after so long a silence the ear is asked
     */
    static void pass(Socket socket, String host, byte[] question, int largest, Deadline deadline, Patience patience, Duration moment,
            Bytes bytes, Ear ear) throws IOException {
        socket.getOutputStream().write(question);
        socket.getOutputStream().flush();
        bytes.out += question.length;
        new Conversation(host, largest, new Attentive(socket, deadline, patience, moment, bytes, ear)).pass(ear);
    }

    private void pass(Ear ear) throws IOException {
        for (int answers = 0; answers <= MOST_INTERIM_ANSWERS; answers++) {
            List<String> head = readHead();
            int status = status(head.get(0));
            Map<String, String> headers = headers(head.subList(1, head.size()));
            if (status >= 200) {
                String coding = headers.getOrDefault("content-encoding", "");
                if (status >= 300 && status < 400 || !coding.isEmpty() && !coding.equalsIgnoreCase("identity")) {
                    throw notHttp();
                }
                ear.begins(status);
                if (status != 204) {
                    flow(headers, ear);
                }
                return;
            }
        }
        throw notHttp();
    }

    private void flow(Map<String, String> headers, Ear ear) throws IOException {
        String coding = headers.getOrDefault("transfer-encoding", "");
        String length = headers.getOrDefault("content-length", "");
        if (!coding.isEmpty()) {
            if (!coding.equalsIgnoreCase("chunked") || !length.isEmpty()) {
                throw notHttp();
            }
            int all = 0;
            for (int count = chunkSize(all); count > 0; count = chunkSize(all)) {
                flow(count, true, ear);
                all += count;
                if (!chunkLine().isEmpty()) {
                    throw notHttp();
                }
            }
        } else if (length.isEmpty()) {
            flow(largest, false, ear);
            if (buffered.read() >= 0) {
                throw tooMuch();
            }
        } else if (length.chars().anyMatch(c -> c < '0' || c > '9')) {
            throw notHttp();
        } else if (length.length() > 9 || Integer.parseInt(length) > largest) {
            throw tooMuch();
        } else {
            flow(Integer.parseInt(length), true, ear);
        }
    }

    /** Passes on so many bytes, or as many as come. */
    private void flow(int count, boolean all, Ear ear) throws IOException {
        byte[] piece = new byte[8 * 1024];
        int left = count;
        while (left > 0) {
            int read = buffered.read(piece, 0, Math.min(left, piece.length));
            if (read < 0) {
                if (all) {
                    throw brokenOff();
                }
                return;
            }
            ear.piece(piece, read);
            left -= read;
        }
    }

    private static byte[] head(Target target, Map<String, String> headers) {
        var text = new StringBuilder("GET ").append(target.path()).append(" HTTP/1.1\r\nHost: ").append(target.host()).append("\r\n");
        headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        return text.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private Heard listen() throws IOException {
        for (int answers = 0; answers <= MOST_INTERIM_ANSWERS; answers++) {
            List<String> head = readHead();
            int status = status(head.get(0));
            Map<String, String> headers = headers(head.subList(1, head.size()));
            if (status >= 200) {
                byte[] packed = status == 204 || status == 304 ? new byte[0] : body(headers);
                return new Heard(status, headers, unpacked(packed, headers.getOrDefault("content-encoding", "")));
            }
        }
        throw notHttp();
    }

    private List<String> readHead() throws IOException {
        var text = new StringBuilder();
        while (true) {
            int next = buffered.read();
            if (next < 0) {
                throw text.length() == 0 ? new Broken(host + " closed the connection without an answer.") : brokenOff();
            }
            text.append((char) next);
            if (text.length() > LONGEST_HEAD) {
                throw notHttp();
            }
            if (next == '\n' && text.length() >= 4 && text.substring(text.length() - 4).equals("\r\n\r\n")) {
                return List.of(text.substring(0, text.length() - 4).split("\r\n", -1));
            }
        }
    }

    private int status(String line) throws IOException {
        boolean good = line.length() >= 12 && line.startsWith("HTTP/1.") && (line.length() == 12 || line.charAt(12) == ' ')
            && line.charAt(8) == ' ' && line.substring(9, 12).chars().allMatch(c -> c >= '0' && c <= '9');
        if (!good || line.charAt(9) == '0') {
            throw notHttp();
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, String> headers(List<String> lines) throws IOException {
        var headers = new TreeMap<String, String>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String name = colon < 1 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
            if (name.isEmpty() || name.chars().anyMatch(c -> c <= ' ' || c >= 127) || line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
                throw notHttp();
            }
            String value = line.substring(colon + 1).strip();
            String before = headers.putIfAbsent(name, value);
            boolean framing = name.equals("content-length") || name.equals("transfer-encoding");
            if (framing && before != null && !before.equals(value)) {
                throw notHttp();
            }
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String coding = headers.getOrDefault("transfer-encoding", "");
        String length = headers.getOrDefault("content-length", "");
        if (!coding.isEmpty()) {
            if (!coding.equalsIgnoreCase("chunked") || !length.isEmpty()) {
                throw notHttp();
            }
            return chunks();
        }
        if (length.isEmpty()) {
            return upTo(buffered, largest);
        }
        if (length.chars().anyMatch(c -> c < '0' || c > '9')) {
            throw notHttp();
        }
        if (length.length() > 9 || Integer.parseInt(length) > largest) {
            throw tooMuch();
        }
        return exactly(Integer.parseInt(length));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int count = chunkSize(0); count > 0; count = chunkSize(body.size())) {
            body.write(exactly(count));
            if (!chunkLine().isEmpty()) {
                throw notHttp();
            }
        }
        return body.toByteArray();
    }

    /** The size of the next chunk behind so many bytes; 0 for the last, whose trailer is read as well. */
    private int chunkSize(int before) throws IOException {
        String line = chunkLine();
        int end = line.indexOf(';');
        String size = (end < 0 ? line : line.substring(0, end)).strip();
        if (size.isEmpty() || size.chars().anyMatch(c -> Character.digit(c, 16) < 0 || c >= 127)) {
            throw notHttp();
        }
        if (size.length() > 7 || before + Integer.parseInt(size, 16) > largest) {
            throw tooMuch();
        }
        int count = Integer.parseInt(size, 16);
        for (int lines = 0; count == 0 && !chunkLine().isEmpty(); lines++) {
            if (lines > LONGEST_CHUNK_LINE) {
                throw notHttp();
            }
        }
        return count;
    }

    private String chunkLine() throws IOException {
        var line = new StringBuilder();
        while (true) {
            int next = buffered.read();
            if (next < 0) {
                throw brokenOff();
            }
            if (next == '\n' && line.length() > 0 && line.charAt(line.length() - 1) == '\r') {
                return line.substring(0, line.length() - 1);
            }
            line.append((char) next);
            if (line.length() > LONGEST_CHUNK_LINE) {
                throw notHttp();
            }
        }
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = buffered.readNBytes(count);
        if (bytes.length < count) {
            throw brokenOff();
        }
        return bytes;
    }

    private byte[] upTo(InputStream from, int most) throws IOException {
        byte[] bytes = from.readNBytes(most);
        if (bytes.length == most && from.read() >= 0) {
            throw tooMuch();
        }
        return bytes;
    }

    private byte[] unpacked(byte[] packed, String coding) throws IOException {
        if (coding.isEmpty() || coding.equalsIgnoreCase("identity") || packed.length == 0) {
            return packed;
        }
        if (!coding.equalsIgnoreCase("gzip")) {
            throw notHttp();
        }
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return upTo(unzipped, largest);
        } catch (ZipException | EOFException damaged) {
            throw brokenOff();
        }
    }

    private Broken brokenOff() {
        return new Broken(host + " broke off in the middle of its answer.");
    }

    private Broken notHttp() {
        return new Broken(host + " answered something that is not proper HTTP.");
    }

    private Broken tooMuch() {
        return new Broken(host + " sent more than it should (" + largest / 1_000_000 + " MB at most); nothing of it was taken.");
    }

    /** Counts, waits for no byte longer than it should, and asks every moment whether anybody is still listening. */
    private static final class Attentive extends Counted {
        private final Duration moment;
        private final Ear ear;

        Attentive(Socket socket, Deadline deadline, Patience patience, Duration moment, Bytes bytes, Ear ear) throws IOException {
            super(socket, deadline, patience, bytes);
            this.moment = moment;
            this.ear = ear;
        }

        @Override public int read(byte[] into, int from, int count) throws IOException {
            long begin = System.nanoTime();
            while (true) {
                try {
                    return read(into, from, count, moment);
                } catch (SocketTimeoutException quiet) {
                    if (deadline.isOver() || System.nanoTime() - begin > patience.silence().toNanos()) {
                        throw quiet;
                    }
                    ear.silence();
                }
            }
        }
    }

    /** Counts, and waits for no byte longer than it should. */
    private static class Counted extends FilterInputStream {
        final Socket socket;
        final Deadline deadline;
        final Patience patience;
        private final Bytes bytes;

        Counted(Socket socket, Deadline deadline, Patience patience, Bytes bytes) throws IOException {
            super(socket.getInputStream());
            this.socket = socket;
            this.deadline = deadline;
            this.patience = patience;
            this.bytes = bytes;
        }

        @Override public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override public int read(byte[] into, int from, int count) throws IOException {
            return read(into, from, count, patience.silence());
        }

        int read(byte[] into, int from, int count, Duration wait) throws IOException {
            socket.setSoTimeout(deadline.millis(wait));
            int read = in.read(into, from, count);
            bytes.in += Math.max(0, read);
            return read;
        }
    }
}
