package walletlens.intake.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.intake.Doubt;
import walletlens.intake.DraftEntry;
import walletlens.intake.Reading;
import walletlens.intake.Skipped;
import walletlens.intake.table.Table;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryCheck;
import walletlens.ledger.EntryKind;
import walletlens.ledger.EntryKind.Needs;
import walletlens.money.Quantity;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/**
 * Makes drafts of the pieces of one table: joins the parts of trades that stand in several rows, lets cancellations meet
 * what they cancel, and gives each draft an id that the same rows have again when the file is read again.
 */
final class Drafting {
    private final String file;
    private final List<Skipped> skipped;
    private final List<Problem> problems;
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, List<Piece>> groups = new LinkedHashMap<>();

    Drafting(String file, List<Skipped> skipped, List<Problem> problems) {
        this.file = file;
        this.skipped = skipped;
        this.problems = problems;
    }

    void add(Piece piece) {
        pieces.add(piece);
    }

    /** A part of what all rows of one key make together. */
    void part(String key, Piece piece) {
        groups.computeIfAbsent(key, none -> new ArrayList<>()).add(piece);
    }

    /** What is wrong with the entries that whole pieces make. */
    List<Problem> problems(List<Piece> whole) {
        List<Problem> wrong = new ArrayList<>();
        for (Piece piece : whole) {
            boolean oneSided = piece.flows.size() == 2 && piece.side(true).isPresent() != piece.side(false).isPresent();
            Optional<Piece.Flow> nothing = piece.flows.size() < 2 ? Optional.empty() : piece.flows.stream()
                    .filter(flow -> flow.quantity().isZero() && !flow.asset().isCash()).findFirst();
            if (nothing.isPresent()) {
                wrong.add(new Problem(Place.NOWHERE, nothing.get().asset().symbol(), "One side of this trade is zero."));
            } else if (oneSided && piece.flows.stream().noneMatch(flow -> flow.quantity().isZero())) {
                wrong.add(new Problem(Place.NOWHERE, "", "Both sides of this trade go the same way."));
            } else {
                piece.made = entry(piece);
                EntryCheck.problems(piece.made).forEach(each -> wrong.add(each.at(Place.NOWHERE)));
            }
        }
        return wrong;
    }

