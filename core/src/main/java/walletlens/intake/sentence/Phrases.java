package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.List;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Coin;
import walletlens.asset.Unit;
import walletlens.money.Quantity;

/**
 * Joins parts to constituents. What is said of an item:
 *
 * <pre>
 * item   = [size] {unit | piece | "of" | "my"} name {piece} [number unit]
 * size   = number | article | part ["of"] (article | "my" | nothing) | number "%" | "all" | "some"
 * name   = asset | coin | thing | loan | unknown word behind a number
 * money  = number currency | currency number
 * </pre>
 */
final class Phrases {
    private static final Quantity HUNDRED = Quantity.of(100);

    private final Script script;
    private final List<Part> parts = new ArrayList<>();
    private final List<Chunk> chunks = new ArrayList<>();
    private int at;

    private Phrases(Script script, List<Part> cover) {
        this.script = script;
        for (Part part : cover) {
            boolean filler = part.has(Sort.FILLER) && ((Script.Hit) part.said()).senses().size() == 1;
            boolean nothing = part.is(Part.Type.UNKNOWN) && part.name().isEmpty();
            if (!filler && !nothing) {
                parts.add(part);
            }
        }
    }

    static List<Chunk> chunks(Script script, List<Part> cover) {
        Phrases phrases = new Phrases(script, cover);
        while (phrases.at < phrases.parts.size()) {
            phrases.next();
        }
        return phrases.chunks;
    }

    private Part part(int place) {
        return place < parts.size() ? parts.get(place) : null;
    }

    private boolean is(int place, Part.Type type) {
        return place >= 0 && place < parts.size() && parts.get(place).is(type);
    }

    private boolean has(int place, Sort sort) {
        return place < parts.size() && parts.get(place).has(sort);
    }

    private void next() {
        if (money() || item()) {
            return;
        }
        Part part = parts.get(at);
        Chunk.Type type = switch (part.type()) {
            case NUMBER -> is(at + 1, Part.Type.PERCENT) ? Chunk.Type.PERCENT : Chunk.Type.NUMBER;
            case DAY -> Chunk.Type.DAY;
            case TIME -> Chunk.Type.TIME;
            case RATIO -> Chunk.Type.RATIO;
            case PLACE -> Chunk.Type.PLACE;
            case COMMA -> Chunk.Type.COMMA;
            case STOP -> Chunk.Type.STOP;
            case QUESTION -> Chunk.Type.QUESTION;
            case WORD -> Chunk.Type.WORD;
            default -> Chunk.Type.UNKNOWN;
        };
        Chunk chunk = take(type, at + (type == Chunk.Type.PERCENT ? 2 : 1));
        if (part.is(Part.Type.NUMBER)) {
            chunk.number = part.number();
        }
    }

    private Chunk take(Chunk.Type type, int to) {
        Chunk chunk = new Chunk(type, parts.subList(at, to));
        chunks.add(chunk);
        at = to;
        return chunk;
    }

    private boolean money() {
        boolean numberFirst = is(at, Part.Type.NUMBER) && is(at + 1, Part.Type.CURRENCY);
        boolean currencyFirst = is(at, Part.Type.CURRENCY) && is(at + 1, Part.Type.NUMBER);
        boolean scaled = has(at, Sort.FRAC) && is(at + 1, Part.Type.NUMBER) && parts.get(at + 1).number().value().compareTo(HUNDRED) > 0;
        boolean one = has(at, Sort.ARTICLE) && is(at + 1, Part.Type.CURRENCY) && !is(at + 2, Part.Type.NUMBER);
        if (scaled) {
            Numerals.Number whole = parts.get(at + 1).number();
            Quantity value = fraction(parts.get(at).value(Sort.FRAC)).of(whole.value());
            boolean named = is(at + 2, Part.Type.CURRENCY);
            int from = at;
            Chunk chunk = take(named ? Chunk.Type.MONEY : Chunk.Type.NUMBER, at + (named ? 3 : 2));
            chunk.number = new Numerals.Number(whole.from(), whole.to(), value, null, null);
            chunk.currencies = named ? parts.get(from + 2).currencies() : List.of();
            return true;
        }
        if (!numberFirst && !currencyFirst && !one) {
            return false;
        }
        if (is(at + 2, Part.Type.CURRENCY) && currencyFirst && parts.get(at + 2).from() == parts.get(at + 1).to()
                && parts.get(at + 2).currencies().equals(parts.get(at).currencies())) {
            numberFirst = false;
        }
        Part currency = parts.get(numberFirst || one ? at + 1 : at);
        Part number = parts.get(numberFirst ? at : at + 1);
        Chunk chunk = take(Chunk.Type.MONEY, at + 2);
        chunk.currencies = currency.currencies();
        chunk.number = one ? new Numerals.Number(0, 0, Quantity.ONE, null, null) : number.number();
        return true;
    }

    static Numerals.Fraction fraction(String value) {
        return Numerals.Fraction.of(value.endsWith("!") ? value.substring(0, value.length() - 1) : value);
    }

