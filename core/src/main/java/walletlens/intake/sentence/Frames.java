package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import walletlens.intake.sentence.Frame.Pay;
import walletlens.intake.sentence.Frame.Pays;

/**
 * Gives every constituent its role, in one frame for each happening. Reads from left to right with the frame being filled
 * and the preposition that waits for its object as its state; a verb, an item or a day for which the frame has no room
 * begins another one. What a frame does not say itself it takes from its neighbours.
 */
final class Frames {
    private final Script script;
    private final Dictionary dictionary;
    private final List<Chunk> chunks;
    private final List<Frame> frames = new ArrayList<>();
    private Frame frame = new Frame();
    private Chunk preposition;
    /** The verb that will tell what happened, where it stands at the end, as in German. */
    private String pending = "";
    private boolean separated;
    private boolean any;

    private Frames(Script script, Dictionary dictionary, List<Chunk> chunks) {
        this.script = script;
        this.dictionary = dictionary;
        this.chunks = chunks;
    }

    static List<Frame> of(Script script, Dictionary dictionary, List<Chunk> chunks) {
        Frames reading = new Frames(script, dictionary, chunks);
        for (int i = 0; i < chunks.size(); i++) {
            reading.read(i);
        }
        reading.close();
        reading.share();
        return reading.frames;
    }

    private void close() {
        if (!frame.isEmpty()) {
            frames.add(frame);
        } else if (frame.question || frame.unreal) {
            frames.add(frame);
        }
        frame = new Frame();
        separated = false;
    }

    private String verbAhead(int at) {
        for (int i = at + 1; i < chunks.size() && !chunks.get(i).is(Chunk.Type.STOP); i++) {
            String verb = chunks.get(i).value(Sort.VERB);
            if (!verb.isEmpty() && !List.of("aux", "having", "have", "add", "receive", "worth").contains(verb)) {
                return verb;
            }
        }
        return "";
    }

    /** Whether the frame does one of these, or is about to. */
    private boolean does(String... verbs) {
        return frame.does(verbs) || List.of(verbs).contains(pending);
    }

    private Chunk chunk(int at) {
        return at >= 0 && at < chunks.size() ? chunks.get(at) : null;
    }

    private boolean leads(String value) {
        return preposition != null && preposition.has(Sort.PREP, value);
    }

    private void read(int at) {
        Chunk chunk = chunks.get(at);
        pending = frame.isStrong() ? "" : verbAhead(at);
        switch (chunk.type) {
            case STOP -> {
                chunk.as = "link";
                boolean list = chunk.part().name().equals("\n") || !frame.isEmpty();
                if (list) {
                    close();
                }
                preposition = null;
            }
            case COMMA -> {
                chunk.as = "link";
                separated = true;
                preposition = null;
            }
            case QUESTION -> {
                chunk.as = "link";
                frame.question |= chunk.part().name().equals("?");
            }
            case WORD -> word(at, chunk);
            case ITEM -> item(at, chunk);
            case MONEY, NUMBER -> sum(at, chunk);
            case PERCENT -> percent(at, chunk);
            case DAY -> day(at, chunk);
            case TIME -> {
                chunk.as = "time";
                frame.time = chunk.part().time();
                settled();
            }
            case RATIO -> {
                chunk.as = "ratio";
                frame.ratio = chunk.part().ratio();
                settled();
            }
            case PLACE -> {
                chunk.as = place(at, chunk.part().name());
                settled();
            }
            default -> unknown(at, chunk);
        }
        any |= !chunk.is(Chunk.Type.COMMA) && !chunk.is(Chunk.Type.STOP) && !chunk.is(Chunk.Type.QUESTION);
    }

    private void settled() {
        preposition = null;
        separated = false;
    }

