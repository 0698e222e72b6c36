package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import walletlens.risk.Projection;
import walletlens.risk.Shocks;

/**
 * What the risk screen remembers.
 *
 * @param scenario the code of the scenario opened; empty for none
 * @param shocks where the sliders stand
 * @param round grows whenever the sliders are set by something else than the hand, so that they are sent again
 * @param loaded where the sliders stood then
 * @param extra ids of assets that have a slider of their own
 * @param target what part of net worth reverse stress asks for, in percent
 * @param spendingWrong what is wrong with the spending typed
 * @param outlook the question about the years to come
 * @param growthWrong what is wrong with the growths typed
 * @param chances what was drawn by chance, here and for goals
 */
public record RiskView(
        String scenario, Shocks shocks, int round, Shocks loaded, List<String> extra, int target, String spendingWrong,
        Asked outlook, String growthWrong, Chances chances) {
    /** As it is at the start. */
    public static final RiskView FIRST =
            new RiskView("", Shocks.NONE, 0, Shocks.NONE, List.of(), 50, "", Asked.FIRST, "", Chances.NONE);

    /** Copies what can change. */
    public RiskView {
        extra = List.copyOf(extra);
    }

    RiskView opening(String code) {
        return new RiskView(code, shocks, round, loaded, extra, target, spendingWrong, outlook, growthWrong, chances);
    }

    /** With a slider moved by hand. */
    RiskView moved(Shocks newShocks) {
        return new RiskView(scenario, newShocks, round, loaded, extra, target, spendingWrong, outlook, growthWrong, chances);
    }

    /** With all sliders set. */
    RiskView set(Shocks newShocks, List<String> newExtra) {
        return new RiskView(scenario, newShocks, round + 1, newShocks, newExtra, target, spendingWrong, outlook, growthWrong, chances);
    }

    /** With a slider for one more asset; the others stay where they stand. */
    RiskView with(String asset) {
        List<String> more = new ArrayList<>(extra);
        if (!more.contains(asset)) {
            more.add(asset);
        }
        return set(shocks, more);
    }

    RiskView target(int percent) {
        return new RiskView(scenario, shocks, round, loaded, extra, percent, spendingWrong, outlook, growthWrong, chances);
    }

    RiskView spending(String wrong) {
        return new RiskView(scenario, shocks, round, loaded, extra, target, wrong, outlook, growthWrong, chances);
    }

    RiskView with(Asked asked) {
        return new RiskView(scenario, shocks, round, loaded, extra, target, spendingWrong, asked, growthWrong, chances);
    }

    RiskView with(Chances newChances) {
        return new RiskView(scenario, shocks, round, loaded, extra, target, spendingWrong, outlook, growthWrong, newChances);
    }

    RiskView growth(String wrong) {
        return new RiskView(scenario, shocks, round, loaded, extra, target, spendingWrong, outlook, wrong, chances);
    }

    /**
     * A question about the years to come, as it was typed.
     *
     * @param years how many
     * @param monthly put in each month
     * @param later the year from which on something is taken out instead; empty for never
     * @param out how much is taken out each month then
     * @param goal wanted at the end
     * @param method how chance is drawn
     * @param restored whether weights are restored
     * @param todaysMoney whether in today's money
     * @param seed the seed
     */
    public record Asked(
            int years, String monthly, String later, String out, String goal, Projection.Method method, boolean restored,
            boolean todaysMoney, int seed) {
        static final Asked FIRST = new Asked(30, "", "", "", "", Projection.Method.NORMAL, true, true, 1);
    }
}
