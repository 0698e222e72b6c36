package walletlens.lots;

import java.math.BigDecimal;
import java.util.Objects;
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
