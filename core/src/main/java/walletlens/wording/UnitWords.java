package walletlens.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walletlens.asset.Currencies;
import walletlens.asset.Spelling;
import walletlens.intake.sentence.NumberWords;
import walletlens.intake.sentence.Tongue;
import walletlens.money.Currency;
import walletlens.text.Parts;

/** What stands behind a number and tells what it measures, or how large it is. */
final class UnitWords {
    private static final List<String> PERCENT = plain("percent", "pct", "prozent", "prozentpunkte", "prozentpunkten", "per cent",
            "pour cent", "por ciento", "percentage points", "percentage point", "points de pourcentage", "puntos porcentuales",
            "\u0628\u0627\u0644\u0645\u0626\u0629", "\u0628\u0627\u0644\u0645\u0627\u0626\u0629", "\u0641\u064a \u0627\u0644\u0645\u0626\u0629",
            "\u0641\u064a \u0627\u0644\u0645\u0627\u0626\u0629");
    private static final List<String> BASIS_POINTS = plain("bps", "bp", "basis points", "basis point", "basispunkte", "basispunkten",
            "points de base", "puntos b\u00e1sicos");

    /** Scales of ten beyond those of the word tables, or that mean different numbers in different tongues. */
    private static final List<String> STRANGE_SCALES = plain("trillion", "trillions", "quadrillion", "lakh", "lakhs", "crore", "crores",
            "trillones", "trill\u00f3n", "trillionen", "billiarde", "billiarden", "billiard", "\u062a\u0631\u064a\u0644\u064a\u0648\u0646", "tn");
    private static final List<String> TEN_TO_TWELVE = plain("billion", "billionen", "billions", "bill\u00f3n", "billones");

    private static final Map<String, Integer> GLUED = glued();

    /** What makes a number of a number without saying one. */
    private static final Map<String, Integer> TIMES = times();

    static final List<String> MINUS = plain("minus", "negative", "moins", "menos", "\u0646\u0627\u0642\u0635", "\u0633\u0627\u0644\u0628");

    /** Words of one language that are ordinary words of another; elsewhere they are no numbers. */
    private static final List<String> ORDINARY = plain("once", "media", "medio", "medios", "tiers", "null", "sept", "cent", "cents", "quart",
            "cuarto", "halb", "vier", "point", "prime", "millet", "mille", "miles", "grand", "pair", "acht", "neuf", "ciento");

    private UnitWords() {
    }

    private static List<String> plain(String... words) {
        List<String> plain = new ArrayList<>();
        for (String word : words) {
            plain.add(Spelling.plain(word));
        }
        return List.copyOf(plain);
    }

    private static Map<String, Integer> glued() {
        Map<String, Integer> scales = new LinkedHashMap<>();
        String[] names = {"k", "tsd", "m", "mn", "mm", "mio", "b", "bn", "md", "mrd"};
        int[] powers = {3, 3, 6, 6, 6, 6, 9, 9, 9, 9};
        for (int i = 0; i < names.length; i++) {
            scales.put(names[i], powers[i]);
        }
        return scales;
    }

    private static Map<String, Integer> times() {
        Map<String, Integer> times = new LinkedHashMap<>();
        String[] words = {
            "double|doubled|doubles|doubling|twice|twofold|doppelt|doppelte|doppelten|verdoppelt|verdoppelte|zweifach|zweimal|double|"
                + "doubl\u00e9|doubl\u00e9e|doble|duplicado|duplicada|duplic\u00f3|\u0636\u0639\u0641|\u062a\u0636\u0627\u0639\u0641|\u062a\u0636\u0627\u0639\u0641\u062a",
            "triple|tripled|triples|tripling|thrice|threefold|treble|trebled|dreifach|dreifache|verdreifacht|dreimal|tripl\u00e9|tripl\u00e9e|"
                + "triplicado|triplic\u00f3",
            "quadruple|quadrupled|fourfold|vierfach|vervierfacht|quadrupl\u00e9|cuadruplicado",
            "quintuple|fivefold|f\u00fcnffach|verf\u00fcnffacht"};
        for (int i = 0; i < words.length; i++) {
            for (String word : Parts.of(words[i], '|')) {
                times.put(Spelling.plain(word), i + 2);
            }
        }
        times.put("tenfold", 10);
        times.put("zehnfach", 10);
        times.put("verzehnfacht", 10);
        return times;
    }

    /** The factor that a word says, such as 2 for {@code twice}; 0 for none. */
    static int times(String word) {
        return TIMES.getOrDefault(word, 0);
    }

    /** The power of ten that letters right behind digits say; 0 for none. */
    static int glued(String letters) {
        return GLUED.getOrDefault(Spelling.plain(letters), 0);
    }

    /** Whether a word makes a number larger by a factor that tongues do not agree on, or that is not known here. */
    static boolean isStrangeScale(Tongue tongue, String word) {
        return STRANGE_SCALES.contains(word) || tongue != Tongue.ENGLISH && TEN_TO_TWELVE.contains(word);
    }

    /** The factor of a word behind a number, from a hundred on; 0 for none. */
    static BigDecimal scale(Tongue tongue, String word) {
        if (word.equals("hundert") || word.length() < 3) {
            return word.equals("hundert") ? new BigDecimal(100) : BigDecimal.ZERO;
        }
        BigDecimal own = scaleOf(tongue, word);
        return own.signum() > 0 || tongue == Tongue.ENGLISH || TEN_TO_TWELVE.contains(word) ? own : scaleOf(Tongue.ENGLISH, word);
    }

    private static BigDecimal scaleOf(Tongue tongue, String word) {
        if (!NumberWords.isPart(tongue, word)) {
            return BigDecimal.ZERO;
        }
        return NumberWords.at(tongue, List.of(word)).filter(spoken -> !spoken.part()).map(spoken -> spoken.value().value())
                .filter(value -> value.compareTo(HUNDRED) >= 0 && isPowerOfTen(value)).orElse(BigDecimal.ZERO);
    }

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private static boolean isPowerOfTen(BigDecimal value) {
        return value.stripTrailingZeros().unscaledValue().equals(java.math.BigInteger.ONE);
    }

    /** Whether one or more words say percent. */
    static boolean isPercent(String words) {
        return PERCENT.contains(words);
    }

    /** Whether words say hundredths of a percent. */
    static boolean isBasisPoints(String words) {
        return BASIS_POINTS.contains(words);
    }

    /** Whether further words may follow one so that together they say percent. */
    static boolean beginsLong(String word) {
        for (List<String> each : List.of(PERCENT, BASIS_POINTS)) {
            for (String phrase : each) {
                if (phrase.startsWith(word + " ")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The codes of the currencies that a word or sign means; codes and short signs count as they are written only. */
    static List<String> currencies(String written) {
        List<String> codes = new ArrayList<>();
        for (Currency each : Currencies.named(written)) {
            boolean small = each.code().equalsIgnoreCase(written) && !each.code().equals(written);
            boolean other = written.length() <= 2 && !Currencies.sign(each).equals(written);
            if (!small && !other) {
                codes.add(each.code());
            }
        }
        if (written.equals("$") || codes.contains("USD") && !written.equals("USD") && !written.equals("US$")) {
            codes.addAll(List.of("USD", "CAD", "AUD", "NZD", "HKD", "SGD", "MXN"));
        }
        return codes;
    }

    /** Whether a word of another language than that of the text counts as a number there. */
    static boolean isUnmistakable(String word) {
        return word.length() >= 4 && !ORDINARY.contains(word);
    }
}
