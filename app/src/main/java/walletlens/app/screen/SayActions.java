package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Over;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.form.EntryWriter;
import walletlens.book.Fact;
import walletlens.intake.DraftEntry;
import walletlens.intake.sentence.Understood;
import walletlens.ledger.Entry;

/** What the add box's events lead to. */
public final class SayActions {
    private SayActions() {
    }

    /** Opens the box, understands what is typed, takes an answer, saves, or goes on to the form. */
    public static Turn handle(State state, Event event) {
        if (event.named("say")) {
            return open(state);
        }
        if (!(state.over() instanceof Over.Say say)) {
            return Turn.to(state);
        }
        Over.Say typed = say.typed(event.get("text"));
        switch (event.name()) {
            case "say.typed":
                return Turn.to(state.with(typed));
            case "say.answer":
                return answered(state, typed, event);
            case "say.save":
                return save(state, typed);
            case "say.form":
                return form(state, typed);
            default:
                return Turn.to(state);
        }
    }

    /** Opens the empty box. */
    public static Turn open(State state) {
        return Turn.to(state.with(new Over.Say("", new TreeMap<>()))).and(Effect.focus("#say-text"));
    }

    private static Turn answered(State state, Over.Say say, Event event) {
        Map<String, String> answers = new TreeMap<>(say.answers());
        answers.put(event.get("key"), event.get("choice"));
        State next = state.with(new Over.Say(say.text(), answers));
        SayPage page = Saying.page(next, (Over.Say) next.over());
        return Turn.to(next).and(Effect.focus(page.asks().isEmpty() ? "#say-save" : "#say-ask-0"));
    }

    private static Turn save(State state, Over.Say say) {
        Understood understood = Saying.understood(state, say.text(), say.answers());
        State typed = state.with(say);
        if (!understood.isReady()) {
            SayPage page = Saying.page(typed, say);
            boolean choices = !page.asks().isEmpty() && !page.asks().get(0).choices().isEmpty();
            return Turn.to(typed).and(Effect.focus(choices ? "#say-ask-0" : "#say-text")).and(Effect.announce(page.summary()));
        }
        List<Fact> facts = new ArrayList<>();
        understood.assets().forEach(asset -> facts.add(new Fact.AssetPut(asset)));
        understood.drafts().forEach(draft -> facts.add(new Fact.EntryPut(draft.entry())));
        List<DraftEntry> drafts = understood.drafts();
        String notice = drafts.size() == 1
                ? state.pen().say("entry.added", state.pen().say("kind." + drafts.get(0).entry().kind().code()))
                : state.pen().count("say.saved", drafts.size());
        return Changes.say(typed.with(Over.NOTHING), facts, notice);
    }

    /** On to the form of the entry, filled with what was understood. */
    private static Turn form(State state, Over.Say say) {
        Understood understood = say.text().isBlank() ? null : Saying.understood(state, say.text(), say.answers());
        if (understood == null || understood.drafts().isEmpty() || !understood.assets().isEmpty()) {
            return FormActions.add(state);
        }
        Entry entry = understood.drafts().get(0).entry();
        return FormActions.show(state, EntryWriter.write(entry, state.pen().figures()));
    }
}
