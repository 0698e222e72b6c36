package walletlens.app.screen;

import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Over;
import walletlens.app.State;
import walletlens.app.Turn;

/** What the palette's events lead to. */
public final class PaletteActions {
    private PaletteActions() {
    }

    /** Opens the palette, narrows it, or does what was chosen; without a choice, the first on offer. */
    public static Turn handle(State state, Event event) {
        if (event.named("palette")) {
            return Turn.to(state.with(new Over.Palette(""))).and(Effect.focus("#palette-text"));
        }
        if (event.named("palette.typed")) {
            return state.over() instanceof Over.Palette ? Turn.to(state.with(new Over.Palette(event.get("text")))) : Turn.to(state);
        }
        String item = event.get("item").isEmpty() ? PaletteItems.first(state, event.get("text")) : event.get("item");
        int colon = item.indexOf(':');
        if (colon < 0) {
            return Turn.to(state);
        }
        return chosen(state.with(Over.NOTHING), item.substring(0, colon), item.substring(colon + 1));
    }

    private static Turn chosen(State state, String sort, String name) {
        switch (sort) {
            case "go":
                return Go.to(state, name);
            case "asset":
                return state.books().standing().valuation().positions().stream()
                        .anyMatch(position -> position.asset().toString().equals(name))
                        ? Go.toHolding(state, name)
                        : Go.to(state.with(state.views().with(ActivityView.ofAsset(name))), "activity");
            case "ask":
                return Go.to(state, "analyst").then(next -> AnalystScreen.ask(next, name).state());
            case "account":
                return Go.to(state.with(state.views().with(AccountsView.FIRST.opening(name))), "accounts");
            default:
                return done(state, name);
        }
    }

    private static Turn done(State state, String name) {
        switch (name) {
            case "add":
                return SayActions.open(state);
            case "form":
                return FormActions.add(state);
            case "hide":
                return Shortcuts.hide(state);
            case "undo":
                return Changes.undo(state);
            case "redo":
                return Changes.redo(state);
            case "help":
                return Turn.to(state.with(new Over.Help())).and(Effect.focus("#help-title"));
            case "theme":
                return new SettingsScreen().handle(state, new Event(
                        0, state.moment().now(), state.moment().zone(), "settings.theme", java.util.Map.of()));
            case "print":
                return Turn.to(state).and(Effect.of("print"));
            default:
                return Turn.to(state);
        }
    }
}
