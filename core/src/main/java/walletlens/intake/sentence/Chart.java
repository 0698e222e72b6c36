package walletlens.intake.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import walletlens.asset.AssetId;
import walletlens.asset.Coin;
import walletlens.ledger.Entry.Ratio;
import walletlens.money.Currency;

/**
 * Everything that each run of tokens can be, and the best way to cover the sentence with it. What covers more tokens at
 * once is better; what nobody knows is worst; neighbours decide between equals.
 */
final class Chart {
    private static final int PER_TOKEN = 10;
    private static final int UNKNOWN = -6;

    private final Script script;
    private final Names names;
    private final Dictionary dictionary;
    private final Slips slips;
    private final Numerals numerals;
    private final Calendar calendar;
    private final boolean split;
    private final boolean[] behindNumber;
    private final int[] best;
    private final Part[] chosen;
    /** Collects what can be named, where that is asked for and no cover; else null. */
    private List<Part> found;

    private Chart(Script script, Names names, Dictionary dictionary, Slips slips, LocalDate today) {
        this.script = script;
        this.names = names;
        this.dictionary = dictionary;
        this.slips = slips;
        this.numerals = new Numerals(script);
        this.calendar = new Calendar(script, numerals, today);
        boolean splits = false;
        for (int i = 0; i < script.size(); i++) {
            for (Script.Hit hit : script.hits(i)) {
                splits |= hit.value(Sort.TOPIC).equals("split") || hit.value(Sort.TOPIC).equals("reverse");
            }
        }
        this.split = splits;
        this.behindNumber = new boolean[script.size() + 1];
        for (int i = 0; i < script.size(); i++) {
            Numerals.Number number = numerals.at(i);
            if (number != null) {
                behindNumber[number.to()] = true;
            }
        }
        this.best = new int[script.size() + 1];
        this.chosen = new Part[script.size()];
    }

    /** The best cover of a script, from its first token to its last. */
    static List<Part> cover(Script script, Names names, Dictionary dictionary, Slips slips, LocalDate today) {
        Chart chart = new Chart(script, names, dictionary, slips, today);
        for (int i = script.size() - 1; i >= 0; i--) {
            chart.best[i] = Integer.MIN_VALUE;
            chart.edges(i);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < script.size(); i = chart.chosen[i].to()) {
            parts.add(chart.chosen[i]);
        }
        return Collections.unmodifiableList(parts);
    }

    /** A chart that is asked for names only, see {@link #names(int)}. */
    static Chart ofNames(Script script, Names names, Dictionary dictionary, Slips slips, LocalDate today) {
        return new Chart(script, names, dictionary, slips, today);
    }

    /** Everything that the tokens from one on can name: assets, coins, currencies and places, the best cover or not. */
    List<Part> names(int at) {
        found = new ArrayList<>();
        phrases(at);
        List<Part> all = Collections.unmodifiableList(found);
        found = null;
        return all;
    }

    private void add(Part.Type type, int from, int to, Object said, String meant, int score) {
        if (found != null) {
            found.add(new Part(type, from, to, said, meant));
            return;
        }
        int total = score + best[to];
        if (total > best[from]) {
            best[from] = total;
            chosen[from] = new Part(type, from, to, said, meant);
        }
    }

    private void add(Part.Type type, int from, int to, Object said, int prior) {
        add(type, from, to, said, "", (to - from) * (PER_TOKEN + prior));
    }

