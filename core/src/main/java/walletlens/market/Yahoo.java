package walletlens.market;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.ledger.When;
import walletlens.market.Learnt.Dividend;
import walletlens.market.Learnt.Split;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;

/**
 * Yahoo's chart of one ticker. A day is that of the exchange. Prices in pence, cents and agorot are turned into pounds, rand
 * and shekels. Yahoo divides the closes from before a split by it; the closes taken here are those of their own day, so
 * they are multiplied again, which is why a past is always asked for up to today. So are its dividends, which it divides
 * likewise.
 */
final class Yahoo implements Connector {
    private static final String NAME = "yahoo";
    private static final long DAY = 86_400L;

    @Override
    public boolean knows(Asset asset) {
        return Codes.yahoo(asset).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        List<Request> requests = new ArrayList<>();
        for (Asset asset : question.assets()) {
            Codes.yahoo(asset).ifPresent(ticker -> requests.add(new Request(NAME, "query1.finance.yahoo.com",
                    "/v8/finance/chart/" + ticker + "?interval=1d" + (question instanceof Question.Past past
                            ? "&period1=" + past.from().toEpochDay() * DAY + "&period2=" + (past.today().toEpochDay() + 1) * DAY
                            : "&range=5d") + "&events=div,splits",
                    question instanceof Question.Past ? "Past prices of " + asset.id().symbol() + "." : "The price of now.",
                    "That someone here is interested in " + ticker + ".")));
        }
        return requests;
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        String ticker = request.pathOnly().substring(request.pathOnly().lastIndexOf('/') + 1);
        Optional<Asset> asked = Candles.asked(question, asset -> Codes.yahoo(asset).orElse("").equals(ticker));
        Optional<JsonObject> chart = reading.object(body).flatMap(json -> reading.part(json, "chart"));
        if (chart.isEmpty() || asked.isEmpty()) {
            return reading.outcome();
        }
        JsonValue error = chart.get().get("error");
        JsonValue results = chart.get().get("result");
        if (error != null && error.isObject()) {
            reading.problem(ticker, "The source refuses: " + Reading.text(error.asObject().get("description")));
        } else if (results == null || !results.isArray() || results.asArray().size() != 1 || !results.asArray().get(0).isObject()) {
            reading.problem(ticker, "The answer has another form than it should.");
        } else {
            new Chart(reading, question, asked.get(), ticker, results.asArray().get(0).asObject()).read();
        }
        return reading.outcome();
    }

    /** One chart as it is read. */
    private static final class Chart {
        private final Reading reading;
        private final Question question;
        private final Asset asset;
        private final String ticker;
        private final JsonObject result;
        private final List<Split> splits = new ArrayList<>();
        private int offset;
        private int shift;
        private Currency currency;

        Chart(Reading reading, Question question, Asset asset, String ticker, JsonObject result) {
            this.reading = reading;
            this.question = question;
            this.asset = asset;
            this.ticker = ticker;
            this.result = result;
        }

        void read() {
            Optional<JsonObject> meta = reading.part(result, "meta");
            if (meta.isEmpty()) {
                return;
            }
            String symbol = Reading.text(meta.get().get("symbol"));
            if (!symbol.toUpperCase(Locale.ROOT).equals(ticker)) {
                reading.problem(ticker, symbol, "The prices are of another ticker than asked for.");
                return;
            }
            if (!unit(Reading.text(meta.get().get("currency")))) {
                return;
            }
            Optional<Quantity> zone = Quantity.parse(Reading.text(meta.get().get("gmtoffset")));
            offset = zone.filter(seconds -> seconds.abs().compareTo(Quantity.of(64_800)) <= 0)
                    .map(seconds -> seconds.value().intValue()).orElse(0);
            List<Bar> bars = bars();
            splits();
            dividends();
            if (question instanceof Question.Past past) {
                past(past, bars);
            } else {
                live(meta.get(), bars);
            }
        }

        /** The currency, and how many places the point moves to turn pence into pounds. */
        private boolean unit(String code) {
            shift = code.equals("GBp") || code.equals("GBX") || code.equals("ZAc") || code.equals("ZAX") || code.equals("ILA") ? -2 : 0;
            String whole = shift == 0 ? code : code.startsWith("GB") ? "GBP" : code.startsWith("ZA") ? "ZAR" : "ILS";
            Optional<Currency> read = Currency.parse(whole);
            if (read.isEmpty()) {
                reading.problem(ticker, code, "This is no currency.");
                return false;
            }
            currency = read.get();
            boolean cash = asset.id().isCash() || asset.id().assetClass() == walletlens.asset.AssetClass.METAL;
            if (cash && !currency.equals(Currency.USD)) {
                reading.problem(ticker, code, "The price is in another currency than asked for.");
                return false;
            }
            return true;
        }

