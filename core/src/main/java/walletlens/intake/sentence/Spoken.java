package walletlens.intake.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/**
 * A text cut into tokens, with readers for what every text in a language writes alike: numbers, days, names, words of the
 * calendar. For rooms that understand texts about something else than what happened; their own words they bring along in a
 * {@link WordTable}.
 */
public final class Spoken {
    private final String text;
    private final Script script;
    private final Numerals numerals;
    private final Calendar calendar;
    private final Chart names;
    private final Dictionary dictionary;
    private final Slips slips;

    /**
     * A number.
     *
     * @param to the token behind it
     * @param value the number
     * @param other how else it may be read; empty where there is one way only
     */
    public record Counted(int to, Quantity value, Optional<Quantity> other) {
    }

    /**
     * A day.
     *
     * @param to the token behind it
     * @param day the likeliest day
     * @param choices the days it may be, where its numbers can be read in two orders; else empty
     * @param vague whether it is no day but a time around it, such as a month
     */
    public record Dated(int to, LocalDate day, List<LocalDate> choices, boolean vague) {
        /** Copies the choices. */
        public Dated {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What a run of tokens may name: assets, currencies, or a place.
     *
     * @param to the token behind it
     * @param assets the assets of the name, the user's own first; empty for none
     * @param currencies the currencies of the name; empty for none
     * @param place an account's id, or the name of a well-known place; empty for none
     * @param meant the name it was taken for where it is a slip of spelling; else empty
     */
    public record Named(int to, List<AssetId> assets, List<Currency> currencies, String place, String meant) {
        /** Copies the lists. */
        public Named {
            assets = List.copyOf(assets);
            currencies = List.copyOf(currencies);
        }
    }

    /**
     * A word of the language's calendar or of its numbers.
     *
     * @param to the token behind it
     * @param value what the language's table says of it
     */
    public record Told(int to, String value) {
    }

    private Spoken(String text, Script script, Dictionary dictionary, Slips slips, LocalDate today) {
        this.text = text;
        this.script = script;
        this.numerals = new Numerals(script);
        this.calendar = new Calendar(script, numerals, today);
        this.dictionary = dictionary;
        this.slips = slips;
        this.names = Chart.ofNames(script, Names.builtIn(), dictionary, slips, today);
    }

    /**
     * Cuts a text.
     *
     * @param tongue its language, see {@link #tongue}
     * @param words what the caller knows besides: its words are not taken apart
     * @param dictionary the names that are known
     * @param today the day where the user is
     */
    public static Spoken of(String text, Tongue tongue, WordTable<?> words, Dictionary dictionary, LocalDate today) {
        Slips slips = new Slips(Names.builtIn(), dictionary);
        Script script = Script.of(tongue, Lexer.tokens(text), Names.builtIn(), dictionary, slips, words::knows);
        return new Spoken(text, script, dictionary, slips, today);
    }

    /**
     * The language whose words a text has most of.
     *
     * @param tables the caller's words in each language
     * @param hints languages the user writes, the likeliest first; they decide between equals
     */
    public static Tongue tongue(String text, Function<Tongue, WordTable<?>> tables, List<Tongue> hints) {
        Map<Tongue, Integer> scores = new EnumMap<>(Tongue.class);
        for (Token token : Lexer.tokens(text)) {
            if (!token.is(Token.Shape.WORD) || token.plain().isEmpty()) {
                continue;
            }
            boolean arabic = token.plain().charAt(0) >= 0x600 && token.plain().charAt(0) < 0x700;
            int known = 0;
            for (Tongue tongue : Tongue.values()) {
                known += tables.apply(tongue).knows(token.plain()) ? 1 : 0;
            }
            for (Tongue tongue : Tongue.values()) {
                int own = tables.apply(tongue).knows(token.plain()) ? known == 1 ? 24 : known == 2 ? 8 : 2 : 0;
                int usual = Lexicon.of(tongue).knows(token.plain()) ? 2 : 0;
                scores.merge(tongue, own + usual + (arabic && tongue == Tongue.ARABIC ? 100 : 0), Integer::sum);
            }
        }
        List<Tongue> order = new ArrayList<>(hints);
        for (Tongue tongue : Tongue.values()) {
            if (!order.contains(tongue)) {
                order.add(tongue);
            }
        }
        Tongue best = order.get(0);
        for (Tongue tongue : order) {
            best = scores.getOrDefault(tongue, 0) > scores.getOrDefault(best, 0) ? tongue : best;
        }
        return best;
    }

    /** Its language. */
    public Tongue tongue() {
        return script.tongue();
    }

    /** How many tokens it has. */
    public int size() {
        return script.size();
    }

    /** A token in plain spelling; a sign as it is. */
    public String plain(int at) {
        return script.token(at).plain();
    }

    /** Whether a token is a word. */
    public boolean isWord(int at) {
        return at < script.size() && script.token(at).is(Token.Shape.WORD);
    }

    /** Whether a token is written in digits. */
    public boolean isDigits(int at) {
        return script.isNumber(at);
    }

    /** Whether a token is a currency's sign. */
    public boolean isCurrency(int at) {
        return at < script.size() && script.token(at).is(Token.Shape.CURRENCY);
    }

    /** Whether a token is a sign of neither letters nor digits. */
    public boolean isSign(int at, String sign) {
        return script.isSign(at, sign);
    }

    /** Whether a token is written in capitals only, where that tells something. */
    public boolean isCapitals(int at) {
        return script.token(at).isCapitals() && !script.shouting();
    }

    /** The tokens from one to another as they were written. */
    public String written(int from, int to) {
        return from >= to ? "" : text.substring(script.token(from).from(), script.token(to - 1).to());
    }

    /** Where a token begins in the text. */
    public int from(int at) {
        return script.token(at).from();
    }

    /** Where a token ends in the text. */
    public int to(int at) {
        return script.token(at).to();
    }

    /** The number that begins at a token, in digits or in words. */
    public Optional<Counted> number(int at) {
        Numerals.Number number = at < script.size() ? numerals.at(at) : null;
        return number == null ? Optional.empty()
                : Optional.of(new Counted(number.to(), number.value(), Optional.ofNullable(number.other())));
    }

    /** The day that begins at a token. */
    public Optional<Dated> day(int at) {
        Calendar.Day day = at < script.size() ? calendar.at(at) : null;
        return day == null ? Optional.empty() : Optional.of(new Dated(day.to(), day.day(),
                day.open().equals("order") ? day.choices() : List.of(), day.open().equals("vague")));
    }

    /** The longest phrase of a sort of the language's own table that begins at a token, such as {@code month} or {@code period}. */
    public Optional<Told> told(int at, String sort) {
        Sort wanted = Sort.of(sort);
        Script.Hit hit = script.longest(at, wanted);
        return hit == null || !hit.meant().isEmpty() ? Optional.empty() : Optional.of(new Told(hit.to(), hit.value(wanted)));
    }

    /** Everything that the tokens from one on can name. */
    public List<Named> names(int at) {
        List<Named> all = new ArrayList<>();
        for (Part part : names.names(at)) {
            switch (part.type()) {
                case ASSET -> all.add(new Named(part.to(), part.assets(), List.of(), "", part.meant()));
                case CURRENCY -> all.add(new Named(part.to(), List.of(), part.currencies(), "", part.meant()));
                case PLACE -> all.add(new Named(part.to(), List.of(), List.of(), part.name(), part.meant()));
                default -> { }
            }
        }
        return all;
    }

    /** What a word names if it is a slip of spelling: one letter too many, too few, another, or two exchanged. */
    public List<Named> near(int at) {
        String plain = script.token(at).plain();
        String meant = isWord(at) && !script.lexicon().knows(plain) ? slips.name(plain) : "";
        if (meant.isEmpty()) {
            return List.of();
        }
        List<AssetId> assets = !dictionary.own(meant).isEmpty() ? dictionary.own(meant) : Names.builtIn().ofName(meant);
        String place = dictionary.account(meant) != null ? dictionary.account(meant) : Names.builtIn().place(meant);
        if (!assets.isEmpty()) {
            return List.of(new Named(at + 1, assets, List.of(), "", meant));
        }
        return place != null ? List.of(new Named(at + 1, List.of(), List.of(), place, meant)) : List.of();
    }
}
