package walletlens.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.RebalanceRules;
import walletlens.plan.Target;
import walletlens.quote.Quotes;
import walletlens.risk.Paths;
import walletlens.risk.Projection;
import walletlens.risk.RiskClass;
import walletlens.risk.Saving;
import walletlens.value.Valuation;

/** What is measured of risk and plans, the same on the JVM and in the tab. */
public final class RiskCases {
    /** How many paths, each of thirty years by month. */
    public static final int PATHS = 10_000;

    private static final int ASSETS = 20;
    private static final int MONTHS = 618;
    private static final String[] CLASSES = {"stock", "etf", "crypto", "bond", "metal"};

    private RiskCases() {
    }

    private static double[] weights() {
        double[] weights = new double[ASSETS];
        Arrays.fill(weights, 1.0 / ASSETS);
        return weights;
    }

    /** Twenty assets of different growth and deviation, correlated by 0.4. */
    public static Paths.Model model() {
        double[] growth = new double[ASSETS];
        double[] deviation = new double[ASSETS];
        double[][] correlation = new double[ASSETS][ASSETS];
        for (int i = 0; i < ASSETS; i++) {
            growth[i] = 0.003 + 0.0002 * i;
            deviation[i] = 0.03 + 0.002 * i;
            for (int j = 0; j < ASSETS; j++) {
                correlation[i][j] = i == j ? 1 : 0.4;
            }
        }
        return new Paths.Model(weights(), growth, deviation, correlation);
    }

    /** Twenty assets with 618 months each; whole steps, so that every machine has the same. */
    public static Paths.Past past() {
        double[][] logs = new double[ASSETS][MONTHS];
        for (int i = 0; i < ASSETS; i++) {
            for (int m = 0; m < MONTHS; m++) {
                logs[i][m] = 0.004 + ((m * (2 * i + 7) + i) % 41 - 20) * 0.003;
            }
        }
        return new Paths.Past(weights(), logs, new double[MONTHS]);
    }

    /** Thirty years with 500 put in each month. */
    public static Paths.Course course(boolean restored, boolean fat) {
        double[] monthly = new double[360];
        Arrays.fill(monthly, 500);
        return new Paths.Course(100_000, monthly, true, restored, fat, 0.002, true);
    }

    /** The five lines of the fan, each year; those of the last year. */
    public static double[] fan(Paths paths) {
        double[] last = {};
        for (int year = 0; year <= paths.years(); year++) {
            last = paths.quantiles(year, 0.05, 0.25, 0.5, 0.75, 0.95);
        }
        return last;
    }

    /** Thirty years of saving in four kinds. */
    public static Saving.Question saving() {
        return new Saving.Question(Map.of(RiskClass.STOCKS, Money.of("60000", "EUR"), RiskClass.BONDS, Money.of("25000", "EUR"),
                RiskClass.GOLD, Money.of("10000", "EUR"), RiskClass.BITCOIN, Money.of("5000", "EUR")), 360, Projection.Method.NORMAL, true);
    }

    /** So many positions of five classes. */
    public static Valuation valuation(int positions) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < positions; i++) {
            entries.add(Entry.of(EntryKind.OPENING, "2024-01-01", "Bank").id("e" + i)
                    .in(i + 1 + ".5", asset(i)).worth("100" + i, "EUR").entry());
        }
        Ledger ledger = Ledger.of(entries, List.of());
        return Valuation.at(ledger, LotRules.of(Currency.EUR), Quotes.fromEntries(ledger), LocalDate.of(2026, 11, 20));
    }

    private static String asset(int i) {
        return CLASSES[i % CLASSES.length] + ":A" + i;
    }

    /**
     * A target of its own for each of so many assets, a fifth of the whole in each class, with new money of 10,000, fees and a
     * smallest trade.
     *
     * @param whole whether every other asset is traded in whole units
     */
    public static RebalanceRules rules(int positions, boolean whole) {
        int inClass = positions / CLASSES.length;
        List<Target> targets = new ArrayList<>();
        TreeSet<AssetId> pieces = new TreeSet<>();
        for (int c = 0; c < CLASSES.length; c++) {
            List<Target> within = new ArrayList<>();
            for (int i = c; i < positions; i += CLASSES.length) {
                within.add(new Target(asset(i), Quantity.ONE.dividedBy(Quantity.of(inClass)), List.of()));
                if (whole && i % 2 == 0) {
                    pieces.add(AssetId.parse(asset(i)).orElseThrow());
                }
            }
            targets.add(new Target(CLASSES[c], Quantity.of("0.2"), within));
        }
        return RebalanceRules.of(targets, Money.of("10000", "EUR")).withWhole(pieces).withLeast(Money.of("25", "EUR"))
                .with(new RebalanceRules.Fee(Money.of("1", "EUR"), Quantity.of("0.001")));
    }
}
