package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The prices as they are drawn. */
public final class PricesPage {
    private PricesPage() {
    }

    /**
     * What stands above the prices.
     *
     * @param anyOn whether a source is switched on
     * @param privacy whether there is a place to switch sources on
     * @param busy whether the prices of now are being asked for
     * @param filling whether the past is being filled in
     * @param done how many questions about the past are done
     * @param all how many there are
     * @param text what is being done, in words; may be empty
     */
    public record Status(boolean anyOn, boolean privacy, boolean busy, boolean filling, int done, int all, String text) {
    }

    /**
     * What wants a look: a price held back (of what, who says it, and why it is strange), or a split that the entries lack.
     *
     * @param split the day of the split; empty for a price
     */
    public record Held(String asset, String name, String source, String title, String text, String split) {
    }

    /**
     * A price in one line.
     *
     * @param id the asset
     * @param anchor an id for the page
     * @param css the class of the asset's dot
     * @param name its name
     * @param side its symbol and class
     * @param price the price of one
     * @param change the change since the price it is compared with, in percent
     * @param since when that was, in words
     * @param source who says the price
     * @param when when it was that much
     * @param age how long ago that is, in words
     * @param old whether it is old
     * @param unchecked whether it could not be compared with the price before
     * @param open whether its details are shown
     */
    public record Line(String id, String anchor, String css, String name, String side, Figure price, Figure change, String since,
            String source, String when, String age, boolean old, boolean unchecked, boolean open) {
    }

    /**
     * What is shown when a price is opened.
     *
     * @param id the asset
     * @param anchor an id for the page
     * @param before the price it is compared with
     * @param beforeWhen when that was
     * @param unchecked why it could not be compared with the price before; empty where it was
     * @param asked who is asked for it, in order, in a sentence
     * @param left who is not asked any more, since a price of theirs was left
     * @param value what was typed as a price
     * @param currency the currency of the price
     * @param day the day of the price
     * @param wrong what is wrong with it
     * @param listed whether it has a ticker to be asked by
     * @param ticker the ticker
     * @param wrongTicker what is wrong with that
     */
    public record Detail(String id, String anchor, Figure before, String beforeWhen, String unchecked, String asked, List<Left> left, String value, String currency,
            String day, String wrong, boolean listed, String ticker, String wrongTicker) {
    }

    /** A source that is not asked for an asset: its name and title. */
    public record Left(String name, String title) {
    }

    /** A source in the order of its class: its name, title, how it stands, whether it is on, and whether it can move up. */
    public record Asked(String name, String title, String state, boolean on, boolean trouble, boolean up) {
    }

    /** A class and who is asked for it, in order. */
    public record Group(String code, String title, List<Asked> sources) {
    }
}
