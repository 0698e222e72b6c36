package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import walletlens.asset.Resources;
import walletlens.asset.Spelling;
import walletlens.text.Parts;

/**
 * A table of words of one language: lines of sort, value, and phrases separated by {@code |}. Phrases are known by their plain
 * spelling ({@link Spelling}).
 *
 * @param <S> what a word means
 */
public final class WordTable<S> {
    /** The most words a phrase has. */
    public static final int LONGEST = 6;

    private final Map<String, List<S>> phrases = new LinkedHashMap<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final ByLength single = new ByLength();

    private WordTable() {
    }

    /**
     * Reads a table that ships inside the program.
     *
     * @param path from the root of the class path
     * @param sense makes a meaning of a line's sort and value
     */
    public static <S> WordTable<S> read(String path, BiFunction<String, String, S> sense) {
        WordTable<S> table = new WordTable<>();
        for (Resources.Row row : Resources.rows(path)) {
            S meaning = sense.apply(row.cell(0), row.cell(1));
            Parts.all(row.cell(2), '|').forEach(phrase -> table.add(phrase, meaning));
        }
        return table;
    }

    private void add(String written, S sense) {
        String plain = Spelling.plain(parted(written));
        String phrase = plain.isEmpty() ? written : plain;
        List<S> senses = phrases.computeIfAbsent(phrase, none -> new ArrayList<>(1));
        if (!senses.contains(sense)) {
            senses.add(sense);
        }
        List<String> all = Parts.all(phrase, ' ');
        words.addAll(all);
        if (all.size() == 1) {
            single.add(phrase);
        }
    }

    /** With a space for the apostrophe of an elision, as the lexer cuts there: m'a is two words, aujourd'hui is one. */
    private static String parted(String written) {
        int apostrophe = written.indexOf('\'');
        if (apostrophe < 0) {
            return written;
        }
        int from = written.lastIndexOf(' ', apostrophe) + 1;
        boolean elision = Lexer.isElision(written.substring(from, apostrophe));
        return written.substring(0, apostrophe) + (elision ? " " : "\'") + parted(written.substring(apostrophe + 1));
    }

    /** The meanings of a phrase in plain spelling; none for an unknown one. */
    public List<S> senses(String phrase) {
        return phrases.getOrDefault(phrase, List.of());
    }

    /** Whether a word stands in any phrase. */
    public boolean knows(String word) {
        return words.contains(word);
    }

    /** The phrase of one word that a slip of spelling may stand for; empty for none. */
    public String nearest(String written) {
        return written.length() < Slips.SHORTEST ? "" : single.nearest(written);
    }

    /** The phrases of one word. */
    ByLength words() {
        return single;
    }

    /** Every word of the phrases that have a meaning of some sort. */
    Set<String> wordsOf(Predicate<S> wanted) {
        Set<String> found = new LinkedHashSet<>();
        phrases.forEach((phrase, senses) -> {
            if (senses.stream().anyMatch(wanted)) {
                found.addAll(Parts.all(phrase, ' '));
            }
        });
        return found;
    }
}
