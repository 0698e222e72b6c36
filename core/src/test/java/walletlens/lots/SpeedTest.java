package walletlens.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.money.Rates;

/** Keeps the engine near linear. The bounds are wide, so that only a change of kind breaks them; figures are printed. */
class SpeedTest {
    private static final int ENTRIES = 100_000;
    private static final List<Entry> OF_FIFTY_ASSETS = trades(ENTRIES, 50);
    private static final List<Entry> OF_ONE_ASSET = trades(ENTRIES, 1);

    /** Time this thread was computing, so that a busy machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Two purchases for each sale, over 50 assets: a third of the entries are sales, and many lots stay open. */
    private static List<Entry> trades(int entries, int assets) {
        List<Entry> list = new ArrayList<>(entries);
        LocalDate start = LocalDate.of(2015, 1, 1);
        long seed = 42;
        for (int i = 0; i < entries; i++) {
            seed = seed * 6364136223846793005L + 1442695040888963407L;
            int random = (int) (seed >>> 40);
            AssetId asset = AssetId.of(AssetClass.CRYPTO, "C" + random % assets);
            When when = When.at(start.plusDays(i / 30), LocalTime.of(i % 24, i % 60), ZoneOffset.UTC);
            Quantity quantity = Quantity.of("0." + (1000 + random % 9000));
            Amount cash = Amount.cash(Quantity.of((50 + random % 1000) + "." + (10 + random % 90)), Currency.EUR);
            Entry.Draft draft = i % 3 == 2
                    ? Entry.of(EntryKind.SELL, when, "A").out(Amount.of(quantity, asset)).in(cash)
                    : Entry.of(EntryKind.BUY, when, "A").in(Amount.of(quantity, asset)).out(cash);
            list.add(draft.id(String.valueOf(10_000_000 + i)).fee(Amount.cash(Quantity.of("1.25"), Currency.EUR)).entry());
        }
        return list;
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aHundredThousandEntriesAreQuickUnderEveryMethod(Method method) {
        Ledger ledger = Ledger.of(OF_FIFTY_ASSETS, List.of());
        LotRules rules = LotRules.of(Currency.EUR).withMethod(method);
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 2; round++) {
            long start = cpu();
            Lots lots = Lots.of(ledger, rules, Rates.NONE, Worth.NONE);
            best = Math.min(best, cpu() - start);
            assertThat(lots.disposals()).hasSizeGreaterThan(30_000);
        }
        System.out.println("lots of " + ENTRIES + " entries, " + method.code() + ": " + best / 1_000_000 + " ms");
        assertThat(best / 1_000_000).isLessThan(3_000);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aHundredThousandOpenLotsOfOneAssetCostNoSquare(Method method) {
        Ledger ledger = Ledger.of(OF_ONE_ASSET, List.of());
        long start = cpu();
        Lots.of(ledger, LotRules.of(Currency.EUR).withMethod(method), Rates.NONE, Worth.NONE);
        long millis = (cpu() - start) / 1_000_000;
        System.out.println("lots of " + ENTRIES + " entries of one asset, " + method.code() + ": " + millis + " ms");
        assertThat(millis).isLessThan(3_000);
    }

    @Test
    void anEditReckonsOnlyItsAssetAnew() {
        List<Entry> entries = OF_FIFTY_ASSETS;
        LotRules rules = LotRules.of(Currency.EUR);
        Lots before = Lots.of(Ledger.of(entries, List.of()), rules, Rates.NONE, Worth.NONE);
        List<Entry> changed = new ArrayList<>(entries);
        changed.set(500, entries.get(500).change().worth(Money.of("1", "EUR")).note("corrected").entry());
        Ledger ledger = Ledger.of(changed, List.of());
        long best = Long.MAX_VALUE;
        Lots after = before;
        for (int round = 0; round < 2; round++) {
            long start = cpu();
            after = before.with(ledger, Rates.NONE, Worth.NONE);
            best = Math.min(best, cpu() - start);
        }
        System.out.println("lots after an edit among " + ENTRIES + " entries: " + best / 1_000_000 + " ms");
        assertThat(after.groups()).isEqualTo(50);
        assertThat(after.reused()).isEqualTo(49);
        Lots whole = Lots.of(ledger, rules, Rates.NONE, Worth.NONE);
        assertThat(after.disposals()).isEqualTo(whole.disposals());
        assertThat(after.open()).isEqualTo(whole.open());
    }
}
