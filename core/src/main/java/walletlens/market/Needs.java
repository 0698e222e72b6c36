package walletlens.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.ledger.Posting;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/**
 * What a ledger needs prices of: each asset for the time it was held, and exchange rates between the currencies that occur.
 */
public final class Needs {
    /** Days without a price that are no hole: a long weekend with holidays. */
    private static final int NO_HOLE = 6;

    private final Map<AssetId, Span> spans;
    private final LocalDate today;

    /** From the first day something was held to the last. */
    private record Span(LocalDate from, LocalDate to) {
    }

    private Needs(Map<AssetId, Span> spans, LocalDate today) {
        this.spans = spans;
        this.today = today;
    }

    /** What was held until a day. */
    public static Needs of(Ledger ledger, LocalDate today) {
        Map<AssetId, Quantity> held = new TreeMap<>();
        Map<AssetId, Span> spans = new TreeMap<>();
        for (Entry entry : ledger.entries()) {
            LocalDate day = entry.when().date();
            if (day.isAfter(today)) {
                continue;
            }
            for (Posting posting : ledger.postings(entry)) {
                AssetId asset = posting.asset();
                Quantity now = held.merge(asset, posting.quantity(), Quantity::plus);
                Span known = spans.get(asset);
                LocalDate from = known == null || day.isBefore(known.from) ? day : known.from;
                spans.put(asset, new Span(from, now.isZero() ? day : today));
            }
        }
        return new Needs(spans, today);
    }

    /** Assets as the user describes them, with what the catalogue knows of them besides. */
    public static Function<AssetId, Asset> described(Map<AssetId, Asset> own) {
        return id -> {
            Asset known = Catalogue.builtIn().find(id).orElseGet(
                    () -> Asset.of(id, id.symbol(), id.currency().orElse(Currency.EUR)));
            Asset mine = own.get(id);
            if (mine == null) {
                return known;
            }
            Map<String, String> identifiers = new TreeMap<>(known.identifiers());
            identifiers.putAll(mine.identifiers());
            return new Asset(id, mine.name(), mine.currency(), identifiers, mine.aliases());
        };
    }

    /** The assets held today that a source might price, with the rates between their currencies; in the order of assets. */
    public List<Asset> wanted(Currency base, Function<AssetId, Asset> described, Quotes quotes) {
        List<Asset> assets = new ArrayList<>();
        Set<Currency> currencies = new TreeSet<>();
        spans.forEach((asset, span) -> {
            if (span.to.equals(today)) {
                add(described.apply(asset), quotes, assets, currencies);
            }
        });
        assets.addAll(rates(base, currencies, described));
        return List.copyOf(assets);
    }

    private static void add(Asset asset, Quotes quotes, List<Asset> assets, Set<Currency> currencies) {
        AssetClass of = asset.id().assetClass();
        if (of == AssetClass.LOAN || of == AssetClass.REAL_ESTATE || of == AssetClass.VEHICLE || of == AssetClass.OTHER) {
            quotes.moneyOf(asset.id()).ifPresent(currencies::add);
            quotes.latest(asset.id()).ifPresent(quote -> currencies.add(quote.price().currency()));
            return;
        }
        currencies.add(asset.id().currency().orElse(asset.currency()));
        if (!asset.id().isCash()) {
            assets.add(asset);
        }
    }

    private static List<Asset> rates(Currency base, Set<Currency> currencies, Function<AssetId, Asset> described) {
        currencies.add(base);
        List<Asset> rates = new ArrayList<>();
        for (Currency currency : currencies.size() < 2 ? Set.<Currency>of() : currencies) {
            rates.add(described.apply(AssetId.cash(currency)));
        }
        return rates;
    }

    /**
     * What to ask about the past so that every day on which something was held has a price: first the rates, then asset by
     * asset, each over the days that lack one. What is known already is not asked for again, so a backfill that was stopped
     * goes on where it was.
     */
    public List<Question.Past> missing(Currency base, Function<AssetId, Asset> described, Quotes given) {
        List<Question.Past> questions = new ArrayList<>();
        Set<Currency> currencies = new TreeSet<>();
        LocalDate last = today.minusDays(1);
        LocalDate first = today;
        for (Map.Entry<AssetId, Span> each : spans.entrySet()) {
            Asset asset = described.apply(each.getKey());
            List<Asset> priced = new ArrayList<>();
            add(asset, given, priced, currencies);
            Span span = each.getValue();
            first = span.from.isBefore(first) ? span.from : first;
            LocalDate to = span.to.isAfter(last) ? last : span.to;
            if (!priced.isEmpty()) {
                hole(given.history(asset.id()).between(span.from, to), span.from, to).ifPresent(
                        hole -> questions.add(new Question.Past(priced, hole.from, hole.to, today)));
            }
        }
        List<Asset> rates = rates(base, currencies, described);
        if (!rates.isEmpty()) {
            java.util.Optional<Span> hole = rateHole(base, rates, given, first, last);
            hole.ifPresent(days -> questions.add(0, new Question.Past(rates, days.from, days.to, today)));
        }
        return List.copyOf(questions);
    }

    /** From the first day without a price to the last; empty where none lacks one. */
    private static java.util.Optional<Span> hole(List<Quote> quotes, LocalDate from, LocalDate to) {
        LocalDate start = null;
        LocalDate end = from;
        LocalDate known = from.minusDays(1);
        for (Quote quote : quotes) {
            if (quote.day().toEpochDay() - known.toEpochDay() > NO_HOLE) {
                start = start == null ? known.plusDays(1) : start;
                end = quote.day().minusDays(1);
            }
            known = quote.day();
        }
        if (to.toEpochDay() - known.toEpochDay() >= NO_HOLE || quotes.isEmpty() && !to.isBefore(from)) {
            start = start == null ? known.plusDays(1) : start;
            end = to;
        }
        return start == null ? java.util.Optional.empty() : java.util.Optional.of(new Span(start, end));
    }

    /** Looked at week by week. */
    private static java.util.Optional<Span> rateHole(Currency base, List<Asset> rates, Quotes given, LocalDate from, LocalDate to) {
        LocalDate start = null;
        LocalDate end = from;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(NO_HOLE + 1)) {
            for (Asset rate : rates) {
                Currency of = rate.id().currency().orElseThrow();
                LocalDate on = day;
                boolean known = of.equals(base) || given.known(of, base, on)
                        .filter(found -> on.toEpochDay() - found.day().toEpochDay() <= NO_HOLE).isPresent();
                if (!known) {
                    start = start == null ? day : start;
                    end = day;
                }
            }
        }
        LocalDate until = end.plusDays(NO_HOLE).isAfter(to) ? to : end.plusDays(NO_HOLE);
        return start == null ? java.util.Optional.empty() : java.util.Optional.of(new Span(start, until));
    }
}
