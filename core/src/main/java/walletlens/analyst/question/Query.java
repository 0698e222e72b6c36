package walletlens.analyst.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.ledger.EntryKind;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.text.Parts;
import walletlens.value.Allocation;
import walletlens.value.Subset;

/**
 * A question as it was understood: a measure and what is said beside it. Immutable. Written in one line, such as
 * {@code gain of=asset:crypto:ETH period=2024}, and read back from it.
 */
public final class Query {
    private final Measure measure;
    private final Map<Slot, String> slots;

    private Query(Measure measure, Map<Slot, String> slots) {
        this.measure = measure;
        this.slots = Collections.unmodifiableMap(slots);
    }

    /** A measure of everything, at all times. */
    public static Query of(Measure measure) {
        return new Query(measure, new EnumMap<>(Slot.class));
    }

    /** Reads what {@link #toString} writes; empty for anything else. */
    public static Optional<Query> parse(String text) {
        int space = text.indexOf(' ');
        Optional<Measure> measure = Measure.of(space < 0 ? text : text.substring(0, space));
        if (measure.isEmpty()) {
            return Optional.empty();
        }
        Query query = of(measure.get());
        int from = space < 0 ? text.length() : space + 1;
        while (from < text.length()) {
            int end = text.indexOf(' ', from);
            int to = end < 0 ? text.length() : end;
            int equals = text.indexOf('=', from);
            Optional<Slot> slot = equals < 0 || equals > to ? Optional.empty() : Slot.of(text.substring(from, equals));
            String value = slot.isEmpty() ? "" : unescaped(text.substring(equals + 1, to));
            if (slot.isEmpty() || !slot.get().takes(value) || !measure.get().takes(slot.get())) {
                return Optional.empty();
            }
            query = query.with(slot.get(), value);
            from = to + 1;
        }
        return Optional.of(query);
    }

    /** The same with another value in a slot; the empty text empties it. What the slot or the measure does not take is left out. */
    public Query with(Slot slot, String value) {
        EnumMap<Slot, String> more = new EnumMap<>(Slot.class);
        more.putAll(slots);
        if (value.isEmpty()) {
            more.remove(slot);
        } else if (measure.takes(slot) && slot.takes(value)) {
            more.put(slot, value);
        }
        return new Query(measure, more);
    }

    /** Another measure of the same, with what it takes. */
    public Query with(Measure other) {
        Query query = of(other);
        for (Map.Entry<Slot, String> each : slots.entrySet()) {
            query = query.with(each.getKey(), each.getValue());
        }
        return query;
    }

    /** The measure. */
    public Measure measure() {
        return measure;
    }

    /** What is said, in the order of slots. */
    public Map<Slot, String> slots() {
        return slots;
    }

    /** What a slot says; the empty text for nothing. */
    public String get(Slot slot) {
        return slots.getOrDefault(slot, "");
    }

    /** Whether something is said in a slot. */
    public boolean has(Slot slot) {
        return slots.containsKey(slot);
    }

    /** The part of the book it is about; everything for a currency. */
    public Subset subset() {
        String of = get(Slot.OF);
        Subset subset = of.isEmpty() || of.startsWith("currency:") ? Subset.ALL : Subset.parse(of).orElse(Subset.ALL);
        return has(Slot.ACCOUNT) ? subset.in(get(Slot.ACCOUNT)) : subset;
    }

    /** The currency whose part of the book it is about. */
    public Optional<Currency> currency() {
        String of = get(Slot.OF);
        return of.startsWith("currency:") ? Currency.parse(of.substring(9)) : Optional.empty();
    }

    /** The time. */
    public Optional<Period> period() {
        return Period.parse(get(Slot.PERIOD));
    }

    /** The time it is compared with. */
    public Optional<Period> against() {
        return Period.parse(get(Slot.AGAINST));
    }

    /** How it is split. */
    public Optional<Allocation.By> by() {
        return Allocation.By.of(get(Slot.BY));
    }

    /** How many are wanted; another number where none is said. */
    public int most(int otherwise) {
        return Quantity.parse(get(Slot.MOST)).map(number -> number.value().intValue()).orElse(otherwise);
    }

    /** The kinds of entries; none for all. */
    public List<EntryKind> kinds() {
        List<EntryKind> kinds = new ArrayList<>();
        Parts.of(get(Slot.KIND), ',').forEach(code -> EntryKind.of(code).ifPresent(kinds::add));
        return kinds;
    }

    /** The move in percent. */
    public Optional<Quantity> percent() {
        return Quantity.parse(get(Slot.PERCENT));
    }

    /** The sum. */
    public Optional<Money> sum() {
        String sum = get(Slot.SUM);
        int space = sum.indexOf(' ');
        return space < 0 ? Optional.empty()
                : Optional.of(Money.of(Quantity.of(sum.substring(0, space)), Currency.of(sum.substring(space + 1))));
    }

    /** The currency the answer is wanted in. */
    public Optional<Currency> in() {
        return has(Slot.IN) ? Currency.parse(get(Slot.IN)) : Optional.empty();
    }

    private static String escaped(String value) {
        return value.replace("%", "%25").replace(" ", "%20");
    }

    private static String unescaped(String value) {
        return value.replace("%20", " ").replace("%25", "%");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Query same && measure == same.measure && slots.equals(same.slots);
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(measure.code());
        slots.forEach((slot, value) -> text.append(' ').append(slot.code()).append('=').append(escaped(value)));
        return text.toString();
    }
}
