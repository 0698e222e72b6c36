package walletlens.desk;

import java.security.SecureRandom;
import walletlens.vault.Hex;

/** The device's part of a record's id. */
final class Device {
    private Device() {
    }

    /**
     * Eight hex digits drawn for this run. Two runs at the same moment, on one machine or two, then never give one id to
     * two records, without a file that would have to be kept and not be copied.
     */
    static String ofThisRun() {
        byte[] bytes = new byte[4];
        new SecureRandom().nextBytes(bytes);
        return Hex.of(bytes);
    }
}
