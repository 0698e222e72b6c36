package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.value.Course;
import walletlens.value.Step;
import walletlens.value.Subset;
import walletlens.value.Valuation;

class StandingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    private static Book with(Book book, String id, String day, String quantity, String cash) {
        Entry entry = Entry.of(EntryKind.BUY, day, "broker").id(id).in(quantity, "stock:ABC").out(cash, "cash:EUR").entry();
        return book.with(Book.commit(List.of(new Fact.EntryPut(entry)), book.clock("1a2b3c4d"), 0).changes());
    }

    private final Book book = with(with(Book.EMPTY, "a", "2025-05-01", "2", "200"), "b", "2026-02-01", "1", "120");

    @Test
    void aPastDayStaysWhatItWasWhenSomethingLaterIsChanged() {
        Standing before = Standing.of(book, "de-DE", TODAY);
        Valuation then = before.valuation(NEW_YEAR);

        Standing after = before.of(with(book, "c", "2026-02-10", "1", "130"));

        assertThat(after.valuation(NEW_YEAR)).isSameAs(then);
        assertThat(after.valuation().netWorth().toString()).isEqualTo("520 EUR");
    }

    @Test
    void aPastDayIsValuedAnewWhenSomethingBeforeItIsChanged() {
        Standing before = Standing.of(book, "de-DE", TODAY);
        before.valuation(NEW_YEAR);

        Standing after = before.of(with(book, "a", "2025-05-01", "3", "330"));

        assertThat(after.valuation(NEW_YEAR).netWorth().toString()).isEqualTo("330 EUR");
    }

    @Test
    void aPastDayIsValuedAnewWhenALaterEntryTellsAPriceOfBefore() {
        Standing before = Standing.of(book, "de-DE", TODAY);
        before.valuation(NEW_YEAR);
        Entry opening = Entry.of(EntryKind.OPENING, "2026-02-15", "broker").id("d").in("1", "stock:ABC").worth("150", "EUR")
                .acquired(walletlens.ledger.When.of("2025-12-01")).entry();

        Standing after = before.of(book.with(
                Book.commit(List.of(new Fact.EntryPut(opening)), book.clock("1a2b3c4d"), 0).changes()));

        assertThat(after.valuation(NEW_YEAR).netWorth().toString()).isEqualTo("300 EUR");
    }

    @Test
    void anEntryIsFoundByItsIdUntilItIsDeleted() {
        Book without = book.with(Book.commit(List.of(new Fact.EntryDelete("a")), book.clock("1a2b3c4d"), 0).changes());

        assertThat(Standing.of(book, "de-DE", TODAY).entry("a")).isPresent();
        assertThat(Standing.of(book, "de-DE", TODAY).entry("")).isEmpty();
        assertThat(Standing.of(without, "de-DE", TODAY).entry("a")).isEmpty();
    }

    @Test
    void theEndsOfASpanAreWorthWhatItsCourseSays() {
        Standing standing = Standing.of(book, "de-DE", TODAY);
        for (LocalDate start : List.of(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 1), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28))) {
            Course course = standing.course(Subset.ALL, start, TODAY, Step.DAY);
            Course ends = standing.ends(start, TODAY);

            assertThat(ends.value(0)).isEqualTo(course.value(0));
            assertThat(ends.value(ends.size() - 1)).isEqualTo(course.value(course.size() - 1));
            assertThat(ends.unpriced()).isEqualTo(course.unpriced());
        }
        assertThat(standing.ends(LocalDate.of(2025, 6, 1), TODAY).value(0).toString()).isEqualTo("200 EUR");
    }
}
