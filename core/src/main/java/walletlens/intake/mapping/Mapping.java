package walletlens.intake.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.intake.table.Habits;
import walletlens.intake.table.Table;
import walletlens.intake.table.Words;
import walletlens.ledger.EntryKind;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/**
 * Which columns of a table mean what. Written in one line, {@code date=Datum,quantity=Anzahl,currency=EUR,word:Kauf=buy}: a
 * meaning with the name of a column (the second of a name as {@code Cur.#2}, a column without one as {@code column 3}), or
 * with one value for all rows; what a word of the action column means; {@code dates=day} or {@code month},
 * {@code decimal=comma} or {@code point}. Names with a comma, an equals sign or quotes stand in double quotes.
 *
 * @param columns meanings by the names of columns
 * @param constants meanings that have one value for all rows
 * @param words kinds of entries by the words of the action column, as written
 * @param answers what the table leaves open and a person has answered, by the names in {@link Habits}
 */
public record Mapping(
        Map<Meaning, String> columns, Map<Meaning, String> constants, Map<String, EntryKind> words, Map<String, String> answers) {
    /** The name of the setting that keeps a mapping begins so; its heading's fingerprint follows. */
    public static final String SETTING = "mapping:";

    private static final String WORD = "word:";
    private static final int LONGEST = 20_000;

    /** Copies the maps. */
    public Mapping {
        columns = Collections.unmodifiableMap(new TreeMap<>(columns));
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
        words = Collections.unmodifiableMap(new TreeMap<>(words));
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** This mapping with a meaning given to a column, and taken from it where the name is empty. */
    public Mapping with(Meaning meaning, String column) {
        Map<Meaning, String> newColumns = new TreeMap<>(columns);
        Map<Meaning, String> newConstants = new TreeMap<>(constants);
        newConstants.remove(meaning);
        newColumns.values().removeIf(column::equals);
        if (column.isEmpty()) {
            newColumns.remove(meaning);
        } else {
            newColumns.put(meaning, column);
        }
        return new Mapping(newColumns, newConstants, words, answers);
    }

    /** This mapping with a word of the action column explained. */
    public Mapping withWord(String word, EntryKind kind) {
        Map<String, EntryKind> more = new TreeMap<>(words);
        more.put(word, kind);
        return new Mapping(columns, constants, more, answers);
    }

    /** This mapping with an answer to what the table leaves open. */
    public Mapping withAnswer(String name, String answer) {
        Map<String, String> more = new TreeMap<>(answers);
        more.put(name, answer);
        return new Mapping(columns, constants, words, more);
    }

    /** The column of a meaning in a table, from 0; -1 where it has none. */
    int column(Meaning meaning, Table table) {
        return columns.containsKey(meaning) ? names(table).indexOf(columns.get(meaning)) : -1;
    }

    /** The names of a table's columns, each its own: repeated ones counted, those without a name by their place. */
    public static List<String> names(Table table) {
        List<String> names = new ArrayList<>();
        Map<String, Integer> times = new TreeMap<>();
        int width = table.heading().cells().size();
        for (int i = 0; i < Math.min(50, table.rows().size()); i++) {
            width = Math.max(width, table.rows().get(i).cells().size());
        }
        for (int i = 0; i < width; i++) {
            String name = table.nameOf(i);
            int nth = times.merge(name, 1, Integer::sum);
            names.add(nth == 1 ? name : name + "#" + nth);
        }
        return names;
    }

    /** What a table's heading is known by, whatever its letters' case: 16 hexadecimal digits. */
    public static String fingerprint(Table table) {
        long hash = 1125899906842597L;
        for (String name : names(table)) {
            String folded = Words.folded(name) + "\n";
            for (int i = 0; i < folded.length(); i++) {
                hash = (hash ^ folded.charAt(i)) * 0x100000001b3L;
            }
        }
        String hex = Long.toHexString(hash);
        return "0".repeat(16 - hex.length()) + hex;
    }

    /** Reads a line for a table; a failure that names what is not understood. */
    public static Outcome<Mapping> parse(String line, Table table) {
        if (line.length() > LONGEST) {
            return Outcome.failed(Problem.of("map", "", "The mapping is too long."));
        }
        Mapping mapping = new Mapping(Map.of(), Map.of(), Map.of(), Map.of());
        List<String> names = names(table);
        for (Map.Entry<String, String> each : pairs(line).entrySet()) {
            String key = each.getKey();
            String value = each.getValue();
            Optional<Meaning> meaning = Meaning.of(key);
            Optional<String> column = names.stream().filter(value::equals).findFirst()
                    .or(() -> names.stream().filter(value::equalsIgnoreCase).findFirst());
            if (meaning.isPresent() && column.isPresent()) {
                Map<Meaning, String> columns = new TreeMap<>(mapping.columns);
                columns.put(meaning.get(), column.get());
                mapping = new Mapping(columns, mapping.constants, mapping.words, mapping.answers);
            } else if (meaning.isPresent() && meaning.get().mayBeConstant() && !value.isEmpty()) {
                Map<Meaning, String> constants = new TreeMap<>(mapping.constants);
                constants.put(meaning.get(), value);
                mapping = new Mapping(mapping.columns, constants, mapping.words, mapping.answers);
            } else if (key.startsWith(WORD) && EntryKind.of(value).isPresent()) {
                mapping = mapping.withWord(key.substring(WORD.length()), EntryKind.of(value).get());
            } else if (key.equals(Habits.DATES) && (value.equals("day") || value.equals("month"))) {
                mapping = mapping.withAnswer(Habits.DATES, value);
            } else if (key.equals(Habits.DECIMAL) && (value.equals("comma") || value.equals("point"))) {
                mapping = mapping.withAnswer(Habits.DECIMAL, value.equals("comma") ? "," : ".");
            } else {
                return Outcome.failed(Problem.of("map", key + "=" + value, meaning.isPresent()
                        ? "The table has no column \u201c" + value + "\u201d." : "\u201c" + key + "\u201d is not something a column can mean."));
            }
        }
        return Outcome.of(mapping);
    }

    private static Map<String, String> pairs(String line) {
        Map<String, String> pairs = new LinkedHashMap<>();
        StringBuilder piece = new StringBuilder();
        String key = "";
        boolean quoted = false;
        boolean hasKey = false;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ',';
            boolean last = i == line.length();
            if (c == '"' && !last) {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    piece.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == '=' && !quoted && !hasKey) {
                key = piece.toString().strip();
                hasKey = true;
                piece.setLength(0);
            } else if (c == ',' && (!quoted || last)) {
                String value = piece.toString().strip();
                if (hasKey || !value.isEmpty()) {
                    pairs.put(hasKey ? key : value, hasKey ? value : "");
                }
                piece.setLength(0);
                hasKey = false;
            } else {
                piece.append(c);
            }
        }
        return pairs;
    }

    /** The line that {@link #parse} reads back. */
    @Override
    public String toString() {
        List<String> pieces = new ArrayList<>();
        columns.forEach((meaning, column) -> pieces.add(meaning.code() + "=" + quoted(column)));
        constants.forEach((meaning, value) -> pieces.add(meaning.code() + "=" + quoted(value)));
        words.forEach((word, kind) -> pieces.add(quoted(WORD + word) + "=" + kind.code()));
        answers.forEach((name, answer) -> pieces.add(name + "=" + (answer.equals(",") ? "comma" : answer.equals(".") ? "point" : answer)));
        return String.join(",", pieces);
    }

    private static String quoted(String text) {
        boolean plain = text.indexOf(',') < 0 && text.indexOf('=') < 0 && text.indexOf('"') < 0 && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
