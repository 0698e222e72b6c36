package walletlens.intake.sentence;

import java.math.BigDecimal;
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
    private static final List<String> AND = List.of("et", "y");
    private static final List<String> ONE = List.of("un", "une", "uno", "una");
    private static final BigDecimal THOUSAND = new BigDecimal(1000);

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
                : Optional.of(withOne(tongue, words, new Spoken(owner.get(number.to() - 1) + 1, number.value(), false)));
    }

    /**
     * French and Spanish say one as they say “a”, which in a sentence is no number: behind tens or hundreds it is one,
     * {@code vingt et un mille}.
     */
    private static Spoken withOne(Tongue tongue, List<String> words, Spoken spoken) {
        int at = spoken.words();
        BigDecimal value = spoken.value().value();
        boolean tens = value.scale() <= 0 && value.remainder(BigDecimal.TEN).signum() == 0 && value.compareTo(BigDecimal.TEN) > 0
                && value.compareTo(THOUSAND) < 0;
        if (!tens || tongue != Tongue.FRENCH && tongue != Tongue.SPANISH) {
            return spoken;
        }
        at += at < words.size() && AND.contains(words.get(at)) ? 1 : 0;
        if (at >= words.size() || !ONE.contains(words.get(at))) {
            return spoken;
        }
        Spoken more = new Spoken(at + 1, spoken.value().plus(Quantity.ONE), false);
        Optional<Spoken> behind = at + 1 < words.size() ? at(tongue, words.subList(at + 1, words.size())) : Optional.empty();
        boolean scales = behind.isPresent() && !behind.get().part() && behind.get().value().value().compareTo(THOUSAND) >= 0;
        // Of “twenty-one thousand two hundred” what stands behind is 1200: the thousand once, the rest as it is.
        BigDecimal scale = scales ? BigDecimal.ONE.movePointRight(scale(behind.get().value().value())) : BigDecimal.ONE;
        return !scales ? more : new Spoken(at + 1 + behind.get().words(),
                Quantity.of(more.value().value().multiply(scale).add(behind.get().value().value().subtract(scale))), false);
    }

    private static int scale(BigDecimal value) {
        int digits = value.precision() - value.scale();
        return digits > 9 ? 9 : digits > 6 ? 6 : 3;
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
