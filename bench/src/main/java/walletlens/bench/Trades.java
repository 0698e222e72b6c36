package walletlens.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/**
 * Purchases and sales of 50 shares over ten years, the same for the same count. Two of three rows buy; a sale never gives up
 * more than is held.
 */
public final class Trades {
    private static final int ASSETS = 50;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 3650;

    private long state = 42;
    private final long[] held = new long[ASSETS];

    private Trades() {
    }

    /** A row: hundredths of units, cents per unit, cents of fee. */
    private record Row(LocalDate day, boolean buys, String symbol, long hundredths, long cents, long fee) {
    }

    /** Knuth's MMIX generator, its upper bits. */
    private int next(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    private Row row(int number, int count) {
        int asset = next(ASSETS);
        boolean buys = held[asset] < 200 || next(3) > 0;
        long hundredths = buys ? 100 + next(20_000) : Math.min(held[asset], 100 + next(30_000));
        held[asset] += buys ? hundredths : -hundredths;
        LocalDate day = FIRST.plusDays((long) number * DAYS / count);
        return new Row(day, buys, "S" + (10 + asset), hundredths, 1_000 + next(40_000), next(500));
    }

    /** The ledger. */
    public static Ledger ledger(int count) {
        Trades trades = new Trades();
        List<Entry> entries = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Row row = trades.row(i, count);
            Amount units = Amount.of(decimal(row.hundredths), AssetId.of(AssetClass.STOCK, row.symbol));
            Quantity total = decimal(row.hundredths).times(decimal(row.cents));
            Entry.Draft draft = Entry.of(row.buys ? EntryKind.BUY : EntryKind.SELL, When.on(row.day), "Depot")
                    .id("e" + (1_000_000 + i)).fee(Amount.cash(decimal(row.fee), Currency.EUR));
            Amount cash = Amount.cash(total, Currency.EUR);
            entries.add((row.buys ? draft.in(units).out(cash) : draft.out(units).in(cash)).entry());
        }
        return Ledger.of(entries, List.of());
    }

    private static Quantity decimal(long hundredths) {
        return Quantity.of(BigDecimal.valueOf(hundredths, 2));
    }

    /** The same trades as a plain table. */
    public static String table(int count) {
        Trades trades = new Trades();
        StringBuilder table = new StringBuilder("date,action,symbol,quantity,price,fees,currency,class\n");
        for (int i = 0; i < count; i++) {
            Row row = trades.row(i, count);
            table.append(row.day).append(row.buys ? ",BUY," : ",SELL,").append(row.symbol).append(',')
                    .append(decimal(row.hundredths)).append(',').append(decimal(row.cents)).append(',')
                    .append(decimal(row.fee)).append(",EUR,stock\n");
        }
        return table.toString();
    }

    /** Prints the table; the argument is the number of trades. */
    public static void main(String[] arguments) {
        System.out.print(table(Integer.parseInt(arguments[0])));
    }
}
