package walletlens.wording;

import java.math.BigDecimal;
import java.util.List;
import walletlens.intake.sentence.NumberWords;
import walletlens.intake.sentence.Tongue;

/** Reads what stands behind a number: its scale, and what it measures. */
final class Measures {
    private final FactSheet sheet;
    private final Scan scan;

    Measures(FactSheet sheet, Scan scan) {
        this.sheet = sheet;
        this.scan = scan;
    }

    /**
     * A number with what stands behind it.
     *
     * @param to where that ends
     * @param value the number in whole units
     * @param decimals how many decimals were said; less than none where thousands were
     * @param measure what it measures
     * @param units in which currencies or units
     * @param isReadable whether there is one reading
     */
    record Measured(int to, BigDecimal value, int decimals, Said.Measure measure, List<String> units, boolean isReadable) {
    }

    /** Reads on behind a number. */
    Measured behind(int from, BigDecimal number, int numberDecimals, List<String> currencies, boolean percentBefore) {
        int to = from;
        BigDecimal value = number;
        int decimals = numberDecimals;
        for (int i = 0; i < 2; i++) {
            int at = glue(to);
            int word = scan.word(at);
            String letters = scan.piece(at, word);
            boolean glued = at == to;
            int power = word > at && (glued || letters.length() > 1 || Glyphs.isMoney(scan.at(word))) && sheet.unit(scan.plain(at, word)).isEmpty()
                    && Glyphs.digit(scan.at(word)) < 0 ? UnitWords.glued(letters) : 0;
            String plain = scan.plain(at, word);
            if (power == 0 && word > at && UnitWords.isStrangeScale(sheet.tongue(), plain)) {
                return new Measured(word, value, decimals, Said.Measure.NOTHING, List.of(), false);
            }
            BigDecimal scale = power > 0 ? BigDecimal.ONE.movePointRight(power)
                    : word > at && !glued ? UnitWords.scale(sheet.tongue(), plain) : BigDecimal.ZERO;
            if (scale.signum() == 0) {
                break;
            }
            value = value.multiply(scale);
            decimals -= scale.precision() - scale.scale() - 1;
            to = power > 0 && scan.at(word) == '.' && (letters.length() == 3) && !glued ? word + 1 : word;
        }
        return unit(to, value, decimals, currencies, percentBefore);
    }

    /** Behind one space or one hyphen before a letter or sign. */
    private int glue(int at) {
        int c = scan.at(at);
        if (Glyphs.isSpace(c)) {
            return at + 1;
        }
        return Glyphs.isMinus(c) && Glyphs.isLetter(scan.at(at + 1)) ? at + 1 : at;
    }

    private Measured unit(int to, BigDecimal value, int decimals, List<String> currencies, boolean percentBefore) {
        if (!currencies.isEmpty()) {
            return new Measured(to, value, decimals, Said.Measure.MONEY, currencies, true);
        }
        if (percentBefore) {
            return new Measured(to, value, decimals, Said.Measure.PERCENT, List.of(), true);
        }
        int at = glue(to);
        int c = scan.at(at);
        if (Glyphs.isPercent(c)) {
            return new Measured(at + 1, value, decimals, Said.Measure.PERCENT, List.of(), true);
        }
        if (c == 0x2030 || c == 0x2031) {
            return new Measured(at + 1, value, decimals, Said.Measure.PERCENT, List.of(), false);
        }
        if (Glyphs.isMoney(c)) {
            // A sign right before digits is theirs: “in 2025 €5”.
            boolean theirs = at > to && scan.isDigit(scan.pastSpace(at + 1));
            return theirs ? new Measured(to, value, decimals, Said.Measure.NOTHING, List.of(), true)
                    : new Measured(at + 1, value, decimals, Said.Measure.MONEY, UnitWords.currencies(scan.piece(at, at + 1)), true);
        }
        int word = scan.word(at);
        if (word == at) {
            return new Measured(to, value, decimals, Said.Measure.NOTHING, List.of(), true);
        }
        Measured named = named(to, at, word, value, decimals);
        String link = scan.plain(at, word);
        if (named.measure() == Said.Measure.NOTHING && (link.equals("d") || link.equals("de"))) {
            boolean elided = scan.at(word) == '\'' || scan.at(word) == 0x2019;
            int next = elided ? word + 1 : scan.pastSpace(word);
            Measured behind = next > word ? named(to, next, scan.word(next), value, decimals) : named;
            return behind.measure() == Said.Measure.MONEY ? behind : named;
        }
        return named;
    }

    private Measured named(int to, int at, int word, BigDecimal value, int decimals) {
        String plain = scan.plain(at, word);
        int end = word;
        String words = plain;
        for (int i = 0; i < 2 && UnitWords.beginsLong(words); i++) {
            int next = scan.pastSpace(end);
            int nextEnd = scan.word(next);
            if (nextEnd == next) {
                break;
            }
            words = words + " " + scan.plain(next, nextEnd);
            end = nextEnd;
            if (UnitWords.isPercent(words) || UnitWords.isBasisPoints(words)) {
                plain = words;
                word = end;
                break;
            }
        }
        if (UnitWords.isPercent(plain)) {
            int points = scan.pastSpace(word);
            int pointsEnd = scan.word(points);
            String behind = scan.plain(points, pointsEnd);
            return new Measured(behind.equals("points") || behind.equals("point") ? pointsEnd : word, value, decimals, Said.Measure.PERCENT, List.of(), true);
        }
        if (UnitWords.isBasisPoints(plain)) {
            return new Measured(word, value.movePointLeft(2), decimals + 2, Said.Measure.PERCENT, List.of(), true);
        }
        String written = scan.piece(at, word);
        if (Glyphs.isMoney(scan.at(word)) && written.length() <= 3) {
            List<String> signs = UnitWords.currencies(scan.piece(at, word + 1));
            if (!signs.isEmpty() && !scan.isDigit(word + 1)) {
                return new Measured(word + 1, value, decimals, Said.Measure.MONEY, signs, true);
            }
        }
        String unit = sheet.unit(plain);
        if (!unit.isEmpty()) {
            return new Measured(word, value, decimals, Said.Measure.UNIT, List.of(unit), true);
        }
        // A code before digits is theirs: “5 shares” is no money, “in 2025 EUR 5” has two numbers.
        List<String> codes = written.length() < 2 || written.length() < 4 && scan.isDigit(scan.pastSpace(word)) ? List.of()
                : UnitWords.currencies(written);
        if (!codes.isEmpty()) {
            return new Measured(word, value, decimals, Said.Measure.MONEY, codes, true);
        }
        String period = NumberWords.period(sheet.tongue(), plain);
        if (period.isEmpty() && sheet.tongue() != Tongue.ENGLISH) {
            period = NumberWords.period(Tongue.ENGLISH, plain);
        }
        return period.isEmpty() ? new Measured(to, value, decimals, Said.Measure.NOTHING, List.of(), true)
                : new Measured(word, value, decimals, Said.Measure.UNIT, List.of(period), true);
    }
}
