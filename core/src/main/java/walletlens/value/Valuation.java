package walletlens.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quotes;

/**
 * What everything is worth on a day, in one currency. Exact: nothing is rounded but quotients that do not end. What has no
 * price or rate counts in no sum and is named by {@link #unpriced} and {@link #gaps}.
 */
public final class Valuation {
    private final Ledger ledger;
    private final Lots lots;
    private final Quotes quotes;
    private final Currency currency;
    private final LocalDate day;
    private final Map<AssetId, Position> positions;
    private final List<Position> inAccounts;
    private final List<Gap> gaps;
    private final CashFlows flows;
    private final Money owned;
    private final Money owed;
    private ProfitAndLoss sinceBeginning;
    private Contributions contributions;

    private Valuation(Ledger ledger, Lots lots, Quotes quotes, Currency currency, LocalDate day, Valuation before) {
        this.ledger = ledger;
        this.lots = lots;
        this.quotes = quotes;
        this.currency = currency;
        this.day = day;
        this.flows = CashFlows.of(ledger, quotes, currency, before == null ? null : before.flows);
        PositionMaker maker = new PositionMaker(this);
        this.positions = Collections.unmodifiableMap(maker.positions());
        this.inAccounts = List.copyOf(maker.inAccounts());
        this.gaps = List.copyOf(maker.gaps());
        this.owned = total(false);
        this.owed = total(true);
    }

    /**
     * Values a ledger that ends on the day; see {@link #at} for any day.
     *
     * @param ledger the entries until the day
     * @param lots the lots of that ledger, reckoned in the currency
     * @param quotes prices and rates; later ones than of the day are not used
     * @param currency the currency of all figures
     * @param day the day
     * @throws IllegalArgumentException where the lots are reckoned in another currency
     */
    public static Valuation of(Ledger ledger, Lots lots, Quotes quotes, Currency currency, LocalDate day) {
        return of(ledger, lots, quotes, currency, day, null);
    }

    private static Valuation of(Ledger ledger, Lots lots, Quotes quotes, Currency currency, LocalDate day, Valuation before) {
        if (!lots.rules().currency().equals(currency)) {
            throw new IllegalArgumentException("lots in " + lots.rules().currency() + " cannot be valued in " + currency);
        }
        return new Valuation(ledger, lots, quotes, currency, day, before);
    }

    /**
     * The value of a changed ledger in the same currency; the result equals that of {@link #of}, and what nothing has changed
     * for is not worked out again.
     */
    public Valuation with(Ledger newLedger, Lots newLots, Quotes newQuotes, LocalDate newDay) {
        return of(newLedger, newLots, newQuotes, currency, newDay, this);
    }

    /** Values what a ledger says of a day: later entries and prices change nothing. */
    public static Valuation at(Ledger ledger, LotRules rules, Quotes quotes, LocalDate day) {
        Ledger until = ledger.until(day);
        return of(until, Lots.of(until, rules, quotes, quotes), quotes, rules.currency(), day);
    }

    private Valuation(Valuation old, Quotes quotes, Map<AssetId, Mark> marks) {
        this.ledger = old.ledger;
        this.lots = old.lots;
        this.quotes = quotes;
        this.currency = old.currency;
        this.day = old.day;
        this.flows = old.flows;
        this.gaps = old.gaps;
        Position.Scope scope = new Position.Scope(this, currency, day);
        TreeMap<AssetId, Position> all = new TreeMap<>();
        old.positions.forEach((asset, position) -> all.put(asset, position.at(scope, marks.get(asset))));
        this.positions = Collections.unmodifiableMap(all);
        this.inAccounts = old.inAccounts.stream().map(position -> position.at(scope, marks.get(position.asset()))).toList();
        this.owned = total(false);
        this.owed = total(true);
    }

    /**
     * This valuation where only prices and rates of its very day are others, as with each new price while one looks. The
     * result equals that of valuing anew; empty where it takes that, since something has a price now, or in another
     * currency, that had none before.
     *
     * @param newQuotes prices and rates that are the same as those of this valuation until the day before
     */
    public Optional<Valuation> onTheDay(Quotes newQuotes) {
        Map<AssetId, Mark> marks = new TreeMap<>();
        for (Position each : inAccounts) {
            if (!marks.containsKey(each.asset())) {
                Mark mark = Mark.of(each.asset(), newQuotes, currency, day);
                if (!mark.isLike(each.mark())) {
                    return Optional.empty();
                }
                marks.put(each.asset(), mark);
            }
        }
        return Optional.of(new Valuation(this, newQuotes, marks));
    }

