package walletlens.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.asset.Resources;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/**
 * A bad time of the past: what moved by how much, each figure with its own span and source.
 *
 * @param code its name in files
 * @param name its name for people
 * @param from the first month of the episode, {@code yyyy-mm}
 * @param to the last month
 * @param story what happened, in a sentence
 * @param moves what moved, in the order of the table: a kind's code, an asset's id, {@code currency:EUR}, {@code inflation}
 */
public record Scenario(String code, String name, String from, String to, String story, Map<String, Move> moves) {
    private static final String TABLE = "walletlens/risk/scenarios.tsv";
    private static final String SOURCES = "walletlens/risk/sources.tsv";
    private static final Quantity HUNDRED = Quantity.of(100);

    /** Copies what can change. */
    public Scenario {
        moves = Collections.unmodifiableMap(new LinkedHashMap<>(moves));
    }

    /**
     * How far something moved.
     *
     * @param fraction -0.365 for a fall by 36.5 percent
     * @param from the first month or day of the figure
     * @param to the last
     * @param source whose figure it is
     */
    public record Move(Quantity fraction, String from, String to, Source source) {
    }

    /**
     * Whose figures.
     *
     * @param code the name in tables
     * @param name who
     * @param what which figures, and their licence where there is one
     */
    public record Source(String code, String name, String what) {
    }

    /** How far a kind moved; empty where no figure is known. */
    public Optional<Move> move(RiskClass kind) {
        return Optional.ofNullable(moves.get(kind.code()));
    }

    /** How far one asset moved, where it has a figure of its own. */
    public Optional<Move> move(AssetId asset) {
        return Optional.ofNullable(moves.get(asset.toString()));
    }

    /** How far a currency moved against the US dollar; empty where no figure is known. */
    public Optional<Move> move(Currency currency) {
        return Optional.ofNullable(moves.get("currency:" + currency.code()));
    }

    /** How far consumer prices moved, in the United States; empty where no figure is known. */
    public Optional<Move> inflation() {
        return Optional.ofNullable(moves.get("inflation"));
    }

    private static final class Known {
        static final Map<String, Source> SOURCES_BY_CODE = readSources();
        static final List<Scenario> ALL = read();
    }

    /** Every scenario, oldest first. */
    public static List<Scenario> all() {
        return Known.ALL;
    }

    /** The scenario of a code. */
    public static Optional<Scenario> of(String code) {
        return Known.ALL.stream().filter(each -> each.code.equals(code)).findFirst();
    }

    /** The source of a code. */
    public static Source source(String code) {
        Source source = Known.SOURCES_BY_CODE.get(code);
        if (source == null) {
            throw new IllegalStateException("no source " + code);
        }
        return source;
    }

    private static Map<String, Source> readSources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Resources.Row row : Resources.rows(SOURCES)) {
            sources.put(row.cell(0), new Source(row.cell(0), row.cell(1), row.cell(2)));
        }
        return sources;
    }

    private static List<Scenario> read() {
        List<Scenario> all = new ArrayList<>();
        for (Resources.Row row : Resources.rows(TABLE)) {
            if (row.isSection()) {
                all.add(new Scenario(row.cell(0).substring(1), row.cell(1), row.cell(2), row.cell(3), row.cell(4), Map.of()));
            } else {
                Scenario open = all.remove(all.size() - 1);
                Map<String, Move> moves = new LinkedHashMap<>(open.moves);
                Quantity fraction = Quantity.of(row.cell(1)).dividedBy(HUNDRED);
                moves.put(row.cell(0), new Move(fraction, row.cell(2), row.cell(3), source(row.cell(4))));
                all.add(new Scenario(open.code, open.name, open.from, open.to, open.story, moves));
            }
        }
        return List.copyOf(all);
    }
}
