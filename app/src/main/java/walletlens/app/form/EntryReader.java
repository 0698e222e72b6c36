package walletlens.app.form;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import walletlens.app.form.EntryFields.Field;
import walletlens.app.words.Words;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Unit;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryCheck;
import walletlens.ledger.EntryKind;
import walletlens.ledger.LotPick;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.text.Parts;

/** Turns a filled form into an entry. Each problem names the field in the page it belongs to. */
public final class EntryReader {
    /** Where an entry made by this form says it comes from. */
    public static final String SOURCE = "hand";
    private static final int MOST_TAGS = 50;

    private final Filled form;
    private final Entry original;
    private final Assets assets;
    private final Figures habit;
    private final Words words;
    private final List<Problem> problems = new ArrayList<>();

    private EntryReader(Filled form, Entry original, Assets assets, Figures habit, Words words) {
        this.form = form;
        this.original = original;
        this.assets = assets;
        this.habit = habit;
        this.words = words;
    }

    /**
     * The entry a form describes.
     *
     * @param form what was filled in
     * @param original the entry it corrects; empty for a new one
     * @param assets what names mean
     * @param habit how the reader writes numbers
     * @param words for what is wrong
     */
    public static Outcome<Entry> read(Filled form, Optional<Entry> original, Assets assets, Figures habit, Words words) {
        return new EntryReader(form, original.orElse(null), assets, habit, words).entry();
    }

    private Outcome<Entry> entry() {
        EntryKind kind = form.kind();
        Entry.Draft draft = Entry.of(kind, when(), form.text("account")).id(form.original());
        if (original != null) {
            draft.source(original.source()).externalId(original.externalId());
        } else {
            draft.source(SOURCE);
        }
        Optional<Amount> in = has(Field.IN) ? amount("in-q", "in-a") : Optional.empty();
        Optional<Amount> out = has(Field.OUT) ? amount("out-q", "out-a") : Optional.empty();
        if (has(Field.PRICE)) {
            Optional<Amount> moved = kind == EntryKind.BUY ? in : out;
            Optional<Amount> paid = paid(moved);
            paid.ifPresent(kind == EntryKind.BUY ? draft::out : draft::in);
        }
        if (has(Field.ARRIVED) && out.isPresent()) {
            AssetId sent = out.get().asset();
            in = number("arrived").map(read -> new Amount(read.number(), unit(read.word()).orElse(Unit.PIECE), sent));
        }
        in.ifPresent(draft::in);
        out.ifPresent(draft::out);
        if (has(Field.TO_ACCOUNT)) {
            draft.to(form.text("to"));
        }
        if (has(Field.FEES)) {
            for (int i = 1; i <= form.fees(); i++) {
                amount(Filled.fee("fee-q", i), Filled.fee("fee-a", i)).ifPresent(draft::fee);
            }
        }
        if (has(Field.WORTH) || has(Field.UNIT_WORTH)) {
            number("worth").ifPresent(worth ->
                    currency("worth-c", worth.word()).ifPresent(c -> draft.worth(Money.of(worth.number(), c))));
        }
        if (has(Field.ABOUT) && !form.text("about").isEmpty()) {
            asset("about", form.text("about")).ifPresent(draft::about);
        }
        ratio(draft);
        if (has(Field.ACQUIRED) && !form.text("acquired").isEmpty()) {
            Optional<When> acquired = When.parse(form.text("acquired"));
            if (acquired.isEmpty()) {
                wrong("acquired", "wrong.date");
            }
            acquired.ifPresent(draft::acquired);
        }
        if (has(Field.PICKS)) {
            draft.picks(picks());
        }
        draft.note(form.texts().getOrDefault("note", ""));
        draft.tags(tags(form.text("tags")));
        Entry entry = draft.entry();
        for (Problem problem : EntryCheck.problems(entry)) {
            atField(problem);
        }
        return problems.isEmpty() ? Outcome.of(entry) : Outcome.failed(problems);
    }

    private boolean has(Field field) {
        return EntryFields.has(form.kind(), field);
    }

