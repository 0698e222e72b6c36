package walletlens.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.asset.Unit;
import walletlens.money.Currency;
import walletlens.money.Quantities;
import walletlens.money.Quantity;

/**
 * Reads JSON of the form the program writes itself, from left to right and without a tree, for the many records of a vault.
 * It never judges: on anything else (spaces, escapes, other members, what cannot be read) it gets {@link #lost}, what it
 * gave is to be thrown away, and the text is to be read by the careful reader. Texts and assets that come again and again
 * are given as the same object.
 */
public final class JsonScan {
    private static final int SLOTS = 1024;
    /** A text of so many characters has no more digits than a long holds. */
    private static final int LONG_DIGITS = 18;

    private final String[] words = new String[SLOTS];
    private final AssetId[] assets = new AssetId[SLOTS];
    private final String[] printedTexts = new String[SLOTS];
    private final AssetId[] printedAssets = new AssetId[SLOTS];
    private String text = "";
    private int at;
    private int stop;
    private boolean lost;
    private When time = When.of("1970-01-01");
    private String timeText = "1970-01-01";
    /** The cash that came last, for most entries pay in one currency. */
    private Optional<AssetId> money = Optional.empty();
    private String moneyText = "none yet";

    /** Begins at a place of a text. */
    public void begin(String newText, int from) {
        text = newText;
        at = from;
        stop = newText.length();
        lost = false;
    }

    /** Whether the text was not of the form that was asked for. */
    public boolean lost() {
        return lost;
    }

    /** Whether all up to the end of a line was read and was as asked for; no text that is read goes beyond a line. */
    public boolean atLineEnd() {
        return !lost && (at == stop || text.charAt(at) == '\n');
    }

    /** The place that is read next. */
    public int at() {
        return at;
    }

    /** Goes past the given characters if they come next. */
    public boolean passes(String next) {
        boolean passes = !lost && next.length() <= stop - at && text.startsWith(next, at);
        at += passes ? next.length() : 0;
        return passes;
    }

    /** Goes past the given characters, which have to come next. */
    public void expect(String next) {
        lost |= !passes(next);
    }

    /** A text that stands for itself. */
    public String text() {
        int from = at + 1;
        int end = end();
        return lost ? "" : text.substring(from, end);
    }

    /** A text that is likely to be a known one. */
    public String text(String known) {
        return isNext(known) ? known : text();
    }

    /** Goes past a text if it is the known one. */
    private boolean isNext(String known) {
        int last = at + known.length() + 1;
        boolean same = !lost && last < stop && text.charAt(at) == '"' && text.charAt(last) == '"'
                && text.startsWith(known, at + 1);
        at = same ? last + 1 : at;
        return same;
    }

    /** A text that is likely to come again, most likely the known one at once. */
    public String word(String known) {
        return isNext(known) ? known : word();
    }

