package walletlens.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import walletlens.intake.sentence.Context;
import walletlens.intake.sentence.Dictionary;
import walletlens.intake.sentence.Sentences;
import walletlens.intake.sentence.Understood;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.quote.Quotes;

/** Understanding a sentence: usual ones, one with slips of spelling, and the longest text that is read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SentenceBench {
    /** The sentence that is read. */
    @Param({"en", "de", "slips", "several", "longest"})
    public String which;

    private final Sentences sentences = Sentences.of(Dictionary.of(new TreeMap<>(), List.of(), List.of()));
    private final Context context =
            Context.of(LocalDate.of(2024, 6, 15), List.of(), Ledger.EMPTY, Quotes.NONE, Currency.EUR);

    /** Reads it. */
    @Benchmark
    public Understood read() {
        return sentences.read(text(), context);
    }

    private String text() {
        switch (which) {
            case "de":
                return "gestern 0,5 ETH für 1600 € bei Kraken gekauft, Gebühr 4 Euro";
            case "slips":
                return "bougth 2 bitcion and 10 microsft at 430 usd yesterdy";
            case "several":
                return "bought 10 sol at 140, 5 ltc at 80 and 100 ada at 0.40 on kraken yesterday, then moved 1 btc from coinbase to ledger";
            case "longest":
                return "bought 0.5 zorbcoin at 3200 from blergh on krakun and sold 3 florps, ".repeat(40);
            default:
                return "bought 0.5 ETH at 3200 yesterday on Kraken, fee 4 EUR";
        }
    }
}
