package walletlens.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import walletlens.money.Currency;
import walletlens.risk.BalanceSheet.Stake;
import walletlens.risk.Health.Part;

class HealthTest {
    private static World mixed() {
        return World.in("EUR").holds("100", "etf:VWCE", "100").holds("1", "crypto:BTC", "6000").holds("20", "stock:ABC", "50")
                .cash("3000", "EUR");
    }

    @Test
    void eachPartMeasuresWhatItSays() {
        // 10,000 of a fund, 6,000 of bitcoin, 1,000 of one share, 3,000 of money, a debt of 5,000: 20,000 owned.
        Health health = mixed().holds("1", "other:X", "0.01").cash("-5000", "USD").rate("USD", "1", "2020-01-01").health("growth", "1000");

        assertThat(health.measure(Part.ASSET).figure()).isCloseTo(0.30, within(1e-6));
        assertThat(health.measure(Part.ASSET).about()).contains(AssetId.parse("crypto:BTC").orElseThrow());
        // (0.50 - 0.30) / (0.50 - 0.10) = half of 15 points.
        assertThat(health.points(Part.ASSET)).isEqualTo(75);
        // Kinds: shares .55, coins .30, money .15: 1 / (.3025 + .09 + .0225) = 2.4096.
        assertThat(health.measure(Part.KIND).figure()).isCloseTo(2.4096, within(1e-3));
        assertThat(health.measure(Part.RUNWAY).figure()).isCloseTo(3, within(1e-6));
        assertThat(health.points(Part.RUNWAY)).isEqualTo(75);
        assertThat(health.measure(Part.DEBT).figure()).isCloseTo(0.25, within(1e-6));
        assertThat(health.points(Part.DEBT)).isEqualTo(100); // 15 x (1 - .25/.75)
        assertThat(health.measure(Part.LIQUIDITY).share()).isEqualTo(1);
        // Volatility by hand: shares .55 x .1565, coins .30 x .7290, correlation .2479, money .15 x .00996.
        double shares = 0.55 * 0.15649;
        double coins = 0.30 * 0.72903;
        double expected = Math.sqrt(shares * shares + coins * coins + 2 * 0.24788 * shares * coins);
        assertThat(health.measure(Part.VOLATILITY).figure()).isCloseTo(expected, within(2e-4));
        // Bets over what is not money: weights 11/17 and 6/17.
        double a = 11.0 / 17 * 0.15649;
        double b = 6.0 / 17 * 0.72903;
        assertThat(health.measure(Part.DIVERSIFICATION).figure())
                .isCloseTo((a + b) * (a + b) / (a * a + b * b + 2 * 0.24788 * a * b), within(1e-3));
        int sum = 0;
        for (Part part : Part.values()) {
            sum += health.points(part);
        }
        assertThat(health.score()).isEqualTo(sum);
    }

    @Test
    void whatIsNotKnownSaysSoAndItsWeightIsSpread() {
        Health health = mixed().health("", "");
        assertThat(health.measure(Part.RUNWAY).unknown()).isEqualTo(Health.Unknown.SPENDING);
        assertThat(health.measure(Part.VOLATILITY).unknown()).isEqualTo(Health.Unknown.TEMPERAMENT);
        assertThat(health.weight(Part.RUNWAY)).isZero();
        // 70 are left: 15/70 = 21.43, 10/70 = 14.29, 5/70 = 7.14.
        assertThat(health.weight(Part.DEBT)).isBetween(214, 215);
        int all = 0;
        for (Part part : Part.values()) {
            all += health.weight(part);
        }
        assertThat(all).isEqualTo(Health.WHOLE);
    }

    @Test
    void pricesThatRoseTodayOrThisMonthDoNotMoveIt() {
        Health before = mixed().health("growth", "1000");
        World risen = mixed().priced("crypto:BTC", "18000", "2026-11-20").priced("etf:VWCE", "140", "2026-11-20")
                .priced("stock:ABC", "10", "2026-11-19");
        Health after = risen.health("growth", "1000");
        assertThat(risen.valuation().netWorth()).isNotEqualTo(mixed().valuation().netWorth());
        assertThat(after.score()).isEqualTo(before.score());
        for (Part part : Part.values()) {
            assertThat(after.measure(part)).isEqualTo(before.measure(part));
        }
    }

