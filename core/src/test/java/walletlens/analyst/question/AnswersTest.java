package walletlens.analyst.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import walletlens.analyst.Part;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/** Answers over {@link QuestionBook}, each with its arithmetic. */
class AnswersTest {
    private static final Valuation VALUATION =
            Valuation.at(QuestionBook.ledger(), LotRules.of(Currency.EUR), QuestionBook.quotes(), QuestionBook.TODAY);
    private static final Ground GROUND = Ground.of(VALUATION, QuestionBook.plans(), Map.of("risk.spending", "1000 EUR"), id -> id.symbol());

    private static Answer answer(String question) {
        Asked asked = QuestionBook.ask(question);
        assertThat(asked.query()).as(QuestionBook.understood(asked)).isPresent();
        return Answers.of(asked.query().get(), GROUND);
    }

    private static Part figure(Answer answer, String name) {
        return answer.figures().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().part();
    }

    private static Part euros(String amount) {
        return new Part.Amount(Money.of(amount, "EUR"));
    }

    private static Part gained(String amount) {
        return new Part.Gain(Money.of(amount, "EUR"));
    }

    private static List<Answer.Row> rows(Answer answer, String table) {
        return answer.tables().stream().filter(each -> each.name().equals(table)).findFirst().orElseThrow().rows();
    }

    @Test
    void netWorthIsWhatIsOwnedLessWhatIsOwed() {
        Answer answer = answer("what am I worth?");
        // Bank 10000 - 12 - 50; Kraken 10000 - 3010 - 2200 + 2500; Depot 20000 - 1500 - 4000 + 30 + 5 - 900
        // crypto 1.01 * 3000 + 0.1 * 60000; shares 15 * 200; fund 40 * 120; the flat; the mortgage
        // 9938 + 7290 + 13635 + 9030 + 3000 + 4800 + 240000 - 180000 = 107693
        assertThat(figure(answer, "net-worth")).isEqualTo(euros("107693"));
        assertThat(figure(answer, "owned")).isEqualTo(euros("287693"));
        assertThat(figure(answer, "owed")).isEqualTo(euros("-180000"));
    }

    @Test
    void worthOnADayTakesThePricesOfThatDay() {
        // 9938 + 62 (fee and tax of 2024) + 7290 - 2500 + 13635 - 5 + 900 = 29320; 2 ETH 4000, 0.1 BTC 4000, 10 AAPL 1700, 40 VWCE 4200
        // 29320 + 4000 + 4000 + 1700 + 4200 + 240000 - 180000 = 103220
        assertThat(figure(answer("what was I worth on 2023-12-31?"), "net-worth")).isEqualTo(euros("103220"));
    }

    @Test
    void worthOfAClassAnAccountATagAndBoth() {
        assertThat(figure(answer("how much do I have in crypto"), "worth")).isEqualTo(euros("9030"));
        assertThat(figure(answer("value of my depot"), "worth")).isEqualTo(euros("261435"));
        assertThat(figure(answer("worth of everything tagged tech"), "worth")).isEqualTo(euros("3000"));
        assertThat(figure(answer("how much is my crypto worth on kraken"), "worth")).isEqualTo(euros("9030"));
        assertThat(figure(answer("how much do I owe"), "worth")).isEqualTo(euros("-180000"));
    }

    @Test
    void quantityAndWhatWasPaidForWhatIsHeld() {
        assertThat(figure(answer("how much ETH do I own"), "quantity"))
                .isEqualTo(new Part.Units(Quantity.of("1.01"), walletlens.asset.AssetId.parse("crypto:ETH").orElseThrow()));
        Answer cost = answer("what did I pay for my apple?");
        assertThat(figure(cost, "cost")).isEqualTo(euros("2400")); // 1500 + 900
        assertThat(((Part.UnitPrice) figure(cost, "average")).price().amount()).isEqualByComparingTo(Quantity.of(160)); // 2400 / 15
    }

    @Test
    void gainIsChangeOfWorthLessWhatWasPutInWithIncome() {
        Answer answer = answer("how much did I make on ETH this year?");
        // 1.01 * 3000 + 2500 sold - 2 * 2000 at the year's start = 1530, of which 30 staked
        assertThat(figure(answer, "gain")).isEqualTo(gained("1530"));
        Money sum = Money.of("0", "EUR");
        List<Answer.Row> rows = rows(answer, "split");
        for (Answer.Row row : rows.subList(0, rows.size() - 1)) {
            sum = sum.plus(((Part.Gain) row.cells().get(0).orElseThrow().part()).money());
        }
        assertThat(sum).isEqualTo(Money.of("1530", "EUR"));
    }

