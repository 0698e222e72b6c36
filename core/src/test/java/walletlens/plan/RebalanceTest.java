package walletlens.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.RebalanceRules.Fee;
import walletlens.plan.RebalanceRules.Mode;
import walletlens.problem.Outcome;

class RebalanceTest {
    private static final List<Target> SIXTY_FORTY = List.of(Target.of("etf", "0.6"), Target.of("bond", "0.4"));

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Rebalance plan(Books books, RebalanceRules rules) {
        return Rebalance.of(books.valued(), rules).get();
    }

    /** 7,000 of shares that had cost 5,000, and 3,000 of bonds that had cost 3,200. */
    private static Books seventyThirty() {
        return new Books().holds("Broker", "70", "etf:VWCE", "2022-01-10", "5000").price("etf:VWCE", "100")
                .holds("Broker", "30", "bond:BUND", "2024-01-10", "3200").price("bond:BUND", "100");
    }

    @Test
    void newMoneyFillsWhatIsMissingAndSellsNothing() {
        // Whole 11,000: targets 6,600 and 4,400; shares are 400 over, so all 1,000 goes to bonds.
        Rebalance plan = plan(seventyThirty(), RebalanceRules.of(SIXTY_FORTY, eur("1000")).with(Mode.NEW_MONEY));

        assertThat(plan.trades()).singleElement().satisfies(trade -> {
            assertThat(trade.sale()).isFalse();
            assertThat(trade.asset()).contains(AssetId.parse("bond:BUND").orElseThrow());
            assertThat(trade.worth()).isEqualTo(eur("1000"));
            assertThat(trade.quantity()).isEqualTo(Quantity.of("10"));
        });
        assertThat(plan.left()).isEqualTo(eur("0"));
        assertThat(plan.lines().get(1).after()).isEqualTo(eur("4000"));
    }

    @Test
    void salesBringWhatIsOutsideItsBandToItsTargetAndShowTheGain() {
        // 70 % against 60 % is ten points off: sell 1,000 of shares. Cost 10 x 5,000 / 70 = 714.2857…: gain 285.7142…, held long.
        Rebalance plan = plan(seventyThirty(), RebalanceRules.of(SIXTY_FORTY, eur("0")));

        assertThat(plan.needed()).isTrue();
        assertThat(plan.trades()).hasSize(2);
        assertThat(plan.trades().get(0).sale()).isTrue();
        assertThat(plan.trades().get(0).quantity()).isEqualTo(Quantity.of("10"));
        assertThat(plan.trades().get(1).worth()).isEqualTo(eur("1000"));
        assertThat(plan.gain(Term.LONG).orElseThrow().rounded()).isEqualTo(eur("285.71"));
        assertThat(plan.gain(Term.SHORT)).contains(eur("0"));
        assertThat(plan.distance(true)).isLessThan(1e-12);
    }

    @Test
    void insideTheBandsNothingIsDone() {
        Rebalance plan = plan(new Books().holds("B", "63", "etf:VWCE", "2022-01-10", "63").price("etf:VWCE", "100")
                .holds("B", "37", "bond:BUND", "2022-01-10", "37").price("bond:BUND", "100"),
                RebalanceRules.of(SIXTY_FORTY, eur("0")));

        assertThat(plan.needed()).isFalse();
        assertThat(plan.trades()).isEmpty();
    }

    @Test
    void fiveTwentyFiveIsTheNarrowerOfTwo() {
        assertThat(Band.FIVE_TWENTY_FIVE.room(Quantity.of("0.6"))).isEqualTo(Quantity.of("0.05"));
        assertThat(Band.FIVE_TWENTY_FIVE.room(Quantity.of("0.08"))).isEqualTo(Quantity.of("0.02"));
    }

    @Test
    void aWithdrawalSellsWhatIsOverAndBuysNothing() {
        // Whole 9,000: 5,400 and 3,600; shares are 1,600 over, so all 1,000 come from them.
        Rebalance plan = plan(seventyThirty(), RebalanceRules.of(SIXTY_FORTY, eur("1000")).with(Mode.WITHDRAWAL));

        assertThat(plan.trades()).singleElement().satisfies(trade -> {
            assertThat(trade.sale()).isTrue();
            assertThat(trade.worth()).isEqualTo(eur("1000"));
        });
        assertThat(plan.left()).isEqualTo(eur("0"));
    }

