package walletlens.app;

/** The whole program as a function: one event in, one step (patches and effects) out. */
public final class App {
    /**
     * Handles one event.
     *
     * @param event the event as JSON: {@code {"seq":1,"now":"…","zone":"…","name":"…","data":{…}}}
     * @return the step as JSON: {@code {"seq":1,"patches":[…],"effects":[…]}}
     */
    public String handle(String event) {
        return "{\"seq\":0,\"patches\":[],\"effects\":[]}";
    }
}
