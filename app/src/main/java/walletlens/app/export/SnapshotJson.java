package walletlens.app.export;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.analyst.Dismissal;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.book.ChangeJson;
import walletlens.book.Fact;
import walletlens.intake.Doubt;
import walletlens.intake.DraftEntry;
import walletlens.intake.Reading;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryCheck;
import walletlens.ledger.EntryJson;
import walletlens.ledger.Ledger;
import walletlens.ledger.When;
import walletlens.market.Source;
import walletlens.plan.Plan;
import walletlens.plan.PlanJson;
import walletlens.privacy.Asked;
import walletlens.privacy.AskedJson;
import walletlens.problem.Outcome;
import walletlens.problem.Place;
import walletlens.problem.Problem;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/**
 * Everything the user has, as one JSON document:
 * {@code {"format":"walletlens","schema":1,"exported":…,"entries":[…],"accounts":[…],"assets":[…],"prices":[…],"plans":[…],"dismissals":[…],"privacy":[…],"settings":{…}}}.
 * Read into an empty book it gives the same state; read into another it adds what is missing and changes nothing that is
 * there. History is not part of it: that is the vault file's.
 */
public final class SnapshotJson {
    /** The format's name. */
    public static final String FORMAT = "walletlens-json";

    /** The version of the document. A reader refuses what is newer. */
    public static final int SCHEMA = 1;

    private SnapshotJson() {
    }

    /**
     * What a document gave.
     *
     * @param reading its entries; a draft's row is its place in the list, counted from 1
     * @param others accounts, assets, prices and settings that the book lacks
     */
    public record Loaded(Reading reading, List<Fact> others) {
        /** Copies the list. */
        public Loaded {
            others = List.copyOf(others);
        }
    }

    /** The document of a book. */
    public static String write(Book book, Instant now) {
        StringBuilder json = new StringBuilder();
        json.append("{\"format\":\"walletlens\",\"schema\":").append(SCHEMA);
        json.append(",\"exported\":\"").append(When.stamp(now.toEpochMilli())).append("\",\n\"entries\":[");
        JsonArray accounts = new JsonArray();
        described(book.ledger()).forEach(account -> accounts.add(ChangeJson.write(account)));
        String comma = "\n";
        for (Entry entry : book.ledger().entries()) {
            json.append(comma).append(EntryJson.write(entry));
            comma = ",\n";
        }
        list(json.append("],\n\"accounts\":"), accounts);
        JsonArray assets = new JsonArray();
        book.assets().values().forEach(asset -> assets.add(ChangeJson.write(asset)));
        list(json.append(",\n\"assets\":"), assets);
        JsonArray prices = new JsonArray();
        quotes(book.given()).forEach(quote -> prices.add(ChangeJson.write(quote)));
        list(json.append(",\n\"prices\":"), prices);
        JsonArray plans = new JsonArray();
        book.plans().forEach(plan -> plans.add(PlanJson.write(plan)));
        list(json.append(",\n\"plans\":"), plans);
        JsonArray dismissals = new JsonArray();
        book.dismissals().forEach(dismissal -> dismissals.add(ChangeJson.write(dismissal)));
        list(json.append(",\n\"dismissals\":"), dismissals);
        JsonArray asked = new JsonArray();
        book.outside().lines().forEach(line -> asked.add(AskedJson.write(line)));
        list(json.append(",\n\"privacy\":"), asked);
        JsonObject settings = new JsonObject();
        book.settings().all().forEach(settings::add);
        return json.append(",\n\"settings\":").append(settings).append("}\n").toString();
    }

    private static void list(StringBuilder json, JsonArray array) {
        String comma = "\n";
        json.append('[');
        for (JsonValue value : array) {
            json.append(comma).append(value);
            comma = ",\n";
        }
        json.append(']');
    }

    /** Accounts that entries alone would not bring back. */
    private static List<Account> described(Ledger ledger) {
        TreeSet<String> named = new TreeSet<>();
        for (Entry entry : ledger.entries()) {
            named.add(entry.account());
            named.add(entry.toAccount());
        }
        return ledger.accounts().values().stream()
                .filter(account -> !named.contains(account.id()) || !account.equals(Account.named(account.id()))).toList();
    }

