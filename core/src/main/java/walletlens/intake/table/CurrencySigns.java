package walletlens.intake.table;

import java.util.Locale;
import java.util.Map;

/** Currency signs that mean one currency by themselves. A dollar sign is the United States' unless letters say otherwise. */
final class CurrencySigns {
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("$", "USD"), Map.entry("US$", "USD"), Map.entry("\u20ac", "EUR"), Map.entry("\u00a3", "GBP"),
            Map.entry("\u00a5", "JPY"), Map.entry("A$", "AUD"), Map.entry("AU$", "AUD"), Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"), Map.entry("NZ$", "NZD"), Map.entry("HK$", "HKD"), Map.entry("S$", "SGD"),
            Map.entry("R$", "BRL"), Map.entry("MX$", "MXN"), Map.entry("\u20b9", "INR"), Map.entry("\u20bd", "RUB"),
            Map.entry("\u20a9", "KRW"), Map.entry("\u20ba", "TRY"), Map.entry("\u20b4", "UAH"), Map.entry("\u20ab", "VND"),
            Map.entry("\u20aa", "ILS"), Map.entry("\u0e3f", "THB"), Map.entry("\u20b1", "PHP"), Map.entry("\u20a6", "NGN"),
            Map.entry("z\u0142", "PLN"), Map.entry("K\u010d", "CZK"), Map.entry("Fr.", "CHF"), Map.entry("\u20bf", "BTC"));

    private static final String SIGNS = "\u20ac\u00a3\u00a5\u20b9\u20bd\u20a9\u20ba\u20b4\u20ab\u20aa\u0e3f\u20b1\u20a6\u20bf";

    private CurrencySigns() {
    }

    static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    /** Whether a text is a sign that means a currency. */
    static boolean isKnown(String sign) {
        return CODES.containsKey(sign);
    }

    /** The currency's code for a sign; any other text as it is, without a point at its end. */
    static String code(String sign) {
        String known = CODES.get(sign);
        if (known != null) {
            return known;
        }
        String word = sign.endsWith(".") ? sign.substring(0, sign.length() - 1) : sign;
        return word.toLowerCase(Locale.ROOT).equals("euro") ? "EUR" : word;
    }
}
