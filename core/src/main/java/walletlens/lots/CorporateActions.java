package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.lots.Stock.Held;
import walletlens.money.Quantity;

/** What companies and coins do to their holders: splits, spin-offs, mergers, changes of symbol. No gain comes of them. */
final class CorporateActions {
    private final Stock stock;
    private final Outgo outgo;
    private final Step step;

    CorporateActions(Stock stock, Outgo outgo, Step step) {
        this.stock = stock;
        this.outgo = outgo;
        this.step = step;
    }

    /** Multiplies what the entry's account holds; cost and dates stay. */
    void split() {
        Entry entry = step.entry;
        Held split = entry.about().map(stock::held).orElse(null);
        if (split == null) {
            return;
        }
        String symbol = split.asset.symbol();
        BigDecimal before = stock.balance(split, entry.account()).quantity;
        BigDecimal after = splitTo(before);
        if (before.signum() == 0) {
            find(split, symbol + " was split in " + entry.account() + ", where none was held.");
            stock.move(split, entry.account(), after);
            comeOrGo(split, after);
            return;
        }
        BigDecimal own = stock.perAccount ? before : Stock.total(split);
        BigDecimal now = own.add(after).subtract(before);
        BigDecimal added = after.subtract(before);
        stock.move(split, entry.account(), added);
        if (own.signum() != now.signum()) {
            find(split, "The split of " + symbol + " in " + entry.account() + " on " + entry.when().date()
                    + " does not fit the " + Stock.plain(own) + " held; its units come or go by themselves.");
            comeOrGo(split, added);
            return;
        }
        if (!split.splits.add(said(entry))) {
            find(split, symbol + " is split twice in " + entry.account() + " on " + entry.when().date()
                    + ", by two equal entries; both are applied.");
        }
        // Where several accounts share their lots, the units one account gained are spread over all lots in proportion.
        boolean whole = entry.ratio().isPresent() && own.compareTo(before) == 0;
        BigDecimal to = whole ? entry.ratio().get().to().value() : now;
        BigDecimal from = whole ? entry.ratio().get().from().value() : own;
        BigDecimal awaited = stock.perAccount
                ? Transfers.scaleAwaited(split, entry.account(), to, from)
                : BigDecimal.ZERO;
        stock.pool(split, entry.account()).scale(to, from, now.subtract(awaited));
    }

    private void comeOrGo(Held asset, BigDecimal units) {
        if (units.signum() > 0) {
            stock.pool(asset, step.entry.account()).add(step.unknown(units));
        } else {
            outgo.giveUp(asset, outgo.draft(asset, step.entry.account(), units.negate(), null), List.of());
        }
    }

    private BigDecimal splitTo(BigDecimal before) {
        Entry entry = step.entry;
        if (entry.ratio().isPresent()) {
            return entry.ratio().get().of(Quantity.of(before)).value();
        }
        BigDecimal added = entry.in().map(in -> in.normal().value()).orElse(BigDecimal.ZERO);
        BigDecimal taken = entry.out().map(out -> out.normal().value()).orElse(BigDecimal.ZERO);
        return before.add(added).subtract(taken);
    }

    private static String said(Entry entry) {
        return entry.when().date() + " " + entry.account() + " " + entry.ratio().map(Object::toString).orElse("") + " "
                + entry.in().map(Amount::toString).orElse("") + " " + entry.out().map(Amount::toString).orElse("");
    }

    /** Moves a share of the cost of the parent's lots, and their dates, to the units that came. */
    void spinOff() {
        Entry entry = step.entry;
        Amount in = entry.in().orElse(null);
        Held made = in == null ? null : stock.held(in.asset());
        Held parent = entry.about().map(stock::held).orElse(null);
        if (made == null || parent == null || entry.ratio().isEmpty()) {
            return;
        }
        BigDecimal units = in.normal().value().subtract(Effect.feesIn(entry, in.asset()));
        stock.move(made, entry.account(), units);
        if (units.signum() <= 0) {
            outgo.giveUp(made, outgo.draft(made, entry.account(), units.negate(), null), List.of());
            return;
        }
        ParcelPool from = stock.pool(parent, entry.account());
        ParcelPool into = stock.pool(made, entry.account());
        List<Parcel> open = from.byDate();
        BigDecimal whole = BigDecimal.ZERO;
        for (Parcel parcel : open) {
            whole = whole.add(parcel.quantity);
        }
        if (whole.signum() <= 0) {
            find(parent, parent.asset.symbol() + " was not held when it spun off " + made.asset.symbol()
                    + "; the cost of what came is unknown.");
            into.add(step.unknown(units));
            return;
        }
        into.inexact();
        BigDecimal[] moves = part(parent, made);
        List<Parcel> pieces = new ArrayList<>(open.size());
        for (Parcel parcel : open) {
            pieces.add(parcel.withdraw(moves[0], moves[1]));
        }
        from.changed();
        spread(pieces, units, whole, made);
    }

