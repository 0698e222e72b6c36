package walletlens.app.screen;

/** What the panel of the language model remembers. */
public record AnalystModelView() {
    /** As it is at the start. */
    public static final AnalystModelView FIRST = new AnalystModelView();
}
