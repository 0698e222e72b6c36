package walletlens.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.ledger.Entry;
import walletlens.lots.Lot;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;

/**
 * What is owned, in slices that together are the whole, and beside it what is owed. The largest slice comes first; weights
 * add up to one exactly.
 *
 * <p>By currency means the currency something is priced in. By tag means the first tag of the entry that acquired each
 * lot, so that a lot counts once; money and what was acquired without a tag go to the empty tag.
 */
public final class Allocation {
    private final By by;
    private final List<Slice> slices;
    private final List<Slice> debts;
    private final Money owned;

    /** Ways to slice. */
    public enum By {
        CLASS("class"),
        ACCOUNT("account"),
        CURRENCY("currency"),
        ASSET("asset"),
        TAG("tag");

        private final String code;

        By(String code) {
            this.code = code;
        }

        /** The name in files and of the trail's argument. */
        public String code() {
            return code;
        }

        /** The way of a code; empty for an unknown one. */
        public static Optional<By> of(String code) {
            for (By each : values()) {
                if (each.code.equals(code)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A part of the whole.
     *
     * @param key a class's code, an account's id, a currency's code, an asset's id or a tag
     * @param value its worth; of debts below zero
     * @param weight its part of everything owned, of everything owed for debts, as a fraction
     * @param trail how it was made: the sum of its positions
     */
    public record Slice(String key, Money value, Quantity weight, Trail trail) {
    }

    private record Part(String key, Money value, Trail trail) {
    }

    private Allocation(By by, List<Slice> slices, List<Slice> debts, Money owned) {
        this.by = by;
        this.slices = List.copyOf(slices);
        this.debts = List.copyOf(debts);
        this.owned = owned;
    }

    static Allocation of(Valuation valuation, By by) {
        List<Part> owned = new ArrayList<>();
        List<Part> owed = new ArrayList<>();
        Map<String, String> tags = by == By.TAG ? tags(valuation) : Map.of();
        for (Position position : valuation.inAccounts()) {
            if (position.value().isPresent()) {
                List<Part> side = position.isDebt() ? owed : owned;
                if (by == By.TAG && !position.isDebt()) {
                    byTag(valuation, position, tags, side);
                } else {
                    side.add(new Part(key(position, by), position.value().get(), position.trail()));
                }
            }
        }
        return new Allocation(by, slices(owned, by, valuation.currency()), slices(owed, by, valuation.currency()),
                valuation.owned());
    }

    private static String key(Position position, By by) {
        return switch (by) {
            case CLASS -> position.asset().assetClass().code();
            case ACCOUNT -> position.account();
            case CURRENCY -> position.price().map(price -> price.currency().code()).orElse("");
            case ASSET -> position.asset().toString();
            case TAG -> "";
        };
    }

    private static Map<String, String> tags(Valuation valuation) {
        Map<String, String> tags = new TreeMap<>();
        for (Entry entry : valuation.ledger().entries()) {
            if (!entry.tags().isEmpty()) {
                tags.put(entry.id(), entry.tags().get(0));
            }
        }
        return tags;
    }

    /**
     * Shares the value out in proportion to the tagged lots of the asset. Lots pooled over accounts lie in no account, so
     * each account's part is shared like the whole; the largest tag takes what division leaves.
     */
    private static void byTag(Valuation valuation, Position position, Map<String, String> tags, List<Part> parts) {
        List<Lot> lots = position.lots();
        Quantity covered = sum(lots);
        if (!covered.equals(position.quantity())) {
            lots = valuation.position(position.asset()).map(Position::lots).orElse(List.of());
            covered = sum(lots);
        }
        TreeMap<String, Quantity> shares = new TreeMap<>();
        for (Lot lot : lots) {
            shares.merge(tags.getOrDefault(lot.entry(), ""), lot.quantity(), Quantity::plus);
        }
        Money rest = position.value().orElseThrow();
        int left = shares.size();
        for (Map.Entry<String, Quantity> each : shares.entrySet()) {
            Money part = --left == 0 ? rest : position.value().get().share(each.getValue(), covered);
            parts.add(new Part(each.getKey(), part, trail(position, part, each.getValue(), covered)));
            rest = rest.minus(part);
        }
        if (shares.isEmpty()) {
            parts.add(new Part("", rest, position.trail()));
        }
    }

    private static Trail trail(Position position, Money part, Quantity units, Quantity of) {
        if (units.equals(of)) {
            return position.trail();
        }
        Trail share = Trail.said("trail.share", new Figure.OfShare(units.dividedBy(of))).with("asset", position.asset());
        return Trail.of("trail.value", new Figure.OfMoney(part), How.PRODUCT, () -> List.of(position.trail(), share))
                .with("asset", position.asset()).with("account", position.account());
    }

    private static Quantity sum(List<Lot> lots) {
        Quantity sum = Quantity.ZERO;
        for (Lot lot : lots) {
            sum = sum.plus(lot.quantity());
        }
        return sum;
    }

    /** Grouped, the largest first; the first takes what is left of one when the others' weights were divided. */
    private static List<Slice> slices(List<Part> parts, By by, Currency currency) {
        TreeMap<String, List<Part>> grouped = new TreeMap<>();
        Money whole = Money.zero(currency);
        for (Part part : parts) {
            grouped.computeIfAbsent(part.key, key -> new ArrayList<>()).add(part);
            whole = whole.plus(part.value);
        }
        List<Part> sums = new ArrayList<>();
        grouped.forEach((key, list) -> {
            Money sum = Money.zero(currency);
            for (Part part : list) {
                sum = sum.plus(part.value);
            }
            sums.add(new Part(key, sum, Trail.of("trail.slice", new Figure.OfMoney(sum), How.SUM,
                    () -> list.stream().map(Part::trail).toList()).with(by.code(), key)));
        });
        sums.sort(Comparator.comparing((Part part) -> part.value.amount().abs()).reversed());
        List<Slice> slices = new ArrayList<>();
        Quantity others = Quantity.ZERO;
        for (int i = sums.size() - 1; i >= 0; i--) {
            Part part = sums.get(i);
            Quantity weight = whole.isZero() ? Quantity.ZERO
                    : i == 0 ? Quantity.ONE.minus(others) : part.value.amount().dividedBy(whole.amount());
            others = others.plus(weight);
            slices.add(0, new Slice(part.key, part.value, weight, part.trail));
        }
        return slices;
    }

    /** How it is sliced. */
    public By by() {
        return by;
    }

    /** What is owned, the largest slice first. */
    public List<Slice> slices() {
        return slices;
    }

    /** What is owed, the largest debt first; weights are parts of the whole debt. */
    public List<Slice> debts() {
        return debts;
    }

    /** The whole that is sliced. */
    public Money owned() {
        return owned;
    }
}
