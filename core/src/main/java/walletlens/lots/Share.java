package walletlens.lots;

import java.math.BigDecimal;
import walletlens.money.Division;

/** Parts of amounts. The rest is always computed by subtraction, so that nothing is lost when something is divided. */
final class Share {
    private Share() {
    }

    /** The part of an amount that falls to {@code part} of {@code whole}; the whole is not zero. */
    static BigDecimal of(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        if (amount.signum() == 0 || part.compareTo(whole) == 0) {
            return amount;
        }
        return Division.of(amount.multiply(part), whole);
    }
}