    @Test
    void theBestThreeOfAYearStandInTheirOrder() {
        List<Answer.Row> rows = rows(answer("best 3 positions this year"), "by-asset");
        assertThat(rows).hasSize(3);
        assertThat(rows.stream().map(row -> row.cells().get(0).orElseThrow().part()).toList())
                .containsExactly(gained("2000"), gained("1530"), gained("600"));
        assertThat(rows(answer("worst 2 positions this year"), "by-asset").get(0).cells().get(0).orElseThrow().part())
                .isEqualTo(gained("-62")); // the fee and the tax, paid from cash
    }

    @Test
    void realizedIncomeFeesAndTaxes() {
        assertThat(figure(answer("realized gains this year"), "realized")).isEqualTo(gained("995")); // 2500 - (3000 + 10) / 2
        assertThat(figure(answer("how much dividends did I get in 2023"), "income")).isEqualTo(euros("30"));
        assertThat(figure(answer("income this year"), "income")).isEqualTo(euros("35")); // 5 + 30 staked
        assertThat(figure(answer("total fees ever"), "fees")).isEqualTo(euros("22")); // 10 + 12
        assertThat(figure(answer("taxes in 2024"), "taxes")).isEqualTo(euros("50"));
        assertThat(figure(answer("unrealised gains"), "unrealized")).isEqualTo(gained("6695")); // 3800 + 1495 + 800 + 600
    }

    @Test
    void aShareIsOfEverythingOwned() {
        Part.Share share = (Part.Share) figure(answer("how much of me is crypto?"), "share");
        assertThat(share.fraction()).isEqualByComparingTo(Quantity.of("9030").dividedBy(Quantity.of("287693")));
    }

    @Test
    void aMoveOfPricesMovesWhatIsOwnedAndLeavesDebts() {
        Answer half = answer("what if bitcoin halves?");
        assertThat(figure(half, "after")).isEqualTo(euros("104693")); // 107693 - 6000 / 2
        assertThat(figure(half, "difference")).isEqualTo(gained("-3000"));
        // (9030 + 3000 + 4800 + 240000) / 4
        assertThat(figure(answer("what if everything falls by 25%"), "difference")).isEqualTo(gained("-64207.5"));
    }

    @Test
    void daysAndNumbersOfEntries() {
        assertThat(figure(answer("when did I first buy apple"), "first")).isEqualTo(new Part.Day(java.time.LocalDate.of(2023, 5, 2)));
        assertThat(figure(answer("when did I last buy apple"), "last")).isEqualTo(new Part.Day(java.time.LocalDate.of(2024, 5, 2)));
        assertThat(figure(answer("how many trades in 2023"), "count")).isEqualTo(new Part.Count(4));
        assertThat(figure(answer("how many transactions do I have"), "count")).isEqualTo(new Part.Count(16));
        assertThat(rows(answer("which lots are older than a year"), "lots")).hasSize(5);
        assertThat(rows(answer("lots younger than a year"), "lots").get(0).entry()).isEqualTo("13");
    }

    @Test
    void moneyLastsAsLongAsItIsMoreThanIsSpent() {
        assertThat(((Part.Number) figure(answer("how long would my cash last"), "months")).number())
                .isEqualByComparingTo(Quantity.of("30.863")); // 30863 / 1000
    }

    @Test
    void aChangeIsTakenApartSoThatItAddsUp() {
        Answer answer = answer("why did my net worth rise this year");
        assertThat(figure(answer, "change")).isEqualTo(gained("4473")); // 107693 - 103220
        Money movers = Money.of("0", "EUR");
        List<Answer.Row> rows = rows(answer, "movers");
        for (Answer.Row row : rows.subList(0, rows.size() - 1)) {
            movers = movers.plus(((Part.Gain) row.cells().get(0).orElseThrow().part()).money());
        }
        assertThat(rows.get(rows.size() - 1).cells().get(0).orElseThrow().part()).isEqualTo(new Part.Gain(movers));
    }

    @Test
    void twoTimesStandSideBySide() {
        Answer answer = answer("2023 against 2024");
        assertThat(figure(answer, "first-time")).isEqualTo(gained("3220"));
        assertThat(figure(answer, "second-time")).isEqualTo(gained("4473"));
        assertThat(answer.notes().stream().map(Answer.Note::name)).contains("unequal");
    }

