package walletlens.app.screen;

import java.util.List;
import java.util.Optional;
import walletlens.app.Judgement;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.asset.AssetClass;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.ChanceTrails;
import walletlens.risk.Health.Part;
import walletlens.risk.HealthTrails;
import walletlens.risk.Outlook;
import walletlens.risk.OwnStressTrails;
import walletlens.risk.ReverseStress;
import walletlens.risk.Shocks;
import walletlens.risk.StressTest;
import walletlens.value.Trail;

/** Finds how a figure of the risk screen was made: {@code health points debt}, {@code stress loss gfc}, {@code outlook 50}. */
final class RiskTrails {
    private final State state;
    private final Standing standing;
    private final Judgement judgement;

    private RiskTrails(State state) {
        this.state = state;
        this.standing = state.books().standing();
        this.judgement = standing.judgement();
    }

    static RiskTrails of(State state) {
        return new RiskTrails(state);
    }

    Optional<Trail> find(String sort, String rest) {
        return switch (sort) {
            case "health" -> health(rest);
            case "stress" -> stress(rest);
            case "own" -> own(rest);
            case "fall" -> fall(rest);
            default -> outlook(rest);
        };
    }

    private Optional<Trail> health(String rest) {
        HealthTrails trails = HealthTrails.of(standing.valuation(), judgement.health());
        int space = rest.indexOf(' ');
        if (space < 0) {
            return Optional.of(trails.score());
        }
        for (Part part : Part.values()) {
            if (part.code().equals(rest.substring(space + 1))) {
                return Optional.of(rest.startsWith("figure ") ? trails.figure(part) : trails.points(part));
            }
        }
        return Optional.empty();
    }

    private Optional<Trail> stress(String rest) {
        int space = rest.indexOf(' ');
        String what = space < 0 ? "" : rest.substring(0, space);
        return judgement.tests().stream().filter(test -> test.scenario().code().equals(rest.substring(space + 1))).findFirst()
                .flatMap(test -> switch (what) {
                    case "loss" -> Optional.of(test.changeTrail());
                    case "part" -> test.fractionTrail();
                    case "covered" -> Optional.of(test.coverageTrail());
                    default -> Optional.of(test.trail());
                });
    }

    private Optional<Trail> own(String rest) {
        OwnStressTrails trails = OwnStressTrails.of(judgement.exposures());
        int space = rest.indexOf(' ');
        Shocks shocks = space < 0 ? state.views().risk().shocks() : judgement.saved().getOrDefault(rest.substring(space + 1), Shocks.NONE);
        return Optional.of(rest.startsWith("change") ? trails.change(shocks) : trails.after(shocks));
    }

    private Optional<Trail> fall(String of) {
        Shocks.Vector vector = judgement.vector();
        Money target = vector.netWorth().times(Quantity.of(state.views().risk().target()).dividedBy(Quantity.of(100)));
        Optional<AssetClass> assetClass = AssetClass.of(of);
        return ReverseStress.to(vector, target).stream()
                .filter(answer -> answer.assetClass().equals(assetClass) && answer.fall().isPresent()).findFirst()
                .map(answer -> OwnStressTrails.of(judgement.exposures()).fall(answer, target));
    }

    private Optional<Trail> outlook(String percentile) {
        Optional<Outlook> shown = RiskOutlook.shown(state.views().risk().chances(), RiskOutlook.question(state));
        int at = Quantity.parse(percentile).map(number -> Outlook.PERCENTILES.indexOf(number.value().intValue())).orElse(-1);
        return at < 0 ? Optional.empty()
                : shown.map(outlook -> ChanceTrails.of(judgement.assumptions()).percentile(outlook, at, owed(standing)));
    }

    private static Trail owed(Standing standing) {
        List<Trail> debts = standing.judgement().exposures().all().stream().filter(each -> each.isDebt()).map(each -> each.trail()).toList();
        return Trail.sum("trail.owed", standing.valuation().owed(), () -> debts);
    }

    /** What is owned and followed by chance, less what is owed. */
    static Trail followed(Standing standing) {
        Money sum = standing.valuation().owed();
        List<Trail> parts = new java.util.ArrayList<>();
        for (var each : standing.judgement().exposures().all()) {
            if (!each.isDebt() && each.kind().isPresent()) {
                sum = sum.plus(each.value());
                parts.add(each.trail());
            }
        }
        if (!standing.valuation().owed().isZero()) {
            parts.add(owed(standing));
        }
        return Trail.sum("trail.followed", sum, () -> parts);
    }
}
