package walletlens.analyst.question;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import walletlens.intake.sentence.Spoken;
import walletlens.intake.sentence.Tongue;
import walletlens.intake.sentence.WordTable;

/**
 * One meaning of a word of questions.
 *
 * @param sort what sort of word: a head of the grammar, a class, an order, a time
 * @param value what the word tables say of it
 */
record Term(String sort, String value) {
    private static final Map<Tongue, WordTable<Term>> READ = new EnumMap<>(Tongue.class);

    /** The words of questions in a language, read when they are first needed. */
    static WordTable<Term> words(Tongue tongue) {
        return READ.computeIfAbsent(tongue,
                of -> WordTable.read("walletlens/analyst/question/" + of.code() + ".tsv", Term::new));
    }

    /**
     * A phrase of the table.
     *
     * @param to the token behind it
     * @param terms what it may mean
     * @param meant the word it was taken for where it is a slip of spelling; else empty
     */
    record Hit(int to, List<Term> terms, String meant) {
        /** The value of a sort; empty where it has no such meaning. */
        String value(String sort) {
            for (Term each : terms) {
                if (each.sort.equals(sort)) {
                    return each.value;
                }
            }
            return "";
        }

        boolean has(String sort) {
            return terms.stream().anyMatch(each -> each.sort.equals(sort));
        }
    }

    /** The longest phrase that begins at a token and has a meaning of a sort; null for none. */
    static Hit longest(Spoken spoken, int at, String sort) {
        Hit found = null;
        StringBuilder phrase = new StringBuilder();
        for (int to = at + 1; to <= spoken.size() && to - at <= WordTable.LONGEST; to++) {
            if (!spoken.isWord(to - 1) && !spoken.isDigits(to - 1)) {
                break;
            }
            phrase.append(phrase.length() > 0 ? " " : "").append(spoken.plain(to - 1));
            List<Term> terms = words(spoken.tongue()).senses(phrase.toString());
            if (terms.stream().anyMatch(each -> each.sort.equals(sort))) {
                found = new Hit(to, terms, "");
            }
        }
        return found;
    }
}
