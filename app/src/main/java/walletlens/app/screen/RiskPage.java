package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** What the risk screen shows, part by part. */
public final class RiskPage {
    private RiskPage() {
    }

    /**
     * The score.
     *
     * @param known whether there is anything to score
     * @param whole the whole points
     * @param fraction the tenths with their point
     * @param grade the grade
     * @param best what would raise it most; empty where nothing does
     * @param parts its parts
     * @param spread whether weights of unknown parts were spread
     * @param temperaments the temperaments to choose from
     * @param spending the monthly spending as typed
     * @param currency its currency
     * @param wrong what is wrong with it
     */
    public record Score(
            boolean known, String whole, String fraction, String grade, String best, List<PartLine> parts, boolean spread,
            List<SettingsPage.Option> temperaments, String spending, String currency, String wrong) {
    }

    /**
     * A part of the score.
     *
     * @param code its code, for its trails
     * @param known whether it has points
     * @param trails whether it has a figure
     * @param name its name
     * @param figure its figure
     * @param points its points
     * @param weight its weight
     * @param full its points as a part of its weight, in percent
     * @param css how its bar looks
     * @param why why
     * @param best the one change that would help it most
     */
    public record PartLine(
            String code, boolean known, boolean trails, String name, String figure, String points, String weight, int full, String css, String why, String best) {
    }

    /**
     * A scenario.
     *
     * @param code its code
     * @param name its name
     * @param span its months
     * @param after net worth after it
     * @param trail the trail of that
     * @param change by how much net worth changes
     * @param percent the same as a part
     * @param size how large that is beside the largest, in percent
     * @param css whether it is a gain or a loss
     * @param covered the coverage
     * @param whole whether everything is covered
     * @param detail more of it, where it is open
     */
    public record ScenarioLine(
            String code, String name, String span, Figure after, String trail, Figure change, Figure percent, int size, String css,
            Figure covered, boolean whole, List<ScenarioDetail> detail) {
        /** Whether it is open. */
        public boolean open() {
            return !detail.isEmpty();
        }
    }

    /**
     * More of a scenario.
     *
     * @param story what happened
     * @param real what the money after buys; empty where it is not known
     * @param notes what is not covered
     * @param classes before and after by class
     * @param positions before and after by asset
     */
    public record ScenarioDetail(
            String story, String real, List<String> notes, List<SumLine> classes, List<PositionLine> positions) {
    }

    /** Before and after. */
    public record SumLine(String name, String css, Figure before, Figure after, Figure change) {
    }

    /** An asset before and after, with the figure used and where it is from. */
    public record PositionLine(String name, String css, Figure before, Figure move, Figure currency, Figure after, String source) {
    }

    /**
     * A slider.
     *
     * @param key the class's code or the asset's id
     * @param anchor the id of its element
     * @param name what it moves
     * @param css its hue
     * @param value where it stands
     * @param asset whether it is of one asset
     */
    public record Slider(String key, String anchor, String name, String css, String value, boolean asset) {
    }

    /**
     * The sliders.
     *
     * @param round see {@link RiskView}
     * @param sliders all of them
     * @param assets assets that could have one
     */
    public record Sliders(int round, List<Slider> sliders, List<SettingsPage.Option> assets) {
    }

    /** What the sliders lead to. */
    public record Answer(Figure before, Figure after, Figure change, Figure percent, List<Shocked> lines, boolean any) {
    }

    /** A line of that. */
    public record Shocked(String name, String css, Figure percent, Figure change) {
    }

    /** An own scenario that was saved. */
    public record Saved(String key, String name, Figure change, Figure after) {
    }

    /** What would lead to a target. */
    public record Reverse(List<OverviewPage.Choice> targets, Figure target, List<Fall> falls) {
    }

    /** The fall of one class. */
    public record Fall(String name, String css, Figure exposed, String fall, boolean possible, String trail) {
    }

    /** The form of the outlook. */
    public record Form(
            RiskView asked, List<SettingsPage.Option> methods, List<SettingsPage.Option> weights, List<SettingsPage.Option> money,
            String currency) {
    }

    /**
     * The outlook.
     *
     * @param wrong why there is none; empty where there is one
     * @param chart the fan; empty where it is not drawn yet
     * @param ends where it ends
     * @param sentences what it says
     */
    public record Fan(String wrong, String chart, List<Percentile> ends, List<String> sentences) {
    }

    /** A percentile of wealth at the end. */
    public record Percentile(String name, Figure wealth, String trail) {
    }

    /** An assumption about a kind. */
    public record Assumed(String code, String name, String growth, Figure deviation, String note) {
    }

    /** All assumptions. */
    public record Assumptions(List<Assumed> kinds, String inflation, List<String> sentences, String wrong) {
    }

    /** Which figures stand for an asset. */
    public record Mapped(String id, String anchor, String name, String css, List<SettingsPage.Option> kinds, boolean chosen) {
    }
}
