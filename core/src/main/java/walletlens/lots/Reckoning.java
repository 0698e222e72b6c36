package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.LotPick;
import walletlens.ledger.Role;
import walletlens.ledger.When;
import walletlens.lots.Balances.Balance;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;

/** The second of two passes: walks the entries of one component in order and keeps its lots. */
final class Reckoning {
    private final LotRules rules;
    private final Currency currency;
    private final boolean perAccount;
    private final TreeMap<AssetId, Held> held = new TreeMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Timeline<Finding> findings = new Timeline<>();
    private final List<Balance> touched = new ArrayList<>(4);
    private Held lastHeld;
    private int number;
    private int index;
    private Entry entry;
    private Priced priced;
    private Method method;

    private Reckoning(LotRules rules, List<AssetId> assets) {
        this.rules = rules;
        this.currency = rules.currency();
        this.perAccount = rules.pool() == Pool.ACCOUNT;
        for (AssetId asset : assets) {
            held.put(asset, new Held(asset));
        }
    }

    /** One asset: its lots by pool, what accounts hold of it. */
    private static final class Held {
        final AssetId asset;
        final TreeMap<String, ParcelPool> pools = new TreeMap<>();
        final Balances balances;
        final List<Forward> awaited = new ArrayList<>(0);
        /** The last spin-off or split of a pool over all accounts: how much of it has been done, account by account. */
        String event = "";
        BigDecimal eventDone = BigDecimal.ZERO;
        BigDecimal eventWhole = BigDecimal.ZERO;

        Held(AssetId asset) {
            this.asset = asset;
            this.balances = new Balances(asset);
        }
    }

    static Reckoned of(Component component, LotRules rules) {
        Reckoning reckoning = new Reckoning(rules, component.assets);
        int year = Integer.MIN_VALUE;
        for (int i = 0; i < component.entries.size(); i++) {
            reckoning.index = i;
            reckoning.entry = component.entries.get(i);
            reckoning.priced = component.priced.get(i);
            int entryYear = reckoning.entry.when().date().getYear();
            if (entryYear != year) {
                year = entryYear;
                reckoning.method = rules.methodIn(year);
            }
            reckoning.take();
            reckoning.settleBalances();
        }
        return reckoning.result(component.entries);
    }

    // The entry at hand.

    private void take() {
        EntryKind kind = entry.kind();
        if (kind == EntryKind.TRANSFER) {
            transfer();
        } else if (kind == EntryKind.SPLIT) {
            split();
            spendFees();
        } else if (kind == EntryKind.SPINOFF) {
            spendFees();
            spinOff();
        } else if (Effect.isExchange(entry)) {
            exchange();
        } else if (Effect.isConversion(entry)) {
            spendFees();
            convert();
        } else {
            goOut();
            spendFees();
            comeIn();
        }
    }

    private void exchange() {
        Amount in = entry.in().get();
        Amount out = entry.out().get();
        boolean feesAreCost = Effect.feesAreCost(entry);
        BigDecimal fees = feesAreCost ? priced.allFees() : BigDecimal.ZERO;
        boolean bought = Effect.isMoney(out);
        BigDecimal carriedOn = BigDecimal.ZERO;
        Held given = held(out.asset());
        if (given != null) {
            BigDecimal quantity = out.normal().value().add(Effect.feesIn(entry, out.asset()));
            List<Parcel> pieces = new ArrayList<>(2);
            Draft draft = draft(given, entry.account(), quantity, Disposal.Way.SOLD);
            draft.fees = fees;
            draft.proceedsBasis = priced.basis;
            draft.receivedIn = currency;
            if (priced.value != null) {
                draft.proceeds = priced.value.subtract(fees);
                received(draft, fees);
            }
            dispose(given, draft, entry.picks(), pieces);
            for (Parcel piece : pieces) {
                carriedOn = carriedOn.add(piece.cost);
            }
        }
        spendFees();
        Held gotten = held(in.asset());
        if (gotten == null) {
            return;
        }
        BigDecimal quantity = in.normal().value().subtract(Effect.feesIn(entry, in.asset()));
        Parcel parcel = parcel(entry.account(), quantity, entry.when());
        parcel.basis = priced.basis;
        if (bought) {
            cost(parcel, fees);
        } else if (priced.value != null) {
            cost(parcel, BigDecimal.ZERO);
        } else {
            parcel.cost = carriedOn.add(fees);
            parcel.fees = fees;
            parcel.paid = parcel.cost;
            parcel.paidIn = currency;
        }
        arrive(gotten, parcel);
    }

