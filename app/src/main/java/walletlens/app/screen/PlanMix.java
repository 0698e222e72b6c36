package walletlens.app.screen;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.form.Typed;
import walletlens.app.words.Figure;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.lots.Disposal;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Band;
import walletlens.plan.Plan;
import walletlens.plan.Rebalance;
import walletlens.plan.RebalanceRules;
import walletlens.plan.RebalanceRules.Fee;
import walletlens.plan.RebalanceRules.Mode;
import walletlens.plan.Target;
import walletlens.plan.Trade;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.value.Position;

/** Target weights: the form, what is typed into it as rules, and what comes of them. */
final class PlanMix {
    private static final Quantity HUNDRED = Quantity.of(100);
    private static final int MARKS = 1000;

    private final State state;
    private final Pen pen;
    private final Standing standing;
    private final Map<String, String> texts;
    private Outcome<RebalanceRules> rules;
    private Outcome<Rebalance> worked;

    private PlanMix(State state, Map<String, String> texts) {
        this.state = state;
        this.pen = state.pen();
        this.standing = state.books().standing();
        this.texts = texts;
    }

    static PlanMix of(State state) {
        Map<String, String> typed = state.views().plan().mix();
        return new PlanMix(state, typed.isEmpty() ? texts(state, kept(state)) : typed);
    }

    /** The targets the book keeps; none, with the usual rules, where it keeps none or in another currency. */
    static RebalanceRules kept(State state) {
        for (Plan plan : state.books().book().plans()) {
            if (plan instanceof RebalanceRules rules && rules.money().currency().equals(state.books().standing().currency())) {
                return rules;
            }
        }
        return RebalanceRules.of(List.of(), Money.zero(state.books().standing().currency()));
    }

    // ---- rules as texts ----------------------------------------------------------------------------------------------

    static Map<String, String> texts(State state, RebalanceRules rules) {
        Pen pen = state.pen();
        TreeMap<String, String> texts = new TreeMap<>();
        weights(texts, rules.targets(), pen);
        texts.put("mode", rules.mode().code());
        texts.put("money", Typed.unlessZero(pen, rules.money().amount()));
        texts.put("absolute", Typed.percent(pen, rules.band().absolute()));
        texts.put("relative", Typed.percent(pen, rules.band().relative()));
        texts.put("least", Typed.unlessZero(pen, rules.least().amount()));
        texts.put("fixed", Typed.unlessZero(pen, rules.fee().fixed().amount()));
        texts.put("rate", Typed.unlessZero(pen, rules.fee().rate().times(HUNDRED).stripped()));
        if (rules.losses()) {
            texts.put("losses", "on");
        }
        rules.untouchable().forEach(asset -> texts.put("keep " + asset, "on"));
        rules.lots().forEach((asset, size) -> texts.put("lot " + asset, pen.figures().typed(size)));
        for (int i = 1; i < rules.islands().size(); i++) {
            rules.islands().get(i).forEach(account -> texts.put("alone " + account, "on"));
        }
        return texts;
    }

    private static void weights(Map<String, String> texts, List<Target> targets, Pen pen) {
        for (Target target : targets) {
            texts.put("w " + target.key(), Typed.percent(pen, target.weight()));
            weights(texts, target.within(), pen);
        }
    }

    // ---- texts as rules ----------------------------------------------------------------------------------------------

    /** The rules typed; problems name what cannot be read. */
    Outcome<RebalanceRules> rules() {
        if (rules == null) {
            rules = read();
        }
        return rules;
    }

