package walletlens.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/**
 * How what sources tell is kept: of the present one batch a source, day and device, in which a later price takes the
 * earlier one's place; of the past one batch a source, asset and beginning.
 */
public final class Batch {
    /** What the ids of all batches begin with. */
    public static final String PREFIX = "source/";

    private Batch() {
    }

    /** The id of a source's batch of a day as a device asked for it. */
    public static String ofDay(String source, LocalDate day, String device) {
        return PREFIX + source + "/" + day + "/" + device;
    }

    /** The id of a batch of past prices. */
    public static String ofPast(String source, Question.Past past) {
        String about = past.assets().size() == 1 ? past.assets().get(0).id().toString() : "rates";
        return PREFIX + source + "/" + about + "/" + past.from();
    }

    /** A batch with newer prices in it. */
    public static List<Quote> with(List<Quote> batch, List<Quote> newer) {
        Map<Quote.Spot, Quote> all = new LinkedHashMap<>();
        batch.forEach(quote -> all.put(quote.spot(), quote));
        newer.forEach(quote -> all.put(quote.spot(), quote));
        return new ArrayList<>(all.values());
    }

    /** A batch without what it tells of the day and asset of a price. */
    public static List<Quote> without(List<Quote> batch, Quote quote) {
        List<Quote> rest = new ArrayList<>(batch);
        rest.removeIf(other -> other.spot().equals(quote.spot()));
        return rest;
    }

    /** Of past prices those of days that have none yet: what a past day was worth does not change. */
    public static List<Quote> missing(List<Quote> quotes, Quotes given) {
        TreeSet<AssetId> assets = new TreeSet<>();
        Set<Quote.Spot> known = new LinkedHashSet<>();
        List<Quote> missing = new ArrayList<>();
        for (Quote quote : quotes) {
            if (assets.add(quote.asset())) {
                given.series(quote.asset()).forEach(old -> known.add(old.spot()));
            }
            if (!known.contains(quote.spot())) {
                missing.add(quote);
            }
        }
        return missing;
    }

    /** Prices by the batch they belong in. */
    public static Map<String, List<Quote>> byDay(String source, List<Quote> quotes, String device) {
        Map<String, List<Quote>> batches = new TreeMap<>();
        for (Quote quote : quotes) {
            batches.computeIfAbsent(ofDay(source, quote.day(), device), none -> new ArrayList<>()).add(quote);
        }
        return batches;
    }
}
