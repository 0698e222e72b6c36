package walletlens.intake.table;

/**
 * Something that was worked out about a file, and what shows it.
 *
 * @param what what was worked out, such as {@code separator}
 * @param value the answer, such as {@code semicolon}
 * @param why what in the file shows it, a sentence or its beginning
 */
public record Evidence(String what, String value, String why) {
    @Override
    public String toString() {
        return what + ": " + value + " (" + why + ")";
    }
}
