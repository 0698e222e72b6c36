package walletlens.market;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.text.Parts;

/**
 * Who is asked, and in which order: read from the user's settings, where everything not set is off.
 *
 * <p>{@code source:<name>} = {@code on} switches a source on; {@code source.order:<class>} names the sources of a class in
 * the order of asking, separated by commas (those not named come after, in the usual order); {@code source.not:<asset>}
 * names those that are not asked for an asset.
 */
public final class Order {
    /** What the setting of a class's order begins with. */
    public static final String OF_CLASS = "source.order:";

    /** What the setting of an asset begins with that some sources are not asked for. */
    public static final String NOT = "source.not:";

    private final Map<String, String> settings;

    private Order(Map<String, String> settings) {
        this.settings = settings;
    }

    /** The order of settings by name. */
    public static Order of(Map<String, String> settings) {
        TreeMap<String, String> some = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith("source")) {
                some.put(name, value);
            }
        });
        return new Order(Collections.unmodifiableMap(some));
    }

    /** This order with only one source switched on, whatever the settings say. */
    public Order only(String source) {
        TreeMap<String, String> other = new TreeMap<>(settings);
        other.keySet().removeIf(name -> name.startsWith(Source.SETTING));
        other.put(Source.SETTING + source, Source.ON);
        return new Order(Collections.unmodifiableMap(other));
    }

    /** Whether a source is switched on. */
    public boolean isOn(Source source) {
        return Source.ON.equals(settings.get(source.setting()));
    }

    /** Whether any is. */
    public boolean isAnyOn() {
        return Sources.all().stream().anyMatch(this::isOn);
    }

    /** All sources of a class in the order of asking, those that are off among them. */
    public List<Source> all(AssetClass of) {
        List<Source> sources = new ArrayList<>();
        for (String name : Parts.of(settings.getOrDefault(OF_CLASS + of.code(), ""), ',')) {
            Sources.of(name).filter(source -> source.classes().contains(of) && !sources.contains(source)).ifPresent(sources::add);
        }
        for (Source source : Sources.all()) {
            if (source.classes().contains(of) && !sources.contains(source)) {
                sources.add(source);
            }
        }
        return sources;
    }

    /** The sources that are on and know an asset, in the order of asking. */
    public List<Source> of(Asset asset, boolean live) {
        List<String> not = Parts.of(settings.getOrDefault(NOT + asset.id(), ""), ',');
        List<Source> sources = new ArrayList<>();
        for (Source source : all(asset.id().assetClass())) {
            boolean can = live ? source.live() : source.history();
            if (can && isOn(source) && !not.contains(source.name()) && Connectors.knows(source, asset)) {
                sources.add(source);
            }
        }
        return sources;
    }

    /** The value of {@link #NOT} for an asset, with one more source in it. */
    public String without(AssetId asset, String source) {
        String known = settings.getOrDefault(NOT + asset, "");
        return Parts.of(known, ',').contains(source) ? known : known.isEmpty() ? source : known + "," + source;
    }

    /** The value of {@link #NOT} for an asset, without a source in it; the empty text where none is left. */
    public String again(AssetId asset, String source) {
        List<String> names = new ArrayList<>(Parts.of(settings.getOrDefault(NOT + asset, ""), ','));
        names.remove(source);
        return String.join(",", names);
    }

    /** The sources that are on but not asked for an asset, for the user once left a price of theirs. */
    public List<Source> left(AssetId asset) {
        List<Source> sources = new ArrayList<>();
        for (String name : Parts.of(settings.getOrDefault(NOT + asset, ""), ',')) {
            Sources.of(name).filter(this::isOn).ifPresent(sources::add);
        }
        return sources;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Order && settings.equals(((Order) other).settings);
    }

    @Override
    public int hashCode() {
        return settings.hashCode();
    }
}
