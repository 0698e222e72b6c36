package walletlens.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.quote.Quotes;
import walletlens.value.Flows.Flow;

/**
 * What came from outside and what left for it, entry by entry, in one currency: deposits, gifts, opening balances at the
 * cost given with them (else at their worth that day); withdrawals and gifts at their worth; purchases paid from money that
 * the ledger does not keep, and what was paid out into it. The sum of the {@link Flows} of each entry.
 */
public final class Contributions {
    private final List<Contribution> all = new ArrayList<>();
    private final List<Gap> gaps;

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

    private Contributions(Flows flows, Subset subset, Currency into) {
        List<Flow> legs = flows.all();
        int at = 0;
        while (at < legs.size()) {
            Entry entry = legs.get(at).entry();
            Money sum = Money.zero(into);
            for (; at < legs.size() && legs.get(at).entry() == entry; at++) {
                Flow leg = legs.get(at);
                sum = leg.sort() == Flows.Sort.MOVED && subset.covers(leg) ? sum.plus(leg.worth()) : sum;
            }
            if (!sum.isZero()) {
                all.add(new Contribution(entry.id(), entry.kind(), entry.when().date(), sum));
            }
        }
        this.gaps = flows.gaps(subset);
    }

    /** The contributions of a ledger. */
    public static Contributions of(Ledger ledger, Quotes quotes, Currency into) {
        return of(Flows.of(ledger, quotes, into), Subset.ALL, into);
    }

    /** What crossed the edge of a subset. */
    public static Contributions of(Flows flows, Subset subset, Currency into) {
        return new Contributions(flows, subset, into);
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
        return gaps;
    }
}
