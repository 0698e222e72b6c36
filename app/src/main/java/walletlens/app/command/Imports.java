package walletlens.app.command;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import walletlens.app.export.SnapshotJson;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.intake.DraftEntry;
import walletlens.intake.Formats;
import walletlens.intake.Known;
import walletlens.intake.Reading;
import walletlens.intake.Terms;
import walletlens.ledger.Entry;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/**
 * The command {@code import}: reads files, shows what it would add, and adds it once told so. Nothing is saved that still
 * has an open doubt, and nothing twice.
 */
final class Imports {
    private Imports() {
    }

    /** A format as the command {@code formats} lists it. */
    record FormatLine(String name, String description) {
    }

    /** Every format that can be read. */
    static List<FormatLine> formats() {
        List<FormatLine> formats = new ArrayList<>();
        Formats.all().forEach(format -> formats.add(new FormatLine(format.name(), format.description())));
        formats.add(new FormatLine(SnapshotJson.FORMAT, "the program's own JSON, as export writes it"));
        return formats;
    }

    /** What a file gave: drafts, a reading for each of its tables, and what else it brings. */
    private record Read(List<Reading> readings, boolean compared, List<Fact> others) {
    }

    static Response run(Request request) throws Refused {
        if (request.files().isEmpty()) {
            throw new Refused("import wants at least one file.");
        }
        Resolver resolver = new Resolver(request.book());
        List<Entry> existing = new ArrayList<>(request.book().ledger().entries());
        Known known = new Known(existing);
        List<Reading> readings = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        int others = 0;
        for (Request.InputFile file : request.files()) {
            Read read = read(request, file, resolver, existing);
            facts.addAll(read.others);
            others += read.others.size();
            for (Reading each : read.readings) {
                Reading reading = read.compared ? each : each.against(known);
                readings.add(reading);
                resolver.learn(reading.assets());
                for (DraftEntry draft : reading.drafts()) {
                    if (!draft.isDuplicate() && !draft.isOpen()) {
                        facts.add(new Fact.EntryPut(draft.entry()));
                        // A later file that says the same says it a second time.
                        Entry entry = named(draft, reading.file());
                        existing.add(entry);
                        known.add(entry);
                    }
                }
            }
        }
        List<Fact> described = described(request, readings);
        facts.addAll(described);
        return answer(request, readings, facts, others + described.size());
    }

    /** What the files tell of the assets that are saved now and that nobody knew. */
    private static List<Fact> described(Request request, List<Reading> readings) {
        TreeSet<AssetId> used = new TreeSet<>();
        for (Reading reading : readings) {
            for (Entry entry : reading.ready()) {
                entry.in().ifPresent(in -> used.add(in.asset()));
                entry.out().ifPresent(out -> used.add(out.asset()));
                entry.about().ifPresent(used::add);
            }
        }
        List<Fact> facts = new ArrayList<>();
        for (Reading reading : readings) {
            for (Asset asset : reading.assets()) {
                if (used.remove(asset.id()) && !request.book().assets().containsKey(asset.id())) {
                    facts.add(new Fact.AssetPut(asset));
                }
            }
        }
        return facts;
    }

    /** A draft's entry with an id; one that has none yet is known by where it was read. */
    private static Entry named(DraftEntry draft, String file) {
        Entry entry = draft.entry();
        // One row may make several entries, and several rows one.
        StringBuilder id = new StringBuilder(file).append(", ").append(entry.kind().code());
        draft.rows().forEach(row -> id.append(", row ").append(row));
        return entry.id().isEmpty() ? entry.change().id(id.toString()).entry() : entry;
    }

    private static Read read(Request request, Request.InputFile file, Resolver resolver, List<Entry> existing) {
        String format = request.option("as").orElse("");
        boolean own = format.isEmpty() ? SnapshotJson.isOne(file.text()) : format.equals(SnapshotJson.FORMAT);
        if (own) {
            SnapshotJson.Loaded loaded = SnapshotJson.read(file.name(), file.text(), request.book(), existing);
            return new Read(List.of(loaded.reading()), true, loaded.others());
        }
        Outcome<List<Reading>> readings = Formats.read(
                file.name(), file.bytes(), format, Terms.of(request.option("account").orElse(""), resolver));
        List<Reading> all = new ArrayList<>(readings.orElse(List.of()));
        if (!readings.problems().isEmpty()) {
            all.add(new Reading(file.name(), format, 0, List.of(), List.of(), readings.problems()));
        }
        return new Read(all, false, List.of());
    }

    private static Response answer(Request request, List<Reading> readings, List<Fact> facts, int others) {
        Notes notes = new Notes();
        int entries = facts.size() - others;
        int open = 0;
        for (Reading reading : readings) {
            for (Problem problem : reading.problems()) {
                notes.add(problem.toString());
            }
            open += (int) reading.drafts().stream().filter(draft -> !draft.isDuplicate() && draft.isOpen()).count();
        }
        if (open > 0) {
            notes.add(open + (open == 1 ? " entry waits" : " entries wait")
                    + " for an answer; say what the file means with the columns class and account, or settle it in the app.");
        }
        Described described = new Described(
                request.book(), readings.stream().flatMap(reading -> reading.assets().stream()).toList());
        boolean dry = request.has("dry-run");
        boolean save = request.has("yes") && !dry;
        String review = request.json() ? json(readings, described) : Review.text(readings, described);
        if (save) {
            String said = request.json() ? review : review + "\nSaved " + Review.count(entries, "entry", "entries")
                    + (others > 0 ? " and " + Review.count(others, "other fact", "other facts") : "") + ".\n";
            return Response.of(said, notes).recording(facts);
        }
        if (dry || facts.isEmpty()) {
            return Response.of(review, notes);
        }
        notes.add("Nothing was saved. Say --yes to save, --dry-run to look only.");
        Response looked = Response.of(review, notes);
        String question = "Save " + Review.count(entries, "entry", "entries") + "?";
        return new Response(looked.out(), looked.err(), looked.exit(), List.of(), List.of(), question);
    }

    private static String json(List<Reading> readings, Described described) {
        JsonArray files = new JsonArray();
        readings.forEach(reading -> files.add(Review.json(reading, described)));
        return Reports.line(new JsonObject().add("files", files));
    }

}
