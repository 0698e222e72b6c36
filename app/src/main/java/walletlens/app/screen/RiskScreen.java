package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.Changes;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Toast;
import walletlens.app.Turn;
import walletlens.app.form.NumberText;
import walletlens.app.page.Region;
import walletlens.app.words.Words;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.risk.Assumptions;
import walletlens.risk.Health;
import walletlens.risk.Health.Measure;
import walletlens.risk.Health.Part;
import walletlens.risk.Mapping;
import walletlens.risk.Outlook;
import walletlens.risk.Profile;
import walletlens.risk.Projection;
import walletlens.risk.RiskClass;
import walletlens.risk.Shocks;
import walletlens.risk.Temperament;

/** How sound the whole is, what bad times would do to it, what would halve it, and where chance may lead. */
final class RiskScreen implements Screen {
    private static final int LONGEST_NAME = 80;

    @Override
    public String name() {
        return "risk";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        if (state.books().book().isEmpty() || standing.valuation().positions().isEmpty()) {
            return Region.of("main", List.of(pen, "risk-nothing"), slots -> Views.T.screenRiskNothing(pen));
        }
        RiskView view = state.views().risk();
        String day = pen.say("on-paper", pen.day(standing.today()), standing.currency().code());
        Outcome<Chances.Years> question = RiskOutlook.question(state);
        Optional<Outlook> shown = RiskOutlook.shown(view.chances(), question);
        Optional<Money> goal = RiskOutlook.goal(pen, standing, view.outlook());
        String drawing = RiskOutlook.drawing(pen, view.chances());
        List<Region> parts = List.of(
                Region.of("risk-health", List.of(pen, standing, view.spendingWrong()),
                        slots -> Views.T.screenRiskHealth(pen, score(pen, standing, view))),
                Region.of("risk-stress", List.of(pen, standing, view.scenario()),
                        slots -> Views.T.screenRiskStress(pen, RiskStress.scenarios(pen, standing, view.scenario()))),
                Region.of("risk-sliders", List.of(pen, standing, view.round()),
                        slots -> Views.T.screenRiskSliders(pen, RiskStress.sliders(pen, standing, view))),
                Region.of("risk-answer", List.of(pen, standing, view.shocks()),
                        slots -> Views.T.screenRiskAnswer(pen, RiskStress.answer(pen, standing, view.shocks()))),
                Region.of("risk-saved", List.of(pen, standing),
                        slots -> Views.T.screenRiskSaved(pen, RiskStress.saved(pen, standing))),
                Region.of("risk-reverse", List.of(pen, standing, view.target()),
                        slots -> Views.T.screenRiskReverse(pen, RiskStress.reverse(pen, standing, view.target()))),
                Region.of("risk-asked", List.of(pen, standing, view.outlook()),
                        slots -> Views.T.screenRiskAsked(pen, RiskOutlook.form(pen, standing, view))),
                Region.of("risk-drawing", List.of(pen, drawing), slots -> Views.T.screenRiskDrawing(drawing)),
                Region.of("risk-fan", List.of(pen, shown.<Object>map(outlook -> outlook).orElse(""), question.hasValue(), goal.map(Money::toString).orElse("")),
                        slots -> Views.T.screenRiskFan(pen, RiskOutlook.fan(pen, standing, question, shown, goal))),
                Region.of("risk-assumed", List.of(pen, standing, view.growthWrong(), view.outlook().seed()),
                        slots -> Views.T.screenRiskAssumed(pen, RiskOutlook.assumptions(pen, standing, view))),
                Region.of("risk-kinds", List.of(pen, standing),
                        slots -> Views.T.screenRiskKinds(pen, RiskStress.mapped(pen, standing))));
        return Region.of("main", List.of(pen, "risk", day), parts, slots -> Views.T.screenRisk(pen, day,
                slots.of("risk-health"), slots.of("risk-stress"), slots.of("risk-sliders"), slots.of("risk-answer"),
                slots.of("risk-saved"), slots.of("risk-reverse"), slots.of("risk-asked"), slots.of("risk-drawing"), slots.of("risk-fan"),
                slots.of("risk-assumed"), slots.of("risk-kinds")));
    }