    /** What came for it, in the currency it came in, less the fees at the same rate. */
    private void received(Draft draft, BigDecimal fees) {
        draft.receivedIn = priced.toldIn;
        if (priced.toldIn.equals(currency)) {
            draft.received = draft.proceeds;
        } else if (fees.signum() == 0 || priced.value.signum() == 0) {
            draft.received = priced.told;
        } else {
            draft.received = priced.told.subtract(Share.of(priced.told, fees, priced.value));
        }
    }

    /** Writes the entry's worth and its fees as what a parcel had cost. */
    private void cost(Parcel parcel, BigDecimal fees) {
        BigDecimal value = priced.value == null ? BigDecimal.ZERO : priced.value;
        parcel.cost = fees.signum() == 0 ? value : value.add(fees);
        parcel.fees = fees;
        if (priced.toldIn == null || priced.toldIn.equals(currency)) {
            parcel.paid = parcel.cost;
            parcel.paidIn = currency;
        } else {
            parcel.paidIn = priced.toldIn;
            parcel.paid = fees.signum() == 0 || value.signum() == 0
                    ? priced.told
                    : priced.told.add(Share.of(priced.told, fees, value));
        }
    }

    private void goOut() {
        Amount out = entry.out().orElse(null);
        Held given = out == null ? null : held(out.asset());
        if (given == null) {
            return;
        }
        boolean spent = entry.kind().outRole() == Role.SPENT;
        Draft draft = draft(given, entry.account(), out.normal().value(), spent ? Disposal.Way.SPENT : null);
        if (spent) {
            spentAt(draft, priced.value);
        }
        dispose(given, draft, entry.picks(), new ArrayList<>(2));
    }

    private void comeIn() {
        Amount in = entry.in().orElse(null);
        Held gotten = in == null ? null : held(in.asset());
        if (gotten == null) {
            return;
        }
        BigDecimal whole = in.normal().value();
        BigDecimal kept = Effect.isNetted(entry, in.asset()) ? Effect.feesIn(entry, in.asset()) : BigDecimal.ZERO;
        Parcel parcel = parcel(entry.account(), whole.subtract(kept), entry.acquired().orElse(entry.when()));
        parcel.basis = priced.basis;
        cost(parcel, BigDecimal.ZERO);
        if (kept.signum() != 0 && entry.kind().inRole() == Role.INCOME && parcel.quantity.signum() > 0) {
            // What was kept back of income was an expense at once; only the rest is invested.
            Parcel net = parcel.part(whole, parcel.cost, parcel.fees, parcel.paid).cut(parcel.quantity);
            parcel.cost = net.cost;
            parcel.paid = net.paid;
        }
        arrive(gotten, parcel);
    }

    /** Fees paid with an asset that neither came nor went by the same entry are disposals at their worth. */
    private void spendFees() {
        List<Amount> fees = entry.fees();
        for (int i = 0; i < fees.size(); i++) {
            Amount fee = fees.get(i);
            Held spent = held(fee.asset());
            if (spent == null || Effect.isNetted(entry, fee.asset()) || Effect.isJoined(entry, fee.asset())) {
                continue;
            }
            Draft draft = draft(spent, entry.account(), fee.normal().value(), Disposal.Way.SPENT);
            spentAt(draft, priced.fees[i]);
            dispose(spent, draft, List.of(), new ArrayList<>(2));
        }
    }

    private void spentAt(Draft draft, BigDecimal value) {
        draft.proceeds = value == null ? BigDecimal.ZERO : value;
        draft.proceedsBasis = value == null ? Basis.ASSUMED : Basis.KNOWN;
        draft.received = draft.proceeds;
        draft.receivedIn = currency;
    }

