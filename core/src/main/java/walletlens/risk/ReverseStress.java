package walletlens.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * What would have to happen for net worth to fall to a target: by how much one class alone, or everything but cash
 * together, would have to fall. Exact: the loss wanted divided by what is exposed. A fall of more than everything cannot
 * happen.
 */
public final class ReverseStress {
    private ReverseStress() {
    }

    /**
     * An answer.
     *
     * @param assetClass the class that falls alone; empty for everything but cash
     * @param exposed what is owned of it
     * @param fall the fall that leads to the target, as a fraction; empty where even a total loss does not
     * @param least the net worth after a total loss of it
     */
    public record Answer(Optional<AssetClass> assetClass, Money exposed, Optional<Quantity> fall, Money least) {
    }

    /** Everything but cash first, then each class that is owned, the one whose smallest fall suffices first. */
    public static List<Answer> to(Shocks.Vector vector, Money target) {
        Money risky = Money.zero(vector.netWorth().currency());
        List<Answer> classes = new ArrayList<>();
        for (Map.Entry<AssetClass, Money> each : vector.classes().entrySet()) {
            if (each.getKey() != AssetClass.CASH) {
                risky = risky.plus(each.getValue());
            }
            classes.add(answer(vector, target, Optional.of(each.getKey()), each.getValue()));
        }
        classes.sort((a, b) -> b.exposed().amount().compareTo(a.exposed().amount()));
        List<Answer> answers = new ArrayList<>();
        answers.add(answer(vector, target, Optional.empty(), risky));
        answers.addAll(classes);
        return List.copyOf(answers);
    }

    private static Answer answer(Shocks.Vector vector, Money target, Optional<AssetClass> of, Money exposed) {
        Money loss = vector.netWorth().minus(target);
        Money least = vector.netWorth().minus(exposed);
        boolean possible = loss.signum() >= 0 && exposed.signum() > 0 && loss.amount().compareTo(exposed.amount()) <= 0;
        return new Answer(of, exposed,
                possible ? Optional.of(loss.amount().dividedBy(exposed.amount())) : Optional.empty(), least);
    }
}
