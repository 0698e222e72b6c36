package walletlens.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import walletlens.app.export.SnapshotJson;
import walletlens.app.review.Arrival;
import walletlens.app.review.Incoming;
import walletlens.app.review.Source;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.intake.DraftEntry;
import walletlens.intake.Formats;
import walletlens.intake.Reading;
import walletlens.intake.mapping.Mapping;
import walletlens.intake.mapping.Opened;
import walletlens.intake.table.Progress;
import walletlens.ledger.Entry;
import walletlens.problem.Problem;

/**
 * The command {@code import}: reads files, shows what it would add, and adds it once told so. Nothing is saved that still
 * has an open doubt, nothing twice, and nothing that was read by a guess.
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

    static Response run(Request request) throws Refused {
        if (request.files().isEmpty()) {
            throw new Refused("import wants at least one file.");
        }
        Incoming incoming = new Incoming(request.book(), Imports::isSaved);
        List<Reading> readings = new ArrayList<>();
        List<Opened> opened = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        Transfers transfers = new Transfers(request.book().ledger().entries());
        int others = 0;
        for (Request.InputFile file : request.files()) {
            Source source = Source.of(file.name(), file.bytes(), request.option("account").orElse(""), request.option("map").orElse(""));
            for (Arrival arrival : incoming.open(source, request.option("as").orElse(""), Progress.NONE)) {
                facts.addAll(arrival.others());
                others += arrival.others().size();
                arrival.opened().ifPresent(opened::add);
                readings.add(arrival.reading());
                for (DraftEntry draft : arrival.reading().drafts()) {
                    if (!draft.isDuplicate() && isSaved(arrival, draft)) {
                        facts.add(new Fact.EntryPut(draft.entry()));
                        transfers.add(draft.entry());
                    }
                }
            }
        }
        List<Fact> saved = request.has(Transfers.FLAG) ? transfers.joined(facts) : facts;
        List<Fact> more = described(request, readings);
        more.addAll(mappings(opened));
        saved.addAll(more);
        return answer(request, new Arrived(readings, opened, transfers), saved, others + more.size());
    }

    /** Nothing is saved that leaves something open, and nothing that was read by a guess. */
    private static boolean isSaved(Arrival arrival, DraftEntry draft) {
        return !draft.isOpen() && !arrival.isGuess();
    }

    /** What all files gave together. */
    private record Arrived(List<Reading> readings, List<Opened> opened, Transfers transfers) {
    }

    /** The mappings that were given, remembered by the headings they are for. */
    private static List<Fact> mappings(List<Opened> opened) {
        List<Fact> facts = new ArrayList<>();
        for (Opened each : opened) {
            if (each.how() == Opened.How.GIVEN && !each.reading().ready().isEmpty()) {
                facts.add(new Fact.SettingPut(Mapping.SETTING + Mapping.fingerprint(each.table()), each.mapping().orElseThrow().toString()));
            }
        }
        return facts;
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

    private static Response answer(Request request, Arrived arrived, List<Fact> facts, int others) {
        List<Reading> readings = arrived.readings;
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
        for (Opened each : arrived.opened) {
            if (each.how() == Opened.How.GUESSED) {
                notes.add(each.table().file() + ": " + (each.table().sheet().isEmpty() ? "" : each.table().sheet() + ": ")
                        + "no export that is known. It was read by a guess, so nothing of it is saved. Where the guess is right say"
                        + " --map '" + each.mapping().orElseThrow() + "'; else say --map with what is.");
            }
        }
        if (!request.has(Transfers.FLAG) && !arrived.transfers.found().isEmpty()) {
            notes.add(arrived.transfers.sentence());
        }
        Described described = new Described(
                request.book(), readings.stream().flatMap(reading -> reading.assets().stream()).toList());
        boolean dry = request.has("dry-run");
        boolean save = request.has("yes") && !dry;
        List<String> review = new ArrayList<>(request.json() ? json(arrived, described) : List.of(Review.text(readings, described)));
        if (save) {
            if (!request.json()) {
                review.add("\nSaved " + Review.count(entries, "entry", "entries")
                        + (others > 0 ? " and " + Review.count(others, "other fact", "other facts") : "") + ".\n");
            }
            return Response.of(review, notes).recording(facts);
        }
        if (dry || facts.isEmpty()) {
            return Response.of(review, notes);
        }
        notes.add("Nothing was saved. Say --yes to save, --dry-run to look only.");
        Response looked = Response.of(review, notes);
        String question = "Save " + Review.count(entries, "entry", "entries") + "?";
        return new Response(looked.pieces(), looked.err(), looked.exit(), List.of(), List.of(), question);
    }

    private static List<String> json(Arrived arrived, Described described) {
        List<String> pieces = new ArrayList<>();
        String before = "{\"files\":[";
        for (Reading reading : arrived.readings) {
            pieces.add(before);
            Review.json(reading, arrived.opened.stream().filter(each -> each.table().file().equals(reading.file())
                    && each.table().sheet().equals(reading.sheet()) && each.mapping().isPresent()).findFirst(), described, pieces);
            before = ",";
        }
        pieces.add((arrived.readings.isEmpty() ? before : "") + "]"
                + (arrived.transfers.found().isEmpty() ? "" : ",\"transfers\":" + arrived.transfers.json()) + "}\n");
        return pieces;
    }
}