    private void word(int at, Chunk chunk) {
        if (chunk.has(Sort.ASK) && !chunk.has(Sort.NOT) && !any) {
            chunk.as = "question";
            frame.question = true;
            return;
        }
        if (chunk.has(Sort.NOT)) {
            chunk.as = "unreal";
            frame.unreal = true;
            return;
        }
        if (chunk.has(Sort.VERB) && !(chunk.has(Sort.PREP) && isPrice(at + 1) && frame.hasCore()
                && (!frame.verbs.isEmpty() || chunk.value(Sort.VERB).equals("aux")))) {
            verb(at, chunk);
        } else if (chunk.has(Sort.TOPIC)) {
            topic(at, chunk);
        } else if (chunk.has(Sort.EACH) && (isPrice(at - 1) || isPrice(at + 1))) {
            chunk.as = "each";
        } else if (chunk.has(Sort.TOTAL)) {
            chunk.as = "total";
        } else if (chunk.has(Sort.AND) && !(chunk.has(Sort.PREP) && isPrice(at + 1))) {
            chunk.as = "link";
            separated = true;
            preposition = null;
        } else if (chunk.has(Sort.PREP)) {
            chunk.as = "link";
            preposition = chunk;
        } else if (chunk.has(Sort.NOUN, "cash") || chunk.has(Sort.NOUN, "account")) {
            account(chunk);
        } else if (chunk.has(Sort.FRAC) || chunk.has(Sort.NUM) || chunk.has(Sort.ALL)) {
            chunk.as = "unknown";
            frame.unused = !chunk.has(Sort.ALL);
        } else {
            chunk.as = "link";
        }
    }

    private boolean isPrice(int at) {
        return chunk(at) != null && chunk(at).isSum();
    }

    private void verb(int at, Chunk chunk) {
        chunk.as = "kind";
        String verb = chunk.value(Sort.VERB);
        boolean weak = verb.equals("aux") || verb.equals("having");
        if (verb.equals("worth") && (frame.does("buy", "sell", "have", "add", "having") && frame.pays.isEmpty())) {
            chunk.as = "link";
            return;
        }
        boolean core = frame.hasCore();
        boolean another = core && frame.isStrong() && !weak && !(frame.does(verb) && !separated) && !goesWith(verb);
        boolean leading = core && !frame.isStrong() && separated && !weak && hasItemAhead(at);
        boolean sameAgain = core && separated && !weak && frame.does(verb) && hasItemAhead(at);
        if (another || leading || sameAgain) {
            close();
        }
        if (weak && core && separated && hasItemAhead(at) && frame.isStrong()) {
            close();
        }
        frame.verbs.add(verb);
        preposition = null;
        separated = false;
    }

    /** Whether a verb tells more of the same happening: paid for what was bought, charged as a fee. */
    private boolean goesWith(String verb) {
        boolean pays = verb.equals("pay") || verb.equals("charge") || verb.equals("spend") || verb.equals("receive")
                || verb.equals("worth");
        return pays && frame.does("buy", "sell", "trade", "move", "withdraw", "deposit", "repay", "borrow", "spend", "send", "given",
                "give", "earn", "pay") && !(verb.equals("worth")) || verb.equals("have");
    }

    private boolean hasItemAhead(int at) {
        for (int i = at + 1; i < chunks.size(); i++) {
            Chunk next = chunks.get(i);
            if (next.is(Chunk.Type.ITEM) || next.isSum() && !isFee(i - 1)) {
                return true;
            }
            if (next.separates() || next.is(Chunk.Type.STOP) || next.has(Sort.VERB) && !next.has(Sort.PREP)
                    && !next.value(Sort.VERB).equals("aux")) {
                return false;
            }
        }
        return false;
    }

    private boolean isFee(int at) {
        Chunk chunk = chunk(at);
        return chunk != null && (chunk.has(Sort.TOPIC, "fee") || chunk.has(Sort.TOPIC, "tax"));
    }

