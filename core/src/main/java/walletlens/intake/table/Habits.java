package walletlens.intake.table;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import walletlens.intake.Doubt;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/**
 * How one table writes its numbers and times, learnt from all of its rows: the decimal sign, what groups thousands,
 * whether day or month stands first, the zone. What the rows leave open is a {@link Doubt}, until a person's answer is
 * given. A column is learnt when it is first asked for.
 */
public final class Habits {
    /** The name of the answer that says which sign parts decimals: {@code .} or {@code ,}. */
    public static final String DECIMAL = "decimal";

    /** The name of the answer that says what stands first in a date: {@code day} or {@code month}. */
    public static final String DATES = "dates";

    /** The name of the evidence that a kind of file gives for its decimal sign. */
    static final String DECIMAL_SIGN = "decimal sign";

    private static final String NOTHING = " - \u2013 \u2014 -- n/a na nan null none keine nvt n.v.t. #n/a . ";

    private final Table table;
    private final Map<String, String> answers;
    /** What is known of each column, the first of them that of a column that is not there. */
    private final List<Column> columns = new ArrayList<>();
    private int[] expected = {};
    private Numbers.Shown all;

    /** What is known of a column; null where nobody asked yet. */
    private static final class Column {
        private Numbers numbers;
        private Dates dates;
        private Numbers.Shown shownNumbers;
        private Dates.Shown shownDates;
    }

    private Habits(Table table, Map<String, String> answers) {
        this.table = table;
        this.answers = Map.copyOf(answers);
    }

    /** The habits of a table. */
    public static Habits of(Table table) {
        return of(table, Map.of());
    }

    /**
     * The habits of a table, where a person has said what its rows leave open.
     *
     * @param answers by {@link #DECIMAL} or {@link #DATES}
     */
    public static Habits of(Table table, Map<String, String> answers) {
        return new Habits(table, answers);
    }

    /**
     * These habits, told which columns will be asked for numbers: one walk over the rows then learns them all, where each
     * would take one of its own.
     *
     * @param numberColumns the columns, from 0; below zero for one that is not there
     */
    public Habits expecting(int... numberColumns) {
        expected = numberColumns.clone();
        return this;
    }

    /** Whether a text says that there is nothing: blank, a dash, {@code n/a}. */
    public static boolean isNothing(String text) {
        String plain = CellList.stripped(text);
        return plain.isEmpty() || plain.length() < 7 && !NumberText.isDigit(plain.charAt(0))
                && NOTHING.contains(" " + plain.toLowerCase(Locale.ROOT) + " ");
    }

    /** The number of a cell, without its unit; empty where it is none. */
    public Optional<Quantity> number(Row row, int column) {
        return figure(row, column).map(Figure::quantity);
    }

    /** The number of a cell and what it counts; empty where it is none. */
    public Optional<Figure> figure(Row row, int column) {
        return numbers(column).figure(row.cell(column));
    }

    /** The number in a piece of a cell's text, written as the column writes numbers, or as the table does. */
    public Optional<Figure> figure(int column, String text) {
        return numbers(column).figure(CellList.stripped(text));
    }

    /** The time of a cell; empty where it is none. */
    public Optional<When> time(Row row, int column) {
        return dates(column).read(row.cell(column));
    }

    /** The time whose day stands in one cell and whose hour in another, which may be empty; empty where they are none. */
    public Optional<When> time(Row row, int date, int time) {
        String hour = row.cell(time);
        String day = row.cell(date);
        if (hour.isEmpty()) {
            return dates(date).read(day);
        }
        Optional<When> both = dates(date).read(day + " " + hour);
        Optional<ZoneOffset> zone = Zones.ofHeading(table.heading().cell(time));
        return both.map(when -> when.offset().isEmpty() && zone.isPresent() && when.time().isPresent()
                ? When.at(when.date(), when.time().get(), zone.get()) : when);
    }

    /** The time in a piece of a cell's text, written as the column writes times. */
    public Optional<When> time(int column, String text) {
        return dates(column).read(CellList.stripped(text));
    }

    /** The currency of a cell that holds its code, its sign, or an amount beside it; empty where it holds none. */
    public Optional<Currency> currency(Row row, int column) {
        String text = row.cell(column);
        String code = CurrencySigns.code(text);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<Currency> alone = NumberText.isDigit(code.charAt(0)) ? Optional.empty() : Currency.parse(code);
        return alone.isPresent() ? alone : figure(row, column).map(Figure::unit).flatMap(Currency::parse);
    }

    /** What a cell leaves open as a number; empty where it is clear. */
    public Optional<Doubt> numberDoubt(Row row, int column) {
        return numberDoubt(column, row.cell(column));
    }

    /** What the text of a column's cell leaves open as a number; empty where it is clear. */
    public Optional<Doubt> numberDoubt(int column, String text) {
        return numbers(column).isUnclear(text)
                ? Optional.of(new Doubt(table.nameOf(column), text,
                        text.indexOf(',') >= 0 ? "Does the comma part thousands or decimals?" : "Does the point part thousands or decimals?",
                        List.of("thousands", "decimals"), ""))
                : Optional.empty();
    }

    /** What a cell leaves open as a time; empty where it is clear. */
    public Optional<Doubt> timeDoubt(Row row, int column) {
        return timeDoubt(column, row.cell(column));
    }

