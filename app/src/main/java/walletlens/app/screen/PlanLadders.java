package walletlens.app.screen;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.form.Filled;
import walletlens.app.form.Typed;
import walletlens.app.words.Figure;
import walletlens.asset.AssetId;
import walletlens.ledger.EntryKind;
import walletlens.lots.Disposal;
import walletlens.lots.Term;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.plan.Ladder;
import walletlens.plan.LadderPlan;
import walletlens.plan.Plan;
import walletlens.plan.Rung;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.value.Position;

/** Sell targets: what is kept, what is typed, and what each step would bring. */
final class PlanLadders {
    private static final Quantity HUNDRED = Quantity.of(100);
    private static final List<String> TRIGGERS = List.of("price", "multiple", "gain");
    private static final List<String> SIZES = List.of("share", "units");
    private static final int MOST_RUNGS = 60;

    private final State state;
    private final Pen pen;
    private final Standing standing;
    private final PlanView view;

    private PlanLadders(State state) {
        this.state = state;
        this.pen = state.pen();
        this.standing = state.books().standing();
        this.view = state.views().plan();
    }

    static PlanLadders of(State state) {
        return new PlanLadders(state);
    }

    /** The ladder kept for an asset. */
    static Optional<Ladder> kept(State state, String asset) {
        for (Plan plan : state.books().book().plans()) {
            if (plan instanceof Ladder ladder && ladder.asset().toString().equals(asset)) {
                return Optional.of(ladder);
            }
        }
        return Optional.empty();
    }

