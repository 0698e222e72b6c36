package walletlens.app.screen;

import walletlens.value.Allocation;

/**
 * What the overview remembers.
 *
 * @param span the span of time
 * @param by how the whole is divided
 * @param tree whether it is drawn as a treemap
 */
public record OverviewView(Span span, Allocation.By by, boolean tree) {
    /** A year, by class, as a donut. */
    public static final OverviewView FIRST = new OverviewView(Span.of(Range.YEAR), Allocation.By.CLASS, false);
}
