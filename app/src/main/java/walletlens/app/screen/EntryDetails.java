package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import walletlens.app.Pen;
import walletlens.app.words.Words;
import walletlens.app.Standing;
import walletlens.app.words.Figure;
import walletlens.book.Change;
import walletlens.book.Fact;
import walletlens.ledger.Entry;
import walletlens.ledger.When;
import walletlens.lots.Disposal;
import walletlens.lots.Finding;
import walletlens.lots.Income;
import walletlens.money.Price;

/** What is shown when an entry is opened. */
final class EntryDetails {
    private static final int LONGEST_NOTE = 4_000;
    private static final int MOST_VERSIONS = 20;

    private EntryDetails() {
    }

    static ActivityPage.Detail of(Pen pen, Standing standing, Entry entry) {
        return new ActivityPage.Detail(entry.id(), parts(pen, standing, entry), note(pen, entry.note()),
                gains(pen, standing, entry), problems(pen, standing, entry), history(pen, standing, entry));
    }

    private static String note(Pen pen, String note) {
        return note.length() <= LONGEST_NOTE ? note
                : Lines.shortened(note, LONGEST_NOTE) + " " + pen.say("entry.note.cut", pen.figures().count(note.length()));
    }

    private static List<String> problems(Pen pen, Standing standing, Entry entry) {
        List<String> problems = new ArrayList<>();
        for (Finding finding : standing.findings(entry.id())) {
            problems.add(pen.hidden() ? pen.say("finding.short." + finding.kind().code()) : finding.message());
        }
        return problems;
    }

    private static List<ActivityPage.Part> parts(Pen pen, Standing standing, Entry entry) {
        List<ActivityPage.Part> parts = new ArrayList<>();
        entry.worth().ifPresent(worth -> part(parts, pen, "entry.worth",
                pen.price(new Price(worth.amount(), worth.currency())).toString()));
        entry.in().ifPresent(in -> entry.out().filter(out -> out.asset().isCash() && !in.normal().isZero()).ifPresent(out ->
                part(parts, pen, "entry.unit", pen.price(new Price(out.quantity().dividedBy(in.normal()),
                        out.asset().currency().orElse(standing.currency()))).toString())));
        entry.out().ifPresent(out -> entry.in().filter(in -> in.asset().isCash() && !out.asset().isCash() && !out.normal().isZero())
                .ifPresent(in -> part(parts, pen, "entry.unit", pen.price(new Price(in.quantity().dividedBy(out.normal()),
                        in.asset().currency().orElse(standing.currency()))).toString())));
        entry.about().ifPresent(about -> part(parts, pen, "entry.about", standing.assets().name(about)));
        entry.acquired().ifPresent(when -> part(parts, pen, "entry.acquired", pen.when(when)));
        entry.ratio().ifPresent(ratio -> part(parts, pen, "entry.ratio", ratio.toString()));
        for (Income income : standing.lots().income()) {
            if (income.entry().equals(entry.id())) {
                part(parts, pen, "entry.income", pen.money(income.worth()).toString());
            }
        }
        if (!entry.tags().isEmpty()) {
            StringBuilder tags = new StringBuilder();
            entry.tags().forEach(tag -> tags.append(tags.length() == 0 ? "" : ", ").append(tag));
            part(parts, pen, "entry.tags", tags.toString());
        }
        part(parts, pen, "entry.source", source(pen, entry.source()));
        if (!entry.externalId().isEmpty()) {
            part(parts, pen, "entry.external", entry.externalId());
        }
        return parts;
    }

    private static void part(List<ActivityPage.Part> parts, Pen pen, String label, String text) {
        parts.add(new ActivityPage.Part(pen.say(label), text));
    }

    private static String source(Pen pen, String source) {
        return switch (source) {
            case "hand", "" -> pen.say("source.hand");
            case "demo" -> pen.say("source.demo");
            default -> source.startsWith("sentence: ") ? pen.say("source.sentence", Words.quoted(source.substring(10))) : source;
        };
    }

    private static List<ActivityPage.Gain> gains(Pen pen, Standing standing, Entry entry) {
        List<ActivityPage.Gain> gains = new ArrayList<>();
        for (Disposal disposal : standing.lots().disposals()) {
            if (disposal.entry().equals(entry.id())) {
                gains.add(new ActivityPage.Gain(pen.when(disposal.acquired()), pen.quantity(disposal.quantity()),
                        pen.money(disposal.proceeds()), pen.money(disposal.cost()),
                        disposal.gain().map(pen::change).orElse(Figure.NONE)));
            }
        }
        return gains;
    }

    /** The versions of an entry, where there are several. */
    private static List<ActivityPage.Version> history(Pen pen, Standing standing, Entry entry) {
        List<Change> changes = standing.book().history(entry.id());
        List<ActivityPage.Version> versions = new ArrayList<>();
        if (changes.size() < 2) {
            return versions;
        }
        for (int i = Math.max(0, changes.size() - MOST_VERSIONS); i < changes.size(); i++) {
            Change change = changes.get(i);
            String when = When.parse(change.id().substring(0, 24)).map(pen::when).orElse("");
            versions.add(new ActivityPage.Version(when, what(pen, standing, change, i == 0)));
        }
        return versions;
    }

    private static String what(Pen pen, Standing standing, Change change, boolean first) {
        if (change.fact() instanceof Fact.EntryPut put) {
            StringBuilder moves = new StringBuilder();
            for (EntryLine.Move move : Lines.moves(pen, put.entry())) {
                moves.append(moves.length() == 0 ? "" : ", ").append(move.figure()).append(' ').append(move.symbol());
            }
            String key = !change.undoes().isEmpty() ? "entry.version.undone" : first ? "entry.version.first" : "entry.version.next";
            return pen.say(key, pen.say("kind." + put.entry().kind().code()), pen.day(put.entry().when().date()), moves);
        }
        return pen.say("entry.version.deleted");
    }
}
