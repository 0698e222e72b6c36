package walletlens.money;

import java.util.List;

/**
 * How numbers, money and days are written somewhere. After Unicode CLDR 45, with three choices of our own: Latin digits
 * everywhere, 24 hours everywhere, and days in English as {@code 22 Nov 2026}, which no reader takes for another day.
 *
 * @param tag the language tag
 * @param decimal what stands before the decimals
 * @param group what stands between thousands when written; when read, any usual separator is understood
 * @param grouped how many digits a number has before it is grouped: 4, or 5 where four stay together
 * @param moneyFirst whether the currency's sign stands before the number
 * @param percent what stands after the number for percent, its space included
 * @param mark what keeps a sign at the left of its number in a text that runs from right to left; empty elsewhere
 * @param certain whether a lone separator that is not the decimal one surely groups thousands when a person types it
 * @param months the short names of the months
 * @param day the day with the year: d, M (number, two digits), m (name), y
 * @param dayOfYear the day without the year
 * @param scales what stands for thousand, million, billion in short figures, spaces included
 */
record NumberHabit(
        String tag, char decimal, String group, int grouped, boolean moneyFirst, String percent, String mark,
        boolean certain, List<String> months, String day, String dayOfYear, List<String> scales) {
    private static final String NO_BREAK = "\u00a0";
    private static final String THIN = "\u202f";
    private static final String LEFT_TO_RIGHT = "\u200e";

    private static final List<String> EN =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final List<String> DE =
            List.of("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.");
    private static final List<String> FR = List.of(
            "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.");
    private static final List<String> ES =
            List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic");
    private static final List<String> AR = List.of(
            "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر");

    private static final List<String> K_M_BN = List.of("k", "m", "bn");
    private static final List<String> DE_SCALES =
            List.of(NO_BREAK + "Tsd.", NO_BREAK + "Mio.", NO_BREAK + "Mrd.");
    private static final List<String> FR_SCALES = List.of(NO_BREAK + "k", NO_BREAK + "M", NO_BREAK + "Md");
    private static final List<String> ES_SCALES = List.of(NO_BREAK + "mil", NO_BREAK + "M", NO_BREAK + "mil" + NO_BREAK + "M");
    private static final List<String> AR_SCALES = List.of(NO_BREAK + "ألف", NO_BREAK + "مليون", NO_BREAK + "مليار");

    /** The table; the first is for tongues that are not in it. A tag without its own row takes that of its language. */
    static final List<NumberHabit> ALL = List.of(
            new NumberHabit("en", '.', ",", 4, true, "%", "", true, EN, "d m y", "d m", K_M_BN),
            new NumberHabit("de", ',', ".", 4, false, NO_BREAK + "%", "", false, DE, "d.M.y", "d.M.", DE_SCALES),
            new NumberHabit("de-CH", '.', "\u2019", 4, false, "%", "", false, DE, "d.M.y", "d.M.", DE_SCALES),
            new NumberHabit("fr", ',', THIN, 4, false, THIN + "%", "", false, FR, "d m y", "d m", FR_SCALES),
            new NumberHabit("es", ',', ".", 5, false, NO_BREAK + "%", "", false, ES, "d m y", "d m", ES_SCALES),
            new NumberHabit("es-MX", '.', ",", 4, true, "%", "", true, ES, "d m y", "d m", ES_SCALES),
            new NumberHabit("ar", '.', ",", 4, false, "%", LEFT_TO_RIGHT, false, AR, "d m y", "d m", AR_SCALES));

    /** The habit of a language tag such as {@code de-AT}; English for an unknown one. */
    static NumberHabit of(String tag) {
        String plain = tag.replace('_', '-');
        for (NumberHabit each : ALL) {
            if (each.tag.equals(plain)) {
                return each;
            }
        }
        int dash = plain.indexOf('-');
        return dash > 0 ? of(plain.substring(0, dash)) : ALL.get(0);
    }
}
