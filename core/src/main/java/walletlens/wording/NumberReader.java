package walletlens.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.intake.sentence.NumberWords;
import walletlens.intake.sentence.Tongue;

/**
 * Cuts a text into words and numbers: in digits of any script, with signs, separators, scales, currencies, percent; in
 * words; days; places in an order; parts of a whole. What has digits and no one reading is a number all the same.
 */
final class NumberReader {
    private static final int MOST_WORDS = 16;

    private final FactSheet sheet;
    private final Scan scan;
    private final Measures measures;

    /**
     * A piece of the text.
     *
     * @param to where it ends
     * @param said the number it says; null for none
     * @param listed the number of a line in a list; 0 for none
     */
    record Item(int to, Said said, int listed) {
        static Item words(int to) {
            return new Item(to, null, 0);
        }

        static Item number(int to, Said said) {
            return new Item(to, said, 0);
        }
    }

    NumberReader(FactSheet sheet, Scan scan) {
        this.sheet = sheet;
        this.scan = scan;
        this.measures = new Measures(sheet, scan);
    }

    /**
     * The piece that begins at a place before the end.
     *
     * @param listed the number of the last line of the list so far
     */
    Item next(int from, int listed) {
        int c = scan.at(from);
        int before = scan.before(from);
        boolean fresh = !Glyphs.isLetter(before) && Glyphs.digit(before) < 0;
        if (fresh) {
            for (String name : sheet.names()) {
                if (scan.stands(name, from)) {
                    return Item.words(from + name.length());
                }
            }
        }
        if (Glyphs.digit(c) >= 0 || Glyphs.isOddNumber(c)) {
            return digits(from, from, 0, List.of(), false, listed);
        }
        if (Glyphs.isLetter(c)) {
            return word(from);
        }
        if (fresh || Glyphs.isMoney(c)) {
            Item signed = signed(from, listed);
            if (signed != null) {
                return signed;
            }
        }
        return Item.words(from + Scan.width(c));
    }

    /** A number that begins with a sign of its own, of money or of percent, or with its decimal sign; null for none. */
    private Item signed(int from, int listed) {
        int at = from;
        int sign = 0;
        int c = scan.at(at);
        if (Glyphs.isMinus(c) || c == '+') {
            sign = c == '+' ? 1 : -1;
            at = scan.pastSpace(at + 1) > at + 1 && !isMoneyAt(scan.pastSpace(at + 1)) ? at + 1 : scan.pastSpace(at + 1);
        }
        List<String> currencies = List.of();
        boolean percent = false;
        if (Glyphs.isMoney(scan.at(at))) {
            currencies = UnitWords.currencies(scan.piece(at, at + 1));
            at = scan.pastSpace(at + 1);
            if (sign == 0 && Glyphs.isMinus(scan.at(at))) {
                sign = -1;
                at++;
            }
        } else if (Glyphs.isPercent(scan.at(at))) {
            percent = true;
            at++;
        }
        boolean point = (scan.at(at) == '.' || scan.at(at) == ',') && scan.isDigit(at + 1);
        boolean begins = scan.isDigit(at) || point || Glyphs.isOddNumber(scan.at(at));
        if (!begins || at == from && !point) {
            return wordsBehind(at, sign, from);
        }
        return digits(from, at, sign, currencies, percent, sign == 0 && currencies.isEmpty() && !percent ? listed : -1);
    }

    /** “-EUR 500” and “−five hundred”: a sign before a word. */
    private Item wordsBehind(int at, int sign, int from) {
        if (sign == 0 || at == from || !Glyphs.isLetter(scan.at(at))) {
            return null;
        }
        Item behind = word(at);
        return behind.said() instanceof Said.Amount amount && amount.sign() == 0 ? Item.number(behind.to(), withSign(amount, sign)) : null;
    }

    private boolean isMoneyAt(int place) {
        return Glyphs.isMoney(scan.at(place));
    }

    private static Said.Amount withSign(Said.Amount amount, int sign) {
        return new Said.Amount(amount.value(), amount.decimals(), sign, amount.measure(), amount.units(), amount.year());
    }

