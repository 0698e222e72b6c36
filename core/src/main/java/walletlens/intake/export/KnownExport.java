package walletlens.intake.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Resources;
import walletlens.intake.Reading;
import walletlens.intake.TableFormat;
import walletlens.intake.Terms;
import walletlens.intake.table.Table;

/** The export of one exchange, broker or program, known by the names of its columns in any order. */
public final class KnownExport implements TableFormat {
    private final Page page;

    private KnownExport(Page page) {
        this.page = page;
    }

    /** Read on first use: a program that reads no tables does not pay for it. */
    private static final class Shelf {
        static final List<KnownExport> ALL = all(Resources.text(Page.FOLDER + "index.txt"));
    }

    private static List<KnownExport> all(String index) {
        List<KnownExport> all = new ArrayList<>();
        for (String name : Page.parts(index.strip(), "\n")) {
            all.add(new KnownExport(Page.read(name)));
        }
        return List.copyOf(all);
    }

    /** Every known export. */
    public static List<KnownExport> all() {
        return Shelf.ALL;
    }

    @Override
    public String name() {
        return page.name;
    }

    @Override
    public String description() {
        return page.title;
    }

    @Override
    public boolean claims(Table table) {
        int mine = weight(table);
        if (mine == 0) {
            return false;
        }
        for (KnownExport other : all()) {
            if (other != this && other.weight(table) > mine) {
                return false;
            }
        }
        return true;
    }

    /** How many of the export's needed columns a table has; 0 unless it has them all. */
    private int weight(Table table) {
        Optional<Map<String, Integer>> columns = columns(page, table);
        return columns.isEmpty() ? 0 : (int) page.columns.values().stream().filter(Page.Column::needed).count();
    }

    @Override
    public Reading read(Table table, Terms terms) {
        return TableReader.read(page, table, columns(page, table).orElse(Map.of()), terms);
    }

    /** Where each column of the page stands in a table; empty where a needed one is missing. */
    static Optional<Map<String, Integer>> columns(Page page, Table table) {
        Map<String, List<Integer>> headings = headings(table);
        Map<String, Integer> found = new TreeMap<>();
        for (Map.Entry<String, Page.Column> each : page.columns.entrySet()) {
            int at = -1;
            for (String heading : each.getValue().headings()) {
                at = at >= 0 ? at : place(headings, heading, table);
            }
            if (at >= 0) {
                found.put(each.getKey(), at);
            } else if (each.getValue().needed()) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private static Map<String, List<Integer>> headings(Table table) {
        Map<String, List<Integer>> headings = new TreeMap<>();
        List<String> names = table.columns();
        for (int i = 0; i < names.size(); i++) {
            headings.computeIfAbsent(plain(names.get(i)), none -> new ArrayList<>(1)).add(i);
        }
        return headings;
    }

    private static String plain(String heading) {
        return Wording.plain(heading).toLowerCase(Locale.ROOT);
    }

    private static int place(Map<String, List<Integer>> headings, String heading, Table table) {
        int plus = heading.lastIndexOf('+');
        if (plus > 0 && plus == heading.length() - 2) {
            List<Integer> before = headings.getOrDefault(plain(heading.substring(0, plus)), List.of());
            int at = before.isEmpty() ? -1 : before.get(0) + heading.charAt(plus + 1) - '0';
            return at < Math.max(table.columns().size(), table.rows().isEmpty() ? 0 : table.rows().get(0).cells().size()) ? at : -1;
        }
        if (heading.endsWith("*")) {
            String begin = plain(heading.substring(0, heading.length() - 1));
            return headings.entrySet().stream().filter(each -> each.getKey().startsWith(begin))
                    .map(each -> each.getValue().get(0)).min(Integer::compare).orElse(-1);
        }
        List<Integer> places = headings.getOrDefault(plain(heading), List.of());
        return places.isEmpty() ? -1 : places.get(0);
    }
}
