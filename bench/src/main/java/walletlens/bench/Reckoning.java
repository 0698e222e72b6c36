package walletlens.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import walletlens.app.command.CommandLine;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.lots.Method;
import walletlens.money.Currency;
import walletlens.quote.Quotes;
import walletlens.value.Valuation;
import walletlens.vault.Hlc;

/** What a figure costs: lots, valuation, folding the records of a vault, and a whole report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class Reckoning {
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Instant NOW = Instant.parse("2025-01-01T12:00:00Z");

    /** How many entries. */
    @Param({"1000", "10000", "100000"})
    public int entries;

    private Ledger ledger;
    private Quotes quotes;
    private List<String> records;
    private Book book;

    /** Makes the ledger and the records that tell it. */
    @Setup
    public void prepare() {
        ledger = Trades.ledger(entries);
        quotes = Quotes.fromEntries(ledger);
        List<Fact> facts = new ArrayList<>();
        ledger.entries().forEach(entry -> facts.add(new Fact.EntryPut(entry)));
        records = Book.commit(facts, Hlc.of("0000000a"), NOW.toEpochMilli()).records();
        book = Book.of(records);
    }

    /** Lots, first in, first out. */
    @Benchmark
    public Lots lotsFifo() {
        return Lots.of(ledger, LotRules.of(Currency.EUR), quotes, quotes);
    }

    /** Lots, highest cost first. */
    @Benchmark
    public Lots lotsHifo() {
        return Lots.of(ledger, LotRules.of(Currency.EUR).withMethod(Method.HIFO), quotes, quotes);
    }

    /** Lots and the value of everything held. */
    @Benchmark
    public Valuation valuation() {
        return Valuation.at(ledger, LotRules.of(Currency.EUR), quotes, DAY);
    }

    /** The state from the texts of all records. */
    @Benchmark
    public Book fold() {
        return Book.of(records);
    }

    /** The report of gains as JSON text. */
    @Benchmark
    public int reportGains() {
        return CommandLine.run("report gains --json", Map.of(), NOW, DAY, book).out().length();
    }
}
