package walletlens.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Adds up many amounts exactly. Numbers of as many decimals are added among themselves and brought to one scale only at the end:
 * with decimals of divisions, of which each has another number, that is most of the work.
 */
public final class Sum {
    private final BigInteger[] byScale = new BigInteger[64];
    private BigDecimal others = BigDecimal.ZERO;

    /** Adds an amount. */
    public void add(Quantity amount) {
        BigDecimal value = amount.value();
        int scale = value.scale();
        if (scale < 0 || scale >= byScale.length) {
            others = others.add(value);
            return;
        }
        BigInteger known = byScale[scale];
        byScale[scale] = known == null ? value.unscaledValue() : known.add(value.unscaledValue());
    }

    /** All that was added. */
    public Quantity total() {
        BigDecimal total = others;
        for (int scale = 0; scale < byScale.length; scale++) {
            total = byScale[scale] == null ? total : total.add(new BigDecimal(byScale[scale], scale));
        }
        return Quantity.of(total);
    }
}