    private static RiskPage.Score score(Pen pen, Standing standing, RiskView view) {
        Health health = standing.judgement().health();
        HealthText words = new HealthText(pen, standing.assets()::name);
        boolean spread = false;
        List<RiskPage.PartLine> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            Measure measure = health.measure(part);
            int weight = health.weight(part);
            int full = weight == 0 ? 0 : Math.round(100f * health.points(part) / weight);
            spread |= !measure.isKnown();
            parts.add(new RiskPage.PartLine(part.code(), measure.isKnown(), measure.isKnown() || !words.figure(part, measure).equals("–"), words.name(part), words.figure(part, measure),
                    measure.isKnown() ? words.points(health.points(part)) : "–", words.points(weight), full,
                    !measure.isKnown() ? "unknown" : full < 40 ? "loss" : full >= 70 ? "gain" : "", words.why(part, measure, health),
                    standing.judgement().remedies().of(part).map(words::remedy)
                            .orElse(measure.isKnown() && full < 100 ? pen.say("risk.part.none") : "")));
        }
        String points = words.points(health.score());
        List<SettingsPage.Option> temperaments = new ArrayList<>();
        Optional<Temperament> chosen = health.sheet().temperament();
        temperaments.add(new SettingsPage.Option("", pen.say("risk.temperament.none"), chosen.isEmpty()));
        for (Temperament each : Temperament.values()) {
            temperaments.add(new SettingsPage.Option(each.code(),
                    pen.say("risk.temperament." + each.code(), Integer.toString(each.percent())), chosen.equals(Optional.of(each))));
        }
        Optional<Money> spending = Profile.of(standing.book().settings().all()).spending();
        int cut = points.length() - 2;
        return new RiskPage.Score(health.isKnown(), points.substring(0, cut), points.substring(cut), health.grade().name(),
                standing.judgement().remedies().best().map(words::remedy).orElse(""), parts, spread, temperaments,
                pen.hidden() ? "" : spending.map(money -> pen.figures().typed(money.amount())).orElse(""),
                spending.map(Money::currency).orElse(standing.currency()).code(), view.spendingWrong());
    }

    @Override
    public Turn handle(State state, Event event) {
        RiskView view = state.views().risk();
        switch (event.name()) {
            case "risk.scenario":
                return show(state, view.opening(event.get("code").equals(view.scenario()) ? "" : event.get("code")));
            case "risk.shock":
                return show(state, shocked(view, event));
            case "risk.own":
                return show(state, view.with(event.get("asset")));
            case "risk.reset":
                return show(state, view.set(Shocks.NONE, List.of()));
            case "risk.load":
                return load(state, event.get("key"));
            case "risk.save":
                return save(state, event.get("name"));
            case "risk.delete":
                return event.get("key").startsWith(Shocks.SETTING)
                        ? set(state, event.get("key"), "", "risk.deleted") : Turn.to(state);
            case "risk.target":
                return show(state, view.target(whole(event.get("percent"), 0, 99, view.target())));
            case "risk.temperament":
                return set(state, Temperament.SETTING, Temperament.of(event.get("value")).map(Temperament::code).orElse(""),
                        "settings.changed");
            case "risk.spending":
                return spending(state, event.get("value"));
            case "risk.kind":
                return kind(state, event.get("asset"), event.get("value"));
            case "risk.outlook":
                return show(state, view.with(asked(view.outlook(), event)));
            case "risk.again":
                RiskView.Asked was = view.outlook();
                return show(state, view.with(new RiskView.Asked(was.years(), was.monthly(), was.later(), was.out(), was.goal(),
                        was.method(), was.restored(), was.todaysMoney(), was.seed() + 1)));
            case "risk.growth":
                return growth(state, event);
            default:
                return Turn.to(state);
        }
    }

    private static Turn show(State state, RiskView view) {
        return Turn.to(state.with(state.views().with(view)));
    }

    private static RiskView shocked(RiskView view, Event event) {
        Optional<Quantity> percent = Quantity.parse(event.get("value")).filter(Shocks::isPercent);
        String key = event.get("key");
        Optional<AssetClass> assetClass = AssetClass.of(key);
        if (percent.isEmpty()) {
            return view;
        }
        if (assetClass.isPresent()) {
            return view.moved(view.shocks().with(assetClass.get(), percent.get()));
        }
        return AssetId.parse(key).map(asset -> view.moved(view.shocks().with(asset, percent))).orElse(view);
    }

    private static Turn load(State state, String key) {
        Shocks shocks = state.books().standing().judgement().saved().get(key);
        if (shocks == null) {
            return Turn.to(state);
        }
        return show(state, state.views().risk().set(shocks.named(""), shocks.assets().keySet().stream().map(AssetId::toString).toList()));
    }

    private static Turn save(State state, String typed) {
        Shocks shocks = state.views().risk().shocks();
        if (shocks.isEmpty()) {
            return Changes.toast(Turn.to(state), Toast.said(state.pen().say("risk.save.nothing")));
        }
        String name = Lines.shortened(typed.trim(), LONGEST_NAME);
        int number = 1;
        while (state.books().standing().judgement().saved().containsKey(Shocks.SETTING + number)) {
            number++;
        }
        return set(state, Shocks.SETTING + number, shocks.named(name).toString(), "risk.saved.done");
    }

    private static Turn spending(State state, String typed) {
        Pen pen = state.pen();
        RiskView view = state.views().risk();
        if (typed.trim().isEmpty()) {
            return set(state.with(state.views().with(view.spending(""))), Profile.SPENDING, "", "settings.changed");
        }
        Outcome<NumberText> number = NumberText.parse(typed, pen.figures().numbers());
        if (!number.hasValue() || !number.get().number().isPositive() || !number.get().word().isEmpty()) {
            return show(state, view.spending(pen.say("risk.spending.wrong")));
        }
        String currency = state.books().standing().currency().code();
        return set(state.with(state.views().with(view.spending(""))), Profile.SPENDING,
                number.get().number().stripped() + " " + currency, "settings.changed");
    }

    private static Turn kind(State state, String asset, String kind) {
        boolean known = AssetId.parse(asset).isPresent() && (kind.isEmpty() || kind.equals(Mapping.NONE)
                || RiskClass.of(kind).isPresent());
        return known ? set(state, Mapping.SETTING + asset, kind, "settings.changed") : Turn.to(state);
    }

    private static RiskView.Asked asked(RiskView.Asked was, Event event) {
        return new RiskView.Asked(whole(event.get("years"), 1, Projection.LONGEST, was.years()), event.get("monthly"),
                event.get("later"), event.get("out"), event.get("goal"),
                Projection.Method.of(event.get("method")).orElse(was.method()), !event.get("weights").equals("drifting"),
                !event.get("money").equals("then"), was.seed());
    }

    /** The growths typed: those that differ from what stands there become settings, an emptied one is set back. */
    private static Turn growth(State state, Event event) {
        Pen pen = state.pen();
        RiskView view = state.views().risk();
        Assumptions assumptions = state.books().standing().judgement().assumptions();
        List<Fact> facts = new ArrayList<>();
        for (String code : event.data().keySet()) {
            Optional<RiskClass> kind = RiskClass.of(code);
            if (kind.isEmpty() && !code.equals("inflation")) {
                continue;
            }
            String typed = event.get(code);
            double stands = kind.map(some -> assumptions.of(some).growth()).orElse(assumptions.inflation());
            if (RiskOutlook.same(pen, typed, stands)) {
                continue;
            }
            Optional<Quantity> percent = RiskOutlook.typed(pen, typed);
            if (percent.isEmpty() && !typed.trim().isEmpty()) {
                return show(state, view.growth(pen.say("outlook.growth.wrong", Words.quoted(typed))));
            }
            facts.add(new Fact.SettingPut(Assumptions.SETTING + code, percent.map(Quantity::toString).orElse("")));
        }
        State mended = state.with(state.views().with(view.growth("")));
        return facts.isEmpty() ? Turn.to(mended) : Changes.toast(
                Changes.quietly(mended, facts), Toast.changed(pen.say("settings.changed")));
    }

    private static Turn set(State state, String name, String value, String said) {
        if (state.books().book().settings().get(name, "").equals(value)) {
            return Turn.to(state);
        }
        return Changes.toast(Changes.quietly(state, List.of(new Fact.SettingPut(name, value))), Toast.changed(state.pen().say(said)));
    }

    private static int whole(String text, int least, int most, int otherwise) {
        return Quantity.parse(text).map(number -> number.value().intValue()).filter(number -> number >= least && number <= most)
                .orElse(otherwise);
    }
}
