package walletlens.book;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.analyst.Dismissal;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryJson;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.plan.PlanJson;
import walletlens.privacy.AskedJson;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.quote.Quote;

/**
 * A change as the text of a record: {@code {"id":…,"v":1,"commit":…,"undoes":…,"type":…,"body":{…}}}. What
 * {@link #read} takes back is what {@link #write} was given.
 */
public final class ChangeJson {
    /** The version of the record's body. A reader refuses what is newer, and keeps it. */
    public static final int VERSION = 1;

    private ChangeJson() {
    }

    /** The record's text, on one line, safe to store as UTF-8. */
    public static String write(Change change) {
        JsonObject json = new JsonObject()
                .add("id", change.id())
                .add("v", VERSION)
                .add("commit", change.commit());
        if (!change.undoes().isEmpty()) {
            json.add("undoes", change.undoes());
        }
        Fact fact = change.fact();
        json.add("type", type(fact)).add("body", body(fact));
        return wellFormed(json.toString());
    }

    private static String type(Fact fact) {
        if (fact instanceof Fact.EntryPut) {
            return "entry.put";
        } else if (fact instanceof Fact.EntryDelete) {
            return "entry.delete";
        } else if (fact instanceof Fact.AccountPut) {
            return "account.put";
        } else if (fact instanceof Fact.AccountDelete) {
            return "account.delete";
        } else if (fact instanceof Fact.AssetPut) {
            return "asset.put";
        } else if (fact instanceof Fact.AssetDelete) {
            return "asset.delete";
        } else if (fact instanceof Fact.PricesPut) {
            return "price.put";
        } else if (fact instanceof Fact.PricesDelete) {
            return "price.delete";
        } else if (fact instanceof Fact.PlanPut) {
            return "plan.put";
        } else if (fact instanceof Fact.PlanDelete) {
            return "plan.delete";
        } else if (fact instanceof Fact.DismissalPut) {
            return "dismissal.put";
        } else if (fact instanceof Fact.DismissalDelete) {
            return "dismissal.delete";
        } else if (fact instanceof Fact.AskedPut) {
            return "asked.put";
        }
        return "setting.put";
    }

    private static JsonObject body(Fact fact) {
        if (fact instanceof Fact.EntryPut put) {
            return EntryJson.write(put.entry());
        } else if (fact instanceof Fact.EntryDelete delete) {
            return new JsonObject().add("id", delete.id());
        } else if (fact instanceof Fact.AccountPut put) {
            return write(put.account());
        } else if (fact instanceof Fact.AccountDelete delete) {
            return new JsonObject().add("id", delete.id());
        } else if (fact instanceof Fact.AssetPut put) {
            return write(put.asset());
        } else if (fact instanceof Fact.AssetDelete delete) {
            return EntryJson.write(delete.id());
        } else if (fact instanceof Fact.PricesPut put) {
            if (Runs.fit(put)) {
                return new JsonObject().add("id", put.id()).add("source", put.quotes().get(0).source()).add("runs", Runs.write(put.quotes()));
            }
            JsonArray quotes = new JsonArray();
            put.quotes().forEach(quote -> quotes.add(write(quote)));
            return new JsonObject().add("id", put.id()).add("prices", quotes);
        } else if (fact instanceof Fact.PricesDelete delete) {
            return new JsonObject().add("id", delete.id());
        } else if (fact instanceof Fact.PlanPut put) {
            return PlanJson.write(put.plan());
        } else if (fact instanceof Fact.PlanDelete delete) {
            return new JsonObject().add("id", delete.id());
        } else if (fact instanceof Fact.DismissalPut put) {
            return write(put.dismissal());
        } else if (fact instanceof Fact.DismissalDelete delete) {
            return new JsonObject().add("key", delete.key());
        } else if (fact instanceof Fact.AskedPut put) {
            return AskedJson.write(put.asked());
        }
        Fact.SettingPut setting = (Fact.SettingPut) fact;
        return new JsonObject().add("name", setting.name()).add("value", setting.value());
    }

    /** An account: {@code {"id":"Kraken","name":"Kraken","kind":"exchange","cash":"automatic","closed":false}}. */
    public static JsonObject write(Account account) {
        return new JsonObject()
                .add("id", account.id())
                .add("name", account.name())
                .add("kind", account.kind().code())
                .add("cash", account.cash().code())
                .add("closed", account.closed());
    }