    private Outcome<RebalanceRules> read() {
        Typed typed = Typed.of(pen, texts);
        List<Target> targets = new ArrayList<>();
        for (AssetClass each : AssetClass.values()) {
            Optional<Quantity> weight = typed.share("w " + each.code());
            if (weight.isPresent()) {
                List<Target> within = new ArrayList<>();
                for (AssetId asset : inClass(each)) {
                    typed.share("w " + asset).ifPresent(part -> within.add(new Target(asset.toString(), part, List.of())));
                }
                targets.add(new Target(each.code(), weight.get(), within));
            }
        }
        Band band = new Band(typed.share("absolute").orElse(Quantity.ZERO), typed.share("relative").orElse(Quantity.ZERO));
        Fee fee = new Fee(amount(typed, "fixed"), typed.share("rate").orElse(Quantity.ZERO));
        List<List<String>> islands = new ArrayList<>();
        TreeSet<String> together = new TreeSet<>();
        for (Account account : standing.ledger().accounts().values()) {
            together.add(account.id());
        }
        for (String account : ticked("alone ")) {
            together.remove(account);
            islands.add(List.of(account));
        }
        if (!islands.isEmpty()) {
            islands.add(0, List.copyOf(together));
        }
        RebalanceRules read = new RebalanceRules(targets, band, Mode.of(text("mode")), amount(typed, "money"),
                amount(typed, "least"), fee, assets("keep "), lots(typed), islands, texts.containsKey("losses"));
        return typed.wrong().isEmpty() ? Outcome.of(read) : Outcome.failed(typed.wrong());
    }

    private Map<AssetId, Quantity> lots(Typed typed) {
        TreeMap<AssetId, Quantity> lots = new TreeMap<>();
        for (AssetId asset : assets("lot ")) {
            typed.above("lot " + asset).ifPresent(size -> lots.put(asset, size));
        }
        return lots;
    }

    private String text(String name) {
        return texts.getOrDefault(name, "").trim();
    }

    private Money amount(Typed typed, String name) {
        return Money.of(typed.amount(name).orElse(Quantity.ZERO), standing.currency());
    }

    private List<String> ticked(String prefix) {
        List<String> names = new ArrayList<>();
        for (String name : texts.keySet()) {
            if (name.startsWith(prefix)) {
                names.add(name.substring(prefix.length()));
            }
        }
        return names;
    }

    private Set<AssetId> assets(String prefix) {
        TreeSet<AssetId> assets = new TreeSet<>();
        ticked(prefix).forEach(name -> AssetId.parse(name).ifPresent(assets::add));
        return assets;
    }

    // ---- the form ----------------------------------------------------------------------------------------------------

    PlanPage.Mix page() {
        List<PlanPage.Weight> weights = new ArrayList<>();
        for (AssetClass each : AssetClass.values()) {
            List<AssetId> inside = inClass(each);
            boolean named = texts.containsKey("w " + each.code());
            if (each != AssetClass.LOAN && (named || !inside.isEmpty())) {
                Quantity is = Quantity.ZERO;
                for (AssetId asset : inside) {
                    is = is.plus(weight(asset));
                }
                boolean divides = inside.size() > 1 && each != AssetClass.CASH;
                boolean split = divides && isSplit(each, inside);
                weights.add(new PlanPage.Weight("w " + each.code(), pen.say("class." + each.code()), each.code(),
                        text("w " + each.code()), pen.figures().percent(is), false, divides ? Boolean.toString(split) : "", each.code()));
                for (AssetId asset : inside) {
                    if (split) {
                        weights.add(new PlanPage.Weight("w " + asset, standing.assets().name(asset), "", text("w " + asset),
                                is.isZero() ? Figure.NONE : pen.figures().percent(weight(asset).dividedBy(is)), true, "",
                                asset.toString()));
                    }
                }
            }
        }
        List<PlanPage.Option> modes = new ArrayList<>();
        for (Mode mode : List.of(Mode.SALES, Mode.NEW_MONEY, Mode.WITHDRAWAL)) {
            modes.add(new PlanPage.Option(mode.code(), pen.say("plan.mode." + mode.code()), mode == Mode.of(text("mode"))));
        }
        List<PlanPage.Tick> keep = new ArrayList<>();
        List<PlanPage.Lot> lots = new ArrayList<>();
        for (AssetId asset : held()) {
            if (!asset.isCash()) {
                String name = standing.assets().name(asset);
                keep.add(new PlanPage.Tick("keep " + asset, name, texts.containsKey("keep " + asset)));
                lots.add(new PlanPage.Lot("lot " + asset, name, text("lot " + asset)));
            }
        }
        List<PlanPage.Tick> alone = new ArrayList<>();
        for (Account account : standing.ledger().accounts().values()) {
            if (!account.closed()) {
                alone.add(new PlanPage.Tick("alone " + account.id(), account.name(), texts.containsKey("alone " + account.id())));
            }
        }
        RebalanceRules kept = kept(state);
        return new PlanPage.Mix(weights, modes, standing.currency().code(), text("money"), text("absolute"), text("relative"),
                text("least"), text("fixed"), text("rate"), texts.containsKey("losses"), keep, lots, alone,
                !rules().value().equals(Optional.of(kept)), !kept.targets().isEmpty());
    }

