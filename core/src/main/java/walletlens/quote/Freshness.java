package walletlens.quote;

import java.time.LocalDate;
import java.util.Optional;
import walletlens.asset.AssetClass;

/**
 * How many days the price of a class of assets stays fresh. A market that closes has room for a long weekend; what is
 * valued by hand keeps its value for a year.
 */
public enum Freshness {
    CRYPTO(AssetClass.CRYPTO, 1),
    STOCK(AssetClass.STOCK, 4),
    ETF(AssetClass.ETF, 4),
    FUND(AssetClass.FUND, 4),
    BOND(AssetClass.BOND, 14),
    METAL(AssetClass.METAL, 4),
    /** Exchange rates. */
    CASH(AssetClass.CASH, 4),
    REAL_ESTATE(AssetClass.REAL_ESTATE, 365),
    VEHICLE(AssetClass.VEHICLE, 365),
    OTHER(AssetClass.OTHER, 30);

    private final AssetClass of;
    private final int days;

    Freshness(AssetClass of, int days) {
        this.of = of;
        this.days = days;
    }

    /** How many days old a price may be before it counts as old. */
    public int days() {
        return days;
    }

    /** The row of a class; empty for loans, whose unit is worth one unit of money by definition. */
    public static Optional<Freshness> of(AssetClass assetClass) {
        for (Freshness each : values()) {
            if (each.of == assetClass) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether a price of that day is old on the day it is used. */
    public static boolean stale(AssetClass assetClass, LocalDate quoted, LocalDate used) {
        return of(assetClass).map(row -> used.toEpochDay() - quoted.toEpochDay() > row.days).orElse(false);
    }
}
