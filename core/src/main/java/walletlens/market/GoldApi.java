package walletlens.market;

import com.eclipsesource.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;

/** gold-api.com's prices of now, in dollars per troy ounce; all four metals are asked for, whichever are held. */
final class GoldApi implements Connector {
    private static final String NAME = "gold-api";
    private static final List<String> METALS = List.of("XAU", "XAG", "XPT", "XPD");

    @Override
    public boolean knows(Asset asset) {
        return Codes.metal(asset).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        List<Request> requests = new ArrayList<>();
        for (String metal : question instanceof Question.Live ? METALS : List.<String>of()) {
            requests.add(new Request(NAME, "api.gold-api.com", "/price/" + metal, "The prices of now.",
                    "That someone here asks for the four precious metals."));
        }
        return requests;
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Optional<JsonObject> json = reading.object(body);
        Optional<Asset> asked = Candles.asked(question,
                asset -> request.path().endsWith("/" + Codes.metal(asset).orElse("?")));
        if (json.isEmpty() || asked.isEmpty()) {
            return reading.outcome();
        }
        String metal = asked.get().id().symbol();
        String symbol = Reading.text(json.get().get("symbol"));
        String currency = Reading.text(json.get().get("currency"));
        if (!symbol.equals(metal) || !currency.isEmpty() && !currency.equals("USD")) {
            reading.problem(metal, symbol + " " + currency, "The price is of something else than asked for.");
            return reading.outcome();
        }
        Optional<Quantity> price = reading.amount(metal, json.get().get("price"));
        Optional<Instant> time = reading.iso(metal, json.get().get("updatedAt"));
        if (price.isPresent() && time.isPresent()) {
            reading.take(asked.get().id(), price.get(), Currency.USD, time.get());
        }
        return reading.outcome();
    }
}
