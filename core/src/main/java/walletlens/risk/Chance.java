package walletlens.risk;

/**
 * A seeded sequence of chance numbers, the same wherever it runs: xoshiro256++ (D. Blackman and S. Vigna, Scrambled linear
 * pseudorandom number generators, 2021), its state filled by SplitMix64 (G. Steele, D. Lea, C. Flood, 2014). Normal numbers
 * by the ziggurat (G. Marsaglia and W. Tsang, 2000, with 128 layers and the corrections of J. Doornik, 2005).
 */
final class Chance {
    private static final int LAYERS = 128;
    private static final double EDGE = 3.442619855899;
    private static final double AREA = 9.91256303526217e-3;
    private static final double[] WIDTH = new double[LAYERS + 1];
    private static final double[] INSIDE = new double[LAYERS];
    private static final double TO_UNIT = 0x1.0p-53;

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    static {
        double density = Elementary.exp(-0.5 * EDGE * EDGE);
        WIDTH[0] = AREA / density;
        WIDTH[1] = EDGE;
        for (int i = 2; i < LAYERS; i++) {
            WIDTH[i] = Math.sqrt(-2 * Elementary.log(AREA / WIDTH[i - 1] + density));
            density = Elementary.exp(-0.5 * WIDTH[i] * WIDTH[i]);
        }
        WIDTH[LAYERS] = 0;
        for (int i = 0; i < LAYERS; i++) {
            INSIDE[i] = WIDTH[i + 1] / WIDTH[i];
        }
    }

    /**
     * A sequence.
     *
     * @param seed the seed of a whole run
     * @param part which part of the run; parts are independent of each other
     */
    Chance(long seed, int part) {
        long mixer = seed ^ (part + 1) * 0xd1342543de82ef95L;
        s0 = mix(mixer += 0x9e3779b97f4a7c15L);
        s1 = mix(mixer += 0x9e3779b97f4a7c15L);
        s2 = mix(mixer += 0x9e3779b97f4a7c15L);
        s3 = mix(mixer + 0x9e3779b97f4a7c15L);
    }

    static long mix(long state) {
        long z = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }

    /** For tests: the four words of the state. */
    Chance(long first, long second, long third, long fourth) {
        s0 = first;
        s1 = second;
        s2 = third;
        s3 = fourth;
    }

    /** 64 bits. */
    long bits() {
        long sum = s0 + s3;
        long result = (sum << 23 | sum >>> 41) + s0;
        long moved = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= moved;
        s3 = s3 << 45 | s3 >>> 19;
        return result;
    }

    /** A number from 0 to below 1. */
    double unit() {
        return (bits() >>> 11) * TO_UNIT;
    }

    /** A whole number from 0 to below a bound of at most 2^31, by the upper bits of a product. */
    int below(int bound) {
        return (int) ((bits() >>> 33) * bound >>> 31);
    }

    /** A number of the standard normal distribution. */
    double normal() {
        for (;;) {
            long bits = bits();
            int layer = (int) bits & LAYERS - 1;
            double u = (bits >> 11) * 0x1.0p-52;
            if (Math.abs(u) < INSIDE[layer]) {
                return u * WIDTH[layer];
            }
            double x = u * WIDTH[layer];
            if (layer == 0) {
                return tail(u < 0);
            }
            double high = Elementary.exp(-0.5 * (WIDTH[layer] * WIDTH[layer] - x * x));
            double low = Elementary.exp(-0.5 * (WIDTH[layer + 1] * WIDTH[layer + 1] - x * x));
            if (low + unit() * (high - low) < 1) {
                return x;
            }
        }
    }

    /** Beyond the last layer (G. Marsaglia, 1964). */
    private double tail(boolean negative) {
        double x;
        double y;
        do {
            x = Elementary.log(1 - unit()) / EDGE;
            y = Elementary.log(1 - unit());
        } while (-2 * y < x * x);
        return negative ? x - EDGE : EDGE - x;
    }

    /**
     * The factor that turns normal numbers into those of Student's t with 6 degrees of freedom and variance one: the root of
     * (6-2)/chi², where chi² with 6 degrees is -2 ln(u1 u2 u3).
     */
    double fatness() {
        double chi = -2 * Elementary.log((1 - unit()) * (1 - unit()) * (1 - unit()));
        return Math.sqrt(4 / (chi < 1e-9 ? 1e-9 : chi));
    }
}
