package walletlens.ledger;

import static walletlens.ledger.Role.ACQUIRED;
import static walletlens.ledger.Role.CARRIED;
import static walletlens.ledger.Role.CONTRIBUTED;
import static walletlens.ledger.Role.DISPOSED;
import static walletlens.ledger.Role.INCOME;
import static walletlens.ledger.Role.SCALED;
import static walletlens.ledger.Role.SPENT;
import static walletlens.ledger.Role.WITHDRAWN;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The table of everything that can happen. A row says what an entry of the kind must bring, and what its incoming side,
 * its outgoing side and its fees do to holdings, cash, lots and income.
 *
 * <p>{@code NEEDED} must be there, {@code ALLOWED} may, {@code NONE} must not. Kinds of one family print under the
 * family's name in JSON and differ in {@code subkind}.
 */
public enum EntryKind {
    //              code             family        in needs        out needs       in          out        fees   about
    BUY(            "buy",           "buy",        Needs.NEEDED,   Needs.NEEDED,   ACQUIRED,   DISPOSED,  SPENT, Needs.NONE),
    SELL(           "sell",          "sell",       Needs.NEEDED,   Needs.NEEDED,   ACQUIRED,   DISPOSED,  SPENT, Needs.NONE),
    TRADE(          "trade",         "trade",      Needs.NEEDED,   Needs.NEEDED,   ACQUIRED,   DISPOSED,  SPENT, Needs.NONE),
    DEPOSIT(        "deposit",       "deposit",    Needs.NEEDED,   Needs.NONE,     CONTRIBUTED, WITHDRAWN, SPENT, Needs.NONE),
    WITHDRAWAL(     "withdrawal",    "withdrawal", Needs.NONE,     Needs.NEEDED,   CONTRIBUTED, WITHDRAWN, SPENT, Needs.NONE),
    /** Out is what leaves the account, in what arrives at the other; in may be left out when nothing is lost. */
    TRANSFER(       "transfer",      "transfer",   Needs.ALLOWED,  Needs.NEEDED,   CARRIED,    CARRIED,   SPENT, Needs.NONE),
    DIVIDEND(       "dividend",      "dividend",   Needs.NEEDED,   Needs.NONE,     INCOME,     SPENT,     SPENT, Needs.ALLOWED),
    INTEREST(       "interest",      "interest",   Needs.NEEDED,   Needs.NONE,     INCOME,     SPENT,     SPENT, Needs.ALLOWED),
    STAKING(        "staking",       "reward",     Needs.NEEDED,   Needs.NONE,     INCOME,     SPENT,     SPENT, Needs.ALLOWED),
    MINING(         "mining",        "reward",     Needs.NEEDED,   Needs.NONE,     INCOME,     SPENT,     SPENT, Needs.ALLOWED),
    REWARD(         "reward",        "reward",     Needs.NEEDED,   Needs.NONE,     INCOME,     SPENT,     SPENT, Needs.ALLOWED),
    AIRDROP(        "airdrop",       "airdrop",    Needs.NEEDED,   Needs.NONE,     INCOME,     SPENT,     SPENT, Needs.ALLOWED),
    FORK(           "fork",          "airdrop",    Needs.NEEDED,   Needs.NONE,     INCOME,     SPENT,     SPENT, Needs.ALLOWED),
    GIFT_IN(        "gift-in",       "gift",       Needs.NEEDED,   Needs.NONE,     CONTRIBUTED, WITHDRAWN, SPENT, Needs.NONE),
    GIFT_OUT(       "gift-out",      "gift",       Needs.NONE,     Needs.NEEDED,   CONTRIBUTED, WITHDRAWN, SPENT, Needs.NONE),
    FEE(            "fee",           "fee",        Needs.ALLOWED,  Needs.ALLOWED,  INCOME,     SPENT,     SPENT, Needs.ALLOWED),
    TAX(            "tax",           "tax",        Needs.ALLOWED,  Needs.ALLOWED,  INCOME,     SPENT,     SPENT, Needs.ALLOWED),
    /** Of the asset it is about: by a ratio (new to old, below one for a reverse split), or by the units that were added. */
    SPLIT(          "split",         "split",      Needs.ALLOWED,  Needs.ALLOWED,  SCALED,     SCALED,    SPENT, Needs.NEEDED),
    /** In is the new asset; the ratio is the share of the old asset's cost that moves to it. */
    SPINOFF(        "spinoff",       "spinoff",    Needs.NEEDED,   Needs.NONE,     CARRIED,    CARRIED,   SPENT, Needs.NEEDED),
    MERGER(         "merger",        "other",      Needs.NEEDED,   Needs.NEEDED,   CARRIED,    CARRIED,   SPENT, Needs.NONE),
    SYMBOL_CHANGE(  "symbol-change", "other",      Needs.NEEDED,   Needs.NEEDED,   CARRIED,    CARRIED,   SPENT, Needs.NONE),
    /** Says what the asset it is about is worth per unit, that day; moves nothing. */
    VALUATION(      "valuation",     "valuation",  Needs.NONE,     Needs.NONE,     CONTRIBUTED, WITHDRAWN, SPENT, Needs.NEEDED),
    /** Money lent to the user: in is the cash, out the debt that grows by it. */
    BORROWING(      "borrowing",     "loan",       Needs.ALLOWED,  Needs.NEEDED,   CARRIED,    CARRIED,   SPENT, Needs.NONE),
    /** Out is the principal paid in cash, in the debt that shrinks by it; the interest is a fee. */
    LOAN_PAYMENT(   "loan-payment",  "loan",       Needs.NEEDED,   Needs.NEEDED,   CARRIED,    CARRIED,   SPENT, Needs.NONE),
    OPENING(        "opening",       "opening",    Needs.ALLOWED,  Needs.ALLOWED,  CONTRIBUTED, WITHDRAWN, SPENT, Needs.NONE),
    OTHER(          "other",         "other",      Needs.ALLOWED,  Needs.ALLOWED,  CONTRIBUTED, WITHDRAWN, SPENT, Needs.ALLOWED);

