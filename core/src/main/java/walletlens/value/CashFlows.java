package walletlens.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
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

    /** The flows of one account; a flow of unknown rate counts as nothing and makes the sum unknown. */
    private static final class Sum {
        Money worth;
        Gap gap;

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
            if (book.touches(entry)) {
                for (Posting posting : ledger.postings(entry)) {
                    book.take(entry, posting, rates, quotes);
                }
            }
        }
        return book;
    }

    private boolean touches(Entry entry) {
        boolean touches = isForeign(entry.in()) || isForeign(entry.out());
        for (Amount fee : entry.fees()) {
            touches |= isForeign(fee.asset());
        }
        return touches;
    }

    private boolean isForeign(Optional<Amount> amount) {
        return amount.isPresent() && isForeign(amount.get().asset());
    }

    private boolean isForeign(AssetId asset) {
        return asset.assetClass().isMoney() && !(asset.isCash() && asset.symbol().equals(into.code()));
    }

    private void take(Entry entry, Posting posting, DayRates rates, Quotes quotes) {
        Optional<Currency> currency = quotes.moneyOf(posting.asset());
        if (currency.isEmpty() || !isForeign(posting.asset())) {
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

    /** The flows, one by one; those of the currency asked for as well. */
    List<Trail> trails(Ledger ledger, Quotes quotes, AssetId asset, String account) {
        DayRates rates = new DayRates(quotes, into);
        List<Trail> trails = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            for (Posting posting : ledger.postings(entry)) {
                if (posting.asset().equals(asset) && (account.isEmpty() || account.equals(posting.account()))) {
                    quotes.moneyOf(asset)
                            .flatMap(currency -> rates.convert(Money.of(posting.quantity(), currency), entry.when().date()))
                            .ifPresent(worth -> trails.add(trail(entry, posting, worth)));
                }
            }
        }
        return trails;
    }

    private static Trail trail(Entry entry, Posting posting, Money worth) {
        return Trail.of("trail.flow", new Figure.OfMoney(worth), Trail.How.SAID, () -> List.of(
                Trail.said("trail.quantity", new Figure.OfUnits(posting.quantity())).with("asset", posting.asset())))
                .with("entry", entry.id()).with("kind", entry.kind().code()).with("time", entry.when())
                .with("account", posting.account());
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