    private void topic(int at, Chunk chunk) {
        String topic = chunk.value(Sort.TOPIC);
        chunk.as = topic.equals("fee") || topic.equals("tax") ? "fee" : "kind";
        boolean fee = chunk.as.equals("fee") || topic.equals("refund");
        boolean another = !fee && frame.hasCore() && separated && hasItemAhead(at)
                && (!frame.topics.isEmpty() || frame.isStrong()) && !topic.equals("interest");
        if (another) {
            close();
        }
        if (topic.equals("taxback")) {
            frame.topics.addAll(List.of("tax", "refund"));
        } else {
            frame.topics.add(topic);
        }
        if (!fee) {
            separated = false;
        }
    }

    private void item(int at, Chunk chunk) {
        chunk.as = "item";
        Item item = chunk.item;
        Chunk before = beforeAside(at);
        if (before != null && isFee(before) && item.hasSize() && !item.assets.isEmpty()
                || isFeeBehind(at) && item.hasSize() && frame.hasCore() && !item.assets.isEmpty()) {
            frame.fee = item;
            chunk.as = "fee";
            settled();
            return;
        }
        if (does("spend", "pay") && !frame.does("buy", "sell", "trade") && frame.items.isEmpty() && hasSum()) {
            frame.items.add(item);
            settled();
            return;
        }
        boolean led = preposition != null && (leads("for") || leads("to") || leads("with") || leads("by") || leads("at")
                || leads("spent"));
        boolean counts = does("buy", "sell", "trade", "receive", "send", "pay", "spend") && item.hasSize() | !item.assets.isEmpty();
        if (led && counts && !separated && frame.counter == null && (!frame.items.isEmpty() || hasMain())) {
            frame.counter = item;
            settled();
            return;
        }
        if (led && counts && frame.items.isEmpty() && does("trade") && leads("for") && item.hasSize()) {
            frame.counter = item;
            settled();
            return;
        }
        boolean full = !frame.items.isEmpty() && !(isSameThing(item));
        boolean money = frame.movesMoney() && frame.hasCore() && item.hasSize() && separated && frame.items.isEmpty()
                && !frame.about("dividend", "interest", "fee", "tax") && !item.loan;
        if (full || money) {
            close();
        }
        frame.items.add(item);
        settled();
    }

    /** An asset said again without a number tells nothing new: "sold my apple, 10 shares". */
    private boolean isSameThing(Item item) {
        Item first = frame.items.get(0);
        boolean named = !item.assets.isEmpty() || !item.thing.isEmpty();
        if (!item.hasSize() && named && first.hasSize() && !first.isNamed()) {
            first.assets = item.assets;
            first.written = item.written;
            first.thing = item.thing;
            first.meant = item.meant;
            return true;
        }
        if (item.hasSize() && !item.isNamed() && !first.hasSize()) {
            first.count = item.count;
            first.otherCount = item.otherCount;
            first.share = item.share;
            first.few = item.few;
            return true;
        }
        return item.loan || !item.hasSize() && !item.assets.isEmpty() && item.assets.equals(first.assets);
    }

    private boolean hasSum() {
        return frame.pays.stream().anyMatch(pay -> pay.pays() != Pays.FEE);
    }

    private boolean hasMain() {
        return frame.pays.stream().anyMatch(pay -> pay.pays() == Pays.MAIN || pay.pays() == Pays.OPEN || pay.pays() == Pays.TOTAL);
    }

    private boolean isFee(Chunk chunk) {
        return chunk.has(Sort.TOPIC, "fee") || chunk.has(Sort.TOPIC, "tax");
    }

    /** The chunk before one, with prepositions and verbs of paying left aside. */
    private Chunk beforeAside(int at) {
        for (int i = at - 1; i >= 0; i--) {
            Chunk chunk = chunks.get(i);
            boolean aside = chunk.has(Sort.PREP) && !chunk.has(Sort.TOPIC) || chunk.has(Sort.VERB, "aux") || chunk.has(Sort.VERB, "charge")
                    || chunk.has(Sort.VERB, "worth") || chunk.has(Sort.ARTICLE) || chunk.is(Chunk.Type.UNKNOWN) && !hasLetter(chunk);
            if (!aside) {
                return chunk;
            }
        }
        return null;
    }

