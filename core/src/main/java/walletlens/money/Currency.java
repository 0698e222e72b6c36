package walletlens.money;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A currency by its code: ISO 4217 where there is one, else any short code of capital letters and digits.
 *
 * @param code the code, such as {@code EUR}
 */
public record Currency(String code) implements Comparable<Currency> {
    /** Currencies whose minor unit is not a hundredth (ISO 4217). */
    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("BIF", 0), Map.entry("CLP", 0), Map.entry("DJF", 0), Map.entry("GNF", 0), Map.entry("ISK", 0),
            Map.entry("JPY", 0), Map.entry("KMF", 0), Map.entry("KRW", 0), Map.entry("PYG", 0), Map.entry("RWF", 0),
            Map.entry("UGX", 0), Map.entry("UYI", 0), Map.entry("VND", 0), Map.entry("VUV", 0), Map.entry("XAF", 0),
            Map.entry("XOF", 0), Map.entry("XPF", 0), Map.entry("BHD", 3), Map.entry("IQD", 3), Map.entry("JOD", 3),
            Map.entry("KWD", 3), Map.entry("LYD", 3), Map.entry("OMR", 3), Map.entry("TND", 3), Map.entry("CLF", 4),
            Map.entry("UYW", 4));

    private static final Map<String, Optional<Currency>> COMMON = common("EUR", "USD", "GBP", "CHF", "JPY", "CAD", "AUD");

    /** The euro. */
    public static final Currency EUR = of("EUR");

    /** The United States dollar. */
    public static final Currency USD = of("USD");

    /**
     * The currency of a code that the program wrote or checked.
     *
     * @throws IllegalArgumentException where the code is not 2 to 10 letters and digits
     */
    public static Currency of(String code) {
        return parse(code).orElseThrow(() -> new IllegalArgumentException("not a currency code"));
    }

    /** Reads a code of 2 to 10 letters and digits, in any case; empty for anything else. */
    public static Optional<Currency> parse(String text) {
        Optional<Currency> known = COMMON.get(text);
        if (known != null) {
            return known;
        }
        if (text.length() < 2 || text.length() > 10) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char upper = c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
            if ((upper < 'A' || upper > 'Z') && (upper < '0' || upper > '9')) {
                return Optional.empty();
            }
            code.append(upper);
        }
        return Optional.of(new Currency(code.toString()));
    }

    private static Map<String, Optional<Currency>> common(String... codes) {
        Map<String, Optional<Currency>> common = new LinkedHashMap<>();
        for (String code : codes) {
            common.put(code, Optional.of(new Currency(code)));
        }
        return common;
    }

    /** How many decimals its minor unit has; 2 where ISO 4217 says nothing else. */
    public int digits() {
        return DIGITS.getOrDefault(code, 2);
    }

    @Override
    public int compareTo(Currency other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
