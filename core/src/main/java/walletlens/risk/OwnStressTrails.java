package walletlens.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Exposures.Exposure;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;

/** How the figures of own scenarios and of reverse stress were made. */
public final class OwnStressTrails {
    private static final Quantity HUNDRED = Quantity.of(100);

    private final Exposures exposures;
    private final Shocks.Vector vector;

    private OwnStressTrails(Exposures exposures) {
        this.exposures = exposures;
        this.vector = Shocks.Vector.of(exposures);
    }

    /** The trails over exposures. */
    public static OwnStressTrails of(Exposures exposures) {
        return new OwnStressTrails(exposures);
    }

    private Trail netWorth() {
        return Trail.sum("trail.stress-before", vector.netWorth(), () -> exposures.all().stream().map(Exposure::trail).toList());
    }

    /** Net worth after own shocks. */
    public Trail after(Shocks shocks) {
        Money change = vector.change(shocks);
        return Trail.sum("trail.stress", vector.netWorth().plus(change), () -> List.of(netWorth(), change(shocks)));
    }

    /** By how much own shocks change net worth: each part times its percentage. */
    public Trail change(Shocks shocks) {
        return Trail.sum("trail.stress-change", vector.change(shocks), () -> {
            List<Trail> parts = new ArrayList<>();
            for (Exposure each : exposures.all()) {
                Quantity percent = each.isDebt() ? Quantity.ZERO : shocks.assets().getOrDefault(each.asset(),
                        shocks.classes().getOrDefault(each.asset().assetClass(), Quantity.ZERO));
                if (!percent.isZero()) {
                    Quantity fraction = percent.dividedBy(HUNDRED);
                    parts.add(Trail.product("trail.moved", each.value().times(fraction), () -> List.of(each.trail(),
                            Trail.said("trail.move", new Figure.OfShare(fraction)))).with("asset", each.asset()));
                }
            }
            return parts;
        });
    }

    /** The fall of one class, or of everything but cash, that leads to a target. */
    public Trail fall(ReverseStress.Answer answer, Money target) {
        Money loss = vector.netWorth().minus(target);
        return Trail.of("trail.fall", new Figure.OfShare(answer.fall().orElse(Quantity.ONE)), How.QUOTIENT, () -> List.of(
                Trail.of("trail.loss", new Figure.OfMoney(loss), How.DIFFERENCE,
                        () -> List.of(netWorth(), Trail.said("trail.loss-to", target))),
                exposed(answer)));
    }

    private Trail exposed(ReverseStress.Answer answer) {
        return Trail.sum("trail.exposed", answer.exposed(), () -> {
            List<Trail> parts = new ArrayList<>();
            for (Map.Entry<AssetId, Money> each : vector.assets().entrySet()) {
                AssetClass of = each.getKey().assetClass();
                if (answer.assetClass().map(wanted -> wanted == of).orElse(of != AssetClass.CASH)) {
                    exposures.all().stream().filter(one -> !one.isDebt() && one.asset().equals(each.getKey()))
                            .map(Exposure::trail).forEach(parts::add);
                }
            }
            return parts;
        });
    }
}
