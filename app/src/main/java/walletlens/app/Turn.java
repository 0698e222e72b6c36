package walletlens.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What an event led to: the next state and what the host is asked to do. Immutable.
 *
 * @param state the next state
 * @param effects what to do, in order
 */
public record Turn(State state, List<Effect> effects) {
    /** Copies what can change. */
    public Turn {
        effects = List.copyOf(effects);
    }

    /** A state and nothing to do. */
    public static Turn to(State state) {
        return new Turn(state, List.of());
    }

    /** This turn with more to do. */
    public Turn and(Effect effect) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(effect);
        return new Turn(state, more);
    }

    /** This turn with another state. */
    public Turn then(UnaryOperator<State> change) {
        return new Turn(change.apply(state), effects);
    }

    /** This turn, followed by another that begins where it ends. */
    public Turn thenTurn(java.util.function.Function<State, Turn> next) {
        Turn following = next.apply(state);
        List<Effect> all = new ArrayList<>(effects);
        all.addAll(following.effects);
        return new Turn(following.state, all);
    }
}
