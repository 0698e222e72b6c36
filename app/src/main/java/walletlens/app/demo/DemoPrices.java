package walletlens.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.asset.Resources;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.text.Parts;

/** The demo's prices: those of the table at the ends of months, and steps between them for the last five weeks. */
final class DemoPrices {
    private static final int DAILY = 35;

    /** What 31 days differ from a straight line by, in tenths of the asset's daily swing; invented. */
    private static final int[] SWING = {
        3, -5, 1, 8, -2, -7, 4, 6, -1, -9, 2, 5, -4, 7, 0, -6, 9, -3, 1, -8, 5, 2, -5, 6, -1, 4, -7, 8, -2, 3, -4
    };

    private DemoPrices() {}

    static List<Quote> until(LocalDate today, List<Resources.Row> rows) {
        List<Quote> quotes = new ArrayList<>();
        int offset = 0;
        for (Resources.Row row : rows) {
            AssetId asset = AssetId.parse(row.cell(0)).orElseThrow();
            Currency currency = Currency.of(row.cell(1));
            TreeMap<LocalDate, BigDecimal> prices = monthly(today, Integer.parseInt(row.cell(2)), row.cell(4));
            prices.putAll(daily(today, prices, Integer.parseInt(row.cell(3)), offset));
            for (Map.Entry<LocalDate, BigDecimal> each : prices.entrySet()) {
                Price price = new Price(Quantity.of(each.getValue()), currency);
                quotes.add(new Quote(asset, price, When.on(each.getKey()), Demo.SOURCE));
            }
            offset += 7;
        }
        return quotes;
    }

    /** A price at the end of each month and one today; the first stands on the first day of its month too. */
    private static TreeMap<LocalDate, BigDecimal> monthly(LocalDate today, int firstMonth, String series) {
        TreeMap<LocalDate, BigDecimal> prices = new TreeMap<>();
        LocalDate month = today.withDayOfMonth(1).plusMonths(firstMonth);
        for (String said : Parts.of(series, ' ')) {
            BigDecimal price = new BigDecimal(said);
            LocalDate end = month.withDayOfMonth(month.lengthOfMonth());
            prices.put(end.isAfter(today) ? today : end, price);
            if (prices.size() == 1) {
                prices.putIfAbsent(month, price);
            }
            month = month.plusMonths(1);
        }
        return prices;
    }

    /** Steps between the prices known, for each of the last days that has none. */
    private static TreeMap<LocalDate, BigDecimal> daily(
            LocalDate today, TreeMap<LocalDate, BigDecimal> known, int swing, int offset) {
        TreeMap<LocalDate, BigDecimal> steps = new TreeMap<>();
        for (int back = DAILY; back > 0; back--) {
            LocalDate day = today.minusDays(back);
            Map.Entry<LocalDate, BigDecimal> before = known.floorEntry(day);
            Map.Entry<LocalDate, BigDecimal> after = known.ceilingEntry(day);
            if (before != null && after != null && !known.containsKey(day)) {
                int tenths = SWING[(back + offset) % 31];
                steps.put(day, between(before, after, day, (long) tenths * swing));
            }
        }
        return steps;
    }

    /** The straight line from one price to the next, moved by ten-thousandths of itself, to the digits of the table. */
    private static BigDecimal between(
            Map.Entry<LocalDate, BigDecimal> before, Map.Entry<LocalDate, BigDecimal> after, LocalDate day, long moved) {
        BigDecimal whole = BigDecimal.valueOf(after.getKey().toEpochDay() - before.getKey().toEpochDay());
        BigDecimal part = BigDecimal.valueOf(day.toEpochDay() - before.getKey().toEpochDay());
        BigDecimal rise = after.getValue().subtract(before.getValue()).multiply(part);
        int digits = before.getValue().scale();
        BigDecimal line = before.getValue().add(rise.divide(whole, digits + 4, RoundingMode.HALF_EVEN));
        return line.multiply(BigDecimal.valueOf(10_000 + moved).movePointLeft(4)).setScale(digits, RoundingMode.HALF_EVEN);
    }
}
