package walletlens.market;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;

/** CoinGecko's thousand largest coins in dollars, in four pages, whatever is held. */
final class CoinGeckoTop implements Connector {
    private static final String NAME = "coingecko";
    private static final int PAGES = 4;

    @Override
    public boolean knows(Asset asset) {
        return Codes.coinId(asset).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        List<Request> requests = new ArrayList<>();
        for (int page = 1; question instanceof Question.Live && page <= PAGES; page++) {
            requests.add(new Request(NAME, "api.coingecko.com",
                    "/api/v3/coins/markets?vs_currency=usd&order=market_cap_desc&per_page=250&page=" + page, "The prices of now.",
                    "That someone here asks for the largest coins."));
        }
        return requests;
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Map<String, JsonObject> coins = new TreeMap<>();
        for (JsonValue row : reading.list(body).orElse(new JsonArray())) {
            String id = row.isObject() ? Reading.text(row.asObject().get("id")) : "";
            if (id.isEmpty()) {
                reading.problem("", row.toString(), "A row of the answer has another form than it should.");
            } else if (coins.put(id, row.asObject()) != null) {
                reading.problem(id, "It stands twice in the answer.");
                return reading.outcome();
            }
        }
        for (Asset asset : question.assets()) {
            JsonObject coin = Codes.coinId(asset).map(coins::get).orElse(null);
            if (coin != null && coin.get("current_price") != null && !coin.get("current_price").isNull()) {
                take(reading, asset, coin);
            }
        }
        return reading.outcome();
    }

    private static void take(Reading reading, Asset asset, JsonObject coin) {
        Optional<Quantity> price = reading.amount(asset.id().symbol(), coin.get("current_price"));
        JsonValue updated = coin.get("last_updated");
        Optional<Instant> time = updated == null || updated.isNull()
                ? Optional.of(reading.now()) : reading.iso(asset.id().symbol(), updated);
        if (price.isEmpty() || time.isEmpty()) {
            return;
        }
        reading.take(asset.id(), price.get(), Currency.USD, time.get());
        JsonValue change = coin.get("price_change_24h");
        Optional<Quantity> changed = change == null || !change.isNumber() ? Optional.empty() : Quantity.parse(change.toString());
        changed.map(by -> price.get().minus(by)).filter(Quantity::isPositive).ifPresent(before -> reading.previous(
                asset.id(), before, Currency.USD, When.at(time.get().minusSeconds(86_400))));
    }
}
