package walletlens.app.screen;

import walletlens.app.Event;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;

/** One place of the program: what it shows, and what its own events lead to. */
public interface Screen {
    /** Its name in routes, words and the names of its events. */
    String name();

    /** What it shows, as the region {@code main}. */
    Region draw(State state);

    /** What one of its events leads to; the state as it is where it knows none of that name. */
    Turn handle(State state, Event event);
}