    /** The check names the parts of an entry; the page has fields. A part whose field is wrong already is not named twice. */
    private void atField(Problem problem) {
        String part = problem.place().column();
        boolean paidOut = form.kind() == EntryKind.BUY && part.equals("out");
        boolean paidIn = form.kind() == EntryKind.SELL && part.equals("in");
        String field = switch (part) {
            case "in" -> paidIn ? "total" : has(Field.ADDED) ? "added" : has(Field.ARRIVED) ? "arrived" : "in-q";
            case "out" -> paidOut ? "total" : "out-q";
            case "toAccount" -> "to";
            case "fee" -> "fee-q";
            case "ratio" -> has(Field.SHARE) ? "share" : "ratio";
            default -> part;
        };
        String family = field.contains("-") ? field.substring(0, field.indexOf('-')) : field;
        if ((paidOut || paidIn) && !problems.isEmpty()) {
            return;
        }
        boolean known = problems.stream().anyMatch(p -> {
            String column = p.place().column();
            boolean price = column.equals("price") || column.equals("currency") || column.equals("total");
            return column.equals(field) || column.startsWith(family + "-") || price && field.equals("total");
        });
        if (!known) {
            problems.add(Problem.of(field, problem.text(), problem.message()));
        }
    }

    private When when() {
        String date = form.text("date");
        String time = form.text("time");
        if (original != null && date.equals(EntryWriter.date(original.when()))
                && time.equals(EntryWriter.time(original.when()))) {
            return original.when();
        }
        Optional<When> day = date.length() == 10 ? When.parse(date) : Optional.empty();
        if (day.isEmpty()) {
            wrong("date", "wrong.date");
            return When.of("2000-01-01");
        }
        if (time.isEmpty()) {
            return day.get();
        }
        Optional<When> exact = When.parse(date + "T" + (time.length() == 4 ? "0" + time : time));
        if (exact.isEmpty()) {
            wrong("time", "wrong.time");
            return day.get();
        }
        Optional<LocalTime> clock = exact.get().time();
        return clock.isPresent() ? exact.get() : day.get();
    }

    /** What was paid or received: the total where there is one, else price times quantity. */
    private Optional<Amount> paid(Optional<Amount> moved) {
        Optional<NumberText> total = number("total");
        Optional<NumberText> price = number("price");
        String word = total.map(NumberText::word).filter(w -> !w.isEmpty()).or(() -> price.map(NumberText::word)).orElse("");
        if (total.isEmpty() && price.isEmpty()) {
            if (form.text("total").isEmpty() && form.text("price").isEmpty()) {
                wrong("price", "wrong.price");
            }
            return Optional.empty();
        }
        Optional<Currency> currency = currency("currency", word);
        if (currency.isEmpty() || total.isEmpty() && moved.isEmpty()) {
            return Optional.empty();
        }
        Quantity sum = total.isPresent() ? total.get().number() : price.get().number().times(moved.get().quantity());
        return Optional.of(Amount.cash(sum, currency.get()));
    }

    private Optional<Amount> amount(String quantityField, String assetField) {
        Optional<NumberText> number = number(quantityField);
        String name = form.text(assetField);
        if (number.isEmpty()) {
            boolean quantityNeeded = !name.isEmpty() && form.text(quantityField).isEmpty()
                    && !quantityField.startsWith("fee");
            if (quantityNeeded && needed(quantityField)) {
                wrong(quantityField, "wrong.quantity");
            }
            return Optional.empty();
        }
        Optional<Unit> unit = unit(number.get().word());
        String word = unit.isPresent() ? "" : number.get().word();
        Optional<AssetId> asset = asset(assetField, word.isEmpty() ? name : word);
        if (asset.isEmpty()) {
            return Optional.empty();
        }
        Unit chosen = unit.orElse(Unit.PIECE);
        if (unit.isEmpty() && asset.get().assetClass() == AssetClass.METAL) {
            chosen = Unit.of(form.text(assetField + "-unit")).orElse(Unit.PIECE);
        }
        return Optional.of(new Amount(number.get().number(), chosen, asset.get()));
    }

