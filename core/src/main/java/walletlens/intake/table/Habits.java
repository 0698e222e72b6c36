package walletlens.intake.table;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Map<Integer, Numbers> numbers = new TreeMap<>();
    private final Map<Integer, Dates> dates = new TreeMap<>();
    private final Map<Integer, Numbers.Shown> shownNumbers = new TreeMap<>();
    private final Map<Integer, Dates.Shown> shownDates = new TreeMap<>();
    private Numbers.Shown all;

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

    /** Whether a text says that there is nothing: blank, a dash, {@code n/a}. */
    public static boolean isNothing(String text) {
        String plain = text.strip();
        return plain.isEmpty() || plain.length() < 7 && NOTHING.contains(" " + plain.toLowerCase(Locale.ROOT) + " ");
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
        return numbers(column).figure(text.strip());
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
        return dates(column).read(text.strip());
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
        String text = row.cell(column);
        return numbers(column).isUnclear(text)
                ? Optional.of(new Doubt(table.nameOf(column), text,
                        text.indexOf(',') >= 0 ? "Does the comma part thousands or decimals?" : "Does the point part thousands or decimals?",
                        List.of("thousands", "decimals"), ""))
                : Optional.empty();
    }

    /** What a cell leaves open as a time; empty where it is clear. */
    public Optional<Doubt> timeDoubt(Row row, int column) {
        String text = row.cell(column);
        return dates(column).isUnclear(text)
                ? Optional.of(new Doubt(table.nameOf(column), text, "Does the day or the month stand first?",
                        List.of("day", "month"), ""))
                : Optional.empty();
    }

    /** How the columns asked for so far are read, and what shows it. */
    public List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        numbers.keySet().forEach(column -> {
            Numbers.Shown shown = shown(column);
            if (shown.numbers() > 0) {
                evidence.add((shown.sign() == 0 && !shown.isContradicted() ? all() : shown)
                        .evidence(DECIMAL_SIGN + " of " + table.nameOf(column)));
            }
        });
        dates.keySet().forEach(column -> {
            Dates.Shown shown = shownDates(column);
            if (shown.dates() > 0) {
                evidence.add(shown.evidence("order of day and month in " + table.nameOf(column)));
            }
            Zones.ofHeading(table.heading().cell(column)).ifPresent(zone -> evidence.add(
                    new Evidence("zone of " + table.nameOf(column), zone.equals(ZoneOffset.UTC) ? "UTC" : zone.toString(), "its heading says so")));
        });
        return evidence;
    }

    private Numbers numbers(int column) {
        Numbers known = numbers.get(column);
        if (known == null) {
            Numbers.Shown own = shown(column);
            boolean asks = own.sign() == 0 && !own.isContradicted();
            known = Numbers.of(own, asks ? all() : own, has("separator", "semicolon"), answer(DECIMAL));
            numbers.put(column, known);
        }
        return known;
    }

    private Dates dates(int column) {
        Dates known = dates.get(column);
        if (known == null) {
            Dates.Shown own = shownDates(column);
            String others = own.order().isEmpty() && own.isOpen() ? othersOrder() : "";
            known = Dates.of(own, others, Zones.ofHeading(table.heading().cell(column)), answer(DATES));
            dates.put(column, known);
        }
        return known;
    }

    private String answer(String name) {
        String given = answers.getOrDefault(name, "");
        return !given.isEmpty() || !name.equals(DECIMAL) ? given : has(DECIMAL_SIGN, "point") ? "." : "";
    }

    private boolean has(String what, String value) {
        return table.evidence().stream().anyMatch(each -> each.what().equals(what) && each.value().equals(value));
    }

    private Numbers.Shown shown(int column) {
        return shownNumbers.computeIfAbsent(column, each -> {
            Numbers.Shown shown = new Numbers.Shown();
            for (Row row : table.rows()) {
                shown.look(row.cell(each));
            }
            return shown;
        });
    }

    private Dates.Shown shownDates(int column) {
        return shownDates.computeIfAbsent(column, each -> {
            Dates.Shown shown = new Dates.Shown();
            for (Row row : table.rows()) {
                shown.look(row.cell(each));
            }
            return shown;
        });
    }

    /** What all columns together show, those that are mostly numbers. */
    private Numbers.Shown all() {
        if (all == null) {
            List<Numbers.Shown> columns = new ArrayList<>();
            for (int i = 0; i < Math.min(table.heading().cells().size(), 200); i++) {
                columns.add(new Numbers.Shown());
            }
            int[] filled = new int[columns.size()];
            for (Row row : table.rows()) {
                for (int i = 0; i < filled.length; i++) {
                    String cell = row.cell(i);
                    if (!isNothing(cell)) {
                        filled[i]++;
                        columns.get(i).look(cell);
                    }
                }
            }
            Numbers.Shown sum = new Numbers.Shown();
            for (int i = 0; i < filled.length; i++) {
                if (columns.get(i).numbers() * 5L >= filled[i] * 4L) {
                    sum.add(columns.get(i));
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
