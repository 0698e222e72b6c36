package walletlens.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.text.Parts;

/**
 * The ECB's reference rates: how much of a currency one euro is worth, of every working day since 1999. Three files of one
 * form (the last day, 90 days, all days), and the data service's table for what lies between.
 */
final class Ecb implements Connector {
    private static final String NAME = "ecb";
    private static final String HOST = "www.ecb.europa.eu";
    private static final String FILES = "/stats/eurofxref/eurofxref-";
    private static final int SHORT = 85;
    private static final int LONG = 2_000;

    @Override
    public boolean knows(Asset asset) {
        return Codes.fiat(asset).isPresent();
    }

    @Override
    public List<Request> requests(Question question) {
        String reveals = "That someone here asks for all exchange rates.";
        if (!(question instanceof Question.Past past)) {
            return List.of(new Request(NAME, HOST, FILES + "daily.xml", "The exchange rates of now.", reveals));
        }
        long back = past.today().toEpochDay() - past.from().toEpochDay();
        String why = "Past exchange rates.";
        if (back <= SHORT) {
            return List.of(new Request(NAME, HOST, FILES + "hist-90d.xml", why, reveals));
        }
        if (back > LONG) {
            return List.of(new Request(NAME, HOST, FILES + "hist.xml", why, reveals));
        }
        return List.of(new Request(NAME, "data-api.ecb.europa.eu", "/service/data/EXR/D..EUR.SP00.A?format=csvdata&detail=dataonly"
                + "&startPeriod=" + past.from() + "&endPeriod=" + past.to(), why, reveals));
    }

    @Override
    public Outcome<Learnt> read(Question question, Request request, String body, Instant at) {
        Reading reading = new Reading(NAME, question, at);
        Map<String, Currency> wanted = new TreeMap<>();
        for (Asset asset : question.assets()) {
            Codes.fiat(asset).filter(code -> !code.equals("EUR")).ifPresent(code -> wanted.put(code, Currency.of(code)));
        }
        if (request.host().equals(HOST)) {
            file(reading, question, wanted, body);
        } else {
            table(reading, question, wanted, body);
        }
        return reading.outcome();
    }

    /** {@code <Cube time='2024-01-15'><Cube currency='USD' rate='1.0945'/>…</Cube>}. */
    private static void file(Reading reading, Question question, Map<String, Currency> wanted, String body) {
        if (Reading.looksLikePage(body) && !body.contains("Envelope")) {
            reading.problem("", "The answer is a web page instead of figures.");
            return;
        }
        LocalDate day = null;
        int days = 0;
        int at = body.indexOf("<Cube");
        while (at >= 0) {
            int end = body.indexOf('>', at);
            int next = body.indexOf("<Cube", at + 1);
            if (end < 0 || next >= 0 && next < end) {
                break;
            }
            String tag = body.substring(at, end);
            Optional<String> time = attribute(tag, "time");
            if (time.isPresent()) {
                day = reading.day("time", time.get()).orElse(null);
                days++;
            } else if (day != null) {
                rate(reading, question, wanted, day, attribute(tag, "currency"), attribute(tag, "rate"));
            }
            at = next;
        }
        if (days == 0) {
            reading.problem("", "The answer has no rates in it.");
        } else if (!body.contains("</gesmes:Envelope>")) {
            reading.problem("", "The answer is broken off.");
        }
    }

    private static void rate(
            Reading reading, Question question, Map<String, Currency> wanted, LocalDate day, Optional<String> code, Optional<String> rate) {
        if (code.isEmpty() || !wanted.containsKey(code.get()) || question instanceof Question.Past past && !Candles.within(past, day)) {
            return;
        }
        Optional<Quantity> amount = reading.amount(code.get() + " on " + day, rate.orElse(""));
        amount.ifPresent(worth -> reading.take(AssetId.cash(Currency.EUR), worth, wanted.get(code.get()), day));
    }

    /** The value of an attribute in single or double quotes. */
    private static Optional<String> attribute(String tag, String name) {
        int at = tag.indexOf(" " + name + "=");
        if (at < 0) {
            return Optional.empty();
        }
        int open = at + name.length() + 2;
        char quote = open < tag.length() ? tag.charAt(open) : ' ';
        int close = quote == '\'' || quote == '"' ? tag.indexOf(quote, open + 1) : -1;
        return close < 0 ? Optional.empty() : Optional.of(tag.substring(open + 1, close));
    }

    /** A table with the columns CURRENCY, TIME_PERIOD and OBS_VALUE among others. */
    private static void table(Reading reading, Question question, Map<String, Currency> wanted, String body) {
        List<String> heading = cells(line(body, 0));
        int currency = heading.indexOf("CURRENCY");
        int denominator = heading.indexOf("CURRENCY_DENOM");
        int period = heading.indexOf("TIME_PERIOD");
        int value = heading.indexOf("OBS_VALUE");
        if (currency < 0 || period < 0 || value < 0) {
            reading.problem("", Reading.looksLikePage(body) ? "The answer is a web page instead of figures."
                    : "The answer has another form than it should.");
            return;
        }
        int at = line(body, 0).length() + 1;
        while (at < body.length()) {
            String text = line(body, at);
            at += text.length() + 1;
            List<String> row = cells(text);
            if (row.size() == 1 && row.get(0).isEmpty()) {
                continue;
            }
            if (row.size() != heading.size()) {
                reading.problem("", text, "A row of the answer has another form than it should.");
                continue;
            }
            boolean euro = denominator < 0 || row.get(denominator).equals("EUR");
            if (euro && wanted.containsKey(row.get(currency)) && !row.get(value).isEmpty() && !row.get(value).equals("NaN")) {
                reading.day("TIME_PERIOD", row.get(period)).ifPresent(day -> rate(
                        reading, question, wanted, day, Optional.of(row.get(currency)), Optional.of(row.get(value))));
            }
        }
    }

    private static String line(String body, int from) {
        int end = body.indexOf('\n', from);
        return body.substring(from, end < 0 ? body.length() : end);
    }

    private static List<String> cells(String line) {
        String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return Parts.all(text, ',');
    }
}
