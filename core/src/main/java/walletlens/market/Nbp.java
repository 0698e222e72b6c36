package walletlens.market;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;

/** The National Bank of Poland's price of gold, in zloty per gram of pure gold; a troy ounce is 31.1034768 grams. */
final class Nbp implements Connector {
    private static final String NAME = "nbp";
    private static final Quantity GRAMS = Quantity.of("31.1034768");
    private static final Currency ZLOTY = Currency.of("PLN");
    private static final int DAYS = 360;

    @Override
    public boolean knows(Asset asset) {
        return Codes.metal(asset).filter(metal -> metal.equals("XAU")).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        String reveals = "That someone here asks for the price of gold.";
        if (!(question instanceof Question.Past past)) {
            return List.of(new Request(NAME, "api.nbp.pl", "/api/cenyzlota/?format=json", "The price of now.", reveals));
        }
        List<Request> requests = new ArrayList<>();
        for (LocalDate from = past.from(); !from.isAfter(past.to()); from = from.plusDays(DAYS)) {
            LocalDate to = from.plusDays(DAYS - 1).isAfter(past.to()) ? past.to() : from.plusDays(DAYS - 1);
            requests.add(new Request(
                    NAME, "api.nbp.pl", "/api/cenyzlota/" + from + "/" + to + "/?format=json", "Past prices.", reveals));
        }
        return requests;
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Optional<Asset> gold = Candles.asked(question, this::knows);
        for (JsonValue row : gold.isPresent() ? reading.list(body).orElse(new JsonArray()) : new JsonArray()) {
            JsonObject of = row.isObject() ? row.asObject() : new JsonObject();
            Optional<LocalDate> day = reading.day("XAU", Reading.text(of.get("data")));
            if (day.isPresent() && !(question instanceof Question.Past past && !Candles.within(past, day.get()))) {
                reading.amount("XAU on " + day.get(), of.get("cena")).ifPresent(
                        gram -> reading.take(gold.get().id(), gram.times(GRAMS), ZLOTY, day.get()));
            }
        }
        return reading.outcome();
    }
}
