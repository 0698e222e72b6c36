package walletlens.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.Overlap;
import walletlens.ledger.Posting;
import walletlens.ledger.Postings;
import walletlens.ledger.Role;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quotes;

/**
 * What went into each position (an asset in an account) and out of it, and what it earned and cost, entry by entry, in one
 * currency. Of any set of positions the {@link Sort#MOVED} flows add up to what crossed the edge of the set: what one
 * position gives another of the set cancels out.
 *
 * <ul>
 * <li>What comes from outside or leaves for it: at the worth told with it, else at the worth of the day.
 * <li>An exchange: what goes out goes at the worth of the exchange, what comes in comes at the same. That worth is the side
 * that is cash of the currency asked for; else what the entry tells; else the side that is money, at the rate of the day;
 * else the market worth of what went out, else of what came in.
 * <li>A transfer: at the market worth of what arrives.
 * <li>Income belongs to the asset it is about and leaves it for the position it is paid into. A fee or tax belongs to the
 * asset it is paid for (the asset bought or sold, the payer of the dividend) and comes to it from the position it is paid
 * with. So an asset's gain is after fees and with its income, and the cash beside it neither gains nor loses by them.
 * What has no such asset belongs to the cash itself, even where the ledger keeps no balance of it.
 * </ul>
 *
 * Source of the idea: a position's gain is the change of its value less what was put into it, as in performance
 * attribution by holdings (Bacon, Practical Portfolio Performance Measurement and Attribution, 2nd ed., ch. 5).
 */
public final class Flows {
    private final Ledger ledger;
    private final Quotes quotes;
    private final Currency into;
    private final DayRates rates;
    private final List<Flow> all = new ArrayList<>();
    /** For each entry the place of its first flow, and behind the last one the number of all flows. */
    private final int[] starts;

    /** What a flow is. */
    public enum Sort {
        /** Put into the position, or below zero taken out of it. */
        MOVED,
        /** Earned: dividends, interest, rewards. Above zero. */
        INCOME,
        /** Paid: fees and interest on debts. Above zero. */
        FEE,
        /** Paid: taxes. Above zero. */
        TAX
    }

    /** One flow. */
    public static final class Flow {
        private final Entry entry;
        private final String account;
        private final AssetId asset;
        private final Sort sort;
        private final Worth worth;
        private final int direction;

        private Flow(Entry entry, String account, AssetId asset, Sort sort, Worth worth, int direction) {
            this.entry = entry;
            this.account = account;
            this.asset = asset;
            this.sort = sort;
            this.worth = worth;
            this.direction = direction;
        }

        /** The entry that tells of it. */
        public Entry entry() {
            return entry;
        }

        /** The position's account. */
        public String account() {
            return account;
        }

        /** The position's asset. */
        public AssetId asset() {
            return asset;
        }

        /** What it is. */
        public Sort sort() {
            return sort;
        }

        /** How much: for what came in with a cost of its own that cost; zero where it is not known. */
        public Money worth() {
            return worth.told;
        }

        /** How much at the market's worth of the day, where that is known; else {@link #worth}. */
        public Money market() {
            return worth.market;
        }

        /** What keeps the worth from being known. */
        public Optional<Gap> gap() {
            return Optional.ofNullable(worth.gap);
        }

        /** Its day as written. */
        public LocalDate day() {
            return entry.when().date();
        }
    }

    /** A worth, or what is missing for it. */
    private record Worth(Money told, Money market, Gap gap) {
        static Worth of(Money money) {
            return new Worth(money, money, null);
        }

        Worth negated() {
            return new Worth(told.negated(), market.negated(), gap);
        }
    }

    private Flows(Ledger ledger, Quotes quotes, Currency into) {
        this.ledger = ledger;
        this.quotes = quotes;
        this.into = into;
        this.rates = new DayRates(quotes, into);
        this.starts = new int[ledger.entries().size() + 1];
    }

    /** The flows of a ledger. */
    public static Flows of(Ledger ledger, Quotes quotes, Currency into) {
        return new Flows(ledger, quotes, into).read(null, null);
    }

    /** The flows of a changed ledger in the same currency. Those of entries that nothing has changed for are kept. */
    public Flows with(Ledger newLedger, Quotes newQuotes) {
        boolean alike = newLedger.keepsLike(ledger);
        Overlap overlap = alike ? Overlap.of(ledger, newLedger, newQuotes.changed(quotes)) : null;
        return newLedger == ledger && overlap.isWhole() ? this : new Flows(newLedger, newQuotes, into).read(overlap, this);
    }

