package walletlens.market;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.problem.Outcome;

/**
 * Binance's days of one market against USDT, a thousand to a request; the day that is not over is left out. The days of the
 * euro against USDT are asked for as well, so that the prices can be converted.
 */
final class BinanceDays implements Connector {
    private static final String NAME = "binance-history";
    private static final int DAYS = 1_000;
    private static final long DAY = 86_400_000L;

    @Override
    public boolean knows(Asset asset) {
        return Codes.coin(asset, Codes.BINANCE).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        if (!(question instanceof Question.Past past)) {
            return List.of();
        }
        List<Request> requests = new ArrayList<>();
        for (Asset asset : past.assets()) {
            Codes.coin(asset, Codes.BINANCE).ifPresent(code -> spans(past, code, asset.id().symbol(), requests));
        }
        if (!requests.isEmpty()) {
            spans(past, "EUR", "the euro against USDT", requests);
        }
        return requests;
    }

    private static void spans(Question.Past past, String code, String what, List<Request> requests) {
        for (LocalDate from = past.from(); !from.isAfter(past.to()); from = from.plusDays(DAYS)) {
            LocalDate to = from.plusDays(DAYS - 1).isAfter(past.to()) ? past.to() : from.plusDays(DAYS - 1);
            requests.add(new Request(NAME, "data-api.binance.vision", "/api/v3/klines?symbol=" + code + "USDT&interval=1d&startTime="
                    + from.toEpochDay() * DAY + "&endTime=" + ((to.toEpochDay() + 1) * DAY - 1) + "&limit=" + DAYS,
                    "Past prices of " + what + ".", "That someone here is interested in " + what + "."));
        }
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Optional<JsonArray> rows = reading.list(body);
        Optional<AssetId> asked = request.query().startsWith("symbol=EURUSDT&") ? Optional.of(AssetId.cash(Currency.EUR))
                : Candles.asked(question, asset -> request.query().startsWith(
                        "symbol=" + Codes.coin(asset, Codes.BINANCE).orElse("?") + "USDT&")).map(Asset::id);
        LocalDate today = at.atOffset(ZoneOffset.UTC).toLocalDate();
        for (JsonValue row : rows.isPresent() && asked.isPresent() ? rows.get() : new JsonArray()) {
            JsonArray cells = row.isArray() ? row.asArray() : new JsonArray();
            String where = asked.get().symbol();
            if (cells.size() < 5) {
                reading.problem(where, row.toString(), "A row of the answer has another form than it should.");
                continue;
            }
            Optional<LocalDate> day = reading.millis(where, cells.get(0)).map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate());
            if (day.isPresent() && Candles.within((Question.Past) question, day.get()) && day.get().isBefore(today)) {
                reading.amount(where + " on " + day.get(), cells.get(4)).ifPresent(
                        price -> reading.take(asked.get(), price, Currency.of("USDT"), day.get()));
            }
        }
        return reading.outcome();
    }
}
