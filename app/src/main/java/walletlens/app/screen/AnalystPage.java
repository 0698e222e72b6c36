package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The analyst's screen as it is drawn. */
public final class AnalystPage {
    private AnalystPage() {
    }

    /**
     * A part of the query as it was understood, which can be changed.
     *
     * @param slot what it says: {@code measure} or the code of a slot
     * @param label its name
     * @param options what it can be
     */
    public record Chip(String slot, String label, List<SettingsPage.Option> options) {
    }

    /** A query to choose. */
    public record Choice(String id, String query, String label) {
    }

    /** Something that the question leaves open. */
    public record Open(String asks, List<Choice> choices) {
    }

    /** A figure with its name; the trail is empty where it was told or counted. */
    public record Shown(String label, Figure figure, String trail) {
    }

    /** A column of a table. */
    public record Column(String label, boolean number) {
    }

    /**
     * A line of a table.
     *
     * @param head what it is about
     * @param dot the class of its mark; empty for none
     * @param cells its figures
     * @param entry the entry it shows; empty for none
     * @param total whether it is the sum of the others
     */
    public record Line(String head, String dot, List<Shown> cells, String entry, boolean total) {
    }

    /** A table. */
    public record Grid(String title, List<Column> columns, List<Line> lines) {
    }

    /**
     * What is said to a question.
     *
     * @param asked whether anything was asked
     * @param slips words that were taken for others
     * @param chips the query as it was understood
     * @param main the most important figures; empty where nothing is known
     * @param others the other figures
     * @param grids the tables
     * @param notes what has to be known
     * @param opens what the question leaves open
     * @param list whether the entries can be shown in the list of activity
     * @param spoken the answer in one sentence, for whoever listens
     */
    public record Reply(
            boolean asked, List<String> slips, List<Chip> chips, List<Shown> main, List<Shown> others, List<Grid> grids,
            List<String> notes, List<Open> opens, boolean list, String spoken) {
    }

    /**
     * Something found.
     *
     * @param key its key
     * @param id its id on the page
     * @param css the class of its severity
     * @param severity its severity
     * @param title what kind it is
     * @param sentence what it says
     * @param effect the money that hangs on it; empty where none does
     * @param why what it rests on
     * @param figures its figures with their trails
     * @param open whether it is opened
     * @param others further ones of its kind
     */
    public record Found(
            String key, String id, String css, String severity, String title, String sentence, String effect, String why,
            List<Shown> figures, boolean open, List<Found> others) {
        /** Copies the lists. */
        public Found {
            figures = List.copyOf(figures);
            others = List.copyOf(others);
        }
    }

    /** Everything found. */
    public record Findings(
            List<OverviewPage.Choice> severities, List<Found> lines, String more, boolean further, List<Found> dismissed) {
    }

    /** A bar of what moved net worth. */
    public record Bar(String name, String dot, String css, int size, Figure figure, String trail, boolean total) {
    }

    /** Why net worth changed in a time. */
    public record Moved(SpanPicker span, List<String> notes, List<Bar> pieces, List<Bar> assets) {
    }
}
