package walletlens.market;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;

/** Kraken's days of one market against the dollar: 720 at most, the latest of which is not over and left out. */
final class KrakenDays implements Connector {
    private static final String NAME = "kraken-history";

    @Override
    public boolean knows(Asset asset) {
        return Codes.coin(asset, Codes.KRAKEN).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        if (!(question instanceof Question.Past past)) {
            return List.of();
        }
        long since = (past.from().toEpochDay() - 1) * 86_400L;
        List<Request> requests = new ArrayList<>();
        for (Asset asset : past.assets()) {
            Codes.coin(asset, Codes.KRAKEN).ifPresent(code -> requests.add(new Request(NAME, "api.kraken.com",
                    "/0/public/OHLC?pair=" + KrakenTickers.older(code) + "USD&interval=1440&since=" + since,
                    "Past prices of " + asset.id().symbol() + ".", "That someone here is interested in " + asset.id().symbol() + ".")));
        }
        return requests;
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Optional<JsonObject> json = reading.object(body);
        if (json.isPresent() && !KrakenTickers.refusal(json.get()).isEmpty()) {
            String refusal = KrakenTickers.refusal(json.get());
            reading.problem("", refusal, "The source refuses: " + refusal);
            return reading.outcome();
        }
        Optional<JsonObject> result = json.flatMap(of -> reading.part(of, "result"));
        Optional<Asset> asked = Candles.asked(question, asset -> request.query().startsWith(
                "pair=" + Codes.coin(asset, Codes.KRAKEN).map(KrakenTickers::older).orElse("?") + "USD&"));
        if (result.isPresent() && asked.isPresent()) {
            for (JsonObject.Member member : result.get()) {
                if (!member.getName().equals("last")) {
                    rows(reading, asked.get(), (Question.Past) question, member.getValue());
                }
            }
        }
        return reading.outcome();
    }

    private static void rows(Reading reading, Asset asset, Question.Past past, JsonValue rows) {
        if (!rows.isArray()) {
            reading.problem(asset.id().symbol(), "The answer has another form than it should.");
            return;
        }
        LocalDate today = reading.now().atOffset(ZoneOffset.UTC).toLocalDate();
        for (JsonValue row : rows.asArray()) {
            JsonArray cells = row.isArray() ? row.asArray() : new JsonArray();
            if (cells.size() < 5) {
                reading.problem(asset.id().symbol(), row.toString(), "A row of the answer has another form than it should.");
                continue;
            }
            Optional<Instant> begins = reading.seconds(asset.id().symbol(), cells.get(0));
            Optional<LocalDate> day = begins.map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate());
            if (day.isPresent() && Candles.within(past, day.get()) && day.get().isBefore(today)) {
                Optional<Quantity> close = reading.amount(asset.id().symbol() + " on " + day.get(), cells.get(4));
                close.ifPresent(price -> reading.take(asset.id(), price, Currency.USD, day.get()));
            }
        }
    }
}
