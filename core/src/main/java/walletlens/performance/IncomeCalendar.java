package walletlens.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.EntryKind;
import walletlens.lots.Income;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.value.Subset;
import walletlens.value.Trail;

/**
 * What came in as dividends, interest and rewards, month by month, by kind and by the asset that earned it. Each at its
 * worth of the day it came, before fees and taxes. What is expected is told apart, see {@link ExpectedIncome}.
 */
public final class IncomeCalendar {
    private final Currency currency;
    private final List<Income> received;
    private final List<Month> months;
    private final List<OfAsset> assets;
    private final Money total;

    /**
     * One month.
     *
     * @param first its first day
     * @param byKind what came, by the kind of entry; kinds that brought nothing are left out
     * @param total all of it
     */
    public record Month(LocalDate first, Map<EntryKind, Money> byKind, Money total) {
    }

    /**
     * What one asset brought.
     *
     * @param asset the asset that earned it
     * @param byKind what came, by the kind of entry
     * @param total all of it
     * @param last when the last of it came
     */
    public record OfAsset(AssetId asset, Map<EntryKind, Money> byKind, Money total, LocalDate last) {
    }

    private IncomeCalendar(List<Income> received, Currency currency, LocalDate from, LocalDate to) {
        this.currency = currency;
        this.received = Collections.unmodifiableList(received);
        TreeMap<LocalDate, TreeMap<EntryKind, Money>> byMonth = new TreeMap<>();
        for (LocalDate month = month(from); !month.isAfter(to); month = month.plusMonths(1)) {
            byMonth.put(month, new TreeMap<>());
        }
        TreeMap<AssetId, TreeMap<EntryKind, Money>> byAsset = new TreeMap<>();
        TreeMap<AssetId, LocalDate> last = new TreeMap<>();
        for (Income each : received) {
            LocalDate day = each.when().date();
            byMonth.computeIfAbsent(month(day), none -> new TreeMap<>()).merge(each.kind(), each.worth(), Money::plus);
            byAsset.computeIfAbsent(each.about(), none -> new TreeMap<>()).merge(each.kind(), each.worth(), Money::plus);
            last.merge(each.about(), day, (a, b) -> a.isAfter(b) ? a : b);
        }
        List<Month> all = new ArrayList<>();
        byMonth.forEach((first, kinds) -> all.add(new Month(first, Collections.unmodifiableMap(kinds), sum(kinds))));
        List<OfAsset> bringers = new ArrayList<>();
        byAsset.forEach((asset, kinds) ->
                bringers.add(new OfAsset(asset, Collections.unmodifiableMap(kinds), sum(kinds), last.get(asset))));
        bringers.sort(Comparator.comparing((OfAsset each) -> each.total().amount()).reversed());
        this.months = Collections.unmodifiableList(all);
        this.assets = Collections.unmodifiableList(bringers);
        Money whole = Money.zero(currency);
        for (Month month : all) {
            whole = whole.plus(month.total());
        }
        this.total = whole;
    }

    /**
     * The income of a subset over a span; every month of the span is there. Tags tell no income.
     *
     * @param income all income of the book, in one currency
     */
    public static IncomeCalendar of(List<Income> income, Subset subset, Currency currency, LocalDate from, LocalDate to) {
        List<Income> some = new ArrayList<>();
        for (Income each : income) {
            LocalDate day = each.when().date();
            if (!day.isBefore(from) && !day.isAfter(to) && subset.covers(each.account(), each.about())) {
                some.add(each);
            }
        }
        return new IncomeCalendar(some, currency, from, to);
    }

    private Money sum(Map<EntryKind, Money> kinds) {
        Money sum = Money.zero(currency);
        for (Money each : kinds.values()) {
            sum = sum.plus(each);
        }
        return sum;
    }

    static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    /** What was received, in the order of the ledger. */
    public List<Income> received() {
        return received;
    }

    /** The months, oldest first, those without income too. */
    public List<Month> months() {
        return months;
    }

    /** What each asset brought, most first. */
    public List<OfAsset> assets() {
        return assets;
    }

    /** The kinds that brought something, in their order. */
    public List<EntryKind> kinds() {
        List<EntryKind> kinds = new ArrayList<>();
        for (EntryKind kind : EntryKind.values()) {
            if (months.stream().anyMatch(month -> month.byKind().containsKey(kind))) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** All of it. */
    public Money total() {
        return total;
    }

    /** What came, entry by entry: of one month, of one asset, or (with neither) of all. */
    public Trail trail(LocalDate monthOrMin, AssetId... ofAssets) {
        List<Trail> trails = new ArrayList<>();
        Money sum = Money.zero(currency);
        for (Income each : received) {
            boolean inMonth = monthOrMin.equals(LocalDate.MIN) || month(each.when().date()).equals(monthOrMin);
            boolean of = ofAssets.length == 0 || List.of(ofAssets).contains(each.about());
            if (inMonth && of) {
                sum = sum.plus(each.worth());
                trails.add(Trail.said("trail.entry", each.worth()).with("entry", each.entry())
                        .with("kind", each.kind().code()).with("asset", each.asset()).with("time", each.when())
                        .with("account", each.account()));
            }
        }
        return Trail.sum("trail.income", sum, () -> trails);
    }
}
