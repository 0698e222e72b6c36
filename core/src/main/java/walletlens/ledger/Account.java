package walletlens.ledger;

import java.util.Optional;

/**
 * A place where assets are kept.
 *
 * @param id what entries name it by; the name it was made with
 * @param name its name today
 * @param kind what sort of place
 * @param cash whether its cash balance is kept
 * @param closed whether it is out of use and hidden from choices
 */
public record Account(String id, String name, Kind kind, CashKept cash, boolean closed) {
    /** Sorts of places. */
    public enum Kind {
        BANK("bank"),
        BROKER("broker"),
        EXCHANGE("exchange"),
        WALLET("wallet"),
        SAFE("safe"),
        PROPERTY("property"),
        CREDIT("credit"),
        OTHER("other");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** The name in files. */
        public String code() {
            return code;
        }

        /** The kind of a code; empty for an unknown one. */
        public static Optional<Kind> of(String code) {
            for (Kind each : values()) {
                if (each.code.equals(code)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** Whether purchases draw on, and sales add to, a cash balance of the account. */
    public enum CashKept {
        /**
         * Per currency: kept once the ledger tells of cash that came or went by itself (an opening balance, a deposit, a
         * withdrawal, a transfer, a loan); until then purchases count as paid from outside and sales as paid out.
         */
        AUTOMATIC("automatic"),
        ALWAYS("always"),
        NEVER("never");

        private final String code;

        CashKept(String code) {
            this.code = code;
        }

        /** The name in files. */
        public String code() {
            return code;
        }

        /** The choice of a code; empty for an unknown one. */
        public static Optional<CashKept> of(String code) {
            for (CashKept each : values()) {
                if (each.code.equals(code)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /** An account nothing is known of but its name. */
    public static Account named(String name) {
        return new Account(name, name, Kind.OTHER, CashKept.AUTOMATIC, false);
    }
}
