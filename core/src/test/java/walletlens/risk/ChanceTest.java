package walletlens.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChanceTest {
    @Test
    void theSequenceIsThatOfXoshiroPlusPlus() {
        // The first numbers of the authors' reference from the state 1, 2, 3, 4.
        Chance chance = new Chance(1, 2, 3, 4);
        long[] expected = {41943041L, 58720359L, 3588806011781223L, 3591011842654386L,
            Long.parseUnsignedLong("9228616714210784205"), Long.parseUnsignedLong("9973669472204895162"),
            Long.parseUnsignedLong("14011001112246962877"), Long.parseUnsignedLong("12406186145184390807"),
            Long.parseUnsignedLong("15849039046786891736"), Long.parseUnsignedLong("10450023813501588000")};
        for (long each : expected) {
            assertThat(chance.bits()).isEqualTo(each);
        }
    }

    @Test
    void theSeedIsSpreadBySplitMix() {
        // SplitMix64 from the seed 1234567: the first number of the published sequence.
        assertThat(Chance.mix(1234567L + 0x9e3779b97f4a7c15L)).isEqualTo(6457827717110365317L);
    }

    @Test
    void normalNumbersHaveTheMomentsAndTailsOfTheNormalDistribution() {
        Chance chance = new Chance(2026, 0);
        int n = 4_000_000;
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        int beyondThree = 0;
        int beyondLayers = 0;
        for (int i = 0; i < n; i++) {
            double z = chance.normal();
            sum += z;
            squares += z * z;
            fourths += z * z * z * z;
            beyondThree += Math.abs(z) > 3 ? 1 : 0;
            beyondLayers += Math.abs(z) > 3.442619855899 ? 1 : 0;
        }
        // Each within four standard errors: 1/root n, root(2/n), root(96/n), root(p/n).
        assertThat(sum / n).isCloseTo(0, within(4 / Math.sqrt(n)));
        assertThat(squares / n).isCloseTo(1, within(4 * Math.sqrt(2.0 / n)));
        assertThat(fourths / n).isCloseTo(3, within(4 * Math.sqrt(96.0 / n)));
        assertThat((double) beyondThree / n).isCloseTo(0.0026998, within(4 * Math.sqrt(0.0027 / n)));
        assertThat((double) beyondLayers / n).isCloseTo(0.00057607, within(4 * Math.sqrt(0.000576 / n)));
    }

    @Test
    void fatTailsHaveTheVarianceOneAndTheTailsOfStudentsT() {
        Chance chance = new Chance(6, 1);
        int n = 2_000_000;
        double squares = 0;
        int beyond = 0;
        for (int i = 0; i < n; i++) {
            double t = chance.normal() * chance.fatness();
            squares += t * t;
            // t with 6 degrees exceeds 3.7074 in one case of a hundred, both sides together; root(6/4) scales it.
            beyond += Math.abs(t) * Math.sqrt(1.5) > 3.7074 ? 1 : 0;
        }
        assertThat(squares / n).isCloseTo(1, within(4 * Math.sqrt(5.0 / n)));
        assertThat((double) beyond / n).isCloseTo(0.01, within(4 * Math.sqrt(0.01 / n)));
    }

    @Test
    void wholeNumbersFillTheirRangeEvenly() {
        Chance chance = new Chance(3, 4);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[chance.below(7)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(10_000 - 400, 10_000 + 400);
        }
    }
}