    Reading reading(Table table, String format, int rows, List<Asset> described) {
        for (List<Piece> group : groups.values()) {
            for (Piece joined : new Joining(group, skipped, file, problems).pieces()) {
                List<Problem> wrong = problems(List.of(joined));
                if (wrong.isEmpty()) {
                    pieces.add(joined);
                } else {
                    joined.rows.forEach(row -> problems.add(wrong.get(0).at(Place.row(file, row))));
                }
            }
        }
        order(pieces, piece -> piece.rows.get(0));
        cancel();
        List<DraftEntry> drafts = new ArrayList<>(pieces.size());
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            Entry entry = piece.made == null ? entry(piece) : piece.made;
            String id = piece.id.isEmpty() ? content(entry) : piece.id;
            int nth = ids.merge(entry.account() + '\n' + id, 1, Integer::sum);
            String own = piece.id.isEmpty() || nth > 1 ? id + " #" + nth : id;
            drafts.add(new DraftEntry(piece.rows, entry.change().externalId(own).entry(), "", piece.doubts));
        }
        order(skipped, Skipped::row);
        return new Reading(table.file(), table.sheet(), format, rows, drafts, skipped, problems, described);
    }

    /** Puts things in the order of their rows; those of one row stay as they are. Most lists are in order already. */
    private static <T> void order(List<T> things, ToIntFunction<T> row) {
        long[] keys = new long[things.size()];
        boolean inOrder = true;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) row.applyAsInt(things.get(i)) << 32 | i;
            inOrder &= i == 0 || keys[i - 1] < keys[i];
        }
        if (inOrder) {
            return;
        }
        Arrays.sort(keys);
        List<T> before = List.copyOf(things);
        for (int i = 0; i < keys.length; i++) {
            things.set(i, before.get((int) keys[i]));
        }
    }

    /** Takes out each cancellation together with the nearest entry it takes back; one that finds none becomes an expense. */
    private void cancel() {
        Map<String, TreeMap<Integer, Piece>> given = new TreeMap<>();
        Map<Integer, List<Piece>> taxes = new TreeMap<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (isIncome(piece.kind) && !takesBack(piece) && piece.side(true).isPresent()) {
                given.computeIfAbsent(key(piece, piece.side(true).get().quantity()), none -> new TreeMap<>()).put(i, piece);
            } else if (piece.kind == EntryKind.TAX) {
                piece.rows.forEach(row -> taxes.computeIfAbsent(row, none -> new ArrayList<>()).add(piece));
            }
        }
        boolean any = false;
        for (int i = 0; i < pieces.size(); i++) {
            Piece back = pieces.get(i);
            if (!takesBack(back)) {
                continue;
            }
            any = true;
            TreeMap<Integer, Piece> candidates = given.getOrDefault(key(back, back.flows.get(0).quantity().negated()), new TreeMap<>());
            Integer before = candidates.floorKey(i);
            Integer after = candidates.ceilingKey(i);
            if (before == null && after == null) {
                String kind = back.kind.code();
                back.doubts.add(new Doubt("kind", kind, "This takes back a " + kind
                        + " that is not in this file; it is kept as an expense.", List.of("fee", "other"), "fee"));
                back.kind = EntryKind.FEE;
                back.made = null;
            } else {
                boolean nearer = after == null || before != null && i - before <= after - i;
                Piece meant = candidates.remove(nearer ? before : after);
                pair(meant, back);
                // The taxes that stand in the two rows go with them.
                meant.rows.forEach(row -> taxes.getOrDefault(row, List.of()).forEach(tax -> tax.cancelled = true));
                back.rows.forEach(row -> taxes.getOrDefault(row, List.of()).forEach(tax -> tax.cancelled = true));
            }
        }
        if (any) {
            pieces.removeIf(piece -> piece.cancelled);
        }
    }

    private void pair(Piece meant, Piece back) {
        meant.cancelled = true;
        back.cancelled = true;
        meant.rows.forEach(row -> skipped.add(new Skipped(row, "is taken back by row " + back.rows.get(0))));
        back.rows.forEach(row -> skipped.add(new Skipped(row, "takes back row " + meant.rows.get(0))));
    }

    private static boolean isIncome(EntryKind kind) {
        return kind == EntryKind.DIVIDEND || kind == EntryKind.STAKING || kind == EntryKind.MINING || kind == EntryKind.REWARD
                || kind == EntryKind.AIRDROP || kind == EntryKind.FORK;
    }

    private static boolean takesBack(Piece piece) {
        return isIncome(piece.kind) && piece.flows.size() == 1 && piece.flows.get(0).quantity().isNegative();
    }

    private static String key(Piece piece, Quantity quantity) {
        return piece.kind.code() + '\n' + piece.account + '\n' + quantity.stripped() + '\n' + piece.flows.get(0).asset() + '\n'
                + piece.about;
    }

    /** The entry of a piece; its kind follows from its sides where the piece leaves it open. */
    private Entry entry(Piece piece) {
        Optional<Piece.Flow> in = piece.side(true);
        Optional<Piece.Flow> out = piece.side(false);
        if (in.isEmpty() && out.isPresent() && piece.flows.size() == 2 || out.isEmpty() && in.isPresent() && piece.flows.size() == 2) {
            // A side of nothing is a side still: shares that cost nothing.
            Optional<Piece.Flow> zero = piece.flows.stream().filter(flow -> flow.quantity().isZero()).findFirst();
            in = in.isEmpty() ? zero : in;
            out = out.isEmpty() ? zero : out;
        }
        EntryKind kind = kind(piece, in, out);
        Entry.Draft draft = Entry.of(kind, piece.when, piece.account).source(file);
        if (kind == EntryKind.TRANSFER) {
            Piece.Flow moved = in.or(() -> piece.side(false)).orElseThrow();
            boolean leaves = in.isEmpty();
            draft.account(leaves ? piece.account : piece.toAccount).to(leaves ? piece.toAccount : piece.account);
            draft.out(Amount.of(moved.quantity().abs(), moved.asset()));
        } else {
            in.ifPresent(flow -> draft.in(Amount.of(flow.quantity(), flow.asset())));
            out.ifPresent(flow -> draft.out(Amount.of(flow.quantity().abs(), flow.asset())));
        }
        Map<AssetId, Quantity> fees = new LinkedHashMap<>();
        piece.fees.forEach(fee -> fees.merge(fee.asset(), fee.quantity(), Quantity::plus));
        fees.forEach((asset, quantity) -> draft.fee(Amount.of(quantity, asset)));
        boolean worthIsNews = piece.worth != null && piece.worth.signum() > 0 && kind != EntryKind.TRANSFER
                && piece.flows.stream().noneMatch(flow -> flow.asset().isCash());
        if (worthIsNews) {
            draft.worth(piece.worth);
        }
        if (kind == EntryKind.SPLIT) {
            draft.about(piece.about != null ? piece.about : in.or(() -> piece.side(false)).orElseThrow().asset());
        } else if (piece.about != null && kind.about() != Needs.NONE) {
            draft.about(piece.about);
        }
        if (piece.ratio != null) {
            draft.ratio(piece.ratio);
        }
        return draft.note(String.join("; ", piece.notes)).entry();
    }

    private static EntryKind kind(Piece piece, Optional<Piece.Flow> in, Optional<Piece.Flow> out) {
        if (in.isPresent() && out.isPresent()) {
            boolean forCash = out.get().asset().isCash();
            boolean toCash = in.get().asset().isCash();
            boolean open = piece.kind == null || piece.kind.in() == Needs.NONE || piece.kind.out() == Needs.NONE;
            return !open ? piece.kind : forCash == toCash ? EntryKind.TRADE : forCash ? EntryKind.BUY : EntryKind.SELL;
        }
        boolean leaves = in.isEmpty() && out.isPresent();
        EntryKind kind = piece.kind == null ? EntryKind.DEPOSIT : piece.kind;
        switch (kind) {
            case DEPOSIT:
            case WITHDRAWAL:
                return leaves ? EntryKind.WITHDRAWAL : EntryKind.DEPOSIT;
            case GIFT_IN:
            case GIFT_OUT:
                return leaves ? EntryKind.GIFT_OUT : EntryKind.GIFT_IN;
            case INTEREST:
                return leaves ? EntryKind.FEE : EntryKind.INTEREST;
            default:
                return leaves && isIncome(kind) ? EntryKind.FEE : kind;
        }
    }

    /** What an entry says, as the id of one that has none. */
    private static String content(Entry entry) {
        StringBuilder id = new StringBuilder(entry.when().toString()).append(' ').append(entry.kind().code());
        entry.in().ifPresent(in -> id.append(" +").append(in.quantity().stripped()).append(' ').append(in.asset()));
        entry.out().ifPresent(out -> id.append(" -").append(out.quantity().stripped()).append(' ').append(out.asset()));
        entry.about().ifPresent(about -> id.append(" of ").append(about));
        return id.toString();
    }
}
