package walletlens.performance;

/** Why a figure cannot be given. */
public enum Why {
    NOTHING_HELD("nothing-held", "Nothing was held in this span."),
    NOT_POSITIVE("not-positive", "Debts were larger than what was owned on some day, so no return can be told of it."),
    UNKNOWN_FLOW("unknown-flow", "The worth of something that came in or left is not known."),
    TOO_FEW("too-few", "Fewer than twelve days with new prices."),
    NO_VARIATION("no-variation", "Nothing went up or down."),
    ONE_DAY("one-day", "Everything happened on one day."),
    ONE_WAY("one-way", "Money went one way only, so no rate of return fits it."),
    NO_SOLUTION("no-solution", "No rate of return fits what went in and out."),
    NO_PRICE("no-price", "No price is known for the beginning of the span."),
    TOO_SHORT("too-short", "The span is shorter than a year.");

    private final String code;
    private final String sentence;

    Why(String code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    /** The name in files and words. */
    public String code() {
        return code;
    }

    /** For people, in English. */
    public String sentence() {
        return sentence;
    }
}