    /** What the text of a column's cell leaves open as a time; empty where it is clear. */
    public Optional<Doubt> timeDoubt(int column, String text) {
        return dates(column).isUnclear(text)
                ? Optional.of(new Doubt(table.nameOf(column), text, "Does the day or the month stand first?",
                        List.of("day", "month"), ""))
                : Optional.empty();
    }

    /** How the columns asked for so far are read, and what shows it. */
    public List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        for (int column = 0; column < columns.size() - 1; column++) {
            if (of(column).numbers != null) {
                Numbers.Shown shown = shown(column);
                if (shown.numbers() > 0) {
                    evidence.add((shown.sign() == 0 && !shown.isContradicted() ? all() : shown)
                            .evidence(DECIMAL_SIGN + " of " + table.nameOf(column)));
                }
            }
        }
        for (int column = 0; column < columns.size() - 1; column++) {
            if (of(column).dates != null) {
                Dates.Shown shown = shownDates(column);
                if (shown.dates() > 0) {
                    evidence.add(shown.evidence("order of day and month in " + table.nameOf(column)));
                }
                String name = table.nameOf(column);
                Zones.ofHeading(table.heading().cell(column)).ifPresent(zone -> evidence.add(
                        new Evidence("zone of " + name, zone.equals(ZoneOffset.UTC) ? "UTC" : zone.toString(), "its heading says so")));
            }
        }
        return evidence;
    }

    private Column of(int column) {
        int place = Math.max(-1, column) + 1;
        while (columns.size() <= place) {
            columns.add(new Column());
        }
        return columns.get(place);
    }

    private Numbers numbers(int column) {
        Column known = of(column);
        if (known.numbers == null) {
            known.numbers = Numbers.of(() -> shown(column), this::all, has("separator", "semicolon"), answer(DECIMAL));
        }
        return known.numbers;
    }

    private Dates dates(int column) {
        Column known = of(column);
        if (known.dates == null) {
            known.dates = Dates.of(() -> shownDates(column), this::othersOrder, Zones.ofHeading(table.heading().cell(column)), answer(DATES));
        }
        return known.dates;
    }

    private String answer(String name) {
        String given = answers.getOrDefault(name, "");
        return !given.isEmpty() || !name.equals(DECIMAL) ? given : has(DECIMAL_SIGN, "point") ? "." : "";
    }

    private boolean has(String what, String value) {
        return table.evidence().stream().anyMatch(each -> each.what().equals(what) && each.value().equals(value));
    }

    private Numbers.Shown shown(int column) {
        if (of(column).shownNumbers == null) {
            List<Integer> together = new ArrayList<>(List.of(column));
            for (int each : expected) {
                if (each != column && of(each).shownNumbers == null) {
                    together.add(each);
                }
            }
            learn(together);
        }
        return of(column).shownNumbers;
    }

    private void learn(List<Integer> together) {
        int[] places = new int[together.size()];
        Numbers.Shown[] shown = new Numbers.Shown[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = together.get(i);
            shown[i] = new Numbers.Shown();
            of(places[i]).shownNumbers = shown[i];
        }
        for (Row row : table.rows()) {
            for (int i = 0; i < places.length; i++) {
                shown[i].look(row.cell(places[i]));
            }
        }
    }

    private Dates.Shown shownDates(int column) {
        Column known = of(column);
        if (known.shownDates == null) {
            Dates.Shown shown = new Dates.Shown();
            for (Row row : table.rows()) {
                shown.look(row.cell(column));
            }
            known.shownDates = shown;
        }
        return known.shownDates;
    }

    /** What all columns together show, those that are mostly numbers. */
    private Numbers.Shown all() {
        if (all == null) {
            int width = Math.min(table.heading().cells().size(), 200);
            Numbers.Shown[] shown = new Numbers.Shown[width];
            boolean[] known = new boolean[width];
            for (int i = 0; i < width; i++) {
                known[i] = of(i).shownNumbers != null;
                shown[i] = known[i] ? of(i).shownNumbers : new Numbers.Shown();
                of(i).shownNumbers = shown[i];
            }
            int[] filled = new int[width];
            for (Row row : table.rows()) {
                for (int i = 0; i < width; i++) {
                    String cell = row.cell(i);
                    if (!isNothing(cell)) {
                        filled[i]++;
                    }
                    if (!known[i]) {
                        shown[i].look(cell);
                    }
                }
            }
            Numbers.Shown sum = new Numbers.Shown();
            for (int i = 0; i < width; i++) {
                if (shown[i].numbers() * 5L >= filled[i] * 4L) {
                    sum.add(shown[i]);
                }
            }
            all = sum;
        }
        return all;
    }

    /** The order that every other column of dates shows; the empty text where they show none or several. */
    private String othersOrder() {
        String order = "";
        for (int i = 0; i < Math.min(table.heading().cells().size(), 200); i++) {
            String shown = mayHoldDates(i) ? shownDates(i).order() : "";
            if (!shown.isEmpty() && !order.isEmpty() && !shown.equals(order)) {
                return "";
            }
            order = shown.isEmpty() ? order : shown;
        }
        return order;
    }

    private boolean mayHoldDates(int column) {
        List<Row> rows = table.rows();
        for (int i = 0; i < Math.min(50, rows.size()); i++) {
            if (DateText.parse(rows.get(i).cell(column)) != null) {
                return true;
            }
        }
        return false;
    }
}
