package walletlens.app.screen;

import walletlens.value.Subset;

/**
 * What the performance remembers.
 *
 * @param span the span of time
 * @param subset what it is the performance of
 * @param wrong what is wrong with a risk-free rate that was typed; empty where nothing is
 */
public record PerformanceView(Span span, Subset subset, String wrong) {
    /** Everything, over a year. */
    public static final PerformanceView FIRST = new PerformanceView(Span.of(Range.YEAR), Subset.ALL, "");
}
