package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.analyst.question.Piece.Type;
import walletlens.analyst.question.Unclear.Why;
import walletlens.intake.sentence.Spoken;
import walletlens.intake.sentence.Tongue;

/**
 * Understands questions about a book. Any text can be given: what is no question that can be answered is answered with what is
 * open, never with a guess.
 */
public final class Questions {
    /** The longest question that is read, in characters. */
    public static final int LONGEST = 300;

    private static final int OFFERED = 4;

    private final Known known;

    private Questions(Known known) {
        this.known = known;
    }

    /** A reader that knows the names of a book. */
    public static Questions of(Known known) {
        return new Questions(known);
    }

    /**
     * What a text asks.
     *
     * @param today the day where the user is
     * @param hints languages the user writes, the likeliest first; the text itself decides where it can
     */
    public Asked read(String text, LocalDate today, List<Tongue> hints) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Tongue tongue = Spoken.tongue(shown, Term::words, hints);
        if (text.length() > LONGEST) {
            return new Asked(tongue, Optional.empty(), List.of(new Unclear(Why.LONG, "", List.of())), List.of());
        }
        Spoken spoken = Spoken.of(shown, tongue, Term.words(tongue), known.dictionary(), today);
        List<Piece> pieces = Cover.of(spoken, known, today);
        List<Asked.Slip> slips = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!piece.meant().isEmpty()) {
                slips.add(new Asked.Slip(spoken.written(piece.from(), piece.to()), piece.meant()));
            }
        }
        Said said = new Said(pieces, known);
        if (said.has("advice")) {
            return new Asked(tongue, Optional.empty(), List.of(new Unclear(Why.ADVICE, "", List.of())), slips);
        }
        List<Grammar.Candidate> candidates = Grammar.candidates(said);
        List<Unclear> unclear = new ArrayList<>();
        List<Piece> unknown = said.of(Type.UNKNOWN);
        if (candidates.isEmpty()) {
            unclear.add(new Unclear(Why.NOTHING, unknown.isEmpty() ? "" : spoken.written(unknown.get(0).from(), unknown.get(0).to()),
                    List.of()));
            return new Asked(tongue, Optional.empty(), unclear, slips);
        }
        Grammar.Candidate best = candidates.get(0);
        Filling filling = new Filling(said, best, today);
        for (Piece piece : unknown) {
            unclear.add(new Unclear(Why.WORD, spoken.written(piece.from(), piece.to()), List.of(filling.query())));
        }
        unclear.addAll(filling.unclear());
        for (Piece piece : best.leaves()) {
            boolean told = unclear.stream().anyMatch(each -> each.why() == Why.PLACE) && piece.is(Type.PLACE);
            if (!told) {
                unclear.add(new Unclear(Why.LEFT, spoken.written(piece.from(), piece.to()), ways(said, candidates, today)));
            }
        }
        boolean tied = candidates.size() > 1 && candidates.get(1).score() == best.score() && unclear.isEmpty();
        if (tied) {
            List<Query> ways = ways(said, candidates.stream().filter(each -> each.score() == best.score()).toList(), today);
            if (ways.size() > 1) {
                unclear.add(new Unclear(Why.WAYS, "", ways));
            }
        }
        return new Asked(tongue, unclear.isEmpty() ? Optional.of(filling.query()) : Optional.empty(), unclear, slips);
    }

    /** The best readings, filled. */
    private static List<Query> ways(Said said, List<Grammar.Candidate> candidates, LocalDate today) {
        List<Query> ways = new ArrayList<>();
        for (Grammar.Candidate each : candidates.subList(0, Math.min(OFFERED, candidates.size()))) {
            Query query = new Filling(said, each, today).query();
            if (!ways.contains(query)) {
                ways.add(query);
            }
        }
        return ways;
    }
}
