package walletlens.risk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Exposures.Exposure;
import walletlens.text.Parts;

/**
 * A scenario of the user's own: by how many percent classes or single assets move. An asset's own figure takes the place
 * of its class's. Prints as one line and is read back by {@link #parse}.
 *
 * @param name its name, may be empty
 * @param classes percent by class
 * @param assets percent by asset
 */
public record Shocks(String name, Map<AssetClass, Quantity> classes, Map<AssetId, Quantity> assets) {
    /** The settings that hold own scenarios stand under this, each with a number behind it. */
    public static final String SETTING = "risk.own.";

    /** Nothing moves. */
    public static final Shocks NONE = new Shocks("", Map.of(), Map.of());

    private static final Quantity HUNDRED = Quantity.of(100);
    private static final Quantity LOWEST = Quantity.of(-100);
    private static final Quantity HIGHEST = Quantity.of(1000);

    /** Copies what can change; leaves out what does not move. */
    public Shocks {
        classes = moving(classes);
        assets = moving(assets);
    }

    private static <K> Map<K, Quantity> moving(Map<K, Quantity> all) {
        TreeMap<K, Quantity> moving = new TreeMap<>(all);
        moving.values().removeIf(Quantity::isZero);
        return Collections.unmodifiableMap(moving);
    }

    /** Whether a percentage is one that can be: from a total loss to eleven times the worth. */
    public static boolean isPercent(Quantity percent) {
        return percent.compareTo(LOWEST) >= 0 && percent.compareTo(HIGHEST) <= 0;
    }

    /** Whether nothing moves. */
    public boolean isEmpty() {
        return classes.isEmpty() && assets.isEmpty();
    }

    /** These with a class moving by a percentage. */
    public Shocks with(AssetClass assetClass, Quantity percent) {
        TreeMap<AssetClass, Quantity> more = new TreeMap<>(classes);
        more.put(assetClass, percent);
        return new Shocks(name, more, assets);
    }

    /** These with an asset moving by a percentage of its own; empty lets it move with its class again. */
    public Shocks with(AssetId asset, Optional<Quantity> percent) {
        TreeMap<AssetId, Quantity> more = new TreeMap<>(assets);
        percent.ifPresentOrElse(some -> more.put(asset, some), () -> more.remove(asset));
        return new Shocks(name, classes, more);
    }

    /** These under a name. */
    public Shocks named(String newName) {
        return new Shocks(newName, classes, assets);
    }

    /** Reads what {@link #toString} prints; empty for anything else. */
    public static Optional<Shocks> parse(String text) {
        List<String> parts = Parts.all(text, ';');
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Shocks shocks = NONE.named(clear(parts.get(0)));
        for (String part : parts.subList(1, parts.size())) {
            int equals = part.lastIndexOf('=');
            Optional<Quantity> percent = equals < 0 ? Optional.empty() : Quantity.parse(part.substring(equals + 1));
            if (percent.isEmpty() || !isPercent(percent.get())) {
                return Optional.empty();
            }
            String key = clear(part.substring(0, equals));
            Optional<AssetClass> assetClass = AssetClass.of(key);
            Optional<AssetId> asset = assetClass.isPresent() ? Optional.empty() : AssetId.parse(key);
            if (assetClass.isEmpty() && asset.isEmpty()) {
                return Optional.empty();
            }
            shocks = assetClass.isPresent() ? shocks.with(assetClass.get(), percent.get()) : shocks.with(asset.get(), percent);
        }
        return Optional.of(shocks);
    }

    /** The own scenarios among settings, by the name of the setting that holds each, in the order of those. */
    public static Map<String, Shocks> saved(Map<String, String> settings) {
        TreeMap<String, Shocks> saved = new TreeMap<>();
        settings.forEach((setting, value) -> {
            if (setting.startsWith(SETTING) && !value.isEmpty()) {
                parse(value).ifPresent(shocks -> saved.put(setting, shocks));
            }
        });
        return Collections.unmodifiableMap(saved);
    }

    /** The name, then {@code class=percent} and {@code class:symbol=percent}, between semicolons; one in a name as {@code %3b}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(safe(name));
        classes.forEach((assetClass, percent) -> text.append(';').append(assetClass.code()).append('=').append(percent));
        assets.forEach((asset, percent) -> text.append(';').append(safe(asset.toString())).append('=').append(percent));
        return text.toString();
    }

    private static String safe(String text) {
        return text.replace("%", "%25").replace(";", "%3b");
    }

    private static String clear(String text) {
        return text.replace("%3b", ";").replace("%25", "%");
    }

    /**
     * Exposures added up once, so that each move of a slider is a few multiplications however many positions there are.
     * Exact.
     */
    public static final class Vector {
        private final Money netWorth;
        private final TreeMap<AssetClass, Money> classes = new TreeMap<>();
        private final TreeMap<AssetId, Money> assets = new TreeMap<>();

        private Vector(Exposures exposures) {
            Money zero = Money.zero(exposures.valuation().currency());
            Money sum = zero;
            for (Exposure each : exposures.all()) {
                sum = sum.plus(each.value());
                if (!each.isDebt()) {
                    classes.merge(each.asset().assetClass(), each.value(), Money::plus);
                    assets.put(each.asset(), each.value());
                }
            }
            this.netWorth = sum;
        }

        /** Adds exposures up. */
        public static Vector of(Exposures exposures) {
            return new Vector(exposures);
        }

        /** What is owned by class, in the order of classes; debts do not move and stand in none. */
        public Map<AssetClass, Money> classes() {
            return Collections.unmodifiableMap(classes);
        }

        /** What is owned by asset. */
        public Map<AssetId, Money> assets() {
            return Collections.unmodifiableMap(assets);
        }

        /** Net worth before. */
        public Money netWorth() {
            return netWorth;
        }

        /** By how much net worth changes under own shocks. */
        public Money change(Shocks shocks) {
            Money change = Money.zero(netWorth.currency());
            for (AssetClass each : classes.keySet()) {
                change = change.plus(change(shocks, each));
            }
            return change;
        }

        /** By how much the worth of a class changes. */
        public Money change(Shocks shocks, AssetClass of) {
            Money rest = classes.getOrDefault(of, Money.zero(netWorth.currency()));
            Money change = Money.zero(netWorth.currency());
            for (Map.Entry<AssetId, Quantity> own : shocks.assets.entrySet()) {
                Money value = own.getKey().assetClass() == of ? assets.get(own.getKey()) : null;
                if (value != null) {
                    change = change.plus(part(value, own.getValue()));
                    rest = rest.minus(value);
                }
            }
            return change.plus(part(rest, shocks.classes.getOrDefault(of, Quantity.ZERO)));
        }

        private static Money part(Money value, Quantity percent) {
            return value.times(percent.dividedBy(HUNDRED));
        }
    }
}
