package walletlens.intake.export;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.intake.Doubt;
import walletlens.intake.Reading;
import walletlens.intake.Skipped;
import walletlens.intake.Terms;
import walletlens.intake.table.Habits;
import walletlens.intake.table.Recent;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.ledger.Entry.Ratio;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/** Reads one table by the page of its export, row by row. */
final class TableReader {
    /** What exports write into a cell that has nothing to say. */
    private static final List<String> NOTHING = List.of("-", "--", "n/a", "not available", "null", "none", "nan", "\u2014", "\u2013");

    private static final int LONGEST_NOTHING = 13;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_FITS = 10_000;

    private final Page page;
    private final Table table;
    private final String account;
    private Map<String, Integer> columns;
    private final Assets assets;
    private final Drafting drafting;
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    /** The rules that leave rows aside, and those that make entries by the columns they ask, in the page's order. */
    private final List<Block> skips = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private int fits;
    private final Recent<Optional<When>> moments = new Recent<>(text -> Moment.of(text, this.first));
    private Moment.First first;
    private boolean orderOpen;
    /** The currency that the rows above the heading name; the empty text where they name none. */
    private final String accountCurrency;

    /** Reads a table; twice where a row tells only the ticker of what a later one tells more of. */
    static Reading read(Page page, Table table, Map<String, Integer> columns, Terms terms) {
        TableReader first = new TableReader(page, table, columns, terms, List.of());
        Reading reading = first.read();
        return first.assets.wantsSecondLook()
                ? new TableReader(page, table, columns, terms, reading.assets().stream().map(Asset::id).toList()).read() : reading;
    }

    private TableReader(Page page, Table table, Map<String, Integer> columns, Terms terms, List<AssetId> learned) {
        this.page = page;
        this.table = table;
        this.columns = new LinkedHashMap<>(columns);
        this.account = terms.account();
        this.assets = new Assets(page, terms.symbols(), learned);
        this.drafting = new Drafting(table.file(), skipped, problems);
        page.skips.forEach(skip -> skips.add(new Block(skip.by(), List.of(skip))));
        Map<List<String>, List<Rule>> rules = new LinkedHashMap<>();
        page.rules.forEach(rule -> rules.computeIfAbsent(rule.by(), none -> new ArrayList<>()).add(rule));
        rules.forEach((by, each) -> blocks.add(new Block(by, each)));
        this.first = page.first;
        this.accountCurrency = table.preamble().stream().flatMap(row -> row.cells().stream()).map(String::strip)
                .filter(Assets::isDealt).findFirst().orElse("");
        if (page.ordersDiffer) {
            learnOrder(terms);
        }
    }

    /** Whether day or month stands first in an export that follows its user's settings. */
    private void learnOrder(Terms terms) {
        String answer = terms.answers().getOrDefault(Habits.DATES, "");
        boolean day = answer.equals("day");
        boolean month = answer.equals("month");
        int column = columns.getOrDefault(page.time.get(0), -1);
        boolean numbered = false;
        for (Row row : table.rows()) {
            String text = row.cell(column);
            List<Integer> numbers = Moment.numbers(text);
            boolean halfDay = text.toLowerCase(Locale.ROOT).contains(" am") || text.toLowerCase(Locale.ROOT).contains(" pm");
            if (numbers.size() == 3 && text.indexOf('.') < 0) {
                numbered = true;
                day |= numbers.get(0) > 12;
                month |= numbers.get(1) > 12 || halfDay;
            }
        }
        orderOpen = numbered && day == month;
        first = day && !month ? Moment.First.DAY : month && !day ? Moment.First.MONTH : page.first;
    }

    private Reading read() {
        table.preamble().forEach(row -> skipped.add(new Skipped(row.number(), "stands above the heading")));
        List<Row> rows = table.rows();
        int count = table.preamble().size() + rows.size();
        Row next = rows.isEmpty() ? null : rows.get(0);
        for (int i = 0; i < rows.size(); i++) {
            Row row = next;
            next = i + 1 < rows.size() ? rows.get(i + 1) : null;
            Optional<Row> torn = next == null ? Optional.empty() : continued(row, next);
            if (torn.isPresent()) {
                read(torn.get(), List.of(row.number(), next.number()));
                i++;
                next = i + 1 < rows.size() ? rows.get(i + 1) : null;
            } else {
                read(row, List.of(row.number()));
            }
        }
        return drafting.reading(table, page.name, count, assets.described());
    }

