package walletlens.intake.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.intake.Doubt;
import walletlens.intake.table.Figure;
import walletlens.intake.table.Habits;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Quantity;

/** The cells of a mapped table by their meanings. */
final class Columns {
    private final Table table;
    private final Mapping mapping;
    private final Habits habits;
    private final Map<Meaning, Integer> places = new TreeMap<>();
    private final Map<Meaning, Boolean> signed = new TreeMap<>();

    Columns(Table table, Mapping mapping, Habits habits) {
        this.table = table;
        this.mapping = mapping;
        this.habits = habits;
        for (Meaning meaning : mapping.columns().keySet()) {
            places.put(meaning, mapping.column(meaning, table));
        }
    }

    boolean has(Meaning meaning) {
        return places.getOrDefault(meaning, -1) >= 0;
    }

    /** Whether some numbers of a meaning are below zero, so that their signs tell the direction. */
    boolean goesBelowZero(Meaning meaning) {
        return has(meaning) && signed.computeIfAbsent(meaning, each -> {
            int place = places.get(each);
            return table.rows().stream().anyMatch(row -> habits.number(row, place).filter(Quantity::isNegative).isPresent());
        });
    }

    /** The name of a meaning's column, for a person. */
    String name(Meaning meaning) {
        return has(meaning) ? table.nameOf(places.get(meaning)) : meaning.code();
    }

    /** The text of a meaning in a row, or its one value for all rows; the empty text for what says nothing. */
    String text(Row row, Meaning meaning) {
        String text = row.cell(places.getOrDefault(meaning, -1));
        return !Habits.isNothing(text) ? text : mapping.constants().getOrDefault(meaning, "");
    }

    /** The number of a meaning; empty where there is none, a problem where the cell is no number. */
    Optional<Figure> figure(Row row, Meaning meaning, List<Doubt> doubts) throws MappedTable.Unreadable {
        int place = places.getOrDefault(meaning, -1);
        String text = row.cell(place);
        if (Habits.isNothing(text)) {
            return Optional.empty();
        }
        habits.numberDoubt(row, place).filter(doubt -> !doubts.contains(doubt)).ifPresent(doubts::add);
        Optional<Figure> figure = habits.figure(row, place);
        if (figure.isEmpty()) {
            throw new MappedTable.Unreadable(name(meaning), text, "This is not a number.");
        }
        return figure;
    }

    When when(Row row, List<Doubt> doubts) throws MappedTable.Unreadable {
        if (!has(Meaning.DATE)) {
            throw new MappedTable.Unreadable("", "", "No column is known to hold the date.");
        }
        int date = places.get(Meaning.DATE);
        String text = row.cell(date);
        habits.timeDoubt(row, date).ifPresent(doubts::add);
        return (has(Meaning.TIME) ? habits.time(row, date, places.get(Meaning.TIME)) : habits.time(row, date))
                .orElseThrow(() -> new MappedTable.Unreadable(name(Meaning.DATE), text,
                        text.isEmpty() ? "The date is missing." : "This is not a date."));
    }

    /** What the row's word for what happened means; empty where nothing tells. */
    Optional<EntryKind> kind(Row row) {
        String word = text(row, Meaning.ACTION);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        EntryKind told = mapping.words().get(word);
        return told != null ? Optional.of(told) : EntryKind.of(word).or(() -> KindWords.of(word));
    }
}
