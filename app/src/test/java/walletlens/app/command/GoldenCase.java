package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.app.App;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.ledger.Account;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryCheck;
import walletlens.ledger.EntryKind;
import walletlens.ledger.LotPick;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.vault.Hlc;

/**
 * A specification in plain text: what is told, command lines, and what each answers. See {@code golden/README.md} for the
 * form.
 */
final class GoldenCase {
    final String name;
    final Instant now;
    final List<String> records;
    final Map<String, String> files;
    final List<Step> steps;

    /** A command line and its answer: lines of standard output, lines of standard error behind {@code ! }, the status. */
    record Step(String line, String expected) {
    }

    private GoldenCase(String name, Instant now, List<String> records, Map<String, String> files, List<Step> steps) {
        this.name = name;
        this.now = now;
        this.records = records;
        this.files = files;
        this.steps = steps;
    }

    static GoldenCase read(String name, String text) {
        List<Fact> facts = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        List<Step> steps = new ArrayList<>();
        Instant now = Instant.parse("2025-01-01T12:00:00Z");
        String section = "";
        String line = "";
        StringBuilder answer = new StringBuilder();
        for (String each : text.split("\n", -1)) {
            if (each.startsWith("$ ")) {
                if (!line.isEmpty()) {
                    steps.add(new Step(line, trimmed(answer)));
                }
                line = each.substring(2);
                answer.setLength(0);
            } else if (!line.isEmpty()) {
                answer.append(each).append('\n');
            } else if (each.startsWith("  ") && section.startsWith("file ")) {
                files.merge(section.substring(5), each.substring(2) + "\n", String::concat);
            } else if (each.startsWith("  ")) {
                facts.add(fact(section, each.strip(), facts.size()));
            } else if (each.startsWith("now ")) {
                now = Instant.parse(each.substring(4).strip());
            } else {
                section = each.strip();
            }
        }
        steps.add(new Step(line, trimmed(answer)));
        Hlc clock = Hlc.of("00000001");
        List<String> records = facts.isEmpty()
                ? List.of() : Book.commit(facts, clock, Instant.parse("2020-01-01T00:00:00Z").toEpochMilli()).records();
        return new GoldenCase(name, now, records, files, steps);
    }

    /** Blank lines between one answer and the next command are for the eye. */
    private static String trimmed(StringBuilder answer) {
        String text = answer.toString().stripTrailing();
        return text.isEmpty() ? "" : text + "\n";
    }

    private static Fact fact(String section, String line, int number) {
        String[] cells = line.split("\\s*\\|\\s*");
        switch (section) {
            case "entries":
                return new Fact.EntryPut(entry(cells, number));
            case "prices":
                String[] price = cells[2].split(" ");
                Quote quote = Quote.of(cells[1], price[0], price[1], cells[0], cells.length > 3 ? cells[3] : "manual");
                return new Fact.PricesPut("p" + number, List.of(quote));
            case "accounts":
                return new Fact.AccountPut(new Account(cells[0], cells[0], Account.Kind.of(cells[1]).orElseThrow(),
                        Account.CashKept.of(cells[2]).orElseThrow(), false));
            case "plans":
                return new Fact.PlanPut(walletlens.plan.PlanJson.read(Json.parse(line).asObject()).orElseThrow());
            case "settings":
                return new Fact.SettingPut(cells[0], cells[1]);
            default:
                throw new IllegalArgumentException("a line of no section: " + line);
        }
    }

    private static Entry entry(String[] cells, int number) {
        EntryKind kind = EntryKind.of(cells[1]).orElseThrow(() -> new IllegalArgumentException("no kind " + cells[1]));
        Entry.Draft draft = Entry.of(kind, cells[0], cells[2]).id("e" + (number + 1));
        for (int i = 3; i < cells.length; i++) {
            int space = cells[i].indexOf(' ');
            String word = cells[i].substring(0, space);
            String rest = cells[i].substring(space + 1);
            switch (word) {
                case "id" -> draft.id(rest);
                case "in" -> draft.in(amount(rest));
                case "out" -> draft.out(amount(rest));
                case "fee" -> draft.fee(amount(rest));
                case "to" -> draft.to(rest);
                case "worth" -> draft.worth(rest.split(" ")[0], rest.split(" ")[1]);
                case "about" -> draft.about(rest);
                case "ratio" -> draft.ratio(Entry.Ratio.parse(rest).orElseThrow());
                case "acquired" -> draft.acquired(When.of(rest));
                case "lot" -> draft.picks(List.of(new LotPick(rest.split(" ")[0], Quantity.of(rest.split(" ")[1]))));
                case "note" -> draft.note(rest);
                case "tag" -> draft.tags(List.of(rest));
                default -> throw new IllegalArgumentException("no word " + word);
            }
        }
        Entry entry = draft.entry();
        if (!EntryCheck.problems(entry).isEmpty()) {
            throw new IllegalArgumentException(String.join("|", cells) + ": " + EntryCheck.problems(entry));
        }
        return entry;
    }

    /** {@code 10 stock:ACME}, {@code 1500 EUR}, {@code 100 g metal:XAU}. */
    private static Amount amount(String text) {
        String[] words = text.split(" ", 2);
        Quantity quantity = Quantity.of(words[0]);
        if (words[1].indexOf(':') < 0) {
            return Amount.cash(quantity, Currency.of(words[1]));
        }
        int space = words[1].indexOf(' ');
        int colon = words[1].indexOf(':');
        boolean unit = space >= 0 && space < colon;
        String asset = unit ? words[1].substring(space + 1) : words[1];
        return new Amount(quantity,
                walletlens.asset.Unit.of(unit ? words[1].substring(0, space) : "").orElseThrow(), AssetId.parse(asset).orElseThrow());
    }

    /** Every answer, the state of one command being that after the one before; by way of the engine's own door. */
    List<String> answers() {
        JsonArray records = new JsonArray();
        this.records.forEach(records::add);
        JsonObject named = new JsonObject();
        files.forEach(named::add);
        List<String> answers = new ArrayList<>();
        for (Step step : steps) {
            JsonObject event = new JsonObject().add("seq", 1).add("now", now.toString()).add("zone", "Z").add("name", "command")
                    .add("data", new JsonObject().add("line", step.line).add("records", records).add("files", named));
            JsonObject output = Json.parse(new App().handle(event.toString())).asObject()
                    .get("effects").asArray().get(0).asObject().get("data").asObject();
            answers.add(shown(output));
            output.get("records").asArray().forEach(records::add);
        }
        return answers;
    }

    /** An answer as it stands in a case; the tab's runner of these cases does the same. */
    private static String shown(JsonObject output) {
        StringBuilder text = new StringBuilder(output.getString("out", ""));
        for (String line : output.getString("err", "").split("\n")) {
            text.append(line.isEmpty() ? "" : "! " + line + "\n");
        }
        for (JsonValue file : output.get("files").asArray()) {
            String written = file.asObject().getString("text", "");
            text.append("> ").append(file.asObject().getString("name", "")).append('\n').append(written);
            text.append(written.endsWith("\n") ? "" : "\n");
        }
        int exit = output.getInt("exit", 0);
        text.append(exit == 0 ? "" : "exit " + exit + "\n");
        String plain = text.toString().replace("\r\n", "\n").stripTrailing();
        return plain.isEmpty() ? "" : plain + "\n";
    }
}
