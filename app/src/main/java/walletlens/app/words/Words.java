package walletlens.app.words;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.asset.Resources;
import walletlens.text.Parts;

/**
 * The sentences of one language by key. A key that a language lacks is said in English; a key that English lacks is a
 * fault, and a test finds it. Arguments stand as {@code {0}}, {@code {1}}; a text that depends on a number has a form per
 * plural, {@code key[one]} and {@code key[other]}.
 */
public final class Words {
    private static final Map<Language, Words> LOADED = new EnumMap<>(Language.class);

    private final Language language;
    private final SortedMap<String, String> texts;

    private Words(Language language, SortedMap<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The words of a language, with English where it has none. */
    public static Words of(Language language) {
        Words known = LOADED.get(language);
        if (known == null) {
            SortedMap<String, String> texts = new TreeMap<>(read(Language.ENGLISH));
            if (language != Language.ENGLISH) {
                texts.putAll(read(language));
            }
            known = new Words(language, texts);
            LOADED.put(language, known);
        }
        return known;
    }

    static boolean exist(Language language) {
        return !read(language).isEmpty();
    }

    private static SortedMap<String, String> read(Language language) {
        try {
            return parse(Resources.text("walletlens/app/words/" + language.code() + ".properties"));
        } catch (IllegalStateException notThere) {
            return new TreeMap<>();
        }
    }

    /** Reads lines of {@code key = text}; lines that begin with {@code #} are comments. */
    static SortedMap<String, String> parse(String file) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String line : Parts.of(file, '\n')) {
            int equals = line.indexOf('=');
            if (equals > 0 && line.charAt(0) != '#') {
                texts.put(line.substring(0, equals).trim(), line.substring(equals + 1).trim());
            }
        }
        return texts;
    }

    /** The language these are. */
    public Language language() {
        return language;
    }

    /** Every key there is. */
    public Set<String> keys() {
        return texts.keySet();
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** The sentence of a key, with its arguments in their places. */
    public String say(String key, Object... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return arguments.length == 0 ? text : filled(text, arguments);
    }

    /** The sentence of the first of two keys that has one: the special word of a kind, else the usual one. */
    public String either(String special, String usual) {
        return say(has(special) ? special : usual);
    }

    /** The sentence of a key in the form of a number, which is also its first argument. */
    public String count(String key, long number, Object... arguments) {
        String form = key + "[" + language.plural(number) + "]";
        Object[] all = new Object[arguments.length + 1];
        all[0] = number;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return say(has(form) ? form : key + "[other]", all);
    }

    private static String filled(String text, Object[] arguments) {
        StringBuilder filled = new StringBuilder(text.length() + 32);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '{' && at + 2 < text.length() && text.charAt(at + 2) == '}') {
                int number = text.charAt(at + 1) - '0';
                filled.append(number >= 0 && number < arguments.length ? arguments[number] : "");
                at += 3;
            } else {
                filled.append(c);
                at++;
            }
        }
        return filled.toString();
    }

    /**
     * A text of the user's, safe inside a sentence: isolated from the direction of what surrounds it, without control
     * and override characters, and no longer than 200 characters.
     */
    public static String quoted(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), 200) + 2);
        clean.append('\u2068');
        for (int i = 0; i < text.length() && clean.length() <= 200; i++) {
            char c = text.charAt(i);
            boolean override = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
            if (c >= ' ' && !(c >= 0x7f && c <= 0x9f) && !override) {
                clean.append(c);
            }
        }
        return clean.append(clean.length() > 200 ? "…" : "").append('\u2069').toString();
    }
}
