package walletlens.intake.export;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walletlens.asset.AssetId;
import walletlens.intake.Doubt;
import walletlens.intake.Skipped;
import walletlens.ledger.Entry.Ratio;
import walletlens.ledger.EntryKind;
import walletlens.money.Quantity;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/**
 * Joins the rows that make one entry together. Their amounts are added up by asset: what comes in was given for what goes
 * out. Where several assets stand on one side, the other side is parted among them, by what the rows say each was worth or,
 * where they come in equal number, row by row; the drafts then say so.
 */
final class Joining {
    private static final String PARTED = "The file gives one sum for several assets; it was parted by what each was worth.";
    private static final String PAIRED =
            "The file does not say which row paid for which; they were paired so that equal assets have like prices.";
    private static final int MOST_PAIRED = 7;

    private final List<Piece> parts;
    private final List<Skipped> skipped;
    private final String file;
    private final List<Problem> problems;

    Joining(List<Piece> parts, List<Skipped> skipped, String file, List<Problem> problems) {
        this.parts = parts;
        this.skipped = skipped;
        this.file = file;
        this.problems = problems;
    }

    List<Piece> pieces() {
        Map<AssetId, Quantity> net = new LinkedHashMap<>();
        for (Piece part : parts) {
            part.flows.forEach(flow -> net.merge(flow.asset(), flow.quantity(), Quantity::plus));
        }
        List<AssetId> in = net.entrySet().stream().filter(each -> each.getValue().isPositive()).map(Map.Entry::getKey).toList();
        List<AssetId> out = net.entrySet().stream().filter(each -> each.getValue().isNegative()).map(Map.Entry::getKey).toList();
        if (in.isEmpty() && out.isEmpty()) {
            return onlyFees();
        }
        boolean split = parts.stream().anyMatch(part -> part.kind == EntryKind.SPLIT);
        if (split && net.size() == 1) {
            return List.of(split());
        }
        if ((in.isEmpty() || out.isEmpty() || in.size() > 1 && out.size() > 1) && parts.stream().allMatch(part -> part.standsAlone)) {
            parts.forEach(part -> part.kind = EntryKind.DEPOSIT);
            return parts;
        }
        if (in.isEmpty() || out.isEmpty()) {
            return wrong("The other side of this trade is not in the file.");
        }
        if (in.size() == 1 && out.size() == 1) {
            return List.of(whole(parts, in.get(0), net.get(in.get(0)), out.get(0), net.get(out.get(0))));
        }
        if (in.size() > 1 && out.size() > 1) {
            return wrong("Several assets were given for several others, and the file does not say which for which.");
        }
        boolean manyIn = in.size() > 1;
        List<Piece> many = rows(manyIn);
        List<Piece> one = rows(!manyIn);
        boolean worths = many.stream().allMatch(part -> part.worth != null && part.worth.signum() > 0);
        if (!worths && many.size() == one.size() && many.size() <= MOST_PAIRED) {
            return paired(manyIn ? many : one, manyIn ? one : many);
        }
        return worths ? parted(many, one) : wrong(
                "Several assets were given for one sum, and the file does not say how they share it.");
    }

    /** Old units out and new units of the same asset in; where only new ones stand there, they were added. */
    private Piece split() {
        Quantity got = Quantity.ZERO;
        Quantity given = Quantity.ZERO;
        for (Piece part : parts) {
            for (Piece.Flow flow : part.flows) {
                got = flow.quantity().isPositive() ? got.plus(flow.quantity()) : got;
                given = flow.quantity().isNegative() ? given.minus(flow.quantity()) : given;
            }
        }
        Piece piece = like(parts);
        piece.about = parts.get(0).flows.get(0).asset();
        if (got.isZero() || given.isZero()) {
            piece.add(got.minus(given), piece.about);
        } else {
            piece.ratio = new Ratio(got, given);
        }
        return piece;
    }

    private List<Piece> rows(boolean in) {
        List<Piece> rows = new ArrayList<>();
        for (Piece part : parts) {
            boolean signed = part.flows.stream().anyMatch(flow -> in ? flow.quantity().isPositive() : flow.quantity().isNegative());
            if (signed) {
                rows.add(part);
            }
        }
        return rows;
    }

    private List<Piece> wrong(String message) {
        for (Piece part : parts) {
            String text = part.flows.isEmpty() ? "" : part.flows.get(0).quantity() + " " + part.flows.get(0).asset().symbol();
            part.rows.forEach(row -> problems.add(new Problem(Place.row(file, row), text, message)));
        }
        return List.of();
    }

    /** Fees without a trade are entries of their own; rows that cancel each other say nothing. */
    private List<Piece> onlyFees() {
        List<Piece> fees = new ArrayList<>();
        for (Piece part : parts) {
            if (part.fees.isEmpty()) {
                part.rows.forEach(row -> skipped.add(new Skipped(row, "moves nothing: the rows it belongs to cancel each other")));
            } else {
                Piece fee = like(List.of(part));
                fee.kind = EntryKind.FEE;
                part.fees.forEach(each -> fee.add(each.quantity().negated(), each.asset()));
                fee.fees.clear();
                fees.add(fee);
            }
        }
        return fees;
    }