    @Test
    void aPriceIsThatOfTheDayAsked() {
        assertThat(((Part.UnitPrice) figure(answer("what did bitcoin cost on 2023-12-31"), "price")).price().amount())
                .isEqualByComparingTo(Quantity.of(40000));
        assertThat(answer("price of tesla").notes().get(0).name()).isEqualTo("no-price");
    }

    @Test
    void whatLiesBeforeTheFirstEntryIsSaidToBeSo() {
        assertThat(answer("what was I worth in 2020").notes().get(0).name()).isEqualTo("before");
    }

    @Test
    void aGoalThatIsReachedIsSaidToBeAndAnotherHasAChance() {
        assertThat(answer("will I reach the house deposit").notes().stream().map(Answer.Note::name)).contains("reached");
        Part.Share chance = (Part.Share) figure(answer("chance of reaching Retirement"), "chance");
        assertThat(chance.fraction().signum()).isNotNegative();
        assertThat(chance.fraction()).isLessThanOrEqualTo(Quantity.ONE);
        assertThat(answer("chance of reaching Retirement")).as("the same question has the same answer")
                .extracting(answer -> figure(answer, "chance")).isEqualTo(chance);
    }

    @Test
    void everyQuestionOfTheCorpusHasAnAnswerWhoseTrailsOpen() {
        List<String> wordless = new ArrayList<>();
        for (String language : List.of("en", "de", "fr", "es", "ar")) {
            for (CorpusTest.Case each : CorpusTest.cases(language)) {
                Query.parse(each.query()).ifPresent(query -> {
                    Answer answer = Answers.of(query, GROUND);
                    if (answer.figures().isEmpty() && answer.notes().isEmpty()) {
                        wordless.add(each.question());
                    }
                    answer.all().forEach(figure -> figure.trail().ifPresent(trail -> open(trail, 0)));
                });
            }
        }
        assertThat(wordless).isEmpty();
    }

    @Test
    void whateverIsPutIntoTheSlotsHasAnAnswerWhoseNamesAreInTheLists() {
        List<String> of = List.of("", "asset:crypto:ETH", "asset:stock:TSLA", "class:crypto", "class:loan", "account:Kraken", "tag:tech", "currency:EUR");
        List<String> times = List.of("", "2023", "2024-Q1", "2019", "2024-01-01/", "/2023-06-30", "2024-05-02");
        for (Measure measure : Measure.values()) {
            for (String subject : of) {
                for (String time : times) {
                    for (String split : List.of("", "class", "asset", "account", "currency", "tag")) {
                        Query query = Query.of(measure).with(Slot.OF, subject).with(Slot.PERIOD, time).with(Slot.BY, split);
                        if (!measure.wantsAsset() || query.subset().asset().isPresent()) {
                            named(Answers.of(query, GROUND));
                        }
                    }
                    named(measure.wantsAsset() && !subject.startsWith("asset") ? Answers.of(Query.of(Measure.WORTH), GROUND)
                            : Answers.of(Query.of(measure).with(Slot.OF, subject).with(Slot.PERIOD, time).with(Slot.AGAINST, "2023"), GROUND));
                }
            }
        }
    }

    private static void named(Answer answer) {
        answer.figures().forEach(figure -> assertThat(Answer.FIGURES).contains(figure.name()));
        answer.notes().stream().filter(note -> !note.name().startsWith("why.")).forEach(note -> assertThat(Answer.NOTES).contains(note.name()));
        for (Answer.Table table : answer.tables()) {
            assertThat(Answer.TABLES).contains(table.name());
            assertThat(Answer.COLUMNS).containsAll(table.columns());
            for (Answer.Row row : table.rows()) {
                assertThat(row.cells()).as(answer.query() + " " + table.name()).hasSize(table.columns().size() - 1);
                if (!row.name().isEmpty() && !row.name().startsWith("kind.") && !row.name().startsWith("health.")) {
                    assertThat(Answer.ROWS).contains(row.name());
                }
            }
        }
    }

    private static void open(Trail trail, int depth) {
        assertThat(Trail.KEYS).contains(trail.key());
        trail.children().forEach(child -> {
            if (depth < 6) {
                open(child, depth + 1);
            }
        });
    }
}
