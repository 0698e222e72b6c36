package walletlens.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Quantity;

/**
 * What part of the whole something should be. Targets nest: those within a class are parts of the class.
 *
 * @param key a class's code such as {@code crypto}, or an asset's id such as {@code stock:AAPL}
 * @param weight its part of what it stands in, as a fraction; those that stand together add up to one
 * @param within the targets inside a class; empty where the class is one whole
 */
public record Target(String key, Quantity weight, List<Target> within) {
    /** Copies the list. */
    public Target {
        within = List.copyOf(within);
    }

    /** A target with none inside. */
    public static Target of(String key, String weight) {
        return new Target(key, Quantity.of(weight), List.of());
    }

    /** The class meant; empty where it is an asset. */
    public Optional<AssetClass> assetClass() {
        return AssetClass.of(key);
    }

    /** The asset meant; empty where it is a class. */
    public Optional<AssetId> asset() {
        return AssetId.parse(key);
    }

    /** A target without any inside, and its part of the whole. */
    record Leaf(String key, Quantity weight) {
    }

    /** The innermost targets with their parts of the whole: the weights on the way multiplied. */
    static List<Leaf> leaves(List<Target> targets) {
        List<Leaf> leaves = new ArrayList<>();
        collect(targets, Quantity.ONE, leaves);
        return leaves;
    }

    private static void collect(List<Target> targets, Quantity share, List<Leaf> leaves) {
        for (Target target : targets) {
            Quantity weight = target.weight.times(share);
            if (target.within.isEmpty()) {
                leaves.add(new Leaf(target.key, weight));
            } else {
                collect(target.within, weight, leaves);
            }
        }
    }

    /** What keeps targets from being a plan, as sentences: unknown keys, keys said twice, sums that are not one. */
    public static List<String> faults(List<Target> targets) {
        List<String> faults = new ArrayList<>();
        if (targets.isEmpty()) {
            faults.add("A plan wants at least one target.");
            return faults;
        }
        sums(targets, "", faults);
        List<String> seen = new ArrayList<>();
        named(targets, seen, faults);
        return faults;
    }

    private static void sums(List<Target> targets, String where, List<String> faults) {
        Quantity sum = Quantity.ZERO;
        for (Target target : targets) {
            sum = sum.plus(target.weight);
            if (target.weight.isNegative()) {
                faults.add("The target of " + target.key + " is below zero.");
            }
            if (!target.within.isEmpty()) {
                sums(target.within, target.key, faults);
            }
        }
        if (!sum.equals(Quantity.ONE)) {
            faults.add("The targets" + (where.isEmpty() ? "" : " within " + where) + " add up to "
                    + sum.times(Quantity.of(100)).stripped() + " %, not to 100 %.");
        }
    }

    private static void named(List<Target> targets, List<String> seen, List<String> faults) {
        for (Target target : targets) {
            if (target.assetClass().isEmpty() && target.asset().isEmpty()) {
                faults.add(target.key + " is neither a class nor an asset.");
            } else if (target.assetClass().equals(Optional.of(AssetClass.LOAN))) {
                faults.add("A debt cannot have a target.");
            } else if (seen.contains(target.key)) {
                faults.add(target.key + " has two targets.");
            }
            seen.add(target.key);
            named(target.within, seen, faults);
        }
    }
}
