package walletlens.market;

import java.util.List;
import java.util.Map;
import java.util.Collections;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Price;

/**
 * What an answer told.
 *
 * @param quotes prices, each of its own day
 * @param previous for some of the assets the price that today's is compared with
 * @param splits splits of shares within the days asked for
 * @param dividends dividends of shares within those days
 */
public record Learnt(
        List<walletlens.quote.Quote> quotes, Map<AssetId, Previous> previous, List<Split> splits, List<Dividend> dividends) {
    /** Nothing. */
    public static final Learnt NOTHING = new Learnt(List.of(), new TreeMap<>(), List.of(), List.of());

    /** Copies what can change. */
    public Learnt {
        quotes = List.copyOf(quotes);
        previous = Collections.unmodifiableMap(new TreeMap<>(previous));
        splits = List.copyOf(splits);
        dividends = List.copyOf(dividends);
    }

    /**
     * The price to compare today's with: for what is traded around the clock that of 24 hours before, else the close of
     * the exchange's day before.
     */
    public record Previous(Price price, When time) {
    }

    /**
     * New shares for old ones.
     *
     * @param day from the beginning of which day
     * @param to how many new shares there are
     * @param from for how many old ones
     */
    public record Split(AssetId asset, java.time.LocalDate day, walletlens.money.Quantity to, walletlens.money.Quantity from) {
    }

    /**
     * What is paid on each share to those who held it the evening before.
     *
     * @param day the first day on which the share is traded without it (ex-dividend); it is paid some weeks later
     * @param each on one share as it was counted on that day, before taxes
     */
    public record Dividend(AssetId asset, java.time.LocalDate day, Price each) {
    }
}
