package walletlens.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.value.Allocation;
import walletlens.value.Course;
import walletlens.value.Flows;
import walletlens.value.Step;
import walletlens.value.Subset;
import walletlens.value.Valuation;

/**
 * Times a valuation and net worth through time: by default 200 assets in three currencies with a price each day of five
 * years, and 10,000 entries. Arguments: assets, days, entries.
 */
public final class ValueBench {
    private static final String[] CURRENCIES = {"EUR", "USD", "CHF"};

    private ValueBench() {
    }

    /** Runs it. */
    public static void main(String[] args) {
        int assets = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int days = args.length > 1 ? Integer.parseInt(args[1]) : 1826;
        int count = args.length > 2 ? Integer.parseInt(args[2]) : 10_000;
        LocalDate first = LocalDate.of(2021, 1, 1);
        LocalDate last = first.plusDays(days - 1);
        List<Quote> prices = prices(assets, days, first);
        Ledger ledger = Ledger.of(entries(assets, days, count, first), List.of());
        for (int round = 0; round < 5; round++) {
            long start = System.currentTimeMillis();
            Quotes given = Quotes.of(prices);
            start = told("store " + prices.size() + " prices", start);
            Quotes quotes = Quotes.fromEntries(ledger).with(given);
            start = told("read the prices of " + count + " entries, and join", start);
            given.with(Quote.of("crypto:A0", "7", "EUR", last.toString(), "manual"));
            start = told("add one price", start);
            LotRules rules = LotRules.of(Currency.EUR);
            Lots lots = Lots.of(ledger, rules, quotes, quotes);
            start = told("lots", start);
            Valuation valuation = Valuation.of(ledger, lots, quotes, Currency.EUR, last);
            start = told("valuation", start);
            valuation.netWorth();
            valuation.sinceBeginning().priceGain();
            for (Allocation.By by : Allocation.By.values()) {
                valuation.allocation(by);
            }
            start = told("net worth, gain, all allocations", start);
            Flows flows = Flows.of(ledger, quotes, Currency.EUR);
            int points = Course.daily(flows, ledger, quotes, Currency.EUR, Subset.ALL, first, last).size();
            start = told("net worth on " + points + " days", start);
            points = Course.of(flows, ledger, quotes, Currency.EUR, Subset.ALL, first, last, Step.WEEK).size();
            told("net worth on " + points + " weeks", start);
        }
    }

    private static long told(String what, long start) {
        long now = System.currentTimeMillis();
        System.out.println(now - start + " ms  " + what);
        return System.currentTimeMillis();
    }

    static List<Quote> prices(int assets, int days, LocalDate first) {
        List<Quote> prices = new ArrayList<>(assets * days);
        for (int day = 0; day < days; day++) {
            String date = first.plusDays(day).toString();
            prices.add(Quote.of("cash:USD", "0." + (8000 + day % 1900), "EUR", date, "ecb"));
            prices.add(Quote.of("cash:EUR", "0." + (9000 + day % 900), "CHF", date, "ecb"));
            for (int asset = 0; asset < assets; asset++) {
                String amount = 10 + (asset * 7 + day) % 500 + "." + (1000 + day % 9000);
                prices.add(Quote.of(name(asset), amount, CURRENCIES[asset % 3], date, "file"));
            }
        }
        return prices;
    }

    static List<Entry> entries(int assets, int days, int count, LocalDate first) {
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String day = first.plusDays((long) i * days / count).toString();
            int asset = i % assets;
            String currency = CURRENCIES[asset % 3];
            boolean sale = i >= assets && i / assets % 3 == 2;
            Entry.Draft draft = Entry.of(sale ? EntryKind.SELL : EntryKind.BUY, day, "Account" + i % 5)
                    .id(Integer.toString(1_000_000 + i)).fee("1.50", currency);
            String paid = "" + (50 + i % 400);
            entries.add((sale ? draft.out("0.37", name(asset)).in(paid, currency) : draft.in("1.2345", name(asset)).out(paid, currency))
                    .entry());
        }
        return entries;
    }

    private static String name(int asset) {
        return (asset % 2 == 0 ? "crypto:A" : "stock:A") + asset;
    }
}
