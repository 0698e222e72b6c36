package walletlens.market;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;

/**
 * Frankfurter's rates of many central banks: how much of a currency, or of a metal in ounces, one euro buys. Rows of the
 * present form, and the tables of the older one.
 */
final class Frankfurter implements Connector {
    private static final String NAME = "frankfurter";
    private static final int DAYS = 366;

    @Override
    public boolean knows(Asset asset) {
        return Codes.fiat(asset).isPresent() || Codes.metal(asset).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        String reveals = "That someone here asks for all exchange rates.";
        if (!(question instanceof Question.Past past)) {
            return List.of(new Request(NAME, "api.frankfurter.dev", "/v2/rates?base=EUR", "The exchange rates of now.", reveals));
        }
        List<Request> requests = new ArrayList<>();
        for (LocalDate from = past.from(); !from.isAfter(past.to()); from = from.plusDays(DAYS)) {
            LocalDate to = from.plusDays(DAYS - 1).isAfter(past.to()) ? past.to() : from.plusDays(DAYS - 1);
            requests.add(new Request(NAME, "api.frankfurter.dev", "/v2/rates?base=EUR&from=" + from + "&to=" + to,
                    "Past exchange rates.", reveals));
        }
        return requests;
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Map<String, AssetId> wanted = new TreeMap<>();
        for (Asset asset : question.assets()) {
            Codes.fiat(asset).or(() -> Codes.metal(asset)).filter(code -> !code.equals("EUR"))
                    .ifPresent(code -> wanted.put(code, asset.id()));
        }
        if (body.stripLeading().startsWith("[")) {
            for (JsonValue row : reading.list(body).orElse(new JsonArray())) {
                JsonObject of = row.isObject() ? row.asObject() : new JsonObject();
                String quote = Reading.text(of.get("quote"));
                if (quote.isEmpty() || of.get("rate") == null) {
                    reading.problem("", row.toString(), "A row of the answer has another form than it should.");
                } else if (!Reading.text(of.get("base")).equals("EUR")) {
                    reading.problem(quote, Reading.text(of.get("base")), "The rate is of another currency than asked for.");
                } else {
                    rate(reading, question, wanted, quote, Reading.text(of.get("date")), of.get("rate"));
                }
            }
        } else {
            reading.object(body).ifPresent(json -> tables(reading, question, wanted, json));
        }
        return reading.outcome();
    }

    private static void tables(Reading reading, Question question, Map<String, AssetId> wanted, JsonObject json) {
        if (!Reading.text(json.get("base")).equals("EUR")) {
            reading.problem("base", Reading.text(json.get("base")), "The rates are of another currency than asked for.");
            return;
        }
        for (Map.Entry<String, JsonValue> each : reading.part(json, "rates").map(reading::members).orElse(Map.of()).entrySet()) {
            if (each.getValue().isObject()) {
                reading.members(each.getValue().asObject()).forEach(
                        (code, rate) -> rate(reading, question, wanted, code, each.getKey(), rate));
            } else {
                rate(reading, question, wanted, each.getKey(), Reading.text(json.get("date")), each.getValue());
            }
        }
    }

    private static void rate(
            Reading reading, Question question, Map<String, AssetId> wanted, String code, String date, JsonValue rate) {
        AssetId asset = wanted.get(code);
        Optional<LocalDate> day = asset == null ? Optional.empty() : reading.day(code, date);
        if (day.isEmpty() || question instanceof Question.Past past && !Candles.within(past, day.get())) {
            return;
        }
        Optional<Quantity> amount = reading.amount(code + " on " + day.get(), rate);
        if (amount.isPresent() && asset.isCash()) {
            reading.take(AssetId.cash(Currency.EUR), amount.get(), Currency.of(code), day.get());
        } else if (amount.isPresent()) {
            reading.take(asset, Quantity.ONE.dividedBy(amount.get()), Currency.EUR, day.get());
        }
    }
}
