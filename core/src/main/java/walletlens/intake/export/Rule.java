package walletlens.intake.export;

import java.util.List;
import walletlens.money.Quantity;

/**
 * What rows that say something make.
 *
 * @param by the columns whose texts, joined by " / ", are compared
 * @param wordings what they may say
 * @param conditions what must hold besides
 * @param actions what the row makes; none where it is left aside
 * @param skip why such rows are left aside; the empty text where they are not
 * @param question asked of the person; the empty text where nothing is
 * @param choices the answers to choose from
 * @param remark said beside the draft; the empty text where nothing is
 */
record Rule(
        List<String> by, List<Wording> wordings, List<Condition> conditions, List<Action> actions, String skip,
        String question, List<String> choices, String remark) {
    /**
     * A condition on a row.
     *
     * @param column whose cell
     * @param sign {@code <} or {@code >} nothing, {@code n} or {@code m} for the same or another number, where an empty
     *     cell counts as nothing; {@code =} or {@code !} for its text,
     *     {@code e} or {@code d} for the same text as another column's or a different one
     * @param wording the text; the other column
     */
    record Condition(String column, char sign, Wording wording) {
        /** Reads {@code amount<0}, {@code amount>0}, {@code rate=1}, {@code units!0}, {@code column=text}, {@code column!text}. */
        static Condition of(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if ("<>=!".indexOf(c) >= 0) {
                    String column = text.substring(0, i).strip();
                    if (text.startsWith("=", i + 1)) {
                        return new Condition(column, c == '=' ? 'e' : 'd', Wording.of(text.substring(i + 2).strip()));
                    }
                    String rest = text.substring(i + 1).strip();
                    boolean number = Quantity.parse(rest).isPresent();
                    return new Condition(column, number && c == '=' ? 'n' : number && c == '!' ? 'm' : c, Wording.of(rest));
                }
            }
            throw new IllegalStateException("no condition: " + text);
        }
    }
}
