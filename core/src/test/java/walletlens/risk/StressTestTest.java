package walletlens.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Trail;

class StressTestTest {
    private static final Scenario YEAR_2022 = Scenario.of("rates-2022").orElseThrow();

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    private static StressTest.Line line(StressTest test, String asset) {
        return test.lines().stream().filter(each -> each.exposure().asset().toString().equals(asset)).findFirst().orElseThrow();
    }

    @Test
    void eachHoldingMovesByItsKindsFigure() {
        Exposures exposures = World.in("USD").holds("10", "stock:ABC", "100").holds("0.1", "crypto:BTC", "50000")
                .cash("2000", "USD").exposures();
        StressTest test = StressTest.of(exposures, YEAR_2022);

        // Shares -18.04 %, bitcoin -76.6 %, cash +2.02 % in 2022.
        assertThat(line(test, "stock:ABC").after()).isEqualTo(usd("819.60"));
        assertThat(line(test, "crypto:BTC").after()).isEqualTo(usd("1170"));
        assertThat(line(test, "cash:USD").after()).isEqualTo(usd("2040.40"));
        assertThat(test.before()).isEqualTo(usd("8000"));
        assertThat(test.after()).isEqualTo(usd("4030"));
        assertThat(test.coverage()).isEqualTo(Quantity.ONE);
        assertThat(test.byClass().get(AssetClass.CRYPTO).change()).isEqualTo(usd("-3830"));
        // 4,030 / 1.0645 = 3,785.815 less a little, in the money of before.
        assertThat(test.afterReal().orElseThrow().rounded()).isEqualTo(usd("3785.81"));
    }

    @Test
    void currencyMovesAreIncludedWhereTheScenarioHasFigures() {
        // One dollar was 0.80 euro. In 2022 the euro fell by 6.3 % against the dollar, so a dollar rose by 1/0.937.
        Exposures exposures = World.in("EUR").cash("1000", "USD").cash("500", "EUR").rate("USD", "0.80", "2020-01-01").exposures();
        StressTest test = StressTest.of(exposures, YEAR_2022);

        assertThat(line(test, "cash:USD").after().rounded()).isEqualTo(eur("871.04")); // 800 x 1.0202 / 0.937 = 871.035
        assertThat(line(test, "cash:EUR").after()).isEqualTo(eur("510.10"));
        assertThat(test.currenciesWithoutFigure()).isEmpty();
    }

    @Test
    void goldAndCoinsHangOnTheDollarWhateverTheyAreQuotedIn() {
        StressTest test = StressTest.of(World.in("EUR").holds("1", "crypto:BTC", "40000").exposures(), YEAR_2022);
        // 40,000 x 0.234 / 0.937 = 9,989.33
        assertThat(line(test, "crypto:BTC").after().rounded()).isEqualTo(eur("9989.33"));
    }

    @Test
    void aCurrencyWithoutAFigureIsNamedAndLeftWhereItIs() {
        StressTest test = StressTest.of(
                World.in("EUR").cash("1000", "JPY").rate("JPY", "0.006", "2020-01-01").exposures(), YEAR_2022);
        assertThat(test.currenciesWithoutFigure()).containsExactly(Currency.of("JPY"));
        assertThat(test.after()).isEqualTo(eur("6.1212")); // 6 x 1.0202
    }

    @Test
    void whatHasNoFigureIsNamedAndStaysAsItIs() {
        Exposures exposures = World.in("USD").holds("1000", "crypto:XYZ", "3").holds("1", "vehicle:Car", "7000")
                .holds("10", "stock:ABC", "1000").exposures();
        StressTest test = StressTest.of(exposures, YEAR_2022);

        assertThat(test.notCovered()).extracting(AssetId::toString).containsExactly("crypto:XYZ", "vehicle:Car");
        assertThat(line(test, "crypto:XYZ").after()).isEqualTo(usd("3000"));
        assertThat(test.coverage()).isEqualTo(Quantity.of("0.5"));
        assertThat(test.after()).isEqualTo(usd("18196")); // 3,000 + 7,000 + 8,196
    }

    @Test
    void whatHasNoPriceIsNamedToo() {
        World world = World.in("USD").holds("10", "stock:ABC", "100")
                .with(walletlens.ledger.Entry.of(walletlens.ledger.EntryKind.AIRDROP, "2024-01-01", "Bank").id("x")
                        .in("5", "crypto:NEW").entry());
        StressTest test = StressTest.of(world.exposures(), YEAR_2022);
        assertThat(test.notCovered()).extracting(AssetId::toString).containsExactly("crypto:NEW");
    }

