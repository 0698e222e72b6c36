package walletlens.vault;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import walletlens.vault.VaultProblem.Kind;

/**
 * Reads the frames of one file: keeps every record that verifies and names everything that does not. Whatever the
 * bytes, it never throws, and its work stays in proportion to the file's length.
 */
public final class VaultReader {
    private final byte[] file;
    private final Header header;
    private final LogKeys keys;
    private final Consumer<String> texts;
    private final List<VaultProblem> problems = new ArrayList<>();
    /** Frames that verified, with the byte where each stands. */
    private final TreeMap<Long, Long> verified = new TreeMap<>();
    /** Frames already named as damaged, which are therefore not also called missing. */
    private final TreeSet<Long> named = new TreeSet<>();
    /** Where frames are unpacked, one after the other. */
    private byte[] unpackedFrame = {};
    private long newest;
    private long falseBytes;
    private long unpacked;
    private int end;

    private VaultReader(byte[] file, Header header, LogKeys keys, Consumer<String> texts) {
        this.file = file;
        this.header = header;
        this.keys = keys;
        this.texts = texts;
        this.end = file.length;
    }

    /**
     * Reads a file whose header was found and unlocked.
     *
     * @param file at least {@link Layout#FRAMES_AT} bytes
     */
    public static VaultContents read(byte[] file, Header header, LogKeys keys) {
        return read(file, header, keys, text -> {
        });
    }

    /**
     * The same for somebody who does not wait for the last frame.
     *
     * @param told is told the texts of {@link VaultContents#texts}, each as soon as its frame was verified
     */
    public static VaultContents read(byte[] file, Header header, LogKeys keys, Consumer<String> told) {
        List<String> texts = new ArrayList<>();
        return new VaultReader(file, header, keys, text -> {
            texts.add(text);
            told.accept(text);
        }).read(texts);
    }

    private VaultContents read(List<String> kept) {
        long vouched = witness();
        int at = Layout.FRAMES_AT;
        while (at < file.length) {
            Step step = new Step(at);
            at = FrameHead.at(file, at).map(step::frame).orElseGet(step::noFrame);
        }
        missing(vouched);
        problems.sort(Comparator.comparingLong(VaultProblem::offset).thenComparingLong(VaultProblem::frame));
        long last = Math.max(vouched, verified.isEmpty() ? 0 : verified.lastKey());
        return new VaultContents(kept, problems, verified.size(), last, end);
    }

    /** The highest count either slot vouches for. */
    private long witness() {
        long most = 0;
        for (int slot = 0; slot < 2; slot++) {
            OptionalLong count = Witness.read(file, header, slot, keys);
            if (count.isEmpty()) {
                problem(Kind.WITNESS, 0, Layout.WITNESS_AT + (long) slot * Layout.WITNESS_SLOT,
                    "The " + (slot == 0 ? "first" : "second") + " count of frames is damaged, so frames cut from the end may go unnoticed.");
            }
            most = Math.max(most, count.orElse(0));
        }
        return most;
    }

    /** One step of the reader at one byte; each way of going answers the byte to go on from. */
    private final class Step {
        private final int at;

        Step(int at) {
            this.at = at;
        }

        int frame(FrameHead head) {
            long stop = at + Layout.FRAME_HEAD + head.length();
            if (stop > file.length) {
                return beyondTheEnd(head, stop);
            }
            if (falseBytes > 2L * file.length + Layout.MOST_IN_FRAME) {
                unreadable(file.length, "too many false frames stand here; the rest was not read");
                return file.length;
            }
            long room = (long) head.blocks() * Packing.BLOCK;
            if (unpacked + room > Layout.MOST_UNPACKED) {
                unreadable(file.length, "they would unpack to more than any vault holds; the rest was not read");
                return file.length;
            }
            byte[] sealed = Arrays.copyOfRange(file, at + Layout.FRAME_HEAD, (int) stop);
            Optional<byte[]> clear = keys.frames().open(Hex.parse(head.nonce()).orElseThrow(), head.bound(header), sealed);
            if (clear.isEmpty()) {
                falseBytes += head.length();
                named.add(head.number());
                problem(Kind.CHANGED, head.number(), at, "Frame " + head.number() + " was changed after it was written; its "
                    + records(head.count()) + " cannot be read.");
                return Math.min((int) stop, FrameHead.next(file, at + 1));
            }
            unpacked += room;
            if (head.blocks() == 0) {
                keep(head, clear.get(), clear.get().length);
                return (int) stop;
            }
            unpackedFrame = (int) room > unpackedFrame.length ? new byte[(int) room] : unpackedFrame;
            OptionalInt length = Packing.unpack(clear.get(), head.blocks(), unpackedFrame);
            if (length.isEmpty()) {
                named.add(head.number());
                problem(Kind.CONTENT, head.number(), at, "Frame " + head.number() + " does not unpack as it says; its "
                    + records(head.count()) + " cannot be read.");
            } else {
                keep(head, unpackedFrame, length.getAsInt());
            }
            return (int) stop;
        }