    /** The entries valued. */
    public Ledger ledger() {
        return ledger;
    }

    /** The lots valued. */
    public Lots lots() {
        return lots;
    }

    /** The prices and rates used. */
    public Quotes quotes() {
        return quotes;
    }

    /** The currency of all figures. */
    public Currency currency() {
        return currency;
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** What is held or owed of each asset in all accounts together, in the order of assets. */
    public List<Position> positions() {
        return List.copyOf(positions.values());
    }

    /** What is held or owed of each asset in each account, in the order of assets, then accounts. */
    public List<Position> inAccounts() {
        return inAccounts;
    }

    /** The position of an asset in all accounts together. */
    public Optional<Position> position(AssetId asset) {
        return Optional.ofNullable(positions.get(asset));
    }

    /** Owned less owed. */
    public Money netWorth() {
        return owned().plus(owed());
    }

    /** The worth of everything held. */
    public Money owned() {
        return owned;
    }

    /** The worth of all debts, below zero: loans, overdrafts, what was sold without being held. */
    public Money owed() {
        return owed;
    }

    private Money total(boolean debts) {
        Money sum = Money.zero(currency);
        for (Position each : inAccounts) {
            sum = each.isDebt() == debts && each.value().isPresent() ? sum.plus(each.value().get()) : sum;
        }
        return sum;
    }

    /** What is held and has no price, or no rate into the currency. */
    public List<AssetId> unpriced() {
        return positions.values().stream().filter(each -> each.value().isEmpty()).map(Position::asset).toList();
    }

    /** Positions whose price or rate is old. */
    public List<Position> stale() {
        return positions.values().stream().filter(Position::stale).toList();
    }

    /** Everything that is missing, each once. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** The change of net worth by prices since the day before, as far as they were known then; empty where none was. */
    public Optional<Money> dayChange() {
        Optional<Money> sum = Optional.empty();
        for (Position each : positions.values()) {
            Optional<Money> change = each.asset().isCash(currency) ? Optional.empty() : each.dayChange();
            if (change.isPresent()) {
                sum = Optional.of(change.get().plus(sum.orElse(Money.zero(currency))));
            }
        }
        return sum;
    }

    /** What part of everything owned a position is, as a fraction; nothing for debts and for what has no price. */
    public Quantity weight(Position position) {
        return position.isDebt() || position.value().isEmpty() || owned.isZero()
                ? Quantity.ZERO : position.value().get().amount().dividedBy(owned.amount());
    }

    /** What is owned, and beside it what is owed, by class, account, currency, asset or tag. */
    public Allocation allocation(Allocation.By by) {
        return Allocation.of(this, by);
    }

    /** Everything gained since the first entry. */
    public ProfitAndLoss sinceBeginning() {
        if (sinceBeginning == null) {
            sinceBeginning = ProfitAndLoss.sinceBeginning(this);
        }
        return sinceBeginning;
    }

    /** What came from outside and left for it, in all of the ledger. */
    public Contributions contributions() {
        if (contributions == null) {
            contributions = Contributions.of(ledger, quotes, currency);
        }
        return contributions;
    }

    /** How net worth was made. */
    public Trail trail() {
        return Trail.sum("trail.net-worth", netWorth(), () -> {
            List<Trail> parts = new ArrayList<>();
            parts.add(Trail.sum("trail.owned", owned(), () -> valueTrails(false)).with("day", day));
            if (!owed().isZero()) {
                parts.add(Trail.sum("trail.owed", owed(), () -> valueTrails(true)).with("day", day));
            }
            return parts;
        }).with("day", day);
    }

    /** By asset where it lies on one side in all accounts, by account where it does not. */
    private List<Trail> valueTrails(boolean debts) {
        TreeMap<AssetId, List<Position>> sides = new TreeMap<>();
        for (Position each : inAccounts) {
            if (each.isDebt() == debts && each.value().isPresent()) {
                sides.computeIfAbsent(each.asset(), key -> new ArrayList<>()).add(each);
            }
        }
        List<Trail> trails = new ArrayList<>();
        sides.forEach((asset, side) -> {
            long all = inAccounts.stream().filter(each -> each.asset().equals(asset)).count();
            if (all == side.size()) {
                trails.add(positions.get(asset).trail());
            } else {
                side.forEach(each -> trails.add(each.trail()));
            }
        });
        return trails;
    }

    /** The flows of money of another currency; for money of the valuation's own the movements themselves. */
    List<Trail> flows(AssetId asset, String account) {
        return flows.trails(asset, account);
    }

    CashFlows cashFlows() {
        return flows;
    }
}
