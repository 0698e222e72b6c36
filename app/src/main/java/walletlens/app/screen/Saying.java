package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.app.Over;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.words.Words;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.intake.Doubt;
import walletlens.intake.DraftEntry;
import walletlens.intake.sentence.Context;
import walletlens.intake.sentence.Question;
import walletlens.intake.sentence.Sentences;
import walletlens.intake.sentence.Tongue;
import walletlens.intake.sentence.Unclear;
import walletlens.intake.sentence.Understood;
import walletlens.intake.sentence.Word;
import walletlens.ledger.Entry;
import walletlens.ledger.When;

/** Understands what stands in the add box, and words it for the page. */
final class Saying {
    private static final int MOST_PREVIEWS = 3;

    private final State state;
    private final Pen pen;
    private final Standing standing;
    private final Understood understood;

    private Saying(State state, Over.Say say) {
        this.state = state;
        this.pen = state.pen();
        this.standing = state.books().standing();
        this.understood = understood(state, say.text(), say.answers());
    }

    /** What a text says in this book, with the answers given so far. */
    static Understood understood(State state, String text, Map<String, String> answers) {
        Standing standing = state.books().standing();
        List<Tongue> hints = new ArrayList<>();
        hints.add(state.pen().words().language().tongue());
        Tongue.of(state.host().locale()).filter(tongue -> !hints.contains(tongue)).ifPresent(hints::add);
        Context context = new Context(
                standing.today(), hints, standing.ledger(), standing.quotes(), standing.currency(), answers);
        return Sentences.of(standing.dictionary()).read(text, context);
    }

    static SayPage page(State state, Over.Say say) {
        if (say.text().isBlank()) {
            return new SayPage("ltr", List.of(), List.of(), List.of(), false, "", "");
        }
        return new Saying(state, say).page();
    }

    private SayPage page() {
        List<SayPage.Piece> words = new ArrayList<>();
        for (Word word : understood.words()) {
            boolean told = word.tells() || word.as().equals("unknown");
            String meant = word.meant().isEmpty() ? "" : pen.say("say.meant", Words.quoted(word.meant()));
            words.add(new SayPage.Piece(word.text(), told ? pen.say("say.as." + word.as()) : "", told ? "as-" + word.as() : "", meant));
        }
        List<SayPage.Drafted> entries = new ArrayList<>();
        for (DraftEntry draft : understood.drafts()) {
            entries.add(drafted(draft, entries.size() < MOST_PREVIEWS));
        }
        boolean nothing = entries.isEmpty();
        List<SayPage.Ask> asks = new ArrayList<>();
        for (Unclear each : nothing ? List.<Unclear>of() : understood.unclear()) {
            asks.add(ask(each, asks.stream().mapToInt(ask -> ask.choices().size()).sum()));
        }
        String notice = nothing && !understood.unclear().isEmpty() ? question(understood.unclear().get(0).asks()) : "";
        return new SayPage(understood.tongue() == Tongue.ARABIC ? "rtl" : "ltr", words, entries, asks, understood.isReady(), nothing ? notice : summary(entries, asks), notice);
    }

    private String summary(List<SayPage.Drafted> entries, List<SayPage.Ask> asks) {
        String read = pen.count("say.entries", entries.size());
        return asks.isEmpty() ? read : read + " " + pen.count("say.asks", asks.size()) + " " + asks.get(0).question();
    }

    private SayPage.Drafted drafted(DraftEntry draft, boolean previewed) {
        Entry entry = draft.entry().change().id(EntryPreview.DRAFT).entry();
        List<String> assumed = new ArrayList<>();
        for (Doubt doubt : draft.doubts()) {
            if (!doubt.isOpen() && !doubt.chosen().isEmpty() && pen.words().has("say.assumed." + doubt.field())) {
                assumed.add(pen.say("say.assumed." + doubt.field(), Words.quoted(label(doubt.chosen()))));
            }
        }
        boolean open = understood.unclear().stream().anyMatch(each -> each.key().startsWith((draft.rows().get(0) - 1) + "."));
        Preview preview = open || !previewed || draft.isOpen() ? Preview.NONE : EntryPreview.of(state, entry);
        return new SayPage.Drafted(Lines.of(pen, standing, entry, false), assumed, preview);
    }

    private SayPage.Ask ask(Unclear each, int number) {
        List<SayPage.Choice> choices = new ArrayList<>();
        for (String choice : each.choices()) {
            choices.add(new SayPage.Choice("say-ask-" + (number + choices.size()), choice, each.asks() == Question.KIND ? pen.say("kind." + choice) : label(choice)));
        }
        return new SayPage.Ask(each.key(), each.text(), question(each.asks()), choices);
    }

    private String question(Question question) {
        return pen.say("say.ask." + question.code());
    }

    /** An answer for people: an asset by its name, a day as days are written, the rest as it is. */
    private String label(String value) {
        Optional<AssetId> asset = AssetId.parse(value);
        if (asset.isPresent()) {
            String name = understood.assets().stream().filter(each -> each.id().equals(asset.get())).findFirst().map(Asset::name)
                    .orElseGet(() -> standing.assets().name(asset.get()));
            String symbol = asset.get().symbol() + (asset.get().qualifier().isEmpty() ? "" : " \u00b7 " + asset.get().qualifier());
            String sort = pen.say("class." + asset.get().assetClass().code());
            return name.equals(asset.get().symbol()) ? symbol + " \u00b7 " + sort : name + " \u00b7 " + symbol + " \u00b7 " + sort;
        }
        Optional<When> day = When.parse(value);
        if (day.isPresent()) {
            return pen.when(day.get());
        }
        String key = "say.choice." + value;
        return pen.words().has(key) ? pen.say(key) : value;
    }
}
