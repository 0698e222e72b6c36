package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.app.Judgement;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.words.Figure;
import walletlens.app.words.Words;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.ReverseStress;
import walletlens.risk.RiskClass;
import walletlens.risk.Scenario;
import walletlens.risk.Shocks;
import walletlens.risk.StressTest;

/** The parts of the risk screen that tell what bad times would do. */
final class RiskStress {
    private static final Quantity HUNDRED = Quantity.of(100);
    private static final int MOST_POSITIONS = 40;
    private static final List<Integer> TARGETS = List.of(75, 50, 25, 0);

    private RiskStress() {
    }

    static List<RiskPage.ScenarioLine> scenarios(Pen pen, Standing standing, String open) {
        List<StressTest> tests = standing.judgement().tests();
        Quantity largest = Quantity.ZERO;
        for (StressTest test : tests) {
            Quantity size = test.change().amount().abs();
            largest = size.compareTo(largest) > 0 ? size : largest;
        }
        List<RiskPage.ScenarioLine> lines = new ArrayList<>();
        for (StressTest test : tests) {
            Scenario scenario = test.scenario();
            Figure percent = test.fraction().map(pen.figures()::percentChange).orElse(Figure.NONE);
            int size = largest.isZero() ? 0
                    : test.change().amount().abs().times(HUNDRED).dividedBy(largest).value().intValue();
            lines.add(new RiskPage.ScenarioLine(scenario.code(), named(pen, scenario), scenario.from() + " – " + scenario.to(),
                    pen.money(test.after()), "stress " + scenario.code(), pen.change(test.change()), percent, size,
                    test.change().signum() < 0 ? "loss" : "gain", pen.figures().percent(test.coverage()),
                    test.notCovered().isEmpty(),
                    scenario.code().equals(open) ? List.of(detail(pen, standing, test)) : List.of()));
        }
        return lines;
    }

    /** The name of a scenario in the language of the page where that has one, else as the table says. */
    static String named(Pen pen, Scenario scenario) {
        String key = "scenario." + scenario.code();
        return pen.words().has(key) ? pen.say(key) : scenario.name();
    }

    private static String told(Pen pen, Scenario scenario) {
        String key = "scenario." + scenario.code() + ".story";
        return pen.words().has(key) ? pen.say(key) : scenario.story();
    }

    private static RiskPage.ScenarioDetail detail(Pen pen, Standing standing, StressTest test) {
        List<String> notes = new ArrayList<>();
        if (!test.notCovered().isEmpty()) {
            notes.add(pen.say("risk.not-covered", names(standing, test.notCovered())));
        }
        List<Currency> currencies = test.currenciesWithoutFigure();
        if (!currencies.isEmpty()) {
            StringBuilder codes = new StringBuilder();
            currencies.forEach(each -> codes.append(codes.length() == 0 ? "" : ", ").append(each));
            notes.add(pen.say("risk.no-currency", codes));
        }
        List<RiskPage.SumLine> classes = new ArrayList<>();
        for (Map.Entry<AssetClass, StressTest.Sum> each : test.byClass().entrySet()) {
            StressTest.Sum sum = each.getValue();
            classes.add(new RiskPage.SumLine(pen.say("class." + each.getKey().code()), each.getKey().code(),
                    pen.money(sum.before()), pen.money(sum.after()), pen.change(sum.change())));
        }
        List<StressTest.Line> sorted = new ArrayList<>(test.lines());
        sorted.sort((a, b) -> b.change().amount().abs().compareTo(a.change().amount().abs()));
        List<RiskPage.PositionLine> positions = new ArrayList<>();
        for (StressTest.Line line : sorted.subList(0, Math.min(MOST_POSITIONS, sorted.size()))) {
            String source = line.exposure().isDebt() ? pen.say("risk.debt-stays")
                    : test.figure(line.exposure()).map(move -> move.source().name() + ", " + move.from() + " – " + move.to())
                            .orElse(pen.say(line.isCovered() ? "risk.face-value" : "risk.no-figure"));
            positions.add(new RiskPage.PositionLine(standing.assets().name(line.exposure().asset()),
                    line.exposure().asset().assetClass().code(), pen.money(line.exposure().value()),
                    line.move().map(pen.figures()::percentChange).orElse(Figure.NONE),
                    line.currencyMove().isZero() ? Figure.NONE : pen.figures().percentChange(line.currencyMove()),
                    pen.money(line.after()), source));
        }
        if (sorted.size() > MOST_POSITIONS) {
            notes.add(pen.count("risk.more-positions", sorted.size() - MOST_POSITIONS));
        }
        String real = test.afterReal().map(money -> pen.say("risk.real", pen.money(money),
                pen.figures().percentChange(test.scenario().inflation().orElseThrow().fraction()))).orElse("");
        return new RiskPage.ScenarioDetail(told(pen, test.scenario()), real, notes, classes, positions);
    }

    static String names(Standing standing, List<AssetId> assets) {
        StringBuilder names = new StringBuilder();
        for (AssetId asset : assets) {
            names.append(names.length() == 0 ? "" : ", ").append(Words.quoted(standing.assets().name(asset)));
        }
        return names.toString();
    }

