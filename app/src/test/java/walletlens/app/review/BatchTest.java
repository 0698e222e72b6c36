package walletlens.app.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.intake.OwnTransfer;
import walletlens.intake.table.Progress;
import walletlens.ledger.EntryKind;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.lots.Outlook;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.vault.Hlc;

class BatchTest {
    private static final String HEADING = "date,action,symbol,quantity,price,fees,currency,account\n";
    private static final Source TRADES = file("trades.csv", "2024-01-02,buy,AAPL,10,180,1,USD,Broker\n2024-01-03,withdraw,BTC,1,,,USD,Kraken\n"
            + "2024-01-04,sell,AAPL,4,200,1,USD,Broker\n");
    private static final Source AGAIN = file("again.csv", "2024-01-02,buy,AAPL,10,180,1,USD,Broker\n2024-01-03,deposit,BTC,1,,,USD,Ledger\n");
    private static final Source OTHER = file("other.csv", "2024-01-04,sell,AAPL,4,200,1,USD,Broker\n");

    private static Source file(String name, String rows) {
        return Source.of(name, (HEADING + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static Batch read(Source... files) {
        return Batch.read(List.of(files), Book.EMPTY, Progress.NONE);
    }

    private static List<String> told(Batch batch) {
        return batch.items().stream().map(item -> item.number() + " " + item.file() + " " + item.state() + " " + item.draft()).toList();
    }

    @Test
    void aFileThatComesLaterIsReadAsIfAllHadComeAtOnce() {
        Batch first = read(TRADES);
        Batch both = first.with(AGAIN, Book.EMPTY, Progress.NONE);

        assertThat(told(both)).isEqualTo(told(read(TRADES, AGAIN)));
        assertThat(both.items(Item.State.DUPLICATE)).extracting(Item::number).as("the purchase stands in both").containsExactly(3);
        assertThat(told(first.with(OTHER, Book.EMPTY, Progress.NONE))).as("what was read since plays no part").isEqualTo(told(read(TRADES, OTHER)));
        assertThat(told(both.with(TRADES, Book.EMPTY, Progress.NONE))).as("the same file is read last").isEqualTo(told(read(AGAIN, TRADES)));
        Book changed = Book.EMPTY.with(Book.commit(List.of(new Fact.EntryPut(first.entry(first.items().get(0)))), Hlc.of("0000000b"), 1_800_000_000_000L).changes());
        assertThat(told(first.with(AGAIN, changed, Progress.NONE))).as("a book that says more")
                .isEqualTo(told(Batch.read(List.of(TRADES, AGAIN), changed, Progress.NONE)));
    }

    @Test
    void whatWasSaidOfDraftsHoldsWhenAFileComesLater() {
        Batch first = read(TRADES).deciding(List.of(0), false);
        Batch both = first.correcting(2, first.entry(first.items().get(2)).change().note("so").entry()).with(AGAIN, Book.EMPTY, Progress.NONE);

        assertThat(both.takenItems()).extracting(Item::number).containsExactly(1, 2, 4);
        assertThat(both.entry(both.items().get(2)).note()).isEqualTo("so");
    }

    @Test
    void halvesOfATransferAreFoundForWhatIsTaken() {
        Batch both = read(TRADES, AGAIN);

        assertThat(both.transfers(Book.EMPTY)).extracting(OwnTransfer::why).containsExactly("the same amount, on the same day");
        assertThat(both.deciding(List.of(4), false).transfers(Book.EMPTY)).isEmpty();
        Batch joined = both.deciding(List.of(4), false).deciding(List.of(4), true).joining(true);
        assertThat(joined.facts(Book.EMPTY)).filteredOn(Fact.EntryPut.class::isInstance).extracting(fact -> ((Fact.EntryPut) fact).entry().kind())
                .containsExactly(EntryKind.BUY, EntryKind.SELL, EntryKind.TRANSFER);
        Batch corrected = both.correcting(4, both.entry(both.items().get(4)).change().kind(EntryKind.GIFT_IN).entry());
        assertThat(corrected.transfers(Book.EMPTY)).as("a gift is no arrival").isEmpty();
    }

    @Test
    void theOutlookFollowsWhatIsTakenAndCorrected() {
        Lots lots = Lots.of(Book.EMPTY.ledger(), LotRules.of(Currency.USD), Book.EMPTY.quotes(), Book.EMPTY.quotes());
        Batch batch = read(TRADES);
        Outlook outlook = batch.outlook(lots, Book.EMPTY.ledger(), Book.EMPTY.quotes());

        assertThat(batch.deciding(List.of(2), false).outlook(lots, Book.EMPTY.ledger(), Book.EMPTY.quotes())).as("kept for another choice").isSameAs(outlook);
        Batch corrected = batch.correcting(0, batch.entry(batch.items().get(0)).change().in("10", "stock:MSFT").entry());
        Map<AssetId, Quantity> held = corrected.outlook(lots, Book.EMPTY.ledger(), Book.EMPTY.quotes())
                .with(List.of(corrected.entry(corrected.items().get(0)).change().id("~1").entry())).held();
        assertThat(held.get(AssetId.parse("stock:MSFT").orElseThrow())).isEqualTo(Quantity.of("10"));
    }
}
