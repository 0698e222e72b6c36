package walletlens.app.screen;

import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Over;
import walletlens.app.State;
import walletlens.app.Turn;

/** What keys do; {@link Keys} lists them for the reader. */
public final class Shortcuts {
    private Shortcuts() {
    }

    /** What a key leads to; the state as it is for a key without a meaning. */
    public static Turn pressed(State state, String key) {
        boolean awaited = state.views().prefix();
        State rested = awaited ? state.with(state.views().awaiting(false)) : state;
        if (key.equals("Escape")) {
            return escape(rested);
        }
        if (key.equals("Ctrl+K")) {
            return Turn.to(rested.with(new Over.Palette(""))).and(Effect.focus("#palette-text"));
        }
        if (!(state.over() instanceof Over.Nothing)) {
            return Turn.to(rested);
        }
        for (Place place : Page.PLACES) {
            if (awaited && place.letter().equals(key)) {
                return Go.to(rested, place.name());
            }
        }
        switch (key) {
            case Keys.GO:
                return Turn.to(state.with(state.views().awaiting(true)));
            case "a":
                return SayActions.open(rested);
            case "n":
                return FormActions.add(rested);
            case "h":
                return hide(rested);
            case "?":
                return Turn.to(rested.with(new Over.Help())).and(Effect.focus("#help-title"));
            case "/":
                return Turn.to(rested).and(Effect.focus("#filter"));
            case "Ctrl+Z":
                return Changes.undo(rested);
            case "Ctrl+Shift+Z":
            case "Ctrl+Y":
                return Changes.redo(rested);
            default:
                return Turn.to(rested);
        }
    }

    /** Masks amounts, or shows them again. */
    public static Turn hide(State state) {
        return SettingsScreen.hide(state, !state.pen().hidden());
    }

    /** Closes what is open, the uppermost first. */
    private static Turn escape(State state) {
        if (!(state.over() instanceof Over.Nothing)) {
            return Turn.to(state.with(Over.NOTHING));
        }
        Views views = state.views();
        return switch (state.screen()) {
            case "holdings" -> views.holdings().open().isEmpty() ? Turn.to(state)
                    : Turn.to(state.with(views.with(views.holdings().opening(""))))
                            .and(Effect.focus("#" + Anchors.asset(views.holdings().open()) + "-open"));
            case "activity" -> views.activity().open().isEmpty() ? Turn.to(state)
                    : Turn.to(state.with(views.with(views.activity().opening(""))))
                            .and(Effect.focus("#" + Anchors.entry(views.activity().open()) + "-open"));
            case "accounts" -> Turn.to(state.with(views.with(views.accounts().shut())));
            case "prices" -> views.prices().open().isEmpty() ? Turn.to(state)
                    : Turn.to(state.with(views.with(views.prices().opening(""))))
                            .and(Effect.focus("#p-" + Anchors.asset(views.prices().open()) + "-open"));
            default -> Turn.to(state);
        };
    }
}