    private void transfer() {
        Amount out = entry.out().orElse(null);
        Held moved = out == null ? null : held(out.asset());
        if (moved == null) {
            spendFees();
            return;
        }
        BigDecimal arrives = entry.in().orElse(out).normal().value();
        BigDecimal lost = out.normal().value().subtract(arrives);
        spendFees();
        if (lost.signum() > 0) {
            Draft draft = draft(moved, entry.account(), lost, Disposal.Way.SPENT);
            spentAt(draft, priced.value);
            // Chosen lots are those that travel; where all accounts share their lots nothing travels, only the loss is left.
            dispose(moved, draft, perAccount ? List.of() : entry.picks(), new ArrayList<>(2));
        }
        move(moved, entry.account(), arrives.negate());
        move(moved, entry.toAccount(), arrives);
        if (!perAccount) {
            return;
        }
        ParcelPool from = pool(moved, entry.account());
        ParcelPool to = pool(moved, entry.toAccount());
        List<Parcel> pieces = new ArrayList<>(2);
        BigDecimal missing = takeFrom(from, moved, arrives, entry.picks(), pieces);
        for (Parcel piece : pieces) {
            piece.account = entry.toAccount();
            piece.carried = entry.id();
            to.add(piece);
        }
        if (missing.signum() > 0) {
            Forward forward = new Forward(missing, moved, entry);
            moved.awaited.add(forward);
            from.gap(forward);
        }
    }

    /** Units sent on without being held: what comes in later at the sender belongs to the receiver. */
    private final class Forward extends Shortage {
        final Held asset;
        final Entry sent;
        /** How many units the receiver waits for; differs from what the sender lacks once one of the two was split. */
        BigDecimal awaited;

        Forward(BigDecimal left, Held asset, Entry sent) {
            super(left);
            this.awaited = left;
            this.asset = asset;
            this.sent = sent;
        }

        @Override
        void cover(Parcel parcel) {
            BigDecimal arrives = Share.of(awaited, parcel.quantity, left);
            awaited = awaited.subtract(arrives);
            left = left.subtract(parcel.quantity);
            parcel.quantity = arrives;
            parcel.account = sent.toAccount();
            parcel.carried = sent.id();
            parcel.basis = parcel.basis.and(Basis.ASSUMED);
            pool(asset, sent.toAccount()).add(parcel);
        }
    }

    private void convert() {
        Amount in = entry.in().get();
        Amount out = entry.out().get();
        Held old = held(out.asset());
        Held made = held(in.asset());
        BigDecimal gone = out.normal().value().add(Effect.feesIn(entry, out.asset()));
        BigDecimal came = in.normal().value().subtract(Effect.feesIn(entry, in.asset()));
        List<Parcel> pieces = new ArrayList<>();
        BigDecimal missing = takeFrom(pool(old, entry.account()), old, gone, entry.picks(), pieces);
        move(old, entry.account(), gone.negate());
        BigDecimal left = came;
        BigDecimal missed = BigDecimal.ZERO;
        if (missing.signum() > 0) {
            missed = pieces.isEmpty() ? came : Share.of(came, missing, gone);
            left = came.subtract(missed);
            Draft draft = draft(old, entry.account(), missing, null);
            drafts.add(draft);
            pool(old, entry.account()).gap(new Uncovered(draft));
            find(Finding.Kind.CORPORATE, old.asset, "More " + old.asset.symbol() + " turned into " + made.asset.symbol()
                    + " than was held; what is too much has no known cost.");
        }
        if (missing.signum() > 0 || came.compareTo(gone) != 0) {
            pool(made, entry.account()).inexact();
        }
        spread(pieces, left, gone.subtract(missing), made);
        if (missed.signum() > 0) {
            unknownLot(made, missed);
        }
        move(made, entry.account(), came);
    }

    /** Gives each piece its part of the new units, keeping cost, date and origin. */
    private void spread(List<Parcel> pieces, BigDecimal units, BigDecimal over, Held made) {
        BigDecimal left = units;
        for (int i = 0; i < pieces.size(); i++) {
            Parcel piece = pieces.get(i);
            BigDecimal share = i == pieces.size() - 1 ? left : Share.of(units, piece.quantity, over);
            left = left.subtract(share);
            piece.quantity = share;
            piece.carried = entry.id();
            piece.number = number++;
            if (share.signum() > 0) {
                pool(made, piece.account).add(piece);
            }
        }
    }

