package walletlens.app;

import java.util.List;
import java.util.Optional;
import walletlens.book.Book;
import walletlens.book.Change;
import walletlens.book.ChangeJson;
import walletlens.book.Commit;
import walletlens.book.Fact;

/**
 * Makes what the user says part of the book: shown at once, written to the vault by an effect, taken back where the vault
 * refuses. Of the demo nothing is written.
 */
public final class Changes {
    /** How long a notice stays, in milliseconds. */
    public static final String TOAST_STAYS = "8000";

    private Changes() {
    }

    /** Facts as one commit, with a notice that offers to take it back. */
    public static Turn say(State state, List<Fact> facts, String notice) {
        return toast(record(state, Book.commit(facts, state.books().clock(), state.moment().millis())),
                Toast.changed(notice));
    }

    /** Facts as one commit, without a notice. */
    public static Turn quietly(State state, List<Fact> facts) {
        return record(state, Book.commit(facts, state.books().clock(), state.moment().millis()));
    }

    /** Takes the latest commit back. */
    public static Turn undo(State state) {
        Optional<Commit> commit = state.books().book().undo(state.books().clock(), state.moment().millis());
        return commit.isEmpty()
                ? toast(Turn.to(state), Toast.said(state.pen().say("undo.nothing")))
                : toast(record(state, commit.get()), Toast.said(state.pen().say("undo.done")));
    }

    /** Brings back what was taken back last. */
    public static Turn redo(State state) {
        Optional<Commit> commit = state.books().book().redo(state.books().clock(), state.moment().millis());
        return commit.isEmpty()
                ? toast(Turn.to(state), Toast.said(state.pen().say("redo.nothing")))
                : toast(record(state, commit.get()), Toast.changed(state.pen().say("redo.done")));
    }

    /** A notice that goes away by itself. */
    public static Turn toast(Turn turn, Toast toast) {
        return turn.then(state -> state.with(toast))
                .and(Effect.of("timer", "name", "toast.gone", "ms", toast.wrong() ? "20000" : TOAST_STAYS));
    }

    /** A commit of the program's own about the user's own book, whatever is looked at. */
    static Turn outside(State state, Commit commit) {
        String id = Integer.toString(state.effects() + 1);
        List<String> records = commit.changes().stream().map(Changes::text).toList();
        State next = state.with(state.books().own(commit, id)).counting(state.effects() + 1);
        return Turn.to(next).and(Effect.append(records).withId(id));
    }

    private static Turn record(State state, Commit commit) {
        if (state.books().isDemo()) {
            return Turn.to(state.with(state.books().with(commit, "")));
        }
        String id = Integer.toString(state.effects() + 1);
        List<String> records = commit.changes().stream().map(Changes::text).toList();
        State next = state.with(state.books().with(commit, id)).counting(state.effects() + 1);
        return Turn.to(next).and(Effect.append(records).withId(id));
    }

    private static String text(Change change) {
        return ChangeJson.write(change);
    }

    /** What the vault said of a change. */
    static Turn answered(State state, Event answer) {
        String id = answer.get("id");
        if (!state.books().awaits(id)) {
            return Turn.to(state);
        }
        if (answer.is("ok")) {
            return Turn.to(state.with(state.books().confirmed(id)));
        }
        String why = answer.get("error");
        Toast toast = Toast.wrong(state.pen().say("append.failed", why.isEmpty() ? "" : why));
        return toast(Turn.to(state.with(state.books().refused(id))), toast)
                .and(Effect.of("announce", "text", toast.text(), "urgent", "true"));
    }
}
