package walletlens.plan;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.plan.RebalanceRules.Fee;
import walletlens.plan.RebalanceRules.Mode;
import walletlens.value.Valuation;

/**
 * A worked example in plain text: what is held on 2024-06-01, what is planned, and behind {@code =>} every line that must
 * come out. Lines that begin with {@code #} do the sum by hand. Money is in euros.
 *
 * <pre>
 * held 70 etf:VWCE in Broker since 2022-01-10, cost 5000, price 100
 * cash 2000 in Broker
 * targets etf 60, bond 40
 * rules sales, money 0, band 5/25, least 50, fee 2 + 0.5 %, lot etf:VWCE 1, keep bond:BUND, losses first, apart Broker | Pension
 * ladder crypto:BTC, fee 1 %: 50 % at 60000; 25 % at 3 x cost; 0.5 at +50 %
 * goal 20000 by 2026-06-01, there 8000, growth 0 %, monthly 100
 * </pre>
 */
final class PlanCase {
    final List<String> expected = new ArrayList<>();
    private final Books books = new Books();
    private final List<String> asked = new ArrayList<>();
    private List<Target> targets = List.of();

    static PlanCase of(List<String> lines) {
        PlanCase made = new PlanCase();
        for (String line : lines) {
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                made.read(text);
            }
        }
        return made;
    }

    private void read(String text) {
        String[] words = text.split("[ ,]+");
        switch (words[0]) {
            case "=>" -> expected.add(text.substring(2).strip());
            case "held" -> books.holds(words[4], words[1], words[2], words[6], words[8]).price(words[2], words[10]);
            case "cash" -> books.cash(words[3], words[1]);
            case "price" -> books.price(words[1], words[2]);
            case "targets" -> targets = targets(text.substring("targets ".length()));
            case "rules", "ladder", "goal" -> asked.add(text);
            default -> throw new IllegalArgumentException("not a line: " + text);
        }
    }

    /** {@code etf 60 (etf:VWCE 75, etf:EM 25), bond 40}: the innermost in brackets. */
    private static List<Target> targets(String text) {
        List<Target> targets = new ArrayList<>();
        for (String part : text.split(", (?![^(]*\\))")) {
            int bracket = part.indexOf(" (");
            String[] words = (bracket < 0 ? part : part.substring(0, bracket)).strip().split(" ");
            List<Target> within = bracket < 0 ? List.of() : targets(part.substring(bracket + 2, part.length() - 1));
            targets.add(new Target(words[0], percent(words[1]), within));
        }
        return targets;
    }

    private static Quantity percent(String text) {
        return Quantity.of(text).dividedBy(Quantity.of(100)).stripped();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String text : asked) {
            switch (text.substring(0, text.indexOf(' '))) {
                case "rules" -> rebalance(text.substring("rules ".length()), lines);
                case "ladder" -> ladder(text.substring("ladder ".length()), lines);
                default -> goal(text.split("[ ,]+"), lines);
            }
        }
        return lines;
    }

    // ---- rebalancing -------------------------------------------------------------------------------------------------

    private void rebalance(String text, List<String> lines) {
        RebalanceRules rules = RebalanceRules.of(targets, eur("0"));
        TreeMap<AssetId, Quantity> lots = new TreeMap<>();
        for (String part : text.split(", ")) {
            String[] words = part.split(" ");
            rules = switch (words[0]) {
                case "money" -> rules.withMoney(eur(words[1]));
                case "band" -> rules.with(new Band(percent(words[1].substring(0, words[1].indexOf('/'))),
                        percent(words[1].substring(words[1].indexOf('/') + 1))));
                case "least" -> rules.withLeast(eur(words[1]));
                case "fee" -> rules.with(new Fee(eur(words[1]), percent(words[3])));
                case "keep" -> {
                    TreeSet<AssetId> kept = new TreeSet<>(rules.untouchable());
                    kept.add(asset(words[1]));
                    yield rules.withUntouchable(kept);
                }
                case "losses" -> rules.withLosses(true);
                case "apart" -> rules.withIslands(List.of(List.of(words[1]), List.of(words[3])));
                case "lot" -> {
                    lots.put(asset(words[1]), Quantity.of(words[2]));
                    yield rules.withLots(Map.copyOf(lots));
                }
                default -> rules.with(Mode.of(words[0]));
            };
        }
        Rebalance plan = Rebalance.of(books.valued(), rules).get();
        for (Rebalance.Line line : plan.lines()) {
            lines.add(line.key() + ": " + share(line.weightBefore()) + " now, " + share(line.target()) + " wanted, "
                    + share(line.weightAfter()) + " after, " + (line.within() ? "inside" : "outside"));
        }
        for (Trade trade : plan.trades()) {
            lines.add((trade.sale() ? "sell " : "buy ") + units(trade.quantity()) + " " + trade.asset().map(AssetId::toString).orElse("any")
                    + (trade.account().isEmpty() ? "" : " in " + trade.account()) + " for " + cents(trade.worth())
                    + (trade.fee().isZero() ? "" : ", fee " + cents(trade.fee()))
                    + (trade.sale() ? ", gain " + trade.gain().map(PlanCase::cents).orElse("unknown") : ""));
        }
        lines.add("left " + cents(plan.left()));
    }

    // ---- sell targets ------------------------------------------------------------------------------------------------

    private void ladder(String text, List<String> lines) {
        int colon = text.indexOf(": ");
        String[] head = text.substring(0, colon).split("[ ,]+");
        Valuation valuation = books.valued();
        List<Rung> rungs = new ArrayList<>();
        for (String step : text.substring(colon + 2).split("; ")) {
            String[] halves = step.split(" at ");
            Rung.Size size = halves[0].endsWith("%") ? new Rung.Size.Share(percent(halves[0].replace(" %", "")))
                    : new Rung.Size.Units(Quantity.of(halves[0]));
            Rung.Trigger trigger = halves[1].endsWith("x cost") ? new Rung.Trigger.AtMultiple(Quantity.of(halves[1].replace(" x cost", "")))
                    : halves[1].startsWith("+") ? new Rung.Trigger.AtGain(percent(halves[1].substring(1).replace(" %", "")))
                    : new Rung.Trigger.AtPrice(Price.of(halves[1], "EUR"));
            rungs.add(new Rung(trigger, size));
        }
        LadderPlan plan = LadderPlan.of(valuation, Ladder.of(valuation, asset(head[0]), percent(head[2]), rungs));
        for (LadderPlan.Step step : plan.steps()) {
            lines.add(units(step.price().orElseThrow().amount()) + ": " + step.state().code() + ", sells " + units(step.quantity()) + ", brings "
                    + step.proceeds().map(PlanCase::cents).orElse("unknown") + ", gain " + step.gain(Term.LONG).map(PlanCase::cents).orElse("unknown")
                    + " long, " + step.gain(Term.SHORT).map(PlanCase::cents).orElse("unknown") + " short");
        }
        lines.add("all bring " + plan.proceeds().map(PlanCase::cents).orElse("unknown") + ", a unit "
                + plan.averageExit().map(price -> units(price.amount())).orElse("unknown") + ", left " + units(plan.remaining()));
    }

    // ---- goals -------------------------------------------------------------------------------------------------------

    private static void goal(String[] words, List<String> lines) {
        LocalDate today = LocalDate.parse("2024-06-01");
        Money there = eur(words[5]);
        Goal goal = new Goal("goal", eur(words[1]), LocalDate.parse(words[3]), Optional.of(there), eur(words[10]), percent(words[7]));
        lines.add(goal.perMonth(there, today).map(PlanCase::cents).orElse("unknown") + " a month for " + goal.months(today) + " months, expected "
                + cents(goal.expected(there, today)));
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static AssetId asset(String id) {
        return AssetId.parse(id).orElseThrow();
    }

    private static String share(Quantity fraction) {
        return fraction.times(Quantity.of(100)).value().setScale(1, RoundingMode.HALF_EVEN) + " %";
    }

    private static String cents(Money money) {
        return Quantity.of(money.rounded().amount().value()).stripped().toString();
    }

    private static String units(Quantity quantity) {
        return Quantity.of(quantity.value().setScale(8, RoundingMode.HALF_EVEN)).stripped().toString();
    }
}
