package walletlens.app;

import java.util.Optional;
import walletlens.app.command.Replay;

/** The whole program as a function: one event in, one step (patches and effects) out. */
public final class App {
    /**
     * Handles one event.
     *
     * @param event the event as JSON: {@code {"seq":1,"now":"…","zone":"…","name":"…","data":{…}}}
     * @return the step as JSON: {@code {"seq":1,"patches":[…],"effects":[…]}}
     */
    public String handle(String event) {
        Optional<String> replayed = Replay.step(event);
        if (replayed.isPresent()) {
            return replayed.get();
        }
        return "{\"seq\":0,\"patches\":[],\"effects\":[]}";
    }
}
