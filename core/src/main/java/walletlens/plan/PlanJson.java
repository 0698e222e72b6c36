package walletlens.plan;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.plan.RebalanceRules.Fee;
import walletlens.plan.RebalanceRules.Mode;

/** Plans as JSON. What {@link #read} takes back is what {@link #write} was given; numbers are texts, exact. */
public final class PlanJson {
    private PlanJson() {
    }

    /** A plan with its type: {@code {"type":"ladder",…}}, {@code "rebalance"} or {@code "goal"}. */
    public static JsonObject write(Plan plan) {
        if (plan instanceof Ladder ladder) {
            return write(ladder);
        } else if (plan instanceof Goal goal) {
            return write(goal);
        }
        return write((RebalanceRules) plan);
    }

    private static JsonObject write(Ladder ladder) {
        JsonArray rungs = new JsonArray();
        for (Rung rung : ladder.rungs()) {
            JsonObject json = new JsonObject();
            if (rung.trigger() instanceof Rung.Trigger.AtPrice at) {
                json.add("price", at.price().amount().toString()).add("currency", at.price().currency().code());
            } else if (rung.trigger() instanceof Rung.Trigger.AtMultiple at) {
                json.add("multiple", at.multiple().toString());
            } else if (rung.trigger() instanceof Rung.Trigger.AtGain at) {
                json.add("gain", at.gain().toString());
            }
            if (rung.size() instanceof Rung.Size.Units units) {
                json.add("units", units.quantity().toString());
            } else if (rung.size() instanceof Rung.Size.Share share) {
                json.add("share", share.fraction().toString());
            }
            rungs.add(rung.done().isEmpty() ? json : json.add("done", rung.done()));
        }
        JsonObject json = new JsonObject().add("type", "ladder").add("asset", ladder.asset().toString())
                .add("original", ladder.original().toString());
        ladder.cost().ifPresent(cost -> json.add("cost", cost.amount().toString()).add("currency", cost.currency().code()));
        return json.add("fee", ladder.fee().toString()).add("rungs", rungs);
    }

    private static JsonObject write(Goal goal) {
        JsonObject json = new JsonObject().add("type", "goal").add("name", goal.name())
                .add("amount", goal.amount().amount().toString()).add("currency", goal.amount().currency().code())
                .add("by", goal.by().toString());
        goal.start().ifPresent(start -> json.add("start", start.amount().toString()));
        return json.add("monthly", goal.monthly().amount().toString()).add("growth", goal.growth().toString());
    }

    private static JsonObject write(RebalanceRules rules) {
        JsonArray islands = new JsonArray();
        rules.islands().forEach(island -> islands.add(texts(island)));
        return new JsonObject().add("type", "rebalance").add("targets", write(rules.targets()))
                .add("absolute", rules.band().absolute().toString()).add("relative", rules.band().relative().toString())
                .add("mode", rules.mode().code())
                .add("currency", rules.money().currency().code()).add("money", rules.money().amount().toString())
                .add("least", rules.least().amount().toString())
                .add("feeFixed", rules.fee().fixed().amount().toString()).add("feeRate", rules.fee().rate().toString())
                .add("untouchable", texts(rules.untouchable().stream().map(AssetId::toString).toList()))
                .add("lots", lots(rules.lots()))
                .add("islands", islands).add("losses", rules.losses());
    }

    private static JsonObject lots(Map<AssetId, Quantity> lots) {
        JsonObject json = new JsonObject();
        lots.forEach((asset, size) -> json.add(asset.toString(), size.toString()));
        return json;
    }

    /** Lot sizes by asset; plans written before there were any name what is traded in whole units. */
    private static Map<AssetId, Quantity> lots(JsonObject json) {
        TreeMap<AssetId, Quantity> lots = new TreeMap<>();
        assets(json.get("whole")).forEach(asset -> lots.put(asset, Quantity.ONE));
        if (has(json, "lots")) {
            JsonObject sizes = object(json.get("lots"));
            for (String asset : sizes.names()) {
                Quantity size = number(sizes, asset);
                if (!size.isPositive()) {
                    throw new Unreadable();
                }
                lots.put(asset(asset), size);
            }
        }
        return lots;
    }

