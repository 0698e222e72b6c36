package walletlens.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.book.Book;
import walletlens.book.Change;
import walletlens.book.Commit;
import walletlens.book.Fact;
import walletlens.vault.Hlc;

/**
 * The user's book, the demo's while it is looked at, the figures of whichever is shown, and the changes the vault has not
 * confirmed yet. Immutable.
 */
public final class Books {
    /** Nothing said, nothing looked at. */
    public static final Books EMPTY =
            new Books(Book.EMPTY, null, Hlc.of("00000000"), List.of(), Standing.of(Book.EMPTY, "en", LocalDate.ofEpochDay(0)));

    private final Book own;
    private final Book demo;
    private final Hlc clock;
    private final List<Pending> pending;
    private final Standing standing;

    /**
     * A change on its way to the vault.
     *
     * @param effect the id of the effect that writes it
     * @param before the book as it was
     * @param changes what changed
     */
    private record Pending(String effect, Book before, List<Change> changes) {
    }

    private Books(Book own, Book demo, Hlc clock, List<Pending> pending, Standing standing) {
        this.own = own;
        this.demo = demo;
        this.clock = clock;
        this.pending = pending;
        this.standing = standing;
    }

    private Books shown(Book newOwn, Book newDemo, Hlc newClock, List<Pending> newPending) {
        Book shown = newDemo == null ? newOwn : newDemo;
        Standing figures = shown == book() ? standing : standing.of(shown);
        return new Books(newOwn, newDemo, newClock, List.copyOf(newPending), figures);
    }

    /** The book that is shown: the demo's while it is looked at. */
    public Book book() {
        return demo == null ? own : demo;
    }

    /** The user's own book. */
    public Book own() {
        return own;
    }

    /** Whether the demo is looked at: then nothing is written to the vault. */
    public boolean isDemo() {
        return demo != null;
    }

    /** The figures of the book that is shown. */
    public Standing standing() {
        return standing;
    }

    /** A clock that comes after everything known. */
    public Hlc clock() {
        return clock;
    }

    /** Whether something is still on its way to the vault. */
    public boolean isWriting() {
        return !pending.isEmpty();
    }

    /** The same on a day; the same object while the day is the same. */
    Books on(LocalDate today) {
        return standing.today().equals(today) ? this : new Books(own, demo, clock, pending, standing.on(today));
    }

    /** The same for a reader of a locale. */
    public Books forLocale(String locale) {
        return new Books(own, demo, clock, pending, standing.forLocale(locale));
    }

    /** The user's book as the vault holds it. */
    Books opened(Book book, String device) {
        return shown(book, null, book.clock(device), List.of());
    }

    /** The user's book and what came from elsewhere and is in the vault already. */
    public Books merged(List<String> records, String device) {
        Book merged = own.withRecords(records);
        Hlc after = merged.clock(device);
        // What the vault may still refuse is taken back to a book that has them, too.
        List<Pending> waiting = pending.stream()
                .map(each -> new Pending(each.effect, each.before.withRecords(records), each.changes)).toList();
        return shown(merged, demo, after.isAfter(clock) ? after : clock, waiting);
    }

    /** Looking at the demo. */
    Books demo(Commit commit) {
        // The clock that made the demo comes after what the user's own clock gave: changes to either come later still.
        return shown(own, Book.EMPTY.with(commit.changes()), commit.clock(), pending);
    }

    /** Back from the demo. */
    Books leaveDemo() {
        return shown(own, null, clock, pending);
    }

    /** With a commit; of the user's own book it is on its way to the vault by an effect. */
    Books with(Commit commit, String effect) {
        if (demo != null) {
            return shown(own, demo.with(commit.changes()), commit.clock(), pending);
        }
        List<Pending> more = new ArrayList<>(pending);
        more.add(new Pending(effect, own, commit.changes()));
        return shown(own.with(commit.changes()), null, commit.clock(), more);
    }

    /** With a commit of the user's own book, on its way to the vault, whichever book is looked at. */
    Books own(Commit commit, String effect) {
        List<Pending> more = new ArrayList<>(pending);
        more.add(new Pending(effect, own, commit.changes()));
        return told(commit, more);
    }

    /** With a commit of the user's own book that is not worth writing yet. */
    Books noted(Commit commit) {
        return told(commit, pending);
    }

    /** What was asked of the outside changes no figure: those that are reckoned stay. */
    private Books told(Commit commit, List<Pending> newPending) {
        Book newOwn = own.with(commit.changes());
        boolean onlyAsked = commit.changes().stream().allMatch(change -> change.fact() instanceof Fact.AskedPut);
        return onlyAsked ? new Books(newOwn, demo, commit.clock(), List.copyOf(newPending), standing)
                : shown(newOwn, demo, commit.clock(), newPending);
    }

    /** Whether an effect was writing a change. */
    boolean awaits(String effect) {
        return pending.stream().anyMatch(each -> each.effect.equals(effect));
    }

    /** After the vault has said that a change is safe. */
    Books confirmed(String effect) {
        return new Books(own, demo, clock, pending.stream().filter(each -> !each.effect.equals(effect)).toList(), standing);
    }

    /** After the vault has refused a change: the book without it, and with what was changed since. */
    Books refused(String effect) {
        List<Pending> rest = new ArrayList<>();
        Optional<Book> rebuilt = Optional.empty();
        for (Pending each : pending) {
            if (each.effect.equals(effect)) {
                rebuilt = Optional.of(each.before);
            } else {
                rest.add(rebuilt.isEmpty() ? each : new Pending(each.effect, rebuilt.get(), each.changes));
                rebuilt = rebuilt.map(book -> book.with(each.changes));
            }
        }
        return shown(rebuilt.orElse(own), demo, clock, rest);
    }
}
