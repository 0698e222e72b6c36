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
 * Kraken's tickers, all at once: of each market the price of its last trade. Markets against the dollar, then the euro.
 * Both spellings of a market are read: {@code BTC/USD} and the older {@code XXBTZUSD}.
 */
final class KrakenTickers implements Connector {
    private static final String NAME = "kraken";
    private static final List<String> AGAINST = List.of("USD", "EUR");
    private static final List<String> FIAT = List.of("EUR", "GBP", "AUD");

    @Override
    public boolean knows(Asset asset) {
        return Codes.coin(asset, Codes.KRAKEN).isPresent() || Codes.fiat(asset).filter(FIAT::contains).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        return question instanceof Question.Live
                ? List.of(new Request(NAME, "api.kraken.com", "/0/public/Ticker?assetVersion=1", "The prices of now.",
                        "That someone here asks for all markets."))
                : List.of();
    }

    /** Kraken's refusals stand in a list of texts beside a status of 200; empty where there is none. */
    static String refusal(JsonObject json) {
        JsonValue errors = json.get("error");
        return errors != null && errors.isArray() && errors.asArray().size() > 0 ? Reading.text(errors.asArray().get(0)) : "";
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Optional<JsonObject> json = reading.object(body);
        if (json.isPresent() && !refusal(json.get()).isEmpty()) {
            reading.problem("", refusal(json.get()), "The source refuses: " + refusal(json.get()));
            return reading.outcome();
        }
        Map<String, JsonValue> markets = json.flatMap(of -> reading.part(of, "result")).map(reading::members).orElse(Map.of());
        for (Asset asset : question.assets()) {
            Optional<String> base = Codes.coin(asset, Codes.KRAKEN).or(() -> Codes.fiat(asset).filter(FIAT::contains));
            for (String against : base.isEmpty() ? List.<String>of() : AGAINST) {
                JsonValue market = market(markets, base.get(), against);
                if (market != null) {
                    last(reading, asset, against, market).ifPresent(
                            price -> reading.take(asset.id(), price, Currency.of(against), reading.now()));
                    break;
                }
            }
        }
        return reading.outcome();
    }

    private static Optional<Quantity> last(Reading reading, Asset asset, String against, JsonValue market) {
        String where = asset.id().symbol() + "/" + against;
        JsonValue closed = market.isObject() ? market.asObject().get("c") : null;
        if (closed == null || !closed.isArray() || closed.asArray().isEmpty()) {
            reading.problem(where, "The answer lacks the last price, or it has another form than it should.");
            return Optional.empty();
        }
        return reading.amount(where, closed.asArray().get(0));
    }

    private static JsonValue market(Map<String, JsonValue> markets, String base, String against) {
        String old = older(base);
        for (String name : List.of(base + "/" + against, "X" + old + "Z" + against, "Z" + old + "Z" + against, old + against)) {
            if (markets.containsKey(name)) {
                return markets.get(name);
            }
        }
        return null;
    }

    /** The older code of a coin. */
    static String older(String code) {
        return switch (code) {
            case "BTC" -> "XBT";
            case "DOGE" -> "XDG";
            default -> code;
        };
    }
}
