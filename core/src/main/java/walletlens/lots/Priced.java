package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import walletlens.asset.AssetId;
import walletlens.money.Currency;

/** What an entry's sides and fees are worth in the reporting currency: all that lots need of rates and market worths. */
final class Priced {
    static final BigDecimal[] NO_FEES = {};

    /** What came in or went out, before fees; null where nobody knows. */
    BigDecimal value;
    Basis basis = Basis.KNOWN;
    /** The same in the currency it was given in. */
    BigDecimal told;
    Currency toldIn;
    /** What each fee was worth; null where nobody knows, or where the fee only changes how many units move. */
    BigDecimal[] fees = NO_FEES;
    /** What came as income; null for nothing. */
    Income income;
    /** What was paid that is part of no cost and no proceeds. */
    List<Expense> expenses = List.of();
    /** What is not known about it. */
    List<Unknown> unknown = List.of();

    /** Something that is not known of an asset. */
    record Unknown(Gap gap, AssetId asset) {
    }

    void spend(Expense expense) {
        expenses = expenses.isEmpty() ? new ArrayList<>(2) : expenses;
        expenses.add(expense);
    }

    void note(Gap gap, AssetId asset) {
        unknown = unknown.isEmpty() ? new ArrayList<>(2) : unknown;
        unknown.add(new Unknown(gap, asset));
    }

    /** The worth of all fees that is known. */
    BigDecimal allFees() {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal fee : fees) {
            if (fee != null) {
                sum = sum.add(fee);
            }
        }
        return sum;
    }

    boolean sameAs(Priced other) {
        if (this == other) {
            return true;
        }
        if (!same(value, other.value) || basis != other.basis || !same(told, other.told)
                || !Objects.equals(toldIn, other.toldIn) || fees.length != other.fees.length) {
            return false;
        }
        for (int i = 0; i < fees.length; i++) {
            if (!same(fees[i], other.fees[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a == b || a != null && b != null && a.equals(b);
    }
}
