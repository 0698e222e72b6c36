package walletlens.market;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.problem.Outcome;

/**
 * Binance's markets, all at once. Most coins are traded there against USDT, which is no dollar: such a price stays one in
 * USDT, and the price of the euro in USDT is taken with it so that it can be converted.
 */
final class BinancePrices implements Connector {
    private static final String NAME = "binance";
    private static final List<String> AGAINST = List.of("USDT", "USDC", "EUR", "BTC");

    @Override
    public boolean knows(Asset asset) {
        return Codes.coin(asset, Codes.BINANCE).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        return question instanceof Question.Live
                ? List.of(new Request(NAME, "data-api.binance.vision", "/api/v3/ticker/price", "The prices of now.",
                        "That someone here asks for all markets."))
                : List.of();
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Optional<JsonArray> list = reading.list(body);
        Map<String, JsonValue> prices = new TreeMap<>();
        for (JsonValue row : list.orElse(new JsonArray())) {
            JsonValue symbol = row.isObject() ? row.asObject().get("symbol") : null;
            if (symbol == null || !symbol.isString() || row.asObject().get("price") == null) {
                reading.problem("", row.toString(), "A row of the answer has another form than it should.");
            } else if (prices.put(symbol.asString(), row.asObject().get("price")) != null) {
                reading.problem(symbol.asString(), "It stands twice in the answer.");
                return reading.outcome();
            }
        }
        boolean tether = false;
        for (Asset asset : question.assets()) {
            Optional<String> base = Codes.coin(asset, Codes.BINANCE);
            for (String against : base.isEmpty() ? List.<String>of() : AGAINST) {
                JsonValue price = prices.get(base.get() + against);
                if (price != null) {
                    reading.amount(base.get() + against, price).ifPresent(
                            amount -> reading.take(asset.id(), amount, Currency.of(against), reading.now()));
                    tether |= against.equals("USDT");
                    break;
                }
            }
        }
        if (tether && prices.get("EURUSDT") != null) {
            reading.amount("EURUSDT", prices.get("EURUSDT")).ifPresent(
                    amount -> reading.take(AssetId.cash(Currency.EUR), amount, Currency.of("USDT"), reading.now()));
        }
        return reading.outcome();
    }
}
