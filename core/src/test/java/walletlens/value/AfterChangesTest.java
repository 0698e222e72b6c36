package walletlens.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.When;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.quote.LedgerQuotes;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/** After any row of changes, what was carried over from before them is the same as what is reckoned from nothing. */
class AfterChangesTest {
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate FIRST = START.plusDays(5);
    private static final LocalDate LAST = START.plusDays(14);
    private static final Quotes GIVEN = Quotes.of(
            quote("stock:ABC", "7", "EUR", 3), quote("crypto:BTC", "900.50", "USD", 5), quote("etf:XYZ", "0.30", "USD", 1));

    private static Quote quote(String asset, String value, String currency, int day) {
        Price price = new Price(Quantity.of(value), Currency.of(currency));
        return new Quote(AssetId.parse(asset).orElseThrow(), price, When.on(START.plusDays(day)), Quote.MANUAL);
    }

    private static Entry entry(int what, int asset, int day, int number) {
        String about = List.of("stock:ABC", "crypto:BTC", "etf:XYZ").get(asset);
        String cash = number % 2 == 0 ? "EUR" : "USD";
        String account = number % 3 == 0 ? "A" : "B";
        When when = When.on(START.plusDays(day));
        Money worth = Money.of("12." + number, "USD");
        Entry.Draft draft = switch (what) {
            case 0, 1 -> Entry.of(EntryKind.BUY, when, account).in(String.valueOf(2 + day), about).out(50 + "." + number, cash).fee("0.3", cash);
            case 2 -> Entry.of(EntryKind.SELL, when, account).in(String.valueOf(40 + number), cash).out("1", about).fee("1", "EUR");
            case 3 -> Entry.of(EntryKind.TRADE, when, account).in("2", about).out("3", "crypto:ETH").worth(worth);
            case 4 -> Entry.of(EntryKind.TRADE, when, account).in("9", "EUR").out("10", "USD");
            case 5 -> Entry.of(EntryKind.DEPOSIT, when, account).in("100." + number, cash);
            case 6 -> Entry.of(EntryKind.DIVIDEND, when, account).in("3", cash).about(about);
            case 7 -> Entry.of(EntryKind.STAKING, when, account).in("0.5", about);
            case 8 -> Entry.of(EntryKind.TRANSFER, when, "A").to("B").out("1", about).in("1", about);
            case 9 -> Entry.of(EntryKind.OPENING, when, account).in("4", about).worth(worth).acquired(When.on(START.minusDays(day)));
            case 10 -> Entry.of(EntryKind.SPLIT, when, account).about(about).ratio(new Entry.Ratio(Quantity.of(2), Quantity.ONE));
            case 11 -> Entry.of(EntryKind.TRADE, when, account).in("2", about).out("3", "crypto:ETH");
            case 12 -> Entry.of(EntryKind.SPINOFF, when, account).in("1", "stock:NEW").about(about)
                    .ratio(new Entry.Ratio(Quantity.of("0.1"), Quantity.ONE));
            default -> Entry.of(EntryKind.BORROWING, when, account).out("100", "loan:House").in("100", cash);
        };
        return draft.id("e" + (100 + number)).entry();
    }