    private void unknownLot(Held made, BigDecimal quantity) {
        Parcel parcel = parcel(entry.account(), quantity, entry.when());
        parcel.cost = BigDecimal.ZERO;
        parcel.paid = parcel.cost;
        parcel.paidIn = currency;
        parcel.basis = Basis.UNKNOWN;
        pool(made, entry.account()).add(parcel);
    }

    private void spinOff() {
        Amount in = entry.in().orElse(null);
        Held made = in == null ? null : held(in.asset());
        Held parent = entry.about().map(this::held).orElse(null);
        if (made == null || parent == null || entry.ratio().isEmpty()) {
            return;
        }
        BigDecimal units = in.normal().value().subtract(Effect.feesIn(entry, in.asset()));
        move(made, entry.account(), units);
        ParcelPool from = pool(parent, entry.account());
        List<Parcel> open = from.byDate();
        BigDecimal whole = BigDecimal.ZERO;
        for (Parcel parcel : open) {
            whole = whole.add(parcel.quantity);
        }
        if (whole.signum() <= 0) {
            find(Finding.Kind.CORPORATE, parent.asset, parent.asset.symbol() + " was not held when it spun off "
                    + made.asset.symbol() + "; the cost of what came is unknown.");
            unknownLot(made, units);
            return;
        }
        BigDecimal[] part = part(parent, "spin-off " + made.asset, entry.ratio().get().to().value(),
                entry.ratio().get().from().value());
        pool(made, entry.account()).inexact();
        List<Parcel> pieces = new ArrayList<>(open.size());
        for (Parcel parcel : open) {
            BigDecimal cost = Share.of(parcel.cost, part[0], part[1]);
            BigDecimal fees = Share.of(parcel.fees, part[0], part[1]);
            BigDecimal paid = Share.of(parcel.paid, part[0], part[1]);
            pieces.add(parcel.part(parcel.quantity, cost, fees, paid));
            parcel.cost = parcel.cost.subtract(cost);
            parcel.fees = parcel.fees.subtract(fees);
            parcel.paid = parcel.paid.subtract(paid);
        }
        from.changed();
        spread(pieces, units, whole, made);
    }

    /**
     * Which part of the open lots' cost an entry about one account moves, as a numerator and denominator. Where lots are
     * pooled over accounts, each account's own entry moves the account's part only, so that the entries of all accounts
     * together move the whole once.
     */
    private BigDecimal[] part(Held parent, String what, BigDecimal to, BigDecimal from) {
        BigDecimal own = parent.balances.of(entry.account()).quantity;
        BigDecimal all = total(parent);
        if (perAccount || own.compareTo(all) == 0 || own.signum() <= 0 || all.signum() <= 0) {
            return new BigDecimal[] {to, from};
        }
        String event = what + " " + entry.when().date();
        if (!event.equals(parent.event)) {
            parent.event = event;
            parent.eventDone = BigDecimal.ZERO;
        }
        // Of the cost C before the first account's entry, to/from * own/all moves; C * (1 - done) is still here.
        BigDecimal moves = Share.of(own, to, from.multiply(all));
        BigDecimal rest = BigDecimal.ONE.subtract(parent.eventDone);
        parent.eventDone = parent.eventDone.add(moves);
        return rest.signum() > 0 ? new BigDecimal[] {moves.min(rest), rest} : new BigDecimal[] {to, from};
    }

    private void split() {
        Held split = entry.about().map(this::held).orElse(null);
        if (split == null) {
            return;
        }
        Balance balance = balance(split, entry.account());
        BigDecimal before = balance.quantity;
        BigDecimal after = splitTo(before);
        if (before.signum() == 0) {
            find(Finding.Kind.CORPORATE, split.asset, split.asset.symbol() + " was split in " + entry.account()
                    + ", where none was held.");
            if (after.signum() > 0) {
                unknownLot(split, after);
                move(split, entry.account(), after);
            }
            return;
        }
        BigDecimal added = after.subtract(before);
        BigDecimal own = perAccount ? before : total(split);
        move(split, entry.account(), added);
        if (own.signum() == 0 || own.add(added).signum() <= 0 != own.signum() < 0) {
            find(Finding.Kind.CORPORATE, split.asset, "The split takes more " + split.asset.symbol() + " than is held.");
            return;
        }
        String event = "split " + entry.when().date() + " " + entry.account() + " " + entry.ratio().map(Object::toString).orElse("")
                + entry.in().map(Amount::toString).orElse("") + entry.out().map(Amount::toString).orElse("");
        if (event.equals(split.event)) {
            find(Finding.Kind.CORPORATE, split.asset, split.asset.symbol() + " is split twice in " + entry.account()
                    + " on " + entry.when().date() + ", by two equal entries; both are applied.");
        }
        split.event = event;
        ParcelPool pool = pool(split, entry.account());
        boolean ratio = entry.ratio().isPresent() && own.compareTo(before) == 0;
        BigDecimal to = ratio ? entry.ratio().get().to().value() : own.add(added);
        BigDecimal from = ratio ? entry.ratio().get().from().value() : own;
        pool.scale(to, from, own.add(added));
        for (Forward forward : split.awaited) {
            if (perAccount && forward.sent.toAccount().equals(entry.account())) {
                forward.awaited = Share.of(forward.awaited, to, from);
            }
        }
    }

