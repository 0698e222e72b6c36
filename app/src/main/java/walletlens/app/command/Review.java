package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import walletlens.intake.Doubt;
import walletlens.intake.DraftEntry;
import walletlens.intake.Reading;
import walletlens.intake.Skipped;
import walletlens.intake.mapping.Opened;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryJson;
import walletlens.money.Figures;
import walletlens.problem.Problem;

/** What an import would do, before it does it: for machines and for people. */
final class Review {
    private static final int PIECE = 1 << 16;
    /** More than a draft takes, so that the text seldom grows beyond its first size. */
    private static final int ROW = 1 << 11;

    private Review() {
    }

    /** A file as JSON, added to pieces that follow one another: a tree of all drafts of a long file would be far larger than its text. */
    static void json(Reading reading, Optional<Opened> mapped, Described described, List<String> pieces) {
        JsonObject head = new JsonObject().add("file", reading.file());
        if (!reading.sheet().isEmpty()) {
            head.add("sheet", reading.sheet());
        }
        head.add("format", reading.format()).add("rows", reading.rows());
        StringBuilder text = new StringBuilder(PIECE + ROW).append(head);
        text.setLength(text.length() - 1);
        String comma = ",\"drafts\":[";
        for (DraftEntry draft : reading.drafts()) {
            text.append(comma).append(json(draft, described));
            comma = ",";
            if (text.length() >= PIECE) {
                pieces.add(text.toString());
                text.setLength(0);
            }
        }
        text.append(reading.drafts().isEmpty() ? comma : "").append("],");
        JsonArray skipped = new JsonArray();
        for (Skipped each : reading.skipped()) {
            skipped.add(new JsonObject().add("row", each.row()).add("why", each.why()));
        }
        JsonArray problems = new JsonArray();
        reading.problems().forEach(problem -> problems.add(json(problem)));
        JsonObject tail = new JsonObject().add("skipped", skipped).add("problems", problems);
        mapped.ifPresent(each -> tail.add("mapping", json(each)));
        pieces.add(text.append(tail.toString().substring(1)).toString());
    }

    /** How a table that is no known export was read. */
    static JsonObject json(Opened opened) {
        JsonArray evidence = new JsonArray();
        opened.evidence().forEach(each -> evidence.add(new JsonObject()
                .add("meaning", each.what()).add("column", each.value()).add("why", each.why())));
        return new JsonObject().add("how", opened.how().name().toLowerCase(Locale.ROOT))
                .add("map", opened.mapping().map(Object::toString).orElse("")).add("evidence", evidence);
    }

    static JsonObject json(Problem problem) {
        JsonObject json = new JsonObject();
        if (problem.place().row() > 0) {
            json.add("row", problem.place().row());
        }
        return json.add("column", problem.place().column()).add("text", problem.text()).add("message", problem.message());
    }

    static JsonObject json(DraftEntry draft, Described described) {
        Entry entry = draft.entry();
        JsonArray rows = new JsonArray();
        draft.rows().forEach(rows::add);
        JsonObject json = new JsonObject().add("row", rows);
        for (JsonObject.Member member : EntryJson.write(entry)) {
            json.add(member.getName(), member.getValue());
        }
        entry.in().ifPresent(in -> json.set("in", described.json(in)));
        entry.out().ifPresent(out -> json.set("out", described.json(out)));
        entry.about().ifPresent(about -> json.set("about", described.json(about)));
        JsonArray fees = new JsonArray();
        for (Amount fee : entry.fees()) {
            fees.add(described.json(fee));
        }
        json.set("fee", fees);
        json.set("externalId", entry.externalId());
        json.add("duplicateOf", draft.isDuplicate() ? Json.value(draft.duplicateOf()) : Json.NULL);
        if (draft.isLikelyDuplicate()) {
            draft.twin().ifPresent(twin -> json.add("likelyDuplicateOf", new JsonObject()
                    .add("id", twin.entry().id()).add("time", twin.entry().when().toString()).add("why", twin.why())));
        }
        JsonArray doubts = new JsonArray();
        draft.doubts().forEach(doubt -> doubts.add(json(doubt)));
        return json.add("doubts", doubts);
    }

    private static JsonObject json(Doubt doubt) {
        JsonArray choices = new JsonArray();
        doubt.choices().forEach(choices::add);
        return new JsonObject().add("field", doubt.field()).add("text", doubt.text()).add("question", doubt.question())
                .add("choices", choices).add("chosen", doubt.isOpen() ? Json.NULL : Json.value(doubt.chosen()));
    }

    static String text(List<Reading> readings, Described described) {
        StringBuilder text = new StringBuilder();
        for (Reading reading : readings) {
            text.append(text.length() > 0 ? "\n" : "").append(Plain.oneLine(reading.file()));
            text.append(reading.sheet().isEmpty() ? "" : ", sheet " + Plain.oneLine(reading.sheet()));
            text.append(reading.format().isEmpty() ? "" : ", " + reading.format()).append(", ")
                    .append(count(reading.rows(), "row", "rows")).append("\n\n");
            TextTable table = new TextTable("rlllll", "Row", "Time", "Kind", "In", "Out", "State");
            for (DraftEntry draft : reading.drafts()) {
                Entry entry = draft.entry();
                table.row(rows(draft), entry.when().toString(), entry.kind().code(),
                        entry.in().map(in -> shown(in, described)).orElse(""),
                        entry.out().map(out -> shown(out, described)).orElse(""), state(draft));
            }
            text.append(table.isEmpty() ? "No entries.\n" : table.text());
            for (Skipped each : reading.skipped()) {
                text.append("Row ").append(each.row()).append(": ").append(Plain.oneLine(each.why())).append('\n');
            }
        }
        return text.toString();
    }

    private static String rows(DraftEntry draft) {
        return draft.rows().isEmpty() ? "" : draft.rows().get(0) + (draft.rows().size() > 1 ? "…" : "");
    }

    private static String shown(Amount amount, Described described) {
        String unit = amount.unit().code().isEmpty() ? "" : amount.unit().code() + " ";
        return Figures.of("en").exact(amount.quantity()) + " " + unit + described.label(amount.asset());
    }

    private static String state(DraftEntry draft) {
        if (draft.isDuplicate()) {
            return "already there";
        }
        if (draft.isLikelyDuplicate()) {
            return "already there? " + draft.twin().map(twin -> twin.entry().when() + ": " + twin.why()).orElse("");
        }
        for (Doubt doubt : draft.doubts()) {
            if (doubt.isOpen()) {
                return "asks: " + doubt.text() + "?";
            }
        }
        return draft.doubts().isEmpty() ? "new" : "new, as " + draft.doubts().get(0).chosen();
    }

    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
