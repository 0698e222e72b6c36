package walletlens.app;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import walletlens.app.form.Filled;

/** What lies over the screen; one thing at most. */
public sealed interface Over {
    /** Nothing. */
    Over NOTHING = new Nothing();

    /** Nothing lies over the screen. */
    record Nothing() implements Over {
    }

    /**
     * The form of an entry.
     *
     * @param filled as far as it is filled
     * @param asking the field whose suggestions are shown; empty for none
     * @param tried whether saving was tried, so that everything missing is pointed out
     * @param own whether an asset of the user's own is being described for the field that asks
     */
    record Form(Filled filled, String asking, boolean tried, boolean own) implements Over {
        /** The same form, filled otherwise. */
        public Form with(Filled newFilled) {
            return new Form(newFilled, asking, tried, own);
        }

        /** The same form with suggestions for another field. */
        public Form asking(String field) {
            return new Form(filled, field, tried, false);
        }
    }

    /**
     * How a figure was made.
     *
     * @param figure which one
     */
    record Trail(String figure) implements Over {
    }

    /**
     * The add box: a sentence, and what was answered about it.
     *
     * @param text what was typed
     * @param answers answers to questions about it, by their keys
     */
    record Say(String text, Map<String, String> answers) implements Over {
        /** Copies the answers. */
        public Say {
            answers = Collections.unmodifiableMap(new TreeMap<>(answers));
        }

        /** The same box with another text: answers stay while the sentence is only being gone on with. */
        public Say typed(String newText) {
            boolean same = newText.startsWith(text) || text.startsWith(newText) && !newText.isBlank();
            return new Say(newText, same ? answers : new TreeMap<>());
        }
    }

    /**
     * The palette of everything that can be gone to or done.
     *
     * @param text what was typed
     */
    record Palette(String text) implements Over {
    }

    /** The places a phone's bar has no room for. */
    record Places() implements Over {
    }

    /** The list of keys. */
    record Help() implements Over {
    }
}
