package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.analyst.Part;
import walletlens.analyst.question.Answer;
import walletlens.analyst.question.Asked;
import walletlens.analyst.question.Measure;
import walletlens.analyst.question.Query;
import walletlens.analyst.question.Slot;
import walletlens.analyst.question.Unclear;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.words.Figure;
import walletlens.app.words.Words;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.sentence.Tongue;
import walletlens.value.Position;
import walletlens.value.Trail;

/** Understands what was asked, has it answered, and words both for the page. */
final class AnalystReply {
    private static final int EXAMPLES = 8;
    private static final List<String> COUNTED = List.of("count", "lots", "payments", "days-ago");

    private final Pen pen;
    private final Standing standing;
    private final QueryText words;
    private final InsightText parts;

    private AnalystReply(Pen pen, Standing standing) {
        this.pen = pen;
        this.standing = standing;
        this.words = new QueryText(pen, standing);
        this.parts = new InsightText(pen, standing.assets()::name, id -> standing.ledger().account(id).name());
    }

    /** What a text asks of the book that is looked at. */
    static Asked read(State state, String text) {
        List<Tongue> hints = new ArrayList<>();
        hints.add(state.pen().words().language().tongue());
        Tongue.of(state.host().locale()).filter(tongue -> !hints.contains(tongue)).ifPresent(hints::add);
        return state.books().standing().sight().read(text, hints);
    }

    /** The query that is answered: the one chosen, else the one that the question says. */
    static Optional<Query> query(State state) {
        AnalystView view = state.views().analyst();
        if (!view.query().isEmpty()) {
            return Query.parse(view.query());
        }
        return view.question().isBlank() ? Optional.empty() : read(state, view.question()).query();
    }

    /** The trail of a figure of the answer by its number. */
    static Optional<Trail> trail(State state, String number) {
        Optional<Query> query = query(state);
        int at = number.length() < 4 && !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(number) : -1;
        if (query.isEmpty() || at < 0) {
            return Optional.empty();
        }
        List<Answer.Figure> all = state.books().standing().sight().answer(query.get()).all();
        return at < all.size() ? all.get(at).trail() : Optional.empty();
    }

    /** Questions about what the user has; only such as are understood. */
    static List<String> examples(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        List<Position> held = new ArrayList<>(standing.valuation().positions().stream()
                .filter(each -> !each.asset().assetClass().isMoney() && each.value().isPresent()).toList());
        held.sort((one, other) -> other.value().orElseThrow().amount().compareTo(one.value().orElseThrow().amount()));
        List<Position> traded = held.stream().filter(each -> switch (each.asset().assetClass()) {
            case REAL_ESTATE, VEHICLE, OTHER -> false;
            default -> true;
        }).toList();
        List<String> examples = new ArrayList<>();
        examples.add(pen.say("ask.example.worth"));
        if (!traded.isEmpty()) {
            String first = name(standing, traded.get(0).asset());
            String second = name(standing, traded.get(Math.min(1, traded.size() - 1)).asset());
            examples.add(pen.say("ask.example.gain", second));
            examples.add(pen.say("ask.example.halves", first));
            examples.add(pen.say("ask.example.best"));
            examples.add(pen.say("ask.example.share", pen.say("class." + traded.get(0).asset().assetClass().code())));
            examples.add(pen.say("ask.example.first", first));
        }
        examples.add(pen.say("ask.example.why"));
        examples.add(pen.say("ask.example.income"));
        examples.add(pen.say("ask.example.cash"));
        List<String> understood = examples.stream().filter(each -> read(state, each).query().isPresent()).toList();
        return understood.subList(0, Math.min(EXAMPLES, understood.size()));
    }

    /** The shortest name by which an asset is asked about. */
    private static String name(Standing standing, AssetId asset) {
        String name = standing.assets().name(asset);
        return name.length() <= 20 && name.length() > 2 ? name : asset.symbol();
    }