    private static boolean hasLetter(Chunk chunk) {
        String name = chunk.part().is(Part.Type.UNKNOWN) ? chunk.part().name() : "";
        return !name.isEmpty() && Character.isLetter(name.charAt(0));
    }

    /** Whether the next word is a fee that has no sum of its own behind it. */
    private boolean isFeeBehind(int at) {
        int next = at + 1;
        while (chunk(next) != null && (chunk(next).has(Sort.PREP) && !chunk(next).has(Sort.TOPIC) || chunk(next).has(Sort.ARTICLE))) {
            next++;
        }
        if (chunk(next) == null || !isFee(chunk(next))) {
            return false;
        }
        int after = next + 1;
        while (chunk(after) != null && (chunk(after).has(Sort.PREP) || chunk(after).has(Sort.VERB, "aux") || chunk(after).has(Sort.VERB, "charge"))) {
            after++;
        }
        Chunk behind = chunk(after);
        return behind == null || !(behind.isSum() || behind.is(Chunk.Type.ITEM) || behind.is(Chunk.Type.PERCENT));
    }

    private void percent(int at, Chunk chunk) {
        Chunk before = beforeAside(at);
        if (before != null && isFee(before) || isFeeBehind(at)) {
            chunk.as = "fee";
            frame.feePercent = chunk.amount();
        } else {
            chunk.as = "unknown";
            frame.leftover.add(chunk);
        }
        settled();
    }

    private void sum(int at, Chunk chunk) {
        if (chunk.is(Chunk.Type.NUMBER) && chunk(at + 1) != null && chunk(at + 1).has(Sort.PERIOD)) {
            chunk.as = "unknown";
            return;
        }
        Pays pays = role(at, chunk);
        if (pays == null) {
            return;
        }
        boolean included = leads("included") || chunk(at - 1) != null && chunk(at - 1).has(Sort.PREP, "included");
        Pay pay = new Pay(chunk.amount(), chunk.number.other(), chunk.currencies, pays, included, chunk);
        boolean second = pays == Pays.MAIN && frame.pay(Pays.MAIN) != null;
        if (second && separated) {
            close();
        } else if (second) {
            pay = pay.as(Pays.OPEN);
        }
        chunk.as = switch (pay.pays()) {
            case EACH -> "price";
            case TOTAL -> "total";
            case FEE -> "fee";
            case INTEREST -> "interest";
            case MAIN -> "amount";
            default -> "price";
        };
        frame.pays.add(pay);
        settled();
    }

    /** The role of a sum; null where the number was used as a quantity or stays without a role. */
    private Pays role(int at, Chunk chunk) {
        Chunk before = beforeAside(at);
        boolean priced = isPriced(at);
        if (before != null && isFee(before) && !priced && !frame.hasCore() && tradesAhead(at)) {
            return Pays.FEE;
        }
        if (before != null && isFee(before) && !priced && (frame.hasCore() || hasItemAfter(at))
                && (frame.isStrong() || !frame.items.isEmpty() || hasMain() || before.has(Sort.TOPIC, "fee") && hasItemAfter(at))) {
            return Pays.FEE;
        }
        if (isFeeBehind(at) && (frame.hasCore() && (frame.isStrong() || !frame.items.isEmpty() || hasMain())) && !priced) {
            return Pays.FEE;
        }
        boolean loan = frame.does("repay") || frame.items.stream().anyMatch(item -> item.loan);
        boolean interest = before != null && before.has(Sort.TOPIC, "interest") || chunk(at + 1) != null
                && (chunk(at + 1).has(Sort.TOPIC, "interest") || chunk(at + 1).has(Sort.PREP) && chunk(at + 2) != null
                        && chunk(at + 2).has(Sort.TOPIC, "interest"));
        if (interest && loan && hasMain()) {
            return Pays.INTEREST;
        }
        if (hasEach(at)) {
            return Pays.EACH;
        }
        if (hasTotal(at)) {
            return Pays.TOTAL;
        }
        if (frame.movesMoney() && !(leads("at") && !leads("to"))) {
            return chunk.is(Chunk.Type.NUMBER) && isQuantity(at, chunk) ? null : Pays.MAIN;
        }
        if (chunk.is(Chunk.Type.NUMBER) && isQuantity(at, chunk)) {
            return null;
        }
        if (leads("for")) {
            return Pays.TOTAL;
        }
        if (leads("at")) {
            return Pays.EACH;
        }
        if (frame.does("spend", "pay") || leads("spent") && frame.does("trade")) {
            return Pays.TOTAL;
        }
        boolean nothing = frame.items.isEmpty() && !hasItemAfter(at);
        if (nothing && frame.does("buy", "sell") && chunk.is(Chunk.Type.NUMBER)) {
            return Pays.OPEN;
        }
        return frame.items.isEmpty() && chunk.is(Chunk.Type.MONEY) && !frame.does("worth") && !ofItem(at) ? Pays.MAIN
                : frame.items.isEmpty() && ofItem(at) ? Pays.TOTAL : Pays.OPEN;
    }