    /** Every quote, asset by asset. */
    public static List<Quote> quotes(Quotes quotes) {
        List<Quote> all = new ArrayList<>();
        for (AssetId asset : quotes.assets()) {
            all.addAll(quotes.series(asset));
        }
        return all;
    }

    /** Whether a text looks like a document of ours. */
    public static boolean isOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > ' ' && text.charAt(i) != '\uFEFF') {
                return text.charAt(i) == '{';
            }
        }
        return false;
    }

    /**
     * Reads a document.
     *
     * @param file the file's name
     * @param text its text
     * @param book what is there already
     * @param existing the entries that are there, or come by an earlier file
     */
    public static Loaded read(String file, String text, Book book, Collection<Entry> existing) {
        try {
            JsonValue value = Json.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
            JsonObject json = value.isObject() ? value.asObject() : new JsonObject();
            JsonValue schema = json.get("schema");
            if (!text(json, "format").equals("walletlens") || schema == null || !schema.isNumber()) {
                return failed(file, "This is no export of WalletLens.");
            }
            if (!schema.toString().equals(String.valueOf(SCHEMA))) {
                return failed(file, "This was exported by a newer version of WalletLens.");
            }
            return new Reader(file, json, book, existing).read();
        } catch (ParseException broken) {
            return failed(file, "This is not JSON: " + broken.getMessage() + ".");
        }
    }

    private static Loaded failed(String file, String message) {
        Problem problem = new Problem(new Place(file, 0, ""), "", message);
        return new Loaded(new Reading(file, FORMAT, 0, List.of(), List.of(), List.of(problem)), List.of());
    }

    private static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value != null && value.isString() ? value.asString() : "";
    }

    private static final class Reader {
        private final String file;
        private final JsonObject json;
        private final Book book;
        private final Map<String, Entry> existing = new TreeMap<>();
        private final List<DraftEntry> drafts = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Fact> others = new ArrayList<>();

        Reader(String file, JsonObject json, Book book, Collection<Entry> existing) {
            this.file = file;
            this.json = json;
            this.book = book;
            existing.forEach(entry -> this.existing.put(entry.id(), entry));
        }

        Loaded read() {
            List<JsonValue> entries = array("entries");
            TreeSet<String> seen = new TreeSet<>();
            for (int i = 0; i < entries.size(); i++) {
                Outcome<Entry> entry = EntryJson.read(entries.get(i));
                List<Problem> wrong = new ArrayList<>(entry.problems());
                entry.value().ifPresent(value -> wrong.addAll(EntryCheck.problems(value)));
                if (!wrong.isEmpty()) {
                    Problem first = wrong.get(0);
                    problems.add(first.at(Place.row(file, i + 1).in(first.place().column())));
                } else if (!entry.get().id().isEmpty() && !seen.add(entry.get().id())) {
                    problems.add(new Problem(Place.row(file, i + 1).in("id"), entry.get().id(), "This id stands here twice."));
                } else {
                    drafts.add(draft(i + 1, entry.get()));
                }
            }
            array("accounts").forEach(this::account);
            array("assets").forEach(this::asset);
            prices();
            plans();
            dismissals();
            privacy();
            settings();
            Reading reading = new Reading(file, FORMAT, entries.size(), drafts, List.of(), problems);
            return new Loaded(reading, others);
        }

        private DraftEntry draft(int row, Entry entry) {
            Entry known = existing.get(entry.id());
            if (known == null) {
                return new DraftEntry(List.of(row), entry, "", List.of());
            }
            if (known.equals(entry)) {
                return new DraftEntry(List.of(row), entry, known.id(), List.of());
            }
            Doubt doubt = new Doubt("id", entry.id(), "This entry was changed here since. Which one holds?",
                    List.of("the one here", "the file's"), "");
            return new DraftEntry(List.of(row), entry, "", List.of(doubt));
        }

        private void account(JsonValue value) {
            JsonObject object = value.isObject() ? value.asObject() : new JsonObject();
            if (text(object, "id").isEmpty()) {
                problems.add(new Problem(new Place(file, 0, "accounts"), value.toString(), "An account wants an id."));
                return;
            }
            Account account = ChangeJson.readAccount(object);
            Account known = book.ledger().accounts().get(account.id());
            if (known == null || known.equals(Account.named(account.id())) && !known.equals(account)) {
                others.add(new Fact.AccountPut(account));
            }
        }

        private void asset(JsonValue value) {
            Outcome<Asset> asset = ChangeJson.readAsset(value.isObject() ? value.asObject() : new JsonObject());
            asset.problems().forEach(problem -> problems.add(problem.at(new Place(file, 0, "assets"))));
            asset.value().filter(read -> !book.assets().containsKey(read.id()))
                    .ifPresent(read -> others.add(new Fact.AssetPut(read)));
        }

        private void prices() {
            Map<String, List<Quote>> fresh = new TreeMap<>();
            TreeSet<String> known = new TreeSet<>();
            quotes(book.given()).forEach(quote -> known.add(ChangeJson.write(quote).toString()));
            for (JsonValue value : array("prices")) {
                Outcome<List<Quote>> quotes = ChangeJson.readQuotes(new JsonArray().add(value));
                quotes.problems().forEach(problem -> problems.add(problem.at(new Place(file, 0, "prices"))));
                for (Quote quote : quotes.orElse(List.of())) {
                    if (known.add(ChangeJson.write(quote).toString())) {
                        fresh.computeIfAbsent(quote.source(), none -> new ArrayList<>()).add(quote);
                    }
                }
            }
            fresh.values().forEach(quotes -> others.add(new Fact.PricesPut("", quotes)));
        }

        private void plans() {
            List<String> known = book.plans().stream().map(Plan::id).toList();
            for (JsonValue value : array("plans")) {
                Optional<Plan> plan = value.isObject() ? PlanJson.read(value.asObject()) : Optional.empty();
                if (plan.isEmpty()) {
                    problems.add(Problem.of("This plan lacks something, or is of an unknown type.")
                            .at(new Place(file, 0, "plans")));
                }
                plan.filter(each -> !known.contains(each.id())).ifPresent(each -> others.add(new Fact.PlanPut(each)));
            }
        }

        private void dismissals() {
            List<String> known = book.dismissals().stream().map(Dismissal::key).toList();
            for (JsonValue value : array("dismissals")) {
                Optional<Dismissal> dismissal = value.isObject() ? ChangeJson.readDismissal(value.asObject()) : Optional.empty();
                if (dismissal.isEmpty()) {
                    problems.add(Problem.of("A dismissal wants a key, and a number where it has a measure.")
                            .at(new Place(file, 0, "dismissals")));
                }
                dismissal.filter(each -> !known.contains(each.key())).ifPresent(each -> others.add(new Fact.DismissalPut(each)));
            }
        }

        /** What left the device stays told; of a question that is known here as well, what is known here holds. */
        private void privacy() {
            for (JsonValue value : array("privacy")) {
                Optional<Asked> line = AskedJson.read(value);
                if (line.isEmpty()) {
                    problems.add(new Problem(new Place(file, 0, "privacy"), value.toString(),
                            "A line of the privacy ledger wants a day, times and numbers."));
                } else if (book.outside().line(line.get().question()).isEmpty()) {
                    others.add(new Fact.AskedPut(line.get()));
                }
            }
        }

        /** A file switches no source on: that is the user's to do, on the page that says what the source learns. */
        private void settings() {
            JsonValue settings = json.get("settings");
            if (settings != null && settings.isObject()) {
                for (JsonObject.Member member : settings.asObject()) {
                    if (member.getValue().isString() && !member.getName().startsWith(Source.SETTING)
                            && book.settings().get(member.getName(), "").isEmpty()
                            && !member.getValue().asString().isEmpty()) {
                        others.add(new Fact.SettingPut(member.getName(), member.getValue().asString()));
                    }
                }
            }
        }

        private List<JsonValue> array(String name) {
            JsonValue value = json.get(name);
            return value != null && value.isArray() ? value.asArray().values() : List.of();
        }
    }
}
