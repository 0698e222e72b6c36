package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import walletlens.asset.Resources;
import walletlens.asset.Spelling;

/** The words of one language, read from its table when it is first needed. */
final class Lexicon {
    /** The most words a phrase has. */
    static final int LONGEST = 6;

    private static final Map<Tongue, Lexicon> READ = new EnumMap<>(Tongue.class);

    private final Map<String, List<Sense>> phrases = new LinkedHashMap<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final ByLength single = new ByLength();

    private Lexicon(Tongue tongue) {
        for (Resources.Row row : Resources.rows("walletlens/intake/sentence/" + tongue.code() + ".tsv")) {
            Sense sense = new Sense(Sort.of(row.cell(0)), row.cell(1));
            String list = row.cell(2);
            int from = 0;
            for (int bar = list.indexOf('|'); bar >= 0; bar = list.indexOf('|', from)) {
                add(list.substring(from, bar), sense);
                from = bar + 1;
            }
            add(list.substring(from), sense);
        }
    }

    private void add(String written, Sense sense) {
        String plain = Spelling.plain(parted(written));
        String phrase = plain.isEmpty() ? written : plain;
        List<Sense> senses = phrases.computeIfAbsent(phrase, none -> new ArrayList<>(1));
        if (!senses.contains(sense)) {
            senses.add(sense);
        }
        int from = 0;
        for (int space = phrase.indexOf(' '); space >= 0; space = phrase.indexOf(' ', from)) {
            words.add(phrase.substring(from, space));
            from = space + 1;
        }
        words.add(phrase.substring(from));
        if (from == 0) {
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

    static Lexicon of(Tongue tongue) {
        return READ.computeIfAbsent(tongue, Lexicon::new);
    }

    /** The meanings of a phrase in plain spelling; none for an unknown one. */
    List<Sense> senses(String phrase) {
        return phrases.getOrDefault(phrase, List.of());
    }

    /** Whether a word stands in any phrase. */
    boolean knows(String word) {
        return words.contains(word);
    }

    /** Every word of the phrases that have a meaning of one of some sorts. */
    Set<String> wordsOf(List<Sort> sorts) {
        Set<String> found = new LinkedHashSet<>();
        phrases.forEach((phrase, senses) -> {
            if (senses.stream().anyMatch(sense -> sorts.contains(sense.sort()))) {
                int from = 0;
                for (int space = phrase.indexOf(' '); space >= 0; space = phrase.indexOf(' ', from)) {
                    found.add(phrase.substring(from, space));
                    from = space + 1;
                }
                found.add(phrase.substring(from));
            }
        });
        return found;
    }

    /** The phrases of one word. */
    ByLength words() {
        return single;
    }
}
