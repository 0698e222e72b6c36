package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.List;

/** Tells of every piece of the text what it was taken for. */
final class Labels {
    private final String text;
    private final Script script;
    private final List<Word> words = new ArrayList<>();

    private Labels(String text, Script script) {
        this.text = text;
        this.script = script;
    }

    static List<Word> words(String text, Script script, List<Part> cover, List<Chunk> chunks) {
        Labels labels = new Labels(text, script);
        int next = 0;
        for (Part part : cover) {
            while (next < chunks.size() && !chunks.get(next).parts.isEmpty() && isBefore(chunks.get(next), part)) {
                next++;
            }
            Chunk chunk = next < chunks.size() && chunks.get(next).parts.contains(part) ? chunks.get(next) : null;
            labels.add(part, chunk);
        }
        return labels.words;
    }

    private static boolean isBefore(Chunk chunk, Part part) {
        return chunk.parts.get(chunk.parts.size() - 1).to() <= part.from();
    }

    private void add(Part part, Chunk chunk) {
        String as = chunk == null ? part.is(Part.Type.UNKNOWN) && !part.name().isEmpty() ? "unknown" : "filler" : as(part, chunk);
        int from = script.token(part.from()).from();
        int to = script.token(part.to() - 1).to();
        Word last = words.isEmpty() ? null : words.get(words.size() - 1);
        boolean joins = last != null && last.as().equals(as) && chunk != null && chunk.is(Chunk.Type.MONEY)
                && chunk.parts.indexOf(part) > 0 && text.substring(last.to(), from).isBlank();
        if (joins) {
            words.set(words.size() - 1, new Word(last.from(), to, text.substring(last.from(), to), as, last.meant()));
        } else {
            words.add(new Word(from, to, text.substring(from, to), as, part.meant()));
        }
    }

    private static String as(Part part, Chunk chunk) {
        if (!chunk.is(Chunk.Type.ITEM)) {
            return chunk.as.isEmpty() ? "filler" : chunk.as;
        }
        if (chunk.as.equals("fee")) {
            return "fee";
        }
        boolean weight = part.is(Part.Type.NUMBER) && chunk.parts.indexOf(part) > 0;
        return switch (part.type()) {
            case NUMBER -> weight ? "unit" : chunk.item.share != null ? "share" : "quantity";
            case PERCENT -> "share";
            case ASSET, COIN, UNKNOWN -> "asset";
            default -> part.has(Sort.UNIT) ? "unit" : part.has(Sort.THING) || part.has(Sort.METAL) || part.has(Sort.LOAN) ? "asset"
                    : part.has(Sort.FRAC) ? chunk.item.share != null ? "share" : "quantity" : part.has(Sort.ALL) ? "share"
                    : part.has(Sort.FEW) || part.has(Sort.ARTICLE) ? "quantity" : part.has(Sort.NOUN) ? "unit" : "link";
        };
    }
}
