package walletlens.analyst;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Trail;

/**
 * One thing that the user's figures say. Immutable.
 *
 * <p>Its parts, by name and in the order of {@link InsightKind#parts}, are the figures and names of one sentence. Its
 * {@link #measure} tells how bad it is in a way that does not depend on a currency, the larger the worse, for a dismissal that
 * holds until it has become worse.
 */
public final class Insight {
    private final InsightKind kind;
    private final Subject subject;
    private final Severity severity;
    private final Map<String, Part> parts;
    private final Map<String, Trail> trails;
    private final Optional<Money> effect;
    private final Quantity measure;
    private final String occasion;

    private Insight(Draft draft) {
        this.kind = draft.kind;
        this.subject = draft.subject;
        this.severity = draft.severity;
        this.parts = Collections.unmodifiableMap(new LinkedHashMap<>(draft.parts));
        this.trails = Collections.unmodifiableMap(new LinkedHashMap<>(draft.trails));
        this.effect = Optional.ofNullable(draft.effect);
        this.measure = draft.measure;
        this.occasion = draft.occasion;
    }

    /** An insight in the making. */
    static Draft of(InsightKind kind, Subject subject) {
        return new Draft(kind, subject);
    }

    /** Which row of the table. */
    public InsightKind kind() {
        return kind;
    }

    /** What it is about. */
    public Subject subject() {
        return subject;
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }

    /** The figures and names of its sentence, by name, in the order of {@link InsightKind#parts}. */
    public Map<String, Part> parts() {
        return parts;
    }

    /** How the figure of a part was made; empty for names, and for what was counted or told. */
    public Optional<Trail> trail(String part) {
        return Optional.ofNullable(trails.get(part));
    }

    /** How each figure was made, by the name of its part; the first is that of the main figure. */
    public Map<String, Trail> trails() {
        return trails;
    }

    /** What hangs on it in money, in the currency of all totals; {@link InsightKind#effect} says what it means. */
    public Optional<Money> effect() {
        return effect;
    }

    /** How bad it is, the larger the worse; a share, a count or a number of days. */
    public Quantity measure() {
        return measure;
    }

    /** What tells it from all others and stays the same from day to day: the kind, what it is about, and for what happened once when. */
    public String key() {
        return kind.code() + " " + subject + (occasion.isEmpty() ? "" : " " + occasion);
    }

    @Override
    public String toString() {
        return key() + " " + parts;
    }

    /** Collects what belongs to an insight. */
    static final class Draft {
        private final InsightKind kind;
        private final Subject subject;
        private final Map<String, Part> parts = new LinkedHashMap<>();
        private final Map<String, Trail> trails = new LinkedHashMap<>();
        private Severity severity;
        private Money effect;
        private Quantity measure = Quantity.ONE;
        private String occasion = "";

        private Draft(InsightKind kind, Subject subject) {
            this.kind = kind;
            this.subject = subject;
            this.severity = kind.severity();
        }

        /** A name, or a figure that was counted. */
        Draft say(String name, Part part) {
            parts.put(name, part);
            return this;
        }

        /** A figure and how it was made. */
        Draft say(String name, Part part, Trail trail) {
            trails.put(name, trail);
            return say(name, part);
        }

        Draft effect(Money money) {
            effect = money;
            return this;
        }

        Draft measure(Quantity newMeasure) {
            measure = newMeasure;
            return this;
        }

        Draft severity(Severity newSeverity) {
            severity = newSeverity;
            return this;
        }

        /** When it happened, of what happens once. */
        Draft on(Object when) {
            occasion = when.toString();
            return this;
        }

        Insight insight() {
            if (!parts.keySet().equals(Collections.unmodifiableSet(new java.util.LinkedHashSet<>(kind.parts())))) {
                throw new IllegalStateException(kind + " wants " + kind.parts() + " and has " + parts.keySet());
            }
            return new Insight(this);
        }
    }
}