    /** A number whose digits begin at a place. */
    private Item digits(int from, int at, int sign, List<String> currencies, boolean percent, int listed) {
        int before = scan.before(from);
        boolean arabicPrefix = before >= 0x620 && before <= 0x64a;
        boolean glued = Glyphs.isLetter(before) && !arabicPrefix && currencies.isEmpty();
        DigitRun run = DigitRun.at(scan, at, sheet.figures());
        if (glued || !run.isReadable()) {
            Said day = glued ? null : DigitRun.day(scan, at);
            return day != null ? Item.number(DigitRun.dayEnd(scan, at), day) : unreadable(run.to());
        }
        boolean bare = sign == 0 && currencies.isEmpty() && !percent;
        if (bare) {
            Item special = special(from, run, listed);
            if (special != null) {
                return special;
            }
        }
        Measures.Measured measured = measures.behind(run.to(), run.value(), run.decimals(), currencies, percent);
        int to = measured.to();
        boolean touches = scan.isDigit(to) || Glyphs.isOddNumber(scan.at(to)) || to == run.to() && Glyphs.isLetter(scan.at(to)) && !isTimes(to)
                || Glyphs.separator(scan.at(to)) != 0 && scan.isDigit(to + 1) || scan.at(to) == ':' && scan.isDigit(to + 1);
        if (touches || !measured.isReadable()) {
            return unreadable(to);
        }
        boolean year = bare && measured.measure() == Said.Measure.NOTHING && measured.to() == run.to() && run.isPlain() && run.to() - at == 4
                && run.value().intValue() >= 1900 && run.value().intValue() < 2100;
        return Item.number(to, new Said.Amount(measured.value(), measured.decimals(), sign, measured.measure(), measured.units(), year));
    }

    /** “3x”: so many times. */
    private boolean isTimes(int at) {
        int c = scan.at(at);
        int behind = scan.at(at + 1);
        return (c == 'x' || c == 'X') && !Glyphs.isLetter(behind) && Glyphs.digit(behind) < 0;
    }

    /** The number of a line, a day in words or digits, a place in an order; null for none of these. */
    private Item special(int from, DigitRun run, int listed) {
        Said day = DigitRun.day(scan, from);
        if (day != null) {
            return Item.number(DigitRun.dayEnd(scan, from), day);
        }
        boolean small = run.isPlain() && run.to() - from <= 2;
        if (!small) {
            return null;
        }
        int number = run.value().intValue();
        Item inMonth = dayOfMonth(run.to(), number);
        if (inMonth != null) {
            return inMonth;
        }
        int c = scan.at(run.to());
        if ((c == '.' || c == ')') && Glyphs.isSpace(scan.at(run.to() + 1)) && listed >= 0 && (number == 1 || number == listed + 1)
                && scan.beginsLine(from)) {
            return new Item(run.to() + 1, null, number);
        }
        int behind = ordinalEnd(run.to());
        return behind > run.to() ? Item.number(behind, new Said.Plain(run.value(), false)) : null;
    }

    /** “4 March 2026”, “4. März”, “4th of March”, “4 de marzo de 2026”; null for none. */
    private Item dayOfMonth(int behind, int number) {
        if (number < 1 || number > 31) {
            return null;
        }
        int at = ordinalEnd(behind);
        at = scan.pastSpace(scan.at(at) == '.' ? at + 1 : at);
        int word = scan.word(at);
        String joins = scan.plain(at, word);
        if (joins.equals("of") || joins.equals("de") || joins.equals("d")) {
            at = scan.at(word) == '\'' || scan.at(word) == 0x2019 ? word + 1 : scan.pastSpace(word);
            word = scan.word(at);
        }
        int month = month(scan.plain(at, word));
        return word == at || month == 0 ? null : withYear(word, number, month);
    }

