package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import walletlens.ledger.LotPick;
import walletlens.money.Currency;

/**
 * The open lots of one asset from which a disposal may take, in the order of the method in force, and the gaps that later
 * arrivals must fill. Taking a lot costs the logarithm of how many are open.
 */
final class ParcelPool {
    /** Less than this is the rounding of a division and no holding. */
    static final BigDecimal DUST = new BigDecimal("1e-24");

    private static final Comparator<Parcel> OLDEST = Parcel::byDate;
    private static final Comparator<Parcel> NEWEST = (a, b) -> Parcel.byDate(b, a);
    private static final Comparator<Parcel> DEAREST = (a, b) -> {
        int byCost = Parcel.byUnitCost(b, a);
        return byCost != 0 ? byCost : Parcel.byDate(a, b);
    };
    private static final Comparator<Parcel> CHEAPEST = (a, b) -> {
        int byCost = Parcel.byUnitCost(a, b);
        return byCost != 0 ? byCost : Parcel.byDate(a, b);
    };

    private final ArrayDeque<Shortage> gaps = new ArrayDeque<>();
    private final Average average = new Average();
    private List<Parcel> parcels = new ArrayList<>();
    private int emptied;
    private Method method = Method.FIFO;
    private PriorityQueue<Parcel> queue = new PriorityQueue<>(OLDEST);
    private Map<String, List<Parcel>> byEntry;
    private boolean inexact;

    /** Quantities of this pool come of divisions, so that dust may remain. */
    void inexact() {
        inexact = true;
    }

    boolean isDust(BigDecimal quantity) {
        return inexact && quantity.signum() != 0 && quantity.abs().compareTo(DUST) < 0;
    }

    /**
     * Units come in: they fill gaps first, the rest is open. What was sent round in a circle and comes back to a gap that it is
     * just filling stays.
     */
    void add(Parcel parcel) {
        for (Shortage gap = unfilled(); gap != null && !parcel.isEmpty(); gap = unfilled()) {
            if (gap.left.compareTo(parcel.quantity) <= 0) {
                gaps.remove(gap);
                gap.cover(parcel.cut(gap.left));
            } else {
                gap.cover(parcel.cut(parcel.quantity));
            }
        }
        if (!parcel.isEmpty()) {
            open(parcel);
        }
    }

    /** The oldest gap that is not being filled just now; null for none. */
    private Shortage unfilled() {
        for (Shortage gap : gaps) {
            if (!gap.isFilling) {
                return gap;
            }
        }
        return null;
    }

    private void open(Parcel parcel) {
        parcel.priced();
        parcels.add(parcel);
        if (queue != null) {
            queue.add(parcel);
        }
        if (byEntry != null) {
            byEntry.computeIfAbsent(parcel.entry, any -> new ArrayList<>()).add(parcel);
        }
        if (method == Method.AVERAGE) {
            average.add(parcel);
        }
    }

    /** Units went out that are not here. */
    void gap(Shortage shortage) {
        gaps.addLast(shortage);
    }

    BigDecimal missing() {
        BigDecimal missing = BigDecimal.ZERO;
        for (Shortage gap : gaps) {
            missing = missing.add(gap.left);
        }
        return missing;
    }

    /** Cuts off what was chosen, as far as it is here; adds the pieces and gives back how much that was. */
    BigDecimal pick(LotPick pick, BigDecimal most, List<Parcel> into) {
        if (byEntry == null) {
            byEntry = new LinkedHashMap<>();
            for (Parcel parcel : parcels) {
                byEntry.computeIfAbsent(parcel.entry, any -> new ArrayList<>()).add(parcel);
            }
        }
        BigDecimal wanted = pick.quantity().value().min(most);
        BigDecimal left = wanted;
        for (Parcel parcel : byEntry.getOrDefault(pick.entry(), List.of())) {
            if (left.signum() <= 0) {
                break;
            }
            if (!parcel.isEmpty()) {
                left = left.subtract(cut(parcel, left, into));
            }
        }
        return wanted.subtract(left);
    }

    /** Cuts off a quantity in the order of the method; adds the pieces and gives back how much is missing. */
    BigDecimal take(BigDecimal quantity, List<Parcel> into) {
        BigDecimal left = quantity;
        while (left.signum() > 0 && !isDust(left)) {
            Parcel first = first();
            if (first == null) {
                return left;
            }
            left = left.subtract(cut(first, left, into));
        }
        return BigDecimal.ZERO;
    }

    private Parcel first() {
        if (queue == null) {
            queue = new PriorityQueue<>(Math.max(1, parcels.size()), order(method));
            for (Parcel parcel : parcels) {
                if (!parcel.isEmpty()) {
                    queue.add(parcel);
                }
            }
        }
        Parcel first = queue.peek();
        while (first != null && first.isEmpty()) {
            queue.poll();
            first = queue.peek();
        }
        return first;
    }

    private BigDecimal cut(Parcel parcel, BigDecimal most, List<Parcel> into) {
        BigDecimal part = most.min(parcel.quantity);
        if (isDust(parcel.quantity.subtract(part))) {
            part = parcel.quantity;
        }
        Parcel piece = parcel.cut(part);
        if (method == Method.AVERAGE) {
            average.take(piece);
        }
        into.add(piece);
        if (parcel.isEmpty() && ++emptied > 32 && emptied * 2 > parcels.size()) {
            forgetEmpty();
        }
        return part.min(most);
    }

