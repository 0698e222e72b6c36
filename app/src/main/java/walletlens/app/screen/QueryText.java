package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import walletlens.analyst.question.Measure;
import walletlens.analyst.question.Period;
import walletlens.analyst.question.Query;
import walletlens.analyst.question.Slot;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.words.Words;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.plan.Goal;
import walletlens.plan.Plan;
import walletlens.value.Allocation;
import walletlens.value.Subset;

/** Words a query, and offers what each part of it can be instead. */
final class QueryText {
    /** The name of the measure among the parts of a query. */
    static final String MEASURE = "measure";

    private static final List<String> COUNTS = List.of("3", "5", "10", "20");
    private static final List<String> MOVES = List.of("-80", "-50", "-30", "-20", "-10", "10", "20", "50", "100");
    private static final List<String> AGES = List.of("1y", "2y", "6m", "-1y", "-6m");
    private static final List<String> MONEY = List.of("EUR", "USD", "CHF", "GBP");

    private final Pen pen;
    private final Standing standing;

    QueryText(Pen pen, Standing standing) {
        this.pen = pen;
        this.standing = standing;
    }

    /** A query in a few words. */
    String label(Query query) {
        StringBuilder label = new StringBuilder(pen.say("ask.measure." + query.measure().code()));
        query.slots().forEach((slot, value) -> label.append(" · ").append(text(slot, value)));
        return label.toString();
    }

    /** The parts of a query, each with what it can be. */
    List<AnalystPage.Chip> chips(Query query) {
        List<AnalystPage.Chip> chips = new ArrayList<>();
        List<SettingsPage.Option> measures = new ArrayList<>();
        for (Measure each : Measure.values()) {
            measures.add(new SettingsPage.Option(each.code(), pen.say("ask.measure." + each.code()), each == query.measure()));
        }
        chips.add(new AnalystPage.Chip(MEASURE, pen.say("ask.slot.measure"), measures));
        for (Slot slot : Slot.values()) {
            boolean always = slot == Slot.OF || slot == Slot.PERIOD || slot == Slot.BY;
            if (query.measure().takes(slot) && (always || query.has(slot))) {
                chips.add(new AnalystPage.Chip(slot.code(), pen.say("ask.slot." + slot.code()), options(slot, query.get(slot))));
            }
        }
        return chips;
    }

    private List<SettingsPage.Option> options(Slot slot, String value) {
        List<String> values = new ArrayList<>();
        switch (slot) {
            case OF -> subjects(values);
            case ACCOUNT -> standing.ledger().accounts().values().forEach(account -> values.add(account.id()));
            case PERIOD, AGAINST -> periods(values);
            case BY -> {
                for (Allocation.By each : Allocation.By.values()) {
                    values.add(each.code());
                }
            }
            case ORDER -> values.addAll(value.equals("first") || value.equals("last") ? List.of("first", "last") : List.of("best", "worst"));
            case MOST -> values.addAll(COUNTS);
            case KIND -> {
                for (EntryKind each : EntryKind.values()) {
                    values.add(each.code());
                }
            }
            case PERCENT -> values.addAll(MOVES);
            case GOAL -> {
                for (Plan plan : standing.book().plans()) {
                    if (plan instanceof Goal goal) {
                        values.add(goal.name());
                    }
                }
            }
            case AGE -> values.addAll(AGES);
            case IN -> values.addAll(MONEY);
            default -> { }
        }
        if (!value.isEmpty() && !values.contains(value)) {
            values.add(0, value);
        }
        List<SettingsPage.Option> options = new ArrayList<>();
        boolean needed = slot == Slot.PERCENT || slot == Slot.SUM;
        if (!needed) {
            options.add(new SettingsPage.Option("", pen.say("ask.none." + slot.code()), value.isEmpty()));
        }
        values.forEach(each -> options.add(new SettingsPage.Option(each, text(slot, each), each.equals(value))));
        return options;
    }

