package walletlens.intake.mapping;

import java.util.TreeSet;
import walletlens.intake.Symbols;
import walletlens.intake.table.Habits;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;

/** What the cells of one column are, in hundredths of those that are not empty. */
final class ColumnContents {
    private static final int LOOK = 1000;

    private int filled;
    private int numbers;
    private int negative;
    private int dates;
    private int times;
    private int currencies;
    private int isins;
    private int symbols;
    private int actions;
    private final TreeSet<String> texts = new TreeSet<>();

    /** Looks at up to a thousand rows, from all over the table. */
    static ColumnContents of(Table table, int column, Habits habits, Symbols known) {
        ColumnContents contents = new ColumnContents();
        int rows = table.rows().size();
        int step = rows / LOOK + 1;
        for (int i = 0; i < rows; i += step) {
            contents.look(table.rows().get(i), column, habits, known);
        }
        return contents;
    }

    private void look(Row row, int column, Habits habits, Symbols known) {
        String cell = row.cell(column);
        if (Habits.isNothing(cell)) {
            return;
        }
        filled++;
        boolean number = habits.figure(row, column).isPresent();
        numbers += number ? 1 : 0;
        negative += number && habits.number(row, column).filter(quantity -> quantity.isNegative()).isPresent() ? 1 : 0;
        dates += !number && habits.time(row, column).isPresent() || isLongNumber(cell) && habits.time(row, column).isPresent() ? 1 : 0;
        times += isTime(cell) ? 1 : 0;
        isins += isIsin(cell) ? 1 : 0;
        boolean text = !number && cell.length() <= 60;
        boolean currency = text && cell.length() == 3 && known.named(cell).stream().anyMatch(asset -> asset.isCash());
        currencies += currency || habits.currency(row, column).isPresent() && cell.length() == 1 ? 1 : 0;
        symbols += text && cell.length() <= 30 && !known.named(cell).isEmpty() ? 1 : 0;
        actions += text && KindWords.of(cell).isPresent() ? 1 : 0;
        if (texts.size() < 100) {
            texts.add(cell);
        }
    }

    private static boolean isLongNumber(String cell) {
        return cell.length() == 8 || cell.length() == 10 || cell.length() == 13;
    }

    private static boolean isTime(String cell) {
        int colon = cell.indexOf(':');
        return (colon == 1 || colon == 2) && cell.length() >= 4 && cell.length() <= 15 && Character.isDigit(cell.charAt(0));
    }

    /** Two letters of a country, nine letters and digits, one digit (ISO 6166). */
    static boolean isIsin(String cell) {
        if (cell.length() != 12 || !Character.isDigit(cell.charAt(11))) {
            return false;
        }
        for (int i = 0; i < 11; i++) {
            char c = cell.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || i >= 2 && c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private boolean mostly(int count) {
        return filled > 0 && count * 10L >= filled * 7L;
    }

    boolean isEmpty() {
        return filled == 0;
    }

    boolean areNumbers() {
        return mostly(numbers);
    }

    boolean areDates() {
        return mostly(dates);
    }

    /** How well the cells alone say a meaning, from 0 to 100; below zero where they forbid it. */
    int score(Meaning meaning) {
        if (filled == 0) {
            return 0;
        }
        switch (meaning) {
            case DATE:
                return areDates() ? 30 : -1;
            case TIME:
                return mostly(times) ? 25 : -1;
            case ISIN:
                return mostly(isins) ? 70 : -1;
            case CURRENCY:
            case FEE_CURRENCY:
                return mostly(currencies) ? meaning == Meaning.CURRENCY ? 25 : 0 : mostly(symbols) && !areNumbers() ? 0 : -1;
            case ACTION:
                return areNumbers() || areDates() || texts.size() > 60 ? -1 : mostly(actions) ? 50 : 0;
            case ASSET:
            case IN_ASSET:
            case OUT_ASSET:
                return areNumbers() || areDates() || mostly(isins) ? -1
                        : meaning == Meaning.ASSET && mostly(symbols) && !mostly(currencies) ? 28 : 0;
            case CLASS:
            case ACCOUNT:
                return areNumbers() && meaning == Meaning.CLASS || areDates() ? -1 : 0;
            case ID:
            case NOTE:
                return 0;
            default:
                return areNumbers() ? 0 : -1;
        }
    }
}