    PlanPage.Ladders page() {
        List<PlanPage.Ladder> ladders = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Plan plan : state.books().book().plans()) {
            if (plan instanceof Ladder ladder) {
                named.add(ladder.asset().toString());
                ladders.add(ladder(ladder));
            }
        }
        if (!view.ladder().isEmpty() && !named.contains(view.ladder())) {
            AssetId.parse(view.ladder()).ifPresent(asset ->
                    ladders.add(0, ladder(Ladder.of(standing.valuation(), asset, Quantity.ZERO, List.of()))));
            named.add(view.ladder());
        }
        List<PlanPage.Option> others = new ArrayList<>();
        for (Position position : standing.valuation().positions()) {
            AssetId asset = position.asset();
            if (!asset.assetClass().isMoney() && position.quantity().isPositive() && !named.contains(asset.toString())) {
                others.add(new PlanPage.Option(asset.toString(), standing.assets().name(asset), false));
            }
        }
        return new PlanPage.Ladders(ladders, others);
    }

    private PlanPage.Ladder ladder(Ladder kept) {
        String id = kept.asset().toString();
        boolean open = view.ladder().equals(id);
        Currency currency = currency(kept.asset());
        Outcome<Ladder> typed = open ? typed(kept) : Outcome.of(kept);
        Ladder shown = typed.orElse(kept);
        List<String> faults = new ArrayList<>();
        if (open && view.tried()) {
            typed.problems().forEach(problem -> faults.add(problem.message()));
            faults.addAll(shown.faults());
        }
        LadderPlan plan = LadderPlan.of(standing.valuation(), shown);
        List<PlanPage.Step> steps = new ArrayList<>();
        plan.steps().forEach(step -> steps.add(step(shown, step)));
        return new PlanPage.Ladder(id, Anchors.asset(id) + "-plan", standing.assets().name(kept.asset()),
                kept.asset().assetClass().code(), plan.price().map(pen::price).orElse(Figure.NONE), currency.code(),
                open ? view.rungs().getOrDefault("fee", "") : "", steps, faults, sums(plan), open ? rungs() : List.of());
    }

    /** What all open steps come to. */
    private List<PlanPage.Fact> sums(LadderPlan plan) {
        List<PlanPage.Fact> sums = new ArrayList<>();
        String all = " -1 " + plan.ladder().asset();
        plan.proceeds().ifPresent(money -> {
            sums.add(new PlanPage.Fact(pen.say("plan.ladder.brings"), pen.money(money), "ladder brings" + all));
            plan.averageExit().ifPresent(price -> sums.add(new PlanPage.Fact(pen.say("plan.ladder.exit"), pen.price(price), "")));
            plan.gain().ifPresent(gain -> sums.add(new PlanPage.Fact(pen.say("plan.ladder.gain"), pen.change(gain), "ladder gain" + all)));
            sums.add(new PlanPage.Fact(pen.say("plan.ladder.leaves"), pen.quantity(plan.remaining()), ""));
        });
        return sums;
    }

    /** The ladder of an asset as it is shown: typed where it is being changed, else as it is kept. */
    LadderPlan shown(AssetId asset) {
        Ladder kept = kept(state, asset.toString())
                .orElseGet(() -> Ladder.of(standing.valuation(), asset, Quantity.ZERO, List.of()));
        Ladder shown = view.ladder().equals(asset.toString()) ? typed(kept).orElse(kept) : kept;
        return LadderPlan.of(standing.valuation(), shown);
    }

    private Currency currency(AssetId asset) {
        return standing.valuation().position(asset).flatMap(Position::price).map(Price::currency).orElse(standing.currency());
    }

    private PlanPage.Step step(Ladder ladder, LadderPlan.Step step) {
        String when = "";
        if (step.rung().trigger() instanceof Rung.Trigger.AtMultiple at) {
            when = pen.say("plan.at.multiple", pen.figures().typed(at.multiple()));
        } else if (step.rung().trigger() instanceof Rung.Trigger.AtGain at) {
            when = pen.say("plan.at.gain", pen.figures().percentChange(at.gain()));
        }
        int progress = step.progress().map(part -> part.times(Quantity.of(1000)).value().setScale(0, RoundingMode.FLOOR).intValue())
                .orElse(0);
        int lasting = 0;
        for (Disposal disposal : step.disposals()) {
            lasting += disposal.term() == Term.LONG ? 1 : 0;
        }
        String lots = step.disposals().isEmpty() ? "" : pen.count("plan.lots", step.disposals().size(), lasting);
        return new PlanPage.Step(step.at(), when, step.price().map(pen::price).orElse(Figure.NONE), step.state().code(),
                pen.say("plan.state." + step.state().code()), Math.max(0, Math.min(1000, progress)),
                step.progress().map(part -> pen.figures().percent(part).toString()).orElse(""),
                step.state() == LadderPlan.State.DONE ? pen.quantity(step.rung().size().of(ladder.original())) : pen.quantity(step.quantity()),
                step.state() == LadderPlan.State.DONE ? Figure.NONE : step.proceeds().map(pen::money).orElse(Figure.NONE),
                step.gain().map(pen::change).orElse(Figure.NONE), lots);
    }

    // ---- the form ----------------------------------------------------------------------------------------------------

    private List<PlanPage.Rung> rungs() {
        List<PlanPage.Rung> rungs = new ArrayList<>();
        int rows = 0;
        for (int i = 0; i < MOST_RUNGS; i++) {
            rows = text("at-" + i).isEmpty() && text("size-" + i).isEmpty() ? rows : i + 1;
        }
        for (int i = 0; i < Math.min(MOST_RUNGS, rows + 1); i++) {
            rungs.add(new PlanPage.Rung(i, options(TRIGGERS, "on-" + i, "plan.on."), text("at-" + i),
                    options(SIZES, "by-" + i, "plan.by."), text("size-" + i), text("done-" + i)));
        }
        return rungs;
    }

    private List<PlanPage.Option> options(List<String> codes, String field, String words) {
        List<PlanPage.Option> options = new ArrayList<>();
        for (String code : codes) {
            options.add(new PlanPage.Option(code, pen.say(words + code), code.equals(text(field))));
        }
        return options;
    }

    private String text(String field) {
        return view.rungs().getOrDefault(field, "").trim();
    }

    /** The form of a ladder as it is kept. */
    static Map<String, String> texts(Pen pen, Ladder ladder) {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("fee", Typed.unlessZero(pen, ladder.fee().times(HUNDRED).stripped()));
        for (int i = 0; i < ladder.rungs().size(); i++) {
            Rung rung = ladder.rungs().get(i);
            if (rung.trigger() instanceof Rung.Trigger.AtPrice at) {
                put(texts, i, "price", pen.figures().typed(at.price().amount()));
            } else if (rung.trigger() instanceof Rung.Trigger.AtMultiple at) {
                put(texts, i, "multiple", pen.figures().typed(at.multiple()));
            } else if (rung.trigger() instanceof Rung.Trigger.AtGain at) {
                put(texts, i, "gain", Typed.percent(pen, at.gain()));
            }
            if (rung.size() instanceof Rung.Size.Share share) {
                texts.put("by-" + i, "share");
                texts.put("size-" + i, Typed.percent(pen, share.fraction()));
            } else if (rung.size() instanceof Rung.Size.Units units) {
                texts.put("by-" + i, "units");
                texts.put("size-" + i, pen.figures().typed(units.quantity()));
            }
            texts.put("done-" + i, rung.done());
        }
        return texts;
    }

    private static void put(Map<String, String> texts, int i, String on, String at) {
        texts.put("on-" + i, on);
        texts.put("at-" + i, at);
    }

    /** The ladder typed; problems name what cannot be read. What it rests on stays that of the ladder kept. */
    Outcome<Ladder> typed(Ladder kept) {
        Typed typed = Typed.of(pen, view.rungs());
        List<Rung> rungs = new ArrayList<>();
        List<Problem> wrong = new ArrayList<>();
        for (int i = 0; i < MOST_RUNGS; i++) {
            if (typed.isEmpty("at-" + i) && typed.isEmpty("size-" + i)) {
                continue;
            }
            if (typed.isEmpty("at-" + i) || typed.isEmpty("size-" + i)) {
                wrong.add(Problem.of(pen.say("plan.wrong.half")));
                continue;
            }
            boolean units = text("by-" + i).equals("units");
            Optional<Rung.Trigger> trigger = switch (text("on-" + i)) {
                case "multiple" -> typed.number("at-" + i).map(Rung.Trigger.AtMultiple::new);
                case "gain" -> typed.signedShare("at-" + i).map(Rung.Trigger.AtGain::new);
                default -> typed.number("at-" + i).map(at -> new Rung.Trigger.AtPrice(new Price(at, currency(kept.asset()))));
            };
            Optional<Rung.Size> size = units ? typed.number("size-" + i).map(Rung.Size.Units::new)
                    : typed.signedShare("size-" + i).map(Rung.Size.Share::new);
            if (trigger.isPresent() && size.isPresent()) {
                rungs.add(new Rung(trigger.get(), size.get(), text("done-" + i)));
            }
        }
        Quantity fee = typed.share("fee").orElse(Quantity.ZERO);
        wrong.addAll(typed.wrong());
        Ladder ladder = new Ladder(kept.asset(), kept.original(), kept.cost(), fee, rungs);
        return wrong.isEmpty() ? Outcome.of(ladder) : Outcome.of(ladder, wrong);
    }

    // ---- carrying a step out -----------------------------------------------------------------------------------------

    /** The form of the sale that a step means, filled as far as the step says. */
    Optional<Filled> sale(String asset, int at) {
        Optional<Ladder> ladder = kept(state, asset);
        if (ladder.isEmpty() || at < 0 || at >= ladder.get().rungs().size()) {
            return Optional.empty();
        }
        LadderPlan plan = LadderPlan.of(standing.valuation(), ladder.get());
        for (LadderPlan.Step step : plan.steps()) {
            if (step.at() == at && step.price().isPresent()) {
                Money gross = step.price().get().times(step.quantity());
                AssetId id = ladder.get().asset();
                Filled filled = Filled.empty(EntryKind.SELL).with("date", standing.today().toString())
                        .with("account", step.disposals().isEmpty() ? largest(id) : step.disposals().get(0).account())
                        .with("out-q", pen.figures().typed(step.quantity()))
                        .picking("out-a", id)
                        .with("total", pen.figures().typed(gross.rounded().amount()))
                        .with("currency", gross.currency().code())
                        .with("plan", asset).with("rung", Integer.toString(at));
                return Optional.of(filled);
            }
        }
        return Optional.empty();
    }

    private String largest(AssetId asset) {
        String account = "";
        Quantity most = Quantity.ZERO;
        for (Position position : standing.valuation().inAccounts()) {
            if (position.asset().equals(asset) && position.quantity().compareTo(most) > 0) {
                most = position.quantity();
                account = position.account();
            }
        }
        return account;
    }

    /** A ladder with a step carried out by an entry. */
    static Optional<Ladder> done(State state, Filled filled, String entry) {
        Optional<Ladder> kept = kept(state, filled.text("plan"));
        Optional<Quantity> at = Quantity.parse(filled.text("rung"));
        if (kept.isEmpty() || at.isEmpty() || at.get().value().intValue() >= kept.get().rungs().size()) {
            return Optional.empty();
        }
        List<Rung> rungs = new ArrayList<>(kept.get().rungs());
        int place = at.get().value().intValue();
        rungs.set(place, rungs.get(place).doneBy(entry));
        return Optional.of(kept.get().with(rungs));
    }
}