    private static JsonArray write(List<Target> targets) {
        JsonArray array = new JsonArray();
        for (Target target : targets) {
            JsonObject json = new JsonObject().add("key", target.key()).add("weight", target.weight().toString());
            array.add(target.within().isEmpty() ? json : json.add("within", write(target.within())));
        }
        return array;
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    /** Reads a plan; empty for what is none. */
    public static Optional<Plan> read(JsonObject json) {
        try {
            switch (text(json, "type")) {
                case "ladder":
                    return Optional.of(ladder(json));
                case "goal":
                    return Optional.of(goal(json));
                case "rebalance":
                    return Optional.of(rules(json));
                default:
                    return Optional.empty();
            }
        } catch (Unreadable wrong) {
            return Optional.empty();
        }
    }

    /** Something a plan wants is missing or is not what it should be. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Ladder ladder(JsonObject json) {
        List<Rung> rungs = new ArrayList<>();
        for (JsonValue value : array(json, "rungs")) {
            JsonObject each = object(value);
            Rung.Trigger trigger = has(each, "multiple") ? new Rung.Trigger.AtMultiple(number(each, "multiple"))
                    : has(each, "gain") ? new Rung.Trigger.AtGain(number(each, "gain"))
                    : new Rung.Trigger.AtPrice(new Price(number(each, "price"), currency(each)));
            Rung.Size size = has(each, "units") ? new Rung.Size.Units(number(each, "units"))
                    : new Rung.Size.Share(number(each, "share"));
            rungs.add(new Rung(trigger, size, text(each, "done")));
        }
        Optional<Price> cost = has(json, "cost")
                ? Optional.of(new Price(number(json, "cost"), currency(json))) : Optional.empty();
        return new Ladder(asset(text(json, "asset")), number(json, "original"), cost, number(json, "fee"), rungs);
    }

    private static Goal goal(JsonObject json) {
        Currency currency = currency(json);
        Optional<Money> start = has(json, "start")
                ? Optional.of(Money.of(number(json, "start"), currency)) : Optional.empty();
        return new Goal(text(json, "name"), Money.of(number(json, "amount"), currency), day(text(json, "by")),
                start, Money.of(number(json, "monthly"), currency), number(json, "growth"));
    }

    private static RebalanceRules rules(JsonObject json) {
        Currency currency = currency(json);
        List<List<String>> islands = new ArrayList<>();
        array(json, "islands").forEach(island -> islands.add(texts(island)));
        JsonValue losses = json.get("losses");
        return new RebalanceRules(targets(array(json, "targets")), new Band(number(json, "absolute"), number(json, "relative")),
                Mode.of(text(json, "mode")), Money.of(number(json, "money"), currency),
                Money.of(number(json, "least"), currency),
                new Fee(Money.of(number(json, "feeFixed"), currency), number(json, "feeRate")),
                assets(json.get("untouchable")), lots(json), islands, losses != null && losses.isTrue());
    }

    private static List<Target> targets(JsonArray array) {
        List<Target> targets = new ArrayList<>();
        for (JsonValue value : array) {
            JsonObject each = object(value);
            targets.add(new Target(text(each, "key"), number(each, "weight"),
                    has(each, "within") ? targets(array(each, "within")) : List.of()));
        }
        return targets;
    }

    private static Set<AssetId> assets(JsonValue value) {
        TreeSet<AssetId> assets = new TreeSet<>();
        texts(value).forEach(text -> assets.add(asset(text)));
        return assets;
    }

    private static List<String> texts(JsonValue value) {
        List<String> texts = new ArrayList<>();
        if (value != null && value.isArray()) {
            for (JsonValue each : value.asArray()) {
                if (each.isString()) {
                    texts.add(each.asString());
                }
            }
        }
        return texts;
    }

    private static AssetId asset(String text) {
        return AssetId.parse(text).orElseThrow(Unreadable::new);
    }

    private static LocalDate day(String text) {
        return When.parse(text).filter(When::isDay).map(When::date).orElseThrow(Unreadable::new);
    }

    private static Currency currency(JsonObject json) {
        return Currency.parse(text(json, "currency")).orElseThrow(Unreadable::new);
    }

    private static Quantity number(JsonObject json, String name) {
        return Quantity.parse(text(json, name)).orElseThrow(Unreadable::new);
    }

    private static boolean has(JsonObject json, String name) {
        return json.get(name) != null;
    }

    private static JsonObject object(JsonValue value) {
        if (!value.isObject()) {
            throw new Unreadable();
        }
        return value.asObject();
    }

    private static JsonArray array(JsonObject json, String name) {
        JsonValue value = json.get(name);
        if (value == null || !value.isArray()) {
            throw new Unreadable();
        }
        return value.asArray();
    }

    private static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value != null && value.isString() ? value.asString() : "";
    }
}
