package walletlens.analyst.question;

import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.EntryKind;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.text.Parts;
import walletlens.value.Allocation;
import walletlens.value.Subset;

/** What a query may say beside its measure. A value is a text of one form, so that queries can be written, read and compared. */
public enum Slot {
    /** The part of the book it is about, as {@link Subset#code} writes it, or {@code currency:USD}; everything where it is not said. */
    OF("of"),
    /** The account it is limited to, beside an asset or class. */
    ACCOUNT("account"),
    /** The time, as {@link Period} writes it. */
    PERIOD("period"),
    /** The time it is compared with. */
    AGAINST("against"),
    /** How it is split: a code of {@link Allocation.By}. */
    BY("by"),
    /** Which come first: {@code best}, {@code worst}; of days {@code first}, {@code last}. */
    ORDER("order"),
    /** How many. */
    MOST("most"),
    /** Which kinds of entries: codes of {@link EntryKind} with commas between. */
    KIND("kind"),
    /** A move in percent. */
    PERCENT("percent"),
    /** A sum, such as {@code 100000 EUR}. */
    SUM("sum"),
    /** A goal's name. */
    GOAL("goal"),
    /** An age that is passed, such as {@code 1y}, {@code 6m}, {@code 30d}; with a minus before it one that is not reached yet. */
    AGE("age"),
    /** The currency the answer is wanted in. */
    IN("in");

    private final String code;

    Slot(String code) {
        this.code = code;
    }

    /** The name in queries, events and words. */
    public String code() {
        return code;
    }

    /** The slot of a code; empty for an unknown one. */
    public static Optional<Slot> of(String code) {
        for (Slot each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether a text can stand in it. */
    public boolean takes(String value) {
        if (value.isEmpty()) {
            return false;
        }
        return switch (this) {
            case OF -> value.startsWith("currency:") ? Currency.parse(value.substring(9)).isPresent() : Subset.parse(value).isPresent();
            case ACCOUNT, GOAL -> true;
            case PERIOD, AGAINST -> Period.parse(value).isPresent();
            case BY -> Allocation.By.of(value).isPresent();
            case ORDER -> value.equals("best") || value.equals("worst") || value.equals("first") || value.equals("last");
            case MOST -> Quantity.parse(value).filter(number -> number.isPositive() && number.compareTo(Quantity.of(100)) <= 0
                    && number.stripped().value().scale() <= 0).isPresent();
            case KIND -> kinds(value);
            case PERCENT -> Quantity.parse(value).filter(walletlens.risk.Shocks::isPercent).isPresent();
            case SUM -> sum(value);
            case AGE -> age(value.startsWith("-") ? value.substring(1) : value);
            case IN -> Currency.parse(value).isPresent();
        };
    }

    private static boolean kinds(String value) {
        return Parts.all(value, ',').stream()
                .allMatch(code -> EntryKind.of(code).filter(kind -> kind.code().equals(code)).isPresent());
    }

    private static boolean sum(String value) {
        int space = value.indexOf(' ');
        return space > 0 && Quantity.parse(value.substring(0, space)).filter(Quantity::isPositive).isPresent()
                && Currency.parse(value.substring(space + 1)).isPresent();
    }

    private static boolean age(String value) {
        int last = value.length() - 1;
        boolean digits = last > 0 && last <= 4;
        for (int i = 0; i < last; i++) {
            digits &= value.charAt(i) >= '0' && value.charAt(i) <= '9';
        }
        return digits && "dwmy".indexOf(value.charAt(last)) >= 0;
    }

    /** The asset of a value of {@link #OF}; empty for anything else. */
    static Optional<AssetId> asset(String of) {
        return of.startsWith("asset:") ? AssetId.parse(of.substring(6)) : Optional.empty();
    }
}
