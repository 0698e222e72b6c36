package walletlens.lots;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Role;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.money.Rates;

/**
 * The first of two passes: says what the sides and fees of each entry are worth, from the entry itself, rates and market
 * worths, without looking at any lot. Income and expenses come out of it complete. What it says of an entry depends on
 * nothing but the entry, and the prices and rates of its day and of the day it tells of as that of acquisition.
 */
final class Pricing {
    private final Currency currency;
    private final Rates rates;
    private final Worth worth;
    private final Map<Currency, DayFactor> factors = new LinkedHashMap<>();
    /** What is being said of the entry at hand. */
    private Priced said;

    Pricing(Currency currency, Rates rates, Worth worth) {
        this.currency = currency;
        this.rates = rates;
        this.worth = worth;
    }

    Priced of(Entry entry) {
        Priced priced = new Priced();
        said = priced;
        EntryKind kind = entry.kind();
        Amount in = entry.in().orElse(null);
        Amount out = entry.out().orElse(null);
        boolean exchange = Effect.isExchange(entry);
        if (exchange) {
            exchange(priced, entry, in, out);
        } else if (kind == EntryKind.TRANSFER) {
            lost(priced, entry);
        } else if (in != null && kind.inRole() == Role.INCOME) {
            income(priced, entry, in);
        } else if (in != null && kind.inRole() == Role.CONTRIBUTED && !in.asset().assetClass().isMoney()) {
            contributed(priced, entry, in);
        } else if (out != null && kind.outRole() == Role.SPENT) {
            priced.value = spent(entry, out, true);
        }
        fees(priced, entry, exchange && Effect.feesAreCost(entry));
        return priced;
    }

    private void exchange(Priced priced, Entry entry, Amount in, Amount out) {
        boolean moneyIn = in.asset().assetClass().isMoney();
        boolean moneyOut = out.asset().assetClass().isMoney();
        if (moneyIn && moneyOut) {
            return;
        }
        LocalDate day = entry.when().date();
        Money told = entry.worth().orElse(null);
        if (moneyIn || moneyOut) {
            Amount money = moneyIn ? in : out;
            Money cash = money(money, entry.when());
            if (told != null && (cash == null || !cash.currency().equals(currency))) {
                convert(priced, told, day);
            }
            if (priced.value == null && cash != null) {
                convert(priced, cash, day);
            }
            if (cash != null) {
                priced.told = cash.amount().value();
                priced.toldIn = cash.currency();
            }
            unknown(priced, Gap.RATE, money.asset());
            return;
        }
        if (told != null) {
            convert(priced, told, day);
        }
        if (priced.value == null) {
            BigDecimal net = in.normal().value().subtract(Effect.feesIn(entry, in.asset()));
            market(priced, in.asset(), net, entry.when());
        }
        if (priced.value == null) {
            market(priced, out.asset(), out.normal().value(), entry.when());
        }
        unknown(priced, Gap.TRADE, in.asset());
    }

    private void unknown(Priced priced, Gap gap, AssetId asset) {
        if (priced.value == null) {
            priced.basis = Basis.UNKNOWN;
            said.note(gap, asset);
        }
    }

    private void income(Priced priced, Entry entry, Amount in) {
        if (entry.worth().isPresent()) {
            convert(priced, entry.worth().get(), entry.when().date());
        }
        if (priced.value == null && in.asset().assetClass().isMoney()) {
            Money cash = money(in, entry.when());
            if (cash != null) {
                convert(priced, cash, entry.when().date());
            }
            unknown(priced, Gap.RATE, in.asset());
        } else if (priced.value == null) {
            market(priced, in.asset(), in.normal().value(), entry.when());
            unknown(priced, Gap.INCOME, in.asset());
        }
        AssetId about = entry.about().orElse(in.asset());
        said.income = new Income(entry.id(), entry.kind(), in.asset(), in.normal(), about, entry.account(), entry.when(),
                reporting(priced.value), priced.basis);
    }

    private void contributed(Priced priced, Entry entry, Amount in) {
        When since = entry.acquired().orElse(entry.when());
        if (entry.worth().isPresent()) {
            convert(priced, entry.worth().get(), since.date());
            if (priced.value == null) {
                priced.told = entry.worth().get().amount().value();
                priced.toldIn = entry.worth().get().currency();
                AssetId cash = AssetId.cash(entry.worth().get().currency());
                unknown(priced, Gap.RATE, cash);
            }
            return;
        }
        market(priced, in.asset(), in.normal().value(), since);
        if (priced.value != null) {
            priced.basis = Basis.ASSUMED;
            said.note(Gap.ASSUMED, in.asset());
        }
        unknown(priced, Gap.NO_COST, in.asset());
    }