    private Flows read(Overlap overlap, Flows before) {
        List<Entry> entries = ledger.entries();
        for (int i = 0; i < entries.size(); i++) {
            int was = overlap == null ? -1 : overlap.before(i);
            starts[i] = all.size();
            if (was < 0) {
                read(entries.get(i));
            } else {
                for (int at = before.starts[was]; at < before.starts[was + 1]; at++) {
                    all.add(before.all.get(at));
                }
            }
        }
        starts[entries.size()] = all.size();
        return this;
    }

    /** All flows, in the order of the ledger; those of one entry stand together. */
    public List<Flow> all() {
        return Collections.unmodifiableList(all);
    }

    /** What is missing for the worth of what came to a subset from elsewhere, or left it. */
    public List<Gap> gaps(Subset subset) {
        Set<Gap> gaps = new LinkedHashSet<>();
        for (int i = 0; i + 1 < starts.length; i++) {
            unknown(subset, starts[i], starts[i + 1]).ifPresent(gaps::add);
        }
        return List.copyOf(gaps);
    }

    /** How many entries they are the flows of. */
    int entries() {
        return starts.length - 1;
    }

    /** The place of the first flow of an entry, or of the first behind them all; each entry's end where the next one's begin. */
    int start(int entry) {
        return starts[entry];
    }

    /** What is missing for the net flow of one entry to be known; two unknown flows that cancel out leave nothing missing. */
    Optional<Gap> unknown(Subset subset, int from, int end) {
        int balance = 0;
        Gap gap = null;
        for (int i = from; i < end; i++) {
            Flow flow = all.get(i);
            if (flow.worth.gap != null && flow.sort == Sort.MOVED && subset.covers(flow)) {
                balance += flow.direction;
                gap = flow.worth.gap;
            }
        }
        return balance == 0 ? Optional.empty() : Optional.of(gap);
    }

    private void read(Entry entry) {
        EntryKind kind = entry.kind();
        Posting incoming = null;
        Posting outgoing = null;
        for (Posting posting : Postings.of(entry)) {
            switch (posting.role()) {
                case CONTRIBUTED, WITHDRAWN -> moved(entry, posting, external(entry, posting));
                case INCOME -> earned(entry, posting);
                case SPENT -> spent(entry, posting);
                case ACQUIRED, DISPOSED, CARRIED -> {
                    incoming = posting.quantity().isPositive() ? posting : incoming;
                    outgoing = posting.quantity().isPositive() ? outgoing : posting;
                }
                default -> {
                }
            }
        }
        if (kind == EntryKind.TRANSFER && incoming != null && outgoing != null) {
            transfer(entry, incoming, outgoing);
        } else if (incoming != null && outgoing != null) {
            Worth worth = exchanged(entry, incoming, outgoing);
            moved(entry, outgoing, worth.negated());
            moved(entry, incoming, worth);
        } else if (kind == EntryKind.SPINOFF && incoming != null) {
            Worth worth = market(incoming.asset(), incoming.quantity(), entry);
            all.add(new Flow(entry, entry.account(), owner(entry, incoming), Sort.MOVED, worth.negated(), -1));
            moved(entry, incoming, worth);
        } else if (outgoing != null) {
            // A debt that grows without cash that came: the money was spent elsewhere.
            moved(entry, outgoing, external(entry, outgoing));
        } else if (incoming != null) {
            moved(entry, incoming, external(entry, incoming));
        }
    }

    /** Into a position or out of it; money that the ledger does not keep is in no position. */
    private void moved(Entry entry, Posting posting, Worth worth) {
        if (ledger.keeps(posting.account(), posting.asset())) {
            int direction = posting.quantity().isPositive() ? 1 : -1;
            all.add(new Flow(entry, posting.account(), posting.asset(), Sort.MOVED, worth, direction));
        }
    }

    /** Income is earned by one position and, where it is paid into another, leaves the one for the other. */
    private void earned(Entry entry, Posting posting) {
        AssetId owner = owner(entry, posting);
        Worth worth = told(entry, posting.asset(), posting.quantity());
        all.add(new Flow(entry, entry.account(), owner, Sort.INCOME, worth, 0));
        between(entry, owner, posting, worth);
    }

    private void spent(Entry entry, Posting posting) {
        AssetId owner = owner(entry, posting);
        Quantity paid = posting.quantity().negated();
        Worth worth = posting.fee() ? market(posting.asset(), paid, entry) : told(entry, posting.asset(), paid);
        Sort sort = entry.kind() == EntryKind.TAX ? Sort.TAX : Sort.FEE;
        all.add(new Flow(entry, entry.account(), owner, sort, worth, 0));
        between(entry, owner, posting, worth.negated());
    }