    /** Whether a kind brings something. */
    public enum Needs {
        NEEDED,
        ALLOWED,
        NONE
    }

    private static final Map<String, Optional<EntryKind>> NAMED = named();

    private final String code;
    private final String family;
    private final Needs in;
    private final Needs out;
    private final Role inRole;
    private final Role outRole;
    private final Role feeRole;
    private final Needs about;

    EntryKind(
            String code, String family, Needs in, Needs out, Role inRole, Role outRole, Role feeRole, Needs about) {
        this.code = code;
        this.family = family;
        this.in = in;
        this.out = out;
        this.inRole = inRole;
        this.outRole = outRole;
        this.feeRole = feeRole;
        this.about = about;
    }

    /** The kind's own name, such as {@code staking}. */
    public String code() {
        return code;
    }

    /** The name that programs rely on, such as {@code reward}. */
    public String family() {
        return family;
    }

    /** Whether something comes in. */
    public Needs in() {
        return in;
    }

    /** Whether something goes out. */
    public Needs out() {
        return out;
    }

    /** Whether it names an asset it is about. */
    public Needs about() {
        return about;
    }

    /** What the incoming side does. */
    public Role inRole() {
        return inRole;
    }

    /** What the outgoing side does. */
    public Role outRole() {
        return outRole;
    }

    /** What the fees do. */
    public Role feeRole() {
        return feeRole;
    }

    /** The kind of a code, or the first of a family; empty for an unknown name. */
    public static Optional<EntryKind> of(String name) {
        return NAMED.getOrDefault(name, Optional.empty());
    }

    private static Map<String, Optional<EntryKind>> named() {
        Map<String, Optional<EntryKind>> named = new LinkedHashMap<>();
        for (EntryKind each : values()) {
            named.put(each.code, Optional.of(each));
        }
        for (EntryKind each : values()) {
            named.putIfAbsent(each.family, Optional.of(each));
        }
        return named;
    }

    /**
     * Where in its day an entry of this kind stands beside others of the same moment: splits first, then what only comes
     * in, then exchanges and transfers, then what only goes out. So a day's purchase can be sold that day, in whatever
     * order the two were written down.
     */
    int phase() {
        if (this == SPLIT) {
            return 0;
        }
        if (this == BUY || out == Needs.NONE) {
            return 1;
        }
        return this == SELL || in == Needs.NONE ? 3 : 2;
    }
}