    /** Sums of an item: 500 euros of bitcoin. */
    private boolean ofItem(int at) {
        Chunk next = chunk(at + 1);
        boolean of = next != null && (next.has(Sort.PREP, "of") || next.has(Sort.PREP, "spent") || next.has(Sort.VERB, "worth"));
        int item = of ? at + 2 : at + 1;
        while (chunk(item) != null && chunk(item).has(Sort.PREP, "of")) {
            item++;
        }
        return chunk(item) != null && chunk(item).is(Chunk.Type.ITEM) && !chunk(item).item.hasSize();
    }

    /** Whether a trade follows in the same sentence: a fee named before it belongs to it. */
    private boolean tradesAhead(int at) {
        for (int i = at + 1; i < chunks.size() && !chunks.get(i).is(Chunk.Type.STOP); i++) {
            String verb = chunks.get(i).value(Sort.VERB);
            if (verb.equals("buy") || verb.equals("sell") || verb.equals("trade")) {
                return true;
            }
        }
        return false;
    }

    private boolean isPriced(int at) {
        return hasEach(at);
    }

    private boolean hasEach(int at) {
        Chunk next = chunk(at + 1);
        Chunk last = chunk(at - 1);
        boolean lastEach = last != null && last.has(Sort.EACH) && !(chunk(at - 2) != null && chunk(at - 2).isSum());
        boolean through = last != null && last.has(Sort.PREP) && chunk(at - 2) != null && chunk(at - 2).has(Sort.EACH)
                && !(chunk(at - 3) != null && chunk(at - 3).isSum());
        return next != null && next.has(Sort.EACH) || lastEach || through;
    }

    private boolean hasTotal(int at) {
        Chunk next = chunk(at + 1);
        Chunk last = chunk(at - 1);
        boolean through = last != null && last.has(Sort.PREP) && chunk(at - 2) != null && chunk(at - 2).has(Sort.TOTAL);
        return next != null && next.has(Sort.TOTAL) || last != null && last.has(Sort.TOTAL) || through;
    }

    private boolean hasItemAfter(int at) {
        Chunk next = chunk(at + 1);
        for (int i = at + 1; next != null && (next.has(Sort.PREP) || next.has(Sort.ARTICLE)); i++) {
            next = chunk(i + 1);
        }
        return next != null && next.is(Chunk.Type.ITEM);
    }

