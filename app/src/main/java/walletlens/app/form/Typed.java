package walletlens.app.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.app.Pen;
import walletlens.app.words.Words;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/** The numbers typed into the fields of a form. What cannot be read is remembered and is nowhere taken for anything. */
public final class Typed {
    private static final Quantity HUNDRED = Quantity.of(100);

    private final Pen pen;
    private final Map<String, String> texts;
    private final List<Problem> wrong = new ArrayList<>();

    private Typed(Pen pen, Map<String, String> texts) {
        this.pen = pen;
        this.texts = texts;
    }

    /** What stands in the fields, by their names. */
    public static Typed of(Pen pen, Map<String, String> texts) {
        return new Typed(pen, texts);
    }

    /** What stands in a field, without the spaces around it. */
    public String text(String field) {
        return texts.getOrDefault(field, "").trim();
    }

    /** Whether nothing stands in a field. */
    public boolean isEmpty(String field) {
        return text(field).isEmpty();
    }

    /** The number in a field; empty where nothing stands there or what does is no number. */
    public Optional<Quantity> number(String field) {
        return read(field, false);
    }

    /** The same, not below zero. */
    public Optional<Quantity> amount(String field) {
        return read(field, false).filter(number -> fits(field, !number.isNegative()));
    }

    /** The same, above zero. */
    public Optional<Quantity> above(String field) {
        return read(field, false).filter(number -> fits(field, number.isPositive()));
    }

    /** A percentage of zero or more as a fraction, with or without its sign. */
    public Optional<Quantity> share(String field) {
        return signedShare(field).filter(share -> fits(field, !share.isNegative()));
    }

    /** A percentage as a fraction, with or without its sign. */
    public Optional<Quantity> signedShare(String field) {
        return read(field, true).map(percent -> percent.dividedBy(HUNDRED).stripped());
    }

    private Optional<Quantity> read(String field, boolean percent) {
        if (isEmpty(field)) {
            return Optional.empty();
        }
        Outcome<NumberText> read = NumberText.parse(text(field), pen.figures().numbers());
        boolean fits = read.hasValue() && (read.get().word().isEmpty() || percent && read.get().word().equals("%"));
        return fits(field, fits) ? Optional.of(read.get().number()) : Optional.empty();
    }

    private boolean fits(String field, boolean fits) {
        if (!fits) {
            wrong.add(Problem.of(pen.say("typed.wrong", Words.quoted(text(field)))));
        }
        return fits;
    }

    /** What could not be read so far, one sentence a field. */
    public List<Problem> wrong() {
        return List.copyOf(wrong);
    }

    /** A fraction as it would be typed in percent. */
    public static String percent(Pen pen, Quantity fraction) {
        return pen.figures().typed(fraction.times(HUNDRED).stripped());
    }

    /** A number as it would be typed; nothing for zero. */
    public static String unlessZero(Pen pen, Quantity number) {
        return number.isZero() ? "" : pen.figures().typed(number);
    }
}
