package walletlens.intake.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import walletlens.asset.AssetClass;
import walletlens.asset.Resources;

/**
 * One known export, as a page of text describes it: its columns, how it writes, and what its rows mean. How pages are
 * written stands in {@code docs/exports.md}.
 */
final class Page {
    static final String FOLDER = "walletlens/intake/export/";

    /** What the symbols of an export are. */
    enum Symbols {
        /** Coins and the currencies they are traded for. */
        COINS,
        /** Shares, funds and bonds; single columns hold currencies. */
        SECURITIES
    }

    /**
     * A column.
     *
     * @param needed whether a table without it is another export
     * @param headings the names it goes by; {@code Buy+1} is the column behind Buy, {@code Fee *} any that begins so
     */
    record Column(boolean needed, List<String> headings) {
    }

    final String name;
    String title = "";
    String account = "";
    Symbols symbols = Symbols.COINS;
    AssetClass unknown = AssetClass.STOCK;
    char mark = '.';
    Moment.First first = Moment.First.MONTH;
    /** Whether the export writes days as the user's settings say, so that the rows have to show it. */
    boolean ordersDiffer;
    String zone = "";
    List<String> time = List.of();
    /** The day and the hour where the user is, beside a time of UTC. */
    List<String> local = List.of();
    /** The headings in the order that rows of another year's reports have under this heading. */
    List<String> layout = List.of();
    List<String> id = List.of();
    List<String> note = List.of();
    List<String> group = List.of();
    final Map<String, Column> columns = new LinkedHashMap<>();
    final Map<String, String> security = new LinkedHashMap<>();
    final Map<String, String> coins = new LinkedHashMap<>();
    final List<String> suffixes = new ArrayList<>();
    final Map<String, List<String>> pairs = new LinkedHashMap<>();
    /** The column of a market such as BTC-EUR, and the two columns it is parted into. */
    List<String> market = List.of();
    final Map<String, List<String>> cells = new LinkedHashMap<>();
    final Map<String, List<Wording>> places = new LinkedHashMap<>();
    final Map<String, String> fills = new LinkedHashMap<>();
    final List<Rule> skips = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();

    private Page(String name) {
        this.name = name;
    }

    /** The page of an export. */
    static Page read(String name) {
        return of(name, Resources.text(FOLDER + name + ".txt"));
    }

    static Page of(String name, String text) {
        Page page = new Page(name);
        Lines lines = new Lines(text);
        String section = "";
        List<String> by = List.of();
        while (lines.has()) {
            String line = lines.take();
            int space = line.indexOf(' ');
            String word = space < 0 ? line : line.substring(0, space);
            String rest = space < 0 ? "" : line.substring(space).strip();
            if (word.equals("by")) {
                by = Action.words(rest);
                section = "rules";
            } else if (section.equals("rules")) {
                page.rules.add(rule(by, line, lines.indented()));
            } else if (word.equals("columns")) {
                lines.indented().forEach(page::column);
            } else {
                page.set(word, rest);
            }
        }
        return page;
    }

    private void column(String line) {
        boolean needed = !line.startsWith("?");
        String text = needed ? line : line.substring(1);
        int space = text.indexOf(' ');
        columns.put(text.substring(0, space), new Column(needed, parts(text.substring(space), " | ")));
    }

