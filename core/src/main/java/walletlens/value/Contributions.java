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
import walletlens.ledger.Posting;
import walletlens.ledger.Postings;
import walletlens.ledger.Role;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quotes;

/**
 * What came from outside and what left for it, entry by entry, in one currency: deposits, gifts, opening balances at the
 * cost given with them (else at their worth that day); withdrawals and gifts at their worth; purchases paid from money that
 * the ledger does not keep, and what was paid out into it.
 */
public final class Contributions {
    private final Currency into;
    private final Quotes quotes;
    private final DayRates rates;
    private final List<Contribution> all = new ArrayList<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();

    /**
     * What one entry brought from outside.
     *
     * @param entry the entry's id
     * @param kind its kind
     * @param day its day
     * @param worth how much; below zero what left
     */
    public record Contribution(String entry, EntryKind kind, LocalDate day, Money worth) {
    }

    private Contributions(Quotes quotes, Currency into) {
        this.quotes = quotes;
        this.into = into;
        this.rates = new DayRates(quotes, into);
    }

    /** The contributions of a ledger. */
    public static Contributions of(Ledger ledger, Quotes quotes, Currency into) {
        Contributions contributions = new Contributions(quotes, into);
        for (Entry entry : ledger.entries()) {
            Money worth = contributions.worth(ledger, entry);
            if (!worth.isZero()) {
                contributions.all.add(new Contribution(entry.id(), entry.kind(), entry.when().date(), worth));
            }
        }
        return contributions;
    }

    /** Those that are not nothing, in the order of the ledger. */
    public List<Contribution> all() {
        return Collections.unmodifiableList(all);
    }

    /** Those of the days after one day until another, the second included. */
    public List<Contribution> between(LocalDate after, LocalDate until) {
        return all.stream().filter(each -> each.day().isAfter(after) && !each.day().isAfter(until)).toList();
    }

    /** Their sum. */
    static Money sum(List<Contribution> some, Currency currency) {
        Money sum = Money.zero(currency);
        for (Contribution each : some) {
            sum = sum.plus(each.worth());
        }
        return sum;
    }

    /** Prices and rates that are missing; what needs them counts as nothing. */
    public List<Gap> gaps() {
        return List.copyOf(gaps);
    }

    private Money worth(Ledger ledger, Entry entry) {
        Money sum = Money.zero(into);
        for (Posting posting : Postings.of(entry)) {
            boolean kept = ledger.keeps(posting.account(), posting.asset());
            boolean outside = !posting.fee() && (posting.role() == Role.CONTRIBUTED || posting.role() == Role.WITHDRAWN);
            if (outside && kept) {
                sum = sum.plus(moved(entry, posting));
            } else if (!outside && !kept) {
                sum = sum.minus(paid(entry, posting));
            } else if (entry.kind() == EntryKind.BORROWING && entry.in().isEmpty() && !posting.fee()) {
                sum = sum.plus(moved(entry, posting));
            }
        }
        return sum;
    }

    /** What came from outside by itself. */
    private Money moved(Entry entry, Posting posting) {
        AssetId asset = posting.asset();
        boolean in = posting.quantity().isPositive();
        When when = in ? entry.acquired().orElse(entry.when()) : entry.when();
        if (asset.assetClass().isMoney()) {
            return money(posting, entry.when().date());
        }
        Optional<Money> told = entry.worth().flatMap(worth -> into(worth, when.date(), asset));
        if (told.isPresent()) {
            return in ? told.get() : told.get().negated();
        }
        Optional<Money> one = quotes.ofOne(asset, when);
        if (one.isEmpty()) {
            gaps.add(new Gap(Gap.Kind.PRICE, asset, into, into, when.date()));
            return Money.zero(into);
        }
        return into(one.get().times(posting.quantity()), when.date(), asset).orElse(Money.zero(into));
    }

    /** Money the ledger does not keep; in an exchange at the worth written down, where it is of another currency. */
    private Money paid(Entry entry, Posting posting) {
        boolean exchange = posting.role() == Role.DISPOSED || posting.role() == Role.ACQUIRED;
        boolean foreign = !posting.asset().equals(AssetId.cash(into));
        boolean assets = notMoney(entry.in()) || notMoney(entry.out());
        if (exchange && foreign && assets && !posting.fee() && entry.worth().isPresent()) {
            Optional<Money> told = into(entry.worth().get(), entry.when().date(), posting.asset());
            if (told.isPresent()) {
                return posting.quantity().isPositive() ? told.get() : told.get().negated();
            }
        }
        return money(posting, entry.when().date());
    }

    private static boolean notMoney(Optional<Amount> amount) {
        return amount.isPresent() && !amount.get().asset().assetClass().isMoney();
    }

    private Money money(Posting posting, LocalDate day) {
        Optional<Currency> currency = quotes.moneyOf(posting.asset());
        if (currency.isEmpty()) {
            gaps.add(new Gap(Gap.Kind.LOAN_CURRENCY, posting.asset(), into, into, day));
            return Money.zero(into);
        }
        Quantity quantity = posting.quantity();
        return into(Money.of(quantity, currency.get()), day, posting.asset()).orElse(Money.zero(into));
    }

    private Optional<Money> into(Money money, LocalDate day, AssetId asset) {
        Optional<Money> converted = rates.convert(money, day);
        if (converted.isEmpty()) {
            gaps.add(new Gap(Gap.Kind.RATE, asset, money.currency(), into, day));
        }
        return converted;
    }
}
