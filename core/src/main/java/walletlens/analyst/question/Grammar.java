package walletlens.analyst.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import walletlens.asset.Resources;
import walletlens.text.Parts;

/**
 * The ways to ask, one line of {@code grammar.tsv} each: a measure, the features a question must and may have for it, and what
 * that sets. Of all lines that fit, the one that explains most of what was said is taken; what no line explains is never left
 * aside in silence.
 */
final class Grammar {
    private static final int NEEDED = 5;
    private static final int ALLOWED = 4;

    private static List<Line> lines;

    private Grammar() {
    }

    /** One way to ask. */
    private record Line(Measure measure, List<List<String>> needs, List<String> not, Set<String> explained, TreeMap<String, String> sets) {
    }

    /**
     * A way to read a question.
     *
     * @param query the measure and what the line sets
     * @param explained the features it explains
     * @param score how much of the question it explains
     * @param leaves the pieces that it leaves aside although they say something
     */
    record Candidate(Query query, Set<String> explained, int score, List<Piece> leaves) {
    }

    private static List<Line> lines() {
        if (lines == null) {
            List<Line> read = new ArrayList<>();
            for (Resources.Row row : Resources.rows("walletlens/analyst/question/grammar.tsv")) {
                read.add(line(Measure.of(row.cell(0)).orElseThrow(), row.cell(1), row.cell(2)));
            }
            lines = Collections.unmodifiableList(read);
        }
        return lines;
    }

    private static Line line(Measure measure, String needs, String sets) {
        List<List<String>> all = new ArrayList<>();
        List<String> not = new ArrayList<>();
        Set<String> explained = new LinkedHashSet<>();
        for (String word : Parts.of(needs, ' ')) {
            if (word.startsWith("!")) {
                not.add(word.substring(1));
            } else if (word.startsWith("?")) {
                explained.add(word.substring(1));
            } else {
                all.add(Parts.of(word, '|'));
                explained.addAll(Parts.of(word, '|'));
            }
        }
        TreeMap<String, String> values = new TreeMap<>();
        for (String set : Parts.of(sets, ' ')) {
            int equals = set.indexOf('=');
            values.put(set.substring(0, equals), set.substring(equals + 1));
        }
        return new Line(measure, all, not, explained, values);
    }

    /** Every way to read what was said, the best first; each measure once for the same setting. */
    static List<Candidate> candidates(Said said) {
        List<Candidate> found = new ArrayList<>();
        for (Line line : lines()) {
            boolean needed = line.needs.stream().allMatch(any -> any.stream().anyMatch(said::has));
            if (needed && line.not.stream().noneMatch(said::has)) {
                found.add(candidate(line, said));
            }
        }
        found.sort(Comparator.comparingInt((Candidate each) -> each.score).reversed());
        List<Candidate> once = new ArrayList<>();
        for (Candidate each : found) {
            if (once.stream().noneMatch(other -> other.query.equals(each.query))) {
                once.add(each);
            }
        }
        return once;
    }

    private static Candidate candidate(Line line, Said said) {
        int score = NEEDED * line.needs.size();
        List<Piece> leaves = new ArrayList<>();
        for (int i = 0; i < said.pieces().size(); i++) {
            Set<String> features = said.features(i);
            boolean explained = features.stream().anyMatch(each -> line.explained.contains(each) || isTaken(line.measure, each, said));
            int weight = said.weight(i);
            if (explained) {
                score += weight > 1 ? ALLOWED : 1;
            } else {
                score -= weight;
                if (weight > 1) {
                    leaves.add(said.pieces().get(i));
                }
            }
        }
        Query query = Query.of(line.measure);
        for (var each : line.sets.entrySet()) {
            query = query.with(Slot.of(each.getKey()).orElseThrow(), each.getValue());
        }
        return new Candidate(query, line.explained, score, List.copyOf(leaves));
    }

    /** Whether a measure has a slot for a feature. */
    private static boolean isTaken(Measure measure, String feature, Said said) {
        return switch (feature) {
            case "asset", "class", "tag", "currency" -> measure.takes(Slot.OF);
            case "account" -> measure.takes(Slot.ACCOUNT);
            case "period" -> measure.takes(Slot.PERIOD) && (!said.has("two") || measure.takes(Slot.AGAINST));
            case "two" -> measure.takes(Slot.AGAINST);
            case "against" -> said.has("two") && measure.takes(Slot.AGAINST);
            case "by" -> measure.takes(Slot.BY);
            case "best", "worst", "large", "small" -> measure.takes(Slot.BY) && measure.takes(Slot.ORDER);
            case "number" -> measure.takes(Slot.MOST)
                    && (said.has("best") || said.has("worst") || said.has("large") || said.has("small"));
            case "kind" -> measure.takes(Slot.KIND);
            case "length" -> measure.takes(Slot.AGE) && (said.has("older") || said.has("younger"));
            case "percent" -> measure.takes(Slot.PERCENT);
            case "money" -> measure.takes(Slot.SUM);
            case "goal" -> measure.takes(Slot.GOAL);
            default -> false;
        };
    }
}
