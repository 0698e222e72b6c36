package walletlens.app.command;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import walletlens.app.review.Resolver;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.intake.PriceTable;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.problem.Problem;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/** The command {@code price}: prices given by hand or from a table. */
final class Prices {
    private Prices() {
    }

    static Response run(Request request) throws Refused {
        switch (request.argument(0)) {
            case "set":
                return set(request);
            case "import":
                return table(request);
            case "refresh":
                throw new Refused("price refresh asks the outside, which only the walletlens command itself can.");
            default:
                throw new Refused("price wants: set ASSET PRICE CUR [--at DATE], import FILE, or refresh.");
        }
    }

    private static Response set(Request request) throws Refused {
        if (request.arguments().size() != 4) {
            throw new Refused("price set wants an asset, a price and a currency, such as: price set BTC 42000 EUR");
        }
        AssetId asset = asset(request);
        Quantity amount = Quantity.parse(request.argument(2)).filter(number -> !number.isNegative())
                .orElseThrow(() -> new Refused("The price wants a plain number such as 42000.50."));
        Currency currency = Currency.parse(request.argument(3))
                .orElseThrow(() -> new Refused("The currency wants a code such as EUR."));
        if (asset.equals(AssetId.cash(currency))) {
            throw new Refused("A currency is always worth one of itself.");
        }
        String at = request.option("at").orElse(request.today().toString());
        When when = When.parse(at).orElseThrow(() -> new Refused("--at wants a day such as 2024-12-31."));
        Quote quote = new Quote(asset, new Price(amount, currency), when, Quote.MANUAL);
        String out = request.json()
                ? Reports.line(new JsonObject().add("asset", new Described(request.book()).json(asset))
                        .add("value", amount.toString()).add("currency", currency.code()).add("time", when.toString()))
                : asset.symbol() + " is " + amount + " " + currency + " on " + when.date() + ".\n";
        return Response.of(out, new Notes()).recording(List.of(new Fact.PricesPut("", List.of(quote))));
    }

    private static AssetId asset(Request request) throws Refused {
        String text = request.argument(1);
        List<AssetId> meant = new Resolver(request.book()).named(text);
        if (meant.size() == 1) {
            return meant.get(0);
        }
        if (meant.isEmpty()) {
            throw new Refused("No asset \"" + Plain.oneLine(text) + "\" is known; name a new one with its class, such as stock:"
                    + (AssetId.isName(text) && text.indexOf(':') < 0 ? text : "ACME") + ".");
        }
        List<String> names = meant.stream().map(AssetId::toString).toList();
        throw new Refused("Several assets go by \"" + Plain.oneLine(text) + "\": " + String.join(", ", names) + ".");
    }

    private static Response table(Request request) throws Refused {
        if (request.files().isEmpty()) {
            throw new Refused("price import wants a file.");
        }
        Notes notes = new Notes();
        JsonArray files = new JsonArray();
        StringBuilder text = new StringBuilder();
        List<Fact> facts = new ArrayList<>();
        Resolver resolver = new Resolver(request.book());
        for (Request.InputFile file : request.files()) {
            PriceTable table = PriceTable.read(file.name(), file.bytes(), resolver::named);
            List<Quote> fresh = fresh(table.quotes(), request.book().given());
            JsonArray problems = new JsonArray();
            for (Problem problem : table.problems()) {
                notes.add(problem.toString());
                problems.add(Review.json(problem));
            }
            files.add(new JsonObject().add("file", file.name()).add("rows", table.rows())
                    .add("prices", table.quotes().size()).add("new", fresh.size()).add("problems", problems));
            text.append(Plain.oneLine(file.name())).append(": ").append(table.rows()).append(" rows, ")
                    .append(table.quotes().size()).append(" prices, ").append(fresh.size()).append(" of them new\n");
            if (!fresh.isEmpty()) {
                facts.add(new Fact.PricesPut("", fresh));
            }
        }
        String out = request.json() ? Reports.line(new JsonObject().add("files", files)) : text.toString();
        return Response.of(out, notes).recording(facts);
    }

    /** Those that are not known just so, asset by asset: the many days of one take the least room so. */
    private static List<Quote> fresh(List<Quote> quotes, Quotes given) {
        Map<AssetId, List<Quote>> byAsset = new TreeMap<>();
        quotes.forEach(quote -> byAsset.computeIfAbsent(quote.asset(), none -> new ArrayList<>()).add(quote));
        List<Quote> fresh = new ArrayList<>();
        byAsset.forEach((asset, all) -> {
            Set<Quote> known = new LinkedHashSet<>(given.series(asset));
            all.stream().filter(quote -> !known.contains(quote)).forEach(fresh::add);
        });
        return fresh;
    }
}
