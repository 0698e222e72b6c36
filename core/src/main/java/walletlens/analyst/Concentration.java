package walletlens.analyst;

import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Elementary;
import walletlens.risk.Health;
import walletlens.risk.Health.Measure;
import walletlens.value.Position;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;
import walletlens.value.Valuation;

/** What lies in one asset, class, currency or account. */
final class Concentration implements Watch {
    /** Half the points of the health score's part are lost from here on. */
    private static final Quantity LARGE_BET = Quantity.of("0.3");
    private static final double HALF = 0.5;

    @Override
    public void look(Circumstances at, List<Insight> found) {
        largeBet(at, found);
    }

    private static void largeBet(Circumstances at, List<Insight> found) {
        Measure measure = at.health().measure(Health.Part.ASSET);
        Optional<AssetId> asset = measure.about();
        Optional<Position> position = asset.flatMap(at.valuation()::position);
        if (!measure.isKnown() || measure.share() >= HALF || position.isEmpty() || position.get().value().isEmpty()) {
            return;
        }
        Quantity share = Elementary.quantity(measure.figure(), 4);
        Money beyond = position.get().value().get().minus(at.valuation().owned().times(LARGE_BET));
        found.add(Insight.of(InsightKind.LARGE_BET, Subject.of(asset.get()))
                .say("asset", new Part.OfAsset(asset.get()))
                .say("share", new Part.Share(share), share(at.valuation(), position.get()))
                .say("limit", new Part.Share(LARGE_BET))
                .effect(beyond.signum() < 0 ? Money.zero(beyond.currency()) : beyond).measure(share).insight());
    }

    /** Today's worth over all that is owned. */
    static Trail share(Valuation valuation, Position position) {
        return Trail.of("trail.share", new Figure.OfShare(valuation.weight(position)), How.QUOTIENT,
                () -> List.of(position.trail(), Trail.said("trail.owned", valuation.owned())));
    }
}