    static AnalystPage.Reply reply(State state) {
        AnalystView view = state.views().analyst();
        if (view.question().isBlank() && view.query().isEmpty()) {
            return new AnalystPage.Reply(false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, "");
        }
        return new AnalystReply(state.pen(), state.books().standing()).answered(state, view);
    }

    private AnalystPage.Reply answered(State state, AnalystView view) {
        List<String> slips = new ArrayList<>();
        Optional<Query> query = Query.parse(view.query());
        if (view.query().isEmpty()) {
            Asked asked = read(state, view.question());
            asked.slips().forEach(slip -> slips.add(pen.say("ask.slip", Words.quoted(slip.written()), Words.quoted(slip.meant()))));
            if (asked.query().isEmpty()) {
                List<AnalystPage.Open> opens = opens(asked.unclear());
                return new AnalystPage.Reply(true, slips, List.of(), List.of(), List.of(), List.of(), List.of(), opens, false,
                        opens.isEmpty() ? "" : opens.get(0).asks());
            }
            query = asked.query();
        }
        if (query.isEmpty()) {
            return new AnalystPage.Reply(false, slips, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, "");
        }
        if (query.get().measure().wantsAsset() && query.get().subset().asset().isEmpty()) {
            List<AnalystPage.Open> asset = List.of(new AnalystPage.Open(pen.say("ask.unclear.no-asset", ""), List.of()));
            return new AnalystPage.Reply(true, slips, words.chips(query.get()), List.of(), List.of(), List.of(), List.of(), asset, false, asset.get(0).asks());
        }
        return answer(query.get(), slips);
    }

    private List<AnalystPage.Open> opens(List<Unclear> unclear) {
        List<AnalystPage.Open> opens = new ArrayList<>();
        int number = 0;
        for (Unclear each : unclear) {
            List<AnalystPage.Choice> choices = new ArrayList<>();
            for (Query choice : each.choices()) {
                choices.add(new AnalystPage.Choice("ask-choice-" + number++, choice.toString(), words.label(choice)));
            }
            boolean bare = each.why() == Unclear.Why.NOTHING && each.text().isEmpty();
            opens.add(new AnalystPage.Open(pen.say(bare ? "ask.unclear.nothing.bare" : "ask.unclear." + each.why().code(), Words.quoted(each.text())), choices));
        }
        return opens;
    }

    private AnalystPage.Reply answer(Query query, List<String> slips) {
        Answer answer = standing.sight().answer(query);
        List<AnalystPage.Shown> figures = new ArrayList<>();
        int number = 0;
        for (Answer.Figure each : answer.figures()) {
            figures.add(new AnalystPage.Shown(pen.say("ask.figure." + each.name()), toned(each.name(), figure(each.part())), trail(each, number++)));
        }
        List<AnalystPage.Grid> grids = new ArrayList<>();
        for (Answer.Table table : answer.tables()) {
            List<AnalystPage.Column> columns = new ArrayList<>();
            for (String column : table.columns()) {
                boolean head = columns.isEmpty();
                columns.add(new AnalystPage.Column(pen.say("ask.column." + column), !head && !column.equals("day") && !column.equals("acquired") && !column.equals("last")));
            }
            List<AnalystPage.Line> lines = new ArrayList<>();
            for (Answer.Row row : table.rows()) {
                List<AnalystPage.Shown> cells = new ArrayList<>();
                for (Optional<Answer.Figure> cell : row.cells()) {
                    cells.add(cell.isEmpty() ? new AnalystPage.Shown("", Figure.NONE, "")
                            : new AnalystPage.Shown("", toned(row.name(), figure(cell.get().part())), trail(cell.get(), number)));
                    number += cell.isPresent() ? 1 : 0;
                }
                boolean last = table.sum() && lines.size() == table.rows().size() - 1;
                lines.add(new AnalystPage.Line(head(row), dot(row), cells, row.entry(), last));
            }
            grids.add(new AnalystPage.Grid(pen.say("ask.table." + table.name()), columns, lines));
        }
        List<String> notes = new ArrayList<>();
        if (answer.from().equals(LocalDate.MIN)) {
            notes.add(pen.say("ask.note.on", pen.day(answer.to())));
        } else if (query.measure().takes(Slot.PERIOD) && query.measure() != Measure.GOAL_DAY && !answer.to().isBefore(answer.from())) {
            notes.add(pen.say("ask.note.span", pen.day(answer.from()), pen.day(answer.to())));
        }
        for (Answer.Note note : answer.notes()) {
            notes.add(note(note));
        }
        int main = figures.isEmpty() ? 0 : 1;
        boolean list = query.measure() == Measure.ENTRIES || query.measure() == Measure.COUNT || query.measure() == Measure.WHEN;
        String spoken = figures.isEmpty() ? notes.isEmpty() ? "" : notes.get(notes.size() - 1)
                : figures.get(0).label() + ": " + figures.get(0).figure();
        return new AnalystPage.Reply(true, slips, words.chips(query), figures.subList(0, main), figures.subList(main, figures.size()), grids, notes,
                List.of(), list, spoken);
    }

