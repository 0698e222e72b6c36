package walletlens.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.risk.Exposures.Exposure;

/**
 * A question about the years to come.
 *
 * @param holdings what is owned at the beginning, by kind
 * @param owed what is owed, below zero; it is taken from the beginning and not followed further
 * @param years how many years, 1 to {@link #LONGEST}
 * @param flows what is put in or taken out each month
 * @param indexed whether that grows with consumer prices
 * @param restored whether the weights of the beginning are restored all the time; else they drift
 * @param method how chance is drawn
 * @param todaysMoney whether answers are in what money buys today
 * @param goal how much is wanted at the end, in the money of the answers
 */
public record Projection(
        Map<RiskClass, Money> holdings, Money owed, int years, List<Flow> flows, boolean indexed, boolean restored, Method method,
        boolean todaysMoney, Optional<Money> goal) {
    /** The most years. */
    public static final int LONGEST = 60;

    /** Copies what can change. */
    public Projection {
        holdings = Collections.unmodifiableMap(new TreeMap<>(holdings));
        flows = List.copyOf(flows);
        if (years < 1 || years > LONGEST) {
            throw new IllegalArgumentException("1 to " + LONGEST + " years");
        }
    }

    /** How chance is drawn; see {@link Paths}. */
    public enum Method {
        NORMAL("normal"),
        FAT_TAILS("fat"),
        HISTORY("history");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        /** The name in files and events. */
        public String code() {
            return code;
        }

        /** The method of a code; empty for an unknown one. */
        public static Optional<Method> of(String code) {
            for (Method each : values()) {
                if (each.code.equals(code)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A monthly sum over some years.
     *
     * @param fromYear from the beginning of this year on, the first is 0
     * @param toYear to the beginning of this year
     * @param monthly put in at the end of each month; below zero taken out
     */
    public record Flow(int fromYear, int toYear, Money monthly) {
    }

    /** What exposures come to by kind. What no figures stand for is left out, see {@link #leftOut}. */
    public static Map<RiskClass, Money> holdings(Exposures exposures) {
        TreeMap<RiskClass, Money> holdings = new TreeMap<>();
        for (Exposure each : exposures.all()) {
            if (!each.isDebt() && each.kind().isPresent()) {
                holdings.merge(each.kind().get(), each.value(), Money::plus);
            }
        }
        return Collections.unmodifiableMap(holdings);
    }

    /** What is owned and not followed, because no figures stand for it or it has no worth. */
    public static List<AssetId> leftOut(Exposures exposures) {
        List<AssetId> out = new ArrayList<>();
        for (Exposure each : exposures.all()) {
            if (!each.isDebt() && each.kind().isEmpty()) {
                out.add(each.asset());
            }
        }
        exposures.valuation().unpriced().stream().filter(asset -> !out.contains(asset)).forEach(out::add);
        return List.copyOf(out);
    }

    /** The wealth at the beginning: what is owned and followed, less what is owed. */
    public Money start() {
        Money start = owed;
        for (Money each : holdings.values()) {
            start = start.plus(each);
        }
        return start;
    }
}
