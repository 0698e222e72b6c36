package walletlens.app.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.app.export.Leg.Side;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.Posting;
import walletlens.ledger.Postings;
import walletlens.lots.Disposal;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * The ledger in double entry. Legs on the user's own accounts are what {@link Balances} says each entry changes, so their
 * sums are our balances to the last digit; every other leg is the counterpart that makes a transaction come to nothing.
 * What is exchanged stands at the amount given for it. A realized gain is a pair of legs of its own, income against
 * equity, so the income account adds up to the gains reported.
 */
final class DoubleEntry {
    /** The counterpart of what an entry brings or takes without exchange, by kind. */
    private static final Map<EntryKind, Category> COUNTERPART = new TreeMap<>(Map.ofEntries(
            Map.entry(EntryKind.DIVIDEND, new Category(Side.INCOME, "Dividends")),
            Map.entry(EntryKind.INTEREST, new Category(Side.INCOME, "Interest")),
            Map.entry(EntryKind.STAKING, new Category(Side.INCOME, "Rewards")),
            Map.entry(EntryKind.MINING, new Category(Side.INCOME, "Rewards")),
            Map.entry(EntryKind.REWARD, new Category(Side.INCOME, "Rewards")),
            Map.entry(EntryKind.AIRDROP, new Category(Side.INCOME, "Airdrops")),
            Map.entry(EntryKind.FORK, new Category(Side.INCOME, "Airdrops")),
            Map.entry(EntryKind.GIFT_IN, new Category(Side.EQUITY, "Gifts")),
            Map.entry(EntryKind.GIFT_OUT, new Category(Side.EQUITY, "Gifts")),
            Map.entry(EntryKind.FEE, new Category(Side.EXPENSES, "Fees")),
            Map.entry(EntryKind.TAX, new Category(Side.EXPENSES, "Taxes")),
            Map.entry(EntryKind.TRANSFER, new Category(Side.EXPENSES, "Fees")),
            Map.entry(EntryKind.SPLIT, new Category(Side.EQUITY, "Corporate")),
            Map.entry(EntryKind.SPINOFF, new Category(Side.EQUITY, "Corporate")),
            Map.entry(EntryKind.OPENING, new Category(Side.EQUITY, "Opening"))));

    private static final Category OUTSIDE = new Category(Side.EQUITY, "Outside");
    private static final Category ROUNDING = new Category(Side.EQUITY, "Rounding");
    private static final Category FEES = new Category(Side.EXPENSES, "Fees");
    private static final Category LOAN_INTEREST = new Category(Side.EXPENSES, "Interest");
    private static final Category GAINS = new Category(Side.INCOME, "Gains");
    private static final Category REALIZED = new Category(Side.EQUITY, "Realized");

    private record Category(Side side, String name) {
    }

    private DoubleEntry() {
    }