    @Provide
    Arbitrary<List<int[]>> deeds() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(9, Arbitraries.integers().between(0, 9)), Tuple.of(1, Arbitraries.integers().between(10, 13))),
                        Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 15),
                        Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 4))
                .as((what, asset, day, number, how) -> new int[] {what, asset, day, number, how})
                .list().ofMinSize(2).ofMaxSize(16);
    }

    @Property(tries = 400)
    void everythingCarriedOverEqualsWhatIsReckonedFromNothing(@ForAll("deeds") List<int[]> deeds) {
        Ledger ledger = Ledger.EMPTY;
        Quotes given = GIVEN;
        LedgerQuotes kept = LedgerQuotes.of(ledger, given);
        Lots lots = Lots.of(ledger, LotRules.of(Currency.EUR), kept.quotes(), kept.quotes());
        Flows flows = Flows.of(ledger, kept.quotes(), Currency.EUR);
        Valuation valuation = Valuation.of(ledger, lots, kept.quotes(), Currency.EUR, LAST);
        List<Course> courses = new ArrayList<>();
        for (Subset subset : SUBSETS) {
            courses.add(Course.of(flows, ledger, kept.quotes(), Currency.EUR, subset, FIRST, LAST, Step.DAY));
        }
        for (int[] deed : deeds) {
            Entry entry = entry(deed[0], deed[1], deed[2], deed[3]);
            switch (deed[4]) {
                case 0 -> ledger = ledger.with(List.of(), List.of(entry.id()));
                case 1 -> given = given.with(quote("cash:USD", "0." + (80 + deed[3]), "EUR", deed[2]));
                default -> ledger = ledger.with(List.of(entry), List.of());
            }
            kept = kept.with(ledger, given);
            Quotes quotes = kept.quotes();
            lots = lots.with(ledger, quotes, quotes);
            flows = flows.with(ledger, quotes);
            valuation = valuation.with(ledger, lots, quotes, LAST);
            Lots freshLots = Lots.of(ledger, LotRules.of(Currency.EUR), quotes, quotes);
            Flows freshFlows = Flows.of(ledger, quotes, Currency.EUR);
            assertThat(told(lots)).isEqualTo(told(freshLots));
            assertThat(told(flows)).isEqualTo(told(freshFlows));
            assertThat(told(valuation)).isEqualTo(told(Valuation.of(ledger, freshLots, quotes, Currency.EUR, LAST)));
            for (int i = 0; i < SUBSETS.size(); i++) {
                courses.set(i, courses.get(i).with(flows, ledger, quotes, FIRST, LAST, Step.DAY));
                assertThat(told(courses.get(i))).isEqualTo(told(
                        Course.of(freshFlows, ledger, quotes, Currency.EUR, SUBSETS.get(i), FIRST, LAST, Step.DAY)));
            }
        }
    }

    private static final List<Subset> SUBSETS =
            List.of(Subset.ALL, Subset.ofAccount("A"), Subset.ofAsset(AssetId.parse("stock:ABC").orElseThrow()));

    private static List<String> told(Lots lots) {
        List<String> all = new ArrayList<>();
        for (List<?> list : List.of(lots.open(), lots.disposals(), lots.removals(), lots.income(), lots.expenses(),
                lots.findings(), lots.holdings())) {
            list.forEach(each -> all.add(each.toString()));
        }
        return all;
    }

    private static List<String> told(Flows flows) {
        List<String> all = new ArrayList<>();
        for (Flows.Flow flow : flows.all()) {
            all.add(flow.entry().id() + " " + flow.account() + " " + flow.asset() + " " + flow.sort() + " " + flow.worth() + " "
                    + flow.market() + " " + flow.gap());
        }
        SUBSETS.forEach(subset -> all.add(flows.gaps(subset).toString()));
        return all;
    }

    private static List<String> told(Valuation valuation) {
        List<String> all = new ArrayList<>();
        all.add(valuation.netWorth() + " " + valuation.gaps() + " " + valuation.owed());
        valuation.inAccounts().forEach(each -> all.add(each + " " + each.cost() + " " + each.unrealized() + " " + each.currencyGain()));
        valuation.positions().forEach(each -> all.add(each + " " + each.cost() + " " + each.costKnown() + " " + each.priceGain()));
        return all;
    }

    private static List<String> told(Course course) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < course.size(); i++) {
            all.add(course.day(i) + " " + course.value(i) + " " + course.moved(i) + " " + course.putIn(i) + " " + course.complete(i)
                    + course.priced(i) + course.observed(i) + course.unknown(i));
        }
        all.add(course.parts() + " " + course.currencyGains() + " " + course.neverPriced() + " " + course.gaps());
        return all;
    }
}
