package walletlens.app.screen;

import java.util.List;
import java.util.Optional;
import walletlens.analyst.Dismissal;
import walletlens.analyst.Insight;
import walletlens.analyst.Severity;
import walletlens.analyst.question.Measure;
import walletlens.analyst.question.Query;
import walletlens.analyst.question.Questions;
import walletlens.analyst.question.Slot;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;
import walletlens.book.Fact;

/** Questions in plain words and their answers, what is found in the figures, and what moved them. */
final class AnalystScreen implements Screen {
    @Override
    public String name() {
        return "analyst";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        if (standing.ledger().entries().isEmpty()) {
            return Region.of("main", List.of(pen, "analyst-nothing"), slots -> Views.T.screenAnalystNothing(pen));
        }
        AnalystView view = state.views().analyst();
        List<Region> parts = List.of(
                Region.of("analyst-ask", List.of(pen, view.question()), slots -> Views.T.screenAnalystAsk(pen, view.question())),
                Region.of("analyst-examples", List.of(pen, standing),
                        slots -> Views.T.screenAnalystExamples(pen, AnalystReply.examples(state))),
                Region.of("analyst-answer", List.of(pen, standing, view.question(), view.query()),
                        slots -> Views.T.screenAnalystAnswer(pen, AnalystReply.reply(state))),
                Region.of("analyst-found", List.of(pen, standing, view.severity(), view.further(), view.open(), state.host()),
                        slots -> Views.T.screenAnalystFound(pen, AnalystFindings.page(state))),
                Region.of("analyst-moved", List.of(pen, standing, view.span()),
                        slots -> Views.T.screenAnalystMoved(pen, AnalystMoved.page(state))),
                AnalystModel.draw(state));
        return Region.of("main", List.of(pen, "analyst"), parts, slots -> Views.T.screenAnalyst(pen, slots.of("analyst-ask"), slots.of("analyst-examples"),
                slots.of("analyst-answer"), slots.of("analyst-found"), slots.of("analyst-moved"), slots.of("analyst-model")));
    }

    @Override
    public Turn handle(State state, Event event) {
        AnalystView view = state.views().analyst();
        if (event.name().startsWith("analyst.model.")) {
            return AnalystModel.handle(state, event);
        }
        switch (event.name()) {
            case "analyst.ask":
                return ask(state, event.get("text"));
            case "analyst.pick":
                return Query.parse(event.get("query")).isEmpty() ? Turn.to(state) : answered(show(state, view.choosing(event.get("query"))));
            case "analyst.set":
                return set(state, event.get("slot"), event.get("value"));
            case "analyst.clear":
                return Turn.to(show(state, view.asking(""))).and(Effect.focus("#analyst-question"));
            case "analyst.list":
                return list(state);
            case "analyst.severity":
                boolean known = event.get("is").isEmpty() || List.of(Severity.values()).stream().anyMatch(each -> each.code().equals(event.get("is")));
                return Turn.to(known ? show(state, view.showing(event.get("is"), view.further())) : state);
            case "analyst.further":
                return Turn.to(show(state, view.showing(view.severity(), !view.further())));
            case "analyst.open":
                return Turn.to(show(state, view.opening(event.get("key").equals(view.open()) ? "" : event.get("key"))));
            case "analyst.dismiss":
                return dismiss(state, event);
            case "analyst.restore":
                return state.books().standing().sight().dismissals().stream().noneMatch(each -> each.key().equals(event.get("key")))
                        ? Turn.to(state)
                        : Changes.say(state, List.of(new Fact.DismissalDelete(event.get("key"))), state.pen().say("analyst.restored"));
            case "analyst.span":
                return Turn.to(show(state, view.over(view.span().chosen(event, state.pen(), state.books().standing()))));
            default:
                return Turn.to(state);
        }
    }

    private static State show(State state, AnalystView view) {
        return state.with(state.views().with(view));
    }

    /** Asks a question from wherever it is asked. */
    static Turn ask(State state, String text) {
        String asked = text.length() > Questions.LONGEST + 1 ? text.substring(0, Questions.LONGEST + 1) : text;
        State next = show(state, state.views().analyst().asking(asked));
        if (asked.isBlank()) {
            return Turn.to(next);
        }
        return answered(next);
    }

    /** With the answer said to whoever listens. */
    private static Turn answered(State state) {
        String spoken = state.books().standing().ledger().entries().isEmpty() ? "" : AnalystReply.reply(state).spoken();
        return spoken.isEmpty() ? Turn.to(state) : Turn.to(state).and(Effect.announce(spoken));
    }

    /** Corrects a part of the query that was understood. */
    private static Turn set(State state, String name, String value) {
        Optional<Query> query = AnalystReply.query(state);
        if (query.isEmpty()) {
            return Turn.to(state);
        }
        Query next = name.equals(QueryText.MEASURE) ? Measure.of(value).map(query.get()::with).orElse(query.get())
                : Slot.of(name).map(slot -> query.get().with(slot, value)).orElse(query.get());
        if (next.measure() == Measure.WHAT_IF && !next.has(Slot.PERCENT)) {
            next = next.with(Slot.PERCENT, "-20");
        }
        return answered(show(state, state.views().analyst().choosing(next.toString())));
    }

    /** To the list of activity, with what was asked about. */
    private static Turn list(State state) {
        Optional<Query> query = AnalystReply.query(state);
        if (query.isEmpty()) {
            return Turn.to(state);
        }
        Query of = query.get();
        String kind = of.kinds().size() == 1 ? of.kinds().get(0).code() : "";
        ActivityView list = new ActivityView("", kind, of.subset().account(), of.subset().asset().map(Object::toString).orElse(""),
                of.period().filter(period -> period.begins()).map(period -> period.from().toString()).orElse(""),
                of.period().filter(period -> period.ends()).map(period -> period.to().toString()).orElse(""), 0, "");
        return Go.to(state.with(state.views().with(list)), "activity");
    }

    private static Turn dismiss(State state, Event event) {
        Optional<Insight> insight = AnalystFindings.of(state).find(event.get("key"));
        if (insight.isEmpty()) {
            return Turn.to(state);
        }
        boolean forEver = event.get("how").equals("ever");
        Dismissal dismissal = forEver ? Dismissal.forEver(insight.get()) : Dismissal.untilWorse(insight.get());
        return Changes.say(state, List.of(new Fact.DismissalPut(dismissal)),
                state.pen().say(forEver ? "analyst.dismissed.ever" : "analyst.dismissed")).and(Effect.focus("#found-title"));
    }
}
