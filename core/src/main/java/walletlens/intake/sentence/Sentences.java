package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import walletlens.asset.Asset;
import walletlens.intake.Doubt;
import walletlens.intake.DraftEntry;
import walletlens.intake.Reading;
import walletlens.ledger.Entry;

/**
 * Reads sentences about what was bought, sold, moved, earned or is owned. The language is recognised from the sentence.
 * Any text can be given: what is no such sentence is answered with a question, never with a guess.
 */
public final class Sentences {
    /** The longest text that is read, in characters; of a longer one only so much, with a question about the rest. */
    public static final int LONGEST = 2000;

    private static final int MOST_SLIPS = 8;

    private final Dictionary dictionary;
    private final Names names;

    private Sentences(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.names = Names.builtIn();
    }

    /** A reader that knows the names of a dictionary. */
    public static Sentences of(Dictionary dictionary) {
        return new Sentences(dictionary);
    }

    /** What a text says. */
    public Understood read(String text, Context context) {
        boolean cut = text.length() > LONGEST;
        String read = cut ? text.substring(0, LONGEST) : text;
        List<Token> tokens = Lexer.tokens(read);
        Slips slips = new Slips(names, dictionary);
        Script script = script(tokens, slips, context);
        List<Part> cover = Chart.cover(script, names, dictionary, slips, context.today());
        List<Chunk> chunks = Phrases.chunks(script, cover);
        List<Frame> frames = Frames.of(script, dictionary, chunks);
        List<Unclear> unclear = new ArrayList<>();
        List<Asset> made = new ArrayList<>();
        List<DraftEntry> drafts = new ArrayList<>();
        List<Frame> dropped = new ArrayList<>();
        boolean unreal = frames.stream().anyMatch(frame -> frame.unreal);
        boolean asked = frames.stream().anyMatch(frame -> frame.question);
        if (!unreal && !asked) {
            int number = 0;
            for (Frame frame : frames) {
                Asking asking = new Asking(number, context.answers(), unclear);
                List<DraftEntry> more = new Meaning(frame, read, context, dictionary, asking, made).drafts(number + 1);
                if (more.isEmpty() && frame.hasCore() && (frames.size() > 1)) {
                    dropped.add(frame);
                }
                drafts.addAll(more);
                number += more.isEmpty() ? 0 : 1;
            }
        }
        if (!drafts.isEmpty() && dropped.stream().anyMatch(Frame::hasNumber)) {
            unclear.add(new Unclear("text.leftover", Question.LEFTOVER, "", List.of()));
            drafts.replaceAll(draft -> waiting(draft, Question.LEFTOVER));
        }
        if (drafts.isEmpty()) {
            made.clear();
            Question why = unreal ? Question.UNREAL : asked ? Question.ASKED : Question.NOTHING;
            unclear.clear();
            unclear.add(new Unclear("text." + why.code(), why, shortened(read), List.of()));
        }
        if (cut) {
            unclear.add(new Unclear("text.cut", Question.CUT, shortened(text.substring(LONGEST)), List.of()));
            drafts.replaceAll(draft -> waiting(draft, Question.CUT));
        }
        List<DraftEntry> sourced = twins(sourced(drafts, read), context, unclear);
        return new Understood(script.tongue(), sourced, made, Labels.words(read, script, cover, chunks), unclear);
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + "\u2026" : text;
    }

    private static DraftEntry waiting(DraftEntry draft, Question why) {
        List<Doubt> doubts = new ArrayList<>(draft.doubts());
        doubts.add(new Doubt("text", "", why.sentence(), List.of(), ""));
        return new DraftEntry(draft.rows(), draft.entry(), "", doubts);
    }

    private static List<DraftEntry> sourced(List<DraftEntry> drafts, String text) {
        String source = "sentence: " + shortened(text.strip().replace('\n', ' '));
        List<DraftEntry> sourced = new ArrayList<>();
        for (DraftEntry draft : drafts) {
            sourced.add(new DraftEntry(draft.rows(), draft.entry().change().source(source).entry(), "", draft.doubts()));
        }
        return sourced;
    }

