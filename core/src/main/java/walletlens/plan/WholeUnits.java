package walletlens.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whole numbers of units nearest to amounts that are wanted: {@code min Σ(k·p − w)² + r²/m} with {@code r = Σw − Σk·p}, where
 * the rest {@code r} is shared by {@code m} amounts that can be divided, or stays over where there is none.
 *
 * <p>A search by branch and bound, the dearest units first, each number outward from where it would lie if the others could
 * be divided (the order of Schnorr and Euchner, Mathematical Programming 66, 1994). With a part of the numbers chosen and
 * {@code e} too little spent on them, the rest costs at least {@code e² / (m + how many are open)}: what is not better than
 * the best so far is left. The search goes to its end, and so to the best there is, unless it takes over {@value #STEPS}
 * steps; then the best so far holds. Amounts are doubles here: only the choice of whole numbers depends on them, never an
 * amount of money.
 */
final class WholeUnits {
    /** How many numbers are tried at most. */
    static final int STEPS = 60_000;

    private final List<Kind> kinds;
    private final int sharers;
    private final double room;
    private final double size;
    private final long[] units;
    private long[] best;
    private double bestCost;
    private int steps;

    private WholeUnits(List<Kind> kinds, int sharers, double room) {
        this.kinds = kinds;
        this.sharers = Math.max(1, sharers);
        this.room = room;
        this.units = new long[kinds.size()];
        double all = 1;
        for (Kind kind : kinds) {
            all += Math.abs(kind.wanted);
        }
        this.size = all;
        for (int i = 0; i < units.length; i++) {
            units[i] = kinds.get(i).within((long) Math.floor(kinds.get(i).wanted / kinds.get(i).price + 1e-9));
        }
        this.best = units.clone();
        this.bestCost = cost();
    }

    /**
     * One kind of unit.
     *
     * @param price what one unit is worth, above zero
     * @param wanted the worth wanted, below zero where units are given up
     * @param least the fewest units, below zero where some may be given up
     * @param most the most units
     */
    record Kind(double price, double wanted, long least, long most) {
        private long within(long units) {
            return Math.max(least, Math.min(most, units));
        }

        private double off(long units) {
            return units * price - wanted;
        }
    }

    /**
     * The numbers of units, in the order of the kinds.
     *
     * @param sharers how many amounts can take a part of the rest
     * @param room how much more than wanted may be spent, because the sharers then spend less; zero where nothing may
     */
    static long[] choose(List<Kind> kinds, int sharers, double room) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> -kinds.get(i).price));
        List<Kind> sorted = order.stream().map(kinds::get).toList();
        WholeUnits search = new WholeUnits(sorted, sharers, room);
        search.from(0, 0, 0);
        long[] chosen = new long[kinds.size()];
        for (int i = 0; i < chosen.length; i++) {
            chosen[order.get(i)] = search.best[i];
        }
        return chosen;
    }

    /** Tries the numbers of the kinds from a place on. */
    private void from(int at, double off, double missing) {
        if (at == units.length) {
            if (off + missing * missing / sharers < bestCost && missing >= -room - 1e-9 * size) {
                bestCost = off + missing * missing / sharers;
                best = units.clone();
            }
            return;
        }
        Kind kind = kinds.get(at);
        int open = sharers + units.length - at;
        double ideal = (kind.wanted + missing / open) / kind.price;
        long near = kind.within(Math.round(ideal));
        boolean up = true;
        boolean down = true;
        for (long far = 0; (up || down) && steps < STEPS; far++) {
            up = up && goes(at, near + far, off, missing);
            down = down && (far == 0 || goes(at, near - far, off, missing));
        }
    }

    /** Tries one number; false where this one and all beyond it are no better than the best so far. */
    private boolean goes(int at, long number, double off, double missing) {
        Kind kind = kinds.get(at);
        steps++;
        if (number < kind.least || number > kind.most) {
            return false;
        }
        double more = kind.off(number);
        double offNow = off + more * more;
        double missingNow = missing - more;
        double atLeast = offNow + missingNow * missingNow / (sharers + units.length - at - 1);
        if (atLeast >= bestCost) {
            return false;
        }
        units[at] = number;
        from(at + 1, offNow, missingNow);
        return true;
    }

    private double cost() {
        double off = 0;
        double missing = 0;
        for (int i = 0; i < units.length; i++) {
            double more = kinds.get(i).off(units[i]);
            off += more * more;
            missing -= more;
        }
        return missing < -room - 1e-9 * size ? Double.POSITIVE_INFINITY : off + missing * missing / sharers;
    }
}