    private BigDecimal splitTo(BigDecimal before) {
        if (entry.ratio().isPresent()) {
            return entry.ratio().get().of(Quantity.of(before)).value();
        }
        BigDecimal added = entry.in().map(in -> in.normal().value()).orElse(BigDecimal.ZERO);
        BigDecimal taken = entry.out().map(out -> out.normal().value()).orElse(BigDecimal.ZERO);
        return before.add(added).subtract(taken);
    }

    // Lots.

    private Parcel parcel(String account, BigDecimal quantity, When acquired) {
        Parcel parcel = new Parcel();
        parcel.entry = entry.id();
        parcel.account = account;
        parcel.acquired = acquired;
        parcel.moment = acquired.orderMillis();
        parcel.number = number++;
        parcel.quantity = quantity;
        return parcel;
    }

    private void arrive(Held asset, Parcel parcel) {
        move(asset, parcel.account, parcel.quantity);
        if (parcel.quantity.signum() > 0) {
            pool(asset, parcel.account).add(parcel);
        } else if (parcel.quantity.signum() < 0) {
            Draft draft = new Draft();
            draft.entry = index;
            draft.asset = asset.asset;
            draft.account = parcel.account;
            draft.quantity = parcel.quantity.negate();
            drop(asset, draft);
        }
    }

    /** A fee in the bought asset that is greater than what was bought. */
    private void drop(Held asset, Draft draft) {
        giveUp(asset, draft, List.of(), new ArrayList<>(2));
    }

    private Draft draft(Held asset, String account, BigDecimal quantity, Disposal.Way way) {
        Draft draft = new Draft();
        draft.entry = index;
        draft.asset = asset.asset;
        draft.account = account;
        draft.quantity = quantity;
        draft.way = way;
        return draft;
    }

    private void dispose(Held asset, Draft draft, List<LotPick> picks, List<Parcel> pieces) {
        move(asset, draft.account, draft.quantity.negate());
        giveUp(asset, draft, picks, pieces);
    }

    private void giveUp(Held asset, Draft draft, List<LotPick> picks, List<Parcel> pieces) {
        if (draft.quantity.signum() <= 0) {
            return;
        }
        ParcelPool pool = pool(asset, draft.account);
        BigDecimal missing = takeFrom(pool, asset, draft.quantity, picks, pieces);
        int last = pieces.size() - 1;
        for (int i = 0; i <= last; i++) {
            Parcel piece = pieces.get(i);
            boolean rest = i == last && missing.signum() == 0;
            if (rest) {
                draft.quantity = piece.quantity;
                draft.lot = piece;
                drafts.add(draft);
            } else {
                Draft part = draft.cut(piece.quantity);
                part.lot = piece;
                drafts.add(part);
            }
        }
        if (missing.signum() > 0) {
            drafts.add(draft);
            pool.gap(new Uncovered(draft));
        }
    }

    /** Units sold or given away without being held: what comes in later lends them its cost. */
    private static final class Uncovered extends Shortage {
        private final Draft draft;

        Uncovered(Draft draft) {
            super(draft.quantity);
            this.draft = draft;
        }

        @Override
        void cover(Parcel parcel) {
            boolean all = parcel.quantity.compareTo(left) >= 0;
            Draft part = draft.cut(all ? draft.quantity : Share.of(draft.quantity, parcel.quantity, left));
            part.lot = parcel;
            draft.covered.add(part);
            left = left.subtract(parcel.quantity);
        }
    }