    /** One item being read. */
    private final class Reading {
        private final Item item = new Item();
        private int to = at;
        private boolean sized;
        private boolean coins;
        private boolean pieces;
        private boolean everything;

        boolean size() {
            Part first = part(to);
            if (first.has(Sort.ARTICLE) && has(to + 1, Sort.FRAC)) {
                to++;
                first = part(to);
            }
            if (first.has(Sort.FRAC)) {
                portion(first);
            } else if (first.is(Part.Type.NUMBER) && is(to + 1, Part.Type.PERCENT)) {
                item.share = new Numerals.Fraction(first.number().value(), HUNDRED);
                to += 2;
                own();
            } else if (first.is(Part.Type.NUMBER)) {
                number(first);
            } else if (first.has(Sort.ALL)) {
                item.share = new Numerals.Fraction(Quantity.ONE, Quantity.ONE);
                everything = true;
                to++;
                own();
            } else if (first.has(Sort.MY)) {
                own();
                return false;
            } else if (first.has(Sort.FEW)) {
                item.few = true;
                to++;
            } else if (first.has(Sort.ARTICLE)) {
                item.count = Quantity.ONE;
                to++;
            } else {
                return false;
            }
            return true;
        }

        private void portion(Part first) {
            String value = first.value(Sort.FRAC);
            to++;
            int before = to;
            boolean mine = own();
            if (mine || value.endsWith("!") && !has(to, Sort.ARTICLE)) {
                item.share = fraction(value);
            } else if (has(to, Sort.ARTICLE)) {
                to++;
                item.count = fraction(value).of(Quantity.ONE);
            } else {
                item.count = fraction(value).of(Quantity.ONE);
                item.unclearPart = before == to || value.startsWith("1/") ? fraction(value) : null;
            }
        }

        private void number(Part first) {
            Numerals.Number number = first.number();
            to++;
            int before = to;
            if (number.exact() != null && own()) {
                item.share = number.exact();
                return;
            }
            to = before;
            item.count = number.value();
            item.otherCount = number.other();
        }

        /** Passes "of" and "my"; whether a word says that it is one's own. */
        private boolean own() {
            boolean mine = false;
            while (to < parts.size() && (has(to, Sort.MY) || has(to, Sort.MYNOUN) || has(to, Sort.ALL)
                    || parts.get(to).has(Sort.PREP, "of") && !has(to, Sort.ARTICLE))) {
                mine |= has(to, Sort.MY) || has(to, Sort.MYNOUN) || has(to, Sort.ALL);
                to++;
            }
            item.mine |= mine;
            return mine;
        }

        /** Units, pieces, and the weight of each piece. */
        void middle() {
            for (; to < parts.size(); to++) {
                Part part = parts.get(to);
                boolean weighed = part.is(Part.Type.NUMBER) && has(to + 1, Sort.UNIT) && item.count != null
                        && item.unit == Unit.PIECE;
                if (weighed) {
                    item.weight = part.number().value();
                    item.unit = unit(to + 1);
                    to++;
                } else if (part.has(Sort.UNIT) && item.unit == Unit.PIECE && (item.hasSize() || sized)) {
                    item.unit = unit(to);
                } else if (part.has(Sort.NOUN) && !part.has(Sort.EACH)) {
                    piece(part);
                } else if (part.has(Sort.MYNOUN) || part.has(Sort.MY)) {
                    item.mine = true;
                    makeShare();
                } else if (!(part.has(Sort.PREP, "of") && to > at) || has(to, Sort.EACH)) {
                    return;
                }
            }
        }

        /** Half of my shares: the part was said before the word that says whose. */
        private void makeShare() {
            if (item.unclearPart != null) {
                item.share = item.unclearPart;
                item.unclearPart = null;
                item.count = null;
            }
        }

        private void piece(Part part) {
            coins |= part.has(Sort.NOUN, "coin");
            pieces = true;
        }

        private Unit unit(int place) {
            return Unit.of(parts.get(place).value(Sort.UNIT)).orElse(Unit.PIECE);
        }

        boolean name() {
            Part part = part(to);
            if (part == null) {
                return false;
            }
            item.written = written(part);
            item.meant = part.meant();
            if (part.is(Part.Type.ASSET)) {
                item.assets = part.assets();
                AssetClass first = item.assets.get(0).assetClass();
                item.loan = first == AssetClass.LOAN;
                item.thing = isThing(part, first) ? first.code() : "";
            } else if (part.is(Part.Type.CURRENCY) && item.share != null && part.currencies().size() == 1) {
                item.assets = List.of(AssetId.cash(part.currencies().get(0)));
            } else if (part.is(Part.Type.COIN)) {
                Coin coin = part.coin();
                item.assets = List.of(coin.metal());
                boolean literal = item.weight == null;
                item.weight = literal ? coin.weight().value().signum() > 0 ? coin.weight() : null : item.weight;
                item.unit = literal ? coin.unit() : item.unit;
                item.count = item.count == null && item.share == null && !item.few && !item.mine ? null : item.count;
            } else if (part.has(Sort.METAL)) {
                item.assets = List.of(AssetId.of(AssetClass.METAL, part.value(Sort.METAL)));
                pieces = true;
            } else if (part.has(Sort.THING)) {
                item.thing = part.value(Sort.THING);
            } else if (part.has(Sort.LOAN)) {
                item.loan = true;
            } else if (part.is(Part.Type.UNKNOWN) && item.hasSize() && !item.few) {
                StringBuilder words = new StringBuilder(item.written);
                while (is(to + 1, Part.Type.UNKNOWN) && parts.get(to + 1).from() == parts.get(to).to()) {
                    to++;
                    words.append(' ').append(written(parts.get(to)));
                }
                item.written = words.toString();
            } else {
                item.written = "";
                return false;
            }
            to++;
            return true;
        }

