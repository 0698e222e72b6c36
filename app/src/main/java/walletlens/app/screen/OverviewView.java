package walletlens.app.screen;

import walletlens.value.Allocation;

/**
 * What the overview remembers.
 *
 * @param span the span of time
 * @param by how the whole is divided
 * @param tree whether it is drawn as a treemap
 * @param whole whether everything is drawn; else, while a large vault is just open, what it is worth and how that went
 */
public record OverviewView(Span span, Allocation.By by, boolean tree, boolean whole) {
    /** A year, by class, as a donut. */
    public static final OverviewView FIRST = new OverviewView(Span.of(Range.YEAR), Allocation.By.CLASS, false, true);

    OverviewView over(Span newSpan) {
        return new OverviewView(newSpan, by, tree, whole);
    }

    OverviewView by(Allocation.By newBy) {
        return new OverviewView(span, newBy, tree, whole);
    }

    OverviewView asTree(boolean newTree) {
        return new OverviewView(span, by, newTree, whole);
    }

    OverviewView whole(boolean newWhole) {
        return new OverviewView(span, by, tree, newWhole);
    }
}
