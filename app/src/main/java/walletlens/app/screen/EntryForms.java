package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Over;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.form.Assets;
import walletlens.app.form.EntryFields;
import walletlens.app.form.EntryReader;
import walletlens.app.form.Filled;
import walletlens.app.form.NumberText;
import walletlens.app.screen.EntryPage.Control;
import walletlens.app.screen.EntryPage.Field;
import walletlens.app.screen.EntryPage.Row;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.lots.Lot;
import walletlens.money.Currency;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/** Draws the form of an entry: the fields of its kind with what stands in them, what was understood, and what is wrong. */
final class EntryForms {
    private static final int MOST_SUGGESTIONS = 6;
    private static final int MOST_LOTS = 40;

    private final Pen pen;
    private final Standing standing;
    private final Over.Form form;
    private final Filled filled;
    private final Map<String, String> wrong = new TreeMap<>();

    private EntryForms(State state, Over.Form form) {
        this.pen = state.pen();
        this.standing = state.books().standing();
        this.form = form;
        this.filled = form.filled();
        for (Problem problem : read(state, filled).problems()) {
            boolean shown = form.tried() || !problem.text().isEmpty() && !problem.place().column().equals(form.asking());
            if (shown) {
                wrong.putIfAbsent(problem.place().column(), problem.message());
            }
        }
    }

    static EntryPage page(State state, Over.Form form) {
        return new EntryForms(state, form).page();
    }

    /** The entry a form describes, or what is wrong with it. */
    static Outcome<Entry> read(State state, Filled filled) {
        Standing standing = state.books().standing();
        return EntryReader.read(filled, standing.entry(filled.original()), standing.assets(),
                state.pen().figures().numbers(), state.pen().words());
    }

