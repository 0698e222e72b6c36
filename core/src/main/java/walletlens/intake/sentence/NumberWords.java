package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import walletlens.asset.Spelling;
import walletlens.money.Quantity;

/**
 * The words by which a language says numbers, parts of a whole, places in an order and months: for who looks for numbers in
 * a text that is no entry. The tables are those by which sentences are understood. Words come in plain spelling
 * ({@link Spelling#plain}).
 */
public final class NumberWords {
    private static final List<Sort> OF_NUMBERS =
            List.of(Sort.NUM, Sort.FRAC, Sort.ANDHALF, Sort.NUMAND, Sort.POINT, Sort.ARTICLE);
    private static final Map<Tongue, Set<String>> KNOWN = new EnumMap<>(Tongue.class);
    private static final String ARABIC_AND = "\u0648";

    private NumberWords() {
    }

    /**
     * A number said in words.
     *
     * @param words how many words say it
     * @param value the number
     * @param part whether it is a part of a whole, such as a half
     */
    public record Spoken(int words, Quantity value, boolean part) {
    }

    /** Whether a word can stand in a number that is said in words; articles and “and” among them. */
    public static boolean isPart(Tongue tongue, String word) {
        return known(tongue).contains(word) || tongue == Tongue.GERMAN && !compound(word).isEmpty()
                || tongue == Tongue.ARABIC && word.startsWith(ARABIC_AND) && known(tongue).contains(word.substring(1));
    }

    /** The longest number at the first of some words, each of which {@link #isPart}; empty where none begins there. */
    public static Optional<Spoken> at(Tongue tongue, List<String> words) {
        List<Token> tokens = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean joined = tongue == Tongue.ARABIC && word.length() > 1 && word.startsWith(ARABIC_AND) && !known(tongue).contains(word);
            for (String part : joined ? List.of(ARABIC_AND, word.substring(1)) : List.of(word)) {
                tokens.add(new Token(i, i, part, part, Token.Shape.WORD, false));
                owner.add(i);
            }
        }
        Script script = Script.ofKnown(tongue, tokens);
        Script.Hit part = script.longest(0, Sort.FRAC);
        Numerals.Number number = new Numerals(script).at(0);
        if (part != null && (number == null || number.to() <= part.to())) {
            String fraction = part.value(Sort.FRAC);
            boolean held = fraction.charAt(fraction.length() - 1) == '!';
            Quantity value = Numerals.Fraction.of(held ? fraction.substring(0, fraction.length() - 1) : fraction).of(Quantity.ONE);
            return Optional.of(new Spoken(owner.get(part.to() - 1) + 1, value, true));
        }
        return number == null ? Optional.empty()
                : Optional.of(new Spoken(owner.get(number.to() - 1) + 1, number.value(), false));
    }

    /** The place in an order that a word says, such as 3 for {@code third}; 0 for none. */
    public static int place(Tongue tongue, String word) {
        return value(tongue, word, Sort.DAYWORD);
    }

    /** The month of a name, full or short; 0 for none. */
    public static int month(Tongue tongue, String word) {
        return value(tongue, word, Sort.MONTH);
    }

    /** What a word for a span of time measures, {@code d}, {@code w}, {@code m} or {@code y}; the empty text for none. */
    public static String period(Tongue tongue, String word) {
        for (Sense sense : Lexicon.of(tongue).senses(word)) {
            if (sense.is(Sort.PERIOD) && sense.value().length() == 1) {
                return sense.value();
            }
        }
        return "";
    }

    private static int value(Tongue tongue, String word, Sort sort) {
        for (Sense sense : Lexicon.of(tongue).senses(word)) {
            if (sense.is(sort)) {
                return Integer.parseInt(sense.value());
            }
        }
        return 0;
    }

    private static String compound(String word) {
        return GermanNumbers.value(word, Lexicon.of(Tongue.GERMAN));
    }

    private static Set<String> known(Tongue tongue) {
        return KNOWN.computeIfAbsent(tongue, each -> Collections.unmodifiableSet(Lexicon.of(each).wordsOf(OF_NUMBERS)));
    }
}
