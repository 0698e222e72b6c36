package walletlens.intake.sentence;

import java.time.LocalTime;
import java.util.List;
import walletlens.asset.AssetId;
import walletlens.asset.Coin;
import walletlens.ledger.Entry.Ratio;
import walletlens.money.Currency;

/**
 * What a run of tokens was taken for.
 *
 * @param type what sort of thing
 * @param from its first token
 * @param to the token behind it
 * @param said what it says; of the class that belongs to the type
 * @param meant the word it was taken for where it is a slip of spelling; else empty
 */
record Part(Type type, int from, int to, Object said, String meant) {
    enum Type {
        NUMBER,
        DAY,
        TIME,
        RATIO,
        ASSET,
        COIN,
        CURRENCY,
        PLACE,
        /** A word of the language's table. */
        WORD,
        PERCENT,
        COMMA,
        /** The end of a sentence. */
        STOP,
        QUESTION,
        /** A word nobody knows. */
        UNKNOWN
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    boolean has(Sort sort) {
        return type == Type.WORD && ((Script.Hit) said).has(sort);
    }

    boolean has(Sort sort, String value) {
        if (type != Type.WORD) {
            return false;
        }
        for (Sense sense : ((Script.Hit) said).senses()) {
            if (sense.is(sort, value)) {
                return true;
            }
        }
        return false;
    }

    String value(Sort sort) {
        return type == Type.WORD ? ((Script.Hit) said).value(sort) : "";
    }

    Numerals.Number number() {
        return (Numerals.Number) said;
    }

    Calendar.Day day() {
        return (Calendar.Day) said;
    }

    LocalTime time() {
        return (LocalTime) said;
    }

    Ratio ratio() {
        return (Ratio) said;
    }

    @SuppressWarnings("unchecked")
    List<AssetId> assets() {
        return (List<AssetId>) said;
    }

    Coin coin() {
        return (Coin) said;
    }

    @SuppressWarnings("unchecked")
    List<Currency> currencies() {
        return (List<Currency>) said;
    }

    String name() {
        return (String) said;
    }
}
