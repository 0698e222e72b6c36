package walletlens.intake.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.intake.Symbols;
import walletlens.intake.table.Evidence;
import walletlens.intake.table.Habits;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.intake.table.Words;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.text.Parts;

/**
 * The likeliest mapping of a table: each meaning goes to the column whose heading says it best, as long as its cells can be
 * that; then to columns whose cells alone say it; then numbers are told apart by quantity times price being the amount.
 *
 * @param mapping the mapping
 * @param evidence for each meaning what shows it
 */
public record MappingGuess(Mapping mapping, List<Evidence> evidence) {
    private static final int LEAST = 20;
    private static final int MOST_COLUMNS = 200;

    /** Copies the list. */
    public MappingGuess {
        evidence = List.copyOf(evidence);
    }

    /** Guesses. */
    public static MappingGuess of(Table table, Symbols symbols) {
        return new Guesser(table, symbols).guess();
    }

    private static final class Guesser {
        private final Table table;
        private final Habits habits;
        private final List<String> names;
        private final List<ColumnContents> contents = new ArrayList<>();
        private final Map<Meaning, Integer> found = new LinkedHashMap<>();
        private final Map<Meaning, String> constants = new LinkedHashMap<>();
        private final List<Evidence> evidence = new ArrayList<>();

        Guesser(Table table, Symbols symbols) {
            this.table = table;
            this.habits = Habits.of(table);
            List<String> all = Mapping.names(table);
            this.names = all.subList(0, Math.min(MOST_COLUMNS, all.size()));
            for (int i = 0; i < names.size(); i++) {
                contents.add(ColumnContents.of(table, i, habits, symbols));
            }
        }

        MappingGuess guess() {
            assign();
            products();
            currencyOfHeadings(constants);
            Map<Meaning, String> columns = new LinkedHashMap<>();
            found.forEach((meaning, column) -> columns.put(meaning, names.get(column)));
            return new MappingGuess(new Mapping(columns, constants, Map.of(), Map.of()), evidence);
        }

        /** Gives out the best pairs of meaning and column first. */
        private void assign() {
            List<int[]> pairs = new ArrayList<>();
            for (int column = 0; column < names.size(); column++) {
                String heading = Words.folded(table.heading().cell(column));
                for (Meaning meaning : Meaning.values()) {
                    int cells = contents.get(column).score(meaning);
                    int words = heading.isEmpty() ? 0 : meaning.score(heading);
                    int score = cells < 0 ? 0 : words + cells / 2;
                    if (words > 0 && score >= LEAST || cells >= LEAST) {
                        pairs.add(new int[] {Math.max(score, cells), meaning.ordinal(), column, words});
                    }
                }
            }
            pairs.sort((a, b) -> a[0] != b[0] ? b[0] - a[0] : a[2] != b[2] ? a[2] - b[2] : a[1] - b[1]);
            for (int[] pair : pairs) {
                Meaning meaning = Meaning.values()[pair[1]];
                if (!found.containsKey(meaning) && !found.containsValue(pair[2]) && !contents.get(pair[2]).isEmpty()) {
                    put(meaning, pair[2], pair[3] > 0 ? "its heading says so" : "its cells are that");
                }
            }
        }

        private void put(Meaning meaning, int column, String why) {
            found.put(meaning, column);
            evidence.add(new Evidence(meaning.code(), names.get(column), why));
        }

        /** Finds quantity, price and amount among columns of numbers that no heading names. */
        private void products() {
            List<Integer> open = new ArrayList<>();
            for (int i = 0; i < names.size() && open.size() < 8; i++) {
                if (contents.get(i).areNumbers() && !found.containsValue(i) && !contents.get(i).areDates()) {
                    open.add(i);
                }
            }
            for (int quantity : candidates(Meaning.QUANTITY, open)) {
                for (int price : candidates(Meaning.PRICE, open)) {
                    for (int amount : candidates(Meaning.AMOUNT, open)) {
                        boolean three = quantity != price && price != amount && quantity != amount;
                        if (three && multiply(quantity, price, amount)) {
                            String why = names.get(quantity) + " times " + names.get(price) + " is " + names.get(amount);
                            missing(Meaning.QUANTITY, quantity, why);
                            missing(Meaning.PRICE, price, why);
                            missing(Meaning.AMOUNT, amount, why);
                            return;
                        }
                    }
                }
            }
        }

        private void missing(Meaning meaning, int column, String why) {
            if (!found.containsKey(meaning)) {
                put(meaning, column, why);
            }
        }

        private List<Integer> candidates(Meaning meaning, List<Integer> open) {
            return found.containsKey(meaning) ? List.of(found.get(meaning)) : open;
        }

        private boolean multiply(int quantity, int price, int amount) {
            int fits = 0;
            int looked = 0;
            List<Row> rows = table.rows();
            for (int i = 0; i < Math.min(200, rows.size()); i++) {
                Optional<Quantity> a = habits.number(rows.get(i), quantity);
                Optional<Quantity> b = habits.number(rows.get(i), price);
                Optional<Quantity> c = habits.number(rows.get(i), amount);
                if (a.isPresent() && b.isPresent() && c.isPresent() && !c.get().isZero() && !a.get().equals(Quantity.ONE)) {
                    looked++;
                    BigDecimal off = a.get().times(b.get()).abs().minus(c.get().abs()).abs().value();
                    fits += off.compareTo(c.get().abs().value().movePointLeft(2)) <= 0 ? 1 : 0;
                }
            }
            return looked >= 2 && fits * 10 >= looked * 8;
        }

        /** A heading such as {@code Amount (EUR)} names the currency where no column does. */
        private void currencyOfHeadings(Map<Meaning, String> into) {
            if (found.containsKey(Meaning.CURRENCY)) {
                return;
            }
            for (Meaning meaning : List.of(Meaning.AMOUNT, Meaning.PRICE, Meaning.FEE)) {
                String heading = found.containsKey(meaning) ? table.heading().cell(found.get(meaning)) : "";
                for (String word : Parts.all(upperWords(heading), ' ')) {
                    boolean currency = word.length() == 3 && Catalogue.builtIn().bySymbol(word).stream()
                            .anyMatch(asset -> asset.id().isCash() && asset.id().equals(AssetId.cash(Currency.of(word))));
                    if (currency) {
                        into.put(Meaning.CURRENCY, word);
                        evidence.add(new Evidence(Meaning.CURRENCY.code(), word, "the heading " + heading + " says so"));
                        return;
                    }
                }
            }
        }

        private static String upperWords(String heading) {
            StringBuilder words = new StringBuilder();
            for (int i = 0; i < heading.length(); i++) {
                char c = heading.charAt(i);
                words.append(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' ? c : c == '\u20ac' ? "EUR" : c == '\u00a3' ? "GBP" : " ");
            }
            return words.toString();
        }
    }
}
