package walletlens.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/** A valuation that only new prices and rates of its day have changed is the one that is reckoned from scratch. */
class OnTheDayTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private static final Ledger LEDGER = Ledger.of(List.of(
            Entry.of(EntryKind.BUY, "2026-05-01", "A").id("1").in("3", "crypto:BTC").out("90000", "EUR").entry(),
            Entry.of(EntryKind.BUY, "2026-05-02", "B").id("2").in("2", "crypto:BTC").out("70000", "USD").fee("1", "EUR").entry(),
            Entry.of(EntryKind.TRANSFER, "2026-05-03", "A").id("3").out("1.5", "crypto:BTC").to("C").entry(),
            Entry.of(EntryKind.BUY, "2026-05-04", "A").id("4").in("7", "stock:AAPL").out("1400", "CHF").entry(),
            Entry.of(EntryKind.SPLIT, "2026-05-10", "A").id("5").about("stock:AAPL").ratio(new Entry.Ratio(walletlens.money.Quantity.of(4), walletlens.money.Quantity.ONE)).entry(),
            Entry.of(EntryKind.OPENING, "2026-05-05", "A").id("6").in("100", "CHF").entry(),
            Entry.of(EntryKind.OPENING, "2026-05-05", "A").id("7").in("5", "metal:XAU").entry()), List.of());

    private static Quote told(int each, String day) {
        String amount = Integer.toString(1 + each / 10);
        return switch (each % 6) {
            case 0 -> Quote.of("crypto:BTC", amount, "USD", day, "a");
            case 1 -> Quote.of("stock:AAPL", amount, "USD", day, "b");
            case 2 -> Quote.of("cash:EUR", amount, "USD", day, "c");
            case 3 -> Quote.of("cash:CHF", amount, "EUR", day, "d");
            case 4 -> Quote.of("metal:XAU", amount, "CHF", day, "f");
            default -> Quote.of("crypto:BTC", amount, "EUR", day, "e");
        };
    }

    /** Every figure of it in words. */
    private static String figures(Valuation valuation) {
        StringBuilder all = new StringBuilder(valuation.netWorth() + " " + valuation.owned() + " " + valuation.owed() + " "
                + valuation.dayChange() + " " + valuation.unpriced() + " " + valuation.gaps() + " " + valuation.stale() + "\n");
        List<Position> positions = new ArrayList<>(valuation.positions());
        positions.addAll(valuation.inAccounts());
        for (Position each : positions) {
            all.append(each).append(' ').append(each.quote()).append(' ').append(each.rate()).append(' ').append(each.value()).append(' ')
                    .append(each.cost()).append(' ').append(each.costKnown()).append(' ').append(each.unrealized()).append(' ').append(each.priceGain())
                    .append(' ').append(each.currencyGain()).append(' ').append(each.dayChange()).append(' ').append(valuation.weight(each)).append('\n');
        }
        for (Allocation.By by : Allocation.By.values()) {
            valuation.allocation(by).slices().forEach(slice -> all.append(slice.key()).append(' ').append(slice.value()).append('\n'));
        }
        return all.append(valuation.sinceBeginning().gain() + " " + valuation.sinceBeginning().currencyGain()).toString();
    }

    @Property(tries = 500)
    void ticks_after_ticks_are_the_same_as_from_scratch(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 599) Integer> before,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 599) Integer> ticks) {
        Quotes known = Quotes.fromEntries(LEDGER);
        for (int each : before) {
            known = known.with(told(each, TODAY.minusDays(1 + each % 19).toString()));
        }
        Lots lots = Lots.of(LEDGER, LotRules.of(Currency.EUR), known, known);
        Valuation valuation = Valuation.of(LEDGER, lots, known, Currency.EUR, TODAY);
        for (int each : ticks) {
            known = known.with(told(each, TODAY.toString()));
            Valuation scratch = Valuation.of(LEDGER, lots, known, Currency.EUR, TODAY);
            Optional<Valuation> tick = valuation.onTheDay(known);
            tick.ifPresent(fresh -> assertEquals(figures(scratch), figures(fresh)));
            valuation = tick.orElse(scratch);
        }
    }

    @Test
    void a_price_where_there_was_none_takes_reckoning_anew_and_a_later_price_does_not() {
        Quotes known = Quotes.fromEntries(LEDGER).with(List.of(told(2, "2026-05-01"), told(3, "2026-05-01")));
        Valuation valuation = Valuation.of(LEDGER, Lots.of(LEDGER, LotRules.of(Currency.EUR), known, known), known, Currency.EUR, TODAY);
        assertTrue(valuation.onTheDay(known.with(told(4, TODAY.toString()))).isEmpty());
        assertTrue(valuation.onTheDay(known.with(told(3, TODAY.toString()))).isPresent());
    }
}
