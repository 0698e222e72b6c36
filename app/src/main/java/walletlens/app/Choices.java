package walletlens.app;

import walletlens.app.words.Language;
import walletlens.book.Settings;
import walletlens.money.Currency;

/** The names of the settings that only the page has, and what holds where the user chose nothing. */
public final class Choices {
    /** The language's code. */
    public static final String LANGUAGE = "language";

    /** How numbers are written: a language tag whose readers write them so. */
    public static final String NUMBERS = "numbers";

    /** Light, dark, or as the system has it. */
    public static final String THEME = "theme";

    /** Whether amounts are masked. */
    public static final String HIDE = "hide";

    private Choices() {
    }

    /** The pen of settings; a language or habit that was not chosen follows the host's locale. */
    public static Pen pen(Settings settings, String locale) {
        Language usual = Language.of(locale).filter(Language.offered()::contains).orElse(Language.ENGLISH);
        Language language = Language.of(settings.get(LANGUAGE, "")).filter(Language.offered()::contains).orElse(usual);
        String numbers = settings.get(NUMBERS, usual == language ? locale : language.code());
        return Pen.of(language, numbers, settings.get(HIDE, "").equals("true"));
    }

    /** The theme of settings: {@code light}, {@code dark} or {@code system}. */
    public static String theme(Settings settings) {
        String theme = settings.get(THEME, "system");
        return theme.equals("light") || theme.equals("dark") ? theme : "system";
    }

    /** The currency of totals: the one chosen, else that of the locale's region, else the euro. */
    public static Currency currency(Settings settings, String locale) {
        return settings.currency().orElseGet(() -> Currency.of(ofRegion(locale)));
    }

    private static String ofRegion(String locale) {
        int dash = locale.lastIndexOf('-');
        return switch (dash < 0 ? "" : locale.substring(dash + 1)) {
            case "US" -> "USD";
            case "GB" -> "GBP";
            case "CH", "LI" -> "CHF";
            case "CA" -> "CAD";
            case "AU" -> "AUD";
            case "JP" -> "JPY";
            case "SE" -> "SEK";
            case "NO" -> "NOK";
            case "DK" -> "DKK";
            case "PL" -> "PLN";
            case "IN" -> "INR";
            case "MX" -> "MXN";
            case "AE" -> "AED";
            case "SA" -> "SAR";
            case "EG" -> "EGP";
            default -> "EUR";
        };
    }
}
