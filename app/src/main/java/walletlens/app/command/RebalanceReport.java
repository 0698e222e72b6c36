package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.lots.Disposal;
import walletlens.lots.Term;
import walletlens.money.Currency;
import walletlens.money.Figures;
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
import walletlens.text.Parts;

/** {@code report rebalance}: the trades that lead to the targets kept in the book, or to those named by {@code --targets}. */
final class RebalanceReport {
    private static final Quantity HUNDRED = Quantity.of(100);

    private RebalanceReport() {
    }

    static Response of(Request request, Scope scope, Notes notes) throws Refused {
        if (!scope.account().isEmpty()) {
            throw new Refused("report rebalance covers all accounts; leave --account out.");
        }
        RebalanceRules rules = rules(request, scope.currency());
        Outcome<Rebalance> plan = Rebalance.of(Reports.valuation(request, scope, notes), rules);
        if (!plan.hasValue()) {
            throw new Refused(plan.problems().get(0).message());
        }
        Described described = new Described(request.book());
        return Response.of(request.json() ? Reports.line(json(plan.get(), scope, described)) : text(plan.get(), scope, described),
                notes);
    }

    // ---- what is asked -----------------------------------------------------------------------------------------------

    private static RebalanceRules rules(Request request, Currency currency) throws Refused {
        Optional<RebalanceRules> kept = Optional.empty();
        for (Plan plan : request.book().plans()) {
            kept = plan instanceof RebalanceRules rules ? Optional.of(rules) : kept;
        }
        Optional<String> targets = request.option("targets");
        if (targets.isEmpty() && kept.isEmpty()) {
            throw new Refused("There are no targets yet: set them in the app, or say --targets such as "
                    + "stock=50,etf:VWCE=20,bond=20,cash=10.");
        }
        if (kept.isPresent() && !kept.get().money().currency().equals(currency)) {
            throw new Refused("The plan is kept in " + kept.get().money().currency() + "; report in that currency.");
        }
        RebalanceRules rules = kept.orElseGet(() -> RebalanceRules.of(List.of(), Money.zero(currency)));
        if (targets.isPresent()) {
            rules = new RebalanceRules(targets(targets.get()), rules.band(), rules.mode(), rules.money(), rules.least(),
                    rules.fee(), rules.untouchable(), rules.lots(), rules.islands(), rules.losses());
        }
        Optional<String> mode = request.option("mode");
        if (mode.isPresent()) {
            rules = rules.with(mode(mode.get()));
        }
        if (request.option("money").isPresent()) {
            rules = rules.withMoney(money(request, "money", currency));
        }
        if (request.option("least").isPresent()) {
            rules = rules.withLeast(money(request, "least", currency));
        }
        if (request.option("band").isPresent()) {
            rules = rules.with(band(request.option("band").get()));
        }
        if (request.option("fee").isPresent()) {
            rules = rules.with(new Fee(Money.zero(currency), percent(request.option("fee").get(), "fee")));
        }
        if (request.option("whole").isPresent()) {
            rules = rules.withWhole(assets(request.option("whole").get(), "whole"));
        }
        if (request.option("keep").isPresent()) {
            rules = rules.withUntouchable(assets(request.option("keep").get(), "keep"));
        }
        return rules;
    }

    private static List<Target> targets(String text) throws Refused {
        List<Target> targets = new ArrayList<>();
        for (String each : Parts.of(text, ',')) {
            int equals = each.indexOf('=');
            if (equals <= 0) {
                throw new Refused("--targets wants class=percent or asset=percent, one after the other with commas.");
            }
            targets.add(new Target(each.substring(0, equals).strip(), percent(each.substring(equals + 1), "targets"), List.of()));
        }
        return targets;
    }

    private static Quantity percent(String text, String option) throws Refused {
        String number = text.strip();
        return Quantity.parse(number.endsWith("%") ? number.substring(0, number.length() - 1).strip() : number)
                .filter(percent -> !percent.isNegative())
                .map(percent -> percent.dividedBy(HUNDRED))
                .orElseThrow(() -> new Refused("--" + option + " wants percent such as 12.5."));
    }

    private static Mode mode(String code) throws Refused {
        Mode mode = Mode.of(code);
        if (!mode.code().equals(code)) {
            throw new Refused("--mode wants new-money, withdrawal or sales.");
        }
        return mode;
    }

    private static Money money(Request request, String option, Currency currency) throws Refused {
        return request.option(option).flatMap(Quantity::parse).filter(amount -> !amount.isNegative())
                .map(amount -> Money.of(amount, currency))
                .orElseThrow(() -> new Refused("--" + option + " wants an amount such as 500."));
    }

