package walletlens.intake.sentence;

import java.util.List;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/** A constituent: one or several parts that say one thing together. */
final class Chunk {
    enum Type {
        ITEM,
        MONEY,
        NUMBER,
        /** A number and a percent sign. */
        PERCENT,
        WORD,
        DAY,
        TIME,
        RATIO,
        PLACE,
        COMMA,
        STOP,
        QUESTION,
        UNKNOWN
    }

    final Type type;
    /** Its parts in their order, fillers left out. */
    final List<Part> parts;
    Item item;
    /** The number of money or of a bare number. */
    Numerals.Number number;
    /** The currencies it can be; empty for a bare number. */
    List<Currency> currencies = List.of();
    /** What it was taken for, as told to the reader. */
    String as = "";

    Chunk(Type type, List<Part> parts) {
        this.type = type;
        this.parts = List.copyOf(parts);
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    Part part() {
        return parts.get(0);
    }

    boolean has(Sort sort) {
        return type == Type.WORD && part().has(sort);
    }

    boolean has(Sort sort, String value) {
        return type == Type.WORD && part().has(sort, value);
    }

    String value(Sort sort) {
        return type == Type.WORD ? part().value(sort) : "";
    }

    Quantity amount() {
        return number.value();
    }

    boolean isSum() {
        return type == Type.MONEY || type == Type.NUMBER;
    }

    /** Whether it parts what stands before from what stands behind. */
    boolean separates() {
        return type == Type.COMMA || has(Sort.AND);
    }
}
