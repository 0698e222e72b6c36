package walletlens.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading something gave: the value where there is one, and every problem met on the way. A value may stand beside
 * problems (90 good rows and 10 bad ones); a failure has problems and no value.
 */
public final class Outcome<T> {
    private final T value;
    private final List<Problem> problems;

    private Outcome(T value, List<Problem> problems) {
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    /** A value and no problem. */
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(value, List.of());
    }

    /** A value beside problems. */
    public static <T> Outcome<T> of(T value, List<Problem> problems) {
        return new Outcome<>(value, problems);
    }

    /** No value, for the given reason. */
    public static <T> Outcome<T> failed(Problem problem) {
        return new Outcome<>(null, List.of(problem));
    }

    /** No value, for the given reasons; at least one. */
    public static <T> Outcome<T> failed(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a failure names its problems");
        }
        return new Outcome<>(null, problems);
    }

    /** The value, where there is one. */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /** Every problem met; empty when all went well. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether there is a value. */
    public boolean hasValue() {
        return value != null;
    }

    /** The value; an exception where there is none, for callers that have checked. */
    public T get() {
        if (value == null) {
            throw new IllegalStateException("no value: " + problems);
        }
        return value;
    }

    /** The value, or another where there is none. */
    public T orElse(T other) {
        return value != null ? value : other;
    }

    /** The same outcome with its value, if any, turned into another. */
    public <R> Outcome<R> map(Function<? super T, ? extends R> turn) {
        return new Outcome<>(value == null ? null : turn.apply(value), problems);
    }
}
