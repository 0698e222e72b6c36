package walletlens.intake.sentence;

/** What sort of word a word is. The word tables name each by its small letters. */
enum Sort {
    /** Tells what happened. */
    VERB,
    /** Tells what it was about: staking, a fee, a gift. */
    TOPIC,
    PREP,
    /** Says that a price is that of one. */
    EACH,
    /** Says that a price is that of all. */
    TOTAL,
    MY,
    ALL,
    /** A part of one; with an exclamation mark a part of what is held. */
    FRAC,
    ARTICLE,
    NUM,
    /** Stands between words of one number. */
    NUMAND,
    /** The decimal sign when spoken. */
    POINT,
    /** A part behind a number: two and a half. */
    ANDHALF,
    /** A number nobody can know. */
    FEW,
    DAY,
    WEEKDAY,
    MONTH,
    LAST,
    NEXT,
    THIS,
    PERIOD,
    AGO,
    /** The beginning, middle or end of a month. */
    EDGE,
    HOLIDAY,
    /** A time that is no day. */
    VAGUE,
    /** Stands before a day. */
    DAYLINK,
    ORDINAL,
    DAYWORD,
    CLOCK,
    UNIT,
    /** A piece of something: a share, a coin, a bar. */
    NOUN,
    /** A piece of one's own, where a language says both in one word. */
    MYNOUN,
    /** A name that a language has for an asset: its identity. */
    ASSET,
    /** A word for a currency: its code, or several that share the word. */
    MONEY,
    /** A coin or bar whose word names its metal as well: the metal. */
    METAL,
    /** A thing valued by hand: the class. */
    THING,
    LOAN,
    AND,
    /** Says that it did not happen, or not yet. */
    NOT,
    /** Begins a question. */
    ASK,
    FILLER;

    private final String code = name().toLowerCase(java.util.Locale.ROOT);

    static Sort of(String code) {
        for (Sort each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalStateException("sort " + code);
    }
}