    private BigDecimal takeFrom(ParcelPool pool, Held asset, BigDecimal quantity, List<LotPick> picks, List<Parcel> pieces) {
        BigDecimal left = quantity;
        for (int i = 0; i < picks.size() && left.signum() > 0; i++) {
            LotPick pick = picks.get(i);
            BigDecimal picked = pool.pick(pick, left, pieces);
            if (picked.compareTo(pick.quantity().value().min(left)) < 0) {
                find(Finding.Kind.PICK, asset.asset, "The chosen lot holds " + plain(picked) + " of the "
                        + plain(pick.quantity().value()) + " " + asset.asset.symbol() + " asked of it; the rest follows the "
                        + "method.");
            }
            left = left.subtract(picked);
        }
        return left.signum() > 0 ? pool.take(left, pieces) : BigDecimal.ZERO;
    }

    private Held held(AssetId asset) {
        if (lastHeld != null && lastHeld.asset.equals(asset)) {
            return lastHeld;
        }
        Held found = held.get(asset);
        if (found != null) {
            lastHeld = found;
        }
        return found;
    }

    private ParcelPool pool(Held asset, String account) {
        String key = perAccount ? account : "";
        ParcelPool pool = asset.pools.get(key);
        if (pool == null) {
            pool = new ParcelPool();
            if (asset.asset.assetClass() == AssetClass.METAL) {
                pool.inexact();
            }
            asset.pools.put(key, pool);
        }
        return pool.use(method);
    }

    // Balances.

    private Balance balance(Held asset, String account) {
        Balance balance = asset.balances.of(account);
        if (!touched.contains(balance)) {
            balance.before = balance.quantity;
            balance.moved(entry.id());
            touched.add(balance);
        }
        return balance;
    }

    private void move(Held asset, String account, BigDecimal quantity) {
        Balance balance = balance(asset, account);
        balance.quantity = balance.quantity.add(quantity);
    }

    private static BigDecimal total(Held asset) {
        BigDecimal total = BigDecimal.ZERO;
        for (Balance balance : asset.balances.all()) {
            total = total.add(balance.quantity);
        }
        return total;
    }

    private void settleBalances() {
        for (int i = 0; i < touched.size(); i++) {
            Balance balance = touched.get(i);
            if (balance.quantity.signum() != 0 && balance.quantity.abs().compareTo(ParcelPool.DUST) < 0
                    && pool(held(balance.asset), balance.account).isDust(balance.quantity)) {
                balance.quantity = BigDecimal.ZERO;
            }
            boolean worse = balance.quantity.signum() < 0 && balance.quantity.compareTo(balance.before) < 0;
            if (worse && entry.kind() != EntryKind.SPLIT) {
                BigDecimal had = balance.before.max(BigDecimal.ZERO);
                BigDecimal went = balance.before.subtract(balance.quantity);
                String symbol = balance.asset.symbol();
                findings.add(index, new Finding(Finding.Kind.OVERSOLD, balance.asset, balance.account, balance.entries(), 1,
                        plain(went) + " " + symbol + " went out of " + balance.account + " on " + entry.when().date()
                                + ", where " + plain(had) + " was held; it now stands at " + plain(balance.quantity)
                                + "."));
            }
        }
        touched.clear();
    }

    private void find(Finding.Kind kind, AssetId asset, String message) {
        findings.add(index, new Finding(kind, asset, entry.account(), List.of(entry.id()), 1, message));
    }

    private static String plain(BigDecimal number) {
        return Quantity.of(number).stripped().toString();
    }

    // Results.

    private Reckoned result(List<Entry> entries) {
        Timeline<Disposal> disposals = new Timeline<>();
        Timeline<Removal> removals = new Timeline<>();
        for (Draft draft : drafts) {
            Entry of = entries.get(draft.entry);
            for (Draft covered : draft.covered) {
                covered.covered.clear();
                write(covered, of, true, disposals, removals);
            }
            if (draft.quantity.signum() > 0) {
                write(draft, of, draft.lot == null, disposals, removals);
            }
        }
        return new Reckoned(open(), disposals, removals, findings, holdings());
    }