    /** A day of a month, and the year where one follows. */
    private Item withYear(int behind, int day, int month) {
        int at = scan.at(behind) == '.' ? behind + 1 : behind;
        at = scan.pastSpace(scan.at(at) == ',' ? at + 1 : at);
        int word = scan.word(at);
        if (word > at && scan.plain(at, word).equals("de")) {
            at = scan.pastSpace(word);
        }
        int year = year(at);
        return year == 0 ? Item.number(behind, new Said.Day(0, month, day)) : Item.number(at + 4, new Said.Day(year, month, day));
    }

    /** A year of four digits that ends there; 0 for none. */
    private int year(int at) {
        int year = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Glyphs.digit(scan.at(at + i));
            if (digit < 0) {
                return 0;
            }
            year = year * 10 + digit;
        }
        int behind = scan.at(at + 4);
        boolean ends = !Glyphs.isLetter(behind) && Glyphs.digit(behind) < 0 && !Glyphs.isMoney(behind) && !Glyphs.isPercent(behind)
                && !(Glyphs.separator(behind) != 0 && scan.isDigit(at + 5));
        return ends && year >= 1900 && year < 2100 ? year : 0;
    }

    private int month(String word) {
        int month = NumberWords.month(sheet.tongue(), word);
        month = month == 0 ? sheet.month(word) : month;
        return month == 0 && word.length() > 2 ? NumberWords.month(Tongue.ENGLISH, word) : month;
    }

    /** Behind what makes a place in an order of a number; the same place where nothing does. */
    private int ordinalEnd(int at) {
        int c = scan.at(at);
        if (c == 0xba || c == 0xaa || c == 0xb0) {
            return at + 1;
        }
        int word = scan.word(at);
        return word > at && !scan.isDigit(word) && ORDINALS.contains(scan.plain(at, word)) ? word : at;
    }

    private static final List<String> ORDINALS =
            List.of("st", "nd", "rd", "th", "er", "ere", "e", "eme", "te", "ten", "ter", "tes", "nde", "o", "a");

    /** Something of digits that is read in no way, with all that hangs together with it. */
    private Item unreadable(int behind) {
        int to = behind;
        while (true) {
            int c = scan.at(to);
            boolean joins = (Glyphs.separator(c) != 0 || c == ':' || c == '/' || Glyphs.isMinus(c)) && scan.isDigit(to + 1);
            if (!joins && !Glyphs.isLetter(c) && Glyphs.digit(c) < 0 && !Glyphs.isOddNumber(c) && !Glyphs.isMoney(c) && !Glyphs.isPercent(c)) {
                return Item.number(to, new Said.Unreadable());
            }
            to += Scan.width(c);
        }
    }

    /** A word, or the number that begins with it. */
    private Item word(int from) {
        int to = scan.word(from);
        Item money = currencyFirst(from, to);
        if (money != null) {
            return money;
        }
        String word = scan.plain(from, to);
        int month = month(word);
        int behind = scan.pastSpace(scan.at(to) == '.' ? to + 1 : to);
        if (month > 0 && behind > to && scan.isDigit(behind)) {
            Item day = monthFirst(behind, month);
            if (day != null) {
                return day;
            }
        }
        if (UnitWords.MINUS.contains(word) && Glyphs.isSpace(scan.at(to))) {
            Item number = to + 1 < scan.length() ? next(to + 1, -1) : openEnd(to + 1);
            if (number.said() instanceof Said.Amount amount && amount.sign() == 0) {
                return Item.number(number.to(), withSign(amount, -1));
            }
        }
        return spoken(from, to, word);
    }

    private Item openEnd(int place) {
        scan.at(place);
        return Item.words(place);
    }

    /** “EUR 1,234”, “US$5”, “CHF -12”; null for none. */
    private Item currencyFirst(int from, int to) {
        int at = to;
        List<String> currencies = List.of();
        if (to - from <= 3 && Glyphs.isMoney(scan.at(to))) {
            List<String> all = UnitWords.currencies(scan.piece(from, to + 1));
            currencies = scan.piece(from, to).equals("US") ? List.of("USD")
                    : all.isEmpty() ? UnitWords.currencies(scan.piece(to, to + 1)) : all;
            at = to + 1;
        } else if (to - from == 3 || to - from == 2) {
            currencies = UnitWords.currencies(scan.piece(from, to));
        }
        if (currencies.isEmpty()) {
            return null;
        }
        at = scan.pastSpace(at);
        int sign = Glyphs.isMinus(scan.at(at)) ? -1 : 0;
        at += sign == 0 ? 0 : 1;
        return scan.isDigit(at) ? digits(from, at, sign, currencies, false, -1) : null;
    }

    /** “March 4, 2026”, “March 2026”; null for none. */
    private Item monthFirst(int at, int month) {
        int year = year(at);
        if (year > 0) {
            return Item.number(at + 4, new Said.Day(year, month, 0));
        }
        int to = at;
        int day = 0;
        while (scan.isDigit(to) && to - at < 3) {
            day = day * 10 + Glyphs.digit(scan.at(to));
            to++;
        }
        int behind = ordinalEnd(to);
        boolean ends = !Glyphs.isLetter(scan.at(behind)) && !(Glyphs.separator(scan.at(to)) != 0 && scan.isDigit(to + 1))
                && !Glyphs.isPercent(scan.at(to)) && !Glyphs.isMoney(scan.at(to));
        return to - at > 2 || day < 1 || day > 31 || !ends ? null : withYear(behind, day, month);
    }

    /** A number in words, a factor, a place in an order; else the word as it is. */
    private Item spoken(int from, int to, String word) {
        for (Tongue tongue : Tongue.values()) {
            boolean own = tongue == sheet.tongue();
            if (!own && (!UnitWords.isUnmistakable(word) || NumberWords.isPart(sheet.tongue(), word))) {
                continue;
            }
            Item number = NumberWords.isPart(tongue, word) ? inWords(tongue, from) : null;
            if (number != null) {
                return number;
            }
            int place = NumberWords.place(tongue, word);
            if (place > 1 && (own || UnitWords.isUnmistakable(word)) && scan.at(to) != ',') {
                return Item.number(to, new Said.Plain(BigDecimal.valueOf(place), false));
            }
        }
        int times = UnitWords.times(word);
        boolean compound = Glyphs.isMinus(scan.at(to)) && Glyphs.isLetter(scan.at(to + 1));
        return times == 0 || compound ? Item.words(to)
                : Item.number(to, new Said.Amount(BigDecimal.valueOf(times), 0, 0, Said.Measure.NOTHING, List.of(), false));
    }

    private Item inWords(Tongue tongue, int from) {
        List<String> words = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = from;
        while (words.size() < MOST_WORDS) {
            int to = scan.word(at);
            String word = scan.plain(at, to);
            if (to == at || word.isEmpty() || !NumberWords.isPart(tongue, word)) {
                break;
            }
            words.add(word);
            ends.add(to);
            int c = scan.at(to);
            at = Glyphs.isSpace(c) || Glyphs.isMinus(c) ? to + 1 : to;
            if (at == to) {
                break;
            }
        }
        Optional<NumberWords.Spoken> spoken = words.isEmpty() ? Optional.empty() : NumberWords.at(tongue, words);
        if (spoken.isEmpty()) {
            return null;
        }
        BigDecimal value = spoken.get().value().value();
        int behind = ends.get(spoken.get().words() - 1);
        Measures.Measured measured = measures.behind(behind, value, Math.max(0, value.scale()), List.of(), false);
        boolean alone = spoken.get().words() == 1 && value.compareTo(BigDecimal.ONE) == 0;
        if (measured.to() == behind && alone) {
            return null; // “one” by itself is a pronoun
        }
        if (!measured.isReadable()) {
            return unreadable(measured.to());
        }
        boolean part = spoken.get().part() && measured.measure() == Said.Measure.NOTHING;
        return Item.number(measured.to(), part ? new Said.Plain(value, true)
                : new Said.Amount(measured.value(), measured.decimals(), 0, measured.measure(), measured.units(), false));
    }
}
