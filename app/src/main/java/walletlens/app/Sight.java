package walletlens.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.analyst.Circumstances;
import walletlens.analyst.Dismissal;
import walletlens.analyst.Insights;
import walletlens.analyst.question.Answer;
import walletlens.analyst.question.Answers;
import walletlens.analyst.question.Asked;
import walletlens.analyst.question.Ground;
import walletlens.analyst.question.Known;
import walletlens.analyst.question.Query;
import walletlens.analyst.question.Questions;
import walletlens.intake.sentence.Tongue;
import walletlens.performance.Performance;
import walletlens.plan.Plan;
import walletlens.risk.Exposures;
import walletlens.risk.Health;
import walletlens.risk.Mapping;
import walletlens.value.Flows;
import walletlens.value.Position;
import walletlens.value.Subset;
import walletlens.value.Valuation;

/** What the analyst sees of a standing. Findings and names are reckoned when they are first asked for and then kept. */
public final class Sight implements Circumstances, Ground {
    private final Standing standing;
    private Known known;
    private Asked asked;
    private String askedText;
    private List<Tongue> askedIn;
    private Answer answer;
    private Insights insights;
    private Optional<Copies> told = Optional.empty();

    Sight(Standing standing) {
        this.standing = standing;
    }

    /** The names that questions can use. */
    public Known known() {
        if (known == null) {
            known = Known.of(standing.dictionary(), standing.ledger(), valuation().positions().stream()
                    .filter(position -> position.value().isPresent())
                    .sorted((one, other) -> worth(other).compareTo(worth(one))).map(Position::asset).toList(), plans(), standing.currency());
        }
        return known;
    }

    private static walletlens.money.Quantity worth(Position position) {
        return position.value().orElseThrow().amount().abs();
    }

    /** What a text asks; the latest is kept, for it is read once to be said and once to be drawn. */
    public Asked read(String text, List<Tongue> hints) {
        if (asked == null || !text.equals(askedText) || !hints.equals(askedIn)) {
            asked = Questions.of(known()).read(text, standing.today(), hints);
            askedText = text;
            askedIn = hints;
        }
        return asked;
    }

    /** What the figures say to a query; the latest is kept. */
    public Answer answer(Query query) {
        if (answer == null || !query.equals(answer.query())) {
            answer = Answers.of(query, this);
        }
        return answer;
    }

    /** What is found. */
    public Insights insights(Optional<Copies> copies) {
        if (insights == null || !told.equals(copies)) {
            told = copies;
            insights = Insights.of(this);
        }
        return insights;
    }

    @Override
    public Optional<Copies> copies() {
        return told;
    }

    @Override
    public Valuation valuation() {
        return standing.valuation();
    }

    @Override
    public Valuation valuation(LocalDate day) {
        return standing.valuation(day);
    }

    @Override
    public Flows flows() {
        return standing.flows();
    }

    @Override
    public Performance performance(LocalDate start, LocalDate end) {
        return standing.performance(Subset.ALL, start, end);
    }

    @Override
    public Performance performance(Subset subset, LocalDate start, LocalDate end) {
        return standing.performance(subset, start, end);
    }

    @Override
    public Health health() {
        return standing.judgement().health();
    }

    @Override
    public Mapping mapping() {
        return standing.judgement().mapping();
    }

    @Override
    public Exposures exposures() {
        return standing.judgement().exposures();
    }

    @Override
    public List<Plan> plans() {
        return standing.book().plans();
    }

    @Override
    public Map<String, String> settings() {
        return standing.book().settings().all();
    }

    @Override
    public List<Dismissal> dismissals() {
        return standing.book().dismissals();
    }
}