    /** An asset: symbol, class and id as in an entry, with name, currency, identifiers and aliases. */
    public static JsonObject write(Asset asset) {
        JsonObject identifiers = new JsonObject();
        asset.identifiers().forEach(identifiers::add);
        JsonArray aliases = new JsonArray();
        asset.aliases().forEach(aliases::add);
        return EntryJson.write(asset.id())
                .add("name", asset.name())
                .add("currency", asset.currency().code())
                .add("identifiers", identifiers)
                .add("aliases", aliases);
    }

    /** A price: {@code {"asset":{…},"value":"3200","currency":"USD","time":"2024-02-29","source":"hand"}}. */
    public static JsonObject write(Quote quote) {
        return new JsonObject()
                .add("asset", EntryJson.write(quote.asset()))
                .add("value", quote.price().amount().toString())
                .add("currency", quote.price().currency().code())
                .add("time", quote.time().toString())
                .add("source", quote.source());
    }

    /** A dismissal: {@code {"key":"large-bet asset:crypto:BTC","measure":"0.41"}}, without a measure for ever. */
    public static JsonObject write(Dismissal dismissal) {
        JsonObject json = new JsonObject().add("key", dismissal.key());
        dismissal.measure().ifPresent(measure -> json.add("measure", measure.toString()));
        return json;
    }

    /** Reads a record's text. A failure says what cannot be read; the record itself stays in the vault. */
    public static Outcome<Change> read(String text) {
        try {
            JsonValue value = Json.parse(text);
            return value.isObject() ? read(value.asObject()) : unreadable("This record is not an object.");
        } catch (ParseException broken) {
            return unreadable("This record is not JSON: " + broken.getMessage() + ".");
        }
    }

    private static Outcome<Change> read(JsonObject json) {
        String id = text(json, "id");
        JsonValue version = json.get("v");
        if (version == null || !version.isNumber() || !version.toString().equals(String.valueOf(VERSION))) {
            return unreadable("The record " + id + " was written by a newer version of this program.");
        }
        JsonValue body = json.get("body");
        Outcome<Fact> fact = body != null && body.isObject()
                ? fact(text(json, "type"), body.asObject())
                : Outcome.failed(Problem.of("The record " + id + " has no body."));
        String commit = text(json, "commit");
        return fact.map(said -> new Change(id, commit.isEmpty() ? id : commit, text(json, "undoes"), said));
    }

    private static Outcome<Fact> fact(String type, JsonObject body) {
        switch (type) {
            case "entry.put":
                return EntryJson.read(body).map(Fact.EntryPut::new);
            case "entry.delete":
                return Outcome.of(new Fact.EntryDelete(text(body, "id")));
            case "account.put":
                return Outcome.of(new Fact.AccountPut(readAccount(body)));
            case "account.delete":
                return Outcome.of(new Fact.AccountDelete(text(body, "id")));
            case "asset.put":
                return readAsset(body).map(Fact.AssetPut::new);
            case "asset.delete":
                return EntryJson.readAsset(body)
                        .map(asset -> Outcome.<Fact>of(new Fact.AssetDelete(asset)))
                        .orElseGet(() -> unreadable("This asset wants a symbol and a known class."));
            case "price.put":
                return (body.get("runs") == null ? readQuotes(body.get("prices"))
                        : Runs.read(text(body, "source"), body.get("runs"))).map(quotes -> new Fact.PricesPut(text(body, "id"), quotes));
            case "price.delete":
                return Outcome.of(new Fact.PricesDelete(text(body, "id")));
            case "plan.put":
                return PlanJson.read(body).map(plan -> Outcome.<Fact>of(new Fact.PlanPut(plan)))
                        .orElseGet(() -> unreadable("This plan lacks something, or is of an unknown type."));
            case "plan.delete":
                return Outcome.of(new Fact.PlanDelete(text(body, "id")));
            case "dismissal.put":
                return readDismissal(body).map(put -> Outcome.<Fact>of(new Fact.DismissalPut(put)))
                        .orElseGet(() -> unreadable("A dismissal wants a key, and a number where it has a measure."));
            case "dismissal.delete":
                return Outcome.of(new Fact.DismissalDelete(text(body, "key")));
            case "asked.put":
                return AskedJson.read(body).map(asked -> Outcome.<Fact>of(new Fact.AskedPut(asked)))
                        .orElseGet(() -> unreadable("A line of the privacy ledger wants a day, times and numbers."));
            case "setting.put":
                return Outcome.of(new Fact.SettingPut(text(body, "name"), text(body, "value")));
            default:
                return unreadable("This type of record is not known: " + type + ".");
        }
    }