    private void edges(int at) {
        Token token = script.token(at);
        if (token.is(Token.Shape.SIGN)) {
            sign(at, token);
        } else {
            add(Part.Type.UNKNOWN, at, at + 1, token.text(), "", UNKNOWN);
        }
        Numerals.Number number = numerals.at(at);
        if (number != null) {
            add(Part.Type.NUMBER, at, number.to(), number, 3);
            ratio(at, number);
        }
        Calendar.Day day = calendar.at(at);
        if (day != null) {
            add(Part.Type.DAY, at, day.to(), day, 4);
        }
        Calendar.Time time = split ? null : calendar.timeAt(at);
        if (time != null) {
            add(Part.Type.TIME, at, time.to(), time.time(), 4);
        }
        for (Script.Hit hit : script.hits(at)) {
            boolean each = hit.has(Sort.EACH) && script.longest(at, Sort.ARTICLE) != null && !isPriced(at);
            if (hit.has(Sort.ANDHALF) || each || isOnly(hit, Sort.POINT) || isOnly(hit, Sort.MONEY)) {
                continue;
            }
            add(Part.Type.WORD, at, hit.to(), hit, hit.meant(), (hit.to() - at) * (PER_TOKEN + prior(hit)) + 2 * (hit.to() - at - 1));
        }
        phrases(at);
    }

    private static boolean isOnly(Script.Hit hit, Sort sort) {
        return hit.has(sort) && hit.senses().size() == 1;
    }

    /** Whether a number or a currency stands before: only then "a share" tells of a price. */
    private boolean isPriced(int at) {
        int last = script.before(at);
        if (last < 0) {
            return false;
        }
        Token before = script.token(last);
        return before.is(Token.Shape.NUMBER) || before.is(Token.Shape.CURRENCY) || script.longest(last, Sort.NUM) != null
                || before.is(Token.Shape.WORD) && !names.currency(before.plain()).isEmpty()
                || script.longest(last, Sort.MONEY) != null;
    }

    private static int prior(Script.Hit hit) {
        boolean verb = hit.has(Sort.VERB) || hit.has(Sort.TOPIC);
        boolean slip = !hit.meant().isEmpty();
        boolean filler = hit.has(Sort.FILLER) && hit.senses().size() == 1;
        boolean number = hit.has(Sort.NUM) && hit.senses().size() == 1;
        return slip || number ? -3 : verb ? 3 : filler ? 0 : 2;
    }

    private void sign(int at, Token token) {
        String text = token.text();
        boolean comma = text.equals(",");
        boolean stop = text.equals(";") || text.equals(".") || text.equals("!") || text.equals("\n");
        boolean minus = (text.equals("-") || text.equals("\u2212")) && !token.glued() && script.isNumber(at + 1) && script.token(at + 1).glued();
        if (minus) {
            add(Part.Type.UNKNOWN, at, at + 1, "-", 0);
        } else if (text.equals("%") || text.equals("\u066a")) {
            add(Part.Type.PERCENT, at, at + 1, text, 0);
        } else if (text.equals("?") || text.equals("\u00bf")) {
            add(Part.Type.QUESTION, at, at + 1, text, 0);
        } else {
            add(stop ? Part.Type.STOP : comma || text.equals("+") ? Part.Type.COMMA : Part.Type.UNKNOWN, at, at + 1,
                    comma || stop || text.equals("+") ? text : "", 0);
        }
    }

    /** Four to one, 4:1, 10-for-1: only where something is split. */
    private void ratio(int at, Numerals.Number number) {
        int next = number.to();
        if (!split || next >= script.size()) {
            return;
        }
        Token between = script.token(next);
        boolean sign = between.isSign(":") || between.isSign("-") || between.isSign("/") || between.plain().equals("x");
        boolean word = script.hits(next).stream().anyMatch(hit -> hit.to() == next + 1 && (hit.has(Sort.PREP) || hit.has(Sort.DAYLINK)));
        int second = sign || word ? next + 1 : next;
        second = second < script.size() && script.isSign(second, "-") ? second + 1 : second;
        Numerals.Number other = second > next ? numerals.at(second) : null;
        if (other != null && other.isClear() && number.isClear() && other.value().isPositive() && number.value().isPositive()) {
            add(Part.Type.RATIO, at, other.to(), new Ratio(number.value(), other.value()), 5);
        } else if (number.exact() != null && number.exact().above().isPositive()) {
            add(Part.Type.RATIO, at, number.to(), new Ratio(number.exact().above(), number.exact().below()), 5);
        }
    }

