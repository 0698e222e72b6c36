package walletlens.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.book.Fact;
import walletlens.book.Settings;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryCheck;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.Posting;
import walletlens.money.Quantity;
import walletlens.quote.Quote;

class DemoTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Demo demo = Demo.on(TODAY);
    private final Ledger ledger = Ledger.of(demo.entries(), demo.accounts());

    @Test
    void everyAssetClassIsInIt() {
        Set<AssetClass> classes = ledger.assets().stream().map(AssetId::assetClass).collect(Collectors.toSet());

        assertThat(classes).containsExactlyInAnyOrder(AssetClass.values());
    }

    @Test
    void everyCommonKindOfEntryIsInIt() {
        Set<EntryKind> missing = EnumSet.allOf(EntryKind.class);
        demo.entries().forEach(entry -> missing.remove(entry.kind()));

        assertThat(missing)
                .isSubsetOf(EntryKind.MINING, EntryKind.REWARD, EntryKind.FORK, EntryKind.MERGER, EntryKind.OTHER);
    }

    @Test
    void aCoinIsTradedForAnotherAndTransfersCostTheNetworkSomething() {
        assertThat(demo.entries()).anyMatch(entry -> entry.kind() == EntryKind.TRADE
                && entry.in().orElseThrow().asset().assetClass() == AssetClass.CRYPTO
                && entry.out().orElseThrow().asset().assetClass() == AssetClass.CRYPTO);
        assertThat(demo.entries()).anyMatch(entry -> entry.kind() == EntryKind.TRANSFER
                && entry.in().isPresent()
                && entry.in().get().normal().compareTo(entry.out().orElseThrow().normal()) < 0);
        assertThat(demo.entries()).anyMatch(entry -> entry.kind() == EntryKind.TRANSFER
                && entry.fees().stream().anyMatch(fee -> fee.asset().assetClass() == AssetClass.CRYPTO));
    }

    @Test
    void everyEntryIsWellFormedAndHasAnIdOfItsOwn() {
        for (Entry entry : demo.entries()) {
            assertThat(EntryCheck.problems(entry)).as(entry.toString()).isEmpty();
        }
        assertThat(demo.entries().stream().map(Entry::id)).doesNotHaveDuplicates().isSorted();
        assertThat(demo.entries()).hasSizeBetween(400, 520);
    }

    @Test
    void nothingLiesAfterTodayAndItBeginsFiveYearsBefore() {
        assertThat(demo.entries()).allMatch(entry -> !entry.when().date().isAfter(TODAY));
        assertThat(demo.quotes()).allMatch(quote -> !quote.day().isAfter(TODAY));
        assertThat(demo.entries().get(0).when().date()).isEqualTo(LocalDate.of(2021, 11, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2026-11-01", "2026-12-31", "2024-02-29", "2027-03-14", "2025-01-01"})
    void nothingIsEverSoldOrSpentThatIsNotThere(String today) {
        Demo any = Demo.on(LocalDate.parse(today));
        Ledger all = Ledger.of(any.entries(), any.accounts());
        List<String> missing = new ArrayList<>();
        Map<String, Quantity> held = new TreeMap<>();
        for (Entry entry : all.entries()) {
            for (Map.Entry<String, Quantity> each : movements(all, entry, held).entrySet()) {
                Quantity after = held.getOrDefault(each.getKey(), Quantity.ZERO).plus(each.getValue());
                held.put(each.getKey(), after);
                if (after.isNegative() && !each.getKey().contains("loan:")) {
                    missing.add(entry.when() + " " + each.getKey() + " " + after);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(held.get("Bank cash:EUR").isPositive()).isTrue();
    }

    @Test
    void theSameDayGivesTheSamePortfolio() {
        assertThat(Demo.on(TODAY)).isEqualTo(demo);
        assertThat(Demo.on(TODAY.plusDays(1))).isNotEqualTo(demo);
    }

    @Test
    void everyPriceOfTodayIsFreshAndTheLastMonthHasOneADay() {
        Map<AssetId, Long> days = demo.quotes().stream()
                .filter(quote -> quote.day().isAfter(TODAY.minusDays(30)))
                .collect(Collectors.groupingBy(Quote::asset, Collectors.counting()));
        TreeSet<AssetId> held = new TreeSet<>();
        balances(TODAY).forEach((asset, quantity) -> {
            if (!quantity.isZero() && !isValuedByHand(asset)) {
                held.add(asset);
            }
        });
        for (AssetId asset : held) {
            assertThat(days.get(asset)).as(asset.toString()).isEqualTo(30L);
        }
        assertThat(demo.quotes()).allMatch(quote -> quote.price().amount().isPositive());
    }

    @Test
    void itsAssetsAreInTheCatalogueOrDescribed() {
        Set<AssetId> described = demo.assets().stream().map(asset -> asset.id()).collect(Collectors.toSet());
        for (AssetId asset : ledger.assets()) {
            assertThat(described.contains(asset) || Catalogue.builtIn().find(asset).isPresent())
                    .as(asset.toString())
                    .isTrue();
        }
    }

    private static boolean isValuedByHand(AssetId asset) {
        return asset.equals(AssetId.parse("cash:EUR").orElseThrow())
                || asset.assetClass() == AssetClass.LOAN
                || asset.assetClass() == AssetClass.REAL_ESTATE
                || asset.assetClass() == AssetClass.VEHICLE
                || asset.assetClass() == AssetClass.OTHER;
    }

    private static Map<String, Quantity> movements(Ledger ledger, Entry entry, Map<String, Quantity> held) {
        Map<String, Quantity> moved = new TreeMap<>();
        if (entry.kind() == EntryKind.SPLIT) {
            String key = entry.account() + " " + entry.about().orElseThrow();
            Quantity before = held.getOrDefault(key, Quantity.ZERO);
            moved.put(key, entry.ratio().orElseThrow().of(before).minus(before));
        }
        for (Posting posting : ledger.postings(entry)) {
            moved.merge(posting.account() + " " + posting.asset(), posting.quantity(), Quantity::plus);
        }
        return moved;
    }

    private Map<AssetId, Quantity> balances(LocalDate day) {
        Map<String, Quantity> held = new TreeMap<>();
        Map<AssetId, Quantity> balances = new TreeMap<>();
        for (Entry entry : ledger.entries()) {
            if (!entry.when().date().isAfter(day)) {
                movements(ledger, entry, held).forEach((key, quantity) -> held.merge(key, quantity, Quantity::plus));
            }
        }
        held.forEach((key, quantity) -> balances.merge(assetOf(key), quantity, Quantity::plus));
        return balances;
    }

    /** Account names have no colon and class codes no space. */
    private static AssetId assetOf(String key) {
        int colon = key.indexOf(':');
        return AssetId.parse(key.substring(key.lastIndexOf(' ', colon) + 1)).orElseThrow();
    }

    @Test
    void itsFactsFoldIntoTheSameLedger() {
        assertThat(demo.facts()).filteredOn(fact -> fact instanceof Fact.EntryPut).hasSize(demo.entries().size());
        assertThat(demo.facts()).contains(new Fact.SettingPut(Settings.CURRENCY, "EUR"));
        assertThat(demo.facts().stream().map(Fact::about)).doesNotHaveDuplicates();
    }
}
