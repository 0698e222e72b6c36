package walletlens.ledger;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Unit;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/**
 * An entry as JSON: the one form used in the vault, in exports and on the command line. Numbers are texts in plain decimal
 * notation; what is empty is left out. {@link #read} takes back what {@link #write} gives, digit for digit.
 */
public final class EntryJson {
    private EntryJson() {
    }

    /** The entry as a JSON object. */
    public static JsonObject write(Entry entry) {
        JsonObject json = new JsonObject();
        addText(json, "id", entry.id());
        json.add("kind", entry.kind().family());
        if (!entry.kind().code().equals(entry.kind().family())) {
            json.add("subkind", entry.kind().code());
        }
        json.add("time", entry.when().toString());
        json.add("account", entry.account());
        addText(json, "toAccount", entry.toAccount());
        entry.in().ifPresent(in -> json.add("in", write(in)));
        entry.out().ifPresent(out -> json.add("out", write(out)));
        if (!entry.fees().isEmpty()) {
            JsonArray fees = new JsonArray();
            entry.fees().forEach(fee -> fees.add(write(fee)));
            json.add("fee", fees);
        }
        entry.worth().ifPresent(worth -> json.add("worth", write(worth)));
        entry.about().ifPresent(about -> json.add("about", write(about)));
        entry.ratio().ifPresent(ratio -> json.add("ratio", ratio.toString()));
        entry.acquired().ifPresent(acquired -> json.add("acquired", acquired.toString()));
        if (!entry.picks().isEmpty()) {
            JsonArray lots = new JsonArray();
            entry.picks().forEach(pick -> lots.add(new JsonObject()
                    .add("entry", pick.entry())
                    .add("quantity", pick.quantity().toString())));
            json.add("lots", lots);
        }
        addText(json, "note", entry.note());
        if (!entry.tags().isEmpty()) {
            JsonArray tags = new JsonArray();
            entry.tags().forEach(tags::add);
            json.add("tags", tags);
        }
        addText(json, "source", entry.source());
        addText(json, "externalId", entry.externalId());
        return json;
    }

    /** An amount: {@code {"quantity":"0.5","asset":{…}}}, with a unit where it is not the asset's own. */
    public static JsonObject write(Amount amount) {
        JsonObject json = new JsonObject().add("quantity", amount.quantity().toString());
        addText(json, "unit", amount.unit().code());
        return json.add("asset", write(amount.asset()));
    }

    /** An asset: {@code {"symbol":"BTC","class":"crypto"}}, with an id where the symbol alone does not tell. */
    public static JsonObject write(AssetId asset) {
        JsonObject json = new JsonObject().add("symbol", asset.symbol()).add("class", asset.assetClass().code());
        addText(json, "id", asset.qualifier());
        return json;
    }

    /** Money: {@code {"amount":"12.50","currency":"EUR"}}. */
    public static JsonObject write(Money money) {
        return new JsonObject().add("amount", money.amount().toString()).add("currency", money.currency().code());
    }

    private static void addText(JsonObject json, String name, String text) {
        if (!text.isEmpty()) {
            json.add(name, text);
        }
    }

    /** Reads an entry. A member that cannot be read is a problem that names it; an entry with problems is not given. */
    public static Outcome<Entry> read(JsonValue value) {
        if (!value.isObject()) {
            return Outcome.failed(Problem.of("This is not an entry."));
        }
        return new Reader(value.asObject()).entry();
    }

    /** Reads an asset; empty where it is none. */
    public static Optional<AssetId> readAsset(JsonValue value) {
        if (value == null || !value.isObject()) {
            return Optional.empty();
        }
        JsonObject json = value.asObject();
        return asset(text(json, "symbol"), text(json, "class"), text(json, "id"));
    }

    /** An asset by its three texts; empty where they name none. */
    static Optional<AssetId> asset(String symbol, String code, String qualifier) {
        if (!AssetId.isName(symbol) || !qualifier.isEmpty() && !AssetId.isName(qualifier)) {
            return Optional.empty();
        }
        return AssetClass.of(code).map(c -> new AssetId(c, symbol, qualifier));
    }

