package walletlens.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import walletlens.app.export.SnapshotJson;
import walletlens.book.Book;
import walletlens.intake.DraftEntry;
import walletlens.intake.Known;
import walletlens.intake.Reading;
import walletlens.intake.Terms;
import walletlens.intake.mapping.Mapping;
import walletlens.intake.mapping.Opened;
import walletlens.intake.table.Encoding;
import walletlens.intake.table.Progress;
import walletlens.ledger.Entry;
import walletlens.problem.Outcome;

/**
 * Files opened one after the other against a book. Each is compared with what the book has and with what the files before it
 * brought, so that a later file that says the same says it a second time.
 */
public final class Incoming {
    private static final int LOOK = 64;

    private final Book book;
    private final BiPredicate<Arrival, DraftEntry> brings;
    private final Resolver resolver;
    private final List<Entry> existing;
    private final Known known;
    private final List<Arrival> unlearnt = new ArrayList<>();
    private int files;

    /**
     * For the files of one import.
     *
     * @param brings whether a draft that is no duplicate counts as known to the files after it
     */
    public Incoming(Book book, BiPredicate<Arrival, DraftEntry> brings) {
        this.book = book;
        this.brings = brings;
        this.resolver = new Resolver(book);
        this.existing = new ArrayList<>(book.ledger().entries());
        this.known = new Known(existing);
    }

    /** Whether so many files have been opened, and another book says the same of all that reading a further one rests on. */
    boolean goesOn(int opened, Book newBook) {
        return files == opened && newBook.ledger() == book.ledger() && newBook.assets() == book.assets() && newBook.settings() == book.settings();
    }

    /**
     * Opens the next file.
     *
     * @param format a known format's name; the empty text to find out
     * @param progress hears how far reading has come
     * @return what each of its tables gave, and last what could not be read at all
     */
    public List<Arrival> open(Source source, String format, Progress progress) {
        int file = files++;
        List<Arrival> arrivals = new ArrayList<>();
        for (Arrival raw : read(source, format, file, progress)) {
            Arrival arrival = raw.opened().isEmpty() ? raw
                    : new Arrival(file, raw.reading().against(known(), progress), raw.opened(), raw.others());
            arrivals.add(arrival);
            resolver.learn(arrival.reading().assets());
            unlearnt.add(arrival);
        }
        return arrivals;
    }

    /** What the book has and the tables before brought. */
    private Known known() {
        learn();
        return known;
    }

    /** Takes in what tables brought; most often there is no further one that would have to be compared with it. */
    private void learn() {
        for (Arrival arrival : unlearnt) {
            for (DraftEntry draft : arrival.reading().drafts()) {
                if (!draft.isDuplicate() && brings.test(arrival, draft)) {
                    Entry entry = named(draft, arrival.reading().file());
                    existing.add(entry);
                    known.add(entry);
                }
            }
        }
        unlearnt.clear();
    }

    private List<Arrival> read(Source source, String format, int file, Progress progress) {
        boolean own = format.isEmpty() ? looksLikeOwn(source.bytes()) && SnapshotJson.isOne(text(source)) : format.equals(SnapshotJson.FORMAT);
        if (own) {
            learn();
            SnapshotJson.Loaded loaded = SnapshotJson.read(source.name(), text(source), book, existing);
            return List.of(new Arrival(file, loaded.reading(), Optional.empty(), loaded.others()));
        }
        Terms terms = new Terms(source.account(), resolver, source.answers(), progress);
        Outcome<List<Opened>> opened = Opened.open(source.name(), source.bytes(), format, source.mapping(),
                print -> Optional.of(book.settings().get(Mapping.SETTING + print, "")).filter(line -> !line.isEmpty()), terms);
        List<Arrival> arrivals = new ArrayList<>();
        opened.orElse(List.of()).forEach(each -> arrivals.add(new Arrival(file, each.reading(), Optional.of(each), List.of())));
        if (!opened.problems().isEmpty()) {
            arrivals.add(new Arrival(file, new Reading(source.name(), format, 0, List.of(), List.of(), opened.problems()),
                    Optional.empty(), List.of()));
        }
        return arrivals;
    }

    /** Whether a brace stands near the beginning: the program's own document opens with one, in every encoding. */
    private static boolean looksLikeOwn(byte[] bytes) {
        for (int i = 0; i < Math.min(LOOK, bytes.length); i++) {
            if (bytes[i] == '{') {
                return true;
            }
        }
        return false;
    }

    private static String text(Source source) {
        return Encoding.decode(source.bytes()).text();
    }

    /** A draft's entry with an id; one that has none yet is known by where it was read. */
    private static Entry named(DraftEntry draft, String file) {
        Entry entry = draft.entry();
        // One row may make several entries, and several rows one.
        StringBuilder id = new StringBuilder(file).append(", ").append(entry.kind().code());
        draft.rows().forEach(row -> id.append(", row ").append(row));
        return entry.id().isEmpty() ? entry.change().id(id.toString()).entry() : entry;
    }
}
