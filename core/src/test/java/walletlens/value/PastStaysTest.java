package walletlens.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/** What a past day was worth is not changed by a price or a rate of a later day. */
class PastStaysTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
    private static final int DAYS = 20;

    private static final Ledger LEDGER = Ledger.of(List.of(
            Entry.of(EntryKind.OPENING, "2026-05-01", "A").id("1").in("3", "crypto:BTC").entry(),
            Entry.of(EntryKind.OPENING, "2026-05-03", "A").id("2").in("7", "stock:AAPL").entry(),
            Entry.of(EntryKind.SPLIT, "2026-05-10", "A").id("3").about("stock:AAPL").ratio(new Entry.Ratio(walletlens.money.Quantity.of(4), walletlens.money.Quantity.ONE)).entry(),
            Entry.of(EntryKind.OPENING, "2026-05-05", "A").id("4").in("100", "CHF").entry()), List.of());

    @Property(tries = 200)
    void newer_prices_change_no_past_day(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 9_999) Integer> told) {
        List<Quote> quotes = new ArrayList<>();
        for (int each : told) {
            String day = FIRST.plusDays(each % DAYS).toString();
            String amount = Integer.toString(1 + each / 100);
            quotes.add(switch (each % 5) {
                case 0 -> Quote.of("crypto:BTC", amount, "USD", day, "a");
                case 1 -> Quote.of("stock:AAPL", amount, "EUR", day, "b");
                case 2 -> Quote.of("cash:EUR", amount, "USD", day, "c");
                case 3 -> Quote.of("cash:CHF", amount, "EUR", day, "d");
                default -> Quote.of("crypto:BTC", amount, "EUR", day, "e");
            });
        }
        quotes.sort((one, other) -> one.day().compareTo(other.day()));
        TreeMap<LocalDate, String> worth = new TreeMap<>();
        Quotes known = Quotes.fromEntries(LEDGER);
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = FIRST.plusDays(day);
            known = known.with(quotes.stream().filter(quote -> quote.day().equals(date)).toList());
            for (LocalDate past = FIRST; !past.isAfter(date); past = past.plusDays(1)) {
                String now = Valuation.at(LEDGER.until(past), LotRules.of(Currency.EUR), known, past).netWorth().toString();
                assertEquals(worth.computeIfAbsent(past, first -> now), now, past + " seen on " + date);
            }
        }
    }
}