    /** Names of assets, coins, currencies and places. */
    private void phrases(int at) {
        Token first = script.token(at);
        if (first.is(Token.Shape.CURRENCY)) {
            currency(at, at + 1, first.text());
            return;
        }
        if (isin(at)) {
            return;
        }
        dotted(at);
        identity(at);
        StringBuilder phrase = new StringBuilder();
        boolean known = false;
        for (int to = at + 1; to <= script.size() && to - at <= Names.LONGEST; to++) {
            Token token = script.token(to - 1);
            boolean digits = token.is(Token.Shape.NUMBER) && to > at + 1;
            if (!token.is(Token.Shape.WORD) && !digits || to > at + 1 && token.is(Token.Shape.CURRENCY)) {
                break;
            }
            phrase.append(phrase.length() > 0 && !(token.glued() && digits) ? " " : "").append(digits ? token.text() : token.plain());
            known |= named(at, to, phrase.toString());
        }
        if (!known && first.is(Token.Shape.NUMBER)) {
            known = tickerOfDigits(at);
        }
        boolean word = first.is(Token.Shape.WORD) && script.hits(at).isEmpty() && !script.lexicon().knows(first.plain());
        if (!known && word && !first.isCapitals()) {
            String meant = slips.name(first.plain());
            if (!meant.isEmpty()) {
                slip(at, meant);
            }
        }
    }

    private void slip(int at, String meant) {
        List<AssetId> assets = !dictionary.own(meant).isEmpty() ? dictionary.own(meant) : names.ofName(meant);
        boolean written = isPosition(at) && !isLed(at) || script.token(at).beginsWithCapital() && !isLed(at);
        if (!assets.isEmpty() && written && meant.charAt(0) == script.token(at).plain().charAt(0)) {
            add(Part.Type.ASSET, at, at + 1, assets, meant, PER_TOKEN - 2);
        } else if (dictionary.account(meant) != null || names.place(meant) != null) {
            add(Part.Type.PLACE, at, at + 1, account(meant), meant, PER_TOKEN - 2);
        } else if (!names.currency(meant).isEmpty()) {
            add(Part.Type.CURRENCY, at, at + 1, names.currency(meant), meant, PER_TOKEN - 2);
        }
    }

    /** Whether a preposition of places stands before, with "my" between or not. */
    private boolean isLed(int at) {
        int last = script.before(at);
        boolean my = last > 0 && script.longest(last, Sort.MY) != null;
        return last >= 0 && leads(my ? last : at);
    }

    private String account(String plain) {
        String mine = dictionary.account(plain);
        return mine != null ? mine : names.place(plain);
    }

    /** Adds what a phrase names; whether it names anything. */
    private boolean named(int at, int to, String phrase) {
        boolean single = to == at + 1;
        boolean word = isWord(phrase);
        boolean asset = asset(at, to, phrase, single, word);
        Coin coin = names.coin(phrase);
        if (coin != null && !(single && word)) {
            add(Part.Type.COIN, at, to, coin, 4);
        }
        boolean currency = currency(at, to, single && script.token(at).isCapitals() ? script.token(at).text() : phrase)
                || single && currency(at, to, phrase);
        String account = account(phrase);
        if (account != null && !(word && dictionary.account(phrase) == null)) {
            boolean led = at > 0 && leads(at);
            int last = script.before(at);
            boolean counted = last >= 0 && (script.isNumber(last) || script.longest(last, Sort.MY) != null && names.place(phrase) != null);
            add(Part.Type.PLACE, at, to, account, counted && asset ? -6 : led || !asset ? 5 : 2);
        }
        return asset || coin != null || currency || account != null;
    }

