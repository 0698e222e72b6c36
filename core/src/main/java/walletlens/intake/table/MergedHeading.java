package walletlens.intake.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import walletlens.intake.table.SheetScan.Merged;

/**
 * Headings of sheets whose cells are merged: a merged cell's name counts for each column under it, and two rows of names
 * joined by merged cells are one heading, such as {@code BTC Amount}.
 */
final class MergedHeading {
    private MergedHeading() {
    }

    static Table table(String file, String sheet, SheetScan scan, List<Evidence> evidence) {
        SheetRows rows = scan.rows();
        if (scan.merged().isEmpty()) {
            return HeadingRow.table(file, sheet, rows, evidence);
        }
        List<Row> first = new ArrayList<>(rows.subList(0, Math.min(HeadingRow.LOOK, rows.size())));
        for (int i = 0; i < first.size(); i++) {
            first.set(i, spread(first, i, scan.merged()));
        }
        int at = HeadingRow.find(first);
        if (at < 0) {
            return HeadingRow.table(file, sheet, rows, evidence);
        }
        int upper = at > 0 && isAcross(first.get(at - 1), first.get(at), scan.merged()) ? at - 1 : at;
        int lower = upper == at && at + 1 < first.size() && isAcross(first.get(at), first.get(at + 1), scan.merged())
                && HeadingRow.isNames(first.get(at + 1)) ? at + 1 : at;
        Row heading = upper == lower ? first.get(at) : joined(first.get(upper), first.get(lower));
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(new Evidence("heading", upper == lower ? "row " + heading.number()
                : "rows " + first.get(upper).number() + " and " + first.get(lower).number(), "cells of it are merged"));
        return new Table(file, sheet, first.subList(0, upper), heading, rows.subList(lower + 1, rows.size()), all);
    }

    /** Whether cells of the upper row are merged across columns and the lower row stands right below it. */
    private static boolean isAcross(Row upper, Row lower, List<Merged> merged) {
        return lower.number() == upper.number() + 1 && HeadingRow.filled(upper) > 1 && merged.stream().anyMatch(each ->
                each.firstRow() == upper.number() && each.lastRow() == upper.number() && each.lastColumn() > each.firstColumn());
    }

    /** A row with the text of each merged cell in all the places it covers. */
    private static Row spread(List<Row> rows, int at, List<Merged> merged) {
        Row row = rows.get(at);
        List<String> cells = new ArrayList<>(row.cells());
        for (Merged each : merged) {
            if (row.number() < each.firstRow() || row.number() > each.lastRow()) {
                continue;
            }
            String text = "";
            for (Row other : rows) {
                text = other.number() == each.firstRow() ? other.cell(each.firstColumn()) : text;
            }
            if (!text.isEmpty()) {
                cells.addAll(Collections.nCopies(Math.max(0, each.lastColumn() + 1 - cells.size()), ""));
                for (int column = each.firstColumn(); column <= each.lastColumn(); column++) {
                    cells.set(column, text);
                }
            }
        }
        return new Row(row.number(), cells);
    }

    private static Row joined(Row upper, Row lower) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            String above = upper.cell(i);
            String below = lower.cell(i);
            boolean one = above.isEmpty() || below.isEmpty() || above.equals(below);
            names.add(one ? above.isEmpty() ? below : above : above + " " + below);
        }
        return new Row(lower.number(), names);
    }
}