    /** A text that is likely to come again. */
    public String word() {
        int from = at + 1;
        int end = end();
        if (lost) {
            return "";
        }
        int hash = 0;
        for (int i = from; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        String known = words[slot];
        if (known == null || known.length() != end - from || !text.startsWith(known, from)) {
            known = text.substring(from, end);
            words[slot] = known;
        }
        return known;
    }

    /** Goes past a text without escapes; gives where its closing quotation mark stands. */
    private int end() {
        int length = stop;
        if (lost || at >= length || text.charAt(at) != '"') {
            lost = true;
            return at;
        }
        int end = at + 1;
        while (end < length && text.charAt(end) != '"') {
            char c = text.charAt(end++);
            if (c == '\\' || c < ' ') {
                lost = true;
                return at;
            }
        }
        lost |= end == length;
        at = end + 1;
        return end;
    }

    /** A number in a text. */
    public Quantity quantity() {
        int from = at + 1;
        int end = end();
        if (lost) {
            return Quantity.ZERO;
        }
        long digits = 0;
        int point = end;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.' && point == end) {
                point = i;
            } else {
                return known(Quantity.parse(text.substring(from, end)), Quantity.ZERO);
            }
        }
        boolean common = end - from <= LONG_DIGITS && point > from && point != end - 1;
        return common ? Quantity.of(BigDecimal.valueOf(digits, point == end ? 0 : end - point - 1))
                : known(Quantity.parse(text.substring(from, end)), Quantity.ZERO);
    }

    /** A number in a text, put at the end of a column: digits with a point, or whatever else is a number. */
    public void quantity(Quantities into) {
        int end = at + 1;
        boolean negative = end < stop && text.charAt(end) == '-';
        end += negative ? 1 : 0;
        int point = -1;
        int digits = 0;
        long unscaled = 0;
        for (; end < stop && digits <= Quantities.DIGITS; end++) {
            char c = text.charAt(end);
            if (c >= '0' && c <= '9') {
                unscaled = unscaled * 10 + (c - '0');
                digits++;
            } else if (c == '.' && point < 0) {
                point = digits;
            } else {
                break;
            }
        }
        boolean plain = !lost && digits > 0 && digits <= Quantities.DIGITS && text.charAt(at) == '"' && end < stop && text.charAt(end) == '"';
        if (!plain) {
            into.add(quantity());
            return;
        }
        at = end + 1;
        into.add(negative ? -unscaled : unscaled, point < 0 ? 0 : digits - point);
    }

    /** A whole number of at most six digits; zero where lost. */
    public int whole() {
        boolean negative = passes("-");
        int from = at;
        int number = 0;
        while (!lost && at < stop && at - from <= 6 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            number = number * 10 + (text.charAt(at++) - '0');
        }
        int digits = at - from;
        lost |= digits == 0 || digits > 6 || digits > 1 && text.charAt(from) == '0';
        return lost ? 0 : negative ? -number : number;
    }

    /** A currency in a text. */
    public Currency currency() {
        return known(Currency.parse(word()), Currency.EUR);
    }

    /** A time in a text. */
    public Optional<When> when() {
        String read = text(timeText);
        if (read == timeText && !lost) {
            return Optional.of(time);
        }
        Optional<When> when = When.parse(read);
        lost |= when.isEmpty();
        if (!lost) {
            time = when.get();
            timeText = read;
        }
        return when;
    }

    private <T> T known(Optional<T> read, T otherwise) {
        lost |= read.isEmpty();
        return read.orElse(otherwise);
    }

    /** An asset in a text, as it prints itself; empty where lost. */
    public Optional<AssetId> printedAsset() {
        String printed = word();
        if (lost) {
            return Optional.empty();
        }
        int hash = printed.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        if (printedTexts[slot] != printed) {
            AssetId read = AssetId.parse(printed).orElse(null);
            printedTexts[slot] = printed;
            printedAssets[slot] = read;
        }
        lost |= printedAssets[slot] == null;
        return Optional.ofNullable(printedAssets[slot]);
    }

    /** An asset as {@link EntryJson#write(AssetId)} writes it; empty where lost. */
    public Optional<AssetId> asset() {
        if (passes(moneyText)) {
            return money;
        }
        int from = at;
        expect("{\"symbol\":");
        String symbol = word();
        expect(",\"class\":");
        String code = word();
        String qualifier = passes(",\"id\":") ? word() : "";
        expect("}");
        if (lost) {
            return Optional.empty();
        }
        int hash = (symbol.hashCode() * 31 + code.hashCode()) * 31 + qualifier.hashCode();
        int slot = (hash ^ hash >>> 15) & SLOTS - 1;
        AssetId known = assets[slot];
        if (known == null || !known.symbol().equals(symbol) || !known.assetClass().code().equals(code)
                || !known.qualifier().equals(qualifier)) {
            known = EntryJson.asset(symbol, code, qualifier).orElse(null);
            assets[slot] = known;
        }
        lost |= known == null;
        Optional<AssetId> asset = Optional.ofNullable(known);
        if (known != null && known.isCash()) {
            money = asset;
            moneyText = text.substring(from, at);
        }
        return asset;
    }

    /** An amount as {@link EntryJson#write(Amount)} writes it; empty where lost. */
    Optional<Amount> amount() {
        expect("{\"quantity\":");
        Quantity quantity = quantity();
        Unit unit = passes(",\"unit\":") ? known(Unit.of(word()), Unit.PIECE) : Unit.PIECE;
        expect(",\"asset\":");
        Optional<AssetId> asset = asset();
        expect("}");
        return lost ? Optional.empty() : Optional.of(new Amount(quantity, unit, asset.orElseThrow()));
    }

    /** The amounts of a list. */
    List<Amount> amounts() {
        List<Amount> amounts = new ArrayList<>(2);
        expect("[");
        do {
            amount().ifPresent(amounts::add);
        } while (passes(","));
        expect("]");
        return amounts;
    }

    /** The texts of a list. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(2);
        expect("[");
        do {
            texts.add(word());
        } while (passes(","));
        expect("]");
        return texts;
    }
}