    private void set(String word, String rest) {
        switch (word) {
            case "title" -> title = rest;
            case "account" -> account = rest;
            case "assets" -> symbols = Symbols.valueOf(rest.toUpperCase(Locale.ROOT));
            case "unknown" -> unknown = AssetClass.of(rest).orElseThrow();
            case "numbers" -> mark = rest.charAt(0);
            case "dates" -> {
                first = rest.startsWith("day") ? Moment.First.DAY : Moment.First.MONTH;
                ordersDiffer = rest.endsWith("?");
            }
            case "zone" -> zone = rest;
            case "time" -> time = Action.words(rest);
            case "local" -> local = Action.words(rest);
            case "layout" -> layout = parts(rest, " | ");
            case "id" -> id = Action.words(rest);
            case "note" -> note = Action.words(rest);
            case "group" -> group = Action.words(rest);
            case "security" -> put(security, rest);
            case "coins" -> put(coins, rest);
            case "suffixes" -> suffixes.addAll(Action.words(rest));
            case "pair" -> {
                List<String> words = Action.words(rest);
                pairs.put(words.get(0), words.subList(1, words.size()));
            }
            case "market" -> market = Action.words(rest);
            case "cell" -> {
                int space = rest.indexOf(' ');
                cells.put(rest.substring(0, space), parts(rest.substring(space), " | "));
            }
            case "places" -> {
                int colon = rest.indexOf(": ");
                places.put(rest.substring(0, colon), wordings(rest.substring(colon + 2)));
            }
            case "fill" -> {
                int equals = rest.indexOf('=');
                fills.put(rest.substring(0, equals).strip(), rest.substring(equals + 1).strip());
            }
            case "skip" -> {
                int colon = rest.indexOf(": ");
                int arrow = rest.indexOf(" -> ");
                skips.add(new Rule(Action.words(rest.substring(0, colon)), wordings(rest.substring(colon + 2, arrow)),
                        List.of(), List.of(), rest.substring(arrow + 4), "", List.of(), ""));
            }
            default -> throw new IllegalStateException(name + " says " + word);
        }
    }

    private static void put(Map<String, String> map, String words) {
        for (String word : Action.words(words)) {
            int equals = word.indexOf('=');
            map.put(word.substring(0, equals), word.substring(equals + 1));
        }
    }

    private static Rule rule(List<String> by, String line, List<String> body) {
        int mark = line.indexOf(" ? ");
        List<Rule.Condition> conditions = new ArrayList<>();
        if (mark >= 0) {
            parts(line.substring(mark + 3), " & ").forEach(text -> conditions.add(Rule.Condition.of(text)));
        }
        List<Action> actions = new ArrayList<>();
        String skip = "";
        String question = "";
        String remark = "";
        List<String> choices = List.of();
        for (String each : body) {
            if (each.startsWith("skip ")) {
                skip = each.substring(5).strip();
            } else if (each.startsWith("ask ")) {
                int bar = each.indexOf(" | ");
                question = (bar < 0 ? each.substring(4) : each.substring(4, bar)).strip();
                choices = bar < 0 ? List.of() : parts(each.substring(bar + 3), " | ");
            } else if (each.startsWith("saying ")) {
                remark = each.substring(7).strip();
            } else {
                actions.add(Action.of(each));
            }
        }
        return new Rule(by, wordings(mark < 0 ? line : line.substring(0, mark)), List.copyOf(conditions),
                List.copyOf(actions), skip, question, choices, remark);
    }

    private static List<Wording> wordings(String text) {
        return parts(text, " | ").stream().map(Wording::of).toList();
    }

    /** The parts of a text between separators, without spaces around them. */
    static List<String> parts(String text, String separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            parts.add(text.substring(from, at).strip());
            from = at + separator.length();
        }
        parts.add(text.substring(from).strip());
        return List.copyOf(parts);
    }

    /** The lines of a page without comments and empty ones. */
    private static final class Lines {
        private final List<String> lines = new ArrayList<>();
        private int at;

        Lines(String text) {
            int from = 0;
            while (from < text.length()) {
                int end = text.indexOf('\n', from);
                String line = text.substring(from, end < 0 ? text.length() : end);
                if (!line.isBlank() && line.charAt(0) != '#') {
                    lines.add(line);
                }
                from += line.length() + 1;
            }
        }

        boolean has() {
            return at < lines.size();
        }

        String take() {
            return lines.get(at++).strip();
        }

        /** The lines from here on that begin with a space. */
        List<String> indented() {
            List<String> inside = new ArrayList<>();
            while (has() && lines.get(at).charAt(0) == ' ') {
                inside.add(take());
            }
            return inside;
        }
    }
}
