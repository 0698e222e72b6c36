package walletlens.book;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.JsonScan;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.quote.Prices;
import walletlens.quote.Quote;

/**
 * Prices of one source as short JSON, since there are many of them: a list of runs, each {@code ["crypto:BTC","USD",
 * "2024-01-01","42000",1,"42100",3,"41900"]}: the asset, the currency, a time, the price then, and for prices of days how
 * many days later the next one is of, and that price.
 */
final class Runs {
    /** The days that a date can be written of, counted from the beginning of 1970; see {@link When#parse}. */
    private static final int FIRST = (int) LocalDate.of(1000, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(9999, 12, 31).toEpochDay();

    private Runs() {
    }

    /** Whether a batch is written so: prices all told by one source; a single one that was said by hand stays as it is. */
    static boolean fit(Fact.PricesPut put) {
        return put.quotes().size() > (put.isOfSource() ? 0 : 1) && put.quotes().areOfOneSource();
    }

    static JsonArray write(List<Quote> quotes) {
        JsonArray runs = new JsonArray();
        JsonArray run = new JsonArray();
        Quote last = null;
        for (Quote quote : quotes) {
            boolean goesOn = last != null && last.time().isDay() && quote.time().isDay() && last.asset().equals(quote.asset())
                    && last.price().currency().equals(quote.price().currency());
            if (goesOn) {
                run.add((int) (quote.day().toEpochDay() - last.day().toEpochDay()));
            } else {
                run = new JsonArray().add(quote.asset().toString()).add(quote.price().currency().code()).add(quote.time().toString());
                runs.add(run);
            }
            run.add(quote.price().amount().toString());
            last = quote;
        }
        return runs;
    }

    /** Reads {@code ,"source":…,"runs":[…]}} as {@link #write} makes it; empty for anything else, which {@link #read} judges. */
    static Optional<Prices> scanned(JsonScan scan) {
        Prices.Taking prices = new Prices.Taking(8);
        scan.expect(",\"source\":");
        String source = scan.word();
        scan.expect(",\"runs\":[");
        do {
            scan.expect("[");
            Optional<AssetId> asset = scan.printedAsset();
            scan.expect(",");
            Currency currency = scan.currency();
            scan.expect(",");
            Optional<When> time = scan.when();
            scan.expect(",");
            scan.quantity(prices.amounts());
            if (scan.lost()) {
                return Optional.empty();
            }
            prices.given(asset.orElseThrow(), currency, time.orElseThrow(), source);
            int day = time.get().epochDay();
            while (scan.passes(",")) {
                day += scan.whole();
                scan.expect(",");
                scan.quantity(prices.amounts());
                if (scan.lost() || !time.get().isDay() || day < FIRST || day > LAST) {
                    return Optional.empty();
                }
                prices.sameOn(day);
            }
            scan.expect("]");
        } while (scan.passes(","));
        scan.expect("]}");
        return Optional.of(prices.done());
    }

    static Outcome<List<Quote>> read(String source, JsonValue runs) {
        List<Quote> quotes = new ArrayList<>();
        if (!runs.isArray()) {
            return unreadable(runs);
        }
        for (JsonValue run : runs.asArray()) {
            if (!run.isArray() || !read(source, run.asArray(), quotes)) {
                return unreadable(run);
            }
        }
        return Outcome.of(quotes);
    }

    private static boolean read(String source, JsonArray run, List<Quote> quotes) {
        if (run.size() < 4 || run.size() % 2 != 0) {
            return false;
        }
        Optional<AssetId> asset = text(run.get(0)).flatMap(AssetId::parse);
        Optional<Currency> currency = text(run.get(1)).flatMap(Currency::parse);
        Optional<When> first = text(run.get(2)).flatMap(When::parse);
        if (asset.isEmpty() || currency.isEmpty() || first.isEmpty() || run.size() > 4 && !first.get().isDay()) {
            return false;
        }
        When time = first.get();
        for (int i = 3; i < run.size(); i += 2) {
            Optional<Quantity> amount = text(run.get(i)).flatMap(Quantity::parse);
            if (amount.isEmpty()) {
                return false;
            }
            quotes.add(new Quote(asset.get(), new Price(amount.get(), currency.get()), time, source));
            if (i + 1 < run.size()) {
                Optional<LocalDate> next = later(time.date(), run.get(i + 1));
                if (next.isEmpty()) {
                    return false;
                }
                time = When.on(next.get());
            }
        }
        return true;
    }

    private static Optional<LocalDate> later(LocalDate day, JsonValue days) {
        try {
            Optional<LocalDate> later = days.isNumber() ? Optional.of(day.plusDays(days.asInt())) : Optional.empty();
            return later.filter(found -> found.toEpochDay() >= FIRST && found.toEpochDay() <= LAST);
        } catch (NumberFormatException | DateTimeException notDays) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonValue value) {
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }

    private static Outcome<List<Quote>> unreadable(JsonValue run) {
        String text = run.toString();
        return Outcome.failed(Problem.of("runs", text.length() > 60 ? text.substring(0, 60) : text, "These prices cannot be read."));
    }
}
