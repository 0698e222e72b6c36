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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import walletlens.analyst.question.Answer;
import walletlens.analyst.question.Answers;
import walletlens.analyst.question.Asked;
import walletlens.analyst.question.Ground;
import walletlens.analyst.question.Known;
import walletlens.analyst.question.Query;
import walletlens.analyst.question.Questions;
import walletlens.intake.sentence.Dictionary;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.quote.Quotes;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** Understanding a question about a book of so many entries, and answering it: the first time, and again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QuestionBench {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final int DAYS = 1826;
    private static final int ASSETS = 50;

    /** How many entries. */
    @Param({"10000"})
    public int entries;

    /** The question. */
    @Param({"what am I worth by class", "how much did I make this year", "best 5 positions this year", "what if stocks fall 30%",
        "which lots are older than a year", "why did my net worth change this year"})
    public String question;

    private Questions questions;
    private Valuation valuation;
    private Ground ground;
    private Query query;

    /** Makes the book. */
    @Setup
    public void prepare() {
        Ledger ledger = Ledger.of(ValueBench.entries(ASSETS, DAYS, entries, FIRST), List.of());
        Quotes quotes = Quotes.fromEntries(ledger).with(Quotes.of(ValueBench.prices(ASSETS, DAYS, FIRST)));
        valuation = Valuation.at(ledger, LotRules.of(Currency.EUR), quotes, FIRST.plusDays(DAYS - 1));
        Dictionary dictionary = Dictionary.of(new TreeMap<>(), ledger.assets(), ledger.accounts().values());
        questions = Questions.of(Known.of(dictionary, ledger,
                valuation.positions().stream().map(Position::asset).toList(), List.of(), Currency.EUR));
        ground = ground();
        query = understood().query().orElseThrow();
    }

    private Ground ground() {
        return Ground.of(valuation, List.of(), new TreeMap<>(), id -> id.symbol());
    }

    /** What it asks. */
    @Benchmark
    public Asked understood() {
        return questions.read(question, valuation.day(), List.of());
    }

    /** Its answer, where performance was reckoned before. */
    @Benchmark
    public Answer answered() {
        return Answers.of(query, ground);
    }

    /** Its answer, with every day of its time reckoned for it. */
    @Benchmark
    public Answer answeredFirst() {
        return Answers.of(query, ground());
    }
}
