package walletlens.analyst;

import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Elementary;
import walletlens.risk.Health;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** Amounts in the currency of a valuation that several watches need. */
final class Amounts {
    private Amounts() {
    }

    static Money zero(Valuation valuation) {
        return Money.zero(valuation.currency());
    }

    static Money abs(Money money) {
        return money.signum() < 0 ? money.negated() : money;
    }

    static Money notBelowZero(Money money) {
        return money.signum() < 0 ? Money.zero(money.currency()) : money;
    }

    /** A part as a fraction of a whole; zero where the whole is nothing. */
    static Quantity share(Money part, Money whole) {
        return whole.isZero() ? Quantity.ZERO : part.amount().dividedBy(whole.amount());
    }

    /** An amount of the health score, to two decimals. */
    static Money smoothed(Health health, double amount) {
        return Money.of(Elementary.quantity(amount, 2), health.sheet().currency());
    }

    /** A fraction of the health score, to six decimals. */
    static Quantity fraction(double figure) {
        return Elementary.quantity(figure, 6);
    }

    /** The known worth of some positions, each without its sign. */
    static Money worth(Valuation valuation, List<Position> positions) {
        Money sum = zero(valuation);
        for (Position each : positions) {
            sum = each.value().isPresent() ? sum.plus(abs(each.value().get())) : sum;
        }
        return sum;
    }

    /** What so many units were worth on a day; empty where the price or the rate is not known. */
    static Optional<Money> worth(Valuation valuation, AssetId asset, Quantity quantity, When when) {
        return valuation.quotes().ofOne(asset, when)
                .flatMap(one -> valuation.quotes().convert(one.times(quantity), valuation.currency(), when.date()));
    }
}
