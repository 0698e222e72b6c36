package walletlens.intake.sentence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of one language, read from its table when it is first needed. */
final class Lexicon {
    /** The most words a phrase has. */
    static final int LONGEST = WordTable.LONGEST;

    private static final Map<Tongue, Lexicon> READ = new EnumMap<>(Tongue.class);

    private final WordTable<Sense> table;

    private Lexicon(Tongue tongue) {
        this.table = WordTable.read("walletlens/intake/sentence/" + tongue.code() + ".tsv",
                (sort, value) -> new Sense(Sort.of(sort), value));
    }

    static Lexicon of(Tongue tongue) {
        return READ.computeIfAbsent(tongue, Lexicon::new);
    }

    /** The meanings of a phrase in plain spelling; none for an unknown one. */
    List<Sense> senses(String phrase) {
        return table.senses(phrase);
    }

    /** Whether a word stands in any phrase. */
    boolean knows(String word) {
        return table.knows(word);
    }

    /** Every word of the phrases that have a meaning of one of some sorts. */
    Set<String> wordsOf(List<Sort> sorts) {
        return table.wordsOf(sense -> sorts.contains(sense.sort()));
    }

    /** The phrases of one word. */
    ByLength words() {
        return table.words();
    }
}