        private int beyondTheEnd(FrameHead head, long stop) {
            int next = FrameHead.next(file, at + 1);
            named.add(head.number());
            if (next < file.length) {
                problem(Kind.CHANGED, head.number(), at,
                    "Frame " + head.number() + " claims more bytes than the file has; it was skipped.");
                return next;
            }
            problem(Kind.TORN, head.number(), at, "Frame " + head.number() + " was not written to its end: "
                + (file.length - at) + " of " + (stop - at) + " bytes are there.");
            end = at;
            return file.length;
        }

        int noFrame() {
            int next = FrameHead.next(file, at + 1);
            unreadable(next, next == file.length ? "nothing readable follows" : "reading went on after them");
            if (next == file.length) {
                end = at;
            }
            return next;
        }

        private void unreadable(int next, String then) {
            long number = newest + 1;
            named.add(number);
            problem(Kind.UNREADABLE, number, at, (next - at) + " bytes where frame " + number
                + " should stand are not a frame; " + then + ".");
        }

        private void keep(FrameHead head, byte[] clear, int length) {
            long number = head.number();
            if (verified.putIfAbsent(number, (long) at) != null) {
                problem(Kind.REPEATED, number, at, "Frame " + number + " stands here a second time; it was read once.");
                return;
            }
            if (number < newest) {
                problem(Kind.REORDERED, number, at, "Frame " + number + " stands after frame " + newest
                    + "; its records were kept.");
            }
            newest = Math.max(newest, number);
            Lines read = new Lines(clear, length);
            if (read.count != head.count()) {
                problem(Kind.CONTENT, number, at, "Frame " + number + " says it holds " + records(head.count())
                    + " but holds " + read.count + "; all were kept.");
            }
            texts.accept(read.text);
        }
    }

    /** Names the frames nobody has seen, between the others and at the end. */
    private void missing(long vouched) {
        long before = 0;
        for (var frame : verified.entrySet()) {
            gap(before + 1, frame.getKey() - 1, Kind.MISSING, frame.getValue());
            before = frame.getKey();
        }
        gap(before + 1, vouched, Kind.CUT, file.length);
    }

    private void gap(long from, long to, Kind kind, long offset) {
        long start = from;
        if (from <= to) {
            for (long known : named.subSet(from, true, to, true)) {
                absent(start, known - 1, kind, offset);
                start = known + 1;
            }
        }
        absent(start, to, kind, offset);
    }

    private void absent(long from, long to, Kind kind, long offset) {
        if (from > to) {
            return;
        }
        String which = from == to ? "Frame " + from + " is" : "Frames " + from + " to " + to + " are";
        problem(kind, from, offset, which + (kind == Kind.CUT ? " missing from the end of the file." : " missing."));
    }

    private void problem(Kind kind, long frame, long offset, String why) {
        problems.add(new VaultProblem(kind, frame, offset, why));
    }

    private static String records(long count) {
        return count == 1 ? "1 record" : count + " records";
    }

    /** The text of a frame, and how many of its lines have something on them. */
    private static final class Lines {
        private final String text;
        private final int count;

        Lines(byte[] clear, int length) {
            int lines = 0;
            int from = 0;
            int signs = 0;
            for (int i = 0; i < length; i++) {
                byte each = clear[i];
                signs |= each;
                if (each == '\n') {
                    lines += i > from ? 1 : 0;
                    from = i + 1;
                }
            }
            // ASCII alone, which records mostly are, need not be looked through again.
            this.text = new String(clear, 0, length, signs < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
            this.count = length > from ? lines + 1 : lines;
        }
    }
}
