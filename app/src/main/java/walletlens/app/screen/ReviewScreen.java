package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Over;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Toast;
import walletlens.app.Turn;
import walletlens.app.form.EntryWriter;
import walletlens.app.form.Filled;
import walletlens.app.page.Region;
import walletlens.app.review.Arrival;
import walletlens.app.review.Batch;
import walletlens.app.review.Item;
import walletlens.app.review.Source;
import walletlens.book.Fact;
import walletlens.intake.Doubt;
import walletlens.intake.mapping.Mapping;
import walletlens.intake.mapping.Meaning;
import walletlens.intake.mapping.Opened;
import walletlens.ledger.Entry;
import walletlens.money.Quantity;

/** What came in and waits for a word: every draft with what it was read from, what it would change, and one save for all. */
public final class ReviewScreen implements Screen {
    static final int PAGE = 100;

    @Override
    public String name() {
        return "review";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        ReviewView view = state.views().review();
        Standing standing = state.books().standing();
        Batch batch = view.batch();
        List<Item> shown = shown(view);
        int pages = Math.max(1, (shown.size() + PAGE - 1) / PAGE);
        int page = Math.min(view.page(), pages - 1);
        List<Region> rows = new ArrayList<>();
        StringBuilder order = new StringBuilder();
        for (Item item : shown.subList(page * PAGE, Math.min(shown.size(), (page + 1) * PAGE))) {
            String name = "draft " + item.number();
            boolean open = item.number() == view.open();
            order.append(name).append('\n');
            rows.add(Region.of(name, List.of(pen, standing, item, batch.takes(item), batch.entry(item), open),
                    slots -> Views.T.screenReviewRow(pen, ReviewLines.line(pen, standing, batch, item, open),
                            open ? ReviewLines.detail(pen, standing, batch, item) : null)));
        }
        Region head = Region.of("review-head", List.of(pen, standing, batch, view.filter(), view.summed()),
                slots -> Views.T.screenReviewHead(pen, ReviewSums.of(state)));
        List<Region> all = new ArrayList<>(rows);
        all.add(head);
        return Region.of("main", List.of(pen, "review", order.toString(), page, pages, batch.isEmpty()), all,
                slots -> Views.T.screenReview(pen, slots.of("review-head"), Inside.all(rows, slots), page, pages, batch.isEmpty()));
    }

    /** The drafts that a filter shows. */
    static List<Item> shown(ReviewView view) {
        return shown(view.batch(), view.filter());
    }

    static List<Item> shown(Batch batch, String filter) {
        return switch (filter) {
            case "all" -> batch.items();
            case "taken" -> batch.takenItems();
            default -> Item.State.of(filter).map(batch::items).orElse(List.of());
        };
    }

    /** A file arrives for review; nothing is saved. */
    public static Turn arrived(State state, Event event) {
        byte[] bytes = event.bytes().length > 0 || event.get("text").isEmpty()
                ? event.bytes() : event.get("text").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        ReviewView view = state.views().review();
        Batch batch = view.batch().with(Source.of(event.get("file"), bytes), state.books().book(), event.progress());
        State next = state.with(state.views().with(view.with(batch).opening(-1)));
        return state.screen().equals("review") ? Turn.to(next) : Go.to(next, "review");
    }

    @Override
    public Turn handle(State state, Event event) {
        ReviewView view = state.views().review();
        Batch batch = view.batch();
        switch (event.name()) {
            case "review.filter":
                return remember(state, view.filtered(event.get("is")));
            case "review.page":
                return remember(state, view.turned(Math.max(0, number(event, "to")))).and(Effect.focus("#title"));
            case "review.open":
                int asked = number(event, "draft");
                return remember(state, view.opening(view.open() == asked ? -1 : asked));
            case "review.take":
                int one = number(event, "draft");
                return inBatch(batch, one) ? remember(state, view.with(batch.deciding(List.of(one), event.is("take")))) : Turn.to(state);
            case "review.all":
                List<Integer> all = shown(view).stream().map(Item::number).toList();
                return remember(state, view.with(batch.deciding(all, event.is("take"))));
            case "review.answer":
                return answer(state, event);
            case "review.edit":
                return edit(state, number(event, "draft"));
            case "review.account":
                return reread(state, event, source -> new Source(
                        source.name(), source.bytes(), event.get("account").trim(), source.mapping(), source.answers()));
            case "review.map":
                return map(state, event);
            case "review.sums":
                return remember(state, view.asked()).and(Effect.focus(".review-sums summary"));
            case "review.join":
                return remember(state, view.with(batch.joining(event.is("on"))));
            case "review.save":
                return save(state);
            case "review.drop":
                return Changes.toast(Go.to(state.with(state.views().with(ReviewView.FIRST)), "activity"),
                        Toast.said(state.pen().say("review.dropped")));
            default:
                return Turn.to(state);
        }
    }

