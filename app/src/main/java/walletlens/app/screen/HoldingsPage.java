package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The holdings as they are drawn. */
public final class HoldingsPage {
    private HoldingsPage() {
    }

    /**
     * A column one can sort by.
     *
     * @param name its name
     * @param label its heading
     * @param css how it stands
     * @param sort {@code ascending}, {@code descending} or null
     */
    public record Column(String name, String label, String css, String sort) {
        /** The arrow of the order. */
        public String arrow() {
            return sort == null ? "" : sort.equals("ascending") ? "▲" : "▼";
        }
    }

    /**
     * The last line.
     *
     * @param value the sum of what is shown
     * @param cost what it had cost
     * @param gain the difference
     * @param percent the same as a share of the cost
     */
    public record Total(Figure value, Figure cost, Figure gain, Figure percent) {
    }

    /**
     * A holding in one line.
     *
     * @param id the asset
     * @param anchor an id for the page
     * @param symbol its symbol
     * @param name its name
     * @param assetClass its class's code
     * @param className its class in words
     * @param quantity how much
     * @param price the price of one; {@link Figure#NONE} where none is known
     * @param old what to say of an old or missing price; empty where it is fresh
     * @param value what it is worth
     * @param cost what it had cost
     * @param gain the difference
     * @param percent the same as a share of the cost
     * @param share its share of everything owned
     * @param open whether its details are shown
     */
    public record Line(
            String id,
            String anchor,
            String symbol,
            String name,
            String assetClass,
            String className,
            Figure quantity,
            Figure price,
            String old,
            Figure value,
            Figure cost,
            Figure gain,
            Figure percent,
            Figure share,
            boolean open) {
        /** The trail of one of its figures. */
        public String trail(String what) {
            return "position " + what + " " + id;
        }
    }

    /** A figure with a name. */
    public record Fact(String label, Figure figure, String trail) {
    }

    /** What of the asset one account has. */
    public record InAccount(String name, Figure quantity, Figure value) {
    }

    /** A lot held. */
    public record LotLine(
            String acquired, String account, Figure quantity, Figure unitCost, Figure cost, Figure value, Figure gain, String term, String entry) {
    }

    /**
     * What is shown when a holding is opened.
     *
     * @param id the asset
     * @param anchor an id for the page
     * @param facts its figures
     * @param accounts where it lies, if in several places
     * @param lots its lots
     * @param moreLots how many lots are not shown
     * @param entries its latest entries
     * @param moreEntries how many entries are not shown
     * @param priced whether it has a price at all
     * @param priceText where its price comes from
     * @param price the form of a price
     */
    public record Detail(
            String id,
            String anchor,
            List<Fact> facts,
            List<InAccount> accounts,
            List<LotLine> lots,
            int moreLots,
            List<EntryLine> entries,
            int moreEntries,
            boolean priced,
            String priceText,
            PriceForm price) {
    }

    /**
     * The form of a price set by hand.
     *
     * @param value what was typed
     * @param currency the currency
     * @param day the day
     * @param wrong what is wrong; empty where nothing is
     */
    public record PriceForm(String value, String currency, String day, String wrong) {
    }
}