    @Test
    void wholeUnitsLeaveTheRestAsMoney() {
        Books books = new Books().holds("B", "1", "etf:VWCE", "2022-01-10", "100").price("etf:VWCE", "110")
                .holds("B", "1", "bond:BUND", "2022-01-10", "50").price("bond:BUND", "95");
        Set<AssetId> whole = Set.of(AssetId.parse("etf:VWCE").orElseThrow(), AssetId.parse("bond:BUND").orElseThrow());
        Rebalance plan = plan(books, RebalanceRules.of(SIXTY_FORTY, eur("1000")).with(Mode.NEW_MONEY).withWhole(whole));

        // Whole 1,205: 723 − 110 = 613 wanted of shares (5.57 units), 482 − 95 = 387 of bonds (4.07).
        assertThat(plan.trades()).extracting(Trade::quantity).containsExactly(Quantity.of("5"), Quantity.of("4"));
        assertThat(plan.left()).isEqualTo(eur("70"));
    }

    @Test
    void lotsAreBoughtAndSoldAsAWhole() {
        // Of 10,000 the bonds should be 4,000: 1,000 more. They come in lots of 1,000 units of 1: one lot. The shares in lots of 5.
        Books books = new Books().holds("B", "70", "etf:VWCE", "2022-01-10", "7000").price("etf:VWCE", "100")
                .holds("B", "3000", "bond:BUND", "2022-01-10", "3000").price("bond:BUND", "1");
        RebalanceRules rules = RebalanceRules.of(SIXTY_FORTY, eur("0")).withLots(java.util.Map.of(
                AssetId.parse("bond:BUND").orElseThrow(), Quantity.of("1000"), AssetId.parse("etf:VWCE").orElseThrow(), Quantity.of("5")));
        assertThat(plan(books, rules).trades()).extracting(Trade::quantity).containsExactly(Quantity.of("10"), Quantity.of("1000"));

        // New money of 1,500 wants 1,600 of bonds, of which one lot can be paid; the shares want 100 less than nothing, so 500 stay.
        Rebalance fresh = plan(books, rules.with(Mode.NEW_MONEY).withMoney(eur("1500")));
        assertThat(fresh.trades()).singleElement().satisfies(trade -> assertThat(trade.quantity()).isEqualTo(Quantity.of("1000")));
        assertThat(fresh.left()).isEqualTo(eur("500"));
    }

    @Test
    void untouchableThingsCountAndStay() {
        // Whole 10,000, 60 % of shares wanted; of 7,000 the 5,000 of VWCE must stay, so 1,000 of the other fund go.
        Books books = new Books().holds("B", "50", "etf:VWCE", "2022-01-10", "5000").price("etf:VWCE", "100")
                .holds("B", "20", "etf:OTHER", "2022-01-10", "2000").price("etf:OTHER", "100")
                .holds("B", "30", "bond:BUND", "2022-01-10", "3000").price("bond:BUND", "100");
        Rebalance plan = plan(books, RebalanceRules.of(SIXTY_FORTY, eur("0"))
                .withUntouchable(Set.of(AssetId.parse("etf:VWCE").orElseThrow())));

        assertThat(plan.trades().get(0).asset()).contains(AssetId.parse("etf:OTHER").orElseThrow());
        assertThat(plan.trades().get(0).worth()).isEqualTo(eur("1000"));
    }

    @Test
    void lossesAreSoldFirstWhereThatIsPreferred() {
        Books books = new Books().holds("B", "50", "etf:UP", "2022-01-10", "2000").price("etf:UP", "100")
                .holds("B", "20", "etf:DOWN", "2022-01-10", "3000").price("etf:DOWN", "100")
                .holds("B", "30", "bond:BUND", "2022-01-10", "3000").price("bond:BUND", "100");
        RebalanceRules rules = RebalanceRules.of(SIXTY_FORTY, eur("0"));

        // 1,000 to sell. In proportion 5/7 of it realizes a gain; from DOWN alone it is a loss of 10 x (100 − 150) = 500.
        assertThat(plan(books, rules.withLosses(true)).gain(Term.LONG)).contains(eur("-500"));
        assertThat(plan(books, rules).gain(Term.LONG).orElseThrow().signum()).isPositive();
    }

    @Test
    void feesComeOutOfTheMoney() {
        // At most 7 for a trade of 1,000 (2, and 0.5 %), so 993 are spent; the fee on those is 6.965, shown half even.
        Rebalance plan = plan(seventyThirty(), RebalanceRules.of(SIXTY_FORTY, eur("1000")).with(Mode.NEW_MONEY)
                .with(new Fee(eur("2"), Quantity.of("0.005"))));

        assertThat(plan.fees()).isEqualTo(eur("6.96"));
        assertThat(plan.left().signum()).isGreaterThanOrEqualTo(0);
        assertThat(plan.left().amount().value().doubleValue()).isLessThan(0.05);
    }

