package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Over;
import walletlens.app.Pen;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.form.EntryWriter;
import walletlens.app.form.Filled;
import walletlens.app.words.Words;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.ledger.Entry;
import walletlens.money.Currency;
import walletlens.problem.Outcome;

/** Adding, correcting and deleting entries. */
public final class FormActions {
    private static final List<String> ASSET_FIELDS = List.of("in-a", "out-a", "about", "fee-a", "fee-a-2", "fee-a-3",
            "fee-a-4", "fee-a-5", "fee-a-6");

    private FormActions() {
    }

    /** What an event of the form, or one about an entry, leads to. */
    public static Turn handle(State state, Event event) {
        switch (event.name()) {
            case "add":
                return add(state);
            case "entry.correct":
                return state.books().standing().entry(event.get("entry"))
                        .map(entry -> show(state, EntryWriter.write(entry, state.pen().figures())))
                        .orElse(Turn.to(state));
            case "entry.again":
                return again(state, event.get("entry"));
            case "entry.delete":
                return delete(state, event.get("entry"));
            case "entry.show":
                return Go.toEntry(state, event.get("entry").isEmpty() ? event.get("is") : event.get("entry"));
            default:
                return state.over() instanceof Over.Form form ? inForm(state, form, event) : Turn.to(state);
        }
    }

    /** Opens the empty form. */
    public static Turn add(State state) {
        return show(state, EntryForms.fresh(state));
    }

    static Turn show(State state, Filled filled) {
        return Turn.to(state.with(new Over.Form(filled, "", false, false))).and(Effect.focus("#f-kind"));
    }

    /** A new entry like an old one, today. */
    private static Turn again(State state, String id) {
        Optional<Entry> entry = state.books().standing().entry(id);
        if (entry.isEmpty()) {
            return Turn.to(state);
        }
        Filled copy = EntryWriter.write(entry.get(), state.pen().figures());
        Map<String, String> texts = new TreeMap<>(copy.texts());
        texts.put("date", state.books().standing().today().toString());
        texts.put("time", "");
        texts.keySet().removeIf(field -> field.startsWith("pick-"));
        return show(state, new Filled("", copy.kind(), texts, copy.chosen()));
    }

    private static Turn delete(State state, String id) {
        Pen pen = state.pen();
        Optional<Entry> entry = state.books().standing().entry(id);
        return entry.isEmpty() ? Turn.to(state) : Changes.say(state.with(Over.NOTHING),
                List.of(new Fact.EntryDelete(id)), pen.say("entry.deleted", pen.say("kind." + entry.get().kind().code())));
    }

    private static Turn inForm(State state, Over.Form form, Event event) {
        switch (event.name()) {
            case "form.typed":
                return Turn.to(state.with(typed(form, event)));
            case "form.pick":
                return pick(state, form, event);
            case "form.fee":
                Over.Form typed = typed(form, event);
                String next = Filled.fee("fee-q", typed.filled().fees() + 1);
                return Turn.to(state.with(typed.with(typed.filled().with(next, "")))).and(Effect.focus("#f-" + next));
            case "form.own":
                Over.Form asked = typed(form, event);
                return Turn.to(state.with(new Over.Form(asked.filled(), event.get("field"), asked.tried(), true)))
                        .and(Effect.focus("#f-own-name"));
            case "form.own.save":
                return own(state, form, event);
            case "form.save":
                return save(state, form, event);
            case "form.delete":
                return delete(state, form.filled().original());
            default:
                return Turn.to(state);
        }
    }

    /** The form with what the page says now; the asset field that changed is the one that asks for suggestions. */
    private static Over.Form typed(Over.Form form, Event event) {
        Map<String, String> fields = new TreeMap<>(event.data());
        fields.keySet().removeAll(List.of("again", "field", "asset", "shift"));
        Filled now = form.filled().typed(fields);
        String asking = now.kind() == form.filled().kind() ? form.asking() : "";
        for (String field : ASSET_FIELDS) {
            if (!now.text(field).equals(form.filled().text(field))) {
                asking = field;
            }
        }
        boolean own = form.own() && asking.equals(form.asking());
        return new Over.Form(now, asking, form.tried() && now.kind() == form.filled().kind(), own);
    }

    private static Turn pick(State state, Over.Form form, Event event) {
        Over.Form typed = typed(form, event);
        String field = event.get("field");
        return AssetId.parse(event.get("asset"))
                .map(asset -> Turn.to(state.with(typed.with(typed.filled().picking(field, asset)).asking("")))
                        .and(Effect.focus("#f-" + field)))
                .orElse(Turn.to(state));
    }

    /** Describes an asset of the user's own and puts it into the field that asked. */
    private static Turn own(State state, Over.Form form, Event event) {
        Over.Form typed = typed(form, event);
        Optional<AssetClass> assetClass = AssetClass.of(event.get("own-class"));
        Optional<Currency> currency = Currency.parse(event.get("own-currency").trim());
        String symbol = event.get("own-symbol").trim();
        if (assetClass.isEmpty() || currency.isEmpty() || !AssetId.isName(symbol)) {
            return Turn.to(state.with(new Over.Form(typed.filled(), form.asking(), true, true)))
                    .and(Effect.announce(state.pen().say("form.own.wrong")));
        }
        AssetId id = AssetId.of(assetClass.get(), symbol);
        String name = event.get("own-name").trim();
        Asset asset = Asset.of(id, name.isEmpty() ? symbol : name, currency.get());
        Over.Form next = typed.with(typed.filled().picking(event.get("field"), id)).asking("");
        return Changes.say(state.with(next), List.of(new Fact.AssetPut(asset)),
                state.pen().say("form.own.done", Words.quoted(asset.name()))).and(Effect.focus("#f-" + event.get("field")));
    }

    private static Turn save(State state, Over.Form form, Event event) {
        Over.Form typed = typed(form, event);
        Outcome<Entry> read = EntryForms.read(state, typed.filled());
        if (!read.hasValue()) {
            String field = read.problems().get(0).place().column();
            Over.Form tried = new Over.Form(typed.filled(), typed.asking(), true, typed.own());
            return Turn.to(state.with(tried)).and(Effect.focus("#f-" + field))
                    .and(Effect.announce(state.pen().count("form.wrong", read.problems().size())));
        }
        Entry entry = read.get();
        if (!typed.filled().text("draft").isEmpty()) {
            return ReviewScreen.corrected(state, typed.filled(), entry);
        }
        if (entry.id().isEmpty() && !typed.filled().text("plan").isEmpty()) {
            entry = entry.change().id(state.books().clock().read(state.moment().millis()).id().toString()).entry();
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.EntryPut(entry));
        if (!typed.filled().text("plan").isEmpty()) {
            PlanLadders.done(state, typed.filled(), entry.id()).ifPresent(ladder -> facts.add(new Fact.PlanPut(ladder)));
        }
        String key = typed.filled().original().isEmpty() ? "entry.added" : "entry.corrected";
        Turn saved = Changes.say(state.with(Over.NOTHING), facts,
                state.pen().say(key, state.pen().say("kind." + entry.kind().code())));
        if (!event.is("again")) {
            return saved;
        }
        Filled fresh = EntryForms.fresh(saved.state());
        Filled sameDay = fresh.with("date", typed.filled().text("date"));
        return saved.then(next -> next.with(new Over.Form(sameDay, "", false, false))).and(Effect.focus("#f-kind"));
    }
}