    /** Whether targets within a class are shown: because that was asked for, or because there are some. */
    private boolean isSplit(AssetClass each, List<AssetId> inside) {
        return texts.containsKey("split " + each.code())
                || inside.stream().anyMatch(asset -> !text("w " + asset).isEmpty());
    }

    /** What the form says with the targets within a class shown, or given up. */
    static Map<String, String> split(Map<String, String> typed, String assetClass) {
        TreeMap<String, String> texts = new TreeMap<>(typed);
        texts.remove("class");
        boolean shown = texts.containsKey("split " + assetClass)
                | texts.entrySet().removeIf(each -> each.getKey().startsWith("w " + assetClass + ":") && !each.getValue().isEmpty());
        if (shown) {
            texts.remove("split " + assetClass);
        } else {
            texts.put("split " + assetClass, "on");
        }
        return texts;
    }

    private Quantity weight(AssetId asset) {
        return standing.valuation().position(asset).map(standing.valuation()::weight).orElse(Quantity.ZERO);
    }

    private List<AssetId> held() {
        List<AssetId> held = new ArrayList<>();
        for (Position position : standing.valuation().positions()) {
            if (!position.isDebt() && position.value().isPresent()) {
                held.add(position.asset());
            }
        }
        return held;
    }

    /** What is held of a class, and what the form names of it. */
    private List<AssetId> inClass(AssetClass each) {
        TreeSet<AssetId> inside = new TreeSet<>();
        held().stream().filter(asset -> asset.assetClass() == each).forEach(inside::add);
        assets("w ").stream().filter(asset -> asset.assetClass() == each).forEach(inside::add);
        return List.copyOf(inside);
    }

    // ---- presets -----------------------------------------------------------------------------------------------------

    /** What the form says with a preset: weights by class, shares of companies in the classes that are held. */
    static Map<String, String> preset(State state, String name) {
        PlanMix now = of(state);
        TreeMap<String, String> texts = new TreeMap<>(now.texts);
        texts.keySet().removeIf(key -> key.startsWith("w "));
        switch (name) {
            case "today":
                now.today(texts);
                break;
            case "sixty-forty":
                now.shares(texts, 60);
                texts.put("w bond", "40");
                break;
            case "permanent":
                now.shares(texts, 25);
                texts.put("w bond", "25");
                texts.put("w metal", "25");
                texts.put("w cash", "25");
                break;
            case "growth":
                now.shares(texts, 75);
                texts.put("w bond", "15");
                texts.put("w crypto", "5");
                texts.put("w cash", "5");
                break;
            default:
                break;
        }
        return texts;
    }

    /** The weights of today in whole percent; the largest takes what rounding leaves. */
    private void today(Map<String, String> texts) {
        TreeMap<String, Quantity> classes = new TreeMap<>();
        for (AssetId asset : held()) {
            classes.merge(asset.assetClass().code(), weight(asset), Quantity::plus);
        }
        int left = 100;
        String largest = "";
        for (Map.Entry<String, Quantity> each : classes.entrySet()) {
            int whole = each.getValue().times(HUNDRED).value().setScale(0, RoundingMode.FLOOR).intValue();
            left -= whole;
            texts.put("w " + each.getKey(), Integer.toString(whole));
            largest = largest.isEmpty() || each.getValue().compareTo(classes.get(largest)) > 0 ? each.getKey() : largest;
        }
        if (!largest.isEmpty()) {
            texts.put("w " + largest, Integer.toString(Integer.parseInt(texts.get("w " + largest)) + left));
        }
    }

