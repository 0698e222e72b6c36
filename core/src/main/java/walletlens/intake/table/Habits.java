package walletlens.intake.table;

import java.util.ArrayList;
import java.util.List;
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
 * given.
 */
public final class Habits {
    /** The name of the answer that says which sign parts decimals: {@code .} or {@code ,}. */
    public static final String DECIMAL = "decimal";

    /** The name of the answer that says what stands first in a date: {@code day}, {@code month} or {@code year}. */
    public static final String DATES = "dates";

    private final Table table;
    private final Map<String, String> answers;
    private final Map<Integer, Numbers> numbers = new TreeMap<>();
    private final Map<Integer, Dates> dates = new TreeMap<>();

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

    /** The number of a cell, without its unit; empty where it is none. */
    public Optional<Quantity> number(Row row, int column) {
        return figure(row, column).map(Figure::quantity);
    }

    /** The number of a cell and what it counts; empty where it is none. */
    public Optional<Figure> figure(Row row, int column) {
        return numbers(column).figure(row.cell(column));
    }

    /** The number in a piece of a cell's text, written as the column writes numbers. */
    public Optional<Figure> figure(int column, String text) {
        return numbers(column).figure(text);
    }

    /** The time of a cell; empty where it is none. */
    public Optional<When> time(Row row, int column) {
        return dates(column).read(row.cell(column));
    }

    /** The time whose day stands in one cell and whose hour in another, which may be empty; empty where they are none. */
    public Optional<When> time(Row row, int date, int time) {
        String hour = row.cell(time);
        return dates(date).read(hour.isEmpty() ? row.cell(date) : row.cell(date) + " " + hour);
    }

    /** The time in a piece of a cell's text, written as the column writes times. */
    public Optional<When> time(int column, String text) {
        return dates(column).read(text);
    }

    /** The currency of a cell that holds a code or a sign; empty where it holds none. */
    public Optional<Currency> currency(Row row, int column) {
        return Currency.parse(row.cell(column));
    }

    /** What a cell leaves open as a number; empty where it is clear. */
    public Optional<Doubt> numberDoubt(Row row, int column) {
        String text = row.cell(column);
        return numbers(column).isUnclear(text)
                ? Optional.of(new Doubt(table.nameOf(column), text, "Does the comma part thousands or decimals?",
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

    private Numbers numbers(int column) {
        return numbers.computeIfAbsent(column, each -> Numbers.of(texts(each), answers.getOrDefault(DECIMAL, "")));
    }

    private Dates dates(int column) {
        return dates.computeIfAbsent(column, each -> Dates.of(texts(each), answers.getOrDefault(DATES, "")));
    }

    private List<String> texts(int column) {
        List<String> texts = new ArrayList<>();
        for (Row row : table.rows()) {
            texts.add(row.cell(column));
        }
        return texts;
    }
}