    /** From the position that earns or bears it to the one it is paid into or with. */
    private void between(Entry entry, AssetId owner, Posting posting, Worth worth) {
        boolean itself = owner.equals(posting.asset()) && posting.account().equals(entry.account());
        if (!itself || !ledger.keeps(posting.account(), posting.asset())) {
            moved(entry, posting, worth);
            int direction = posting.quantity().isPositive() ? -1 : 1;
            all.add(new Flow(entry, entry.account(), owner, Sort.MOVED, worth.negated(), direction));
        }
    }

    /** The asset that earns an entry's income and bears its fees. */
    private static AssetId owner(Entry entry, Posting posting) {
        if (entry.about().isPresent()) {
            return entry.about().get();
        }
        Optional<AssetId> in = entry.in().map(Amount::asset);
        Optional<AssetId> out = entry.out().map(Amount::asset);
        if (entry.kind().inRole() == Role.INCOME) {
            return in.or(() -> out).orElse(posting.asset());
        }
        for (Optional<AssetId> side : List.of(in, out)) {
            if (side.isPresent() && !side.get().isCash()) {
                return side.get();
            }
        }
        return posting.asset();
    }

    private void transfer(Entry entry, Posting incoming, Posting outgoing) {
        Worth worth = market(incoming.asset(), incoming.quantity(), entry);
        moved(entry, outgoing, worth.negated());
        moved(entry, incoming, worth);
        Quantity lost = outgoing.quantity().negated().minus(incoming.quantity());
        if (lost.isPositive()) {
            Worth spent = market(outgoing.asset(), lost, entry);
            all.add(new Flow(entry, outgoing.account(), outgoing.asset(), Sort.FEE, spent, 0));
        }
    }

    /** What came from outside by itself, or left for it. */
    private Worth external(Entry entry, Posting posting) {
        AssetId asset = posting.asset();
        if (asset.assetClass().isMoney()) {
            return money(asset, posting.quantity(), entry);
        }
        boolean in = posting.quantity().isPositive();
        LocalDate since = in ? entry.acquired().orElse(entry.when()).date() : entry.when().date();
        Optional<Money> told = entry.worth().flatMap(worth -> rates.convert(worth, since))
                .map(worth -> in ? worth : worth.negated());
        Worth market = market(asset, posting.quantity(), entry);
        if (told.isEmpty()) {
            return market;
        }
        return new Worth(told.get(), market.gap == null ? market.market : told.get(), null);
    }

    private Worth exchanged(Entry entry, Posting in, Posting out) {
        for (Posting side : List.of(out, in)) {
            if (side.asset().isCash(into)) {
                return Worth.of(Money.of(side.quantity().abs(), into));
            }
        }
        Optional<Money> told = entry.worth().flatMap(worth -> rates.convert(worth, entry.when().date()));
        if (told.isPresent()) {
            return Worth.of(told.get());
        }
        Worth found = null;
        for (Posting side : List.of(out, in)) {
            if (side.asset().assetClass().isMoney() && (found == null || found.gap != null)) {
                found = money(side.asset(), side.quantity().abs(), entry);
            }
        }
        if (found != null) {
            return found;
        }
        Worth given = market(out.asset(), out.quantity().abs(), entry);
        return given.gap == null ? given : market(in.asset(), in.quantity(), entry);
    }

    /** What the entry says it was worth, else its market worth. */
    private Worth told(Entry entry, AssetId asset, Quantity quantity) {
        boolean own = asset.isCash(into);
        Optional<Money> told = own ? Optional.empty() : entry.worth().flatMap(worth -> rates.convert(worth, entry.when().date()));
        return told.map(Worth::of).orElseGet(() -> market(asset, quantity, entry));
    }

    private Worth market(AssetId asset, Quantity quantity, Entry entry) {
        if (asset.assetClass().isMoney()) {
            return money(asset, quantity, entry);
        }
        Optional<Money> one = quotes.ofOne(asset, entry.when());
        if (one.isEmpty()) {
            return missing(Gap.Kind.PRICE, asset, into, entry);
        }
        return converted(one.get().times(quantity), asset, entry);
    }

    private Worth money(AssetId asset, Quantity quantity, Entry entry) {
        Optional<Currency> currency = quotes.moneyOf(asset);
        return currency.isEmpty() ? missing(Gap.Kind.LOAN_CURRENCY, asset, into, entry)
                : converted(Money.of(quantity, currency.get()), asset, entry);
    }

    private Worth converted(Money money, AssetId asset, Entry entry) {
        return rates.convert(money, entry.when().date()).map(Worth::of)
                .orElseGet(() -> missing(Gap.Kind.RATE, asset, money.currency(), entry));
    }

    private Worth missing(Gap.Kind kind, AssetId asset, Currency from, Entry entry) {
        Money nothing = Money.zero(into);
        return new Worth(nothing, nothing, new Gap(kind, asset, from, into, entry.when().date()));
    }
}
