package walletlens.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * A sum to reach by a day.
 *
 * @param name what it is for
 * @param amount the sum
 * @param by the day
 * @param start what counts towards it already; empty for the whole net worth of the day it is looked at
 * @param monthly what is put aside each month, at its end
 * @param growth the yearly growth reckoned with, as a fraction; an assumption, not a forecast
 */
public record Goal(String name, Money amount, LocalDate by, Optional<Money> start, Money monthly, Quantity growth)
        implements Plan {
    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);
    /** Newton's steps double the right digits; from at most a hundredfold a year so many are plenty. */
    private static final int ROOT_STEPS = 80;

    @Override
    public String id() {
        return "goal " + name;
    }

    /** Months from a day to the goal's, begun ones left out; zero once the day has come. */
    public int months(LocalDate from) {
        return (int) Math.max(0, ChronoUnit.MONTHS.between(from, by));
    }

    /** The rate of a month, {@code (1 + growth)^(1/12) − 1}: the root by Newton's steps in the context of divisions. */
    private BigDecimal monthlyRate() {
        BigDecimal year = BigDecimal.ONE.add(growth.value());
        if (year.signum() <= 0) {
            return BigDecimal.ONE.negate();
        }
        BigDecimal root = BigDecimal.ONE.max(year);
        for (int step = 0; step < ROOT_STEPS; step++) {
            BigDecimal power = root.pow(11, Quantity.DIVISION);
            BigDecimal over = power.multiply(root, Quantity.DIVISION).subtract(year);
            root = root.subtract(over.divide(power.multiply(TWELVE), Quantity.DIVISION), Quantity.DIVISION);
        }
        return root.subtract(BigDecimal.ONE).setScale(20, RoundingMode.HALF_EVEN);
    }

    /**
     * What it takes per month, paid at each month's end, to have the sum on the day:
     * {@code (FV − PV·(1+i)^n) · i / ((1+i)^n − 1)}, the payment of an ordinary annuity (Brealey, Myers and Allen, Principles
     * of Corporate Finance, chapter 2); without growth {@code (FV − PV) / n}. Zero where what is there grows to the sum by
     * itself; empty where no month is left and the sum is not there.
     */
    public Optional<Money> perMonth(Money there, LocalDate from) {
        int months = months(from);
        BigDecimal missing = amount.amount().value().subtract(there.amount().value().multiply(growth(months).value()));
        if (missing.signum() <= 0) {
            return Optional.of(Money.zero(amount.currency()));
        }
        if (months == 0) {
            return Optional.empty();
        }
        BigDecimal divisor = annuity(months).value();
        return divisor.signum() == 0 ? Optional.empty()
                : Optional.of(Money.of(Quantity.of(missing.divide(divisor, Quantity.DIVISION)), amount.currency()));
    }

    /** What will be there on the day with what is put aside each month, at the growth reckoned with. */
    public Money expected(Money there, LocalDate from) {
        int months = months(from);
        BigDecimal sum = there.amount().value().multiply(growth(months).value())
                .add(monthly.amount().value().multiply(annuity(months).value()));
        return Money.of(Quantity.of(sum.round(Quantity.DIVISION)), amount.currency());
    }

    /** How much of the sum is there, as a fraction; one and more once it is reached. */
    public Quantity progress(Money there) {
        return amount.isZero() ? Quantity.ONE : there.amount().dividedBy(amount.amount());
    }

    /** What one held over so many months becomes, {@code (1 + i)^n}. */
    Quantity growth(int months) {
        return Quantity.of(BigDecimal.ONE.add(monthlyRate()).pow(months, Quantity.DIVISION));
    }

    /** What one paid at the end of each of so many months becomes, {@code ((1 + i)^n − 1) / i}; without growth n. */
    Quantity annuity(int months) {
        BigDecimal rate = monthlyRate();
        return Quantity.of(rate.signum() == 0 ? BigDecimal.valueOf(months)
                : growth(months).value().subtract(BigDecimal.ONE).divide(rate, Quantity.DIVISION));
    }
}
