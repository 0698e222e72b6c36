package walletlens.app.screen;

import walletlens.app.Effect;
import walletlens.app.Over;
import walletlens.app.State;
import walletlens.app.Turn;

/** Ways from one place to another. */
public final class Go {
    private Go() {
    }

    /** To a screen; to the first where there is none of that name. */
    public static Turn to(State state, String name) {
        String place = Page.screen(name).map(Screen::name).orElse(Page.SCREENS.get(0).name());
        return Turn.to(state.on(place).with(Over.NOTHING))
                .and(Effect.of("route", "hash", "#/" + place))
                .and(Effect.focus("#title"));
    }

    /** To the entry in the list of activity, opened. */
    public static Turn toEntry(State state, String entry) {
        State with = state.with(state.views().with(ActivityScreen.showing(state, entry)));
        return to(with, "activity").and(Effect.of("scroll", "selector", "#" + Anchors.entry(entry)))
                .and(Effect.focus("#" + Anchors.entry(entry) + "-open"));
    }

    /** To an asset among the holdings, opened. */
    public static Turn toHolding(State state, String asset) {
        State with = state.with(state.views().with(HoldingsView.FIRST.opening(asset)));
        return to(with, "holdings").and(Effect.focus("#" + Anchors.asset(asset) + "-open"));
    }
}