    /** A bare number is how many, where an asset beside it waits for that. */
    private boolean isQuantity(int at, Chunk chunk) {
        if (leads("at") && !leads("to") || leads("for")) {
            return false;
        }
        Item last = frame.items.isEmpty() ? null : frame.items.get(frame.items.size() - 1);
        boolean waits = last != null && !last.hasSize() && last.isNamed() && last.thing.isEmpty() && !last.loan
                && preposition == null && !frame.does("worth") && !frame.movesMoney();
        if (waits) {
            last.count = chunk.amount();
            last.otherCount = chunk.number.other();
            chunk.as = "quantity";
            settled();
            return true;
        }
        Chunk next = chunk(at + 1);
        boolean ahead = frame.items.isEmpty() && next != null && next.is(Chunk.Type.ITEM) && !next.item.hasSize()
                && next.item.isNamed() && !next.item.loan && frame.does("buy", "sell", "trade");
        if (ahead) {
            next.item.count = chunk.amount();
            next.item.otherCount = chunk.number.other();
            chunk.as = "quantity";
            settled();
            return true;
        }
        return false;
    }

    private void day(int at, Chunk chunk) {
        chunk.as = "date";
        boolean ahead = false;
        for (int i = at + 1; i < chunks.size() && !chunks.get(i).separates() && !chunks.get(i).is(Chunk.Type.STOP); i++) {
            Chunk next = chunks.get(i);
            ahead |= next.is(Chunk.Type.ITEM) && (preposition == null) && next.item.hasSize()
                    && !isFee(beforeAside(i) == null ? next : beforeAside(i));
        }
        boolean full = frame.hasCore() && !frame.items.isEmpty();
        if (full && (separated && ahead || frame.day != null && separated)) {
            close();
        }
        if (frame.day != null && !frame.day.day().equals(chunk.part().day().day())) {
            // Two days for one happening: one of them was not understood.
            frame.unused = true;
        }
        if (frame.day == null) {
            frame.day = chunk.part().day();
            frame.dayBehind = frame.hasCore();
        }
        settled();
    }

    private String place(int at, String name) {
        boolean moves = does("move", "withdraw", "deposit", "send", "receive", "give");
        boolean to = leads("to") && (moves || !leads("at"));
        boolean from = leads("from") && (moves || !leads("of"));
        if (from && (does("move", "withdraw", "send") || !frame.to.isEmpty() || leadsOn(at) || does("deposit"))) {
            frame.from = frame.from.isEmpty() ? name : frame.from;
            return "from";
        }
        if (to && moves) {
            frame.to = frame.to.isEmpty() ? name : frame.to;
            return "to";
        }
        if (frame.does("move") && frame.from.isEmpty() && frame.account.isEmpty() && preposition == null) {
            frame.from = name;
            return "from";
        }
        if (frame.does("move") && preposition == null && frame.to.isEmpty()) {
            frame.to = name;
            return "to";
        }
        frame.account = frame.account.isEmpty() ? name : frame.account;
        return "account";
    }

    /** Whether a place to go to follows, which makes this the place it comes from. */
    private boolean leadsOn(int at) {
        return chunk(at + 1) != null && chunk(at + 1).has(Sort.PREP, "to") && chunk(at + 2) != null
                && chunk(at + 2).is(Chunk.Type.PLACE);
    }

    /** A savings account, a wallet: an account of that name where there is one. */
    private void account(Chunk chunk) {
        String written = written(chunk);
        String known = dictionary.account(walletlens.asset.Spelling.plain(written));
        chunk.as = "link";
        if (known != null) {
            chunk.as = place(chunks.indexOf(chunk), known);
            settled();
        }
    }

    private String written(Chunk chunk) {
        StringBuilder text = new StringBuilder();
        for (int i = chunk.part().from(); i < chunk.part().to(); i++) {
            text.append(text.length() > 0 ? " " : "").append(script.token(i).text());
        }
        return text.toString();
    }

