package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The overview as it is drawn. */
public final class OverviewPage {
    private OverviewPage() {
    }

    /**
     * What it is worth.
     *
     * @param worth net worth
     * @param change its change over the range
     * @param percent the same as a share; {@link Figure#NONE} where there was nothing before
     * @param over the range in words
     * @param owed debts and what is owned, where there are debts; empty where there are none
     * @param left what is left out of it, for want of a price or rate; empty where nothing is
     * @param chart the chart's specification; empty where it is drawn a moment later
     * @param title what it is the worth of, and of which day
     * @param span the choice of the span
     */
    public record Worth(
            Figure worth, Figure change, Figure percent, String over, String owed, String left, String chart, String title, SpanPicker span) {
    }

    /** One of a few choices. */
    public record Choice(String value, String label, String spoken, boolean chosen) {
    }

    /**
     * What it is made of.
     *
     * @param by the ways to divide it
     * @param shapes the ways to draw it
     * @param tree whether it is drawn as a treemap
     * @param chart the chart's specification
     * @param slices the parts, largest first
     * @param title the title of the table
     */
    public record MadeOf(
            List<Choice> by, List<Choice> shapes, boolean tree, String chart, List<Slice> slices, String title) {
    }

    /** A part of the whole. */
    public record Slice(String label, String css, Figure value, Figure share, String act, String argument, String trail) {
    }

    /** What moved it. */
    public record Mover(String symbol, String name, String assetClass, Figure change, Figure percent, String bar, int size, String trail, String asset) {
    }

    /**
     * Something that wants attention.
     *
     * @param css how much
     * @param title what it is
     * @param text what to do about it
     * @param act the action offered
     * @param argument its argument
     * @param label its label; empty where nothing is offered
     */
    public record Want(String css, String title, String text, String act, String argument, String label) {
    }
}