    private boolean needed(String quantityField) {
        EntryKind kind = form.kind();
        boolean in = quantityField.startsWith("in");
        return (in ? kind.in() : kind.out()) == EntryKind.Needs.NEEDED;
    }

    private static Optional<Unit> unit(String word) {
        return word.isEmpty() ? Optional.empty() : Unit.of(word.toLowerCase(Locale.ROOT));
    }

    private Optional<NumberText> number(String field) {
        String text = form.text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Outcome<NumberText> read = NumberText.parse(text, habit);
        problems.addAll(read.problems().stream().map(p -> Problem.of(field, text, p.message())).toList());
        return read.value();
    }

    private Optional<AssetId> asset(String field, String text) {
        Optional<AssetId> picked = form.pick(field);
        if (picked.isPresent() && text.equals(form.text(field))) {
            return picked;
        }
        if (text.isEmpty()) {
            wrong(field, "wrong.asset.missing");
            return Optional.empty();
        }
        List<Asset> named = assets.exactly(text);
        if (named.size() == 1) {
            return Optional.of(named.get(0).id());
        }
        wrong(field, named.isEmpty() ? "wrong.asset.unknown" : "wrong.asset.several", Words.quoted(text));
        return Optional.empty();
    }

    private Optional<Currency> currency(String field, String word) {
        String text = word.isEmpty() ? form.text(field) : word;
        List<Asset> named = text.isEmpty() ? List.of() : assets.exactly(text);
        for (Asset asset : named) {
            if (asset.id().isCash()) {
                return asset.id().currency();
            }
        }
        Optional<Currency> code = Currency.parse(text);
        if (code.isEmpty() || text.length() != 3) {
            wrong(field, "wrong.currency");
            return Optional.empty();
        }
        return code;
    }

    private void ratio(Entry.Draft draft) {
        if (has(Field.RATIO) && !form.text("ratio").isEmpty()) {
            Optional<Entry.Ratio> ratio = Entry.Ratio.parse(form.text("ratio").replace(" ", ""));
            if (ratio.isEmpty()) {
                wrong("ratio", "wrong.ratio");
            }
            ratio.ifPresent(draft::ratio);
        }
        if (has(Field.SHARE) && !form.text("share").isEmpty()) {
            share().ifPresent(draft::ratio);
        }
        if (has(Field.ADDED) && !form.text("added").isEmpty()) {
            Optional<NumberText> added = number("added");
            Optional<AssetId> about = form.text("about").isEmpty() ? Optional.empty() : asset("about", form.text("about"));
            if (added.isPresent() && about.isPresent()) {
                Amount amount = Amount.of(added.get().number().abs(), about.get());
                if (added.get().number().isNegative()) {
                    draft.out(amount);
                } else {
                    draft.in(amount);
                }
            }
        }
    }

    /** A share of cost: 0.2, 20 %, or two numbers such as 1:5. */
    private Optional<Entry.Ratio> share() {
        String text = form.text("share").replace(" ", "");
        if (text.indexOf(':') > 0) {
            return Entry.Ratio.parse(text);
        }
        Optional<NumberText> share = number("share");
        boolean percent = share.isPresent() && share.get().word().equals("%");
        return share.flatMap(read -> Entry.Ratio.parse(read.number() + (percent ? ":100" : "")));
    }

    private List<LotPick> picks() {
        List<LotPick> picks = new ArrayList<>();
        form.texts().forEach((field, text) -> {
            if (field.startsWith("pick-") && !text.trim().isEmpty()) {
                Optional<NumberText> number = number(field);
                number.filter(read -> read.number().isPositive())
                        .ifPresent(read -> picks.add(new LotPick(field.substring("pick-".length()), read.number())));
            }
        });
        return picks;
    }

    /** Labels between commas; each once. */
    static List<String> tags(String text) {
        List<String> tags = new ArrayList<>();
        for (String part : Parts.of(text, ',')) {
            String tag = part.trim();
            if (!tag.isEmpty() && !tags.contains(tag) && tags.size() < MOST_TAGS) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private void wrong(String field, String key, Object... arguments) {
        problems.add(Problem.of(field, form.text(field), words.say(key, arguments)));
    }
}
