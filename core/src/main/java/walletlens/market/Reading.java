package walletlens.market;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.quote.Quote;

/** What is taken from one answer: checked prices on one side, problems on the other. */
final class Reading {
    /** No price of one unit of anything is outside of these; what claims to be is damaged. */
    private static final BigDecimal LEAST = new BigDecimal("1e-18");
    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int MOST_DIGITS = 60;
    /** How far a source's clock may be ahead of ours, in seconds. */
    private static final long AHEAD = 600;
    /** More problems than this are counted, not listed. */
    private static final int LISTED = 20;

    private final String source;
    private final String title;
    private final Instant at;
    private final ZoneOffset zone;
    private final List<Quote> quotes = new ArrayList<>();
    private final Map<AssetId, Learnt.Previous> previous = new TreeMap<>();
    private final List<Learnt.Split> splits = new ArrayList<>();
    private final List<Learnt.Dividend> dividends = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int unlisted;

    Reading(String source, Question question, Instant at) {
        this.source = source;
        this.title = Sources.of(source).map(Source::title).orElse(source);
        this.at = at;
        this.zone = question instanceof Question.Live live ? live.zone() : ZoneOffset.UTC;
    }

    /** The body as an object; empty, with a problem, where it is none. */
    Optional<JsonObject> object(String body) {
        Optional<JsonValue> value = json(body);
        if (value.isPresent() && !value.get().isObject()) {
            problem("", "The answer has another form than it should.");
        }
        return value.filter(JsonValue::isObject).map(JsonValue::asObject);
    }

    /** The body as a list; empty, with a problem, where it is none. */
    Optional<com.eclipsesource.json.JsonArray> list(String body) {
        Optional<JsonValue> value = json(body);
        if (value.isPresent() && !value.get().isArray()) {
            problem("", "The answer has another form than it should.");
        }
        return value.filter(JsonValue::isArray).map(JsonValue::asArray);
    }

    private Optional<JsonValue> json(String body) {
        try {
            return Optional.of(Json.parse(body));
        } catch (ParseException broken) {
            problem("", looksLikePage(body) ? "The answer is a web page instead of figures." : "The answer is broken off or no JSON.");
            return Optional.empty();
        }
    }

    static boolean looksLikePage(String body) {
        for (int i = 0; i < body.length() && i < 200; i++) {
            char c = body.charAt(i);
            if (c > ' ' && c != 0xfeff) {
                return c == '<' && !body.startsWith("<?xml", i);
            }
        }
        return false;
    }

    /** The members of an object by name; a name that stands twice is a problem and is left out. */
    Map<String, JsonValue> members(JsonObject object) {
        Map<String, JsonValue> members = new TreeMap<>();
        TreeSet<String> twice = new TreeSet<>();
        for (JsonObject.Member member : object) {
            if (members.put(member.getName(), member.getValue()) != null) {
                twice.add(member.getName());
            }
        }
        for (String name : twice) {
            problem(name, "It stands twice in the answer.");
            members.remove(name);
        }
        return members;
    }

    /** A part of an object that is an object itself; empty, with a problem, where it is not. */
    Optional<JsonObject> part(JsonObject of, String name) {
        JsonValue value = of.get(name);
        if (value == null || !value.isObject()) {
            problem(name, "The answer lacks it, or it has another form than it should.");
            return Optional.empty();
        }
        return Optional.of(value.asObject());
    }

    /** A number, written as one or as a text; empty, with a problem, where it is no usable price. */
    Optional<Quantity> amount(String where, JsonValue value) {
        String text = text(value);
        Optional<Quantity> amount = value == null || !value.isNumber() && !value.isString() ? Optional.empty() : Quantity.parse(text);
        if (amount.isEmpty()) {
            problem(where, text, "This is no price.");
            return Optional.empty();
        }
        return sensible(where, text, amount.get());
    }

    Optional<Quantity> amount(String where, String text) {
        Optional<Quantity> amount = Quantity.parse(text);
        if (amount.isEmpty()) {
            problem(where, text, "This is no price.");
            return Optional.empty();
        }
        return sensible(where, text, amount.get());
    }

    private Optional<Quantity> sensible(String where, String text, Quantity amount) {
        BigDecimal value = amount.value();
        if (value.signum() <= 0) {
            problem(where, text, "A price of nothing or less is not taken.");
        } else if (value.precision() > MOST_DIGITS || value.compareTo(LEAST) < 0 || value.compareTo(MOST) > 0) {
            problem(where, text, "No price is of this size.");
        } else {
            return Optional.of(Quantity.of(value.scale() < 0 ? value.setScale(0) : value));
        }
        return Optional.empty();
    }

