package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Over;
import walletlens.app.Pen;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.export.Csv;
import walletlens.app.export.Tables;
import walletlens.app.form.Filled;
import walletlens.app.page.Region;
import walletlens.app.words.Words;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.money.Quantity;
import walletlens.plan.Goal;
import walletlens.plan.Ladder;
import walletlens.plan.RebalanceRules;
import walletlens.plan.Rung;
import walletlens.problem.Outcome;

/** What the user means to do: target weights, sell targets, goals. */
final class PlanScreen implements Screen {
    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        PlanView view = state.views().plan();
        Object standing = state.books().standing();
        List<Region> parts = new ArrayList<>();
        PlanMix mix = PlanMix.of(state);
        String day = pen.say("on-paper", pen.day(state.books().standing().today()), state.books().standing().currency().code());
        PlanGoals goals = PlanGoals.of(state);
        parts.add(Region.of("plan-mix", List.of(pen, standing, view.mix()), slots -> Views.T.screenPlanMix(pen, mix.page())));
        parts.add(Region.of("plan-result", List.of(pen, standing, view.mix()), slots -> Views.T.screenPlanResult(pen, mix.result())));
        parts.add(Region.of("plan-ladders", List.of(pen, standing, view.ladder(), view.rungs(), view.tried()),
                slots -> Views.T.screenPlanLadders(pen, PlanLadders.of(state).page())));
        parts.add(Region.of("plan-goals", List.of(pen, standing, view.goal(), view.goals(), view.tried(), view.chance(),
                        state.views().risk().chances().answers()),
                slots -> Views.T.screenPlanGoals(pen, goals.page())));
        return Region.of("main", List.of(pen, "plan", day), parts, slots -> Views.T.screenPlan(pen, day,
                slots.of("plan-mix"), slots.of("plan-result"), slots.of("plan-ladders"), slots.of("plan-goals")));
    }

    @Override
    public Turn handle(State state, Event event) {
        switch (event.name()) {
            case "plan.mix":
                return remember(state, state.views().plan().mixed(event.data()));
            case "plan.preset":
                return remember(state, state.views().plan().mixed(PlanMix.preset(state, event.get("preset"))));
            case "plan.split":
                return remember(state, state.views().plan().mixed(PlanMix.split(event.data(), event.get("class"))));
            case "plan.mix.save":
                return saveMix(state, event);
            case "plan.mix.drop":
                return remember(state, state.views().plan().mixed(Map.of()));
            case "plan.mix.delete":
                return Changes.say(state.with(state.views().with(state.views().plan().mixed(Map.of()))),
                        List.of(new Fact.PlanDelete(RebalanceRules.ID)), state.pen().say("plan.mix.deleted"));
            case "plan.mix.export":
                return export(state);
            case "plan.ladder":
                return openLadder(state, event.get("asset"));
            case "plan.ladder.typed":
                return remember(state, state.views().plan().climbing(state.views().plan().ladder(), event.data(), false));
            case "plan.ladder.save":
                return saveLadder(state, event);
            case "plan.ladder.close":
                return remember(state, state.views().plan().climbing("", Map.of(), false));
            case "plan.ladder.delete":
                return Changes.say(state.with(state.views().with(state.views().plan().climbing("", Map.of(), false))),
                        List.of(new Fact.PlanDelete("ladder " + event.get("asset"))), state.pen().say("plan.ladder.deleted"));
            case "plan.ladder.sell":
                return sell(state, event);
            case "plan.goal":
                return openGoal(state, event.get("goal"));
            case "plan.goal.typed":
                return remember(state, state.views().plan().aiming(state.views().plan().goal(), event.data(), false));
            case "plan.chance":
                return Quantity.parse(event.get("percent")).map(percent -> percent.value().intValue()).filter(PlanGoals.CHANCES::contains)
                        .map(percent -> remember(state, state.views().plan().reckoning(percent))).orElse(Turn.to(state));
            case "plan.goal.save":
                return saveGoal(state, event);
            case "plan.goal.close":
                return remember(state, state.views().plan().aiming("", Map.of(), false));
            case "plan.goal.delete":
                return Changes.say(state.with(state.views().with(state.views().plan().aiming("", Map.of(), false))),
                        List.of(new Fact.PlanDelete("goal " + event.get("goal"))), state.pen().say("plan.goal.deleted"));
            default:
                return Turn.to(state);
        }
    }

    private static Turn remember(State state, PlanView view) {
        return Turn.to(state.with(state.views().with(view)));
    }

    private static Turn saveMix(State state, Event event) {
        State typed = state.with(state.views().with(state.views().plan().mixed(event.data())));
        Outcome<RebalanceRules> rules = PlanMix.of(typed).rules();
        if (!rules.hasValue() || PlanMix.of(typed).plan().isEmpty()) {
            return Turn.to(typed).and(Effect.focus("#plan-result"));
        }
        return Changes.say(typed.with(typed.views().with(typed.views().plan().mixed(Map.of()))),
                List.of(new Fact.PlanPut(rules.get())), state.pen().say("plan.mix.saved"));
    }

    private static Turn export(State state) {
        String name = "walletlens-trades-" + state.moment().today() + ".csv";
        return PlanMix.of(state).plan().map(plan -> Turn.to(state).and(Effect.of("download", "name", name, "mime", "text/csv",
                "text", Csv.of(Tables.trades(plan))))).orElse(Turn.to(state));
    }

    private static Turn openLadder(State state, String asset) {
        if (AssetId.parse(asset).isEmpty()) {
            return Turn.to(state);
        }
        Map<String, String> texts = PlanLadders.kept(state, asset)
                .map(ladder -> PlanLadders.texts(state.pen(), ladder)).orElse(new TreeMap<>());
        return remember(state, state.views().plan().climbing(asset, texts, false)).and(Effect.focus("#rung-at-0"));
    }

    private static Turn saveLadder(State state, Event event) {
        String asset = state.views().plan().ladder();
        State typed = state.with(state.views().with(state.views().plan().climbing(asset, event.data(), true)));
        Ladder kept = PlanLadders.kept(state, asset).orElseGet(() -> Ladder.of(state.books().standing().valuation(),
                AssetId.parse(asset).orElseThrow(), Quantity.ZERO, List.<Rung>of()));
        Outcome<Ladder> ladder = PlanLadders.of(typed).typed(kept);
        if (!ladder.problems().isEmpty() || !ladder.get().faults().isEmpty()) {
            return Turn.to(typed).and(Effect.focus("#ladder-wrong"));
        }
        return Changes.say(state.with(state.views().with(state.views().plan().climbing("", Map.of(), false))),
                List.of(new Fact.PlanPut(ladder.get())), state.pen().say("plan.ladder.saved",
                        Words.quoted(state.books().standing().assets().name(kept.asset()))));
    }

    private static Turn sell(State state, Event event) {
        int at = Quantity.parse(event.get("rung")).map(number -> number.value().intValue()).orElse(-1);
        Optional<Filled> filled = PlanLadders.of(state).sale(event.get("asset"), at);
        return filled.map(form -> Turn.to(state.with(new Over.Form(form, "", false, false))).and(Effect.focus("#f-kind")))
                .orElse(Turn.to(state));
    }

    private static Turn openGoal(State state, String name) {
        Map<String, String> texts = PlanGoals.kept(state, name).map(goal -> PlanGoals.texts(state.pen(), goal))
                .orElse(new TreeMap<>(Map.of("growth", "4")));
        return remember(state, state.views().plan().aiming(name.isEmpty() ? PlanView.NEW : name, texts, false))
                .and(Effect.focus("#goal-name"));
    }

    private static Turn saveGoal(State state, Event event) {
        String original = state.views().plan().goal();
        State typed = state.with(state.views().with(state.views().plan().aiming(original, event.data(), true)));
        Outcome<Goal> goal = PlanGoals.of(typed).typed();
        if (!goal.hasValue()) {
            return Turn.to(typed).and(Effect.focus("#goal-wrong"));
        }
        List<Fact> facts = new ArrayList<>();
        if (!original.equals(PlanView.NEW) && !original.equals(goal.get().name())) {
            facts.add(new Fact.PlanDelete("goal " + original));
        }
        facts.add(new Fact.PlanPut(goal.get()));
        return Changes.say(state.with(state.views().with(state.views().plan().aiming("", Map.of(), false))), facts,
                state.pen().say("plan.goal.saved", Words.quoted(goal.get().name())));
    }
}
