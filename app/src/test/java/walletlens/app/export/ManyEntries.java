package walletlens.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;

/** Ledgers of any length, the same for the same seed, with every kind of entry that moves something. */
public final class ManyEntries {
    private static final String[] ACCOUNTS = {"Depot", "Kraken", "Cold \"wallet\"; :x", "銀行 口座", "Depot:Sub  account"};
    private static final String[] ASSETS = {
        "stock:ACME", "stock:BRK.B", "etf:VWCE", "crypto:BTC", "crypto:META", "stock:META", "metal:XAU", "crypto:1INCH",
        "stock:V", "other:car; \"red\"", "fund:null", "stock:TRUE"};
    private static final String[] CURRENCIES = {"EUR", "USD", "JPY"};

    private long state;
    private final List<Entry> entries = new ArrayList<>();

    private ManyEntries(long seed) {
        this.state = seed * 2654435761L + 1;
    }

    /** A ledger of so many entries. */
    public static Ledger ledger(int count, long seed) {
        ManyEntries many = new ManyEntries(seed);
        for (int i = 0; i < count; i++) {
            many.entries.add(many.entry(i, count));
        }
        return Ledger.of(many.entries, List.of(new Account(
                "Kraken", "Kraken", Account.Kind.EXCHANGE, Account.CashKept.ALWAYS, false)));
    }

    /** Knuth's MMIX generator, its upper bits. */
    private int next(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) Long.remainderUnsigned(state >>> 33, bound);
    }

    private String pick(String... of) {
        return of[next(of.length)];
    }

    private String quantity() {
        String fraction = next(3) == 0 ? "." + (next(9) + 1) + next(1000) + (next(9) + 1) : "";
        return (next(500) + 1) + fraction;
    }

    private Entry entry(int number, int count) {
        LocalDate day = LocalDate.of(2018, 1, 1).plusDays((long) number * 2500 / count);
        String time = next(2) == 0 ? day.toString() : day + "T" + (10 + next(12)) + ":" + (10 + next(50)) + ":00Z";
        String account = pick(ACCOUNTS);
        String asset = pick(ASSETS);
        String currency = pick(CURRENCIES);
        String id = "e" + (1_000_000 + number);
        EntryKind kind = KINDS[next(KINDS.length)];
        Entry.Draft draft = Entry.of(kind, time, account).id(id);
        if (next(20) == 0) {
            draft.note("P 2020-01-01 EUR 1 USD\n2020-01-01 x\n  Assets:Stolen  1 EUR ; date:2011-01-01 [2012-01-01] \"\\ \u202e :tag:");
        }
        switch (kind) {
            case BUY:
                draft.in(quantity(), asset).out(quantity(), currency);
                return next(2) == 0 ? draft.fee("0.99", currency).entry() : draft.entry();
            case SELL:
                draft.out(quantity(), asset).in(quantity(), currency);
                return next(3) == 0 ? draft.fee("0.001", "crypto:BTC").entry() : draft.entry();
            case TRADE:
                String other = pick(ASSETS);
                return draft.in(quantity(), other.equals(asset) ? "crypto:ETH" : other).out(quantity(), asset).entry();
            case TRANSFER:
                draft.to(account.equals("Kraken") ? "Depot" : "Kraken").out("5.5", asset);
                return next(2) == 0 ? draft.in("5.4", asset).entry() : draft.fee("1", currency).entry();
            case SPLIT:
                draft.about(asset);
                return next(2) == 0 ? draft.in("7", asset).entry()
                        : draft.ratio(Entry.Ratio.parse(pick("2:1", "1:4", "3:2")).orElseThrow()).entry();
            case SPINOFF:
                return draft.about(asset).in("3", "stock:CHILD").ratio(Entry.Ratio.parse("1:5").orElseThrow()).entry();
            case VALUATION:
                return draft.about(asset).worth(quantity(), currency).entry();
            case BORROWING:
                return draft.in("1000", currency).out("1000", "loan:Mortgage").entry();
            case LOAN_PAYMENT:
                return draft.out("10", currency).in("10", "loan:Mortgage").fee("2.50", currency).entry();
            case DIVIDEND:
                return draft.in(quantity(), currency).about(asset).entry();
            case DEPOSIT:
            case OPENING:
            case GIFT_IN:
                return next(2) == 0 ? draft.in(quantity(), currency).entry() : draft.in(quantity(), asset).worth("5", "EUR").entry();
            case WITHDRAWAL:
            case GIFT_OUT:
            case FEE:
            case TAX:
                return draft.out(quantity(), currency).entry();
            default:
                return draft.in(quantity(), asset).entry();
        }
    }

    private static final EntryKind[] KINDS = {
        EntryKind.BUY, EntryKind.BUY, EntryKind.BUY, EntryKind.SELL, EntryKind.SELL, EntryKind.TRADE, EntryKind.TRANSFER,
        EntryKind.SPLIT, EntryKind.SPINOFF, EntryKind.VALUATION, EntryKind.BORROWING, EntryKind.LOAN_PAYMENT,
        EntryKind.DIVIDEND, EntryKind.DEPOSIT, EntryKind.OPENING, EntryKind.GIFT_IN, EntryKind.WITHDRAWAL,
        EntryKind.GIFT_OUT, EntryKind.FEE, EntryKind.TAX, EntryKind.STAKING, EntryKind.AIRDROP};
}