    @Test
    void tradesTooSmallAreLeftOut() {
        Books books = new Books().holds("B", "60", "etf:VWCE", "2022-01-10", "1").price("etf:VWCE", "100")
                .holds("B", "40", "bond:BUND", "2022-01-10", "1").price("bond:BUND", "100");
        Rebalance plan = plan(books, RebalanceRules.of(SIXTY_FORTY, eur("100")).with(Mode.NEW_MONEY).withLeast(eur("50")));

        // 60 and 40 would be right; 40 is too small, so all goes into the shares.
        assertThat(plan.trades()).singleElement().satisfies(trade -> assertThat(trade.worth()).isEqualTo(eur("100")));
    }

    @Test
    void accountsThatCannotTradeWithEachOtherBalanceEachForItself() {
        // The pension holds 5,000 of shares and 1,000 of bonds, the broker 2,000 and 2,000; together 7,000 to 3,000.
        Books books = new Books().holds("Broker", "20", "etf:VWCE", "2022-01-10", "1").price("etf:VWCE", "100")
                .holds("Broker", "20", "bond:BUND", "2022-01-10", "1").price("bond:BUND", "100")
                .holds("Pension", "50", "etf:VWCE", "2022-01-10", "1").holds("Pension", "10", "bond:BUND", "2022-01-10", "1");
        Rebalance plan = plan(books, RebalanceRules.of(SIXTY_FORTY, eur("0"))
                .withIslands(List.of(List.of("Broker"), List.of("Pension"))));

        for (String account : List.of("Broker", "Pension")) {
            double sum = 0;
            for (Trade trade : plan.trades()) {
                double worth = trade.worth().amount().value().doubleValue();
                sum += trade.account().equals(account) ? trade.sale() ? worth : -worth : 0;
            }
            assertThat(sum).isCloseTo(0, within(0.001));
        }
        assertThat(plan.distance(true)).isLessThan(1e-6);
    }

    @Test
    void nestedTargetsAreMultiplied() {
        List<Target> targets = List.of(
                new Target("etf", Quantity.of("0.6"), List.of(Target.of("etf:VWCE", "0.75"), Target.of("etf:EM", "0.25"))),
                Target.of("bond", "0.4"));
        Rebalance plan = plan(seventyThirty().price("etf:EM", "50"), RebalanceRules.of(targets, eur("0")));

        // EM: 0.6 x 0.25 = 15 % of 10,000 = 1,500 = 30 units at 50.
        assertThat(plan.trades()).filteredOn(trade -> trade.key().equals("etf:EM")).singleElement()
                .satisfies(trade -> assertThat(trade.quantity()).isEqualTo(Quantity.of("30")));
    }

    @Test
    void cashIsSpentAndNotSold() {
        Books books = seventyThirty().cash("Broker", "2000");
        List<Target> targets = List.of(Target.of("etf", "0.6"), Target.of("bond", "0.35"), Target.of("cash", "0.05"));
        Rebalance plan = plan(books, RebalanceRules.of(targets, eur("0")).with(Mode.NEW_MONEY));

        // Whole 12,000: 7,200, 4,200 and 600. Shares take 200, bonds 1,200, out of 1,400 of cash.
        assertThat(plan.trades()).noneMatch(Trade::sale);
        assertThat(plan.lines().get(2).after().rounded()).isEqualTo(eur("600.00"));
        assertThat(plan.left()).isEqualTo(eur("0"));
    }

    @Test
    void targetsThatAreNoPlanAreNamed() {
        Outcome<Rebalance> plan = Rebalance.of(seventyThirty().valued(),
                RebalanceRules.of(List.of(Target.of("etf", "0.6"), Target.of("bond", "0.3")), eur("0")));

        assertThat(plan.hasValue()).isFalse();
        assertThat(plan.problems().get(0).message()).isEqualTo("The targets add up to 90 %, not to 100 %.");
    }

    @Property(tries = 200)
    void newMoneyIsNeverFartherFromTheTargetsAndNeverSells(@ForAll @IntRange(min = 1, max = 90) int shares,
            @ForAll @IntRange(min = 1, max = 90) int bonds, @ForAll @IntRange(min = 0, max = 5000) int money) {
        Books books = new Books().holds("B", String.valueOf(shares), "etf:VWCE", "2022-01-10", "1").price("etf:VWCE", "97.31")
                .holds("B", String.valueOf(bonds), "bond:BUND", "2022-01-10", "1").price("bond:BUND", "101.07");
        Rebalance plan = plan(books, RebalanceRules.of(SIXTY_FORTY, eur(String.valueOf(money))).with(Mode.NEW_MONEY));

        assertThat(plan.trades()).noneMatch(Trade::sale);
        assertThat(plan.left().signum()).isGreaterThanOrEqualTo(0);
        assertThat(plan.left().amount().value().doubleValue()).isLessThan(0.001);
        assertThat(plan.distance(true)).isLessThanOrEqualTo(plan.distance(false) + 1e-6);
    }

