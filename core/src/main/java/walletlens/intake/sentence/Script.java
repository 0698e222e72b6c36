package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A sentence as tokens, with what its language's word table knows of each run of them. Hyphens between words are left out,
 * Arabic prefixes stand by themselves.
 */
final class Script {
    private final Tongue tongue;
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final List<List<Hit>> hits = new ArrayList<>();
    private final boolean shouting;

    /**
     * A phrase that the word table knows.
     *
     * @param from its first token
     * @param to the token behind it
     * @param senses what it can mean
     * @param meant the word it was taken for where it is a slip of spelling; else empty
     */
    record Hit(int from, int to, List<Sense> senses, String meant) {
        boolean has(Sort sort) {
            for (Sense sense : senses) {
                if (sense.sort() == sort) {
                    return true;
                }
            }
            return false;
        }

        /** The value of a sort; the empty text where it has no such sense. */
        String value(Sort sort) {
            for (Sense sense : senses) {
                if (sense.sort() == sort) {
                    return sense.value();
                }
            }
            return "";
        }
    }

    private Script(Tongue tongue, List<Token> tokens, Slips slips) {
        this.tongue = tongue;
        this.lexicon = Lexicon.of(tongue);
        this.tokens = tokens;
        int capitals = 0;
        int words = 0;
        for (Token token : tokens) {
            if (token.is(Token.Shape.WORD) && token.text().length() > 1) {
                words++;
                capitals += token.isCapitals() ? 1 : 0;
            }
        }
        this.shouting = words > 2 && capitals * 3 > words * 2;
        for (int i = 0; i < tokens.size(); i++) {
            hits.add(find(i, slips));
        }
    }

    /** The script of tokens in a language. */
    static Script of(Tongue tongue, List<Token> raw, Names names, Dictionary dictionary, Slips slips) {
        return of(tongue, raw, names, dictionary, slips, none -> false);
    }

    /** The script of tokens in a language of which more words are known. */
    static Script of(
            Tongue tongue, List<Token> raw, Names names, Dictionary dictionary, Slips slips, Predicate<String> more) {
        Predicate<String> known = word -> Lexicon.of(tongue).knows(word) || more.test(word);
        List<Token> tokens = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            Token token = raw.get(i);
            boolean hyphen = token.isSign("-") || token.isSign("\u2013") || token.isSign("\u2011");
            boolean joins = hyphen && i > 0 && i + 1 < raw.size() && token.glued() && raw.get(i + 1).glued()
                    && (raw.get(i - 1).is(Token.Shape.WORD) || raw.get(i + 1).is(Token.Shape.WORD));
            if (joins) {
                continue;
            }
            if (tongue == Tongue.ARABIC && token.is(Token.Shape.WORD)) {
                tokens.addAll(ArabicWords.parts(token, known, names, dictionary));
            } else {
                tokens.add(token);
            }
        }
        return new Script(tongue, tokens, slips);
    }

    /** The script of words that are all known: no slip is looked for, no name, no prefix. */
    static Script ofKnown(Tongue tongue, List<Token> tokens) {
        return new Script(tongue, tokens, null);
    }

    private List<Hit> find(int from, Slips slips) {
        List<Hit> found = new ArrayList<>(2);
        StringBuilder phrase = new StringBuilder();
        for (int to = from + 1; to <= tokens.size() && to - from <= Lexicon.LONGEST; to++) {
            Token token = tokens.get(to - 1);
            boolean sign = token.isSign("@") || token.isSign("&");
            if (!token.is(Token.Shape.WORD) && !sign) {
                break;
            }
            phrase.append(phrase.length() > 0 ? " " : "").append(token.plain());
            List<Sense> senses = lexicon.senses(phrase.toString());
            if (!senses.isEmpty()) {
                found.add(new Hit(from, to, senses, ""));
            }
        }
        if (found.isEmpty() && tokens.get(from).is(Token.Shape.WORD)) {
            String word = tokens.get(from).plain();
            if (tongue == Tongue.GERMAN) {
                String number = GermanNumbers.value(word, lexicon);
                if (!number.isEmpty()) {
                    found.add(new Hit(from, from + 1, List.of(new Sense(Sort.NUM, number)), ""));
                }
            }
            if (found.isEmpty() && slips != null && !lexicon.knows(word)) {
                String meant = slips.word(word, lexicon);
                if (!meant.isEmpty() && lexicon.senses(meant).stream().noneMatch(Script::isNumber)) {
                    found.add(new Hit(from, from + 1, lexicon.senses(meant), meant));
                }
            }
        }
        return found;
    }

    /** Numbers are never guessed from a slip. */
    private static boolean isNumber(Sense sense) {
        return sense.is(Sort.NUM) || sense.is(Sort.FRAC) || sense.is(Sort.ANDHALF) || sense.is(Sort.DAYWORD);
    }

    Tongue tongue() {
        return tongue;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    int size() {
        return tokens.size();
    }

    Token token(int at) {
        return tokens.get(at);
    }

    List<Token> tokens() {
        return tokens;
    }

    /** Whether nearly everything is in capitals, which then tell nothing. */
    boolean shouting() {
        return shouting;
    }

    /** The phrases that begin at a token, the shortest first. */
    List<Hit> hits(int at) {
        return at < hits.size() ? hits.get(at) : List.of();
    }

    /** The longest phrase of a sort at a token; null for none. */
    Hit longest(int at, Sort sort) {
        Hit longest = null;
        for (Hit hit : hits(at)) {
            longest = hit.has(sort) ? hit : longest;
        }
        return longest;
    }

    /** The token before one, fillers left aside; -1 for none. */
    int before(int at) {
        int before = at - 1;
        while (before >= 0 && isFiller(before)) {
            before--;
        }
        return before;
    }

    private boolean isFiller(int at) {
        for (Hit hit : hits(at)) {
            if (hit.to() == at + 1) {
                return hit.senses().size() == 1 && hit.has(Sort.FILLER);
            }
        }
        return false;
    }

    boolean isNumber(int at) {
        return at < tokens.size() && tokens.get(at).is(Token.Shape.NUMBER);
    }

    boolean isSign(int at, String sign) {
        return at < tokens.size() && tokens.get(at).isSign(sign);
    }
}