    private static Band band(String text) throws Refused {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new Refused("--band wants points and percent of the target, such as 5/25.");
        }
        return new Band(percent(text.substring(0, slash), "band"), percent(text.substring(slash + 1), "band"));
    }

    private static Set<AssetId> assets(String text, String option) throws Refused {
        TreeSet<AssetId> assets = new TreeSet<>();
        for (String each : Parts.of(text, ',')) {
            assets.add(AssetId.parse(each.strip()).orElseThrow(
                    () -> new Refused("--" + option + " wants assets such as etf:VWCE, with commas between.")));
        }
        return assets;
    }

    // ---- what is answered --------------------------------------------------------------------------------------------

    private static JsonObject json(Rebalance plan, Scope scope, Described described) {
        JsonArray lines = new JsonArray();
        for (Rebalance.Line line : plan.lines()) {
            lines.add(new JsonObject().add("key", line.key()).add("target", line.target().toString())
                    .add("before", weighed(line.before(), line.weightBefore()))
                    .add("after", weighed(line.after(), line.weightAfter())).add("withinBand", line.within()));
        }
        JsonArray trades = new JsonArray();
        plan.trades().forEach(trade -> trades.add(json(trade, described)));
        return Reports.head(scope).add("mode", plan.rules().mode().code()).add("needed", plan.needed())
                .add("money", Reports.figure(plan.rules().money())).add("left", Reports.figure(plan.left()))
                .add("targets", lines).add("trades", trades).add("fees", Reports.figure(plan.fees()))
                .add("gain", new JsonObject().add("short", figure(plan.gain(Term.SHORT))).add("long", figure(plan.gain(Term.LONG))))
                .add("outside", Reports.assets(plan.outside(), described))
                .add("unpriced", Reports.assets(plan.unpriced(), described));
    }

    private static JsonObject weighed(Money value, Quantity weight) {
        return new JsonObject().add("value", Reports.figure(value)).add("weight", weight.toString());
    }

    private static JsonObject json(Trade trade, Described described) {
        JsonArray lots = new JsonArray();
        for (Disposal disposal : trade.disposals()) {
            lots.add(new JsonObject().add("acquired", disposal.acquired().toString())
                    .add("quantity", disposal.quantity().toString()).add("cost", Reports.figure(disposal.cost()))
                    .add("gain", figure(disposal.gain())).add("term", disposal.term().code()));
        }
        return new JsonObject().add("action", trade.sale() ? "sell" : "buy").add("for", trade.key())
                .add("asset", trade.asset().map(asset -> (JsonValue) described.json(asset)).orElse(Json.NULL))
                .add("account", trade.account()).add("quantity", trade.quantity().toString())
                .add("value", Reports.figure(trade.worth())).add("fee", Reports.figure(trade.fee())).add("lots", lots);
    }

    private static JsonValue figure(Optional<Money> money) {
        return money.map(known -> Json.value(Reports.figure(known))).orElse(Json.NULL);
    }

    private static String text(Rebalance plan, Scope scope, Described described) {
        Figures figures = Figures.of("en");
        StringBuilder text = new StringBuilder("Rebalancing on " + scope.at() + " in " + scope.currency() + ", "
                + plan.rules().mode().code() + ", " + figures.money(plan.rules().money()) + "\n\n");
        TextTable table = new TextTable("lrrrrr", "Target", "Wanted", "Is", "Will be", "Worth", "Band");
        for (Rebalance.Line line : plan.lines()) {
            table.row(line.key(), figures.percent(line.target(), 1), figures.percent(line.weightBefore(), 1),
                    figures.percent(line.weightAfter(), 1), figures.money(line.after()), line.within() ? "inside" : "outside");
        }
        text.append(table.text());
        if (plan.trades().isEmpty()) {
            return text.append("\nNothing to do.\n").toString();
        }
        TextTable trades = new TextTable("lllrrr", "Do", "Asset", "Account", "Quantity", "Worth", "Gain");
        for (Trade trade : plan.trades()) {
            trades.row(trade.sale() ? "sell" : "buy", trade.asset().map(described::label).orElse("any " + trade.key()),
                    trade.account(), trade.quantity().isZero() ? "" : figures.exact(trade.quantity()),
                    figures.money(trade.worth()), trade.sale() ? trade.gain().map(figures::money).orElse("not known") : "");
        }
        text.append('\n').append(trades.text());
        text.append("\nFees ").append(figures.money(plan.fees())).append(", not spent ").append(figures.money(plan.left()));
        return text.append(". Figures, not advice.\n").toString();
    }
}