    private static Turn remember(State state, ReviewView view) {
        return Turn.to(state.with(state.views().with(view)));
    }

    private static int number(Event event, String name) {
        return Quantity.parse(event.get(name)).map(number -> number.value().intValue()).orElse(-1);
    }

    private static boolean inBatch(Batch batch, int number) {
        return number >= 0 && number < batch.items().size();
    }

    private static Turn answer(State state, Event event) {
        ReviewView view = state.views().review();
        int draft = number(event, "draft");
        int at = number(event, "at");
        if (!inBatch(view.batch(), draft)) {
            return Turn.to(state);
        }
        List<Doubt> doubts = view.batch().items().get(draft).draft().doubts();
        if (at < 0 || at >= doubts.size() || !doubts.get(at).choices().contains(event.get("choice"))) {
            return Turn.to(state);
        }
        return remember(state, view.with(
                view.batch().answering(draft, doubts.get(at), event.get("choice"), state.books().book(), event.progress())));
    }

    private static Turn edit(State state, int draft) {
        ReviewView view = state.views().review();
        if (!inBatch(view.batch(), draft)) {
            return Turn.to(state);
        }
        Entry entry = view.batch().entry(view.batch().items().get(draft));
        Filled written = EntryWriter.write(entry.change().id("").entry(), state.pen().figures());
        Filled filled = new Filled("", written.kind(), written.texts(), written.chosen()).with("draft", Integer.toString(draft));
        return Turn.to(state.with(new Over.Form(filled, "", false, false))).and(Effect.focus("#f-kind"));
    }

    /** The form of a draft was saved: the draft is corrected; the book is not touched. */
    static Turn corrected(State state, Filled filled, Entry entry) {
        ReviewView view = state.views().review();
        int draft = Quantity.parse(filled.text("draft")).map(number -> number.value().intValue()).orElse(-1);
        if (!inBatch(view.batch(), draft)) {
            return Turn.to(state.with(Over.NOTHING));
        }
        Entry before = view.batch().entry(view.batch().items().get(draft));
        Entry kept = entry.change().source(before.source()).externalId(before.externalId()).entry();
        return remember(state.with(Over.NOTHING), view.with(view.batch().correcting(draft, kept)))
                .and(Effect.focus("#draft-" + draft + "-open"));
    }

    private static Turn reread(State state, Event event, java.util.function.UnaryOperator<Source> change) {
        ReviewView view = state.views().review();
        int file = number(event, "table");
        return file < 0 || file >= view.batch().sources().size() ? Turn.to(state)
                : remember(state, view.with(view.batch().with(file, change.apply(view.batch().sources().get(file)),
                        state.books().book(), event.progress())).opening(-1));
    }

    /** What the columns of a file mean, as the form says; agreed to, so that its drafts can be saved. */
    private static Turn map(State state, Event event) {
        int file = number(event, "table");
        for (Arrival arrival : state.views().review().batch().arrivals()) {
            Optional<Mapping> before = arrival.opened().flatMap(Opened::mapping);
            if (arrival.file() == file && before.isPresent()) {
                Map<Meaning, String> columns = new TreeMap<>();
                List<String> names = Mapping.names(arrival.opened().get().table());
                for (int i = 0; i < names.size(); i++) {
                    String name = names.get(i);
                    Meaning.of(event.get("column-" + i)).ifPresent(meaning -> columns.put(meaning, name));
                }
                Map<Meaning, String> constants = new TreeMap<>(before.get().constants());
                constants.keySet().removeAll(columns.keySet());
                Mapping after = new Mapping(columns, constants, before.get().words(), before.get().answers());
                return reread(state, event, source -> new Source(
                        source.name(), source.bytes(), source.account(), after.toString(), source.answers()));
            }
        }
        return Turn.to(state);
    }

    private static Turn save(State state) {
        Batch batch = state.views().review().batch();
        List<Fact> facts = batch.facts(state.books().book());
        if (facts.isEmpty()) {
            return Changes.toast(Turn.to(state), Toast.said(state.pen().say("review.nothing")));
        }
        State next = state.with(state.views().with(ReviewView.FIRST));
        Turn saved = Changes.say(next, facts, state.pen().count("review.saved", batch.taken()));
        Turn gone = Go.to(saved.state(), "activity");
        List<Effect> effects = new ArrayList<>(saved.effects());
        effects.addAll(gone.effects());
        return new Turn(gone.state(), effects);
    }
}
