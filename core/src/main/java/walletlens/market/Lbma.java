package walletlens.market;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.money.Currency;
import walletlens.problem.Outcome;

/**
 * The LBMA's whole lists since 1968, in dollars per troy ounce: the afternoon price of gold, the price of silver. A day
 * without an auction stands there as nothing or zero and is passed over.
 */
final class Lbma implements Connector {
    private static final String NAME = "lbma";

    @Override
    public boolean knows(Asset asset) {
        return Codes.metal(asset).flatMap(Lbma::file).isPresent();
    }

    private static Optional<String> file(String metal) {
        return switch (metal) {
            case "XAU" -> Optional.of("gold_pm");
            case "XAG" -> Optional.of("silver");
            default -> Optional.empty();
        };
    }

    @Override
    public List<Request> requests(Question question) {
        List<Request> requests = new ArrayList<>();
        for (Asset asset : question.assets()) {
            Codes.metal(asset).flatMap(Lbma::file).ifPresent(file -> requests.add(new Request(NAME, "prices.lbma.org.uk",
                    "/json/" + file + ".json", question instanceof Question.Live ? "The price of now." : "Past prices.",
                    "That someone here asks for the price list of " + asset.id().symbol() + ".")));
        }
        return requests;
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Optional<Asset> asked = Candles.asked(question, asset -> request.path().equals(
                "/json/" + Codes.metal(asset).flatMap(Lbma::file).orElse("?") + ".json"));
        JsonArray rows = reading.list(body).orElse(new JsonArray());
        boolean live = question instanceof Question.Live;
        for (int i = rows.size() - 1; asked.isPresent() && i >= 0; i--) {
            boolean taken = row(reading, question, asked.get(), rows.get(i));
            if (taken && live) {
                break;
            }
        }
        return reading.outcome();
    }

    private static boolean row(Reading reading, Question question, Asset asset, JsonValue row) {
        JsonValue values = row.isObject() ? row.asObject().get("v") : null;
        if (values == null || !values.isArray() || values.asArray().isEmpty()) {
            reading.problem(asset.id().symbol(), row.toString(), "A row of the answer has another form than it should.");
            return false;
        }
        JsonValue dollars = values.asArray().get(0);
        if (dollars.isNull() || dollars.isNumber() && Reading.text(dollars).equals("0")) {
            return false;
        }
        Optional<LocalDate> day = reading.day(asset.id().symbol(), Reading.text(row.asObject().get("d")));
        if (day.isEmpty() || question instanceof Question.Past past && !Candles.within(past, day.get())) {
            return false;
        }
        return reading.amount(asset.id().symbol() + " on " + day.get(), dollars).map(price -> {
            reading.take(asset.id(), price, Currency.USD, day.get());
            return true;
        }).orElse(false);
    }
}
