package walletlens.intake.table;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The names of months in English, German, French, Spanish, Dutch, Swedish, Italian and Portuguese, whole and shortened. */
final class MonthNames {
    private static final String[] NAMES = {
        "january januar janvier enero januari gennaio janeiro janner jan janv ene gen jaen",
        "february februar fevrier febrero februari febbraio fevereiro feb fevr fev febr",
        "march marz mars marzo maart marco mar mrz mrt",
        "april avril abril aprile apr avr abr",
        "may mai mayo mei maj maggio maio mag",
        "june juni juin junio giugno junho jun giu",
        "july juli juillet julio luglio julho jul juil lug",
        "august aout agosto augustus augusti aug ago aou",
        "september septembre septiembre settembre setembro sep sept set",
        "october oktober octobre octubre ottobre outubro oct okt ott out",
        "november novembre noviembre novembro nov",
        "december dezember decembre diciembre dicembre dezembro dec dez dic"
    };

    private static final Map<String, Integer> MONTHS = months();

    private static final String FOLDED_FROM = "\u00e0\u00e1\u00e2\u00e3\u00e4\u00e5\u00e7\u00e8\u00e9\u00ea\u00eb\u00ec\u00ed\u00ee\u00ef"
            + "\u00f1\u00f2\u00f3\u00f4\u00f5\u00f6\u00f9\u00fa\u00fb\u00fc";
    private static final String FOLDED_TO = "aaaaaaceeeeiiiinooooouuuu";

    private MonthNames() {
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (int i = 0; i < NAMES.length; i++) {
            int from = 0;
            while (from < NAMES[i].length()) {
                int space = NAMES[i].indexOf(' ', from);
                int end = space < 0 ? NAMES[i].length() : space;
                months.put(NAMES[i].substring(from, end), i + 1);
                from = end + 1;
            }
        }
        return months;
    }

    /** The month of a word in any case, from 1; 0 where it is none. */
    static int month(String word) {
        return MONTHS.getOrDefault(folded(word), 0);
    }

    /** A word in small letters without accents. */
    static String folded(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            int accented = FOLDED_FROM.indexOf(lower.charAt(i));
            plain.append(accented < 0 ? lower.charAt(i) : FOLDED_TO.charAt(accented));
        }
        return plain.toString();
    }
}