    private void subjects(List<String> values) {
        TreeSet<AssetClass> classes = new TreeSet<>();
        standing.ledger().assets().forEach(asset -> classes.add(asset.assetClass()));
        classes.forEach(each -> values.add("class:" + each.code()));
        standing.ledger().assets().forEach(asset -> values.add("asset:" + asset));
        for (Account account : standing.ledger().accounts().values()) {
            values.add("account:" + account.id());
        }
        TreeSet<String> tags = new TreeSet<>();
        for (Entry entry : standing.ledger().entries()) {
            tags.addAll(entry.tags());
        }
        tags.forEach(tag -> values.add("tag:" + tag));
    }

    private void periods(List<String> values) {
        LocalDate today = standing.today();
        values.add(Period.year(today.getYear()).toString());
        values.add(Period.year(today.getYear() - 1).toString());
        values.add(Period.year(today.getYear() - 2).toString());
        values.add(Period.month(today).toString());
        values.add(Period.month(today.minusMonths(1)).toString());
        values.add(new Period(today.minusMonths(12).plusDays(1), today).toString());
        values.add(Period.day(today).toString());
    }

    /** What a slot says, in words. */
    String text(Slot slot, String value) {
        return switch (slot) {
            case OF -> subject(value);
            case ACCOUNT -> pen.say("ask.in-account", account(value));
            case PERIOD -> Period.parse(value).map(this::period).orElse(value);
            case AGAINST -> pen.say("ask.against", Period.parse(value).map(this::period).orElse(value));
            case BY -> pen.say("ask.by." + value);
            case ORDER -> pen.say("ask.order." + value);
            case MOST -> pen.count("ask.most", Long.parseLong(value));
            case KIND -> kinds(value);
            case PERCENT -> pen.figures().percentChange(walletlens.money.Quantity.of(value).dividedBy(walletlens.money.Quantity.of(100))).toString();
            case SUM -> sum(value);
            case GOAL -> Words.quoted(value);
            case AGE -> age(value);
            case IN -> pen.say("ask.in-currency", value);
        };
    }

    private String sum(String value) {
        return Query.of(Measure.GOAL_DAY).with(Slot.SUM, value).sum().map(money -> pen.money(money).toString()).orElse(value);
    }

    private String subject(String value) {
        if (value.startsWith("currency:")) {
            return value.substring(9);
        }
        Optional<Subset> subset = Subset.parse(value);
        Optional<AssetId> asset = subset.flatMap(Subset::asset);
        Optional<AssetClass> assetClass = subset.flatMap(Subset::assetClass);
        if (asset.isPresent()) {
            return asset.get().isCash() ? pen.say("health.cash", asset.get().symbol()) : Words.quoted(standing.assets().name(asset.get()));
        }
        if (assetClass.isPresent()) {
            return pen.say("class." + assetClass.get().code());
        }
        return subset.map(some -> some.account().isEmpty() ? pen.say("ask.tagged", Words.quoted(some.tag())) : account(some.account())).orElse(value);
    }

    private String account(String id) {
        return Words.quoted(standing.ledger().account(id).name());
    }

    private String kinds(String codes) {
        StringBuilder text = new StringBuilder();
        Query.of(Measure.ENTRIES).with(Slot.KIND, codes).kinds()
                .forEach(kind -> text.append(text.length() == 0 ? "" : ", ").append(pen.say("kind." + kind.code())));
        return text.toString();
    }

    private String age(String value) {
        boolean younger = value.startsWith("-");
        String length = younger ? value.substring(1) : value;
        long count = Long.parseLong(length.substring(0, length.length() - 1));
        String unit = pen.count("ask.unit." + length.charAt(length.length() - 1), count);
        return pen.say(younger ? "ask.younger" : "ask.older", unit);
    }

    /** A time in words. */
    String period(Period period) {
        if (period.equals(Period.ALL)) {
            return pen.say("ask.none.period");
        }
        if (period.isYear()) {
            return Integer.toString(period.from().getYear());
        }
        if (period.quarter() > 0) {
            return pen.say("ask.quarter", period.quarter(), Integer.toString(period.from().getYear()));
        }
        if (period.isMonth()) {
            return pen.figures().numbers().month(period.from());
        }
        if (period.isDay()) {
            return pen.day(period.from());
        }
        if (!period.ends()) {
            return pen.say("ask.since", pen.day(period.from()));
        }
        return period.begins() ? pen.say("ask.from-to", pen.day(period.from()), pen.day(period.to())) : pen.say("ask.until", pen.day(period.to()));
    }
}
