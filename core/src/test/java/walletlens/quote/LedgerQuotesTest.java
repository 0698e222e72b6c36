package walletlens.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;

class LedgerQuotesTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final Quotes GIVEN = Quotes.of(
            quote("stock:ABC", "7", "EUR", 3), quote("crypto:BTC", "900", "USD", 5), quote("cash:USD", "0.9", "EUR", 2));

    private static Quote quote(String asset, String value, String currency, int day) {
        Price price = new Price(Quantity.of(value), Currency.of(currency));
        return new Quote(AssetId.parse(asset).orElseThrow(), price, When.on(START.plusDays(day)), Quote.MANUAL);
    }

    /** An entry of a random kind: what it tells of prices stands alone for the first six, and not for the rest. */
    private static Entry entry(int what, int asset, int day, int number) {
        String about = List.of("stock:ABC", "crypto:BTC", "etf:XYZ").get(asset);
        String cash = day % 2 == 0 ? "cash:EUR" : "cash:USD";
        When when = When.on(START.plusDays(day));
        Money worth = Money.of("12." + number, "EUR");
        Entry.Draft draft = switch (what) {
            case 0 -> Entry.of(EntryKind.BUY, when, "A").in(String.valueOf(1 + day), about).out(String.valueOf(50 + number), cash);
            case 1 -> Entry.of(EntryKind.SELL, when, "A").in(String.valueOf(40 + number), cash).out("1", about);
            case 2 -> Entry.of(EntryKind.TRADE, when, "A").in("2", about).out("3", "crypto:ETH").worth(worth);
            case 3 -> Entry.of(EntryKind.TRADE, when, "A").in("9", "cash:EUR").out("10", "cash:USD");
            case 4 -> Entry.of(EntryKind.VALUATION, when, "A").about(AssetId.parse(about).orElseThrow()).worth(worth);
            case 5 -> Entry.of(EntryKind.OPENING, when, "A").in("4", about).worth(worth).acquired(When.on(START.minusDays(day)));
            case 6 -> Entry.of(EntryKind.SPLIT, when, "A").about(AssetId.parse(about).orElseThrow())
                    .ratio(new Entry.Ratio(Quantity.of(2), Quantity.ONE));
            case 7 -> Entry.of(EntryKind.SPLIT, when, "A").about(AssetId.parse(about).orElseThrow()).in("5", about);
            case 8 -> Entry.of(EntryKind.SYMBOL_CHANGE, when, "A").in("2", "stock:NEW").out("2", about);
            default -> Entry.of(EntryKind.BORROWING, when, "A").out("100", "loan:House").in("100", cash);
        };
        return draft.id("e" + (100 + number)).entry();
    }

    @Provide
    Arbitrary<List<int[]>> deeds() {
        return Combinators.combine(Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(12, Arbitraries.integers().between(0, 5)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(6, 9))),
                        Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 3))
                .as((what, asset, day, number, how) -> new int[] {what, asset, day, number, how})
                .list().ofMinSize(1).ofMaxSize(14);
    }

    @Property
    void afterAnyRowOfChangesTheQuotesAreThoseOfTheWholeLedger(@ForAll("deeds") List<int[]> deeds) {
        Ledger ledger = Ledger.EMPTY;
        LedgerQuotes kept = LedgerQuotes.of(ledger, GIVEN);
        for (int[] deed : deeds) {
            Entry entry = entry(deed[0], deed[1], deed[2], deed[3]);
            ledger = deed[4] == 0 ? ledger.with(List.of(), List.of(entry.id())) : ledger.with(List.of(entry), List.of());
            kept = kept.with(ledger, GIVEN);
            Quotes fresh = Quotes.fromEntries(ledger).with(GIVEN);
            assertThat(told(kept.quotes())).isEqualTo(told(fresh));
            for (int day = -12; day < 13; day++) {
                assertThat(kept.quotes().sameUntil(START.plusDays(day), fresh)).isTrue();
            }
        }
    }

    private static List<String> told(Quotes quotes) {
        List<String> all = new ArrayList<>();
        for (AssetId asset : new TreeSet<>(quotes.assets())) {
            quotes.series(asset).forEach(quote -> all.add(quote.toString()));
            all.add(asset + " " + quotes.at(asset, START.plusDays(9)) + " " + quotes.moneyOf(asset));
        }
        all.add(quotes.moneyOf(AssetId.parse("loan:House").orElseThrow()).toString());
        return all;
    }

    @Test
    void aPriceOfALaterDayLeavesTheDaysBeforeItAlike() {
        Quotes more = GIVEN.with(quote("stock:ABC", "8", "EUR", 6));

        assertThat(more.sameUntil(START.plusDays(5), GIVEN)).isTrue();
        assertThat(GIVEN.sameUntil(START.plusDays(5), more)).isTrue();
        assertThat(more.sameUntil(START.plusDays(6), GIVEN)).isFalse();
        assertThat(GIVEN.sameUntil(START.plusDays(6), more)).isFalse();
    }

    @Test
    void aPriceOfSomethingNewTellsTheDaysFromThenOnApart() {
        Quotes more = GIVEN.with(quote("etf:XYZ", "8", "EUR", 6)).with(quote("cash:CHF", "1.1", "EUR", 6));

        assertThat(GIVEN.sameUntil(START.plusDays(5), more)).isTrue();
        assertThat(GIVEN.sameUntil(START.plusDays(6), more)).isFalse();
        assertThat(more.sameUntil(START.plusDays(6), GIVEN)).isFalse();
    }

    @Test
    void aSaleOfOneAssetLeavesTheSeriesOfOthersAsTheyWere() {
        Ledger ledger = Ledger.of(List.of(entry(0, 0, 1, 1), entry(0, 1, 2, 2)), List.of());
        LedgerQuotes before = LedgerQuotes.of(ledger, GIVEN);

        LedgerQuotes after = before.with(ledger.with(List.of(entry(1, 0, 3, 3)), List.of()), GIVEN);

        assertThat(after.quotes().shares(AssetId.parse("crypto:BTC").orElseThrow(), before.quotes())).isTrue();
        assertThat(after.quotes().shares(AssetId.parse("stock:ABC").orElseThrow(), before.quotes())).isFalse();
    }
}
