package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The plans as they are drawn. */
public final class PlanPage {
    private PlanPage() {
    }

    /** A figure with what it is and the name of its trail. */
    public record Fact(String name, Figure figure, String trail) {
    }

    /** A choice of a list. */
    public record Option(String value, String label, boolean chosen) {
    }

    /** A thing that can be ticked. */
    public record Tick(String name, String label, boolean on) {
    }

    /** The lot size of an asset, as typed. */
    public record Lot(String name, String label, String size) {
    }

    /**
     * A target weight being set.
     *
     * @param field the name of its field
     * @param label what of
     * @param css the class of its dot; empty for an asset within a class
     * @param value what is typed, in percent
     * @param is its part of the whole now
     * @param inside whether it stands within a class
     * @param split of a class, whether targets within it are shown; empty where there are none to show
     * @param key the class or asset
     */
    public record Weight(String field, String label, String css, String value, Figure is, boolean inside, String split, String key) {
    }

    /**
     * The form of target weights.
     *
     * @param weights a row a class, and one an asset held in it
     * @param modes what may be done
     * @param currency of every amount
     * @param money what comes in or is taken out, as typed
     * @param absolute the band in points, as typed
     * @param relative the band in percent of the target, as typed
     * @param least the least trade, as typed
     * @param fixed what a trade costs, as typed
     * @param rate what a trade costs in percent, as typed
     * @param losses whether losses are sold first
     * @param keep what is not touched
     * @param lots the lot size of each asset, as typed
     * @param alone accounts whose money stays in them
     * @param changed whether it says something else than the book
     * @param kept whether the book has targets
     */
    public record Mix(List<Weight> weights, List<Option> modes, String currency, String money, String absolute, String relative,
            String least, String fixed, String rate, boolean losses, List<Tick> keep, List<Lot> lots, List<Tick> alone,
            boolean changed, boolean kept) {
    }

    /**
     * A target before and after. The marks are tenths of a percent of the whole, for the drawing.
     *
     * @param key the target, for its trails
     * @param css the class of its dot
     * @param drift how far it is off, in percent of the whole
     */
    public record Line(String key, String label, String css, Figure target, Figure before, Figure drift, Figure after, Figure worth,
            boolean within, int isMark, int willMark, int targetMark) {
    }

    /**
     * A trade.
     *
     * @param at its place, for its trails
     * @param term the part of the gain on lots held long, in words; empty where nothing is sold or it is not known
     */
    public record Move(int at, boolean sale, String what, String account, Figure quantity, Figure worth, Figure fee, Figure gain,
            String term) {
    }

    /**
     * What comes of the targets.
     *
     * @param faults what keeps them from being a plan; then nothing else is there
     * @param sum how much they add up to, in a sentence
     * @param verdict whether anything needs doing, in a sentence
     * @param fees all fees, or none
     * @param left what is not spent
     * @param gains what the sales would realize, by how long the lots were held; empty where nothing is sold or it is not known
     * @param unknown why no gain is told; empty where one is, or where nothing is sold
     * @param outside what is named by no target, in a sentence; empty where nothing is
     * @param asked what it was reckoned with, in sentences
     */
    public record Result(List<String> faults, String sum, String verdict, List<Line> lines, List<Move> moves, Figure fees, Figure left,
            List<Fact> gains, String unknown, String outside, List<String> asked) {
    }

    /** A step of a ladder. */
    public record Step(int at, String when, Figure price, String state, String stateText, int progress, String progressText,
            Figure quantity, Figure proceeds, Figure gain, String lots) {
    }

    /** A row of the form of a ladder. */
    public record Rung(int at, List<Option> triggers, String trigger, List<Option> sizes, String size, String done) {
    }

    /**
     * The sell targets of an asset.
     *
     * @param id the asset
     * @param anchor an id for the page
     * @param price what one unit is worth now
     * @param currency that prices are typed in
     * @param faults what is wrong, where saving was tried
     * @param sums what all open steps bring
     * @param rungs the form; empty where it is not open
     */
    public record Ladder(String id, String anchor, String name, String css, Figure price, String currency, String fee, List<Step> steps,
            List<String> faults, List<Fact> sums, List<Rung> rungs) {
    }

    /** All sell targets, and what else could have some. */
    public record Ladders(List<Ladder> ladders, List<Option> others) {
    }

    /**
     * A goal.
     *
     * @param takes why no monthly sum is told; empty where one is
     * @param facts what it takes, what to expect, how likely it is
     * @param drawing why nothing is told by chance; empty where something is
     */
    public record Aim(String name, String anchor, Figure amount, String by, Figure there, String thereTrail, int progress,
            String progressText, String takes, List<Fact> facts, String drawing, boolean open) {
    }

    /** A kind that chance is drawn for: its part of what is held, and what is assumed of it. */
    public record Mixed(String name, Figure weight, Figure growth, Figure deviation) {
    }

    /** The form of a goal. */
    public record AimForm(String original, String name, String amount, String by, String start, String monthly, String growth,
            String currency, String wrong) {
    }

    /**
     * All goals, and the form where one is open.
     *
     * @param chances the chances to reckon for
     * @param mixed what the paths are drawn of; empty where there is no goal
     * @param assumed what else they rest on
     */
    public record Aims(
            List<Aim> aims, AimForm form, List<OverviewPage.Choice> chances, List<Mixed> mixed, List<String> assumed) {
    }
}