        private record Bar(LocalDate day, JsonValue close) {
        }

        private List<Bar> bars() {
            List<Bar> bars = new ArrayList<>();
            JsonValue times = result.get("timestamp");
            JsonArray closes = closes();
            if (times == null || !times.isArray() || times.asArray().size() != closes.size()) {
                if (times != null) {
                    reading.problem(ticker, "The answer has not as many prices as days.");
                }
                return bars;
            }
            for (int i = 0; i < closes.size(); i++) {
                Optional<Instant> time = reading.seconds(ticker, times.asArray().get(i));
                if (time.isPresent() && !closes.get(i).isNull()) {
                    bars.add(new Bar(day(time.get()), closes.get(i)));
                }
            }
            return bars;
        }

        private JsonArray closes() {
            JsonValue indicators = result.get("indicators");
            JsonValue quote = indicators == null || !indicators.isObject() ? null : indicators.asObject().get("quote");
            JsonValue first = quote == null || !quote.isArray() || quote.asArray().isEmpty() ? null : quote.asArray().get(0);
            JsonValue close = first == null || !first.isObject() ? null : first.asObject().get("close");
            return close == null || !close.isArray() ? new JsonArray() : close.asArray();
        }

        private LocalDate day(Instant time) {
            return LocalDate.ofEpochDay(Math.floorDiv(time.getEpochSecond() + offset, DAY));
        }

        private Optional<Quantity> price(String where, JsonValue value) {
            return reading.amount(where, value).map(
                    amount -> shift == 0 ? amount : Quantity.of(amount.value().scaleByPowerOfTen(shift)));
        }

        private void live(JsonObject meta, List<Bar> bars) {
            Optional<Instant> time = reading.seconds(ticker, meta.get("regularMarketTime"));
            Optional<Quantity> price = price(ticker, meta.get("regularMarketPrice"));
            if (time.isEmpty() || price.isEmpty()) {
                return;
            }
            reading.take(asset.id(), price.get(), currency, time.get());
            LocalDate today = day(time.get());
            for (int i = bars.size() - 1; i >= 0; i--) {
                Bar bar = bars.get(i);
                if (bar.day().isBefore(today)) {
                    price(ticker + " on " + bar.day(), bar.close()).ifPresent(
                            close -> reading.previous(asset.id(), close, currency, When.on(bar.day())));
                    break;
                }
            }
        }

        private void splits() {
            for (JsonObject split : events("splits")) {
                Optional<Instant> time = reading.seconds(ticker, split.get("date"));
                Optional<Quantity> to = Quantity.parse(Reading.text(split.get("numerator"))).filter(Quantity::isPositive);
                Optional<Quantity> from = Quantity.parse(Reading.text(split.get("denominator"))).filter(Quantity::isPositive);
                if (time.isEmpty() || to.isEmpty() || from.isEmpty()) {
                    reading.problem(ticker, split.toString(), "A split in the answer cannot be read.");
                } else {
                    splits.add(new Split(asset.id(), day(time.get()), to.get(), from.get()));
                }
            }
            splits.forEach(reading::split);
        }

        private void dividends() {
            for (JsonObject dividend : events("dividends")) {
                Optional<Instant> time = reading.seconds(ticker, dividend.get("date"));
                Optional<Quantity> amount = price(ticker + ", dividend", dividend.get("amount"));
                if (time.isPresent() && amount.isPresent()) {
                    LocalDate day = day(time.get());
                    reading.dividend(new Dividend(asset.id(), day, new Price(unsplit(day, amount.get()), currency)));
                }
            }
        }

        private List<JsonObject> events(String name) {
            JsonValue events = result.get("events");
            JsonValue told = events == null || !events.isObject() ? null : events.asObject().get(name);
            List<JsonObject> list = new ArrayList<>();
            for (JsonObject.Member member : told == null || !told.isObject() ? new JsonObject() : told.asObject()) {
                list.add(member.getValue().isObject() ? member.getValue().asObject() : new JsonObject());
            }
            return list;
        }

        private void past(Question.Past past, List<Bar> bars) {
            LocalDate today = day(reading.now());
            for (Bar bar : bars) {
                if (Candles.within(past, bar.day()) && bar.day().isBefore(today)) {
                    price(ticker + " on " + bar.day(), bar.close()).ifPresent(
                            close -> reading.take(asset.id(), unsplit(bar.day(), close), currency, bar.day()));
                }
            }
        }

        /** A close as it was on its own day. */
        private Quantity unsplit(LocalDate day, Quantity close) {
            Quantity above = close;
            Quantity below = Quantity.ONE;
            for (Split split : splits) {
                if (split.day().isAfter(day)) {
                    above = above.times(split.to());
                    below = below.times(split.from());
                }
            }
            return below.equals(Quantity.ONE) ? above : above.dividedBy(below);
        }
    }
}
