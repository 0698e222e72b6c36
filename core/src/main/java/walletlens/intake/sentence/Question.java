package walletlens.intake.sentence;

/** What can be asked about a sentence. The sentences are for readers of English; a host words them by their codes. */
public enum Question {
    /** What happened is not said. */
    KIND("What happened here?"),
    ASSET("Several assets go by this name. Which one is meant?"),
    WHICH("Of what? Name the asset."),
    UNKNOWN("This is not in the catalogue. What is it?"),
    /** How much is not said. */
    QUANTITY("How much was it? Say a number."),
    NOT_HELD("A part of something that is not held is nothing. Say how much it was."),
    /** A part of one, or of what is held. */
    PART("A part of one, or of all that is held?"),
    PRICE("What was the price? Say it for one or in total."),
    EACH("Is that the price of one, or of all together?"),
    SUM("The number, the price and the total do not agree. Which price holds?"),
    CURRENCY("In which currency?"),
    ACCOUNT("In which account?"),
    FROM("From which account?"),
    TO("To which account?"),
    ORDER("Which day is that? Day and month can be read in two ways."),
    DAY("On which day was it?"),
    FUTURE("That day is still to come. Say when it happened."),
    NUMBER("This number can be read in two ways. Which one is meant?"),
    LEFTOVER("What is this number? The rest was understood without it."),
    WEIGHT("What does each of them weigh?"),
    RATIO("In what ratio, such as 4:1?"),
    LOAN("Which loan?"),
    TWIN("The book has the very same already. Add it once more?"),
    INVALID("This cannot be an entry as it stands."),
    /** Nothing was said about anything that is owned. */
    NOTHING("This says nothing about something you own, buy, sell, earn or move."),
    /** It did not happen, or not yet. */
    UNREAL("This does not say that something has happened. Say what was done, such as \u201cbought 0.5 ETH at 3200\u201d."),
    ASKED("This is a question. Say what was done, such as \u201cbought 0.5 ETH at 3200\u201d."),
    CUT("The text is too long for one reading. Only its beginning was read; say the rest separately.");

    private final String sentence;

    Question(String sentence) {
        this.sentence = sentence;
    }

    /** The code that words of a host know it by, such as {@code not-held}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The question, one sentence. */
    public String sentence() {
        return sentence;
    }
}
