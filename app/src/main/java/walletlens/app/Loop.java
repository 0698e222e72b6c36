package walletlens.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.demo.Demo;
import walletlens.app.screen.Chances;
import walletlens.app.screen.AnalystModel;
import walletlens.app.screen.Exchange;
import walletlens.app.screen.FormActions;
import walletlens.app.screen.GateView;
import walletlens.app.screen.Go;
import walletlens.app.screen.Keeping;
import walletlens.app.screen.Page;
import walletlens.app.screen.PaletteActions;
import walletlens.app.screen.ReviewScreen;
import walletlens.app.screen.SayActions;
import walletlens.app.screen.Screen;
import walletlens.app.screen.Shortcuts;
import walletlens.app.screen.Views;
import walletlens.book.Book;
import walletlens.book.Commit;
import walletlens.book.Fact;
import walletlens.book.Settings;
import walletlens.money.Currency;
import walletlens.risk.Profile;
import walletlens.risk.Temperament;

/** The pure step: a state and an event give the next state and the effects. What belongs to a screen is asked of it. */
final class Loop {
    /** The place of an address that asks for the demo, {@code #demo}; it is left for a screen as soon as the vault is open. */
    private static final String DEMO = "demo";

    private Loop() {
    }

    static Turn turn(State state, Event event) {
        return Chances.follow(Refreshing.follow(state, step(state, event)));
    }

    private static Turn step(State state, Event event) {
        if (event.named("boot")) {
            return boot(event, state);
        }
        if (event.named("answer")) {
            return answer(state, event);
        }
        if (state.phase() != Phase.OPEN) {
            return gate(state, event);
        }
        return open(state, event);
    }

    private static Turn boot(Event event, State state) {
        String locale = event.get("locale").isEmpty() ? "en" : event.get("locale");
        Host host = new Host(event.get("device"), locale, event.is("companion"), "", "", Mirror.UNKNOWN);
        State fresh = State.FIRST.with(state.moment()).counting(state.effects());
        State booted = fresh.with(fresh.books().forLocale(locale)).with(host).on(place(event.get("route")));
        return Turn.to(booted).and(Effect.of("vault.open", "companion", event.is("companion") ? "true" : "false"));
    }

    /** The screen of a hash such as {@code #/holdings}, or {@link #DEMO}. */
    private static String place(String hash) {
        if (hash.equals("#" + DEMO)) {
            return DEMO;
        }
        String name = hash.startsWith("#/") ? hash.substring(2) : hash;
        return Page.screen(name).map(Screen::name).orElse(Page.SCREENS.get(0).name());
    }

    private static Turn answer(State state, Event answer) {
        switch (answer.get("kind")) {
            case "vault.open":
            case "vault.unlock":
                return opened(state, answer);
            case "vault.append":
                return Changes.answered(state, answer);
            case Door.FETCH:
                return Refreshing.answered(state, answer);
            case Door.MODEL:
                return AnalystModel.answered(state, answer);
            case "clipboard":
            case "download":
                return answer.is("ok") ? Turn.to(state)
                        : Changes.toast(Turn.to(state), Toast.wrong(state.pen().say("host.refused", answer.get("error"))));
            default:
                return answer.get("kind").startsWith("vault.") ? Keeping.answered(state, answer) : Turn.to(state);
        }
    }

    private static Turn opened(State state, Event answer) {
        GateView gate = state.views().gate();
        List<String> records = new ArrayList<>(gate.records());
        records.add(answer.get("records"));
        if (answer.is("more")) {
            return Turn.to(state.with(state.views().with(new GateView("", gate.busy(), records, gate.problems()))));
        }
        Host host = state.host().keeping(answer.get("protection"), answer.get("backupAt")).mirrored(answer);
        State told = state.with(host);
        List<String> damage = Keeping.damage(answer.get("problems"));
        switch (answer.get("state")) {
            case "open":
            case "empty":
                Book book = Book.of(records);
                State open = told.with(told.books().opened(book, host.device())).with(Phase.OPEN)
                        .with(told.views().with(new GateView("", false, List.of(), damage)));
                return open.screen().equals(DEMO) ? demoAsked(open) : Page.opened(open);
            case "locked":
                String wrong = answer.is("ok") ? "" : answer.get("reason").equals("passphrase") || answer.get("error").isEmpty()
                        ? state.pen().say("locked.wrong") : answer.get("error");
                return Turn.to(told.with(Phase.LOCKED).with(told.views().with(new GateView(wrong, false, List.of(), damage))))
                        .and(Effect.focus("#passphrase"));
            default:
                return Turn.to(told.with(Phase.BROKEN)
                        .with(told.views().with(new GateView(answer.get("error"), false, List.of(), damage))));
        }
    }

