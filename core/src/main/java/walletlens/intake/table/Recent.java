package walletlens.intake.table;

import java.util.function.Function;

/**
 * What was made of the texts met last. Cells of a column say the same again and again: few actions, currencies, symbols, days.
 * Keeps at most one text for each of a fixed number of places, so a column of a million different texts takes no more.
 *
 * @param <V> what is made of a text; must not depend on anything else that changes
 */
public final class Recent<V> {
    private static final int PLACES = 1024;
    /** Longer texts are hardly met again. */
    private static final int LONGEST = 120;

    /**
     * A text and what was made of it.
     */
    private record Made<V>(String text, V value) {
    }

    private final Function<String, V> maker;
    private final Made<?>[] places = new Made<?>[PLACES];
    private Made<V> last = new Made<>(null, null);

    /** Remembers what this makes. */
    public Recent(Function<String, V> maker) {
        this.maker = maker;
    }

    /** What is made of a text. */
    public V of(String text) {
        if (text.equals(last.text)) {
            return last.value;
        }
        if (text.length() > LONGEST) {
            return maker.apply(text);
        }
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 10) & PLACES - 1;
        @SuppressWarnings("unchecked")
        Made<V> made = (Made<V>) places[place];
        if (made == null || !made.text.equals(text)) {
            made = new Made<>(text, maker.apply(text));
            places[place] = made;
        }
        last = made;
        return made.value;
    }
}
