package walletlens.app.command;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.intake.DraftEntry;
import walletlens.intake.Reading;
import walletlens.intake.sentence.Context;
import walletlens.intake.sentence.Dictionary;
import walletlens.intake.sentence.Question;
import walletlens.intake.sentence.Sentences;
import walletlens.intake.sentence.Tongue;
import walletlens.intake.sentence.Unclear;
import walletlens.intake.sentence.Understood;
import walletlens.intake.sentence.Word;
import walletlens.ledger.When;

/**
 * The command {@code add}: understands a sentence, shows what it would add, and adds it once told so. What it is not sure of
 * it asks, and saves nothing until the sentence says it.
 */
final class Adds {
    private Adds() {
    }

    static Response run(Request request) throws Refused {
        String sentence = String.join(" ", request.arguments());
        if (sentence.isBlank()) {
            throw new Refused("add wants a sentence, such as \"bought 0.5 ETH at 3200 yesterday on Kraken\".");
        }
        Book book = request.book();
        Dictionary dictionary =
                Dictionary.of(book.assets(), book.ledger().assets(), book.ledger().accounts().values());
        Context context = Context.of(today(request), hints(book), book.ledger(), book.quotes(), Scope.currency(request));
        Understood understood = Sentences.of(dictionary).read(sentence, context);
        return answer(request, sentence, understood);
    }

    /** The day that the sentence is said on: that of {@code --now}, as written where it is written with an offset. */
    private static LocalDate today(Request request) throws Refused {
        Optional<String> now = request.option("now");
        if (now.isEmpty()) {
            return request.today();
        }
        return When.parse(now.get()).map(When::date)
                .orElseThrow(() -> new Refused("--now wants an instant such as 2024-12-31T12:00:00Z."));
    }

    private static List<Tongue> hints(Book book) {
        return Tongue.of(book.settings().get("language", "")).map(List::of).orElse(List.of());
    }

    private static Response answer(Request request, String sentence, Understood understood) {
        Described described = new Described(request.book(), understood.assets());
        Notes notes = new Notes();
        for (Unclear each : understood.unclear()) {
            notes.add(asked(each, described));
        }
        Reading reading =
                new Reading(sentence, "sentence", understood.drafts().size(), understood.drafts(), List.of(), List.of());
        boolean dry = request.has("dry-run");
        boolean ready = understood.isReady();
        List<Fact> facts = new ArrayList<>();
        if (ready) {
            understood.assets().forEach(asset -> facts.add(new Fact.AssetPut(asset)));
            understood.drafts().forEach(draft -> facts.add(new Fact.EntryPut(draft.entry())));
        }
        String review = request.json() ? json(understood, described) : text(reading, understood, described);
        int entries = understood.drafts().size();
        if (ready && request.has("yes") && !dry) {
            String said = request.json() ? review : review + "\nSaved " + Review.count(entries, "entry", "entries") + ".\n";
            return Response.of(said, notes).recording(facts);
        }
        if (dry || !ready) {
            return Response.of(review, notes);
        }
        notes.add("Nothing was saved. Say --yes to save, --dry-run to look only.");
        Response looked = Response.of(review, notes);
        String question = "Save " + Review.count(entries, "entry", "entries") + "?";
        return new Response(looked.pieces(), looked.err(), looked.exit(), List.of(), List.of(), question);
    }

    private static String asked(Unclear each, Described described) {
        StringBuilder text = new StringBuilder(each.asks().sentence());
        if (!each.text().isEmpty()) {
            text.append(" (").append(each.text()).append(')');
        }
        boolean sayable = each.asks() != Question.TWIN;
        for (int i = 0; sayable && i < each.choices().size(); i++) {
            text.append(i == 0 ? " Say it with one of: " : ", ").append(each.choices().get(i));
        }
        return text.toString();
    }

    private static String json(Understood understood, Described described) {
        JsonArray drafts = new JsonArray();
        for (DraftEntry draft : understood.drafts()) {
            drafts.add(Review.json(draft, described));
        }
        JsonArray words = new JsonArray();
        for (Word word : understood.words()) {
            words.add(new JsonObject().add("text", word.text()).add("as", word.as()));
        }
        JsonArray unclear = new JsonArray();
        for (Unclear each : understood.unclear()) {
            JsonArray choices = new JsonArray();
            each.choices().forEach(choices::add);
            unclear.add(new JsonObject().add("text", each.text()).add("question", each.asks().sentence()).add("choices", choices));
        }
        return Reports.line(new JsonObject().add("drafts", drafts).add("understood", words).add("unclear", unclear));
    }

    private static String text(Reading reading, Understood understood, Described described) {
        TextTable table = new TextTable("ll", "Word", "Taken for");
        for (Word word : understood.words()) {
            if (word.tells() || word.as().equals("unknown")) {
                String meant = word.meant().isEmpty() ? "" : " (read as " + word.meant() + ")";
                table.row(Plain.oneLine(word.text()), word.as() + meant);
            }
        }
        return (understood.drafts().isEmpty() ? "" : Review.text(List.of(reading), described)) + (table.isEmpty() ? "" : "\n" + table.text());
    }
}
