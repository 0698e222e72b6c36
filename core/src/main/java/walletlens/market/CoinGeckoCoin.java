package walletlens.market;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

/**
 * CoinGecko asked for named coins, in dollars: the prices of now, fifty to a request, and the past of one. Without a key the
 * past reaches back 365 days. Of several prices of a day the last is its close.
 */
final class CoinGeckoCoin implements Connector {
    private static final String NAME = "coingecko-coin";
    private static final String HOST = "api.coingecko.com";
    private static final int TOGETHER = 50;
    /** How many days a request for a past spans; longer ones are told in one price a day as well. */
    private static final int DAYS = 365;

    @Override
    public boolean knows(Asset asset) {
        return Codes.coinId(asset).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        List<Request> requests = new ArrayList<>();
        if (question instanceof Question.Past past) {
            for (Asset asset : past.assets()) {
                Codes.coinId(asset).ifPresent(id -> spans(past, asset, id, requests));
            }
            return requests;
        }
        List<String> ids = new ArrayList<>();
        for (Asset asset : question.assets()) {
            Codes.coinId(asset).filter(id -> !ids.contains(id)).ifPresent(ids::add);
        }
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            String some = String.join(",", ids.subList(from, Math.min(from + TOGETHER, ids.size())));
            requests.add(new Request(NAME, HOST, "/api/v3/simple/price?ids=" + some
                    + "&vs_currencies=usd&include_24hr_change=true&include_last_updated_at=true", "The prices of now.",
                    "That someone here is interested in these coins: " + some.replace(",", ", ") + "."));
        }
        return requests;
    }

    private static void spans(Question.Past past, Asset asset, String id, List<Request> requests) {
        for (LocalDate from = past.from(); !from.isAfter(past.to()); from = from.plusDays(DAYS)) {
            LocalDate to = from.plusDays(DAYS - 1).isAfter(past.to()) ? past.to() : from.plusDays(DAYS - 1);
            requests.add(new Request(NAME, HOST, "/api/v3/coins/" + id + "/market_chart/range?vs_currency=usd&from="
                    + from.toEpochDay() * 86_400L + "&to=" + ((to.toEpochDay() + 1) * 86_400L + 3_600),
                    "Past prices of " + asset.id().symbol() + ".", "That someone here is interested in " + asset.id().symbol() + "."));
        }
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Optional<JsonObject> json = reading.object(body);
        if (json.isPresent() && question instanceof Question.Past past) {
            Candles.asked(question, asset -> request.pathOnly().startsWith(
                    "/api/v3/coins/" + Codes.coinId(asset).orElse("?") + "/")).ifPresent(asset -> days(reading, past, asset, json.get()));
        } else if (json.isPresent()) {
            now(reading, question, reading.members(json.get()));
        }
        return reading.outcome();
    }

    private static void now(Reading reading, Question question, Map<String, JsonValue> coins) {
        for (Asset asset : question.assets()) {
            JsonValue coin = Codes.coinId(asset).map(coins::get).orElse(null);
            JsonValue usd = coin == null || !coin.isObject() ? null : coin.asObject().get("usd");
            if (usd == null) {
                continue;
            }
            String where = asset.id().symbol();
            Optional<Quantity> price = reading.amount(where, usd);
            JsonValue updated = coin.asObject().get("last_updated_at");
            Optional<Instant> time = updated == null ? Optional.of(reading.now()) : reading.seconds(where, updated);
            if (price.isEmpty() || time.isEmpty()) {
                continue;
            }
            reading.take(asset.id(), price.get(), Currency.USD, time.get());
            JsonValue percent = coin.asObject().get("usd_24h_change");
            Optional<Quantity> change = percent == null || !percent.isNumber() ? Optional.empty() : Quantity.parse(percent.toString());
            change.map(by -> by.plus(Quantity.of(100))).filter(Quantity::isPositive).ifPresent(of -> reading.previous(asset.id(),
                    price.get().times(Quantity.of(100)).dividedBy(of), Currency.USD, When.at(time.get().minusSeconds(86_400))));
        }
    }

    private static void days(Reading reading, Question.Past past, Asset asset, JsonObject json) {
        JsonValue prices = json.get("prices");
        String where = asset.id().symbol();
        if (prices == null || !prices.isArray()) {
            reading.problem(where, "The answer lacks the prices, or they have another form than they should.");
            return;
        }
        LocalDate today = reading.now().atOffset(ZoneOffset.UTC).toLocalDate();
        Map<LocalDate, JsonValue> closes = new TreeMap<>();
        for (JsonValue row : prices.asArray()) {
            JsonArray cells = row.isArray() ? row.asArray() : new JsonArray();
            if (cells.size() != 2) {
                reading.problem(where, row.toString(), "A row of the answer has another form than it should.");
                continue;
            }
            // A price of midnight is the close of the day before.
            reading.millis(where, cells.get(0)).map(time -> time.minusMillis(1).atOffset(ZoneOffset.UTC).toLocalDate())
                    .filter(day -> Candles.within(past, day) && day.isBefore(today)).ifPresent(day -> closes.put(day, cells.get(1)));
        }
        closes.forEach((day, price) -> reading.amount(where + " on " + day, price).ifPresent(
                amount -> reading.take(asset.id(), amount, Currency.USD, day)));
    }
}