    @Property(tries = 150)
    void moneyIsNeitherMadeNorLostAndNothingIsSoldThatIsNotThere(@ForAll @IntRange(min = 0, max = 90) int shares,
            @ForAll @IntRange(min = 1, max = 90) int bonds, @ForAll @IntRange(min = 0, max = 60) int gold,
            @ForAll @IntRange(min = 0, max = 3000) int cash, @ForAll @IntRange(min = 0, max = 4000) int money,
            @ForAll Mode mode, @ForAll @IntRange(min = 0, max = 3) int lots, @ForAll boolean losses) {
        Books books = new Books().holds("B", String.valueOf(shares + 0.37), "etf:VWCE", "2022-01-10", "1").price("etf:VWCE", "97.31")
                .holds("B", String.valueOf(bonds), "bond:BUND", "2022-01-10", "9000").price("bond:BUND", "101.07")
                .holds("B", String.valueOf(gold + 1), "metal:XAU", "2024-01-10", "5").price("metal:XAU", "61.9").cash("B", String.valueOf(cash + 1));
        List<Target> targets = List.of(Target.of("etf", "0.45"), Target.of("bond", "0.3"), Target.of("metal", "0.15"), Target.of("cash", "0.1"));
        java.util.TreeMap<AssetId, Quantity> sizes = new java.util.TreeMap<>();
        if (lots > 0) {
            sizes.put(AssetId.parse("etf:VWCE").orElseThrow(), Quantity.of(lots));
        }
        RebalanceRules rules = RebalanceRules.of(targets, eur(String.valueOf(money))).with(mode).withLosses(losses).withLots(sizes)
                .with(new Fee(eur("1"), Quantity.of("0.002"))).withLeast(eur("30"));
        walletlens.value.Valuation valuation = books.valued();
        Outcome<Rebalance> tried = Rebalance.of(valuation, rules);
        if (!tried.hasValue()) {
            assertThat(mode).isEqualTo(Mode.WITHDRAWAL);
            return;
        }
        Rebalance plan = tried.get();
        double sold = 0;
        double bought = 0;
        for (Trade trade : plan.trades()) {
            assertThat(trade.worth().amount().value().doubleValue()).isGreaterThan(0);
            if (trade.sale()) {
                sold += trade.worth().amount().value().doubleValue();
                assertThat(trade.quantity()).isLessThanOrEqualTo(
                        valuation.position(trade.asset().orElseThrow()).orElseThrow().quantity());
            } else {
                bought += trade.worth().amount().value().doubleValue();
            }
            if (trade.asset().filter(sizes::containsKey).isPresent()) {
                double n = trade.quantity().value().doubleValue() / lots;
                assertThat(n).isCloseTo(Math.rint(n), within(1e-9));
            }
        }
        assertThat(mode == Mode.NEW_MONEY ? sold : mode == Mode.WITHDRAWAL ? bought : 0).isZero();
        // What comes in and is sold is what is bought, paid in fees, put into cash and left.
        Rebalance.Line cashLine = plan.lines().get(3);
        double kept = cashLine.after().minus(cashLine.before()).amount().value().doubleValue();
        double comes = mode == Mode.WITHDRAWAL ? -money : money;
        assertThat(comes + sold - bought - plan.fees().amount().value().doubleValue() - kept)
                .isCloseTo(plan.left().amount().value().doubleValue(), within(1e-6));
    }

    @Property(tries = 150)
    void withSalesWhatLayOutsideItsBandComesToItsTarget(@ForAll @IntRange(min = 1, max = 99) int shares,
            @ForAll @IntRange(min = 1, max = 99) int bonds, @ForAll @IntRange(min = 5, max = 90) int wanted) {
        Books books = new Books().holds("B", String.valueOf(shares), "etf:VWCE", "2022-01-10", "1").price("etf:VWCE", "100")
                .holds("B", String.valueOf(bonds), "bond:BUND", "2022-01-10", "1").price("bond:BUND", "100");
        List<Target> targets = List.of(new Target("etf", Quantity.of(wanted).dividedBy(Quantity.of(100)), List.of()),
                new Target("bond", Quantity.of(100 - wanted).dividedBy(Quantity.of(100)), List.of()));
        Rebalance plan = plan(books, RebalanceRules.of(targets, eur("0")));
        for (Rebalance.Line line : plan.lines()) {
            boolean moved = line.after().minus(line.before()).amount().abs().value().doubleValue() > 1e-5;
            assertThat(moved).isEqualTo(plan.needed() && !line.weightBefore().equals(line.target()));
            if (plan.needed()) {
                assertThat(line.weightAfter().minus(line.target()).abs().value().doubleValue()).isLessThan(1e-7);
            }
        }
    }
}
