package walletlens.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.performance.Performance;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.value.Course;
import walletlens.value.Flows;
import walletlens.value.Subset;

/**
 * hledger's {@code roi} finds the returns we find: the money-weighted one on the journal we export; the time-weighted one on
 * a journal that books each day's gain, for hledger 1.25 values what was held before a flow by the last prices of the span
 * and not by those of the day. Prices move on other days than money here, where the conventions of the day are the same.
 *
 * <p>hledger prints two decimals of a percent. Its span ends where the day after begins, ours with its last day, which moves
 * the money-weighted rate by one day in 730: a half of a hundredth of its size is allowed for that.
 */
class RoiTest {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 1);
    private static final int DAYS = 730;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void hledgerFindsOurReturns(long seed) throws Exception {
        Random random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        double price = 100;
        int held = 0;
        for (int day = 0; day < DAYS; day++) {
            String date = FIRST.plusDays(day).toString();
            if (day % 7 == 3) {
                price *= 0.94 + random.nextDouble() * 0.13;
                quotes.add(Quote.of("stock:ABC", cents(price), "EUR", date, "manual"));
                price = Double.parseDouble(cents(price));
            }
            int units = 1 + random.nextInt(20);
            if (day == 0 || day % 41 == 5 && day % 7 != 3) {
                if (day == 0) {
                    quotes.add(Quote.of("stock:ABC", "100", "EUR", date, "manual"));
                }
                entries.add(Entry.of(EntryKind.BUY, date, "Depot").id("b" + day).in("" + units, "stock:ABC")
                        .out(times(price, units), "EUR").entry());
                held += units;
            } else if (day % 67 == 8 && day % 7 != 3 && held > 10) {
                entries.add(Entry.of(EntryKind.SELL, date, "Depot").id("s" + day).out("5", "stock:ABC")
                        .in(times(price, 5), "EUR").entry());
                held -= 5;
            }
        }
        Ledger ledger = Ledger.of(entries, List.of());
        Quotes all = Quotes.fromEntries(ledger).with(quotes);
        Lots lots = Lots.of(ledger, LotRules.of(Currency.EUR), all, all);
        LocalDate last = FIRST.plusDays(DAYS - 1L);
        Performance ours = Performance.of(Flows.of(ledger, all, Currency.EUR), ledger, lots, all, Subset.ALL, FIRST, last, Quantity.ZERO);

        String[] exported = roi(Journal.hledger(ledger, List.of(), quotes), last);
        double rate = ours.moneyWeighted().perYear().number() * 100;
        assertThat(percent(exported[exported.length - 2])).as("money-weighted").isCloseTo(rate, within(allowed(rate)));

        String[] booked = roi(booked(ours.course()), last);
        double years = DAYS / 365.0;
        double perYear = (Math.pow(1 + ours.timeWeighted().number(), 1 / years) - 1) * 100;
        assertThat(percent(booked[booked.length - 1])).as("time-weighted, a year").isCloseTo(perYear, within(0.011));
        assertThat(percent(booked[booked.length - 2])).as("money-weighted").isCloseTo(rate, within(allowed(rate)));
    }

    private static double allowed(double percent) {
        return 0.005 * Math.abs(percent) + 0.011;
    }

    private static String[] roi(String journal, LocalDate last) throws Exception {
        List<String> lines = Accountant.run(journal, "hledger", "-f", "JOURNAL", "roi", "--investment", "acct:^assets",
                "--profit-loss", "acct:^income", "-b", FIRST.toString(), "-e", last.plusDays(1).toString(), "--value=end,EUR");
        return lines.stream().filter(line -> line.contains(FIRST.toString())).findFirst()
                .orElseThrow(() -> new AssertionError("no returns in " + lines)).split("\\|\\|?");
    }

    /** What was put in and what was gained, day by day, in euros. */
    private static String booked(Course course) {
        StringBuilder journal = new StringBuilder();
        for (int i = 1; i < course.size(); i++) {
            Money moved = course.moved(i);
            Money gain = course.value(i).minus(course.value(i - 1)).minus(moved);
            if (!moved.isZero()) {
                journal.append(course.day(i)).append(" put\n  assets:depot  ").append(moved).append("\n  equity:outside\n\n");
            }
            if (!gain.isZero()) {
                journal.append(course.day(i)).append(" gain\n  assets:depot  ").append(gain).append("\n  income:gain\n\n");
            }
        }
        return journal.toString();
    }

    private static String cents(double price) {
        return BigDecimal.valueOf(price).setScale(2, java.math.RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String times(double price, int units) {
        return new BigDecimal(cents(price)).multiply(BigDecimal.valueOf(units)).toPlainString();
    }

    private static double percent(String cell) {
        return Double.parseDouble(cell.replace("%", "").strip());
    }
}
