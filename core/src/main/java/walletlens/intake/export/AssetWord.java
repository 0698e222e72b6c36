package walletlens.intake.export;

/**
 * How the page of an export names an asset: {@code @security} for what the row is about, {@code @column} for the coin or
 * currency in a column, {@code @=EUR} for one that no column tells, {@code @?column} where the column only makes it
 * likely and the person is asked.
 *
 * @param kind how it is found
 * @param word the column or the symbol
 */
record AssetWord(Kind kind, String word) {
    /** How an asset is found. */
    enum Kind {
        SECURITY,
        COLUMN,
        LITERAL,
        ASKED
    }

    /** Reads the word without its {@code @}. */
    static AssetWord of(String text) {
        if (text.equals("security")) {
            return new AssetWord(Kind.SECURITY, "");
        }
        return text.startsWith("=") ? new AssetWord(Kind.LITERAL, text.substring(1))
                : text.startsWith("?") ? new AssetWord(Kind.ASKED, text.substring(1)) : new AssetWord(Kind.COLUMN, text);
    }
}