    private void write(Draft draft, Entry of, boolean oversold, Timeline<Disposal> disposals, Timeline<Removal> removals) {
        Parcel lot = draft.lot;
        When when = of.when();
        When acquired = lot == null ? when : lot.acquired;
        String lotEntry = lot == null ? "" : lot.entry;
        Basis basis = lot == null ? Basis.UNKNOWN : oversold ? lot.basis.and(Basis.ASSUMED) : lot.basis;
        BigDecimal cost = lot == null ? BigDecimal.ZERO : lot.cost;
        Quantity quantity = Quantity.of(draft.quantity);
        if (draft.way == null) {
            removals.add(draft.entry, new Removal(of.id(), draft.asset, draft.account, quantity, acquired, when,
                    money(cost, currency), lotEntry, basis));
            return;
        }
        BigDecimal proceeds = draft.proceeds == null ? cost : draft.proceeds;
        BigDecimal received = draft.proceeds == null ? cost : draft.received;
        Currency receivedIn = draft.proceeds == null || draft.receivedIn == null ? currency : draft.receivedIn;
        Currency paidIn = lot == null || lot.paidIn == null ? currency : lot.paidIn;
        disposals.add(draft.entry, new Disposal(of.id(), draft.asset, draft.account, quantity, acquired, when,
                money(proceeds, currency), money(cost, currency), rules.period().term(acquired, when), lotEntry, draft.way,
                money(draft.fees, currency), money(received, receivedIn),
                money(lot == null ? BigDecimal.ZERO : lot.paid, paidIn), basis, draft.proceedsBasis, oversold));
    }

    private List<Lot> open() {
        List<Lot> open = new ArrayList<>();
        for (Held asset : held.values()) {
            List<Parcel> parcels = new ArrayList<>();
            for (Map.Entry<String, ParcelPool> each : asset.pools.entrySet()) {
                parcels.addAll(each.getValue().byDate());
                awaited(asset, each.getKey(), each.getValue().missing(), parcels);
            }
            parcels.sort(Parcel::byDate);
            for (Parcel parcel : parcels) {
                Currency paidIn = parcel.paidIn == null ? currency : parcel.paidIn;
                open.add(new Lot(parcel.entry, asset.asset, parcel.account, parcel.acquired, Quantity.of(parcel.quantity),
                        money(parcel.cost, currency), money(parcel.fees, currency), money(parcel.paid, paidIn),
                        parcel.basis, parcel.carried));
            }
        }
        return open;
    }

    /**
     * Units that arrived from an account which did not hold them, as far as they have not gone on: nobody knows what they
     * had cost.
     */
    private void awaited(Held asset, String account, BigDecimal gone, List<Parcel> parcels) {
        BigDecimal missing = gone;
        for (Forward forward : asset.awaited) {
            if (forward.sent.toAccount().equals(account)) {
                BigDecimal here = forward.awaited.subtract(missing).max(BigDecimal.ZERO);
                missing = missing.subtract(forward.awaited).max(BigDecimal.ZERO);
                if (here.signum() > 0) {
                    parcels.add(unknown(forward, here));
                }
            }
        }
    }

    private static Parcel unknown(Forward forward, BigDecimal quantity) {
        Parcel parcel = new Parcel();
        parcel.entry = forward.sent.id();
        parcel.account = forward.sent.toAccount();
        parcel.carried = forward.sent.id();
        parcel.acquired = forward.sent.when();
        parcel.moment = parcel.acquired.orderMillis();
        parcel.number = Integer.MAX_VALUE;
        parcel.quantity = quantity;
        parcel.cost = BigDecimal.ZERO;
        parcel.paid = BigDecimal.ZERO;
        parcel.basis = Basis.UNKNOWN;
        return parcel;
    }

    private List<Holding> holdings() {
        List<Holding> holdings = new ArrayList<>();
        for (Held asset : held.values()) {
            for (Balance balance : asset.balances.all()) {
                if (balance.quantity.signum() != 0) {
                    holdings.add(new Holding(balance.account, asset.asset, Quantity.of(balance.quantity)));
                }
            }
        }
        return holdings;
    }

    private static Money money(BigDecimal amount, Currency currency) {
        return Money.of(Quantity.of(amount), currency);
    }
}
