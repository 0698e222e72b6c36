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
import walletlens.ledger.Overlap;
import walletlens.ledger.Posting;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quotes;
import walletlens.value.Trail.Figure;

/**
 * What went in and out of money of other currencies, each flow at the rate of its day. The worth of a balance less the sum
 * of its flows is what exchange rates did to it.
 */
final class CashFlows {
    private final Ledger ledger;
    private final Quotes quotes;
    private final Currency into;
    private final DayRates rates;
    private final Quantity[][] worths;
    private final SortedMap<AssetId, TreeMap<String, Sum>> sums = new TreeMap<>();

    /** The flows of one account; a flow of unknown rate counts as nothing and makes the sum unknown. */
    private static final class Sum {
        Quantity worth = Quantity.ZERO;
        Gap gap;
    }

    private CashFlows(Ledger ledger, Quotes quotes, Currency into) {
        this.ledger = ledger;
        this.quotes = quotes;
        this.into = into;
        this.rates = new DayRates(quotes, into);
        this.worths = new Quantity[ledger.entries().size()][];
    }

    /**
     * The flows of a ledger.
     *
     * @param before those of an earlier ledger in the same currency, of which is kept what nothing has changed for; null for
     *     none
     */
    static CashFlows of(Ledger ledger, Quotes quotes, Currency into, CashFlows before) {
        Overlap overlap = before == null || !before.into.equals(into) || !ledger.keepsLike(before.ledger) ? null
                : Overlap.of(before.ledger, ledger, quotes.changed(before.quotes));
        if (overlap != null && ledger == before.ledger && overlap.isWhole()) {
            return before;
        }
        CashFlows flows = new CashFlows(ledger, quotes, into);
        List<Entry> entries = ledger.entries();
        for (int i = 0; i < entries.size(); i++) {
            int was = overlap == null ? -1 : overlap.before(i);
            flows.worths[i] = was >= 0 ? before.worths[was] : flows.worths(entries.get(i));
            if (flows.worths[i] != null) {
                flows.take(entries.get(i), flows.worths[i]);
            }
        }
        return flows;
    }

    /** The worth of each posting of an entry that is of foreign money and of a known rate; null where nothing is foreign. */
    private Quantity[] worths(Entry entry) {
        if (!touches(entry)) {
            return null;
        }
        List<Posting> postings = ledger.postings(entry);
        Quantity[] some = new Quantity[postings.size()];
        for (int i = 0; i < some.length; i++) {
            Posting posting = postings.get(i);
            if (isForeign(posting.asset())) {
                some[i] = quotes.moneyOf(posting.asset())
                        .flatMap(currency -> rates.convert(Money.of(posting.quantity(), currency), entry.when().date()))
                        .map(Money::amount).orElse(null);
            }
        }
        return some;
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

    private void take(Entry entry, Quantity[] some) {
        List<Posting> postings = ledger.postings(entry);
        for (int i = 0; i < some.length; i++) {
            Posting posting = postings.get(i);
            Optional<Currency> currency = isForeign(posting.asset()) ? quotes.moneyOf(posting.asset()) : Optional.empty();
            if (currency.isPresent()) {
                Sum sum = sum(posting);
                if (some[i] != null) {
                    sum.worth = sum.worth.plus(some[i]);
                } else if (sum.gap == null) {
                    sum.gap = new Gap(Gap.Kind.RATE, posting.asset(), currency.get(), into, entry.when().date());
                }
            }
        }
    }

    private Sum sum(Posting posting) {
        return sums.computeIfAbsent(posting.asset(), key -> new TreeMap<>())
                .computeIfAbsent(posting.account(), key -> new Sum());
    }

    /** The sum of the flows of an account, or of all for the empty text; empty where a rate is missing. */
    Optional<Money> worth(AssetId asset, String account) {
        Quantity total = Quantity.ZERO;
        for (Sum sum : of(asset, account)) {
            if (sum.gap != null) {
                return Optional.empty();
            }
            total = total.plus(sum.worth);
        }
        return Optional.of(Money.of(total, into));
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
    List<Trail> trails(AssetId asset, String account) {
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
