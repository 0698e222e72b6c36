package walletlens.intake;

import java.util.List;

/**
 * Something in the input that could be meant in more than one way.
 *
 * @param field the entry's field or the file's column it concerns
 * @param text the text as it was read
 * @param question what is asked, one sentence
 * @param choices the possible answers
 * @param chosen the answer taken from the rest of the file; empty where the person has to say
 */
public record Doubt(String field, String text, String question, List<String> choices, String chosen) {
    /** Copies the list. */
    public Doubt {
        choices = List.copyOf(choices);
    }

    /** Whether nobody has answered yet: a draft with an open doubt is not saved. */
    public boolean isOpen() {
        return chosen.isEmpty();
    }
}
