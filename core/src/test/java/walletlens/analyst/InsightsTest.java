package walletlens.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static walletlens.analyst.Desk.eur;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.value.Story;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;
import walletlens.value.Valuation;

/** How insights are ranked, cut, dismissed and traced. */
class InsightsTest {
    /** Something of nearly everything. */
    private static Desk full() {
        Desk desk = new Desk().cash("Bank", "4000").holds("Broker", "60", "etf:VWCE", "100").holds("Kraken", "1", "crypto:BTC", "9000")
                .opened("Broker", "10", "stock:ABC", "90").price("stock:ABC", "40", "2026-11-01").price("stock:ABC", "80", "2026-08-01")
                .with(Entry.of(EntryKind.OPENING, "2021-05-01", "Wallet").in("2", "crypto:XYZ")).price("crypto:XYZ", "50", "2026-11-20")
                .with(Entry.of(EntryKind.OPENING, "2021-05-01", "Wallet").in("2", "crypto:UVW")).price("crypto:UVW", "70", "2026-11-20")
                .with(Entry.of(EntryKind.OPENING, "2026-01-01", "Safe").in("3", "other:STAMP"));
        for (String day : List.of("2025-12-10", "2026-03-10", "2026-06-10")) {
            desk.with(Entry.of(EntryKind.DIVIDEND, day, "Bank").in("30", "EUR").about("stock:ABC"));
        }
        return desk;
    }

    @Test
    void anEmptyBookHasNothingToSay() {
        assertThat(new Desk().insights().all()).isEmpty();
    }

    @Test
    void whatIsWrongComesFirstAndThenTheMostMoney() {
        List<Insight> all = full().insights().all();
        assertThat(all.size()).isGreaterThan(6);
        for (int i = 1; i < all.size(); i++) {
            Insight before = all.get(i - 1);
            Insight after = all.get(i);
            int severity = before.severity().compareTo(after.severity());
            assertThat(severity).isLessThanOrEqualTo(0);
            if (severity == 0 && after.effect().isPresent()) {
                assertThat(before.effect().orElseThrow().amount().abs()).isGreaterThanOrEqualTo(after.effect().get().amount().abs());
            }
        }
    }

    @Test
    void oneKindIsOneLine() {
        // 2 x 70 and 2 x 50 came in at no known cost.
        Insights.Line costless = full().insights().shown().stream().filter(line -> line.kind() == InsightKind.MISSING_COST).findFirst().orElseThrow();
        assertThat(costless.first().effect()).contains(eur("140"));
        assertThat(costless.others().get(0).effect()).contains(eur("100"));
        assertThat(costless.others().get(1).effect()).as("stamps without a price").isEmpty();
    }

    @Test
    void fewAreShownAndFewerThatAreOnlyGoodToKnow() {
        Insights insights = full().insights();
        List<Insights.Line> lines = new ArrayList<>(insights.shown());
        assertThat(lines).hasSizeLessThanOrEqualTo(Insights.MOST);
        assertThat(lines.stream().filter(line -> line.severity() == Severity.NOTE)).hasSizeLessThanOrEqualTo(Insights.MOST_NOTES);
        lines.addAll(insights.further());
        int sum = lines.stream().mapToInt(line -> line.insights().size()).sum();
        assertThat(sum).as("nothing is lost").isEqualTo(insights.all().size());
        Set<InsightKind> kinds = EnumSet.noneOf(InsightKind.class);
        lines.forEach(line -> assertThat(kinds.add(line.kind())).isTrue());
    }

    @Test
    void aDismissedInsightIsSilentForEver() {
        Insight bet = full().the(InsightKind.LARGE_BET);
        Insights after = full().dismiss(Dismissal.forEver(bet)).insights();
        assertThat(after.find(bet.key())).isPresent();
        assertThat(after.all()).noneMatch(each -> each.key().equals(bet.key()));
        assertThat(after.dismissed()).hasSize(1);
    }

    private static Desk bet(String euros) {
        return new Desk().holds("Kraken", "1", "crypto:BTC", euros).cash("Bank", "6000");
    }

    @Test
    void oneDismissedUntilWorseComesBackWhenItsMeasureGrewByMoreThanAQuarter() {
        // 4,000 of 10,000 is 0.4; a quarter more is 0.5: 6,000 of 12,000 is still that, 7,000 of 13,000 is more.
        Dismissal until = Dismissal.untilWorse(bet("4000").the(InsightKind.LARGE_BET));
        assertThat(until.measure()).contains(Quantity.of("0.4"));
        assertThat(bet("4000").dismiss(until).all(InsightKind.LARGE_BET)).isEmpty();
        assertThat(bet("6000").dismiss(until).all(InsightKind.LARGE_BET)).isEmpty();
        assertThat(bet("7000").dismiss(until).all(InsightKind.LARGE_BET)).hasSize(1);
    }