    /** A piece with what all the parts say besides their amounts. */
    private static Piece like(List<Piece> parts) {
        Piece first = parts.get(0);
        Piece piece = new Piece();
        piece.when = first.when;
        piece.account = first.account;
        piece.id = first.id;
        piece.kind = first.kind;
        for (Piece part : parts) {
            piece.fees.addAll(part.fees);
            piece.worth = piece.worth == null ? part.worth : piece.worth;
            piece.kind = part.kind != null ? part.kind : piece.kind;
        }
        piece.takeFrom(parts);
        return piece;
    }

    private static Piece whole(List<Piece> parts, AssetId in, Quantity got, AssetId out, Quantity given) {
        Piece piece = like(parts);
        if (parts.stream().filter(part -> !part.flows.isEmpty()).count() > 2) {
            piece.worth = null;
        }
        if (piece.kind == EntryKind.SPLIT) {
            // New units stand in for the old ones.
            piece.about = in;
            piece.ratio = new Ratio(got, given.abs());
            return piece;
        }
        piece.add(got, in);
        piece.add(given, out);
        return piece;
    }

    /** Parts the one side among the rows of the many by what each was worth; the last takes what is left. */
    private List<Piece> parted(List<Piece> many, List<Piece> one) {
        Quantity total = Quantity.ZERO;
        for (Piece part : one) {
            total = total.plus(part.flows.get(0).quantity());
        }
        AssetId asset = one.get(0).flows.get(0).asset();
        Quantity worths = Quantity.ZERO;
        for (Piece part : many) {
            worths = worths.plus(Quantity.of(part.worth.amount().value()));
        }
        int scale = Math.max(total.value().scale(), 0);
        Quantity left = total;
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < many.size(); i++) {
            Piece part = many.get(i);
            boolean last = i == many.size() - 1;
            Quantity share = last ? left : Quantity.of(total.times(Quantity.of(part.worth.amount().value())).dividedBy(worths)
                    .value().setScale(scale, RoundingMode.HALF_EVEN));
            left = left.minus(share);
            List<Piece> together = new ArrayList<>(one);
            together.add(part);
            Piece piece = like(together);
            piece.worth = part.worth;
            piece.fees.clear();
            piece.fees.addAll(part.fees);
            piece.id = part.id.isEmpty() ? "" : part.id + " " + part.flows.get(0).asset();
            piece.add(part.flows.get(0).quantity(), part.flows.get(0).asset());
            piece.add(share, asset);
            piece.doubts.add(new Doubt("kind", asset.symbol(), PARTED, List.of(), "as read"));
            pieces.add(piece);
        }
        return pieces;
    }

    /** Pairs what came in with what went out so that the unit prices of each asset differ least. */
    private List<Piece> paired(List<Piece> in, List<Piece> out) {
        int[] order = new int[in.size()];
        int[] best = new int[in.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            best[i] = i;
        }
        Search search = new Search(in, out, best);
        search.permute(order, 0);
        List<Piece> feeRows = new ArrayList<>(parts);
        feeRows.removeIf(part -> in.contains(part) || out.contains(part));
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            List<Piece> together = new ArrayList<>(List.of(in.get(i), out.get(best[i])));
            if (feeRows.size() == in.size()) {
                together.add(feeRows.get(i));
            } else if (i == 0) {
                together.addAll(feeRows);
            }
            Piece piece = like(together);
            piece.worth = null;
            piece.id = piece.id.isEmpty() ? "" : piece.id + " " + (i + 1);
            piece.add(in.get(i).flows.get(0).quantity(), in.get(i).flows.get(0).asset());
            piece.add(out.get(best[i]).flows.get(0).quantity(), out.get(best[i]).flows.get(0).asset());
            piece.doubts.add(new Doubt("kind", in.get(i).flows.get(0).asset().symbol(), PAIRED, List.of(), "as read"));
            pieces.add(piece);
        }
        return pieces;
    }

    /** Tries every pairing; there are few. The spread of prices is a statistic, so it may use doubles. */
    private static final class Search {
        private final List<Piece> in;
        private final List<Piece> out;
        private final int[] best;
        private double least = Double.MAX_VALUE;

        Search(List<Piece> in, List<Piece> out, int[] best) {
            this.in = in;
            this.out = out;
            this.best = best;
        }

        void permute(int[] order, int from) {
            if (from == order.length) {
                double spread = spread(order);
                if (spread < least * (1 - 1e-12)) {
                    least = spread;
                    System.arraycopy(order, 0, best, 0, order.length);
                }
                return;
            }
            for (int i = from; i < order.length; i++) {
                int held = order[from];
                order[from] = order[i];
                order[i] = held;
                permute(order, from + 1);
                held = order[from];
                order[from] = order[i];
                order[i] = held;
            }
        }

        private double spread(int[] order) {
            double spread = 0;
            for (int i = 0; i < order.length; i++) {
                for (int j = i + 1; j < order.length; j++) {
                    boolean same = asset(in, i).equals(asset(in, j)) && asset(out, order[i]).equals(asset(out, order[j]));
                    spread += same ? Math.abs(Math.log(price(i, order) / price(j, order))) : 0;
                }
            }
            return spread;
        }

        private double price(int i, int[] order) {
            double got = Math.abs(in.get(i).flows.get(0).quantity().value().doubleValue());
            double given = Math.abs(out.get(order[i]).flows.get(0).quantity().value().doubleValue());
            return got > 0 ? given / got : 1;
        }

        private static AssetId asset(List<Piece> pieces, int at) {
            return pieces.get(at).flows.get(0).asset();
        }
    }
}
