package walletlens.intake.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import walletlens.money.Quantity;

/**
 * Reads the numbers of one column. Which sign parts decimals is found from all of them together: in {@code 1,234.56} it is
 * the last sign, in {@code 0,80} the comma cannot part thousands. A column that shows nothing follows the table; where that
 * shows nothing either, a lone point is a decimal point and a lone comma before three digits is {@link #isUnclear unclear}.
 */
final class Numbers {
    /** What a set of numbers shows: how many numbers, and how many of them show each sign, with the first that does. */
    static final class Shown {
        private int numbers;
        private int points;
        private int commas;
        private int open;
        private String point = "";
        private String comma = "";

        /** Looks at one more text. */
        void look(String text) {
            NumberText number = NumberText.parse(text);
            if (number == null) {
                return;
            }
            numbers++;
            char shown = number.shown();
            open += number.isOpen() ? 1 : 0;
            if (shown == '.') {
                points++;
                point = point.isEmpty() ? text : point;
            } else if (shown == ',') {
                commas++;
                comma = comma.isEmpty() ? text : comma;
            }
        }

        void add(Shown other) {
            numbers += other.numbers;
            points += other.points;
            commas += other.commas;
            open += other.open;
            point = point.isEmpty() ? other.point : point;
            comma = comma.isEmpty() ? other.comma : comma;
        }

        int numbers() {
            return numbers;
        }

        /** The sign that some show and none contradicts; 0 where there is none. */
        char sign() {
            return points > 0 && commas == 0 ? '.' : commas > 0 && points == 0 ? ',' : 0;
        }

        boolean isContradicted() {
            return points > 0 && commas > 0;
        }

        Evidence evidence(String what) {
            if (isContradicted()) {
                return new Evidence(what, "each number by itself", "there are " + cut(point) + " and " + cut(comma));
            }
            if (sign() != 0) {
                return new Evidence(what, sign() == '.' ? "point" : "comma", cut(sign() == '.' ? point : comma) + " shows it");
            }
            return new Evidence(what, "point", open > 0 ? "no number shows another" : "no number needs one");
        }

        private static String cut(String text) {
            return text.length() > 30 ? text.substring(0, 30) + "\u2026" : text;
        }
    }

    private static final int SHORT = 4;

    /**
     * How its numbers are read.
     *
     * @param decimal the sign that parts decimals
     * @param known whether that is sure
     * @param pointUnclear whether a lone point is unclear too
     * @param each whether each number shows its own sign
     */
    private record Way(char decimal, boolean known, boolean pointUnclear, boolean each) {
    }

    private final Supplier<Shown> column;
    private final Supplier<Shown> table;
    private final boolean commaLikely;
    /** Short numbers come again: fees, pieces. */
    private final Recent<Optional<Figure>> recent = new Recent<>(this::made);
    /** Found when the first number is met that has a sign at all; many columns have whole numbers only. */
    private Way way;

    private Numbers(Supplier<Shown> column, Supplier<Shown> table, boolean commaLikely) {
        this.column = column;
        this.table = table;
        this.commaLikely = commaLikely;
    }

    /** The numbers of texts that stand alone. */
    static Numbers of(List<String> texts) {
        Shown shown = new Shown();
        texts.forEach(shown::look);
        return of(() -> shown, Shown::new, false, "");
    }

    /**
     * @param column tells what the column shows
     * @param table tells what the table shows
     * @param commaLikely whether the file is of the kind that comma countries write, so that a lone point is unclear too
     * @param answer what a person said, {@code .} or {@code ,}; the empty text where nobody did
     */
    static Numbers of(Supplier<Shown> column, Supplier<Shown> table, boolean commaLikely, String answer) {
        Numbers numbers = new Numbers(column, table, commaLikely);
        if (answer.equals(",") || answer.equals(".")) {
            numbers.way = new Way(answer.charAt(0), true, false, false);
        }
        return numbers;
    }

    private Way way() {
        if (way == null) {
            Shown own = column.get();
            if (own.isContradicted()) {
                way = new Way('.', false, true, true);
            } else {
                char sign = own.sign() != 0 ? own.sign() : table.get().sign();
                way = sign != 0 ? new Way(sign, true, false, false) : new Way('.', false, commaLikely, false);
            }
        }
        return way;
    }

    /** Whether a text could be read in two ways and nothing tells which. */
    boolean isUnclear(String text) {
        if (NumberText.isWhole(text) || way().known) {
            return false;
        }
        NumberText number = NumberText.parse(text);
        return number != null && (number.isOpenAt(',') || way().pointUnclear && number.isOpenAt('.'));
    }

    /** The number of a text with what it counts; empty where it is none. */
    Optional<Figure> figure(String text) {
        return text.length() <= SHORT ? recent.of(text) : made(text);
    }

    private Optional<Figure> made(String text) {
        if (NumberText.isWhole(text) || isPlain(text)) {
            return Quantity.parse(text).map(number -> new Figure(number, ""));
        }
        NumberText number = NumberText.parse(text);
        if (number == null) {
            return Optional.empty();
        }
        char sign = way().each && number.shown() != 0 ? number.shown() : way().decimal;
        return number.read(sign).map(quantity -> new Figure(quantity, number.unit()));
    }

    /** The number of a text without what it counts; empty where it is none. */
    Optional<Quantity> read(String text) {
        return figure(text).map(Figure::quantity);
    }

    /** Whether a text has only digits, one minus at most and a point that is the decimal sign: the common case, read fast. */
    private boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > NumberText.LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!NumberText.isDigit(c) && c != '.' && (c != '-' || i > 0)) {
                return false;
            }
        }
        return way().decimal == '.';
    }
}
