package walletlens.app.screen;

/**
 * What the analyst's screen remembers.
 *
 * @param question what was asked, as typed
 * @param model what the panel of the language model remembers
 */
public record AnalystView(String question, AnalystModelView model) {
    /** As it is at the start. */
    public static final AnalystView FIRST = new AnalystView("", AnalystModelView.FIRST);

    AnalystView asking(String text) {
        return new AnalystView(text, model);
    }

    AnalystView with(AnalystModelView newModel) {
        return new AnalystView(question, newModel);
    }
}