    /**
     * Which part of the open lots' cost a spin-off in one account moves, as numerator and denominator. Where accounts share
     * their lots, each account's own entry moves that account's part only, so that the entries of all accounts together
     * move the share once: of the cost C before the first of them, {@code ratio * own / all} each.
     */
    private BigDecimal[] part(Held parent, Held made) {
        BigDecimal to = step.entry.ratio().get().to().value();
        BigDecimal from = step.entry.ratio().get().from().value();
        BigDecimal own = parent.balances.of(step.entry.account()).quantity;
        BigDecimal all = Stock.total(parent);
        if (stock.perAccount || own.compareTo(all) == 0 || own.signum() <= 0 || all.signum() <= 0) {
            return new BigDecimal[] {to, from};
        }
        String event = made.asset + " " + step.entry.when().date();
        if (!event.equals(parent.spinOff)) {
            parent.spinOff = event;
            parent.spunOff = BigDecimal.ZERO;
        }
        BigDecimal moves = Share.of(own, to, from.multiply(all));
        BigDecimal rest = BigDecimal.ONE.subtract(parent.spunOff);
        parent.spunOff = parent.spunOff.add(moves);
        return rest.signum() > 0 ? new BigDecimal[] {moves.min(rest), rest} : new BigDecimal[] {to, from};
    }

    /** Turns lots of one asset into lots of another. */
    void convert() {
        Entry entry = step.entry;
        Amount in = entry.in().get();
        Amount out = entry.out().get();
        Held old = stock.held(out.asset());
        Held made = stock.held(in.asset());
        BigDecimal gone = out.normal().value().add(Effect.feesIn(entry, out.asset()));
        BigDecimal came = in.normal().value().subtract(Effect.feesIn(entry, in.asset()));
        stock.move(old, entry.account(), gone.negate());
        stock.move(made, entry.account(), came);
        if (came.signum() <= 0) {
            // The fee took all that came, and more: what was given has left for nothing.
            outgo.giveUp(old, outgo.draft(old, entry.account(), gone, null), entry.picks());
            outgo.giveUp(made, outgo.draft(made, entry.account(), came.negate(), null), List.of());
            return;
        }
        ParcelPool from = stock.pool(old, entry.account());
        ParcelPool into = stock.pool(made, entry.account());
        if (came.compareTo(gone) != 0) {
            into.inexact();
        }
        List<Parcel> pieces = new ArrayList<>();
        BigDecimal missing = outgo.take(from, old, gone, entry.picks(), pieces);
        BigDecimal unknown = BigDecimal.ZERO;
        if (missing.signum() > 0) {
            unknown = Share.of(came, missing, gone);
            outgo.uncovered(from, outgo.draft(old, entry.account(), missing, null));
            find(old, "More " + old.asset.symbol() + " turned into " + made.asset.symbol()
                    + " than was held; what is too much has no known cost.");
        }
        spread(pieces, came.subtract(unknown), gone.subtract(missing), made);
        if (unknown.signum() > 0) {
            into.add(step.unknown(unknown));
        }
    }

    /** Gives each piece its part of the new units, keeping cost, date and origin; the last piece takes the rest. */
    private void spread(List<Parcel> pieces, BigDecimal units, BigDecimal over, Held made) {
        BigDecimal left = units;
        for (int i = 0; i < pieces.size(); i++) {
            Parcel piece = pieces.get(i);
            BigDecimal share = i == pieces.size() - 1 ? left : Share.of(units, piece.quantity, over);
            left = left.subtract(share);
            piece.quantity = share;
            piece.carried = step.entry.id();
            piece.number = step.next();
            if (share.signum() > 0) {
                stock.pool(made, piece.account).add(piece);
            }
        }
    }

    private void find(Held asset, String message) {
        stock.find(Finding.Kind.CORPORATE, asset.asset, message);
    }
}
