package walletlens.book;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.lots.HoldingPeriod;
import walletlens.lots.LotRules;
import walletlens.lots.Method;
import walletlens.lots.Pool;
import walletlens.lots.TaxYear;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/** What the user chose, by name. A name that was never set gives the usual value. */
public final class Settings {
    /** The currency of all totals. */
    public static final String CURRENCY = "currency";

    /** The cost-basis method. */
    public static final String METHOD = "method";

    /** A year's own cost-basis method stands under this with the year behind it. */
    public static final String METHOD_OF_YEAR = "method.";

    /** Whether lots are pooled over all accounts. */
    public static final String POOL = "pool";

    /** From when on a holding counts as held for long, as {@link HoldingPeriod#parse} reads it. */
    public static final String HOLDING = "holding";

    /** The first day of the tax year, as {@link TaxYear#parse} reads it. */
    public static final String TAX_YEAR = "tax-year";

    /** The risk-free rate a year, as a fraction such as {@code 0.02}; zero where it was never set. */
    public static final String RISK_FREE = "risk-free";

    /** The asset that returns are compared with. */
    public static final String BENCHMARK = "benchmark";

    private static final Quantity LEAST_RATE = Quantity.of(-1);

    private final Map<String, String> values;

    Settings(Map<String, String> values) {
        this.values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    Settings with(Map<String, String> more) {
        TreeMap<String, String> all = new TreeMap<>(values);
        all.putAll(more);
        return new Settings(all);
    }

    /** Everything that was set, by name. */
    public Map<String, String> all() {
        return values;
    }

    /** The value of a name, or the given one where it was never set or set back. */
    public String get(String name, String otherwise) {
        String value = values.get(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }

    /** The currency of all totals, where the user chose one. */
    public Optional<Currency> currency() {
        return Currency.parse(get(CURRENCY, ""));
    }

    /** The risk-free rate a year, as a fraction; zero where none was set. */
    public Quantity riskFree() {
        return Quantity.parse(get(RISK_FREE, "")).filter(rate -> rate.compareTo(LEAST_RATE) > 0).orElse(Quantity.ZERO);
    }

    /** The asset that returns are compared with, where one was chosen. */
    public Optional<AssetId> benchmark() {
        return AssetId.parse(get(BENCHMARK, ""));
    }

    /** The rules of cost basis in a currency. */
    public LotRules lotRules(Currency currency) {
        SortedMap<Integer, Method> byYear = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(METHOD_OF_YEAR) && name.length() == METHOD_OF_YEAR.length() + 4) {
                try {
                    int year = Integer.parseInt(name.substring(METHOD_OF_YEAR.length()));
                    Method.of(value).ifPresent(method -> byYear.put(year, method));
                } catch (NumberFormatException notAYear) {
                    // a name of another meaning
                }
            }
        });
        Method method = Method.of(get(METHOD, "")).orElse(Method.FIFO);
        Pool pool = Pool.of(get(POOL, "")).orElse(Pool.ALL);
        HoldingPeriod period = HoldingPeriod.parse(get(HOLDING, "")).orElse(HoldingPeriod.MORE_THAN_A_YEAR);
        return new LotRules(currency, method, byYear, pool, period);
    }

    /** The year gains are declared for; that of the calendar where none was chosen. */
    public TaxYear taxYear() {
        return TaxYear.parse(get(TAX_YEAR, "")).orElse(TaxYear.CALENDAR);
    }
}
