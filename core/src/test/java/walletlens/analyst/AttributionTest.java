package walletlens.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static walletlens.analyst.Desk.eur;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.value.Story;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/** Why net worth changed: the pieces add up, both over what did it and over assets. */
class AttributionTest {
    private static Attribution.OfAsset of(Attribution all, String asset) {
        return all.assets().stream().filter(each -> each.asset().equals(Desk.asset(asset))).findFirst().orElseThrow();
    }

    /** A March by hand, in euros; the dollar goes from 0.90 to 0.80. */
    private static Attribution march() {
        return Attribution.of(new Desk().cash("Bank", "1000", "EUR", "2026-01-05").cash("Bank", "100", "USD", "2026-01-05")
                .price("cash:USD", "0.90", "2026-01-05").price("cash:USD", "0.90", "2026-02-28").price("cash:USD", "0.80", "2026-03-31")
                .price("cash:USD", "0.80", "2026-11-20")
                .with(Entry.of(EntryKind.OPENING, "2026-01-05", "Broker").in("10", "stock:ABC").worth("400", "EUR"))
                .price("stock:ABC", "50", "USD", "2026-01-05").price("stock:ABC", "50", "USD", "2026-02-28")
                .with(Entry.of(EntryKind.DEPOSIT, "2026-03-10", "Bank").in("200", "EUR"))
                .with(Entry.of(EntryKind.DIVIDEND, "2026-03-15", "Bank").in("12", "EUR").about("stock:ABC"))
                .with(Entry.of(EntryKind.FEE, "2026-03-20", "Bank").out("5", "EUR"))
                .with(Entry.of(EntryKind.TAX, "2026-03-21", "Bank").out("3", "EUR").about("stock:ABC"))
                .price("stock:ABC", "60", "USD", "2026-03-31").circumstances(),
                LocalDate.parse("2026-02-28"), LocalDate.parse("2026-03-31"));
    }

    @Test
    void aMonthTakenApartByHand() {
        Attribution march = march();
        // Before: 1,000 + 100 x 0.90 + 10 x 50 x 0.90 = 1,540. After: 1,204 + 100 x 0.80 + 10 x 60 x 0.80 = 1,764.
        assertThat(march.before()).isEqualTo(eur("1540"));
        assertThat(march.after()).isEqualTo(eur("1764"));
        Attribution.Pieces whole = march.whole();
        assertThat(whole.put()).isEqualTo(eur("200"));
        // The dollar: (100 + 10 x 50) x -0.10 = -60. Prices: 10 x 10 dollars at 0.80 = 80.
        assertThat(whole.currency()).isEqualTo(eur("-60"));
        assertThat(whole.price()).isEqualTo(eur("80"));
        assertThat(whole.income()).isEqualTo(eur("12"));
        assertThat(whole.fees()).isEqualTo(eur("5"));
        assertThat(whole.taxes()).isEqualTo(eur("3"));
        assertThat(whole.change()).isEqualTo(march.change()).isEqualTo(eur("224"));
        assertThat(march.isComplete()).isTrue();

        // ABC: -50 by the dollar, 80 by its price, 12 - 3: 39. It did most.
        assertThat(march.assets().get(0).asset()).isEqualTo(Desk.asset("stock:ABC"));
        Attribution.OfAsset share = of(march, "stock:ABC");
        assertThat(share.gain()).isEqualTo(eur("39"));
        assertThat(share.pieces().currency()).isEqualTo(eur("-50"));
        assertThat(share.pieces().price()).isEqualTo(eur("80"));
        assertThat(of(march, "cash:USD").pieces().currency()).isEqualTo(eur("-10"));
        assertThat(of(march, "cash:EUR").pieces().fees()).isEqualTo(eur("5"));
    }

    @Test
    void theTrailsSumUp() {
        Attribution march = march();
        for (Trail trail : List.of(march.trail(), march.byAssetTrail(), march.piecesTrail(of(march, "stock:ABC")))) {
            Money sum = Money.zero(Currency.EUR);
            for (Trail child : trail.children()) {
                sum = sum.plus(((Trail.Figure.OfMoney) child.figure()).money());
            }
            assertThat(new Trail.Figure.OfMoney(sum)).as(trail.toString()).isEqualTo(trail.figure());
        }
    }

    @Test
    void anUnknownWorthIsNotHidden() {
        Circumstances at = new Desk().cash("Bank", "1000").with(Entry.of(EntryKind.OPENING, "2026-01-05", "Safe").in("1", "other:STAMP"))
                .circumstances();
        Attribution year = Attribution.of(at, LocalDate.parse("2025-12-31"), LocalDate.parse("2026-10-31"));
        assertThat(year.isComplete()).isFalse();
        assertThat(year.neverPriced()).containsExactly(Desk.asset("other:STAMP"));
    }

    @Property(tries = 120)
    void thePiecesOfAllAssetsAddUpToThoseOfTheWholeAndToTheChange(@ForAll long seed) {
        Random random = new Random(seed);
        Story story = new Story(random);
        LocalDate last = Story.FIRST.plusDays(2L * Story.DAYS);
        Valuation valuation = Valuation.at(Ledger.of(story.entries, List.of()), LotRules.of(Currency.EUR), story.quotes, last);
        Circumstances at = Circumstances.of(valuation, List.of(), Map.of(), List.of(), AssetId::symbol);
        LocalDate start = Story.FIRST.plusDays(random.nextInt(Story.DAYS));
        Attribution span = Attribution.of(at, start, start.plusDays(1 + random.nextInt(Story.DAYS)));

        Money zero = Money.zero(Currency.EUR);
        Attribution.Pieces sum = new Attribution.Pieces(zero, zero, zero, zero, zero, zero, zero);
        Money start0 = zero;
        Money end0 = zero;
        for (Attribution.OfAsset each : span.assets()) {
            Attribution.Pieces p = each.pieces();
            sum = new Attribution.Pieces(sum.put().plus(p.put()), sum.price().plus(p.price()), sum.currency().plus(p.currency()),
                    sum.income().plus(p.income()), sum.fees().plus(p.fees()), sum.taxes().plus(p.taxes()), sum.brought().plus(p.brought()));
            assertThat(p.change()).isEqualTo(each.end().minus(each.start()));
            start0 = start0.plus(each.start());
            end0 = end0.plus(each.end());
        }
        assertThat(sum).isEqualTo(span.whole());
        assertThat(start0).isEqualTo(span.before());
        assertThat(end0).isEqualTo(span.after());
        assertThat(span.whole().change()).isEqualTo(span.change());
        Valuation before = Valuation.at(valuation.ledger(), LotRules.of(Currency.EUR), story.quotes, span.start());
        assertThat(before.netWorth()).isEqualTo(span.before());
    }
}
