package walletlens.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Holds every figure of a trail against those it is said to follow from, to the cent and to six places. */
public final class TrailArithmetic {
    private static final int DEEPEST = 9;

    private TrailArithmetic() {
    }

    /** Checks a trail all the way down; gives how many figures were checked. */
    public static int holds(Trail trail) {
        return holds(trail, 0);
    }

    private static int holds(Trail trail, int depth) {
        List<Trail> children = trail.children();
        if (depth > DEEPEST) {
            return 0;
        }
        int checked = 0;
        if (!children.isEmpty() && trail.how() != Trail.How.SAID) {
            double expected = number(children.get(0));
            for (Trail child : children.subList(1, children.size())) {
                expected = switch (trail.how()) {
                    case SUM -> expected + number(child);
                    case DIFFERENCE -> expected - number(child);
                    case PRODUCT -> expected * number(child);
                    case QUOTIENT -> expected / number(child);
                    default -> throw new AssertionError(trail.how());
                };
            }
            // Amounts that are statistics are told to the cent, shares to six places.
            double room = trail.figure() instanceof Trail.Figure.OfMoney ? 0.02 : 0.06;
            room = trail.figure() instanceof Trail.Figure.OfShare || trail.figure() instanceof Trail.Figure.OfRate ? 2e-5 : room;
            assertThat(number(trail)).as(trail.toString())
                    .isCloseTo(expected, org.assertj.core.api.Assertions.within(room + 1e-5 * Math.abs(expected)));
            checked++;
        }
        for (Trail child : children) {
            checked += holds(child, depth + 1);
        }
        return checked;
    }

    private static double number(Trail trail) {
        Trail.Figure figure = trail.figure();
        if (figure instanceof Trail.Figure.OfMoney money) {
            return money.money().amount().value().doubleValue();
        } else if (figure instanceof Trail.Figure.OfUnits units) {
            return units.quantity().value().doubleValue();
        } else if (figure instanceof Trail.Figure.OfPrice price) {
            return price.price().amount().value().doubleValue();
        } else if (figure instanceof Trail.Figure.OfRate rate) {
            return rate.factor().value().doubleValue();
        }
        return ((Trail.Figure.OfShare) figure).fraction().value().doubleValue();
    }
}
