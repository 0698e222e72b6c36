package walletlens.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.risk.BalanceSheet.Stake;

/**
 * The health score: 0 to 100 in tenths, the sum of the points of its parts. A part that cannot be known says so, and its
 * weight is spread over the others in proportion. Formulas, thresholds and their sources stand in {@code docs/risk.md}.
 * Doubles, but for the points.
 */
public final class Health {
    /** A perfect score, in tenths. */
    public static final int WHOLE = 1000;

    private final BalanceSheet sheet;
    private final Map<Part, Measure> measures;
    private final Map<Part, Integer> weights;
    private final int score;

    /** What the score is made of, with the weight of each when all are known, in percent. */
    public enum Part {
        ASSET("asset", 15),
        KIND("kind", 10),
        DIVERSIFICATION("diversification", 15),
        LIQUIDITY("liquidity", 5),
        RUNWAY("runway", 15),
        VOLATILITY("volatility", 15),
        DEBT("debt", 15),
        DATA("data", 10);

        private final String code;
        private final int weight;

        Part(String code, int weight) {
            this.code = code;
            this.weight = weight;
        }

        /** The name in files. */
        public String code() {
            return code;
        }

        /** Its weight when all parts are known, in percent. */
        public int weight() {
            return weight;
        }
    }

    /** Grades, the best first, each with the least score in whole points. */
    public enum Grade {
        A(85),
        B(70),
        C(55),
        D(40),
        E(0);

        private final int from;

        Grade(int from) {
            this.from = from;
        }

        /** The least score that has it. */
        public int from() {
            return from;
        }

        static Grade of(int tenths) {
            for (Grade each : values()) {
                if (tenths >= each.from * 10) {
                    return each;
                }
            }
            return E;
        }
    }

    /** Why a part is not known. */
    public enum Unknown {
        /** Nothing stands in the way: it is known. */
        NOTHING,
        /** Nobody said what is spent in a month. */
        SPENDING,
        /** Nobody said how much up and down is willing to be borne. */
        TEMPERAMENT,
        /** Less than half of what is owned has figures of the past. */
        FIGURES,
        /** There is nothing that goes up and down. */
        NO_RISK
    }

    /**
     * What a part measures.
     *
     * @param figure its figure: a fraction, or a number of kinds, independent bets or months; zero where it is not known
     * @param share how much of its weight it earns, 0 to 1
     * @param unknown why it is not known
     * @param about the asset it is about: the largest bet
     * @param aside a second figure, where there is one: of volatility the part of what is owned that has figures
     */
    public record Measure(double figure, double share, Unknown unknown, Optional<AssetId> about, double aside) {
        static Measure of(double figure, double share) {
            return new Measure(figure, clamped(share), Unknown.NOTHING, Optional.empty(), 0);
        }

        static Measure not(Unknown why) {
            return new Measure(0, 0, why, Optional.empty(), 0);
        }

        /** Whether it is known. */
        public boolean isKnown() {
            return unknown == Unknown.NOTHING;
        }
    }

    private Health(BalanceSheet sheet) {
        this.sheet = sheet;
        EnumMap<Part, Measure> made = new EnumMap<>(Part.class);
        Measuring measuring = new Measuring(sheet);
        for (Part part : Part.values()) {
            made.put(part, measuring.of(part));
        }
        this.measures = Collections.unmodifiableMap(made);
        this.weights = Collections.unmodifiableMap(spread(made));
        int sum = 0;
        for (Part part : Part.values()) {
            sum += points(part);
        }
        this.score = sum;
    }

    /** The score of a balance sheet. */
    public static Health of(BalanceSheet sheet) {
        return new Health(sheet);
    }

    /** The weights in tenths: those of what is not known spread in proportion, the largest rests rounded up. */
    private static Map<Part, Integer> spread(Map<Part, Measure> measures) {
        double known = 0;
        for (Part part : Part.values()) {
            known += measures.get(part).isKnown() ? part.weight : 0;
        }
        EnumMap<Part, Integer> weights = new EnumMap<>(Part.class);
        TreeMap<Double, List<Part>> rests = new TreeMap<>(Collections.reverseOrder());
        int left = known > 0 ? WHOLE : 0;
        for (Part part : Part.values()) {
            double exact = measures.get(part).isKnown() ? part.weight * WHOLE / known : 0;
            int whole = (int) exact;
            weights.put(part, whole);
            left -= whole;
            rests.computeIfAbsent(exact - whole, none -> new ArrayList<>()).add(part);
        }
        for (List<Part> parts : rests.values()) {
            for (Part part : parts) {
                if (left > 0 && measures.get(part).isKnown()) {
                    weights.merge(part, 1, Integer::sum);
                    left--;
                }
            }
        }
        return weights;
    }

    /** Whether anything is owned: without, there is nothing to score. */
    public boolean isKnown() {
        return !sheet.stakes().isEmpty();
    }

    /** What was scored. */
    public BalanceSheet sheet() {
        return sheet;
    }

    /** The score in tenths: 724 is 72.4. */
    public int score() {
        return score;
    }

    /** The grade of the score. */
    public Grade grade() {
        return Grade.of(score);
    }

    /** What a part measures. */
    public Measure measure(Part part) {
        return measures.get(part);
    }

    /** The weight of a part as it counts here, in tenths; all together are a thousand. */
    public int weight(Part part) {
        return weights.get(part);
    }

    /** The points of a part, in tenths. */
    public int points(Part part) {
        return (int) (measures.get(part).share * weights.get(part) + 0.5);
    }

    static double clamped(double share) {
        return share >= 1 ? 1 : share > 0 ? share : 0;
    }

    /** Whether a stake counts as one kind with others: by its kind, else by its class. */
    static String kindOf(Stake stake) {
        return stake.kind().map(RiskClass::code).orElse("class " + stake.asset().assetClass().code());
    }
}
