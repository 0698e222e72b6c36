package walletlens.app.screen;

import java.util.List;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;

/** Questions in plain words and their answers, what is found in the figures, and what moved them. */
final class AnalystScreen implements Screen {
    @Override
    public String name() {
        return "analyst";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        if (standing.ledger().entries().isEmpty()) {
            return Region.of("main", List.of(pen, "analyst-nothing"), slots -> Views.T.screenAnalystNothing(pen));
        }
        List<Region> parts = List.of(AnalystModel.draw(state));
        return Region.of("main", List.of(pen, "analyst"), parts, slots -> Views.T.screenAnalyst(pen, slots.of("analyst-model")));
    }

    @Override
    public Turn handle(State state, Event event) {
        if (event.name().startsWith("analyst.model.")) {
            return AnalystModel.handle(state, event);
        }
        return Turn.to(state);
    }
}
