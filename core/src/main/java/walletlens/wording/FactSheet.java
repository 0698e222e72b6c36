package walletlens.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Spelling;
import walletlens.intake.sentence.NumberWords;
import walletlens.intake.sentence.Tongue;
import walletlens.money.Figures;

/**
 * What a text may speak of: its figures, and the names in it. A number of the text is ours only if it is one of these;
 * what could be reckoned from them is not.
 */
public final class FactSheet {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_DIGITS_IN_NAME = 4;

    private final Tongue tongue;
    private final Figures figures;
    private final List<Given> given;
    private final List<String> names;
    private final Map<String, String> units = new TreeMap<>();

    private final Map<String, Integer> months = new TreeMap<>();

    private FactSheet(Tongue tongue, Figures figures, List<Given> given, List<String> names, Map<String, String> aliases) {
        this.tongue = tongue;
        this.figures = figures;
        this.given = List.copyOf(given);
        List<String> excused = new ArrayList<>();
        names.stream().filter(FactSheet::mayHoldDigits).forEach(excused::add);
        excused.sort((a, b) -> b.length() - a.length());
        this.names = List.copyOf(excused);
        // What something is called must not make another unit of euros, percent or days.
        aliases.forEach((name, symbol) -> {
            boolean measures = !UnitWords.currencies(name).isEmpty() || UnitWords.isPercent(Spelling.plain(name))
                    || !NumberWords.period(tongue, Spelling.plain(name)).isEmpty();
            units.put(measures ? "" : Spelling.plain(name), symbol);
        });
        for (Given each : given) {
            boolean counted = each.kind() == Given.Kind.NUMBER || each.kind() == Given.Kind.COUNT;
            if (counted && each.unit().length() > 1) {
                units.put(Spelling.plain(each.unit()), each.unit());
            }
        }
        units.remove("");
        for (int month = 1; month <= 12; month++) {
            String written = figures.month(LocalDate.of(2000, month, 1));
            int year = written.indexOf("2000");
            months.put(Spelling.plain(written.substring(0, Math.max(0, year))), month);
        }
    }

    /**
     * A sheet.
     *
     * @param tongue the language the text is to be in
     * @param figures the habits by which numbers are written and read
     * @param given the figures
     * @param names the names of assets and accounts, of which some hold digits that are no figure ({@code S&P 500})
     * @param aliases the symbol of what is counted, by a name it is called by as well
     */
    public static FactSheet of(Tongue tongue, Figures figures, List<Given> given, List<String> names, Map<String, String> aliases) {
        return new FactSheet(tongue, figures, given, names, aliases);
    }

    /** The figures. */
    public List<Given> given() {
        return given;
    }

    /** The language. */
    public Tongue tongue() {
        return tongue;
    }

    /** The habits by which numbers are written. */
    public Figures figures() {
        return figures;
    }

    /** The names that hold digits, the longest first. */
    List<String> names() {
        return names;
    }

    /** The unit of a word in plain spelling; the empty text for none. */
    String unit(String word) {
        return units.getOrDefault(word, "");
    }

    /** The month that the habits of figures write so; 0 for none. */
    int month(String word) {
        return months.getOrDefault(word, 0);
    }

    /**
     * A name may carry digits into a text unjudged only where nobody could take them for a figure: with a letter, without
     * any sign of money, percent or separated thousands, and not more than four of them in a row.
     */
    private static boolean mayHoldDigits(String name) {
        int run = 0;
        boolean digits = false;
        boolean letters = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            run = digit ? run + 1 : 0;
            boolean separated = (c == '.' || c == ',' || c == '\'' || c == ' ') && i > 0 && i + 1 < name.length()
                    && Glyphs.isDigit(name.charAt(i - 1)) && Glyphs.isDigit(name.charAt(i + 1));
            if (run > MOST_DIGITS_IN_NAME || separated || Glyphs.isMoney(c) || Glyphs.isPercent(c) || Glyphs.isOddNumber(c)
                    || !digit && Glyphs.isDigit(c) || c < ' ') {
                return false;
            }
            digits |= digit;
            letters |= Glyphs.isLetter(c);
        }
        return digits && letters && name.length() <= LONGEST_NAME && name.equals(name.trim());
    }

    /** The figure that something said is; empty where it is none. */
    Optional<Given> match(Said said) {
        for (Given each : given) {
            if (is(each, said)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static boolean is(Given fact, Said said) {
        if (said instanceof Said.Amount amount) {
            return isAmount(fact, amount);
        }
        if (said instanceof Said.Plain plain) {
            return isPlain(fact, plain);
        }
        if (said instanceof Said.Day day) {
            return fact.kind() == Given.Kind.DAY && day.is(fact.day());
        }
        return said instanceof Said.EitherDay either && fact.kind() == Given.Kind.DAY
                && (either.one().is(fact.day()) || either.other().is(fact.day()));
    }

    private static boolean isAmount(Given fact, Said.Amount said) {
        if (fact.kind() == Given.Kind.DAY) {
            return said.year() && said.sign() == 0 && said.value().compareTo(BigDecimal.valueOf(fact.day().getYear())) == 0;
        }
        if (said.sign() != 0 && fact.value().signum() != 0 && said.sign() != fact.value().signum()) {
            return false;
        }
        boolean share = fact.kind() == Given.Kind.SHARE;
        boolean fits = switch (said.measure()) {
            case PERCENT -> share;
            case MONEY -> fact.kind() == Given.Kind.MONEY && said.units().contains(fact.unit());
            case UNIT -> (fact.kind() == Given.Kind.NUMBER || fact.kind() == Given.Kind.COUNT) && said.units().contains(fact.unit());
            default -> !share;
        };
        return fits && (share ? fact.isSaidAs(said.value().movePointLeft(2), said.decimals() + 2)
                : fact.isSaidAs(said.value(), said.decimals()));
    }

    /** A part is a share, to the nearest percent, or exactly a number; a place is a count. */
    private static boolean isPlain(Given fact, Said.Plain said) {
        BigDecimal exact = fact.value().value().abs();
        if (!said.part()) {
            return fact.kind() == Given.Kind.COUNT && exact.compareTo(said.value()) == 0;
        }
        return fact.kind() == Given.Kind.SHARE ? fact.value().signum() > 0 && exact.subtract(said.value()).abs().compareTo(NEAR) <= 0
                : fact.kind() == Given.Kind.NUMBER && exact.compareTo(said.value()) == 0;
    }

    private static final BigDecimal NEAR = new BigDecimal("0.005");

    /** Every figure of the sheet as a map of ids, for who shows them. */
    public Map<String, Given> byId() {
        Map<String, Given> all = new TreeMap<>();
        given.forEach(each -> all.putIfAbsent(each.id(), each));
        return Collections.unmodifiableMap(all);
    }
}