    static String text(JsonValue value) {
        return value == null ? "" : value.isString() ? value.asString() : value.toString();
    }

    /** A time in seconds since 1970; empty, with a problem, where it is none or of the future. */
    Optional<Instant> seconds(String where, JsonValue value) {
        return instant(where, value, 1);
    }

    /** A time in milliseconds since 1970; empty, with a problem, where it is none or of the future. */
    Optional<Instant> millis(String where, JsonValue value) {
        return instant(where, value, 1000);
    }

    private Optional<Instant> instant(String where, JsonValue value, int perSecond) {
        String text = text(value);
        Optional<Quantity> number = value == null ? Optional.empty() : Quantity.parse(text);
        BigDecimal most = new BigDecimal("1e13");
        if (number.isEmpty() || number.get().isNegative() || number.get().value().compareTo(most) >= 0) {
            problem(where, text, "This is no time.");
            return Optional.empty();
        }
        long millis = perSecond == 1 ? number.get().value().longValue() * 1000 : number.get().value().longValue();
        return past(where, text, millis);
    }

    private Optional<Instant> past(String where, String text, long millis) {
        if (millis > at.toEpochMilli() + AHEAD * 1000) {
            problem(where, text, "It is said to be of the future.");
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli(millis));
    }

    /** A time as ISO 8601; empty, with a problem, where it is none or of the future. */
    Optional<Instant> iso(String where, JsonValue value) {
        Optional<Instant> read = When.parse(text(value)).flatMap(When::instant);
        if (read.isEmpty()) {
            problem(where, text(value), "This is no time.");
            return read;
        }
        return past(where, text(value), read.get().toEpochMilli());
    }

    /** A day as ISO 8601; empty, with a problem, where it is none or of the future. */
    Optional<LocalDate> day(String where, String text) {
        Optional<When> read = When.parse(text).filter(When::isDay);
        if (read.isEmpty()) {
            problem(where, text, "This is no day.");
        } else if (read.get().date().toEpochDay() > Math.floorDiv(at.getEpochSecond(), 86_400L) + 1) {
            problem(where, text, "It is said to be of the future.");
            return Optional.empty();
        }
        return read.map(When::date);
    }

    /** When an answer without a time of its own holds: now. */
    Instant now() {
        return at;
    }

    /** Takes the price of a moment, written at the reader's offset. */
    void take(AssetId asset, Quantity amount, Currency currency, Instant time) {
        quotes.add(new Quote(asset, new Price(amount, currency), local(time), source));
    }

    /** Takes the price of a day. */
    void take(AssetId asset, Quantity amount, Currency currency, LocalDate day) {
        quotes.add(new Quote(asset, new Price(amount, currency), When.on(day), source));
    }

    /** Takes the price that the one of now is compared with. */
    void previous(AssetId asset, Quantity amount, Currency currency, When time) {
        previous.put(asset, new Learnt.Previous(new Price(amount, currency), time));
    }

    void split(Learnt.Split split) {
        splits.add(split);
    }

    void dividend(Learnt.Dividend dividend) {
        dividends.add(dividend);
    }

    When local(Instant time) {
        try {
            var there = time.atOffset(zone);
            return When.at(there.toLocalDate(), there.toLocalTime().withNano(0), zone);
        } catch (DateTimeException outside) {
            return When.at(at);
        }
    }

    void problem(String where, String message) {
        problem(where, "", message);
    }

    void problem(String where, String text, String message) {
        if (problems.size() >= LISTED) {
            unlisted++;
            return;
        }
        String shown = text.length() > 60 ? text.substring(0, 60) + "\u2026" : text;
        problems.add(Problem.of(title + (where.isEmpty() ? "" : ", " + where), shown, message));
    }

    /** What was taken beside the problems; a failure where nothing was taken because of them. */
    Outcome<Learnt> outcome() {
        List<Problem> all = new ArrayList<>(problems);
        if (unlisted > 0) {
            all.add(Problem.of(title, "", "And " + unlisted + " more like these."));
        }
        return quotes.isEmpty() && splits.isEmpty() && dividends.isEmpty() && !all.isEmpty()
                ? Outcome.failed(all) : Outcome.of(new Learnt(quotes, previous, splits, dividends), all);
    }
}
