package walletlens.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.LotPick;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.money.Rates;

/** What holds for every ledger, method and pool: nothing is lost, nothing is made up, and an edit changes nothing else. */
class LotLawsTest {
    private static final List<String> ASSETS = List.of("crypto:BTC", "crypto:ETH", "stock:ABC");
    private static final List<String> ACCOUNTS = List.of("A", "B");
    /** A price for all but one asset, which moves with the days, so that some worths stay unknown. */
    private static final Worth WORTH = (asset, when) -> asset.symbol().equals("ABC")
            ? Optional.empty()
            : Optional.of(Money.of(Quantity.of(100 + when.date().getDayOfYear()), Currency.EUR));
    private static final Rates RATES = (from, to, day) ->
            Optional.of(new Rates.Rate(Quantity.of("0." + (80 + day.getMonthValue())), day, "law"));

    /** One random thing that happens; indices choose asset and account. */
    record Deed(int what, int day, int asset, int other, int account, String quantity, String cash, int fee, boolean pick) {
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<String> quantities = Arbitraries.bigDecimals().between(new BigDecimal("0.001"), new BigDecimal("20"))
                .ofScale(3).map(BigDecimal::toPlainString);
        Arbitrary<String> amounts = Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("5000"))
                .ofScale(2).map(BigDecimal::toPlainString);
        Arbitrary<Integer> small = Arbitraries.integers().between(0, 2);
        return Combinators.combine(Arbitraries.integers().between(0, 13), Arbitraries.integers().between(0, 900), small, small,
                        Arbitraries.integers().between(0, 1), quantities, amounts, Arbitraries.integers().between(0, 4))
                .as((what, day, asset, other, account, quantity, cash, fee) -> new Deed(
                        what, day, asset, other, account, quantity, cash, fee, cash.endsWith("7")))
                .list().ofMinSize(1).ofMaxSize(40);
    }

    @Provide
    Arbitrary<LotRules> rules() {
        return Combinators.combine(Arbitraries.of(Method.class), Arbitraries.of(Method.class), Arbitraries.of(Pool.class))
                .as((first, then, pool) -> LotRules.of(Currency.EUR).withMethod(first).withPool(pool)
                        .withMethodFrom(2021, then).withMethodFrom(2022, first));
    }

    private static List<Entry> entries(List<Deed> deeds) {
        List<Entry> entries = new ArrayList<>();
        for (Deed deed : deeds) {
            entries.add(entry(deed, String.valueOf(1000 + entries.size())));
        }
        return entries;
    }

    private static Entry entry(Deed deed, String id) {
        String asset = ASSETS.get(deed.asset);
        String other = ASSETS.get((deed.asset + 1 + deed.other % 2) % 3);
        String account = ACCOUNTS.get(deed.account);
        String currency = deed.day % 3 == 0 ? "USD" : "EUR";
        When when = When.on(LocalDate.of(2020, 1, 1).plusDays(deed.day));
        String half = new BigDecimal(deed.quantity).divide(new BigDecimal(2)).toPlainString();
        Entry.Draft draft = switch (deed.what) {
            case 0, 1, 2 -> Entry.of(EntryKind.BUY, when, account).in(deed.quantity, asset).out(deed.cash, currency);
            case 3, 4 -> Entry.of(EntryKind.SELL, when, account).out(deed.quantity, asset).in(deed.cash, currency);
            case 5 -> Entry.of(EntryKind.TRADE, when, account).out(half, asset).in(deed.quantity, other);
            case 6 -> Entry.of(EntryKind.TRANSFER, when, account).to(ACCOUNTS.get(1 - deed.account))
                    .out(deed.quantity, asset).in(half, asset);
            case 7 -> Entry.of(EntryKind.STAKING, when, account).in(deed.quantity, asset);
            case 8 -> Entry.of(EntryKind.GIFT_OUT, when, account).out(half, asset);
            case 9 -> Entry.of(EntryKind.OPENING, when, account).in(deed.quantity, asset).worth(deed.cash, currency);
            case 10 -> Entry.of(EntryKind.MERGER, when, account).out(half, asset).in(deed.quantity, other);
            case 11 -> Entry.of(EntryKind.SPLIT, when, account).about(asset)
                    .ratio(Entry.Ratio.parse(List.of("2:1", "1:10", "7:3").get(deed.other)).get());
            case 12 -> deed.other == 0
                    ? Entry.of(EntryKind.SPLIT, when, account).about(asset).out(deed.quantity, asset)
                    : Entry.of(EntryKind.SPLIT, when, account).about(asset).in(deed.quantity, asset);
            default -> Entry.of(EntryKind.FEE, when, account).out(half, asset);
        };
        switch (deed.fee) {
            case 1 -> draft.fee("1.25", currency);
            case 2 -> draft.fee("0.001", asset);
            case 3 -> draft.fee("0.002", other);
            default -> { }
        }
        if (deed.pick) {
            draft.picks(List.of(new LotPick("1000", Quantity.of(deed.quantity))));
        }
        return draft.id(id).entry();
    }

    @Property(tries = 300)
    void theOutlookIsWhatTheWholeLedgerWithTheEntriesGives(@ForAll("deeds") List<Deed> deeds, @ForAll("rules") LotRules rules, @ForAll Random random) {
        List<Entry> known = new ArrayList<>();
        List<Entry> candidates = new ArrayList<>();
        for (Entry entry : entries(deeds)) {
            (random.nextInt(4) == 0 ? candidates : known).add(entry);
        }
        candidates.add(Entry.of(EntryKind.DEPOSIT, "2020-06-01", ACCOUNTS.get(random.nextInt(2))).in("100", random.nextBoolean() ? "EUR" : "USD").id("2000").entry());
        List<Entry> some = candidates.stream().filter(entry -> random.nextBoolean()).toList();
        Ledger ledger = Ledger.of(known, List.of());
        Lots whole = lots(ledger.with(some, List.of()), rules);

        Outlook outlook = Outlook.of(lots(ledger, rules), ledger, RATES, WORTH, candidates);
        outlook.with(candidates.stream().filter(entry -> random.nextBoolean()).toList());
        Outlook.Figures then = outlook.with(some);

        TreeMap<AssetId, Quantity> held = new TreeMap<>();
        whole.holdings().forEach(holding -> held.merge(holding.asset(), holding.quantity(), Quantity::plus));
        TreeMap<AssetId, Quantity> told = new TreeMap<>(then.held());
        told.values().removeIf(Quantity::isZero);
        held.values().removeIf(Quantity::isZero);
        assertThat(told).isEqualTo(held);
        Money gained = Money.zero(Currency.EUR);
        for (Disposal disposal : whole.disposals()) {
            gained = gained.plus(disposal.gain().orElse(Money.zero(Currency.EUR)));
        }
        assertThat(then.gained()).isEqualTo(gained);
    }

    private static Lots lots(Ledger ledger, LotRules rules) {
        return Lots.of(ledger, rules, RATES, WORTH);
    }

    /** Three at once, and the last piece first. */
    private static final Crew BACKWARDS = new Crew() {
        @Override
        public int size() {
            return 3;
        }

        @Override
        public void all(List<Runnable> pieces) {
            for (int i = pieces.size() - 1; i >= 0; i--) {
                pieces.get(i).run();
            }
        }
    };

    @Property(tries = 200)
    void howTheWorkIsSharedMakesNoDifference(@ForAll("deeds") List<Deed> deeds, @ForAll("rules") LotRules rules) {
        Ledger ledger = Ledger.of(entries(deeds), List.of());

        Lots shared = Lots.of(ledger, rules, RATES, WORTH, BACKWARDS);

        Lots alone = lots(ledger, rules);
        assertThat(shared.open()).isEqualTo(alone.open());
        assertThat(shared.disposals()).isEqualTo(alone.disposals());
        assertThat(shared.removals()).isEqualTo(alone.removals());
        assertThat(shared.findings()).isEqualTo(alone.findings());
        assertThat(shared.holdings()).isEqualTo(alone.holdings());
    }

    @Property(tries = 400)
    void holdingsAreTheSumOfAllMovements(@ForAll("deeds") List<Deed> deeds, @ForAll("rules") LotRules rules) {
        Ledger ledger = Ledger.of(entries(deeds), List.of());
        Balances balances = new Balances(ledger);
        ledger.entries().forEach(balances::apply);
        TreeMap<String, Quantity> expected = new TreeMap<>();
        balances.all().forEach((asset, accounts) ->
                accounts.forEach((account, quantity) -> expected.put(asset + " " + account, quantity)));
        // What is left of a split that does not divide evenly may be rounding.
        expected.values().removeIf(quantity -> quantity.abs().value().compareTo(ParcelPool.DUST) < 0);
        TreeMap<String, Quantity> held = new TreeMap<>();
        lots(ledger, rules).holdings().forEach(h -> held.put(h.asset() + " " + h.account(), h.quantity()));

        assertThat(held).isEqualTo(expected);
    }

    @Property(tries = 400)
    void openLotsAndWhatIsMissingMakeUpTheHoldings(@ForAll("deeds") List<Deed> deeds, @ForAll("rules") LotRules rules) {
        // What was sold before a split is told in the units of its day, so that ledgers with splits cannot be summed so.
        List<Deed> some = deeds.stream().filter(deed -> deed.what != 11 && deed.what != 12).toList();
        Lots lots = lots(Ledger.of(entries(some), List.of()), rules);
        TreeMap<String, Quantity> balance = new TreeMap<>();
        lots.holdings().stream().filter(h -> !h.asset().assetClass().isMoney())
                .forEach(h -> balance.merge(h.asset().toString(), h.quantity(), Quantity::plus));
        TreeMap<String, Quantity> made = new TreeMap<>();
        lots.open().forEach(lot -> made.merge(lot.asset().toString(), lot.quantity(), Quantity::plus));
        lots.disposals().stream().filter(d -> d.lotEntry().isEmpty())
                .forEach(d -> made.merge(d.asset().toString(), d.quantity().negated(), Quantity::plus));
        lots.removals().stream().filter(r -> r.lotEntry().isEmpty())
                .forEach(r -> made.merge(r.asset().toString(), r.quantity().negated(), Quantity::plus));
        // Units that an account sent on without holding them are missing there and wait, without a lot, where they went:
        // both sides are in the list of lots once they are there, so only the sender's gap has to be added.
        for (String asset : ASSETS) {
            Quantity gap = lots.rules().pool() == Pool.ALL ? Quantity.ZERO : sentWithoutBeingHeld(lots, asset);
            Quantity off = made.getOrDefault(asset, Quantity.ZERO).minus(gap).minus(balance.getOrDefault(asset, Quantity.ZERO));
            // An uneven merger divides quantities, each part to 34 digits: docs/cost-basis.md names 10⁻²⁴ as what is rounding.
            boolean divided = some.stream().anyMatch(deed -> deed.what == 10);
            assertThat(off.abs().value()).as(asset).isLessThanOrEqualTo(divided ? ParcelPool.DUST : BigDecimal.ZERO);
        }
        lots.open().forEach(lot -> assertThat(lot.quantity().isPositive()).isTrue());
    }

    /** Lots that stand for units sent from an account that did not hold them: carried, and acquired by the transfer itself. */
    private static Quantity sentWithoutBeingHeld(Lots lots, String asset) {
        Quantity sum = Quantity.ZERO;
        for (Lot lot : lots.open()) {
            if (lot.asset().toString().equals(asset) && lot.basis() == Basis.UNKNOWN && lot.entry().equals(lot.carried())) {
                sum = sum.plus(lot.quantity());
            }
        }
        return sum;
    }

    @Property(tries = 400)
    void costIsConservedToTheLastDigit(@ForAll("deeds") List<Deed> deeds, @ForAll("rules") LotRules rules) {
        List<Entry> entries = entries(deeds);
        Ledger ledger = Ledger.of(entries, List.of());
        Lots lots = lots(ledger, rules);
        // What came in as cost, entry by entry, from the first pass alone.
        Pricing pricing = new Pricing(Currency.EUR, RATES, WORTH);
        BigDecimal cameIn = BigDecimal.ZERO;
        BigDecimal carriedOn = BigDecimal.ZERO;
        for (Entry entry : ledger.entries()) {
            Priced priced = pricing.of(entry);
            Amount in = entry.in().orElse(null);
            if (in == null || in.asset().assetClass().isMoney() || entry.kind() == EntryKind.TRANSFER
                    || entry.kind() == EntryKind.MERGER || entry.kind() == EntryKind.SPLIT) {
                continue;
            }
            BigDecimal value = priced.value == null ? BigDecimal.ZERO : priced.value;
            if (entry.kind() == EntryKind.BUY) {
                value = value.add(priced.allFees());
            } else if (entry.kind() == EntryKind.TRADE && priced.value == null) {
                value = value.add(priced.allFees());
                carriedOn = carriedOn.add(costOf(lots, entry.id(), entry.out().get().asset()));
            } else if (entry.kind() == EntryKind.STAKING && !entry.fees().isEmpty()) {
                BigDecimal kept = Effect.feesIn(entry, in.asset());
                BigDecimal net = in.normal().value().subtract(kept);
                value = net.signum() > 0 ? Share.of(value, net, in.normal().value()) : value;
            }
            if (in.normal().value().compareTo(Effect.feesIn(entry, in.asset())) > 0) {
                cameIn = cameIn.add(value);
            }
        }
        BigDecimal left = BigDecimal.ZERO;
        for (Lot lot : lots.open()) {
            left = left.add(lot.cost().amount().value());
        }
        for (Disposal disposal : lots.disposals()) {
            left = left.add(disposal.cost().amount().value());
        }
        for (Removal removal : lots.removals()) {
            left = left.add(removal.cost().amount().value());
        }
        assertThat(left).isEqualByComparingTo(cameIn.add(carriedOn));
    }

    /** The cost that a trade of unknown worth passed on, as far as its lots were known when it happened. */
    private static BigDecimal costOf(Lots lots, String entry, AssetId asset) {
        BigDecimal cost = BigDecimal.ZERO;
        for (Disposal disposal : lots.disposals()) {
            if (disposal.entry().equals(entry) && disposal.asset().equals(asset)
                    && disposal.way() == Disposal.Way.SOLD && !disposal.oversold()) {
                cost = cost.add(disposal.cost().amount().value());
            }
        }
        return cost;
    }

    @Property(tries = 300)
    void proceedsOfAnEntryAddUpToWhatItBrought(@ForAll("deeds") List<Deed> deeds, @ForAll("rules") LotRules rules) {
        Ledger ledger = Ledger.of(entries(deeds), List.of());
        Lots lots = lots(ledger, rules);
        Pricing pricing = new Pricing(Currency.EUR, RATES, WORTH);
        for (Entry entry : ledger.entries()) {
            if (entry.kind() == EntryKind.SELL) {
                BigDecimal net = BigDecimal.ZERO;
                BigDecimal gross = BigDecimal.ZERO;
                for (Disposal disposal : lots.disposals()) {
                    if (disposal.entry().equals(entry.id()) && disposal.way() == Disposal.Way.SOLD) {
                        net = net.add(disposal.proceeds().amount().value());
                        gross = gross.add(disposal.proceeds().plus(disposal.fees()).amount().value());
                    }
                }
                Priced priced = pricing.of(entry);
                assertThat(gross).isEqualByComparingTo(priced.value);
                assertThat(net).isEqualByComparingTo(priced.value.subtract(priced.allFees()));
            }
        }
    }

    @Property(tries = 300)
    void anEditGivesTheSameAsReckoningAllAnew(
            @ForAll("deeds") List<Deed> deeds, @ForAll("rules") LotRules rules, @ForAll("deeds") List<Deed> more) {
        List<Entry> entries = entries(deeds);
        Lots before = lots(Ledger.of(entries, List.of()), rules);
        List<Entry> changed = new ArrayList<>(entries);
        changed.remove(entries.size() / 2);
        changed.add(entry(more.get(0), "5000"));
        Ledger ledger = Ledger.of(changed, List.of());

        Lots edited = before.with(ledger, RATES, WORTH);

        Lots anew = lots(ledger, rules);
        assertThat(edited.open()).isEqualTo(anew.open());
        assertThat(edited.disposals()).isEqualTo(anew.disposals());
        assertThat(edited.removals()).isEqualTo(anew.removals());
        assertThat(edited.income()).isEqualTo(anew.income());
        assertThat(edited.expenses()).isEqualTo(anew.expenses());
        assertThat(edited.findings()).isEqualTo(anew.findings());
        assertThat(edited.holdings()).isEqualTo(anew.holdings());
    }

    @Property(tries = 200)
    void aSplitByAnyRatioKeepsEveryLotsCostAndDate(@ForAll("deeds") List<Deed> deeds, @ForAll("rules") LotRules rules) {
        List<Entry> entries = entries(deeds.stream().filter(deed -> deed.account == 0 && deed.what != 6 && deed.what != 11 && deed.what != 12).toList());
        LotRules apart = LotRules.of(Currency.EUR).withPool(rules.pool());
        Lots before = lots(Ledger.of(entries, List.of()), apart);
        entries.add(Entry.of(EntryKind.SPLIT, "2023-01-01", "A").id("9000").about("stock:ABC")
                .ratio(Entry.Ratio.parse("7:3").get()).entry());

        Lots after = lots(Ledger.of(entries, List.of()), apart);

        assertThat(after.open()).extracting(Lot::acquired).isEqualTo(before.open().stream().map(Lot::acquired).toList());
        assertThat(after.open()).extracting(Lot::cost).isEqualTo(before.open().stream().map(Lot::cost).toList());
    }
}
