package walletlens.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.quote.Quotes;
import walletlens.value.Course;
import walletlens.value.Subset;

/** What is asked about of splits and dividends told, and what is in the ledger already. */
class UnbookedTest {
    private static final AssetId SHARE = AssetId.parse("stock:NVDA").orElseThrow();
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 18);
    private final List<Entry> entries = new ArrayList<>();

    private void buy(String day, String account, String quantity) {
        entries.add(Entry.of(EntryKind.BUY, day, account).id("e" + entries.size()).in(quantity, "stock:NVDA").out("100", "USD").entry());
    }

    private void sell(String day, String account, String quantity) {
        entries.add(Entry.of(EntryKind.SELL, day, account).id("e" + entries.size()).out(quantity, "stock:NVDA").in("100", "USD").entry());
    }

    private void dividend(String day, String account) {
        entries.add(Entry.of(EntryKind.DIVIDEND, day, account).id("e" + entries.size()).in("3", "USD").about("stock:NVDA").entry());
    }

    private void split(String day, String account) {
        entries.add(Entry.of(EntryKind.SPLIT, day, account).id("e" + entries.size()).about("stock:NVDA").ratio(Entry.Ratio.parse("10:1").orElseThrow()).entry());
    }

    private Unbooked of(String told) {
        return Unbooked.of(Ledger.of(entries, List.of()), List.of(Actions.read(SHARE, told)), TODAY);
    }

    private List<String> splits(String told) {
        return of(told).splits().stream().map(split -> split.day() + " " + split.told().to() + ":" + split.told().from() + " " + split.accounts()).toList();
    }

    private List<String> dividends(String told) {
        return of(told).dividends().stream().map(paid -> paid.told().day() + " " + paid.account() + " " + paid.gross()).toList();
    }

    @Test
    void a_split_is_asked_about_in_each_account_that_held_the_share_and_lacks_it() {
        buy("2024-01-05", "One", "4");
        buy("2024-01-05", "Two", "6");
        buy("2024-07-01", "Three", "1");
        assertEquals(List.of("2024-06-10 10:1 {One=4, Two=6}"), splits("split 2024-06-10 10:1"));
        assertEquals(2, of("split 2024-06-10 10:1").splits().get(0).entries().size());
    }

    @Test
    void a_split_that_is_an_entry_within_a_week_is_not_asked_about() {
        buy("2024-01-05", "One", "4");
        split("2024-06-13", "One");
        assertEquals(List.of(), splits("split 2024-06-10 10:1"));
    }

    @Test
    void a_split_that_one_account_has_is_asked_about_in_the_other_on_the_same_day() {
        buy("2024-01-05", "One", "4");
        buy("2024-01-05", "Two", "6");
        split("2024-06-12", "One");
        assertEquals(List.of("2024-06-12 10:1 {Two=6}"), splits("split 2024-06-10 10:1"));
    }

    @Test
    void a_split_before_the_share_was_held_or_after_it_was_sold_or_still_to_come_is_none_of_the_users() {
        buy("2024-07-05", "One", "4");
        sell("2025-01-05", "One", "4");
        assertEquals(List.of(), splits("split 2024-06-10 10:1;split 2025-02-10 2:1;split 2026-06-10 2:1"));
    }

    @Test
    void a_split_that_was_left_is_not_asked_about_again() {
        buy("2024-01-05", "One", "4");
        Actions left = Actions.read(SHARE, "split 2024-06-10 10:1").leavingSplit(LocalDate.of(2024, 6, 10));
        assertEquals("split 2024-06-10 10:1;left split 2024-06-10", left.toString());
        Actions again = left.with(List.of(new Learnt.Split(SHARE, LocalDate.of(2024, 6, 10), walletlens.money.Quantity.of(10), walletlens.money.Quantity.ONE)), List.of());
        assertEquals(List.of(), Unbooked.of(Ledger.of(entries, List.of()), List.of(again), TODAY).splits());
    }

    @Test
    void a_dividend_is_what_was_held_the_evening_before_times_what_each_paid() {
        buy("2024-01-05", "One", "4");
        buy("2024-02-08", "One", "6");
        buy("2024-02-09", "One", "90");
        // Bought on the day itself: without it. (4 + 6) x 0.25 USD = 2.5 USD
        assertEquals(List.of("2024-02-09 One 2.50 USD"), dividends("dividend 2024-02-09 0.25 USD"));
    }

    @Test
    void a_dividend_that_was_entered_some_weeks_later_is_not_offered() {
        buy("2024-01-05", "One", "4");
        dividend("2024-03-20", "One");
        assertEquals(List.of(), dividends("dividend 2024-02-09 0.25 USD"));
    }

    @Test
    void a_dividend_paid_to_another_account_stands_for_the_one_that_lacks_it() {
        buy("2024-01-05", "One", "4");
        dividend("2024-02-20", "Bank");
        assertEquals(List.of(), dividends("dividend 2024-02-09 0.25 USD"));
    }

    @Test
    void one_entry_stands_for_one_dividend_only() {
        buy("2024-01-05", "One", "4");
        dividend("2024-02-20", "One");
        // One paid each month, and only the first is there
        assertEquals(List.of("2024-03-09 One 1.00 USD"), dividends("dividend 2024-02-09 0.25 USD;dividend 2024-03-09 0.25 USD"));
    }

    @Test
    void the_dividend_of_two_accounts_is_offered_for_the_one_that_lacks_it() {
        buy("2024-01-05", "One", "4");
        buy("2024-01-05", "Two", "8");
        dividend("2024-02-20", "One");
        assertEquals(List.of("2024-02-09 Two 2.00 USD"), dividends("dividend 2024-02-09 0.25 USD"));
    }

    @Test
    void over_a_split_the_worth_goes_on_once_it_is_booked_on_both_sides_once() {
        buy("2026-05-12", "One", "4");
        // 4 x 600 = 2,400 on the 12th; two for one on the 13th: Yahoo tells 300 for the 12th, and 310 for the 13th: 8 x 310 = 2,480
        String body = "{\"chart\":{\"result\":[{\"meta\":{\"currency\":\"USD\",\"symbol\":\"NVDA\",\"gmtoffset\":-14400},\"timestamp\":[1778592600,1778679000,1778765400],"
                + "\"events\":{\"splits\":{\"1\":{\"date\":1778679000,\"numerator\":2,\"denominator\":1}}},"
                + "\"indicators\":{\"quote\":[{\"close\":[300,310,320]}]}}],\"error\":null}}";
        Learnt told = Asked.answer("yahoo", Asked.past("stock:NVDA", "2026-05-12", "2026-05-14"), body).get();
        Actions actions = Actions.read(SHARE, "").with(told.splits(), told.dividends());
        Unbooked.Split split = Unbooked.of(Ledger.of(entries, List.of()), List.of(actions), TODAY).splits().get(0);
        split.entries().forEach(entry -> entries.add(entry.change().id("split").entry()));
        Ledger ledger = Ledger.of(entries, List.of());
        Quotes quotes = Quotes.fromEntries(ledger).with(told.quotes());
        Course course = Course.daily(ledger, quotes, Currency.USD, Subset.ofAsset(SHARE), LocalDate.of(2026, 5, 12), LocalDate.of(2026, 5, 14));
        assertEquals("2400 USD, 2480 USD, 2560 USD", course.value(1) + ", " + course.value(2) + ", " + course.value(3));
        assertEquals(List.of(), Unbooked.of(ledger, List.of(actions.with(told.splits(), told.dividends())), TODAY).splits());
    }

    @Test
    void what_cannot_be_read_of_a_setting_is_passed_over() {
        assertEquals("split 2024-06-10 10:1", Actions.read(SHARE, "nonsense;split x 2:1;split 2024-06-10 10:1;dividend 2024-02-09 -1 USD;split 2024-06-11 0:1;;dividend 2024-02-09 1").toString());
    }
}
