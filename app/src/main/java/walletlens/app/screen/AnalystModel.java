package walletlens.app.screen;

import java.util.List;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;

/** The language model's panel on the analyst's screen. Its events begin with {@code analyst.model.}. */
final class AnalystModel {
    private AnalystModel() {
    }

    /** The region {@code analyst-model}. */
    static Region draw(State state) {
        Pen pen = state.pen();
        return Region.of("analyst-model", List.of(pen, state.views().analyst().model()), slots -> Views.T.screenAnalystModel(pen));
    }

    static Turn handle(State state, Event event) {
        return Turn.to(state);
    }
}
