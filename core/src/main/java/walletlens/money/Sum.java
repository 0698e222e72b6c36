package walletlens.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds up many amounts exactly. Numbers of as many decimals are added among themselves and brought to one scale only at the end:
 * with decimals of divisions, of which each has another number, that is most of the work.
 */
public final class Sum {
    private final Map<Integer, BigInteger> byScale = new TreeMap<>();

    /** Adds an amount. */
    public void add(Quantity amount) {
        BigDecimal value = amount.value();
        byScale.merge(value.scale(), value.unscaledValue(), BigInteger::add);
    }

    /** All that was added. */
    public Quantity total() {
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigInteger> each : byScale.entrySet()) {
            total = total.add(new BigDecimal(each.getValue(), each.getKey()));
        }
        return Quantity.of(total);
    }
}
