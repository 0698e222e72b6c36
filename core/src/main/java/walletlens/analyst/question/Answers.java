package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.analyst.Part;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.performance.Performance;
import walletlens.performance.Statistic;
import walletlens.value.Subset;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/** Answers queries from the figures of a book. Whatever can be asked has an answer, and be it that nothing is known. */
public final class Answers {
    /** How many lines a ranking shows where nobody says how many. */
    static final int USUAL = 5;

    final Ground ground;
    final Query query;
    final LocalDate today;
    final LocalDate beginning;
    final Currency currency;
    final Subset subset;
    final List<Answer.Figure> figures = new ArrayList<>();
    final List<Answer.Table> tables = new ArrayList<>();
    final List<Answer.Note> notes = new ArrayList<>();
    LocalDate from;
    LocalDate to;

    private Answers(Query query, Ground ground) {
        this.query = query;
        this.ground = ground;
        this.today = ground.valuation().day();
        this.currency = ground.valuation().currency();
        this.subset = query.subset();
        this.beginning = Performance.beginning(ground.valuation().ledger(), today);
        Period period = query.period().orElse(Period.ALL);
        this.from = first(period);
        this.to = period.lastUntil(today);
    }

    /** What the figures say to a query. */
    public static Answer of(Query query, Ground ground) {
        Answers answers = new Answers(query, ground);
        switch (query.measure()) {
            case WORTH, QUANTITY, COST, UNREALIZED, SHARE, PRICE -> answers.within(new Worths(answers)::answer);
            case GAIN, REALIZED, RETURN, XIRR, INCOME, FEES, TAXES, PUT_IN, CHANGE, DRAWDOWN, VOLATILITY -> answers.within(new Outcomes(answers)::answer);
            case WHEN, COUNT, ENTRIES, LOTS -> new Happenings(answers).answer();
            default -> new Prospects(answers).answer();
        }
        boolean day = query.measure().isOfADay();
        return new Answer(query, day ? LocalDate.MIN : answers.from, answers.to, answers.figures, answers.tables, answers.notes);
    }

    /** The first day of a time on which there is something to tell. */
    LocalDate first(Period period) {
        return period.from().isBefore(beginning) ? beginning : period.from();
    }

    /** Answers, or says that the time asked about ended before anything was recorded. */
    private void within(Runnable answer) {
        if (to.isBefore(from)) {
            note("before", new Part.Day(beginning));
        } else {
            answer.run();
        }
    }

    Valuation valuation() {
        return ground.valuation(to);
    }

    Performance performance() {
        return performance(subset, from, to);
    }

    Performance performance(Subset of, LocalDate first, LocalDate last) {
        return ground.performance(of, first.minusDays(1), last);
    }

    void say(String name, Part part, Trail trail) {
        figures.add(Answer.Figure.of(name, part, trail));
    }

    void say(String name, Part part) {
        figures.add(Answer.Figure.of(name, part));
    }

    void note(String name, Part... parts) {
        notes.add(Answer.Note.of(name, parts));
    }

    /** A statistic as a change; where it is not known, a note says why. */
    void say(String name, Statistic statistic, Trail trail) {
        if (statistic.value().isPresent()) {
            say(name, new Part.Change(statistic.value().get()), trail);
        } else {
            note("why." + statistic.why().orElseThrow().code());
        }
    }

    static Part amount(Money money) {
        return new Part.Amount(money);
    }

    static Part gain(Money money) {
        return new Part.Gain(money);
    }

    static Optional<Answer.Figure> cell(Part part, Trail trail) {
        return Optional.of(Answer.Figure.of("", part, trail));
    }

    static Optional<Answer.Figure> cell(Part part) {
        return Optional.of(Answer.Figure.of("", part));
    }

    /** The lines wanted of a ranking that has the best first. */
    <T> List<T> ranked(List<T> best) {
        List<T> order = new ArrayList<>(best);
        if (query.get(Slot.ORDER).equals("worst")) {
            java.util.Collections.reverse(order);
        }
        int most = query.has(Slot.ORDER) || query.has(Slot.MOST) ? query.most(USUAL) : order.size();
        return order.subList(0, Math.min(most, order.size()));
    }
}
