package walletlens.lots;

/** What may be unknown about the worth of an entry, and what is done about it. */
enum Gap {
    RATE(Finding.Kind.MISSING_RATE, "No exchange rate to %c is known for %a on %d; what it cost or brought is unknown."),
    TRADE(Finding.Kind.MISSING_WORTH, "What %a was worth on %d is not known; the cost of what was given for it goes on, without a gain."),
    INCOME(Finding.Kind.MISSING_WORTH, "What %a was worth on %d, when it came as income, is not known; it counts as zero."),
    SPENT(Finding.Kind.MISSING_WORTH, "What %a was worth on %d, when it was spent, is not known; its cost is written off."),
    ASSUMED(Finding.Kind.MISSING_COST, "What %a had cost, which came in on %d, is not told; its market worth then stands in."),
    NO_COST(Finding.Kind.MISSING_COST, "What %a had cost, which came in on %d, is not told; its cost counts as zero and its gain is unknown.");

    final Finding.Kind kind;
    private final String sentence;

    Gap(Finding.Kind kind, String sentence) {
        this.kind = kind;
        this.sentence = sentence;
    }

    /** The sentence, with {@code %c} the reporting currency, {@code %a} the asset and {@code %d} the day or days. */
    String say(String currency, String asset, String day) {
        return sentence.replace("%c", currency).replace("%a", asset).replace("%d", day);
    }
}
