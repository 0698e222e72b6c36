package walletlens.intake.sentence;

/**
 * Finds the word that a slip of spelling stands for: one letter too many, too few, another, or two that changed places.
 * Only words of five letters and more are looked at, and only so many of them in one text, so that time stays bounded.
 */
final class Slips {
    static final int SHORTEST = 5;
    private static final int MOST = 24;

    private final Names names;
    private final Dictionary dictionary;
    private int left = MOST;

    Slips(Names names, Dictionary dictionary) {
        this.names = names;
        this.dictionary = dictionary;
    }

    /** The word of a language that is meant; empty for none, or where a name is as near. */
    String word(String written, Lexicon lexicon) {
        if (written.length() < SHORTEST || isName(written) || left <= 0) {
            return "";
        }
        left--;
        return lexicon.words().nearest(written);
    }

    /** The name of an asset, a place or a currency that is meant; empty for none or where several are as near. */
    String name(String written) {
        if (written.length() < SHORTEST || left <= 0) {
            return "";
        }
        left--;
        String mine = dictionary.words().nearest(written);
        return mine.isEmpty() ? names.words().nearest(written) : mine;
    }

    private boolean isName(String word) {
        return !names.ofName(word).isEmpty() || !names.ofSymbol(word).isEmpty() || !names.currency(word).isEmpty()
                || names.place(word) != null || dictionary.account(word) != null || !dictionary.own(word).isEmpty();
    }

    /** Whether one letter added, left out or changed, or two neighbours exchanged, makes one word of the other. */
    static boolean isNear(String a, String b) {
        int difference = a.length() - b.length();
        if (difference > 1 || difference < -1) {
            return false;
        }
        int shorter = Math.min(a.length(), b.length());
        int at = 0;
        while (at < shorter && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        if (difference > 0) {
            return a.startsWith(b.substring(at), at + 1);
        }
        if (difference < 0) {
            return b.startsWith(a.substring(at), at + 1);
        }
        boolean exchanged = at + 1 < shorter && a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at);
        return at < shorter && (a.substring(at + 1).equals(b.substring(at + 1))
                || exchanged && a.substring(at + 2).equals(b.substring(at + 2)));
    }
}
