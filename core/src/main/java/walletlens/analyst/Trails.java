package walletlens.analyst;

import java.util.List;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Health;
import walletlens.risk.HealthTrails;
import walletlens.value.Flows.Flow;
import walletlens.value.Position;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;
import walletlens.value.Valuation;

/** Trails that several watches need. */
final class Trails {
    private Trails() {
    }

    /** One amount over another. */
    static Trail quotient(Quantity share, Trail part, Trail whole) {
        return Trail.of("trail.share", new Figure.OfShare(share), How.QUOTIENT, () -> List.of(part, whole));
    }

    /** A position's worth over all that is owned. */
    static Trail weight(Valuation valuation, Position position) {
        return quotient(valuation.weight(position), position.trail(), owned(valuation));
    }

    static Trail owned(Valuation valuation) {
        return Trail.said("trail.owned", valuation.owned()).with("day", valuation.day());
    }

    /** The worth of some positions together. */
    static Trail together(Money sum, List<Position> positions) {
        return Trail.sum("trail.concerned", sum, () -> positions.stream().map(Position::trail).toList());
    }

    static Trail difference(String key, Money money, Trail from, Trail less) {
        return Trail.of(key, new Figure.OfMoney(money), How.DIFFERENCE, () -> List.of(from, less));
    }

    /** The figure of a part of the health score. */
    static Trail health(Circumstances at, Health.Part part) {
        return HealthTrails.of(at.valuation(), at.health()).figure(part);
    }

    /** Something that was paid. */
    static Trail expense(Flow flow) {
        return Trail.said("trail.expense", flow.worth()).with("entry", flow.entry().id()).with("kind", flow.entry().kind().code())
                .with("time", flow.entry().when()).with("account", flow.account()).with("asset", flow.asset());
    }
}
