package walletlens.market;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;

/**
 * Coinbase's exchange rates, all at once: how much of everything one dollar buys. The price of a coin is one divided by
 * that; of a currency the rate is taken as it stands, as the price of the dollar in it.
 */
final class Coinbase implements Connector {
    private static final String NAME = "coinbase";

    @Override
    public boolean knows(Asset asset) {
        return Codes.coin(asset, Codes.COINBASE).isPresent() || Codes.fiat(asset).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        return question instanceof Question.Live
                ? List.of(new Request(NAME, "api.coinbase.com", "/v2/exchange-rates?currency=USD", "The prices of now.",
                        "That someone here asks for all rates."))
                : List.of();
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Optional<JsonObject> data = reading.object(body).flatMap(json -> reading.part(json, "data"));
        if (data.isEmpty()) {
            return reading.outcome();
        }
        if (!Reading.text(data.get().get("currency")).equals("USD")) {
            reading.problem("currency", Reading.text(data.get().get("currency")), "The rates are of another currency than asked for.");
            return reading.outcome();
        }
        Map<String, JsonValue> rates = reading.part(data.get(), "rates").map(reading::members).orElse(Map.of());
        for (Asset asset : question.assets()) {
            Optional<String> coin = Codes.coin(asset, Codes.COINBASE);
            Optional<String> fiat = Codes.fiat(asset).filter(code -> !code.equals("USD"));
            JsonValue rate = coin.or(() -> fiat).map(rates::get).orElse(null);
            if (rate == null) {
                continue;
            }
            Optional<Quantity> bought = reading.amount(asset.id().symbol(), rate);
            if (bought.isPresent() && coin.isPresent()) {
                reading.take(asset.id(), Quantity.ONE.dividedBy(bought.get()), Currency.USD, reading.now());
            } else if (bought.isPresent()) {
                reading.take(walletlens.asset.AssetId.cash(Currency.USD), bought.get(), Currency.of(fiat.get()), reading.now());
            }
        }
        return reading.outcome();
    }
}