    /** What was put in is no gain, and what was taken out no loss. */
    private static Figure toned(String name, Figure figure) {
        return name.equals("put-in") || name.equals("contributions") ? figure.toned(Figure.Tone.PLAIN) : figure;
    }

    private String note(Answer.Note note) {
        Object[] said = note.parts().stream().map(parts::part).toArray();
        String key = note.name().startsWith("why.") ? note.name() : "ask.note." + note.name();
        if (!note.parts().isEmpty() && note.parts().get(0) instanceof Part.Count count && pen.words().has(key + "[other]")) {
            Object[] rest = new Object[said.length - 1];
            System.arraycopy(said, 1, rest, 0, rest.length);
            return pen.count(key, count.number(), rest);
        }
        return pen.say(key, said);
    }

    private static String trail(Answer.Figure figure, int number) {
        return figure.trail().isPresent() ? "ask " + number : "";
    }

    private String head(Answer.Row row) {
        if (row.head().isPresent()) {
            Part head = row.head().get();
            return head instanceof Part.Text text && text.text().isEmpty() ? pen.say("ask.row.none") : parts.part(head);
        }
        if (row.name().startsWith("kind.")) {
            return pen.say(row.name());
        }
        return row.name().startsWith("health.") ? pen.say("health.part." + row.name().substring(7)) : pen.say("ask.row." + row.name());
    }

    private static String dot(Answer.Row row) {
        if (row.head().isEmpty()) {
            return "";
        }
        Part head = row.head().get();
        Optional<AssetClass> of = head instanceof Part.OfAsset asset ? Optional.of(asset.asset().assetClass())
                : head instanceof Part.OfClass one ? Optional.of(one.assetClass()) : Optional.empty();
        return of.map(AssetClass::code).orElse("");
    }

    /** A figure for the page, with its sign and its tone. */
    private Figure figure(Part part) {
        if (part instanceof Part.Amount amount) {
            return pen.money(amount.money());
        } else if (part instanceof Part.Gain gain) {
            return pen.change(gain.money());
        } else if (part instanceof Part.Share share) {
            return pen.figures().percent(share.fraction());
        } else if (part instanceof Part.Change change) {
            return pen.figures().percentChange(change.fraction());
        } else if (part instanceof Part.Units units) {
            Figure quantity = pen.quantity(units.quantity());
            return new Figure(quantity.before(), quantity.whole(), quantity.fraction(), " " + Words.quoted(units.asset().symbol()), quantity.tone());
        } else if (part instanceof Part.UnitPrice price) {
            return pen.price(price.price());
        }
        return Figure.text(parts.part(part));
    }
}
