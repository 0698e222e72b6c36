package walletlens.app.screen;

/**
 * What the income remembers.
 *
 * @param span the span of time
 */
public record IncomeView(Span span) {
    /** A year. */
    public static final IncomeView FIRST = new IncomeView(Span.of(Range.YEAR));
}