    private static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value != null && value.isString() ? value.asString() : "";
    }

    private static final class Reader {
        private final JsonObject json;
        private final List<Problem> problems = new ArrayList<>();

        Reader(JsonObject json) {
            this.json = json;
        }

        Outcome<Entry> entry() {
            String name = text(json, "subkind").isEmpty() ? text(json, "kind") : text(json, "subkind");
            Optional<EntryKind> kind = EntryKind.of(name);
            if (kind.isEmpty()) {
                wrong("kind", name, "This kind of entry is not known.");
            }
            Optional<When> when = time("time");
            if (when.isEmpty() && problems.stream().noneMatch(p -> p.place().column().equals("time"))) {
                wrong("time", "", "The time is missing.");
            }
            Entry.Draft draft = Entry.of(kind.orElse(EntryKind.OTHER), when.orElse(When.of("2000-01-01")), text(json, "account"));
            draft.id(text(json, "id")).to(text(json, "toAccount")).note(text(json, "note"));
            draft.source(text(json, "source")).externalId(text(json, "externalId"));
            amount("in", json.get("in")).ifPresent(draft::in);
            amount("out", json.get("out")).ifPresent(draft::out);
            for (JsonValue fee : array("fee")) {
                amount("fee", fee).ifPresent(draft::fee);
            }
            money().ifPresent(draft::worth);
            about().ifPresent(draft::about);
            ratio().ifPresent(draft::ratio);
            time("acquired").ifPresent(draft::acquired);
            draft.picks(picks());
            List<String> tags = new ArrayList<>();
            for (JsonValue tag : array("tags")) {
                if (tag.isString()) {
                    tags.add(tag.asString());
                }
            }
            draft.tags(tags);
            return problems.isEmpty() ? Outcome.of(draft.entry()) : Outcome.failed(problems);
        }

        private Optional<Amount> amount(String name, JsonValue value) {
            if (value == null || value.isNull()) {
                return Optional.empty();
            }
            if (!value.isObject()) {
                wrong(name, value.toString(), "This is not an amount.");
                return Optional.empty();
            }
            JsonObject object = value.asObject();
            Optional<Quantity> quantity = Quantity.parse(text(object, "quantity"));
            Optional<Unit> unit = Unit.of(text(object, "unit"));
            Optional<AssetId> asset = readAsset(object.get("asset"));
            if (quantity.isEmpty()) {
                wrong(name, text(object, "quantity"), "The quantity is not a number in plain decimal notation.");
            }
            if (unit.isEmpty()) {
                wrong(name, text(object, "unit"), "This unit is not known.");
            }
            if (asset.isEmpty()) {
                wrong(name, String.valueOf(object.get("asset")), "The asset wants a symbol and a known class.");
            }
            return quantity.isPresent() && unit.isPresent() && asset.isPresent()
                    ? Optional.of(new Amount(quantity.get(), unit.get(), asset.get()))
                    : Optional.empty();
        }

        private Optional<Money> money() {
            JsonValue value = json.get("worth");
            if (value == null || value.isNull()) {
                return Optional.empty();
            }
            JsonObject object = value.isObject() ? value.asObject() : new JsonObject();
            Optional<Quantity> amount = Quantity.parse(text(object, "amount"));
            Optional<Currency> currency = Currency.parse(text(object, "currency"));
            if (amount.isEmpty() || currency.isEmpty()) {
                wrong("worth", value.toString(), "The worth wants an amount and a currency.");
                return Optional.empty();
            }
            return Optional.of(Money.of(amount.get(), currency.get()));
        }

        private Optional<AssetId> about() {
            JsonValue value = json.get("about");
            if (value == null || value.isNull()) {
                return Optional.empty();
            }
            Optional<AssetId> asset = readAsset(value);
            if (asset.isEmpty()) {
                wrong("about", value.toString(), "The asset wants a symbol and a known class.");
            }
            return asset;
        }

        private Optional<Entry.Ratio> ratio() {
            String text = text(json, "ratio");
            Optional<Entry.Ratio> ratio = Entry.Ratio.parse(text);
            if (!text.isEmpty() && ratio.isEmpty()) {
                wrong("ratio", text, "The ratio wants two positive numbers, such as 4:1.");
            }
            return ratio;
        }

        private Optional<When> time(String name) {
            String text = text(json, name);
            Optional<When> when = When.parse(text);
            if (!text.isEmpty() && when.isEmpty()) {
                wrong(name, text, "This is not a time in ISO 8601, such as 2024-02-29 or 2024-02-29T13:45:00Z.");
            }
            return when;
        }

        private List<LotPick> picks() {
            List<LotPick> picks = new ArrayList<>();
            for (JsonValue value : array("lots")) {
                JsonObject object = value.isObject() ? value.asObject() : new JsonObject();
                Optional<Quantity> quantity = Quantity.parse(text(object, "quantity"));
                if (quantity.isEmpty() || text(object, "entry").isEmpty()) {
                    wrong("lots", value.toString(), "A chosen lot wants the entry it came by and a quantity.");
                } else {
                    picks.add(new LotPick(text(object, "entry"), quantity.get()));
                }
            }
            return picks;
        }

        private List<JsonValue> array(String name) {
            JsonValue value = json.get(name);
            return value != null && value.isArray() ? value.asArray().values() : List.of();
        }

        private void wrong(String name, String text, String message) {
            problems.add(Problem.of(name, text, message));
        }
    }
}