    /** Spreads a weight of company shares over the classes of them that are held, by whole percent; over ETFs where none is. */
    private void shares(Map<String, String> texts, int weight) {
        List<AssetClass> kinds = List.of(AssetClass.STOCK, AssetClass.ETF, AssetClass.FUND);
        TreeMap<AssetClass, Quantity> parts = new TreeMap<>();
        Quantity all = Quantity.ZERO;
        for (AssetId asset : held()) {
            if (kinds.contains(asset.assetClass())) {
                parts.merge(asset.assetClass(), weight(asset), Quantity::plus);
                all = all.plus(weight(asset));
            }
        }
        if (all.isZero()) {
            texts.put("w etf", Integer.toString(weight));
            return;
        }
        int left = weight;
        AssetClass last = parts.lastKey();
        for (Map.Entry<AssetClass, Quantity> each : parts.entrySet()) {
            int part = each.getKey() == last ? left
                    : each.getValue().dividedBy(all).times(Quantity.of(weight)).value().setScale(0, RoundingMode.HALF_EVEN).intValue();
            texts.put("w " + each.getKey().code(), Integer.toString(part));
            left -= part;
        }
    }

    // ---- what comes of it --------------------------------------------------------------------------------------------

    PlanPage.Result result() {
        Outcome<RebalanceRules> rules = rules();
        if (!rules.hasValue()) {
            return nothing(rules.problems().stream().map(Problem::message).toList(), "");
        }
        if (rules.get().targets().isEmpty()) {
            return nothing(List.of(), "");
        }
        Quantity sum = Quantity.ZERO;
        for (Target target : rules.get().targets()) {
            sum = sum.plus(target.weight());
        }
        String adds = pen.say("plan.sum", pen.figures().percent(sum));
        Outcome<Rebalance> plan = worked(rules.get());
        return plan.hasValue() ? result(plan.get(), adds)
                : nothing(plan.problems().stream().map(Problem::message).toList(), adds);
    }

    private static PlanPage.Result nothing(List<String> faults, String sum) {
        return new PlanPage.Result(faults, sum, "", List.of(), List.of(), Figure.NONE, Figure.NONE, List.of(), "", "", List.of());
    }

    private PlanPage.Result result(Rebalance plan, String sum) {
        List<PlanPage.Line> lines = new ArrayList<>();
        for (Rebalance.Line line : plan.lines()) {
            lines.add(new PlanPage.Line(line.key(), label(line.key()), css(line.key()), pen.figures().percent(line.target()),
                    pen.figures().percent(line.weightBefore()),
                    pen.figures().percentChange(line.weightBefore().minus(line.target())), pen.figures().percent(line.weightAfter()), pen.money(line.after()),
                    line.within(), mark(line.weightBefore()), mark(line.weightAfter()), mark(line.target())));
        }
        List<PlanPage.Move> moves = new ArrayList<>();
        boolean sells = false;
        for (Trade trade : plan.trades()) {
            sells |= trade.sale();
            moves.add(new PlanPage.Move(moves.size(), trade.sale(),
                    trade.asset().map(standing.assets()::name).orElse(pen.say("plan.any", label(trade.key()))),
                    trade.account().isEmpty() ? "" : standing.ledger().account(trade.account()).name(),
                    trade.quantity().isZero() ? Figure.NONE : pen.quantity(trade.quantity()), pen.money(trade.worth()),
                    trade.fee().isZero() ? Figure.NONE : pen.money(trade.fee()),
                    trade.sale() ? trade.gain().map(pen::change).orElse(Figure.NONE) : Figure.NONE, term(trade)));
        }
        String verdict = plan.trades().isEmpty() ? pen.say(plan.needed() ? "plan.stuck" : "plan.inside")
                : pen.count("plan.trades", plan.trades().size());
        return new PlanPage.Result(List.of(), sum, verdict, lines, moves,
                plan.fees().isZero() ? Figure.NONE : pen.money(plan.fees()), pen.money(plan.left()), sells ? gains(plan) : List.of(),
                sells && plan.gain(Term.LONG).isEmpty() ? pen.say("plan.gain.unknown") : "", outside(plan), asked(plan.rules()));
    }