    /** Reads an account; what is missing or unknown takes the common value. */
    public static Account readAccount(JsonObject json) {
        String id = text(json, "id");
        String name = text(json, "name");
        JsonValue closed = json.get("closed");
        return new Account(
                id,
                name.isEmpty() ? id : name,
                Account.Kind.of(text(json, "kind")).orElse(Account.Kind.OTHER),
                Account.CashKept.of(text(json, "cash")).orElse(Account.CashKept.AUTOMATIC),
                closed != null && closed.isTrue());
    }

    /** Reads a dismissal; empty where it has no key, or a measure that is no number. */
    public static Optional<Dismissal> readDismissal(JsonObject json) {
        String key = text(json, "key");
        Optional<Quantity> measure = Quantity.parse(text(json, "measure"));
        return key.isEmpty() || json.get("measure") != null && measure.isEmpty() ? Optional.empty() : Optional.of(new Dismissal(key, measure));
    }

    /** Reads an asset. */
    public static Outcome<Asset> readAsset(JsonObject json) {
        Optional<AssetId> id = EntryJson.readAsset(json);
        Optional<Currency> currency = Currency.parse(text(json, "currency"));
        if (id.isEmpty() || currency.isEmpty()) {
            return unreadable("An asset wants a symbol, a known class and a currency.");
        }
        SortedMap<String, String> identifiers = new TreeMap<>();
        JsonValue given = json.get("identifiers");
        if (given != null && given.isObject()) {
            for (JsonObject.Member member : given.asObject()) {
                if (member.getValue().isString()) {
                    identifiers.put(member.getName(), member.getValue().asString());
                }
            }
        }
        List<String> aliases = new ArrayList<>();
        JsonValue words = json.get("aliases");
        if (words != null && words.isArray()) {
            for (JsonValue word : words.asArray()) {
                if (word.isString()) {
                    aliases.add(word.asString());
                }
            }
        }
        String name = text(json, "name");
        String shown = name.isEmpty() ? id.get().symbol() : name;
        return Outcome.of(new Asset(id.get(), shown, currency.get(), identifiers, aliases));
    }

    /** Reads a list of prices; one that cannot be read fails the whole. */
    public static Outcome<List<Quote>> readQuotes(JsonValue json) {
        List<Quote> quotes = new ArrayList<>();
        if (json == null || !json.isArray()) {
            return unreadable("Prices want a list.");
        }
        for (JsonValue value : json.asArray()) {
            JsonObject object = value.isObject() ? value.asObject() : new JsonObject();
            Optional<AssetId> asset = EntryJson.readAsset(object.get("asset"));
            Optional<Quantity> amount = Quantity.parse(text(object, "value"));
            Optional<Currency> currency = Currency.parse(text(object, "currency"));
            Optional<When> time = When.parse(text(object, "time"));
            if (asset.isEmpty() || amount.isEmpty() || currency.isEmpty() || time.isEmpty()) {
                return unreadable("A price wants an asset, a value, a currency and a time: " + value + ".");
            }
            Price price = new Price(amount.get(), currency.get());
            quotes.add(new Quote(asset.get(), price, time.get(), text(object, "source")));
        }
        return Outcome.of(quotes);
    }

    private static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value != null && value.isString() ? value.asString() : "";
    }

    private static <T> Outcome<T> unreadable(String message) {
        return Outcome.failed(Problem.of(message));
    }

    /** Half a surrogate pair cannot be stored as UTF-8: it becomes the replacement character. */
    private static String wellFormed(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else {
                mended = mended == null ? new StringBuilder(text) : mended;
                mended.setCharAt(i, '\ufffd');
            }
        }
        return mended == null ? text : mended.toString();
    }
}