    @Property(tries = 60)
    void whateverPricesDoThisMonthItDoesNotMove(@ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 100_000) int bitcoin,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 10_000) int fund,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 20) int day) {
        String when = "2026-11-" + (day < 10 ? "0" : "") + day;
        Health before = mixed().health("growth", "1000");
        Health after = mixed().priced("crypto:BTC", String.valueOf(bitcoin), when).priced("etf:VWCE", String.valueOf(fund), when)
                .priced("crypto:BTC", String.valueOf(bitcoin), "2026-11-20").priced("etf:VWCE", String.valueOf(fund), "2026-11-20")
                .health("growth", "1000");
        assertThat(after.score()).isEqualTo(before.score());
        assertThat(Remedies.of(after).best().map(Remedies.Remedy::points)).isEqualTo(Remedies.of(before).best().map(Remedies.Remedy::points));
    }

    @Test
    void pricesThatStayUpMoveItMonthByMonth() {
        // Three times the price since the end of October: it counts as one of twelve months, 6,000 x (11 + 3) / 12 = 7,000.
        Health health = mixed().priced("crypto:BTC", "18000", "2026-10-31").health("growth", "1000");
        assertThat(health.sheet().owned(AssetId.parse("crypto:BTC").orElseThrow())).isCloseTo(7000, within(1e-6));
    }

    @Test
    void whatWasBoughtThisMonthHasItsFirstPrice() {
        World world = World.in("EUR").cash("1000", "EUR").with(Entry.of(EntryKind.BUY, "2026-11-10", "Bank").id("b")
                .in("2", "stock:NEW").out("500", "EUR").entry()).priced("stock:NEW", "900", "2026-11-20");
        assertThat(world.health("", "").sheet().owned(AssetId.parse("stock:NEW").orElseThrow())).isEqualTo(500);
    }

    @Test
    void aSplitDoesNotLookLikeAFall() {
        World world = World.in("EUR").holds("10", "stock:ABC", "400").with(Entry.of(EntryKind.SPLIT, "2026-11-05", "Bank").id("s")
                .about("stock:ABC").ratio(Entry.Ratio.parse("4:1").orElseThrow()).entry()).priced("stock:ABC", "100", "2026-11-20");
        assertThat(world.health("", "").sheet().owned(AssetId.parse("stock:ABC").orElseThrow())).isCloseTo(4000, within(1e-6));
    }

    @Test
    void aRealEditOfTheBookBringsExactlyThePointsPromised() {
        Health before = mixed().health("balanced", "1000");
        Remedies.Remedy best = Remedies.of(before).best().orElseThrow();
        assertThat(best.change()).isInstanceOf(Change.Move.class);
        Change.Move move = (Change.Move) best.change();
        assertThat(move.from().toString()).isEqualTo("crypto:BTC");

        // The same as entries: sell for the amount, buy for it at the price there has been all the time.
        String amount = move.amount().amount().toString();
        World edited = mixed().with(Entry.of(EntryKind.SELL, "2026-11-20", "Bank").id("sell")
                .out(move.amount().amount().dividedBy(walletlens.money.Quantity.of(6000)).toString(), "crypto:BTC").in(amount, "EUR")
                .entry());
        if (!move.to().isCash()) {
            String to = Change.isAny(move.to()) ? "etf:ANY" : move.to().toString();
            edited.with(Entry.of(EntryKind.BUY, "2026-11-20", "Bank").id("buy").in(amount, to).out(amount, "EUR").entry());
            edited.priced(to, "1", "2020-01-01").priced(to, "1", "2026-11-20");
        }
        java.util.Map<String, String> kinds = java.util.Map.of("risk.kind.etf:ANY", move.kind().code());
        Health after = Health.of(BalanceSheet.of(edited.valuation(), Mapping.of(kinds, AssetId::symbol),
                Profile.of(java.util.Map.of("risk.temperament", "balanced", "risk.spending", "1000 EUR"))));
        assertThat(after.score() - before.score()).isEqualTo(best.points());
    }

    @Provide
    Arbitrary<BalanceSheet> sheets() {
        Arbitrary<String> assets = Arbitraries.of("crypto:BTC", "crypto:ETH", "crypto:DOGE", "stock:ABC", "stock:DEF", "etf:VWCE",
                "etf:AGG", "metal:XAU", "real-estate:Flat", "vehicle:Car", "other:Art", "cash:EUR", "cash:USD", "crypto:USDC");
        Arbitrary<Stake> stakes = Combinators.combine(assets, Arbitraries.integers().between(1, 500_000), Arbitraries.of(true, false),
                Arbitraries.of(true, false, false)).as((asset, cents, stale, costless) -> {
                    AssetId id = AssetId.parse(asset).orElseThrow();
                    return new Stake(id, Mapping.usual().of(id), cents / 100.0, stale, costless && !id.isCash());
                });
        return Combinators.combine(stakes.list().ofMinSize(1).ofMaxSize(10).uniqueElements(Stake::asset),
                Arbitraries.integers().between(0, 800_000), Arbitraries.of("", "calm", "balanced", "growth", "bold"),
                Arbitraries.integers().between(0, 300_000), Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 2))
                .as((list, owed, temperament, spending, negatives, unpriced) -> {
                    List<Stake> sorted = new ArrayList<>(list);
                    sorted.sort((a, b) -> a.asset().compareTo(b.asset()));
                    return new BalanceSheet(Currency.EUR, sorted, owed / 100.0, names("crypto:NEG", negatives), names("crypto:UNP", unpriced),
                            Temperament.of(temperament), spending == 0 ? Optional.empty() : Optional.of(spending / 100.0));
                });
    }

    private static List<AssetId> names(String name, int count) {
        List<AssetId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(AssetId.parse(name + i).orElseThrow());
        }
        return ids;
    }

    @Property(tries = 300)
    void everyRemedyRaisesTheScoreByExactlyWhatItPromises(@ForAll("sheets") BalanceSheet sheet) {
        Health health = Health.of(sheet);
        Remedies remedies = Remedies.of(health);
        List<Remedies.Remedy> all = new ArrayList<>();
        remedies.best().ifPresent(all::add);
        for (Part part : Part.values()) {
            remedies.of(part).ifPresent(remedy -> {
                all.add(remedy);
                assertThat(remedy.after().points(part)).isGreaterThan(health.points(part));
            });
        }
        for (Remedies.Remedy remedy : all) {
            Health after = Health.of(remedy.change().applied(sheet));
            assertThat(after.score()).isEqualTo(health.score() + remedy.points());
            assertThat(remedy.points()).isPositive();
            assertThat(remedies.best().orElseThrow().points()).isGreaterThanOrEqualTo(remedy.points());
            if (remedy.change() instanceof Change.Move) {
                // What moves is neither made nor lost.
                assertThat(remedy.change().applied(sheet).owned()).isCloseTo(sheet.owned(), within(1e-6));
            }
        }
    }

    @Property(tries = 300)
    void pointsAddUpToTheScoreAndWeightsToAHundred(@ForAll("sheets") BalanceSheet sheet) {
        Health health = Health.of(sheet);
        int points = 0;
        int weights = 0;
        for (Part part : Part.values()) {
            assertThat(health.points(part)).isBetween(0, health.weight(part));
            points += health.points(part);
            weights += health.weight(part);
        }
        assertThat(health.score()).isEqualTo(points).isBetween(0, 1000);
        assertThat(weights).isEqualTo(1000);
    }

    @Test
    void doubtfulFiguresTakeTheirPartOff() {
        // The stock's price is of 2020: half of what is owned is stale. One asset was sold without being held.
        World world = World.in("EUR").cash("500", "EUR").with(Entry.of(EntryKind.OPENING, "2020-01-01", "Bank").id("o")
                .in("5", "stock:OLD").worth("500", "EUR").entry())
                .with(Entry.of(EntryKind.SELL, "2021-01-01", "Bank").id("s").out("1", "crypto:BTC").in("0", "EUR").entry());
        Health health = world.health("", "");
        assertThat(health.measure(Part.DATA).figure()).isCloseTo(0.6, within(1e-9));
        Remedies.Remedy remedy = Remedies.of(health).of(Part.DATA).orElseThrow();
        assertThat(remedy.change()).isEqualTo(new Change.Refresh(1));
    }

    @Test
    void nothingOwnedIsNoScore() {
        assertThat(World.in("EUR").health("calm", "100").isKnown()).isFalse();
        assertThat(World.in("EUR").health("calm", "100").score()).isZero();
    }

    @Test
    void whatIsNotInFiguresOfThePastLeavesVolatilityUnknown() {
        Health health = World.in("EUR").holds("1", "other:Art", "1000").holds("1", "stock:ABC", "900").health("calm", "");
        assertThat(health.measure(Part.VOLATILITY).unknown()).isEqualTo(Health.Unknown.FIGURES);
        assertThat(health.measure(Part.DIVERSIFICATION).isKnown()).isFalse();
    }
}
