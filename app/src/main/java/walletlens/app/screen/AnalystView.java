package walletlens.app.screen;

/**
 * What the analyst's screen remembers.
 *
 * @param question what was asked, as typed
 * @param query the query, where it was chosen or corrected; empty where the question says it
 * @param severity the code of the severity looked at; empty for all
 * @param further whether everything found is shown
 * @param open the key of what is opened; empty for nothing
 * @param span the time whose change is taken apart
 * @param model what the panel of the language model remembers
 */
public record AnalystView(
        String question, String query, String severity, boolean further, String open, Span span, AnalystModelView model) {
    /** As it is at the start. */
    public static final AnalystView FIRST =
            new AnalystView("", "", "", false, "", Span.of(Range.THIS_YEAR), AnalystModelView.FIRST);

    AnalystView asking(String text) {
        return new AnalystView(text, "", severity, further, open, span, model);
    }

    AnalystView choosing(String newQuery) {
        return new AnalystView(question, newQuery, severity, further, open, span, model);
    }

    AnalystView showing(String newSeverity, boolean newFurther) {
        return new AnalystView(question, query, newSeverity, newFurther, open, span, model);
    }

    AnalystView opening(String key) {
        return new AnalystView(question, query, severity, further, key, span, model);
    }

    AnalystView over(Span newSpan) {
        return new AnalystView(question, query, severity, further, open, newSpan, model);
    }

    AnalystView with(AnalystModelView newModel) {
        return new AnalystView(question, query, severity, further, open, span, newModel);
    }
}