    /** A word nobody knows names a place where a preposition leads to it and it looks like a name. */
    private void unknown(int at, Chunk chunk) {
        if (!chunk.as.isEmpty()) {
            return;
        }
        chunk.as = "unknown";
        frame.unused |= chunk.part().is(Part.Type.UNKNOWN) && chunk.part().name().equals("-");
        if (!chunk.part().is(Part.Type.UNKNOWN) || preposition == null || !hasLetter(chunk)) {
            preposition = hasLetter(chunk) ? null : preposition;
            return;
        }
        boolean in = leads("in");
        boolean from = leads("from");
        boolean to = leads("to");
        boolean moves = does("move", "withdraw", "deposit");
        boolean person = does("given", "give") || frame.about("gift");
        boolean capital = Character.isUpperCase(chunk.part().name().charAt(0)) || script.tongue() == Tongue.ARABIC;
        boolean named = capital && (in || from || to) || moves && (from || to);
        if (person || !named || chunk.part().name().length() < 2) {
            frame.toSomebody |= to && frame.does("send", "move");
            preposition = null;
            return;
        }
        StringBuilder name = new StringBuilder(chunk.part().name());
        Chunk last = chunk;
        for (int i = at + 1; chunk(i) != null && chunk(i).is(Chunk.Type.UNKNOWN) && chunk(i).part().is(Part.Type.UNKNOWN)
                && chunk(i).part().from() == last.part().to() && hasLetter(chunk(i)) && i < at + 3; i++) {
            last = chunk(i);
            name.append(' ').append(last.part().name());
            last.as = "account";
        }
        if (frame.does("send") && to && !frame.does("move")) {
            frame.toSomebody = true;
        }
        chunk.as = place(at, name.toString());
        settled();
    }

    /** What a frame does not say itself. */
    private void share() {
        for (int i = 0; i < frames.size(); i++) {
            Frame each = frames.get(i);
            boolean silent = each.verbs.isEmpty() && each.topics.stream().allMatch(topic -> topic.equals("fee") || topic.equals("tax"));
            Frame donor = silent ? donor(i) : null;
            if (donor != null) {
                each.verbs.addAll(donor.verbs);
                Set<String> topics = new LinkedHashSet<>(donor.topics);
                topics.removeAll(Set.of("fee", "tax"));
                each.topics.addAll(topics);
                each.unreal |= donor.unreal;
            }
        }
        boolean priced = frames.stream().anyMatch(each -> each.verbs.isEmpty() && each.topics.isEmpty() && !each.items.isEmpty()
                && !each.pays.isEmpty() && each.items.get(0).hasSize());
        frames.forEach(each -> each.besidePrice = priced);
        for (int i = 1; i < frames.size(); i++) {
            if (frames.get(i).day == null) {
                frames.get(i).day = frames.get(i - 1).day;
                frames.get(i).time = frames.get(i).time == null ? frames.get(i - 1).time : frames.get(i).time;
            }
            Frame one = frames.get(i);
            boolean nowhere = one.account.isEmpty() && one.from.isEmpty() && one.to.isEmpty();
            if (nowhere) {
                Frame before = frames.get(i - 1);
                one.account = before.account.isEmpty() && before.does("deposit") ? before.to : before.account;
                if (one.does("move", "withdraw", "deposit", "send") && one.verbs.equals(frames.get(i - 1).verbs)) {
                    one.from = frames.get(i - 1).from;
                    one.to = frames.get(i - 1).to;
                }
            }
        }
        for (int i = frames.size() - 2; i >= 0; i--) {
            Frame one = frames.get(i);
            Frame next = frames.get(i + 1);
            if (one.day == null && next.dayBehind) {
                one.day = next.day;
                one.dayBehind = true;
            }
            if (one.account.isEmpty() && one.from.isEmpty() && one.to.isEmpty()) {
                boolean same = one.verbs.equals(next.verbs);
                one.account = next.account;
                one.from = same ? next.from : one.from;
                one.to = same ? next.to : one.to;
            }
        }
    }

    private Frame donor(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (!frames.get(i).verbs.isEmpty() || !frames.get(i).topics.isEmpty()) {
                return frames.get(i);
            }
        }
        for (int i = at + 1; i < frames.size(); i++) {
            if (!frames.get(i).verbs.isEmpty()) {
                return frames.get(i);
            }
        }
        return null;
    }
}
