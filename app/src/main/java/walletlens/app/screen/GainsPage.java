package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** Realized gains as they are drawn. */
public final class GainsPage {
    private GainsPage() {
    }

    /**
     * The sums of what is shown, and those of every tax year.
     *
     * @param rules by what rules gains are reckoned, in a sentence
     * @param facts the sums of what is shown
     * @param unknown what is in no sum, in a sentence; empty where nothing is
     * @param years the tax years, the latest first
     * @param all all years together
     */
    public record Sums(String rules, List<PerformancePage.Stat> facts, String unknown, List<Year> years, Year all) {
    }

    /**
     * A tax year.
     *
     * @param key what chooses it
     * @param name what it is called
     * @param span its first and last day, for people; empty where the name says it
     * @param chosen whether it is shown
     */
    public record Year(String key, String name, String span, boolean chosen, Figure proceeds, Figure cost, Figure held, Figure other,
            Figure gain) {
    }

    /** The head of the list, and what it can be narrowed to. */
    public record Filters(String title, List<ActivityPage.Option> accounts, List<ActivityPage.Option> assets, List<ActivityPage.Option> terms) {
    }

    /**
     * A disposal.
     *
     * @param disposed when it was given up
     * @param entry the entry that gave it up
     * @param how sold or spent, in a word; empty for sold
     * @param acquired when it had been acquired; empty where that is not known
     * @param lotEntry the entry that acquired it; empty where there is none
     * @param held for how long, in words
     * @param name the asset's name
     * @param asset its id
     * @param assetClass its class
     * @param trail the trail of the gain; empty where it is not known
     * @param term for long or not, in a word
     * @param problem what is wrong with it, in a word; empty where nothing is
     */
    public record Line(String disposed, String entry, String how, String acquired, String lotEntry, String held, String name,
            String asset, String assetClass, Figure quantity, Figure proceeds, Figure cost, Figure gain, String trail, String term,
            String problem) {
    }

    /** The list, a page of it. */
    public record Disposals(String title, List<Line> lines, ActivityPage.Pages pages) {
    }
}
