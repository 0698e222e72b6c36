package walletlens.intake.sentence;

import java.util.List;

/** Numbers that German writes as one word: {@code zweihundertfünfundzwanzig}. */
final class GermanNumbers {
    private GermanNumbers() {
    }

    /** The value of a word in digits; the empty text where it is no number. */
    static String value(String word, Lexicon lexicon) {
        if (word.length() > 60) {
            return "";
        }
        long value = thousands(word, lexicon);
        return value < 0 ? "" : Long.toString(value);
    }

    private static long thousands(String word, Lexicon lexicon) {
        int at = word.indexOf("tausend");
        if (at < 0) {
            return hundreds(word, lexicon);
        }
        long above = at == 0 ? 1 : hundreds(word.substring(0, at), lexicon);
        String rest = word.substring(at + "tausend".length());
        long below = rest.isEmpty() ? 0 : hundreds(rest.startsWith("und") ? rest.substring(3) : rest, lexicon);
        return above < 0 || below < 0 ? -1 : above * 1000 + below;
    }

    private static long hundreds(String word, Lexicon lexicon) {
        int at = word.indexOf("hundert");
        if (at < 0) {
            return tens(word, lexicon);
        }
        long above = at == 0 ? 1 : tens(word.substring(0, at), lexicon);
        String rest = word.substring(at + "hundert".length());
        long below = rest.isEmpty() ? 0 : tens(rest.startsWith("und") ? rest.substring(3) : rest, lexicon);
        return above < 0 || below < 0 ? -1 : above * 100 + below;
    }

    private static long tens(String word, Lexicon lexicon) {
        long simple = simple(word, lexicon);
        if (simple >= 0) {
            return simple;
        }
        for (int at = word.indexOf("und"); at > 0; at = word.indexOf("und", at + 1)) {
            long ones = simple(word.substring(0, at), lexicon);
            long ten = simple(word.substring(at + 3), lexicon);
            if (ones > 0 && ones < 10 && ten >= 20 && ten < 100) {
                return ones + ten;
            }
        }
        for (String ten : List.of("zehn")) {
            long ones = word.endsWith(ten) ? simple(word.substring(0, word.length() - ten.length()), lexicon) : -1;
            if (ones > 2 && ones < 10) {
                return ones + 10;
            }
        }
        return -1;
    }

    private static long simple(String word, Lexicon lexicon) {
        if (word.equals("ein") || word.equals("eins")) {
            return 1;
        }
        for (Sense sense : lexicon.senses(word)) {
            if (sense.is(Sort.NUM) && sense.value().length() <= 2 && sense.value().indexOf('.') < 0) {
                return Long.parseLong(sense.value());
            }
        }
        return -1;
    }
}