    /** Marks what the book has already; it is added once more only when the person says so. */
    private static List<DraftEntry> twins(List<DraftEntry> drafts, Context context, List<Unclear> unclear) {
        List<Entry> known = context.ledger().entries();
        if (drafts.isEmpty() || known.isEmpty()) {
            return drafts;
        }
        Reading reading = new Reading("", "sentence", drafts.size(), drafts, List.of(), List.of()).against(known);
        List<DraftEntry> marked = new ArrayList<>();
        for (DraftEntry draft : reading.drafts()) {
            int row = draft.rows().get(0) - 1;
            String key = row + ".twin";
            if (!draft.isDuplicate() || draft.isOpen() || context.answers().getOrDefault(key, "").equals("again")) {
                marked.add(new DraftEntry(draft.rows(), draft.entry(), "", draft.doubts()));
                continue;
            }
            List<Doubt> doubts = new ArrayList<>(draft.doubts());
            doubts.add(new Doubt("twin", "", Question.TWIN.sentence(), List.of("again"), ""));
            unclear.add(new Unclear(key, Question.TWIN, "", List.of("again")));
            marked.add(new DraftEntry(draft.rows(), draft.entry(), draft.duplicateOf(), doubts));
        }
        return marked;
    }

    /** The script in the language whose words the text has most of; hints and their order decide between equals. */
    private Script script(List<Token> tokens, Slips slips, Context context) {
        Map<Tongue, Integer> scores = new EnumMap<>(Tongue.class);
        for (Token token : tokens) {
            if (!token.is(Token.Shape.WORD) || token.plain().length() < 2) {
                continue;
            }
            boolean arabic = token.plain().length() > 0 && token.plain().charAt(0) >= 0x600 && token.plain().charAt(0) < 0x700;
            int known = 0;
            for (Tongue tongue : Tongue.values()) {
                known += Lexicon.of(tongue).knows(token.plain()) ? 1 : 0;
            }
            for (Tongue tongue : Tongue.values()) {
                int score = Lexicon.of(tongue).knows(token.plain()) ? known == 1 ? 24 : known == 2 ? 6 : 2 : 0;
                for (Sense sense : Lexicon.of(tongue).senses(token.plain())) {
                    boolean telling = sense.is(Sort.VERB) && !sense.value().equals("aux") || sense.is(Sort.TOPIC);
                    score += telling && known < 3 ? 12 : 0;
                }
                scores.merge(tongue, score + (arabic && tongue == Tongue.ARABIC ? 100 : 0), Integer::sum);
            }
        }
        List<Tongue> order = new ArrayList<>(context.hints());
        for (Tongue tongue : Tongue.values()) {
            if (!order.contains(tongue)) {
                order.add(tongue);
            }
        }
        bySlips(tokens, scores);
        Tongue best = order.get(0);
        for (Tongue tongue : order) {
            best = scores.getOrDefault(tongue, 0) > scores.getOrDefault(best, 0) ? tongue : best;
        }
        return Script.of(best, tokens, names, dictionary, slips);
    }

    /** Where no language has a verb for it, a slip of spelling may tell the language. */
    private static void bySlips(List<Token> tokens, Map<Tongue, Integer> scores) {
        for (Token token : tokens) {
            for (Tongue tongue : Tongue.values()) {
                if (Lexicon.of(tongue).senses(token.plain()).stream().anyMatch(sense -> sense.is(Sort.VERB) || sense.is(Sort.TOPIC))) {
                    return;
                }
            }
        }
        int looked = 0;
        for (Token token : tokens) {
            boolean word = token.is(Token.Shape.WORD) && token.plain().length() >= 5;
            for (Tongue tongue : word && looked < MOST_SLIPS ? Tongue.values() : new Tongue[0]) {
                String meant = Lexicon.of(tongue).words().nearest(token.plain());
                boolean verb = Lexicon.of(tongue).senses(meant).stream().anyMatch(sense -> sense.is(Sort.VERB));
                scores.merge(tongue, verb ? 12 : 0, Integer::sum);
            }
            looked += word ? 1 : 0;
        }
    }
}
