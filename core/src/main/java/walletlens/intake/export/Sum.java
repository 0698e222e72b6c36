package walletlens.intake.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.money.Quantity;
import walletlens.text.Parts;

/**
 * A number worked out of the cells of a row: {@code total}, {@code -amount}, {@code units*price}, {@code total-fee},
 * {@code amount*0.00000001}, {@code -|amount|} for the size of it whatever its sign,
 * {@code amount:units*price} for the second where the first is empty. A product with an empty cell is no number; in a sum an empty cell counts for nothing.
 */
final class Sum {
    /** One product of the sum. */
    private record Term(boolean negative, List<String> factors) {
    }

    /** Where the numbers come from. */
    interface Cells {
        /** The number in a column; empty where the cell is empty. */
        Optional<Quantity> number(String column) throws Unreadable;
    }

    private final List<Term> terms = new ArrayList<>();
    /** What counts where this sum has no number; null where nothing does. */
    private Sum otherwise;

    private Sum() {
    }

    /** Reads a sum as it is written in the page of an export. */
    static Sum of(String written) {
        Sum sum = new Sum();
        int colon = written.indexOf(':');
        String text = colon < 0 ? written : written.substring(0, colon);
        sum.otherwise = colon < 0 ? null : of(written.substring(colon + 1));
        int from = 0;
        boolean negative = false;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (end || text.charAt(i) == '-' || text.charAt(i) == '+') {
                if (i > from) {
                    sum.terms.add(new Term(negative, List.copyOf(Parts.all(text.substring(from, i), '*'))));
                }
                negative = !end && text.charAt(i) == '-';
                from = i + 1;
            }
        }
        return sum;
    }

    /** The columns it names. */
    List<String> columns() {
        List<String> columns = new ArrayList<>();
        terms.forEach(term -> term.factors.stream().filter(factor -> !isNumber(factor))
                .forEach(factor -> columns.add(factor.charAt(0) == '|' ? factor.substring(1, factor.length() - 1) : factor)));
        return columns;
    }

    /** The first column it names, for saying where something is wrong; the empty text where it names none. */
    String column() {
        List<String> columns = columns();
        return columns.isEmpty() ? "" : columns.get(0);
    }

    /** Its value in a row; empty where every product has an empty cell. */
    Optional<Quantity> in(Cells cells) throws Unreadable {
        Quantity total = null;
        for (Term term : terms) {
            Optional<Quantity> product = product(term, cells);
            if (product.isPresent()) {
                Quantity signed = term.negative ? product.get().negated() : product.get();
                total = total == null ? signed : total.plus(signed);
            }
        }
        return total == null && otherwise != null ? otherwise.in(cells) : Optional.ofNullable(total);
    }

    private static Optional<Quantity> product(Term term, Cells cells) throws Unreadable {
        Quantity product = null;
        for (String factor : term.factors) {
            boolean size = factor.charAt(0) == '|';
            String column = size ? factor.substring(1, factor.length() - 1) : factor;
            Optional<Quantity> number = isNumber(factor) ? Quantity.parse(factor) : cells.number(column);
            number = size ? number.map(Quantity::abs) : number;
            if (number.isEmpty()) {
                return Optional.empty();
            }
            product = product == null ? number.get() : product.times(number.get());
        }
        return Optional.ofNullable(product);
    }

    private static boolean isNumber(String factor) {
        return factor.charAt(0) >= '0' && factor.charAt(0) <= '9';
    }
}
