package walletlens.intake.sentence;

/**
 * One meaning of a word.
 *
 * @param sort the sort of word
 * @param value what the word tables say of it
 */
record Sense(Sort sort, String value) {
    boolean is(Sort wanted) {
        return sort == wanted;
    }

    boolean is(Sort wanted, String wantedValue) {
        return sort == wanted && value.equals(wantedValue);
    }
}
