package walletlens.intake.sentence;

import java.util.List;
import java.util.function.Predicate;
import walletlens.asset.Spelling;

/** Takes the prefixes of Arabic (and, by, to, then, as, the) off a word that is known only without them. */
final class ArabicWords {
    private static final List<String> PREFIXES = List.of("\u0648", "\u0628", "\u0641", "\u0644", "\u0643");
    private static final String THE = "\u0627\u0644";
    private static final String TO_THE = "\u0644\u0644";

    private ArabicWords() {
    }

    static List<Token> parts(Token token, Predicate<String> known, Names names, Dictionary dictionary) {
        String word = token.plain();
        if (word.length() < 2 || isKnown(word, known, names, dictionary)) {
            return List.of(token);
        }
        if (word.startsWith(THE) && isKnown(word.substring(2), known, names, dictionary)) {
            return List.of(rest(token, THE));
        }
        if (word.startsWith(TO_THE) && isKnown(word.substring(2), known, names, dictionary)) {
            return cut(token, "\u0644", rest(token, TO_THE));
        }
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix)) {
                Token rest = rest(token, prefix);
                List<Token> more = rest.plain().length() < 2 ? List.of(rest) : parts(rest, known, names, dictionary);
                boolean found = more.size() > 1 || isKnown(more.get(0).plain(), known, names, dictionary);
                if (found) {
                    List<Token> all = new java.util.ArrayList<>(cut(token, prefix, more.get(0)));
                    all.addAll(more.subList(1, more.size()));
                    return all;
                }
            }
        }
        return List.of(token);
    }

    private static boolean isKnown(String word, Predicate<String> known, Names names, Dictionary dictionary) {
        return known.test(word) || !names.ofName(word).isEmpty() || !names.currency(word).isEmpty()
                || names.place(word) != null || dictionary.account(word) != null || !dictionary.own(word).isEmpty();
    }

    /** The prefix as a token of its own, and the rest. */
    private static List<Token> cut(Token token, String prefix, Token rest) {
        int to = token.from() + letters(token.text(), prefix.length());
        String text = token.text().substring(0, to - token.from());
        return List.of(new Token(token.from(), to, text, prefix, Token.Shape.WORD, token.glued()), rest);
    }

    private static Token rest(Token token, String prefix) {
        int skip = letters(token.text(), prefix.length());
        String text = token.text().substring(skip);
        return new Token(token.from() + skip, token.to(), text, Spelling.plain(text), Token.Shape.WORD, true);
    }

    /** How many characters of a text hold so many letters of its plain spelling. */
    private static int letters(String text, int count) {
        int at = 0;
        while (at < text.length() && Spelling.plain(text.substring(0, at)).length() < count) {
            at++;
        }
        return at;
    }
}
