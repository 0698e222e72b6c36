package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The performance as it is drawn. */
public final class PerformancePage {
    private PerformancePage() {
    }

    /**
     * What is looked at, and the choices.
     *
     * @param subsets what can be looked at
     * @param benchmarks what it can be compared with
     * @param riskFree the risk-free rate in percent, as a field has it
     * @param wrong what is wrong with it; empty where nothing is
     * @param span the choice of the span
     */
    public record Chosen(List<Group> subsets, List<SettingsPage.Option> benchmarks, String riskFree, String wrong, SpanPicker span) {
    }

    /** Choices of one sort. */
    public record Group(String label, List<SettingsPage.Option> options) {
    }

    /**
     * A figure of performance.
     *
     * @param label its name
     * @param help what it means, in a sentence or two
     * @param figure the figure; {@link Figure#NONE} where there is none
     * @param note what to say beside it: why there is none, or over which days
     * @param trail its trail; empty where it has none
     */
    public record Stat(String label, String help, Figure figure, String note, String trail) {
    }

    /**
     * A line of the table that takes the gain apart.
     *
     * @param label what it is
     * @param figure how much
     * @param trail its trail; empty where it has none
     * @param css {@code total} for a sum, {@code of} for a part of the line above, else empty
     * @param help what it means; empty where it needs no words
     */
    public record Part(String label, Figure figure, String trail, String css, String help) {
    }

    /**
     * What an asset added.
     *
     * @param name its name
     * @param asset its id; empty for several together
     * @param assetClass its class
     * @param gain how much
     * @param points its part of the return
     * @param own its own return
     * @param trail the trail of the gain
     * @param pointsTrail the trail of its part of the return; empty where it has none
     */
    public record Added(
            String name, String asset, String assetClass, Figure gain, Figure points, Figure own, String trail, String pointsTrail) {
    }

    /** A cell of the table of months: a return, how strong its ground is, and its trail. */
    public record Cell(Figure figure, String heat, String trail) {
    }

    /** A year of the table of months. */
    public record Year(String year, List<Cell> months, Cell whole) {
    }

    /**
     * Everything below the choices.
     *
     * @param notes what wants to be known of the figures
     * @param chart the chart of the return; empty where there is none
     * @param falls the chart of what was lost since the last peak; empty where there is none
     * @param stats the figures
     * @param parts the gain taken apart
     * @param added what each asset added
     * @param months the names of months, short
     * @param years the table of months
     */
    public record Figures(
            List<String> notes, String chart, String falls, List<Stat> stats, List<Part> parts, List<Added> added,
            List<String> months, List<Year> years) {
    }
}
