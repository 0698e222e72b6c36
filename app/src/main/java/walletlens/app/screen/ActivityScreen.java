package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.form.EntryFields;
import walletlens.app.page.Region;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;

/** Everything that happened, the newest first, a hundred to a page. */
final class ActivityScreen implements Screen {
    static final int PAGE = 100;

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        ActivityView view = state.views().activity();
        Standing standing = state.books().standing();
        List<Entry> found = found(standing, view);
        int last = Math.max(0, (found.size() - 1) / PAGE);
        int page = Math.min(view.page(), last);
        List<Region> rows = new ArrayList<>();
        StringBuilder order = new StringBuilder();
        for (Entry entry : found.subList(page * PAGE, Math.min(found.size(), (page + 1) * PAGE))) {
            boolean open = entry.id().equals(view.open());
            String name = "entry " + entry.id();
            order.append(name).append('\n');
            List<Object> inputs = new ArrayList<>(List.of(pen, entry, open, standing.findings(entry.id()).size(),
                    standing.ledger().account(entry.account()).name()));
            if (open) {
                inputs.add(standing);
            }
            rows.add(Region.of(name, inputs, slots -> Views.T.screenActivityRow(pen, Lines.of(pen, standing, entry, open),
                    open ? EntryDetails.of(pen, standing, entry) : null)));
        }
        String said = said(pen, page, found.size(), view.isFiltered());
        Region filters = Region.of("activity-filters", List.of(pen, standing.ledger(), view.text(), view.kind(), view.account(),
                view.asset(), view.from(), view.to()), slots -> Views.T.screenActivityFilters(pen, filters(pen, standing, view)));
        Region list = Region.of("activity-list", List.of(pen, order.toString(), said), rows,
                slots -> Views.T.screenActivityList(pen, Inside.all(rows, slots), new ActivityPage.Pages(said, page, last)));
        return Region.of("main", List.of(pen, "activity"), List.of(filters, list),
                slots -> Views.T.screenActivity(pen, slots.of("activity-filters"), slots.of("activity-list")));
    }

    private static String said(Pen pen, int page, int count, boolean filtered) {
        if (count <= PAGE) {
            return pen.count(filtered ? "activity.found" : "activity.count", count);
        }
        int from = page * PAGE + 1;
        return pen.say("activity.part", pen.figures().count(from),
                pen.figures().count(Math.min(count, (page + 1) * PAGE)), pen.figures().count(count));
    }

    @Override
    public Turn handle(State state, Event event) {
        ActivityView view = state.views().activity();
        switch (event.name()) {
            case "activity.filter":
                return remember(state, new ActivityView(event.get("text"), event.get("kind"), event.get("account"),
                        event.get("asset"), event.get("from"), event.get("to"), 0, view.open()));
            case "activity.clear":
                return remember(state, ActivityView.FIRST);
            case "activity.page":
                return remember(state, view.onPage(number(event.get("page"))));
            case "activity.open":
                return remember(state, view.opening(view.open().equals(event.get("entry")) ? "" : event.get("entry")));
            case "activity.of":
                return Go.to(state.with(state.views().with(ActivityView.ofAsset(event.get("asset")))), name());
            case "activity.in":
                return Go.to(state.with(state.views().with(ActivityView.inAccount(event.get("account")))), name());
            default:
                return Turn.to(state);
        }
    }

    private static Turn remember(State state, ActivityView view) {
        return Turn.to(state.with(state.views().with(view)));
    }

    static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** The list as it has to be for an entry to be seen, opened. */
    static ActivityView showing(State state, String entry) {
        List<Entry> all = found(state.books().standing(), ActivityView.FIRST);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(entry)) {
                return ActivityView.FIRST.onPage(i / PAGE).opening(entry);
            }
        }
        return ActivityView.FIRST;
    }

    /** The entries that fit the filters, the newest first. */
    static List<Entry> found(Standing standing, ActivityView view) {
        List<Entry> all = standing.ledger().entries();
        List<Entry> found = new ArrayList<>();
        Optional<LocalDate> from = When.parse(view.from()).map(When::date);
        Optional<LocalDate> to = When.parse(view.to()).map(When::date);
        Optional<AssetId> asset = AssetId.parse(view.asset());
        String words = view.text().trim().toLowerCase(Locale.ROOT);
        for (int i = all.size() - 1; i >= 0; i--) {
            Entry entry = all.get(i);
            boolean fits = (view.kind().isEmpty() || entry.kind().code().equals(view.kind()))
                    && (view.account().isEmpty() || entry.account().equals(view.account())
                            || entry.toAccount().equals(view.account()))
                    && (asset.isEmpty() || HoldingDetails.touches(entry, asset.get()))
                    && (from.isEmpty() || !entry.when().date().isBefore(from.get()))
                    && (to.isEmpty() || !entry.when().date().isAfter(to.get()))
                    && (words.isEmpty() || searched(standing, entry).contains(words));
            if (fits) {
                found.add(entry);
            }
        }
        return found;
    }

    private static String searched(Standing standing, Entry entry) {
        StringBuilder text = new StringBuilder();
        text.append(entry.kind().code()).append(' ').append(entry.account()).append(' ').append(entry.toAccount())
                .append(' ').append(Lines.shortened(entry.note(), 10_000)).append(' ').append(entry.externalId());
        entry.tags().forEach(tag -> text.append(' ').append(tag));
        entry.in().map(Amount::asset).ifPresent(asset -> named(standing, text, asset));
        entry.out().map(Amount::asset).ifPresent(asset -> named(standing, text, asset));
        entry.about().ifPresent(asset -> named(standing, text, asset));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static void named(Standing standing, StringBuilder text, AssetId asset) {
        text.append(' ').append(asset.symbol()).append(' ').append(standing.assets().name(asset));
    }

    private static ActivityPage.Filters filters(Pen pen, Standing standing, ActivityView view) {
        List<ActivityPage.Option> kinds = new ArrayList<>();
        kinds.add(new ActivityPage.Option("", pen.say("activity.filter.kinds"), view.kind().isEmpty()));
        for (EntryFields.Group group : EntryFields.Group.values()) {
            for (EntryKind kind : group.kinds()) {
                kinds.add(new ActivityPage.Option(kind.code(), pen.say("kind." + kind.code()), kind.code().equals(view.kind())));
            }
        }
        List<ActivityPage.Option> accounts = new ArrayList<>();
        accounts.add(new ActivityPage.Option("", pen.say("activity.filter.accounts"), view.account().isEmpty()));
        for (Account account : standing.ledger().accounts().values()) {
            accounts.add(new ActivityPage.Option(account.id(), account.name(), account.id().equals(view.account())));
        }
        Map<String, AssetId> named = new TreeMap<>();
        for (AssetId asset : standing.ledger().assets()) {
            named.put(standing.assets().name(asset).toLowerCase(Locale.ROOT) + " " + asset, asset);
        }
        List<ActivityPage.Option> assets = new ArrayList<>();
        assets.add(new ActivityPage.Option("", pen.say("activity.filter.assets"), view.asset().isEmpty()));
        named.values().forEach(asset -> assets.add(new ActivityPage.Option(
                asset.toString(), standing.assets().name(asset), asset.toString().equals(view.asset()))));
        return new ActivityPage.Filters(view.text(), kinds, accounts, assets, view.from(), view.to(), view.isFiltered());
    }
}
