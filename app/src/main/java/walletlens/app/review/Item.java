package walletlens.app.review;

import java.util.Optional;
import walletlens.intake.DraftEntry;
import walletlens.intake.table.Table;

/**
 * A draft and where it was read.
 *
 * @param number its place among all drafts of the review, from 0
 * @param file the place of its file among the files
 * @param draft the draft, with its twin marked
 * @param table the table it was read from; empty for the program's own document
 * @param guess whether the table was read by a guess that nobody has agreed to yet
 */
public record Item(int number, int file, DraftEntry draft, Optional<Table> table, boolean guess) {
    Item with(DraftEntry newDraft) {
        return new Item(number, file, newDraft, table, guess);
    }

    /** What it is, before the person says anything. */
    public State state() {
        if (draft.isDuplicate()) {
            return State.DUPLICATE;
        }
        if (draft.isLikelyDuplicate()) {
            return State.LIKELY;
        }
        return draft.isOpen() || guess ? State.ASKS : State.FRESH;
    }

    /** What a draft can be. */
    public enum State {
        /** It says something new and leaves nothing open. */
        FRESH("new"),
        /** It leaves something open. */
        ASKS("asks"),
        /** The ledger very likely has it. */
        LIKELY("likely"),
        /** The ledger surely has it. */
        DUPLICATE("duplicate");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The state of a name; empty for another text. */
        public static Optional<State> of(String code) {
            for (State each : values()) {
                if (each.code.equals(code)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        /** The name in events and words. */
        public String code() {
            return code;
        }
    }
}