    private void forgetEmpty() {
        List<Parcel> kept = new ArrayList<>(parcels.size());
        for (Parcel parcel : parcels) {
            if (!parcel.isEmpty()) {
                kept.add(parcel);
            }
        }
        parcels = kept;
        emptied = 0;
        byEntry = null;
        // Picked lots leave the queue only when they come to its head; without this it could outgrow what is open.
        if (queue != null && queue.size() > 2 * kept.size() + 32) {
            queue = null;
        }
    }

    /** Puts a method in force. Lots that the average held until then keep the average as their own cost. */
    ParcelPool use(Method newMethod) {
        if (newMethod == method) {
            return this;
        }
        if (method == Method.AVERAGE) {
            average.settle(parcels);
        }
        if (order(newMethod) != order(method)) {
            queue = null;
        }
        method = newMethod;
        if (method == Method.AVERAGE) {
            average.begin(parcels);
        }
        return this;
    }

    private static Comparator<Parcel> order(Method method) {
        return switch (method) {
            case FIFO, AVERAGE -> OLDEST;
            case LIFO -> NEWEST;
            case HIFO -> DEAREST;
            case LOFO -> CHEAPEST;
        };
    }

    /** The open lots by date, each with its own cost. What is done to them must be followed by {@link #changed()}. */
    List<Parcel> byDate() {
        if (method == Method.AVERAGE) {
            average.settle(parcels);
        }
        List<Parcel> open = new ArrayList<>(parcels.size());
        for (Parcel parcel : parcels) {
            if (!parcel.isEmpty()) {
                open.add(parcel);
            }
        }
        open.sort(OLDEST);
        return open;
    }

    /** Cost or quantity of open lots was changed from outside. */
    void changed() {
        for (Parcel parcel : parcels) {
            if (!parcel.isEmpty()) {
                parcel.priced();
            }
        }
        queue = null;
        if (method == Method.AVERAGE) {
            average.begin(parcels);
        }
    }

    /**
     * Multiplies every quantity, open or missing, by {@code to / from}; costs stay.
     *
     * @param balance open less missing afterwards, which the last lot is made to meet
     */
    void scale(BigDecimal to, BigDecimal from, BigDecimal balance) {
        BigDecimal target = balance;
        for (Shortage gap : gaps) {
            gap.left = Share.of(gap.left, to, from);
            target = target.add(gap.left);
        }
        List<Parcel> open = byDate();
        for (int i = 0; i < open.size(); i++) {
            Parcel parcel = open.get(i);
            BigDecimal scaled = i == open.size() - 1 ? target : Share.of(parcel.quantity, to, from);
            target = target.subtract(scaled);
            parcel.quantity = scaled;
        }
        inexact();
        changed();
    }

    /** What all units of a pool had cost together, while the method is the average. */
    private static final class Average {
        private BigDecimal quantity;
        private BigDecimal cost;
        private BigDecimal fees;
        private BigDecimal paid;
        private Currency paidIn;
        private boolean any;
        private boolean mixed;
        private Basis basis;

        void begin(List<Parcel> parcels) {
            clear();
            for (Parcel parcel : parcels) {
                if (!parcel.isEmpty()) {
                    add(parcel);
                }
            }
        }

        private void clear() {
            quantity = BigDecimal.ZERO;
            cost = BigDecimal.ZERO;
            fees = BigDecimal.ZERO;
            paid = BigDecimal.ZERO;
            paidIn = null;
            any = false;
            mixed = false;
            basis = Basis.KNOWN;
        }

        void add(Parcel parcel) {
            quantity = quantity.add(parcel.quantity);
            cost = cost.add(parcel.cost);
            fees = fees.add(parcel.fees);
            paid = paid.add(parcel.paid);
            mixed = mixed || any && !Objects.equals(paidIn, parcel.paidIn);
            any = true;
            paidIn = parcel.paidIn;
            basis = basis.and(parcel.basis);
        }

        /** Gives a piece that was cut off the average cost instead of its own. */
        void take(Parcel piece) {
            boolean same = paidIn == null && !mixed;
            BigDecimal pieceCost = Share.of(cost, piece.quantity, quantity);
            BigDecimal piecePaid = same ? pieceCost : Share.of(paid, piece.quantity, quantity);
            BigDecimal pieceFees = Share.of(fees, piece.quantity, quantity);
            quantity = quantity.subtract(piece.quantity);
            cost = cost.subtract(pieceCost);
            paid = paid.subtract(piecePaid);
            fees = fees.subtract(pieceFees);
            price(piece, pieceCost, pieceFees, piecePaid);
            if (quantity.signum() == 0) {
                clear();
            }
        }

        /** Writes the average into every open lot. */
        void settle(List<Parcel> parcels) {
            for (Parcel parcel : parcels) {
                if (!parcel.isEmpty()) {
                    Parcel piece = parcel.part(parcel.quantity, parcel.cost, parcel.fees, parcel.paid);
                    take(piece);
                    parcel.cost = piece.cost;
                    parcel.fees = piece.fees;
                    parcel.paid = piece.paid;
                    parcel.paidIn = piece.paidIn;
                    parcel.basis = piece.basis;
                    parcel.priced();
                }
            }
        }

        /** What was paid in several currencies has no average but in the reporting currency, which null stands for. */
        private void price(Parcel piece, BigDecimal pieceCost, BigDecimal pieceFees, BigDecimal piecePaid) {
            piece.cost = pieceCost;
            piece.fees = pieceFees;
            piece.paid = mixed ? pieceCost : piecePaid;
            piece.paidIn = mixed ? null : paidIn;
            piece.basis = basis;
        }
    }
}