    @Test
    void anAssetsOwnFigureComesBeforeItsKinds() {
        StressTest test = StressTest.of(World.in("USD").holds("10", "crypto:SOL", "100").exposures(), YEAR_2022);
        assertThat(test.after()).isEqualTo(usd("37")); // -96.3 %
        assertThat(test.coverage()).isEqualTo(Quantity.ONE);
    }

    @Test
    void theUsersMappingStandsAndCanTakeFiguresAway() {
        Exposures usual = World.in("USD").holds("10", "crypto:XYZ", "100").exposures();
        AssetId xyz = AssetId.parse("crypto:XYZ").orElseThrow();
        Mapping like = Mapping.of(Map.of("risk.kind.crypto:XYZ", "ether"), AssetId::symbol);
        StressTest test = StressTest.of(Exposures.of(usual.valuation(), like), YEAR_2022);
        assertThat(test.after()).isEqualTo(usd("206")); // -79.4 %
        assertThat(like.isChosen(xyz)).isTrue();

        Mapping none = Mapping.of(Map.of("risk.kind.stock:ABC", "none"), AssetId::symbol);
        Exposures shares = World.in("USD").holds("10", "stock:ABC", "100").exposures();
        assertThat(StressTest.of(Exposures.of(shares.valuation(), none), YEAR_2022).coverage()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void debtsStay() {
        Exposures exposures = World.in("USD").holds("10", "stock:ABC", "100").cash("-400", "USD").exposures();
        StressTest test = StressTest.of(exposures, YEAR_2022);
        assertThat(test.before()).isEqualTo(usd("600"));
        assertThat(test.after()).isEqualTo(usd("419.60"));
        assertThat(test.fraction().orElseThrow().value()).isEqualByComparingTo(
                Quantity.of("-180.4").dividedBy(Quantity.of(600)).value());
    }

    @Test
    void fundsAreKnownByWhatTheirNameSaysTheyHold() {
        Mapping mapping = Mapping.of(Map.of(), asset -> switch (asset.symbol()) {
            case "AGGH" -> "iShares Core Global Aggregate Bond UCITS ETF";
            case "4GLD" -> "Xetra-Gold";
            case "GDX" -> "VanEck Gold Miners ETF";
            default -> asset.symbol();
        });
        assertThat(kind(mapping, "etf:AGGH")).contains(RiskClass.BONDS);
        assertThat(kind(mapping, "etf:4GLD")).contains(RiskClass.GOLD);
        assertThat(kind(mapping, "etf:GDX")).contains(RiskClass.STOCKS);
        assertThat(kind(mapping, "etf:VWCE")).contains(RiskClass.STOCKS);
        assertThat(kind(mapping, "crypto:USDC")).contains(RiskClass.CASH);
        assertThat(kind(mapping, "crypto:DOGE")).contains(RiskClass.COINS);
        assertThat(kind(mapping, "metal:XAG")).contains(RiskClass.SILVER);
        assertThat(kind(mapping, "other:Watch")).isEmpty();
    }

    private static Optional<RiskClass> kind(Mapping mapping, String asset) {
        return mapping.of(AssetId.parse(asset).orElseThrow());
    }

    @Test
    void theTrailAddsUpAndNamesTheSource() {
        StressTest test = StressTest.of(World.in("EUR").holds("10", "stock:ABC", "100").holds("1", "crypto:BTC", "900").exposures(),
                YEAR_2022);
        Trail trail = test.trail();
        Money sum = eur("0");
        for (Trail each : trail.children()) {
            sum = sum.plus(((Trail.Figure.OfMoney) each.figure()).money());
            Quantity product = Quantity.ONE;
            for (Trail factor : each.children()) {
                product = product.times(factor.figure() instanceof Trail.Figure.OfMoney money ? money.money().amount()
                        : ((Trail.Figure.OfShare) factor.figure()).fraction());
            }
            assertThat(product).isEqualTo(((Trail.Figure.OfMoney) each.figure()).money().amount());
        }
        assertThat(sum).isEqualTo(test.after());
        assertThat(trail.children().get(0).children().get(1).arg("source")).startsWith("Yahoo Finance, 2021-11-08");
    }

    @Test
    void everyScenarioSaysWhatItIsAndEveryFigureWhoseItIs() {
        assertThat(Scenario.all()).hasSizeGreaterThanOrEqualTo(15);
        for (Scenario scenario : Scenario.all()) {
            assertThat(scenario.story()).endsWith(".");
            assertThat(scenario.moves()).isNotEmpty();
            scenario.moves().forEach((what, move) -> {
                assertThat(move.fraction()).as(scenario.code() + " " + what).isGreaterThan(Quantity.of(-1));
                assertThat(move.source().what()).isNotEmpty();
                boolean known = RiskClass.of(what).isPresent() || AssetId.parse(what).isPresent() || what.equals("inflation")
                        || what.startsWith("currency:");
                assertThat(known).as(what).isTrue();
            });
        }
    }

    @Test
    void ownShocksMoveClassesAndAssetsOfTheirOwn() {
        Shocks.Vector vector = Shocks.Vector.of(World.in("EUR").holds("10", "crypto:BTC", "100").holds("10", "crypto:ETH", "50")
                .holds("10", "stock:ABC", "200").cash("-300", "EUR").exposures());
        Shocks shocks = Shocks.NONE.with(AssetClass.CRYPTO, Quantity.of(-50))
                .with(AssetId.parse("crypto:BTC").orElseThrow(), Optional.of(Quantity.of(-80)));
        // Bitcoin 1,000 x -80 %, ether 500 x -50 %; shares and debts stay.
        assertThat(vector.netWorth()).isEqualTo(eur("3200"));
        assertThat(vector.change(shocks)).isEqualTo(eur("-1050"));
        assertThat(vector.change(shocks, AssetClass.STOCK)).isEqualTo(eur("0"));
    }

    @Test
    void shocksAreReadBackAsTheyWereWritten() {
        Shocks shocks = Shocks.NONE.named("100% bad; worse").with(AssetClass.STOCK, Quantity.of("-37.5"))
                .with(AssetId.parse("other:a=b;c%").orElseThrow(), Optional.of(Quantity.of(20)));
        assertThat(Shocks.parse(shocks.toString())).contains(shocks);
        assertThat(Shocks.parse("x;stock=-101")).isEmpty();
        assertThat(Shocks.parse("x;stock=lots")).isEmpty();
        assertThat(Shocks.parse("x;nothing=1")).isEmpty();
        assertThat(Shocks.parse("x;stock")).isEmpty();
    }

    @Property
    void theFallThatReverseStressNamesLeadsExactlyToTheTarget(
            @ForAll @IntRange(min = 1, max = 5000) int shares, @ForAll @IntRange(min = 1, max = 5000) int coins,
            @ForAll @IntRange(min = 0, max = 4000) int cash, @ForAll @IntRange(min = 0, max = 3000) int debt) {
        Shocks.Vector vector = Shocks.Vector.of(World.in("EUR").holds(shares + "", "stock:ABC", "1").holds(coins + "", "crypto:BTC", "1")
                .holds("1", "other:Box", cash + 1 + "").cash("-" + (debt + 1), "EUR").exposures());
        Money target = Money.of(vector.netWorth().amount().times(Quantity.of("0.5")), Currency.EUR);
        for (ReverseStress.Answer answer : ReverseStress.to(vector, target)) {
            TreeMap<AssetClass, Quantity> falls = new TreeMap<>();
            for (AssetClass each : vector.classes().keySet()) {
                boolean falling = answer.assetClass().map(each::equals).orElse(each != AssetClass.CASH);
                falls.put(each, falling ? Quantity.of(-100) : Quantity.ZERO);
            }
            Money least = vector.netWorth().plus(vector.change(new Shocks("", falls, Map.of())));
            assertThat(answer.least()).isEqualTo(least);
            if (answer.fall().isEmpty()) {
                // Even a total loss stays above the target, or net worth was below it to begin with.
                assertThat(least.minus(target).signum() > 0 || vector.netWorth().minus(target).signum() < 0).isTrue();
            } else {
                falls.replaceAll((each, percent) -> percent.times(answer.fall().get()));
                Money after = vector.netWorth().plus(vector.change(new Shocks("", falls, Map.of())));
                assertThat(after.minus(target).rounded().isZero()).isTrue();
            }
        }
    }

    @Test
    void whatCannotHalveMeAloneSaysSo() {
        Shocks.Vector vector = Shocks.Vector.of(
                World.in("EUR").holds("1", "stock:ABC", "900").holds("1", "crypto:BTC", "100").exposures());
        List<ReverseStress.Answer> answers = ReverseStress.to(vector, eur("500"));
        // Everything but cash by half; shares alone by 500/900; bitcoin alone never.
        assertThat(answers.get(0).fall()).contains(Quantity.of("0.5"));
        assertThat(answers.get(1).fall().orElseThrow().toString()).startsWith("0.5555");
        assertThat(answers.get(2).fall()).isEmpty();
        assertThat(answers.get(2).least()).isEqualTo(eur("900"));
    }
}