    /** Every entry that moves something, in the ledger's order, with the gains that the disposals tell. */
    static List<Transaction> of(Ledger ledger, List<Disposal> disposals) {
        Map<String, Money> gains = new LinkedHashMap<>();
        for (Disposal disposal : disposals) {
            disposal.gain().ifPresent(gain -> gains.merge(disposal.entry(), gain, Money::plus));
        }
        Balances balances = new Balances(ledger);
        List<Transaction> transactions = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            Money gain = gains.get(entry.id());
            List<Leg> legs = new Legs(ledger, entry, balances).all();
            if (gain != null && !gain.isZero()) {
                AssetId cash = AssetId.cash(gain.currency());
                legs.add(leg(GAINS, cash, gain.amount().negated()));
                legs.add(leg(REALIZED, cash, gain.amount()));
            }
            if (!legs.isEmpty()) {
                transactions.add(new Transaction(entry, legs));
            }
        }
        return transactions;
    }

    private static Leg leg(Category category, AssetId asset, Quantity quantity) {
        return new Leg(category.side, category.name, asset, quantity, Leg.NO_COST);
    }

    /** A leg on an account of the user's own: debts are liabilities. */
    static Leg own(String account, AssetId asset, Quantity quantity) {
        Side side = asset.assetClass() == AssetClass.LOAN ? Side.LIABILITIES : Side.ASSETS;
        return new Leg(side, account, asset, quantity, Leg.NO_COST);
    }

    /** The legs of one entry. */
    private static final class Legs {
        private final Ledger ledger;
        private final Entry entry;
        private final Balances balances;
        private final List<Leg> legs = new ArrayList<>(6);
        private final List<Leg> counterparts = new ArrayList<>(3);

        Legs(Ledger ledger, Entry entry, Balances balances) {
            this.ledger = ledger;
            this.entry = entry;
            this.balances = balances;
        }

        List<Leg> all() {
            List<Posting> postings = Postings.of(entry);
            List<Quantity> before = new ArrayList<>(postings.size());
            postings.forEach(posting -> before.add(balances.of(posting.account(), posting.asset())));
            Quantity splitBefore = entry.about().map(about -> balances.of(entry.account(), about)).orElse(Quantity.ZERO);
            balances.apply(entry);
            boolean exchange = isExchange();
            for (Posting posting : postings) {
                if (!posting.quantity().isZero()) {
                    legs.add(exchange && !posting.fee() ? exchanged(posting) : own(posting));
                    if (posting.fee()) {
                        Category category = entry.kind() == EntryKind.LOAN_PAYMENT ? LOAN_INTEREST : FEES;
                        counterpart(category, posting.asset(), posting.quantity());
                    } else if (!exchange && entry.kind() != EntryKind.TRANSFER) {
                        counterpart(COUNTERPART.getOrDefault(entry.kind(), OUTSIDE), posting.asset(), posting.quantity());
                    }
                }
            }
            lostOnTheWay();
            remainders(postings, before, splitBefore);
            legs.addAll(counterparts);
            return legs;
        }

        /** Whether one asset is given for another and both sides are more than nothing. */
        private boolean isExchange() {
            switch (entry.kind()) {
                case BUY:
                case SELL:
                case TRADE:
                case MERGER:
                case SYMBOL_CHANGE:
                case BORROWING:
                case LOAN_PAYMENT:
                    return entry.in().isPresent() && entry.out().isPresent()
                            && !entry.in().get().quantity().isZero() && !entry.out().get().quantity().isZero()
                            && !entry.in().get().asset().equals(entry.out().get().asset());
                default:
                    return false;
            }
        }

        /** The side that is not cash stands at the other side's amount; where both are the same sort, what comes in does. */
        private Leg exchanged(Posting posting) {
            Amount in = entry.in().orElseThrow();
            Amount out = entry.out().orElseThrow();
            boolean inAtCost = !in.asset().isCash() || out.asset().isCash();
            boolean isIn = posting.quantity().isPositive();
            Leg leg = own(posting);
            return isIn == inAtCost ? leg.at(isIn ? normal(out) : normal(in)) : leg;
        }

        private static Amount normal(Amount amount) {
            return Amount.of(amount.normal(), amount.asset());
        }

        /** A leg on the user's account, or outside where no balance of this cash is kept. */
        private Leg own(Posting posting) {
            if (!ledger.keeps(posting.account(), posting.asset())) {
                return leg(OUTSIDE, posting.asset(), posting.quantity());
            }
            return DoubleEntry.own(posting.account(), posting.asset(), posting.quantity());
        }

        private void counterpart(Category category, AssetId asset, Quantity quantity) {
            counterparts.add(leg(category, asset, quantity.negated()));
        }

        private void lostOnTheWay() {
            if (entry.kind() == EntryKind.TRANSFER && entry.in().isPresent() && entry.out().isPresent()) {
                Quantity lost = entry.out().get().normal().minus(entry.in().get().normal());
                if (!lost.isZero()) {
                    counterpart(FEES, entry.out().get().asset(), lost.negated());
                }
            }
        }

        /** What the balances changed beyond the postings: a split by ratio, and rounding dust of weights. */
        private void remainders(List<Posting> postings, List<Quantity> before, Quantity splitBefore) {
            for (int i = 0; i < postings.size(); i++) {
                Posting posting = postings.get(i);
                Quantity expected = before.get(i);
                boolean first = true;
                for (int j = 0; j < postings.size(); j++) {
                    Posting other = postings.get(j);
                    if (other.account().equals(posting.account()) && other.asset().equals(posting.asset())) {
                        first &= j >= i;
                        expected = expected.plus(other.quantity());
                    }
                }
                if (first && ledger.keeps(posting.account(), posting.asset())) {
                    remainder(ROUNDING, posting.account(), posting.asset(), expected);
                }
            }
            if (entry.kind() == EntryKind.SPLIT && entry.ratio().isPresent() && entry.about().isPresent()) {
                remainder(COUNTERPART.get(EntryKind.SPLIT), entry.account(), entry.about().get(), splitBefore);
            }
        }

        private void remainder(Category category, String account, AssetId asset, Quantity expected) {
            Quantity more = balances.of(account, asset).minus(expected);
            if (!more.isZero()) {
                legs.add(DoubleEntry.own(account, asset, more));
                counterpart(category, asset, more);
            }
        }
    }
}
