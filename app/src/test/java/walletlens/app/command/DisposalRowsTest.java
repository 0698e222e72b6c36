package walletlens.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.book.Book;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.Crew;
import walletlens.lots.Disposal;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.quote.Quotes;

class DisposalRowsTest {
    /** Two at once, the later piece first. */
    private static final Crew BACKWARDS = new Crew() {
        @Override
        public int size() {
            return 2;
        }

        @Override
        public void all(List<Runnable> pieces) {
            List<Runnable> turned = new ArrayList<>(pieces);
            Collections.reverse(turned);
            turned.forEach(Runnable::run);
        }
    };

    /** A unit bought for 3 and sold for 4 fees included, so many times over. */
    private static List<Disposal> disposals(int count) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of(EntryKind.BUY, "2024-01-01", "A \"b\"").id("0").in("20000", "stock:X").out("60000", "EUR").entry());
        for (int i = 1; i <= count; i++) {
            entries.add(Entry.of(EntryKind.SELL, "2024-02-01", "A \"b\"").id("e" + (100_000 + i)).out("1", "stock:X")
                    .in("4.50", "EUR").fee("0.50", "EUR").entry());
        }
        return Lots.of(Ledger.of(entries, List.of()), LotRules.of(Currency.EUR), Quotes.NONE, Quotes.NONE).disposals();
    }

    @Test
    void manyRowsComeInTheirOrderHoweverTheyAreShared() {
        List<Disposal> disposals = disposals(17_000);

        String shared = String.join("", DisposalRows.of(disposals, new Described(Book.EMPTY), BACKWARDS));

        assertThat(shared).isEqualTo(String.join("", DisposalRows.of(disposals, new Described(Book.EMPTY), Crew.ALONE)));
        JsonArray rows = Json.parse("[" + shared + "]").asArray();
        assertThat(rows).hasSize(17_000);
        assertThat(rows.get(16_999).toString()).isEqualTo("{\"asset\":{\"symbol\":\"X\",\"class\":\"stock\"},\"account\":\"A \\\"b\\\"\","
                + "\"quantity\":\"1\",\"acquired\":\"2024-01-01\",\"disposed\":\"2024-02-01\",\"proceeds\":\"4\",\"cost\":\"3\","
                + "\"gain\":\"1\",\"term\":\"short\"}");
    }

    @Test
    void nothingDisposedOfIsNoRow() {
        assertThat(DisposalRows.of(List.of(), new Described(Book.EMPTY), Crew.ALONE)).isEmpty();
    }
}
