package walletlens.app.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import walletlens.intake.sentence.Tongue;

/**
 * The languages the program can be read in: those whose sentences it understands. A language is offered once its catalogue of
 * words is there.
 */
public enum Language {
    ENGLISH(Tongue.ENGLISH, "English", "ltr"),
    GERMAN(Tongue.GERMAN, "Deutsch", "ltr"),
    FRENCH(Tongue.FRENCH, "Français", "ltr"),
    SPANISH(Tongue.SPANISH, "Español", "ltr"),
    ARABIC(Tongue.ARABIC, "العربية", "rtl");

    private final Tongue tongue;
    private final String ownName;
    private final String direction;

    Language(Tongue tongue, String ownName, String direction) {
        this.tongue = tongue;
        this.ownName = ownName;
        this.direction = direction;
    }

    /** How its sentences are understood. */
    public Tongue tongue() {
        return tongue;
    }

    /** The ISO 639-1 code. */
    public String code() {
        return tongue.code();
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** {@code ltr} or {@code rtl}. */
    public String direction() {
        return direction;
    }

    /** The language of a code or locale such as {@code de-AT}; empty for one that is not known. */
    public static Optional<Language> of(String locale) {
        return Tongue.of(locale).flatMap(tongue -> Arrays.stream(values()).filter(each -> each.tongue == tongue).findFirst());
    }

    /** The languages whose words are there; looked for once. */
    private static final class Offered {
        static final List<Language> ALL = find();
    }

    /** The languages whose words are there. */
    public static List<Language> offered() {
        return Offered.ALL;
    }

    private static List<Language> find() {
        List<Language> offered = new ArrayList<>();
        for (Language each : values()) {
            if (Words.exist(each)) {
                offered.add(each);
            }
        }
        return List.copyOf(offered);
    }

    /** Which plural form a whole number takes: {@code zero}, {@code one}, {@code two}, {@code few}, {@code many}, {@code other} (Unicode CLDR 44). */
    String plural(long number) {
        if (this == FRENCH) {
            return number == 0 || number == 1 ? "one" : "other";
        }
        if (this != ARABIC) {
            return number == 1 ? "one" : "other";
        }
        long hundredth = number % 100;
        if (number <= 2) {
            return number == 0 ? "zero" : number == 1 ? "one" : "two";
        }
        return hundredth >= 3 && hundredth <= 10 ? "few" : hundredth >= 11 ? "many" : "other";
    }
}
