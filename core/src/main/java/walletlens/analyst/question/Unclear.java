package walletlens.analyst.question;

import java.util.List;

/**
 * Something that a question leaves open.
 *
 * @param why what is open
 * @param text the words it is about; empty for none
 * @param choices what may be meant, each a whole query; may be empty
 */
public record Unclear(Why why, String text, List<Query> choices) {
    /** Copies the choices. */
    public Unclear {
        choices = List.copyOf(choices);
    }

    /** What can be open. */
    public enum Why {
        /** Nothing of it is a question that can be answered. */
        NOTHING("nothing"),
        /** It can be read in several ways. */
        WAYS("ways"),
        /** A word that is no name and no word of questions. */
        WORD("word"),
        /** Words that belong to no reading. */
        LEFT("left"),
        /** Several assets have the name. */
        ASSETS("assets"),
        /** Several things are named, and one can be asked about at a time. */
        SEVERAL("several"),
        /** A place that is no account of the book. */
        PLACE("place"),
        /** A day that can be read in two orders. */
        DAY("day"),
        /** No asset is named where one is needed. */
        NO_ASSET("no-asset"),
        /** No move is said. */
        NO_MOVE("no-move"),
        /** No goal is named. */
        NO_GOAL("no-goal"),
        /** A time that has not come yet. */
        FUTURE("future"),
        /** It asks what to do, which is nobody's to say but the user's. */
        ADVICE("advice"),
        /** It is too long. */
        LONG("long");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        /** The name in words. */
        public String code() {
            return code;
        }
    }
}
