package walletlens.lots;

import java.math.BigDecimal;

/** Units that went out without being held, until units that come in later fill the gap. */
abstract class Shortage {
    BigDecimal left;
    /** Whether units are on their way through it just now. */
    boolean isFilling;

    Shortage(BigDecimal left) {
        this.left = left;
    }

    /** Takes a parcel of at most what is left, and lessens what is left. */
    abstract void cover(Parcel parcel);
}