    private static Turn gate(State state, Event event) {
        switch (event.name()) {
            case "unlock":
                GateView gate = state.views().gate();
                return Turn.to(state.with(state.views().with(new GateView("", true, List.of(), gate.problems()))))
                        .and(Effect.of("vault.unlock", "passphrase", event.get("passphrase")));
            case "route":
                return Turn.to(state.on(place(event.get("hash"))));
            case "broken.save":
                return Turn.to(state).and(Effect.of("vault.copy"));
            case "broken.again":
            case "gone.again":
                return Turn.to(state).and(Effect.of("reload"));
            default:
                return Turn.to(state);
        }
    }

    private static Turn open(State state, Event event) {
        String name = event.name();
        switch (name) {
            case "key":
                return Shortcuts.pressed(state, event.get("key"));
            case "nav":
                return Go.to(state, event.get("to").isEmpty() ? event.get("is") : event.get("to"));
            case "route":
                String place = place(event.get("hash"));
                if (place.equals(DEMO)) {
                    return demoAsked(state);
                }
                return place.equals(state.screen()) ? Turn.to(state) : Turn.to(state.on(place).with(Over.NOTHING));
            case "skip":
                return Turn.to(state).and(Effect.focus("#main"));
            case "undo":
                return Changes.undo(state);
            case "redo":
                return Changes.redo(state);
            case "hide":
                return Shortcuts.hide(state);
            case "print":
                return Turn.to(state).and(Effect.of("print"));
            case "help":
                return Turn.to(state.with(new Over.Help())).and(Effect.focus("#help-title"));
            case "more":
                return Turn.to(state.with(new Over.Places())).and(Effect.focus("#places-title"));
            case "trail":
                return Turn.to(state.with(new Over.Trail(event.get("figure")))).and(Effect.focus("#trail-title"));
            case "over.close":
                return Turn.to(state.with(Over.NOTHING));
            case "toast.close":
            case "toast.gone":
                return Turn.to(state.with(Toast.NONE));
            case "demo.enter":
                return Go.to(demo(state), "overview");
            case "demo.leave":
                return Go.to(looking(state).with(state.books().leaveDemo()), "overview");
            case "import.file":
                return ReviewScreen.arrived(state, event);
            case "vault.added":
            case "vault.mirror":
                return Keeping.told(state, event);
            default:
                return delegated(state, event);
        }
    }

    private static Turn delegated(State state, Event event) {
        String name = event.name();
        int dot = name.indexOf('.');
        String room = dot < 0 ? name : name.substring(0, dot);
        switch (room) {
            case "add":
            case "form":
            case "entry":
                return FormActions.handle(state, event);
            case "chance":
                return Chances.drawn(state);
            case "say":
                return SayActions.handle(state, event);
            case "palette":
                return PaletteActions.handle(state, event);
            case "visible":
            case "refresh":
                return Refreshing.handle(state, event);
            case "protection":
            case "backup":
            case "restore":
            case "verify":
            case "repair":
            case "erase":
            case "export":
                return Page.screen("settings").orElseThrow().handle(state, event);
            default:
                Optional<Screen> screen = Page.screen(room);
                return screen.isPresent() ? screen.get().handle(state, event) : Turn.to(state);
        }
    }

    /** The demo's book is folded from facts like any other, so that everything works on it; nothing of it is written. */
    private static State demo(State state) {
        Demo demo = Demo.on(state.moment().today());
        List<Fact> facts = new ArrayList<>();
        demo.accounts().forEach(account -> facts.add(new Fact.AccountPut(account)));
        demo.assets().forEach(asset -> facts.add(new Fact.AssetPut(asset)));
        demo.entries().forEach(entry -> facts.add(new Fact.EntryPut(entry)));
        facts.add(new Fact.PricesPut("demo", demo.quotes()));
        facts.add(new Fact.SettingPut(Settings.CURRENCY, Currency.EUR.code()));
        facts.add(new Fact.SettingPut(Temperament.SETTING, Temperament.GROWTH.code()));
        facts.add(new Fact.SettingPut(Profile.SPENDING, "2400 EUR"));
        // What the reader chose for their eyes holds in the demo as well.
        for (String name : List.of(Choices.LANGUAGE, Choices.NUMBERS, Choices.THEME, Choices.HIDE)) {
            facts.add(new Fact.SettingPut(name, state.books().own().settings().get(name, "")));
        }
        Commit commit = Book.commit(facts, state.books().clock(), state.moment().millis());
        return looking(state).with(state.books().demo(commit));
    }

    /** The demo by its address, which gives way to that of a screen: going back leads to where one came from, not here again. */
    private static Turn demoAsked(State state) {
        String first = Page.SCREENS.get(0).name();
        return Turn.to(demo(state).on(first).with(Over.NOTHING))
                .and(Effect.of("route", "hash", "#/" + first, "replace", "true"));
    }

    /** With nothing filtered and nothing opened: what was chosen in one book means nothing in the other. */
    private static State looking(State state) {
        return state.with(Views.FIRST.with(state.views().gate()));
    }
}