    private EntryPage page() {
        EntryKind kind = filled.kind();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("pair two-one", List.of(field("date", Control.DAY), field("time", Control.TIME))));
        rows.add(new Row("stack", List.of(field("account", Control.ACCOUNT))));
        for (EntryFields.Field each : EntryFields.of(kind)) {
            rows(rows, each);
        }
        List<Field> extra = List.of(field("note", Control.AREA), field("tags", Control.TEXT));
        boolean fees = EntryFields.has(kind, EntryFields.Field.FEES);
        return new EntryPage(!filled.original().isEmpty(), groups(), pen.say("kind.help." + kind.code()), rows, extra,
                lots(), accounts(), currencies(), own(), fees && filled.fees() < Filled.MOST_FEES);
    }

    private void rows(List<Row> rows, EntryFields.Field field) {
        switch (field) {
            case IN -> rows.add(new Row("pair", List.of(field("in-q", Control.NUMBER), field("in-a", Control.ASSET))));
            case OUT -> rows.add(new Row("pair", List.of(field("out-q", Control.NUMBER), field("out-a", Control.ASSET))));
            case PRICE -> rows.add(new Row("pair three", List.of(
                    field("price", Control.NUMBER), field("total", Control.NUMBER), field("currency", Control.CURRENCY))));
            case TO_ACCOUNT -> rows.add(new Row("stack", List.of(field("to", Control.ACCOUNT))));
            case ARRIVED -> rows.add(new Row("stack", List.of(field("arrived", Control.NUMBER))));
            case WORTH, UNIT_WORTH -> rows.add(new Row("pair two-one",
                    List.of(field("worth", Control.NUMBER), field("worth-c", Control.CURRENCY))));
            case ABOUT -> rows.add(new Row("stack", List.of(field("about", Control.ASSET))));
            case RATIO -> rows.add(new Row("stack", List.of(field("ratio", Control.TEXT))));
            case ADDED -> rows.add(new Row("stack", List.of(field("added", Control.NUMBER))));
            case SHARE -> rows.add(new Row("stack", List.of(field("share", Control.NUMBER))));
            case ACQUIRED -> rows.add(new Row("stack", List.of(field("acquired", Control.DAY))));
            case FEES -> {
                for (int i = 1; i <= filled.fees(); i++) {
                    rows.add(new Row("pair two-one", List.of(
                            field(Filled.fee("fee-q", i), Control.NUMBER), field(Filled.fee("fee-a", i), Control.ASSET))));
                }
            }
            case PICKS -> { }
        }
    }

    private Field field(String name, Control control) {
        String base = name.startsWith("fee-") ? name.substring(0, 5) : name;
        String label = pen.words().either("form." + filled.kind().code() + "." + base, "form." + base);
        String value = filled.texts().getOrDefault(name, "");
        boolean asks = control == Control.ASSET && form.asking().equals(name);
        List<EntryPage.Suggestion> suggestions = asks ? suggestions(name, value) : List.of();
        boolean offersOwn = asks && !form.own() && AssetId.isName(value.trim()) && filled.pick(name).isEmpty()
                && standing.assets().exactly(value).isEmpty();
        return new Field(name, control, label, value, placeholder(name), hint(name, control, value),
                wrong.getOrDefault(name, ""), suggestions, offersOwn);
    }

    private String placeholder(String name) {
        String key = "form.placeholder." + name;
        if (name.equals("total") && filled.text("total").isEmpty()) {
            return filled.text("price").isEmpty() ? "" : pen.say("form.placeholder.total");
        }
        return pen.words().has(key) ? pen.say(key) : "";
    }

    /** What was understood: the name of an asset, the answer of a calculation. */
    private String hint(String name, Control control, String value) {
        if (value.trim().isEmpty()) {
            String key = "form.hint." + filled.kind().code() + "." + name;
            return pen.words().has(key) ? pen.say(key) : "";
        }
        if (control == Control.ASSET) {
            Optional<AssetId> pick = filled.pick(name);
            List<Asset> named = pick.isPresent() ? List.of(standing.assets().find(pick.get())) : standing.assets().exactly(value);
            return named.size() == 1 ? pen.say("form.understood.asset", named.get(0).name(),
                    pen.say("class." + named.get(0).id().assetClass().code())) : "";
        }
        if (control == Control.NUMBER && !name.startsWith("pick-")) {
            Optional<NumberText> read = NumberText.parse(value, pen.figures().numbers()).value();
            boolean plain = read.isPresent() && read.get().word().isEmpty()
                    && pen.figures().typed(read.get().number()).equals(value.trim());
            return read.isEmpty() || plain || pen.hidden() ? ""
                    : pen.say("form.understood.number", pen.figures().numbers().exact(read.get().number())
                            + (read.get().word().isEmpty() ? "" : " " + read.get().word()));
        }
        return "";
    }

    private List<EntryPage.Suggestion> suggestions(String name, String value) {
        List<EntryPage.Suggestion> suggestions = new ArrayList<>();
        if (filled.pick(name).isPresent()) {
            return suggestions;
        }
        Assets assets = standing.assets();
        List<Asset> found = value.trim().isEmpty() && filled.kind() == EntryKind.LOAN_PAYMENT
                ? assets.debts() : assets.search(value, MOST_SUGGESTIONS);
        List<Asset> exact = assets.exactly(value);
        if (exact.size() == 1 && found.size() <= 1) {
            return suggestions;
        }
        for (Asset asset : found) {
            String side = pen.say("class." + asset.id().assetClass().code())
                    + (asset.id().qualifier().isEmpty() ? "" : " · " + asset.id().qualifier());
            suggestions.add(new EntryPage.Suggestion(asset.id().toString(), asset.id().symbol(), asset.name(),
                    asset.id().assetClass().code(), side));
        }
        return suggestions;
    }

    private List<EntryPage.Group> groups() {
        List<EntryPage.Group> groups = new ArrayList<>();
        for (EntryFields.Group group : EntryFields.Group.values()) {
            List<EntryPage.Option> options = new ArrayList<>();
            for (EntryKind kind : group.kinds()) {
                options.add(new EntryPage.Option(kind.code(), pen.say("kind." + kind.code()), kind == filled.kind()));
            }
            groups.add(new EntryPage.Group(pen.say("kinds." + group.code()), options));
        }
        return groups;
    }

    /** The lots of what goes out, in the account it goes out of, this entry's own doing aside. */
    private List<EntryPage.LotLine> lots() {
        List<EntryPage.LotLine> lines = new ArrayList<>();
        if (!EntryFields.has(filled.kind(), EntryFields.Field.PICKS)) {
            return lines;
        }
        Optional<AssetId> asset = filled.pick("out-a").or(() -> {
            List<Asset> named = standing.assets().exactly(filled.text("out-a"));
            return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
        });
        if (asset.isEmpty() || asset.get().assetClass().isMoney()) {
            return lines;
        }
        for (Lot lot : EntryPreview.lotsWithout(standing, filled.original()).open(asset.get())) {
            boolean here = filled.text("account").isEmpty() || lot.account().equals(filled.text("account"))
                    || standing.rules().pool() == walletlens.lots.Pool.ALL;
            if (here && lines.size() < MOST_LOTS) {
                String field = "pick-" + lot.entry();
                lines.add(new EntryPage.LotLine(field, pen.when(lot.acquired()), pen.quantity(lot.quantity()),
                        pen.money(lot.cost()), filled.texts().getOrDefault(field, "")));
            }
        }
        return lines;
    }

    private List<String> accounts() {
        return standing.ledger().accounts().values().stream().filter(account -> !account.closed()).map(Account::id).toList();
    }

    private List<String> currencies() {
        List<String> codes = new ArrayList<>();
        codes.add(standing.currency().code());
        for (AssetId asset : standing.ledger().assets()) {
            if (asset.isCash() && !codes.contains(asset.symbol())) {
                codes.add(asset.symbol());
            }
        }
        for (String usual : List.of("EUR", "USD", "GBP", "CHF")) {
            if (!codes.contains(usual)) {
                codes.add(usual);
            }
        }
        return codes;
    }

    private EntryPage.Own own() {
        List<EntryPage.Option> classes = new ArrayList<>();
        String chosen = filled.texts().getOrDefault("own-class", filled.kind() == EntryKind.BORROWING ? "loan" : "other");
        for (AssetClass each : AssetClass.values()) {
            if (each != AssetClass.CASH) {
                classes.add(new EntryPage.Option(each.code(), pen.say("class." + each.code()), each.code().equals(chosen)));
            }
        }
        String symbol = filled.texts().getOrDefault("own-symbol", filled.text(form.asking()));
        return new EntryPage.Own(form.own(), form.asking(), symbol, classes,
                filled.texts().getOrDefault("own-currency", standing.currency().code()), wrong.getOrDefault("own", ""));
    }

    /** The form to begin with: today, in the account and currency of the latest entry made by hand. */
    static Filled fresh(State state) {
        Standing standing = state.books().standing();
        Filled form = Filled.empty(EntryKind.BUY).with("date", standing.today().toString())
                .with("currency", standing.currency().code()).with("worth-c", standing.currency().code());
        Optional<Entry> latest = latest(state);
        if (latest.isEmpty()) {
            return form;
        }
        Entry entry = latest.get();
        Filled same = new Filled("", entry.kind(), form.texts(), Map.of()).with("account", entry.account());
        Optional<Currency> currency = entry.out().or(entry::in).flatMap(amount -> amount.asset().currency());
        return currency.map(code -> same.with("currency", code.code())).orElse(same);
    }

    private static Optional<Entry> latest(State state) {
        var changes = state.books().book().changes();
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).fact() instanceof walletlens.book.Fact.EntryPut put
                    && put.entry().source().equals(EntryReader.SOURCE)) {
                return Optional.of(put.entry());
            }
        }
        return Optional.empty();
    }
}
