package walletlens.app.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.book.Settings;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.When;
import walletlens.lots.LotRules;
import walletlens.lots.Method;
import walletlens.lots.Pool;
import walletlens.money.Currency;

/**
 * What a report covers.
 *
 * @param at the day it tells of
 * @param from the first day of a period; {@link LocalDate#MIN} without one
 * @param to the last day of a period; the day it tells of without one
 * @param rules the rules of cost basis, with the currency
 * @param account the account it is limited to; the empty text for all
 */
record Scope(LocalDate at, LocalDate from, LocalDate to, LotRules rules, String account) {
    static Scope of(Request request) throws Refused {
        Book book = request.book();
        LocalDate at = day(request, "at").orElse(request.today());
        LocalDate from = day(request, "from").orElse(LocalDate.MIN);
        LocalDate to = day(request, "to").orElse(at);
        if (from.isAfter(to)) {
            throw new Refused("--from " + from + " lies after " + to + ".");
        }
        LotRules rules = book.settings().lotRules(currency(request));
        Optional<String> method = request.option("method");
        if (method.isPresent()) {
            Method chosen = Method.of(method.get())
                    .orElseThrow(() -> new Refused("--method wants fifo, lifo, hifo, lofo or average."));
            rules = new LotRules(rules.currency(), chosen, new TreeMap<>(), rules.pool(), rules.period());
        }
        Optional<String> pool = request.option("pool");
        if (pool.isPresent()) {
            rules = rules.withPool(Pool.of(pool.get()).orElseThrow(() -> new Refused("--pool wants account or all.")));
        }
        return new Scope(at, from, to, rules, account(request));
    }

    private static Optional<LocalDate> day(Request request, String option) throws Refused {
        Optional<String> text = request.option(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> day = When.parse(text.get()).filter(When::isDay).map(When::date);
        if (day.isEmpty()) {
            throw new Refused("--" + option + " wants a day such as 2024-12-31.");
        }
        return day;
    }

    /** An account by its id or today's name. */
    private static String account(Request request) throws Refused {
        String wanted = request.option("account").orElse("");
        if (wanted.isEmpty()) {
            return "";
        }
        for (var account : request.book().ledger().accounts().values()) {
            if (account.id().equals(wanted) || account.name().equals(wanted)) {
                return account.id();
            }
        }
        throw new Refused("There is no account \"" + Plain.oneLine(wanted) + "\".");
    }

    /** The currency asked for; else the one set; else the cash the ledger names most often; else the euro. */
    static Currency currency(Request request) throws Refused {
        Optional<String> asked = request.option("currency");
        if (asked.isPresent()) {
            return Currency.parse(asked.get()).orElseThrow(() -> new Refused("--currency wants a code such as EUR."));
        }
        Settings settings = request.book().settings();
        return settings.currency().orElseGet(() -> mostUsed(request.book()));
    }

    private static Currency mostUsed(Book book) {
        Map<AssetId, int[]> moved = new LinkedHashMap<>();
        Map<Currency, Integer> counts = new TreeMap<>();
        for (Entry entry : book.ledger().entries()) {
            count(entry.in().orElse(null), moved);
            count(entry.out().orElse(null), moved);
            entry.worth().ifPresent(worth -> counts.merge(worth.currency(), 1, Integer::sum));
        }
        moved.forEach((cash, times) -> cash.currency().ifPresent(currency -> counts.merge(currency, times[0], Integer::sum)));
        Currency most = Currency.EUR;
        int count = 0;
        for (Map.Entry<Currency, Integer> each : counts.entrySet()) {
            if (each.getValue() > count) {
                most = each.getKey();
                count = each.getValue();
            }
        }
        return most;
    }

    private static void count(Amount amount, Map<AssetId, int[]> moved) {
        if (amount != null && amount.asset().isCash()) {
            moved.computeIfAbsent(amount.asset(), any -> new int[1])[0]++;
        }
    }

    Currency currency() {
        return rules.currency();
    }

    /** Whether a day lies in the period. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    boolean covers(String ofAccount) {
        return account.isEmpty() || account.equals(ofAccount);
    }
}