    private List<PlanPage.Fact> gains(Rebalance plan) {
        List<PlanPage.Fact> gains = new ArrayList<>();
        plan.gain(Term.LONG).ifPresent(gain -> gains.add(new PlanPage.Fact(pen.say("plan.gain.long"), pen.change(gain), "plan long")));
        plan.gain(Term.SHORT).ifPresent(gain -> gains.add(new PlanPage.Fact(pen.say("plan.gain.short"), pen.change(gain), "plan short")));
        return gains;
    }

    /** How many of the lots a sale gives up are held long. */
    private String term(Trade trade) {
        int lasting = 0;
        for (Disposal disposal : trade.disposals()) {
            lasting += disposal.term() == Term.LONG ? 1 : 0;
        }
        return trade.disposals().isEmpty() ? "" : pen.count("plan.lots", trade.disposals().size(), lasting);
    }

    /** What was asked for, so that it stands beside the answer, on paper too. */
    private List<String> asked(RebalanceRules rules) {
        List<String> asked = new ArrayList<>();
        asked.add(pen.say("plan.asked.mode", pen.say("plan.mode." + rules.mode().code()), pen.money(rules.money())));
        asked.add(pen.say("plan.asked.band", pen.figures().percent(rules.band().absolute()), pen.figures().percent(rules.band().relative())));
        asked.add(pen.say("plan.asked.fee", pen.money(rules.fee().fixed()), Typed.percent(pen, rules.fee().rate()), pen.money(rules.least())));
        if (rules.losses()) {
            asked.add(pen.say("plan.asked.losses"));
        }
        if (!rules.untouchable().isEmpty()) {
            asked.add(pen.say("plan.asked.keep", names(rules.untouchable())));
        }
        if (!rules.lots().isEmpty()) {
            List<String> lots = new ArrayList<>();
            rules.lots().forEach((asset, size) -> lots.add(standing.assets().name(asset) + " " + pen.quantity(size)));
            asked.add(pen.say("plan.asked.lots", String.join(", ", lots)));
        }
        List<String> apart = new ArrayList<>();
        for (int i = 1; i < rules.islands().size(); i++) {
            rules.islands().get(i).forEach(account -> apart.add(standing.ledger().account(account).name()));
        }
        if (!apart.isEmpty()) {
            asked.add(pen.say("plan.asked.alone", String.join(", ", apart)));
        }
        return asked;
    }

    private String names(java.util.Collection<AssetId> assets) {
        List<String> names = new ArrayList<>();
        assets.forEach(asset -> names.add(standing.assets().name(asset)));
        return String.join(", ", names);
    }

    private String outside(Rebalance plan) {
        List<String> names = new ArrayList<>();
        plan.outside().forEach(asset -> names.add(standing.assets().name(asset)));
        plan.unpriced().forEach(asset -> names.add(standing.assets().name(asset)));
        return names.isEmpty() ? "" : pen.say("plan.outside", String.join(", ", names));
    }

    private String label(String key) {
        return AssetId.parse(key).map(standing.assets()::name).orElseGet(() -> pen.say("class." + key));
    }

    private static String css(String key) {
        return AssetId.parse(key).map(asset -> asset.assetClass().code()).orElse(key);
    }

    private static int mark(Quantity weight) {
        int mark = weight.times(Quantity.of(MARKS)).value().setScale(0, RoundingMode.HALF_EVEN).intValue();
        return Math.max(0, Math.min(MARKS, mark));
    }

    private Outcome<Rebalance> worked(RebalanceRules by) {
        if (worked == null) {
            worked = Rebalance.of(standing.valuation(), by);
        }
        return worked;
    }

    /** The plan as the form has it; empty where it is none. */
    Optional<Rebalance> plan() {
        return rules().value().flatMap(read -> worked(read).value());
    }
}