    static RiskPage.Sliders sliders(Pen pen, Standing standing, RiskView view) {
        Shocks.Vector vector = standing.judgement().vector();
        List<RiskPage.Slider> sliders = new ArrayList<>();
        for (AssetClass each : vector.classes().keySet()) {
            Quantity at = view.loaded().classes().getOrDefault(each, Quantity.ZERO);
            sliders.add(new RiskPage.Slider(each.code(), "shock-" + each.code(), pen.say("class." + each.code()), each.code(),
                    at.toString(), false));
        }
        List<SettingsPage.Option> assets = new ArrayList<>();
        for (AssetId each : vector.assets().keySet()) {
            if (each.isCash()) {
                continue;
            }
            String name = standing.assets().name(each);
            if (view.extra().contains(each.toString())) {
                // A slider of its own begins where its class stands.
                Quantity at = view.loaded().assets().getOrDefault(each,
                        view.loaded().classes().getOrDefault(each.assetClass(), Quantity.ZERO));
                sliders.add(new RiskPage.Slider(each.toString(), "shock-" + Anchors.asset(each.toString()), name,
                        each.assetClass().code(), at.toString(), true));
            } else {
                assets.add(new SettingsPage.Option(each.toString(), name, false));
            }
        }
        return new RiskPage.Sliders(view.round(), sliders, assets);
    }

    static RiskPage.Answer answer(Pen pen, Standing standing, Shocks shocks) {
        Shocks.Vector vector = standing.judgement().vector();
        Money change = vector.change(shocks);
        List<RiskPage.Shocked> lines = new ArrayList<>();
        for (AssetClass each : vector.classes().keySet()) {
            Optional<Quantity> percent = Optional.ofNullable(shocks.classes().get(each));
            Money moved = vector.change(shocks, each);
            if (percent.isPresent() || !moved.isZero()) {
                lines.add(new RiskPage.Shocked(pen.say("class." + each.code()), each.code(),
                        pen.figures().percentChange(percent.orElse(Quantity.ZERO).dividedBy(HUNDRED)), pen.change(moved)));
            }
        }
        for (Map.Entry<AssetId, Quantity> each : shocks.assets().entrySet()) {
            Money value = vector.assets().get(each.getKey());
            if (value != null) {
                Quantity fraction = each.getValue().dividedBy(HUNDRED);
                lines.add(new RiskPage.Shocked(standing.assets().name(each.getKey()), each.getKey().assetClass().code(),
                        pen.figures().percentChange(fraction), pen.change(value.times(fraction))));
            }
        }
        Money before = vector.netWorth();
        Figure percent = before.signum() <= 0 ? Figure.NONE
                : pen.figures().percentChange(change.amount().dividedBy(before.amount()));
        return new RiskPage.Answer(pen.money(before), pen.money(before.plus(change)), pen.change(change), percent, lines,
                !lines.isEmpty());
    }

    static List<RiskPage.Saved> saved(Pen pen, Standing standing) {
        Judgement judgement = standing.judgement();
        List<RiskPage.Saved> saved = new ArrayList<>();
        judgement.saved().forEach((key, shocks) -> {
            Money change = judgement.vector().change(shocks);
            saved.add(new RiskPage.Saved(key, shocks.name().isEmpty() ? pen.say("risk.unnamed") : shocks.name(),
                    pen.change(change), pen.money(judgement.vector().netWorth().plus(change))));
        });
        return saved;
    }

    static RiskPage.Reverse reverse(Pen pen, Standing standing, int percent) {
        Shocks.Vector vector = standing.judgement().vector();
        Money target = vector.netWorth().times(Quantity.of(percent).dividedBy(HUNDRED));
        List<OverviewPage.Choice> targets = new ArrayList<>();
        for (int each : TARGETS) {
            targets.add(new OverviewPage.Choice(Integer.toString(each), pen.say("risk.target." + each), "", each == percent));
        }
        List<RiskPage.Fall> falls = new ArrayList<>();
        for (ReverseStress.Answer answer : ReverseStress.to(vector, target)) {
            String name = answer.assetClass().map(each -> pen.say("class." + each.code())).orElse(pen.say("risk.all-but-cash"));
            String fall = answer.fall().map(some -> pen.figures().percentChange(some.negated()).toString())
                    .orElse(pen.say("risk.cannot", pen.money(answer.least())));
            falls.add(new RiskPage.Fall(name, answer.assetClass().map(AssetClass::code).orElse(""), pen.money(answer.exposed()), fall,
                    answer.fall().isPresent(), "fall " + answer.assetClass().map(AssetClass::code).orElse("all")));
        }
        return new RiskPage.Reverse(targets, pen.money(target), falls);
    }

    static List<RiskPage.Mapped> mapped(Pen pen, Standing standing) {
        List<RiskPage.Mapped> lines = new ArrayList<>();
        for (AssetId asset : standing.judgement().vector().assets().keySet()) {
            boolean chosen = standing.judgement().mapping().isChosen(asset);
            Optional<RiskClass> kind = standing.judgement().mapping().of(asset);
            String usual = standing.judgement().mapping().usual(asset).map(RiskClass::code).orElse("none");
            List<SettingsPage.Option> kinds = new ArrayList<>();
            kinds.add(new SettingsPage.Option("", pen.say("risk.kind.usual", pen.say("risk.kind." + usual)), !chosen));
            for (RiskClass each : RiskClass.values()) {
                kinds.add(new SettingsPage.Option(each.code(), pen.say("risk.kind." + each.code()),
                        chosen && kind.equals(Optional.of(each))));
            }
            kinds.add(new SettingsPage.Option("none", pen.say("risk.kind.none"), chosen && kind.isEmpty()));
            lines.add(new RiskPage.Mapped(asset.toString(), "kind-" + Anchors.asset(asset.toString()), standing.assets().name(asset),
                    asset.assetClass().code(), kinds, chosen));
        }
        return lines;
    }
}
