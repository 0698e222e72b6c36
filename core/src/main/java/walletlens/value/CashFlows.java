package walletlens.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.ledger.Posting;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.quote.Quotes;
import walletlens.value.Trail.Figure;

/**
 * What went in and out of money of other currencies, each flow at the rate of its day. The worth of a balance less the sum
 * of its flows is what exchange rates did to it.
 */
final class CashFlows {
    private final Currency into;
    private final SortedMap<AssetId, TreeMap<String, Sum>> sums = new TreeMap<>();

    /** One flow into (or, below zero, out of) an account. */
    record Flow(Entry entry, Posting posting, Money worth) {
    }

    /** The flows of one account; a flow of unknown rate counts as nothing and makes the sum unknown. */
    private static final class Sum {
        Money worth;
        Gap gap;
        final List<Flow> flows = new ArrayList<>();

        Sum(Currency currency) {
            worth = Money.zero(currency);
        }
    }

    private CashFlows(Currency into) {
        this.into = into;
    }

    static CashFlows of(Ledger ledger, Quotes quotes, Currency into) {
        CashFlows book = new CashFlows(into);
        DayRates rates = new DayRates(quotes, into);
        for (Entry entry : ledger.entries()) {
            for (Posting posting : ledger.postings(entry)) {
                if (posting.asset().assetClass().isMoney()) {
                    book.take(entry, posting, rates, quotes);
                }
            }
        }
        return book;
    }

    private void take(Entry entry, Posting posting, DayRates rates, Quotes quotes) {
        Optional<Currency> currency = quotes.moneyOf(posting.asset());
        if (currency.isEmpty()) {
            return;
        }
        Sum sum = sums.computeIfAbsent(posting.asset(), key -> new TreeMap<>())
                .computeIfAbsent(posting.account(), key -> new Sum(into));
        Optional<Money> worth = rates.convert(Money.of(posting.quantity(), currency.get()), entry.when().date());
        if (worth.isPresent()) {
            sum.worth = sum.worth.plus(worth.get());
        } else if (sum.gap == null) {
            sum.gap = new Gap(Gap.Kind.RATE, posting.asset(), currency.get(), into, entry.when().date());
        }
        sum.flows.add(new Flow(entry, posting, worth.orElse(Money.zero(into))));
    }

    /** The sum of the flows of an account, or of all for the empty text; empty where a rate is missing. */
    Optional<Money> worth(AssetId asset, String account) {
        Money total = Money.zero(into);
        for (Sum sum : of(asset, account)) {
            if (sum.gap != null) {
                return Optional.empty();
            }
            total = total.plus(sum.worth);
        }
        return Optional.of(total);
    }

    /** What exchange rates did to all foreign money, that which is all spent included; what is not known left out. */
    Money gain(Valuation at) {
        Money sum = Money.zero(into);
        for (AssetId asset : sums.keySet()) {
            Optional<Money> value = at.position(asset).map(Position::value).orElse(Optional.of(Money.zero(into)));
            Optional<Money> paid = worth(asset, "");
            sum = value.isPresent() && paid.isPresent() ? sum.plus(value.get()).minus(paid.get()) : sum;
        }
        return sum;
    }

    /** The first missing rate. */
    Optional<Gap> gap(AssetId asset) {
        return of(asset, "").stream().filter(sum -> sum.gap != null).map(sum -> sum.gap).findFirst();
    }

    List<Trail> trails(AssetId asset, String account) {
        List<Trail> trails = new ArrayList<>();
        for (Sum sum : of(asset, account)) {
            for (Flow flow : sum.flows) {
                trails.add(Trail.of("trail.flow", new Figure.OfMoney(flow.worth), Trail.How.SAID, () -> List.of(
                        Trail.said("trail.quantity", new Figure.OfUnits(flow.posting.quantity())).with("asset", asset)))
                        .with("entry", flow.entry.id()).with("kind", flow.entry.kind().code())
                        .with("time", flow.entry.when()).with("account", flow.posting.account()));
            }
        }
        return trails;
    }

    private List<Sum> of(AssetId asset, String account) {
        TreeMap<String, Sum> accounts = sums.get(asset);
        if (accounts == null) {
            return List.of();
        }
        if (account.isEmpty()) {
            return new ArrayList<>(accounts.values());
        }
        return accounts.containsKey(account) ? List.of(accounts.get(account)) : List.of();
    }
}