        /** One's own flat goes by the word for any: then it is a thing as well. */
        private boolean isThing(Part part, AssetClass first) {
            Script.Hit hit = script.longest(part.from(), Sort.THING);
            return hit != null && hit.to() == part.to() && hit.value(Sort.THING).equals(first.code());
        }

        /** What may stand behind the name: pieces, and the weight of each. */
        void behind() {
            while (has(to, Sort.NOUN) && !has(to, Sort.EACH) && !has(to, Sort.VERB)) {
                piece(parts.get(to));
                to++;
            }
            boolean half = has(to, Sort.AND) && has(to + 1, Sort.FRAC) && item.count != null && item.otherCount == null
                    && !has(to + 2, Sort.ARTICLE) && !is(to + 2, Part.Type.ASSET) && !has(to + 2, Sort.NOUN) && !has(to + 2, Sort.MY)
                    && !is(to + 2, Part.Type.COIN) && !has(to + 2, Sort.UNIT) && !(to + 2 < parts.size() && parts.get(to + 2).has(Sort.PREP, "of"));
            if (half) {
                item.count = item.count.plus(fraction(parts.get(to + 1).value(Sort.FRAC)).of(Quantity.ONE));
                to += 2;
            }
            boolean metal = !item.assets.isEmpty() && item.assets.get(0).assetClass() == AssetClass.METAL;
            int number = to < parts.size() && (parts.get(to).has(Sort.PREP, "of") || parts.get(to).has(Sort.PREP, "at")
                    || is(to, Part.Type.COMMA)) ? to + 1 : to;
            if (metal && item.unit == Unit.PIECE && is(number, Part.Type.NUMBER) && has(number + 1, Sort.UNIT)
                    && item.count != null) {
                item.weight = parts.get(number).number().value();
                item.unit = unit(number + 1);
                to = number + 2;
            }
            item.unweighed = metal && item.unit == Unit.PIECE && item.weight == null && (coins || pieces);
            if (has(to, Sort.MY) && !has(to, Sort.NOT)) {
                item.mine = true;
                makeShare();
            }
        }
    }

    private String written(Part part) {
        StringBuilder text = new StringBuilder();
        for (int i = part.from(); i < part.to(); i++) {
            Token token = script.token(i);
            text.append(i > part.from() && !token.glued() ? " " : "").append(token.text());
        }
        return text.toString();
    }

    private boolean item() {
        Part first = parts.get(at);
        boolean begins = first.is(Part.Type.NUMBER) || first.is(Part.Type.ASSET) || first.is(Part.Type.COIN) || first.has(Sort.FRAC)
                || first.has(Sort.ALL) || first.has(Sort.MY) || first.has(Sort.FEW) || first.has(Sort.ARTICLE)
                || first.has(Sort.THING) || first.has(Sort.METAL) || first.has(Sort.LOAN) || first.has(Sort.NOUN) || first.has(Sort.MYNOUN);
        if (!begins) {
            return false;
        }
        Reading reading = new Reading();
        reading.sized = reading.size();
        int afterSize = reading.to;
        reading.middle();
        if (!reading.name()) {
            return pieces(reading, afterSize);
        }
        reading.behind();
        boolean bareNoun = reading.item.written.isEmpty();
        if (bareNoun) {
            return false;
        }
        reading.item.chunk = take(Chunk.Type.ITEM, reading.to);
        chunks.get(chunks.size() - 1).item = reading.item;
        return true;
    }

    /** Ten shares, of what was not said; all of it. */
    private boolean pieces(Reading reading, int afterSize) {
        Item item = reading.item;
        boolean pieces = reading.sized && reading.to > afterSize && (reading.pieces || item.unit != Unit.PIECE);
        boolean everything = reading.everything;
        if (!pieces && !everything) {
            return false;
        }
        boolean money = pieces && has(reading.to - 1, Sort.NOUN) && parts.get(reading.to - 1).has(Sort.NOUN, "cash");
        boolean account = pieces && has(reading.to - 1, Sort.NOUN) && parts.get(reading.to - 1).has(Sort.NOUN, "account");
        if (money || account) {
            return false;
        }
        item.unweighed = reading.coins;
        item.chunk = take(Chunk.Type.ITEM, reading.to);
        chunks.get(chunks.size() - 1).item = item;
        return true;
    }
}
