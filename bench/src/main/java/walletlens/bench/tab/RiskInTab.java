package walletlens.bench.tab;

import java.util.List;
import java.util.Map;
import org.teavm.jso.JSExport;
import walletlens.asset.AssetClass;
import walletlens.bench.RiskCases;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Rebalance;
import walletlens.plan.RebalanceRules;
import walletlens.risk.Assumptions;
import walletlens.risk.BalanceSheet;
import walletlens.risk.Exposures;
import walletlens.risk.Health;
import walletlens.risk.Mapping;
import walletlens.risk.Paths;
import walletlens.risk.Profile;
import walletlens.risk.Remedies;
import walletlens.risk.Saving;
import walletlens.risk.Shocks;
import walletlens.risk.StressTest;
import walletlens.value.Valuation;

/** The cases of {@link walletlens.bench.Risk} compiled for the tab: one call a case, timed by the page that calls. */
public final class RiskInTab {
    private static final Paths.Model MODEL = RiskCases.model();
    private static final Paths.Past PAST = RiskCases.past();
    private static final Valuation FIVE_HUNDRED = RiskCases.valuation(500);
    private static final Exposures EXPOSURES = Exposures.of(FIVE_HUNDRED, Mapping.usual());
    private static final Shocks.Vector VECTOR = Shocks.Vector.of(EXPOSURES);
    private static final BalanceSheet SHEET = BalanceSheet.of(FIVE_HUNDRED, Mapping.usual(),
            Profile.of(Map.of("risk.temperament", "growth", "risk.spending", "2000 EUR")));
    private static final Valuation TWO_HUNDRED = RiskCases.valuation(200);
    private static final RebalanceRules RULES = RiskCases.rules(200, false);
    private static final RebalanceRules WHOLE = RiskCases.rules(200, true);

    private RiskInTab() {
    }

    /** Every case there is. */
    static final List<String> CASES = List.of("normalRestored", "normalDrifting", "fatDrifting", "historyDrifting", "saving", "slider",
            "exposures", "scenarios", "score", "remedies", "rebalance", "rebalanceWhole");

    /**
     * Prints, on the JVM, what each case comes to: the tab has to come to the same.
     *
     * @param arguments {@code print}; without, nothing is done, as the tab's engine wants it
     */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            for (String each : CASES) {
                System.out.println(each + " " + run(each));
            }
        }
    }

    /** The names of all cases, between spaces. */
    @JSExport
    public static String cases() {
        return String.join(" ", CASES);
    }

    /**
     * Runs a case.
     *
     * @return what it comes to, to the last bit
     */
    @JSExport
    public static String run(String name) {
        switch (name) {
            case "normalRestored":
                return bits(Paths.normal(MODEL, RiskCases.course(true, false), 1, RiskCases.PATHS));
            case "normalDrifting":
                return bits(Paths.normal(MODEL, RiskCases.course(false, false), 1, RiskCases.PATHS));
            case "fatDrifting":
                return bits(Paths.normal(MODEL, RiskCases.course(false, true), 1, RiskCases.PATHS));
            case "historyDrifting":
                return bits(Paths.history(PAST, RiskCases.course(false, false), 1, RiskCases.PATHS));
            case "saving":
                return Saving.of(RiskCases.saving(), Assumptions.of(Map.of()), 1, RiskCases.PATHS)
                        .monthlyFor(Money.of("100000", "EUR"), Money.of("1000000", "EUR"), Quantity.of("0.75")).toString();
            case "slider":
                return VECTOR.change(Shocks.NONE.with(AssetClass.STOCK, Quantity.of(-37)).with(AssetClass.CRYPTO, Quantity.of(-80)))
                        .toString();
            case "exposures":
                return Shocks.Vector.of(Exposures.of(FIVE_HUNDRED, Mapping.usual())).netWorth().toString();
            case "scenarios":
                return StressTest.all(EXPOSURES).get(0).after().toString();
            case "score":
                return Integer.toString(Health.of(SHEET).score());
            case "remedies":
                return Remedies.of(Health.of(SHEET)).best().map(best -> Integer.toString(best.points())).orElse("none");
            case "rebalance":
                return trades(RULES);
            case "rebalanceWhole":
                return trades(WHOLE);
            default:
                return "";
        }
    }

    private static String trades(RebalanceRules rules) {
        Rebalance plan = Rebalance.of(TWO_HUNDRED, rules).get();
        return plan.trades().size() + " trades, fees " + plan.fees() + ", left " + plan.left();
    }

    private static String bits(Paths paths) {
        StringBuilder text = new StringBuilder();
        for (double each : RiskCases.fan(paths)) {
            text.append(text.length() == 0 ? "" : " ").append(Long.toHexString(Double.doubleToLongBits(each)));
        }
        return text.toString();
    }
}
