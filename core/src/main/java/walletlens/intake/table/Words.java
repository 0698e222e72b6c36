package walletlens.intake.table;


/** Words of headings and cells, made comparable. */
public final class Words {
    private Words() {
    }

    /** Small letters and digits without accents, words parted by one space: {@code Währung (Betrag)} gives {@code wahrung betrag}. */
    public static String folded(String text) {
        String plain = MonthNames.folded(text);
        StringBuilder words = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                space = words.length() > 0;
            } else {
                words.append(space ? " " : "").append(c == '\u00df' ? "ss" : String.valueOf(c));
                space = false;
            }
        }
        return words.toString();
    }
}