    /** Whether a phrase is a word of the language, other than a name or a sign of numbers. */
    private boolean isWord(String phrase) {
        for (Sense sense : script.lexicon().senses(phrase)) {
            if (!sense.is(Sort.POINT) && !sense.is(Sort.MONEY) && !sense.is(Sort.ASSET)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the token before leads to an asset: a number, a piece, "my", a verb. */
    private boolean isPosition(int at) {
        int last = script.before(at);
        if (last < 0 || behindNumber[last + 1] || script.isNumber(at + 1)) {
            return true;
        }
        Token before = script.token(last);
        if (!before.is(Token.Shape.WORD)) {
            return true;
        }
        for (int from = Math.max(0, last + 1 - Lexicon.LONGEST); from <= last; from++) {
            for (Script.Hit hit : script.hits(from)) {
                boolean leads = hit.has(Sort.NUM) || hit.has(Sort.FRAC) || hit.has(Sort.NOUN) || hit.has(Sort.UNIT) || hit.has(Sort.MY)
                        || hit.has(Sort.MYNOUN) || hit.has(Sort.ALL) || hit.has(Sort.VERB) || hit.has(Sort.TOPIC) || hit.has(Sort.ARTICLE)
                        || hit.has(Sort.FEW) || hit.value(Sort.PREP).equals("for") || hit.has(Sort.AND)
                        || hit.senses().contains(new Sense(Sort.PREP, "of")) || hit.senses().contains(new Sense(Sort.PREP, "spent"));
                if (hit.to() == last + 1 && leads) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the token before leads to a place. */
    private boolean leads(int at) {
        int last = script.before(at);
        for (Script.Hit hit : last < 0 ? List.<Script.Hit>of() : script.hits(last)) {
            if (hit.to() == last + 1 && (hit.has(Sort.PREP) || hit.value(Sort.NOUN).equals("account"))) {
                return true;
            }
        }
        return false;
    }

    private boolean asset(int at, int to, String phrase, boolean single, boolean word) {
        Token token = script.token(at);
        int last = script.before(at);
        boolean afterNumber = last >= 0 && (behindNumber[last + 1] || script.longest(last, Sort.FRAC) != null
                || script.longest(last, Sort.NOUN) != null || script.longest(last, Sort.UNIT) != null);
        boolean capitals = token.isCapitals() && !script.shouting();
        List<AssetId> mine = dictionary.own(phrase);
        if (!mine.isEmpty() && (!word || capitals || afterNumber || isThing(phrase))) {
            add(Part.Type.ASSET, at, to, mine, word ? 4 : 5);
            return true;
        }
        for (Script.Hit hit : script.hits(at)) {
            if (hit.to() == to && hit.has(Sort.ASSET)) {
                add(Part.Type.ASSET, at, to, List.of(AssetId.parse(hit.value(Sort.ASSET)).orElseThrow()), 5);
                return true;
            }
        }
        boolean free = !word || capitals && (afterNumber || phrase.length() > 2);
        List<AssetId> named = free ? names.ofName(phrase) : List.of();
        List<AssetId> symbols = single && isTicker(at, token, word, afterNumber, capitals)
                ? names.ofSymbol(token.text().toLowerCase(Locale.ROOT)) : List.of();
        List<AssetId> both = named.isEmpty() ? symbols : named;
        if (!symbols.isEmpty() && !named.isEmpty() && capitals) {
            both = new ArrayList<>(symbols);
            for (AssetId id : named) {
                if (!both.contains(id)) {
                    both.add(id);
                }
            }
        }
        if (!both.isEmpty()) {
            add(Part.Type.ASSET, at, to, List.copyOf(both), (afterNumber ? 5 : 3) + (capitals ? 1 : 0));
            return true;
        }
        return false;
    }

    private boolean isThing(String phrase) {
        for (Sense sense : script.lexicon().senses(phrase)) {
            if (sense.is(Sort.THING) || sense.is(Sort.LOAN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word may be a ticker: short ones only in capitals, words of the language only in capitals. */
    private boolean isTicker(int at, Token token, boolean word, boolean afterNumber, boolean capitals) {
        int length = token.text().length();
        if (length <= 2) {
            return token.isCapitals() && (afterNumber || length == 2 && capitals && !word);
        }
        if (word) {
            return capitals && length > 2;
        }
        return capitals || afterNumber || token.isCapitals() || isPosition(at) || names.isFamiliar(token.plain());
    }

    private boolean currency(int at, int to, String phrase) {
        List<Currency> currencies = names.currency(phrase);
        for (Script.Hit hit : script.hits(at)) {
            if (hit.to() == to && hit.has(Sort.MONEY)) {
                currencies = Names.currencies(hit.value(Sort.MONEY));
            }
        }
        boolean word = isWord(phrase);
        boolean beside = at > 0 && (script.isNumber(at - 1) || script.longest(at - 1, Sort.NUM) != null) || script.isNumber(to);
        if (currencies.isEmpty() || word) {
            return false;
        }
        boolean shared = to == at + 1 && script.token(at).isCapitals() && !names.ofSymbol(phrase.toLowerCase(Locale.ROOT)).isEmpty()
                && names.currency(phrase.toLowerCase(Locale.ROOT)).isEmpty();
        add(Part.Type.CURRENCY, at, to, currencies, shared ? 0 : beside ? 6 : 4);
        return true;
    }

    /** An ISIN: two letters, nine letters or digits, a digit; cut at every change from letters to digits. */
    private boolean isin(int at) {
        StringBuilder code = new StringBuilder();
        int to = at;
        while (to < script.size() && code.length() < 12 && (to == at || script.token(to).glued())) {
            code.append(script.token(to).text());
            to++;
        }
        if (code.length() != 12) {
            return false;
        }
        AssetId id = names.ofIsin(code.toString().toUpperCase(Locale.ROOT));
        if (id == null) {
            return false;
        }
        add(Part.Type.ASSET, at, to, List.of(id), 6);
        return true;
    }

    /** An asset said by its identity, as questions write it: {@code stock:UNI}, {@code etf:VUSA#XLON}. */
    private void identity(int at) {
        int colon = at;
        while (colon < script.size() && colon < at + 3 && !script.isSign(colon, ":")) {
            colon++;
        }
        boolean two = colon > at && colon + 1 < script.size() && script.isSign(colon, ":") && script.token(colon).glued()
                && script.token(colon + 1).glued();
        if (!two) {
            return;
        }
        int to = colon + 2;
        while (to < script.size() && script.token(to).glued() && !script.token(to).isSign(",") && !script.token(to).isSign(";")) {
            to++;
        }
        StringBuilder text = new StringBuilder();
        for (int i = at; i < to; i++) {
            text.append(i > at && i < colon ? "-" : "").append(script.token(i).text());
        }
        AssetId id = AssetId.parse(text.toString()).filter(known -> dictionary.find(known).isPresent()).orElse(null);
        if (id != null) {
            add(Part.Type.ASSET, at, to, List.of(id), 6);
        }
    }

    /** A ticker of a class of shares, such as {@code BRK.B}. */
    private void dotted(int at) {
        boolean dot = at + 2 < script.size() && script.isSign(at + 1, ".") && script.token(at + 1).glued() && script.token(at + 2).glued()
                && script.token(at).is(Token.Shape.WORD) && script.token(at + 2).text().length() == 1;
        List<AssetId> ids = dot ? names.ofSymbol((script.token(at).text() + "." + script.token(at + 2).text()).toLowerCase(Locale.ROOT)) : List.of();
        if (!ids.isEmpty()) {
            add(Part.Type.ASSET, at, at + 3, ids, 5);
        }
    }

    /** A ticker that begins with digits, such as {@code 4GLD}; a bare number is none. */
    private boolean tickerOfDigits(int at) {
        if (at + 1 >= script.size() || !script.token(at + 1).glued() || !script.token(at + 1).is(Token.Shape.WORD)) {
            return false;
        }
        String symbol = script.token(at).text() + script.token(at + 1).text();
        List<AssetId> ids = names.ofSymbol(symbol.toLowerCase(Locale.ROOT));
        if (ids.isEmpty() || !script.token(at + 1).isCapitals()) {
            return false;
        }
        add(Part.Type.ASSET, at, at + 2, ids, 6);
        return true;
    }
}