    /** Units that left one account and did not arrive at the other are spent. */
    private void lost(Priced priced, Entry entry) {
        Amount out = entry.out().orElse(null);
        if (out == null || entry.in().isEmpty()) {
            return;
        }
        Quantity lost = out.normal().minus(entry.in().get().normal());
        if (lost.isPositive()) {
            priced.value = spent(entry, Amount.of(lost, out.asset()), false);
        }
    }

    private void fees(Priced priced, Entry entry, boolean counted) {
        List<Amount> fees = entry.fees();
        if (fees.isEmpty()) {
            return;
        }
        priced.fees = new BigDecimal[fees.size()];
        for (int i = 0; i < priced.fees.length; i++) {
            Amount fee = fees.get(i);
            if (Effect.isNetted(entry, fee.asset())) {
                netted(priced, entry, fee);
            } else if (counted) {
                priced.fees[i] = Effect.isJoined(entry, fee.asset()) ? null : worthOf(entry, fee, false);
            } else {
                priced.fees[i] = spent(entry, fee, false);
            }
        }
    }

    /** A fee kept back from income: the income was the whole, the fee its share. */
    private void netted(Priced priced, Entry entry, Amount fee) {
        if (entry.kind().inRole() != Role.INCOME) {
            return;
        }
        BigDecimal whole = entry.in().get().normal().value();
        BigDecimal part = priced.value == null || whole.signum() == 0
                ? null
                : Share.of(priced.value, fee.normal().value(), whole);
        expense(entry, fee, part, priced.basis);
    }

    private BigDecimal spent(Entry entry, Amount amount, boolean told) {
        BigDecimal value = worthOf(entry, amount, told);
        expense(entry, amount, value, value == null ? Basis.UNKNOWN : Basis.KNOWN);
        return value;
    }

    private BigDecimal worthOf(Entry entry, Amount amount, boolean told) {
        Priced priced = new Priced();
        if (told && entry.worth().isPresent()) {
            convert(priced, entry.worth().get(), entry.when().date());
        }
        boolean money = amount.asset().assetClass().isMoney();
        if (priced.value == null && money) {
            Money cash = money(amount, entry.when());
            if (cash != null) {
                convert(priced, cash, entry.when().date());
            }
        } else if (priced.value == null) {
            market(priced, amount.asset(), amount.normal().value(), entry.when());
        }
        unknown(priced, money ? Gap.RATE : Gap.SPENT, amount.asset());
        return priced.value;
    }

    private void expense(Entry entry, Amount amount, BigDecimal value, Basis basis) {
        AssetId about = entry.about().or(() -> entry.out().map(Amount::asset)).or(() -> entry.in().map(Amount::asset))
                .orElse(amount.asset());
        said.spend(new Expense(entry.id(), entry.kind(), amount.asset(), amount.normal(), about, entry.account(),
                entry.when(), reporting(value), basis));
    }

    private Money reporting(BigDecimal value) {
        return value == null ? Money.zero(currency) : Money.of(Quantity.of(value), currency);
    }

    /** An amount of cash or debt as money; null where nobody knows the debt's currency. */
    private Money money(Amount amount, When when) {
        Optional<Currency> own = amount.asset().currency();
        if (own.isPresent()) {
            return Money.of(amount.normal(), own.get());
        }
        return worth.ofOne(amount.asset(), when).map(one -> one.times(amount.normal())).orElse(null);
    }

    private void market(Priced priced, AssetId asset, BigDecimal quantity, When when) {
        Optional<Money> one = worth.ofOne(asset, when);
        if (one.isPresent()) {
            convert(priced, one.get().times(Quantity.of(quantity)), when.date());
        }
    }

    /** The rate of a day; null where nobody knows. Entries come day by day, so the last one asked for is remembered. */
    private BigDecimal factor(Currency from, LocalDate day) {
        DayFactor last = factors.get(from);
        if (last == null || !last.day.equals(day)) {
            BigDecimal factor = rates.rate(from, currency, day).map(rate -> rate.factor().value()).orElse(null);
            last = new DayFactor(day, factor);
            factors.put(from, last);
        }
        return last.factor;
    }

    private record DayFactor(LocalDate day, BigDecimal factor) {
    }

    private void convert(Priced priced, Money money, LocalDate day) {
        BigDecimal value;
        if (money.currency().equals(currency)) {
            value = money.amount().value();
        } else {
            BigDecimal factor = factor(money.currency(), day);
            if (factor == null) {
                return;
            }
            value = money.amount().value().multiply(factor);
        }
        priced.value = value;
        priced.told = money.currency().equals(currency) ? value : money.amount().value();
        priced.toldIn = money.currency();
    }
}