    @Test
    void keysAreTheSameTomorrowAndTellInsightsApart() {
        Set<String> keys = new TreeSet<>();
        full().insights().all().forEach(each -> assertThat(keys.add(each.key())).as(each.key()).isTrue());
        assertThat(full().the(InsightKind.LARGE_BET).key()).isEqualTo("large-bet asset:crypto:BTC");
    }

    @Test
    void everySumAndDifferenceOfATrailIsThatOfItsChildren() {
        int seen = 0;
        for (Insight insight : full().insights().all()) {
            for (Trail trail : insight.trails().values()) {
                seen += checked(trail, 0);
            }
        }
        assertThat(seen).isGreaterThan(10);
    }

    /** The score is reckoned in double and its trails rounded to cents; the tests of risk hold them. */
    private static int checked(Trail trail, int depth) {
        if (trail.key().equals("trail.part-figure")) {
            return 1;
        }
        List<Trail> children = trail.children();
        boolean adds = trail.how() == How.SUM || trail.how() == How.DIFFERENCE;
        if (adds && trail.figure() instanceof Figure.OfMoney whole && !children.isEmpty()) {
            Quantity sum = Quantity.ZERO;
            for (int i = 0; i < children.size(); i++) {
                Quantity part = ((Figure.OfMoney) children.get(i).figure()).money().amount();
                sum = i > 0 && trail.how() == How.DIFFERENCE ? sum.minus(part) : sum.plus(part);
            }
            assertThat(sum).as(trail.toString()).isEqualTo(whole.money().amount());
        }
        int seen = 1;
        for (Trail child : children) {
            seen += depth < 6 ? checked(child, depth + 1) : 0;
        }
        return seen;
    }

    @Property(tries = 60)
    void ofEveryLedgerInsightsComeRankedWithKeysAndTrails(@ForAll long seed) {
        Story story = new Story(new Random(seed));
        LocalDate day = Story.FIRST.plusDays(new Random(seed + 1).nextInt(2 * Story.DAYS));
        Valuation valuation = Valuation.at(Ledger.of(story.entries, List.of()), LotRules.of(Currency.EUR), story.quotes, day);
        Circumstances at = Circumstances.of(valuation, List.of(), Map.of("risk.spending", "50 EUR", "risk.temperament", "calm"),
                List.of(), AssetId::symbol);
        Insights insights = Insights.of(at);
        Set<String> keys = new TreeSet<>();
        for (Insight each : insights.all()) {
            assertThat(keys.add(each.key())).as(each.key()).isTrue();
            assertThat(each.kind().effect() == Effect.NONE && each.effect().isPresent()).as(each.key() + " has money that means nothing").isFalse();
            each.effect().ifPresent(money -> assertThat(money.currency()).isEqualTo(Currency.EUR));
            each.trails().values().forEach(trail -> checked(trail, 0));
            each.trails().values().forEach(InsightsTest::named);
        }
        Insights again = Insights.of(at);
        assertThat(again.all().stream().map(Insight::toString).toList()).isEqualTo(insights.all().stream().map(Insight::toString).toList());
    }

    @Test
    void whoeverOwnsNothingButDebtsIsNotDividedByNothing() {
        Desk desk = new Desk().with(Entry.of(EntryKind.OPENING, "2020-01-01", "Bank").out("900", "EUR"));
        assertThat(desk.insights().all()).extracting(Insight::kind).contains(InsightKind.CASH_BELOW_ZERO);
    }

    @Test
    void trailsAreNamedByKeysThatHaveWords() {
        for (Insight insight : full().insights().all()) {
            insight.trails().values().forEach(InsightsTest::named);
        }
    }

    private static void named(Trail trail) {
        assertThat(Trail.KEYS).contains(trail.key());
        trail.children().forEach(InsightsTest::named);
    }

    @Test
    void codesAndPartsOfTheTableAreUnique() {
        assertThat(InsightKind.values().length).isGreaterThanOrEqualTo(25);
        Set<String> codes = new TreeSet<>();
        for (InsightKind kind : InsightKind.values()) {
            assertThat(codes.add(kind.code())).isTrue();
            assertThat(new TreeSet<>(kind.parts())).hasSameSizeAs(kind.parts());
            assertThat(InsightKind.of(kind.code())).contains(kind);
        }
    }
}