    /** Some exports break the last words of a cell into a row of its own; the two are one. */
    private Optional<Row> continued(Row row, Row next) {
        int filled = page.id.isEmpty() ? -1 : only(next);
        int time = columns.getOrDefault(page.time.get(0), -1);
        if (filled <= 0 || filled == time || row.cell(time).isEmpty() || row.cell(filled).isEmpty()
                || filled != columns.getOrDefault(page.id.get(0), -1)) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>(row.cells());
        cells.set(filled, row.cell(filled) + next.cell(filled));
        return Optional.of(new Row(row.number(), cells));
    }

    /** The one cell of a row that is not empty; -1 where there are none, -2 where there are several. */
    private static int only(Row row) {
        int found = -1;
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                if (found >= 0) {
                    return -2;
                }
                found = i;
            }
        }
        return found;
    }

    private void read(Row row, List<Integer> numbers) {
        try {
            String aside = aside(row);
            if (!aside.isEmpty()) {
                numbers.forEach(number -> skipped.add(new Skipped(number, aside)));
                return;
            }
            if (row.torn()) {
                throw new Unreadable("", row.cell(0), "A quote opens in this row and never closes.");
            }
            new Cells(row, numbers).read();
        } catch (Unreadable unreadable) {
            if (!readAsOther(row, numbers)) {
                problem(numbers, unreadable);
            }
        }
    }

    /** Reads a row by the order of columns that reports of another year have; false where it does not fit that either. */
    private boolean readAsOther(Row row, List<Integer> numbers) {
        if (page.layout.isEmpty() || row.cells().size() != page.layout.size()) {
            return false;
        }
        Map<String, Integer> before = columns;
        columns = new TreeMap<>();
        page.columns.forEach((name, column) -> {
            int at = page.layout.indexOf(column.headings().get(0));
            if (at >= 0) {
                columns.put(name, at);
            }
        });
        try {
            new Cells(row, numbers).read();
            return true;
        } catch (Unreadable neither) {
            return false;
        } finally {
            columns = before;
        }
    }

    private void problem(List<Integer> numbers, Unreadable unreadable) {
        int column = columns.getOrDefault(unreadable.column(), -1);
        String name = column >= 0 ? table.nameOf(column) : page.columns.containsKey(unreadable.column())
                ? page.columns.get(unreadable.column()).headings().get(0) : unreadable.column();
        for (int number : numbers) {
            problems.add(unreadable.at(Place.row(table.file(), number).in(name)));
        }
    }

    /** A rule whose wording fits a text, and what stands in its places. */
    private record Fit(Rule rule, Map<String, String> places) {
    }

    /** Rules that ask the same columns. */
    private final class Block {
        private final List<String> by;
        private final List<Rule> rules;
        /** What texts were found to say; most rows of a table repeat those of others. */
        private final Map<String, List<Fit>> known = new LinkedHashMap<>();

        Block(List<String> by, List<Rule> rules) {
            this.by = by;
            this.rules = rules;
        }

        List<Fit> fitting(String said) {
            List<Fit> found = known.get(said);
            if (found == null) {
                found = find(said);
                if (fits < MOST_FITS) {
                    known.put(said, found);
                    fits++;
                }
            }
            return found;
        }

        private List<Fit> find(String said) {
            List<Fit> found = new ArrayList<>();
            for (Rule rule : rules) {
                for (Wording wording : rule.wordings()) {
                    boolean one = wording.isOneText();
                    Optional<Map<String, String>> places = !one ? wording.in(said)
                            : wording.text().equalsIgnoreCase(said) ? Optional.of(Map.of()) : Optional.empty();
                    if (places.isPresent()) {
                        found.add(new Fit(rule, places.get()));
                        break;
                    }
                }
            }
            return found;
        }
    }

    /** Why a row is none of the export's own; the empty text where it is one. */
    private String aside(Row row) {
        int only = only(row);
        if (only == -1) {
            return "is empty";
        }
        if (only >= 0 && columns.size() > 3 && moments.of(row.cell(only)).isEmpty()) {
            return "holds nothing but a remark";
        }
        boolean repeats = row.cells().size() >= table.heading().cells().size();
        for (int i = 0; repeats && i < table.heading().cells().size(); i++) {
            repeats = row.cell(i).equalsIgnoreCase(table.heading().cell(i));
        }
        return repeats ? "repeats the heading" : "";
    }

    /** One row, its cells by the names that the page has for them. */
    private final class Cells implements Sum.Cells {
        private final Row row;
        private final List<Integer> numbers;
        private final Map<String, String> placed = new LinkedHashMap<>();
        private final List<Doubt> doubts = new ArrayList<>();

        Cells(Row row, List<Integer> numbers) throws Unreadable {
            this.row = row;
            this.numbers = numbers;
            for (Map.Entry<String, List<String>> pair : page.pairs.entrySet()) {
                String text = text(pair.getKey());
                if (!text.isEmpty() && !isNothing(text)) {
                    CellNumber number = CellNumber.of(text, page.mark).orElseThrow(
                            () -> new Unreadable(pair.getKey(), text, "This is not a number with what it counts."));
                    placed.put(pair.getValue().get(0), number.quantity().toString());
                    placed.put(pair.getValue().get(1), number.unit());
                }
            }
            if (!page.market.isEmpty()) {
                List<String> coins = Markets.parted(text(page.market.get(0)));
                placed.put(page.market.get(1), coins.get(0));
                placed.put(page.market.get(2), coins.get(1));
            }
            for (Map.Entry<String, List<Wording>> each : page.places.entrySet()) {
                String said = Wording.plain(text(each.getKey()));
                each.getValue().stream().flatMap(wording -> wording.in(said).stream()).findFirst().ifPresent(placed::putAll);
            }
            for (Map.Entry<String, List<String>> cell : page.cells.entrySet()) {
                for (String heading : cell.getValue()) {
                    int column = table.column(filled(heading));
                    if (column >= 0 && !row.cell(column).isEmpty()) {
                        placed.putIfAbsent(cell.getKey(), row.cell(column));
                    }
                }
            }
            placed.put("file", table.file());
        }

        /** The text of a column; the empty text where the table has none of that name. */
        String text(String name) {
            String found = placed.get(name);
            String text = found != null ? found : row.cell(columns.getOrDefault(name, -1));
            String fill = text.isEmpty() ? page.fills.get(name) : null;
            if (fill == null) {
                return text;
            }
            char kind = fill.charAt(0);
            return kind == '"' ? fill.substring(1, fill.length() - 1) : kind == '@' ? bracket(fill.substring(1)) : text(fill);
        }

        /** The currency that a column's heading names: {@code Total (EUR)}, {@code Comm in EUR}. */
        private String bracket(String name) {
            String heading = table.heading().cell(columns.getOrDefault(name, -1));
            int open = heading.lastIndexOf('(');
            int close = heading.indexOf(')', Math.max(open, 0));
            int in = heading.lastIndexOf(" in ");
            return open >= 0 && close > open ? heading.substring(open + 1, close) : in >= 0 ? heading.substring(in + 4) : "";
        }

        private boolean isNothing(String text) {
            char last = text.isEmpty() ? '0' : text.charAt(text.length() - 1);
            return (last < '0' || last > '9') && text.length() <= LONGEST_NOTHING && NOTHING.contains(text.toLowerCase(Locale.ROOT));
        }

        private String said(List<String> names) {
            if (names.size() == 1) {
                return Wording.plain(text(names.get(0)));
            }
            StringBuilder said = new StringBuilder();
            for (String name : names) {
                said.append(name.equals(names.get(0)) ? "" : " / ").append(Wording.plain(text(name)));
            }
            return said.toString();
        }

        @Override
        public Optional<Quantity> number(String name) throws Unreadable {
            String text = text(name);
            if (text.isEmpty() || isNothing(text)) {
                return Optional.empty();
            }
            char mark = !page.pairs.isEmpty() && page.pairs.values().stream().anyMatch(pair -> pair.get(0).equals(name)) ? '.' : page.mark;
            Optional<CellNumber> number = CellNumber.of(text, mark);
            if (number.isEmpty() || number.get().unit().length() > 4) {
                throw new Unreadable(name, text, "This is not a number.");
            }
            return Optional.of(number.get().quantity());
        }

        void read() throws Unreadable {
            for (Block skip : skips) {
                if (!skip.fitting(said(skip.by)).isEmpty()) {
                    skip(skip.rules.get(0).skip());
                    return;
                }
            }
            Rule rule = rule();
            if (!rule.skip().isEmpty()) {
                when();
                skip(rule.skip());
                return;
            }
            List<Piece> whole = new ArrayList<>();
            List<Piece> parts = new ArrayList<>();
            List<String> families = new ArrayList<>();
            for (Action action : rule.actions()) {
                List<Piece> pieces = pieces(action, rule);
                boolean part = (action.verb() == Action.Verb.PART || action.verb() == Action.Verb.JOIN) && !pieces.isEmpty();
                parts.addAll(part ? pieces.subList(0, 1) : List.of());
                families.addAll(part ? List.of(action.to()) : List.of());
                whole.addAll(part ? pieces.subList(1, pieces.size()) : pieces);
            }
            if (whole.isEmpty() && parts.isEmpty()) {
                skip("moves nothing");
                return;
            }
            String key = parts.isEmpty() || families.get(0).indexOf('{') >= 0 ? "" : key();
            List<Problem> wrong = drafting.problems(whole);
            if (!wrong.isEmpty()) {
                throw new Unreadable(wrong.get(0).place().column(), wrong.get(0).text(), wrong.get(0).message());
            }
            whole.forEach(drafting::add);
            for (int i = 0; i < parts.size(); i++) {
                drafting.part(key + filled(families.get(i)), parts.get(i));
            }
        }

        private void ask(List<Doubt> more) {
            for (Doubt doubt : more) {
                if (!doubts.contains(doubt)) {
                    doubts.add(doubt);
                }
            }
        }

        private void skip(String why) {
            String said = why.contains("{") ? filled(why) : why;
            numbers.forEach(number -> skipped.add(new Skipped(number, said)));
        }

        /** A text with the places in braces filled from the row. */
        private String filled(String template) {
            if (template.indexOf('{') < 0) {
                return Wording.plain(template);
            }
            StringBuilder text = new StringBuilder();
            int from = 0;
            for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
                int close = template.indexOf('}', open);
                String name = template.substring(open + 1, close);
                boolean capital = name.endsWith("^");
                String word = name.equals("day") ? day() : text(capital ? name.substring(0, name.length() - 1) : name);
                text.append(template, from, open);
                text.append(capital ? asName(word) : word);
                from = close + 1;
            }
            return Wording.plain(text.append(template.substring(from)).toString());
        }

        /** A code as a name: {@code trade_republic} as Trade Republic. */
        private String asName(String code) {
            StringBuilder name = new StringBuilder(code.replace('_', ' '));
            for (int i = 0; i < name.length(); i++) {
                if (i == 0 || name.charAt(i - 1) == ' ') {
                    name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
                }
            }
            return name.toString();
        }

        private Rule rule() throws Unreadable {
            List<String> last = List.of();
            for (Block block : blocks) {
                last = block.by;
                for (Fit fit : block.fitting(said(last))) {
                    if (fit.rule.conditions().isEmpty()) {
                        placed.putAll(fit.places);
                        return fit.rule;
                    }
                    Map<String, String> before = new LinkedHashMap<>(placed);
                    placed.putAll(fit.places);
                    if (holds(fit.rule)) {
                        return fit.rule;
                    }
                    placed.clear();
                    placed.putAll(before);
                }
            }
            String name = last.isEmpty() ? "" : last.get(0);
            throw new Unreadable(name, text(name), text(name).isEmpty()
                    ? "This row does not say what it is." : "What this row does is not known.");
        }

        private boolean holds(Rule rule) throws Unreadable {
            for (Rule.Condition condition : rule.conditions()) {
                boolean holds;
                switch (condition.sign()) {
                    case '<' -> holds = number(condition.column()).filter(Quantity::isNegative).isPresent();
                    case '>' -> holds = number(condition.column()).filter(Quantity::isPositive).isPresent();
                    case 'e', 'd' -> holds = text(condition.column()).equalsIgnoreCase(text(condition.wording().text()))
                            == (condition.sign() == 'e');
                    case 'n', 'm' -> holds = number(condition.column()).orElse(Quantity.ZERO)
                            .equals(Quantity.of(condition.wording().text())) == (condition.sign() == 'n');
                    default -> {
                        Optional<Map<String, String>> places = condition.wording().in(Wording.plain(text(condition.column())));
                        places.ifPresent(placed::putAll);
                        holds = places.isPresent() == (condition.sign() == '=');
                    }
                }
                if (!holds) {
                    return false;
                }
            }
            return true;
        }

        private String key() throws Unreadable {
            StringBuilder key = new StringBuilder();
            for (String each : page.group) {
                boolean optional = each.startsWith("?");
                String name = optional ? each.substring(1) : each;
                String text = text(name);
                if (text.isEmpty() && !optional) {
                    throw new Unreadable(name, "", "This row is a part of something, and what joins it to the rest is missing.");
                }
                key.append(text).append('\n');
            }
            return key.toString();
        }

        private String day() {
            return moments.of(timeText()).map(when -> when.date().toString()).orElse("");
        }

        private String timeText() {
            String clock = page.time.size() > 1 ? text(page.time.get(1)) : "";
            // A spreadsheet may keep the whole moment in the cell of the hour, and in that of the day.
            boolean whole = !clock.isEmpty() && moments.of(clock).isPresent();
            return whole ? clock : clock.isEmpty() ? text(page.time.get(0)).strip() : (text(page.time.get(0)) + " " + clock).strip();
        }

        /** The time as the place showed it, where the row has that beside the time of UTC. */
        private When local(When when) {
            if (page.local.isEmpty() || when.instant().isEmpty()) {
                return when;
            }
            Optional<When> local = Moment.of(text(page.local.get(0)) + " " + text(page.local.get(1)), page.first);
            if (local.isEmpty() || local.get().time().isEmpty()) {
                return when;
            }
            long shift = local.get().orderMillis() - when.orderMillis();
            long minutes = (shift + (shift < 0 ? -30_000 : 30_000)) / 60_000;
            boolean possible = minutes >= -14 * 60 && minutes <= 14 * 60 && minutes % 15 == 0;
            ZoneOffset offset = possible ? ZoneOffset.ofTotalSeconds((int) minutes * 60) : ZoneOffset.UTC;
            return possible ? When.at(local.get().date(), local.get().time().get(), offset) : when;
        }

        private When when() throws Unreadable {
            String column = page.time.get(0);
            String text = timeText();
            Optional<When> when = moments.of(text);
            if (when.isEmpty()) {
                throw new Unreadable(column, text, text.isEmpty() ? "The time is missing." : "This is not a time.");
            }
            List<Integer> days = orderOpen ? Moment.numbers(text) : List.of();
            if (days.size() == 3 && days.get(0) <= 12 && days.get(1) <= 12 && !days.get(0).equals(days.get(1))) {
                Doubt doubt = new Doubt(column, text, "Does the day or the month stand first?", List.of("day", "month"), "");
                doubts.removeIf(doubt::equals);
                doubts.add(doubt);
            }
            return page.zone.isEmpty() ? local(when.get()) : Zones.in(filled(page.zone), when.get());
        }

        private Piece piece(Rule rule) throws Unreadable {
            Piece piece = new Piece();
            piece.rows.addAll(numbers);
            piece.when = when();
            String named = account.isEmpty() ? filled(page.account) : account;
            piece.account = named.isEmpty() ? page.title : named;
            StringBuilder id = new StringBuilder();
            for (String name : page.id) {
                id.append(id.length() > 0 && !text(name).isEmpty() ? " " : "").append(text(name));
            }
            piece.id = id.toString();
            for (String name : page.note) {
                String text = Wording.plain(text(name));
                if (!text.isEmpty() && !piece.notes.contains(text)) {
                    piece.notes.add(text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text);
                }
            }
            if (!rule.question().isEmpty()) {
                piece.doubts.add(new Doubt("kind", said(rule.by()), rule.question(), rule.choices(), ""));
            }
            if (!rule.remark().isEmpty()) {
                piece.doubts.add(new Doubt("kind", said(rule.by()), rule.remark(), List.of(), "as read"));
            }
            return piece;
        }

        /** A signed amount of a rule; empty where its cells are. */
        private Optional<Piece.Flow> flow(Leg leg) throws Unreadable {
            Optional<Quantity> number = leg.sum().in(this);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            if (number.get().isZero() && leg.role() != Leg.Clause.MAIN && leg.role() != Leg.Clause.FOR) {
                return Optional.empty();
            }
            AssetWord word = leg.asset();
            Assets.Found found = asset(word, leg.sum().column());
            String code = word.kind() == AssetWord.Kind.COLUMN ? text(word.word()) : "";
            boolean hundredth = page.symbols == Page.Symbols.SECURITIES && Assets.isHundredth(code);
            Quantity quantity = hundredth ? number.get().times(Quantity.of("0.01")) : number.get();
            ask(found.doubts());
            return Optional.of(new Piece.Flow(quantity, found.asset()));
        }

        private Assets.Found asset(AssetWord word, String beside) throws Unreadable {
            switch (word.kind()) {
                case SECURITY:
                    return security();
                case LITERAL:
                    Page.Symbols symbols = page.symbols;
                    return symbols == Page.Symbols.COINS ? assets.column(word.word(), "")
                            : new Assets.Found(AssetId.cash(Currency.of(word.word())));
                default:
                    String text = text(word.word());
                    if (text.isEmpty() || isNothing(text)) {
                        throw new Unreadable(word.word(), text, "What " + said(List.of(beside)) + " counts is missing.");
                    }
                    try {
                        String suffix = page.suffixes.stream().filter(each -> each.startsWith("{")).map(this::filled)
                                .findFirst().orElse("");
                        boolean told = word.word().equals("cash") && !accountCurrency.isEmpty();
                        return told ? assets.column(accountCurrency, "") : word.kind() != AssetWord.Kind.ASKED ? assets.column(text, suffix)
                                : word.word().equals("file") ? assets.ofFile(text) : assets.asked(text);
                    } catch (Unreadable unreadable) {
                        throw new Unreadable(word.word(), text, unreadable.getMessage());
                    }
            }
        }

        private String told(String what) {
            String column = page.security.getOrDefault(what, "");
            String text = column.isEmpty() ? "" : Wording.plain(text(column));
            return isNothing(text) ? "" : text;
        }

        private Assets.Found security() throws Unreadable {
            try {
                return assets.security(new Assets.Told(
                        told("isin"), told("symbol"), told("name"), told("class"), told("currency")));
            } catch (Unreadable unreadable) {
                String column = page.security.containsKey("symbol") ? page.security.get("symbol")
                        : page.security.values().stream().findFirst().orElse("");
                throw new Unreadable(column, text(column), unreadable.getMessage());
            }
        }

        private List<Piece> pieces(Action action, Rule rule) throws Unreadable {
            Piece piece = piece(rule);
            piece.kind = action.kind().orElse(null);
            piece.standsAlone = action.verb() == Action.Verb.JOIN;
            Leg main = action.leg(Leg.Clause.MAIN).orElseThrow();
            Optional<Piece.Flow> first = flow(main);
            Optional<Leg> second = action.leg(Leg.Clause.FOR);
            Optional<Piece.Flow> other = second.isPresent() ? flow(second.get()) : Optional.empty();
            if (action.verb() != Action.Verb.FLOW) {
                demand(main, first);
                if (second.isPresent()) {
                    demand(second.get(), other);
                }
            }
            if (first.isPresent() && other.isPresent() && action.verb() != Action.Verb.RATIO) {
                notNothing(main, first.get());
                notNothing(second.get(), other.get());
            }
            switch (action.verb()) {
                case BUY, FLOW -> {
                    first.ifPresent(flow -> piece.add(flow.quantity().abs(), flow.asset()));
                    other.ifPresent(flow -> piece.add(flow.quantity().abs().negated(), flow.asset()));
                }
                case SELL -> {
                    piece.add(first.get().quantity().abs().negated(), first.get().asset());
                    other.ifPresent(flow -> piece.add(flow.quantity().abs(), flow.asset()));
                }
                case RATIO -> {
                    piece.about = first.get().asset();
                    Quantity from = other.map(Piece.Flow::quantity).orElse(Quantity.ONE).abs();
                    if (from.isZero() || first.get().quantity().isZero()) {
                        throw new Unreadable(main.sum().column(), text(main.sum().column()), "A split by nothing is none.");
                    }
                    piece.ratio = new Ratio(first.get().quantity().abs(), from);
                }
                default -> {
                    first.ifPresent(flow -> piece.add(flow.quantity(), flow.asset()));
                    other.ifPresent(flow -> piece.add(flow.quantity(), flow.asset()));
                }
            }
            if (action.about().isPresent()) {
                about(piece, action.about().get());
            }
            if (action.verb() == Action.Verb.TRANSFER) {
                piece.kind = EntryKind.TRANSFER;
                piece.toAccount = filled(action.to());
            }
            List<Piece> pieces = new ArrayList<>();
            if (piece.ratio != null || piece.flows.stream().anyMatch(flow -> !flow.quantity().isZero())) {
                pieces.add(piece);
            }
            clauses(action, piece, pieces, rule);
            piece.doubt(doubts);
            boolean part = action.verb() == Action.Verb.PART || action.verb() == Action.Verb.JOIN;
            if (!piece.fees.isEmpty() && !pieces.contains(piece)) {
                if (!part) {
                    piece.kind = EntryKind.FEE;
                    piece.flows.clear();
                    piece.fees.forEach(fee -> piece.add(fee.quantity().negated(), fee.asset()));
                    piece.fees.clear();
                }
                pieces.add(0, piece);
            }
            return sameOnBothSides(piece) ? List.of() : pieces;
        }

        /** Whether an asset is exchanged for itself, as wallets of one place do. */
        private boolean sameOnBothSides(Piece piece) {
            return piece.flows.size() == 2 && piece.fees.isEmpty() && piece.flows.get(0).asset().equals(piece.flows.get(1).asset())
                    && piece.flows.get(0).quantity().plus(piece.flows.get(1).quantity()).isZero();
        }

        private void about(Piece piece, AssetWord word) throws Unreadable {
            boolean told = word.kind() != AssetWord.Kind.SECURITY
                    || !told("isin").isEmpty() || !told("symbol").isEmpty();
            boolean column = word.kind() != AssetWord.Kind.COLUMN || !text(word.word()).isEmpty();
            if (told && column) {
                Assets.Found found = asset(word, word.word());
                piece.about = found.asset();
                ask(found.doubts());
            }
        }

        /** Shares may cost nothing; but what is bought for something, or given for something, is something. */
        private void notNothing(Leg leg, Piece.Flow flow) throws Unreadable {
            if (flow.quantity().isZero() && !flow.asset().isCash()) {
                throw new Unreadable(leg.sum().column(), text(leg.sum().column()), "This side of the trade is zero.");
            }
        }

        private void demand(Leg leg, Optional<Piece.Flow> flow) throws Unreadable {
            if (flow.isEmpty()) {
                String column = leg.sum().columns().stream().filter(name -> text(name).isEmpty() || isNothing(text(name)))
                        .findFirst().orElse(leg.sum().column());
                throw new Unreadable(column, text(column), "The amount is missing.");
            }
        }

        private void clauses(Action action, Piece piece, List<Piece> pieces, Rule rule) throws Unreadable {
            for (Leg leg : action.legs()) {
                if (leg.role() == Leg.Clause.MAIN || leg.role() == Leg.Clause.FOR) {
                    continue;
                }
                Optional<Piece.Flow> flow = flow(leg);
                if (flow.isEmpty()) {
                    continue;
                }
                Quantity quantity = flow.get().quantity();
                AssetId asset = flow.get().asset();
                switch (leg.role()) {
                    case FEE -> fee(piece, quantity, asset);
                    case INCLUDING -> including(piece, quantity, asset, leg);
                    case EITHER -> {
                        if (isInAmount(piece, quantity, asset)) {
                            including(piece, quantity, asset, leg);
                        } else {
                            fee(piece, quantity, asset);
                        }
                    }
                    case WORTH -> asset.currency().filter(currency -> piece.worth == null)
                            .ifPresent(currency -> piece.worth = new Money(quantity.abs(), currency));
                    case WITHHELD -> {
                        if (grow(piece, quantity, asset)) {
                            pieces.add(beside(piece, EntryKind.TAX, quantity.negated(), asset, rule));
                        } else {
                            piece.notes.add("tax withheld " + quantity.abs() + " " + asset.symbol());
                        }
                    }
                    case ACCRUED -> {
                        grow(piece, quantity, asset);
                        pieces.add(beside(piece, EntryKind.FEE, quantity.negated(), asset, rule));
                    }
                    default -> pieces.add(beside(piece, EntryKind.TAX, quantity.negated(), asset, rule));
                }
            }
        }

        /** An entry of its own about what the row is about. */
        private Piece beside(Piece piece, EntryKind kind, Quantity quantity, AssetId asset, Rule rule) throws Unreadable {
            Piece beside = piece(rule);
            beside.doubts.clear();
            beside.kind = kind;
            beside.add(quantity, asset);
            beside.about = piece.about != null ? piece.about : piece.flows.stream().map(Piece.Flow::asset)
                    .filter(each -> !each.isCash()).findFirst().orElse(null);
            beside.id = piece.id.isEmpty() ? "" : piece.id + " " + kind.code();
            return beside;
        }

        /** A fee below zero is a rebate: it adds to the side of its asset, or comes in by itself. */
        private void fee(Piece piece, Quantity quantity, AssetId asset) {
            if (quantity.isPositive()) {
                piece.fee(quantity, asset);
            } else if (!grow(piece, quantity.negated(), asset)) {
                piece.add(quantity.negated(), asset);
            }
        }

        /** Whether the cash amount is nearer to units times price with the fee than without it. */
        private boolean isInAmount(Piece piece, Quantity fee, AssetId asset) throws Unreadable {
            Optional<Quantity> units = number("units");
            Optional<Quantity> price = number("price");
            Optional<Piece.Flow> cash = piece.flows.stream().filter(flow -> flow.asset().equals(asset)).findFirst();
            if (units.isEmpty() || price.isEmpty() || cash.isEmpty()) {
                return false;
            }
            Quantity gross = units.get().times(price.get()).abs();
            Quantity amount = cash.get().quantity().abs();
            Quantity net = cash.get().quantity().isNegative() ? gross.plus(fee) : gross.minus(fee);
            return amount.minus(net).abs().compareTo(amount.minus(gross).abs()) < 0;
        }

        private void including(Piece piece, Quantity quantity, AssetId asset, Leg leg) throws Unreadable {
            Optional<Piece.Flow> side = piece.flows.stream().filter(flow -> flow.asset().equals(asset)).findFirst();
            if (side.isPresent() && side.get().quantity().isNegative() && quantity.compareTo(side.get().quantity().abs()) > 0) {
                String column = leg.sum().column();
                doubts.add(new Doubt("fee", text(column), "The fee is larger than the amount it is part of. Was there a fee?",
                        List.of("no", "yes"), ""));
                return;
            }
            grow(piece, quantity, asset);
            fee(piece, quantity, asset);
        }

        /** Adds to the side of an asset; false where the piece has none of it. */
        private boolean grow(Piece piece, Quantity quantity, AssetId asset) {
            for (int i = 0; i < piece.flows.size(); i++) {
                Piece.Flow flow = piece.flows.get(i);
                if (flow.asset().equals(asset)) {
                    piece.flows.set(i, new Piece.Flow(flow.quantity().plus(quantity), asset));
                    return true;
                }
            }
            return false;
        }
    }
}
