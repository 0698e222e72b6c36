package walletlens.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A text of a model as far as it has come, each of its numbers judged. Text comes in pieces that may end anywhere, in the
 * middle of a number as well: what more text could change is held back, so that nothing is ever shown that has to be taken
 * back. In whatever pieces a text comes, it is judged the same. Immutable.
 */
public final class Checked {
    /** More than this of one text is not taken. */
    public static final int LONGEST = 24_000;

    private final FactSheet sheet;
    private final String pending;
    private final String last;
    private final int listed;
    private final List<Span> spans;
    private final int taken;

    /** How much of the judged text is remembered, to know what a line began with. */
    private static final int REMEMBERED = 120;

    private Checked(FactSheet sheet, String pending, String last, int listed, List<Span> spans, int taken) {
        this.sheet = sheet;
        this.pending = pending;
        this.last = last;
        this.listed = listed;
        this.spans = Collections.unmodifiableList(spans);
        this.taken = taken;
    }

    /** No text yet. */
    public static Checked against(FactSheet sheet) {
        return new Checked(sheet, "", "", 0, new ArrayList<>(), 0);
    }

    /** With a further piece of text. */
    public Checked and(String piece) {
        String visible = visible(piece);
        String fits = taken + visible.length() > LONGEST ? visible.substring(0, Math.max(0, LONGEST - taken)) : visible;
        return fits.isEmpty() ? this : judged(pending + fits, false, taken + fits.length());
    }

    /** With nothing more to come. */
    public Checked ended() {
        return pending.isEmpty() ? this : judged(pending, true, taken);
    }

    /** What has been judged, in order. */
    public List<Span> spans() {
        return spans;
    }

    /** Whether as much was taken as may be. */
    public boolean isFull() {
        return taken >= LONGEST;
    }

    /** Whether nothing has come. */
    public boolean isEmpty() {
        return spans.isEmpty() && pending.isEmpty();
    }

    /** How many numbers were struck. */
    public int struck() {
        return (int) spans.stream().filter(span -> span.kind() == Span.Kind.STRUCK).count();
    }

    /** How many numbers are ours. */
    public int ours() {
        return (int) spans.stream().filter(span -> span.kind() == Span.Kind.OURS).count();
    }

    /** The text without markup; each number that is not ours in square brackets with a question mark. */
    public String plain() {
        StringBuilder plain = new StringBuilder();
        for (Span span : spans) {
            plain.append(span.kind() == Span.Kind.STRUCK ? "[?]" : span.text());
        }
        return plain.toString();
    }

    private Checked judged(String more, boolean whole, int nowTaken) {
        int from = last.length();
        Scan scan = new Scan(last + more, whole);
        NumberReader reader = new NumberReader(sheet, scan);
        List<Span> all = new ArrayList<>(spans);
        int line = listed;
        int at = from;
        int words = from;
        while (at < scan.length()) {
            scan.begin();
            NumberReader.Item item = reader.next(at, line);
            if (scan.isOpen()) {
                break;
            }
            int to = Math.min(item.to(), scan.length());
            if (item.said() != null) {
                addWords(all, scan.piece(words, at));
                all.add(judged(scan.piece(at, to), item.said()));
                words = to;
            }
            line = item.listed() > 0 ? item.listed() : line;
            at = to;
        }
        addWords(all, scan.piece(words, at));
        String before = scan.piece(0, at);
        int newLine = before.lastIndexOf('\n');
        int keep = Math.max(newLine < 0 ? 0 : newLine, before.length() - REMEMBERED);
        return new Checked(sheet, scan.piece(at, scan.length()), before.substring(keep), line, all, nowTaken);
    }

    private Span judged(String text, Said said) {
        Optional<Given> given = sheet.match(said);
        return new Span(given.isPresent() ? Span.Kind.OURS : Span.Kind.STRUCK, text, given.map(Given::id).orElse(""));
    }

    private static void addWords(List<Span> all, String text) {
        int last = all.size() - 1;
        if (text.isEmpty()) {
            return;
        }
        if (last >= 0 && all.get(last).kind() == Span.Kind.TEXT) {
            all.set(last, Span.words(all.get(last).text() + text));
        } else {
            all.add(Span.words(text));
        }
    }

    private static String visible(String piece) {
        StringBuilder visible = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            // The planes of invisible tags and of further selectors.
            boolean tag = c == 0xdb40 || c >= 0xdc00 && c <= 0xdfff && i > 0 && piece.charAt(i - 1) == 0xdb40;
            if (!Glyphs.isInvisible(c) && !tag) {
                visible.append(c);
            }
        }
        return visible.toString();
    }
}
