package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import walletlens.analyst.Part;
import walletlens.ledger.Entry;
import walletlens.lots.Income;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.performance.Contributor;
import walletlens.performance.Drawdown;
import walletlens.performance.GainSplit;
import walletlens.performance.IncomeCalendar;
import walletlens.performance.Performance;
import walletlens.performance.Statistic;
import walletlens.value.Allocation;
import walletlens.value.Flows;
import walletlens.value.Subset;
import walletlens.value.Trail;

/** Answers to what happened in a time: gains, returns, income, costs, what was put in, and why worth changed. */
final class Outcomes {
    private static final int MOST_ROWS = 12;

    private final Answers at;
    private final Query query;

    Outcomes(Answers at) {
        this.at = at;
        this.query = at.query;
    }

    void answer() {
        if (query.against().isPresent()) {
            against(query.against().get());
            return;
        }
        switch (query.measure()) {
            case GAIN -> gain();
            case REALIZED -> realized();
            case RETURN, XIRR -> returns();
            case INCOME -> income();
            case DRAWDOWN -> drawdown();
            case VOLATILITY -> volatility();
            case CHANGE -> change();
            default -> {
                Answer.Figure main = main(at.from, at.to).orElseThrow();
                at.figures.add(main);
                if (query.measure() == Measure.PUT_IN) {
                    bothWays();
                }
                if (query.measure() == Measure.FEES) {
                    at.note("fees-of-trades");
                }
            }
        }
    }

    /** What was put in, and what was taken out. */
    private void bothWays() {
        Money in = Money.zero(at.currency);
        Money out = Money.zero(at.currency);
        for (Flows.Flow flow : at.performance().course().flows()) {
            if (flow.sort() == Flows.Sort.MOVED) {
                in = flow.worth().signum() > 0 ? in.plus(flow.worth()) : in;
                out = flow.worth().signum() < 0 ? out.plus(flow.worth()) : out;
            }
        }
        at.say("went-in", Answers.amount(in), at.performance().split().putTrail());
        at.say("went-out", Answers.amount(out), at.performance().split().putTrail());
    }

    /** The one figure of the measure over a time; empty where it is not known. */
    private Optional<Answer.Figure> main(LocalDate from, LocalDate to) {
        Performance performance = at.performance(at.subset, from, to);
        GainSplit split = performance.split();
        return switch (query.measure()) {
            case GAIN, CHANGE -> Optional.of(Answer.Figure.of("gain", Answers.gain(split.gain()), split.trail()));
            case REALIZED -> Optional.of(Answer.Figure.of("realized", Answers.gain(split.realized()), split.realizedTrail()));
            case RETURN -> performance.timeWeighted().value()
                    .map(value -> Answer.Figure.of("return", new Part.Change(value), performance.timeWeightedTrail()));
            case XIRR -> performance.moneyWeighted().perYear().value()
                    .map(value -> Answer.Figure.of("xirr", new Part.Change(value), performance.moneyWeightedTrail()));
            case INCOME -> Optional.of(received(from, to)).map(calendar ->
                    Answer.Figure.of("income", Answers.amount(calendar.total()), calendar.trail(LocalDate.MIN)));
            case FEES -> Optional.of(Answer.Figure.of("fees", Answers.amount(split.fees()), split.feesTrail()));
            case TAXES -> Optional.of(Answer.Figure.of("taxes", Answers.amount(split.taxes()), split.taxesTrail()));
            default -> Optional.of(Answer.Figure.of("put-in", Answers.gain(split.put()), split.putTrail()));
        };
    }

    private void gain() {
        GainSplit split = at.performance().split();
        at.say("gain", Answers.gain(split.gain()), split.trail());
        if (query.by().isPresent()) {
            ranking(query.by().get());
            return;
        }
        at.performance().timeWeighted().value()
                .ifPresent(value -> at.say("return", new Part.Change(value), at.performance().timeWeightedTrail()));
        parts(split, false);
        gaps(at.performance());
    }

    /** What a gain is made up of, to the last digit. */
    private void parts(GainSplit split, boolean ends) {
        List<Answer.Row> rows = new ArrayList<>();
        if (ends) {
            rows.add(Answer.Row.of("start", List.of(Answers.cell(Answers.amount(split.start())))));
            rows.add(Answer.Row.of("contributions", List.of(Answers.cell(Answers.gain(split.put()), split.putTrail()))));
        }
        rows.add(Answer.Row.of("price", List.of(Answers.cell(Answers.gain(split.priceGain())))));
        add(rows, "currency", split.currencyGain(), split.currencyTrail());
        add(rows, "income", split.income(), split.incomeTrail());
        add(rows, "fees", split.fees().negated(), split.feesTrail());
        add(rows, "taxes", split.taxes().negated(), split.taxesTrail());
        if (!split.broughtAlong().isZero()) {
            rows.add(Answer.Row.of("brought", List.of(Answers.cell(Answers.gain(split.broughtAlong())))));
        }
        rows.add(ends ? Answer.Row.of("end", List.of(Answers.cell(Answers.amount(split.end()))))
                : Answer.Row.of("gain", List.of(Answers.cell(Answers.gain(split.gain()), split.trail()))));
        at.tables.add(new Answer.Table("split", List.of("what", "amount"), rows, true));
    }

    private static void add(List<Answer.Row> rows, String name, Money money, Trail trail) {
        if (!money.isZero()) {
            rows.add(Answer.Row.of(name, List.of(Answers.cell(Answers.gain(money), trail))));
        }
    }

    private void ranking(Allocation.By by) {
        List<Answer.Row> rows = new ArrayList<>();
        if (by == Allocation.By.ASSET) {
            List<Contributor> all = new ArrayList<>(at.performance().contributors().stream()
                    .filter(each -> !each.asset().assetClass().isMoney() || !each.gain().isZero()).toList());
            all.sort(Comparator.comparing((Contributor each) -> each.gain().amount()).reversed());
            for (Contributor each : at.ranked(all)) {
                rows.add(Answer.Row.of(new Part.OfAsset(each.asset()), List.of(
                        Answers.cell(Answers.gain(each.gain()), each.trail(at.performance().course())), change(each.own()))));
            }
        } else {
            List<Ranked> all = new ArrayList<>();
            for (Subset part : parts(by)) {
                Performance performance = at.performance(part, at.from, at.to);
                all.add(new Ranked(part, performance));
            }
            all.sort(Comparator.comparing((Ranked each) -> each.performance.split().gain().amount()).reversed());
            for (Ranked each : at.ranked(all)) {
                rows.add(Answer.Row.of(head(each.part), List.of(
                        Answers.cell(Answers.gain(each.performance.split().gain()), each.performance.split().trail()),
                        change(each.performance.timeWeighted()))));
            }
            if (by == Allocation.By.CURRENCY) {
                at.note("not-by");
                return;
            }
        }
        if (query.measure() == Measure.RETURN) {
            rows.sort(Comparator.comparing((Answer.Row row) -> order(row)).reversed());
            if (query.get(Slot.ORDER).equals("worst")) {
                java.util.Collections.reverse(rows);
            }
        }
        at.tables.add(new Answer.Table("by-" + by.code(), List.of(by.code(), "gain", "own-return"),
                rows.subList(0, Math.min(MOST_ROWS, rows.size())), false));
    }

    private static Quantity order(Answer.Row row) {
        return row.cells().get(1).map(Answer.Figure::part).filter(part -> part instanceof Part.Change)
                .map(part -> ((Part.Change) part).fraction()).orElse(Quantity.of(-1000));
    }

    /** A part of the book and how it did. */
    private record Ranked(Subset part, Performance performance) {
    }

    /** The parts of the book by a way of slicing. */
    private List<Subset> parts(Allocation.By by) {
        Set<Subset> parts = new LinkedHashSet<>();
        for (Entry entry : at.ground.valuation().ledger().entries()) {
            switch (by) {
                case CLASS -> entry.in().or(entry::out).ifPresent(amount -> parts.add(Subset.ofClass(amount.asset().assetClass())));
                case ACCOUNT -> parts.add(Subset.ofAccount(entry.account()));
                case TAG -> entry.tags().forEach(tag -> parts.add(Subset.ofTag(tag)));
                default -> { }
            }
        }
        return List.copyOf(parts);
    }

    private static Part head(Subset part) {
        if (part.assetClass().isPresent()) {
            return new Part.OfClass(part.assetClass().get());
        }
        return part.account().isEmpty() ? new Part.Text(part.tag()) : new Part.OfAccount(part.account());
    }

    private static Optional<Answer.Figure> change(Statistic statistic) {
        return statistic.value().map(value -> Answer.Figure.of("", new Part.Change(value)));
    }

    private void realized() {
        GainSplit split = at.performance().split();
        at.say("realized", Answers.gain(split.realized()), split.realizedTrail());
        at.note("realized-method");
        if (!at.subset.tag().isEmpty()) {
            at.note("no-tags");
        }
    }

    private void returns() {
        Performance performance = at.performance();
        if (query.by().isPresent()) {
            at.say("return", performance.timeWeighted(), performance.timeWeightedTrail());
            ranking(query.by().get());
            return;
        }
        boolean money = query.measure() == Measure.XIRR;
        if (money) {
            at.say("xirr", performance.moneyWeighted().perYear(), performance.moneyWeightedTrail());
        }
        at.say("return", performance.timeWeighted(), performance.timeWeightedTrail());
        if (!money && performance.returns().activeDays() > 366) {
            performance.returns().perYear().value().ifPresent(value -> at.say("return-per-year", new Part.Change(value)));
        }
        if (!money) {
            performance.moneyWeighted().perYear().value()
                    .ifPresent(value -> at.say("xirr", new Part.Change(value), performance.moneyWeightedTrail()));
        }
        at.say("gain", Answers.gain(performance.split().gain()), performance.split().trail());
        if (performance.measuredFrom().isAfter(at.from)) {
            at.note("measured-from", new Part.Day(performance.measuredFrom()));
        }
        gaps(performance);
    }

    private void gaps(Performance performance) {
        if (!performance.course().gaps().isEmpty()) {
            at.note("gaps", new Part.Count(performance.course().gaps().size()));
        }
    }

    private IncomeCalendar received(LocalDate from, LocalDate to) {
        List<Income> some = at.ground.valuation().lots().income().stream()
                .filter(each -> query.kinds().isEmpty() || query.kinds().contains(each.kind())).toList();
        return IncomeCalendar.of(some, at.subset, at.currency, from, to);
    }

    private void income() {
        IncomeCalendar calendar = received(at.from, at.to);
        at.say("income", Answers.amount(calendar.total()), calendar.trail(LocalDate.MIN));
        at.say("payments", new Part.Count(calendar.received().size()));
        List<Answer.Row> rows = new ArrayList<>();
        for (IncomeCalendar.OfAsset each : at.ranked(calendar.assets())) {
            rows.add(Answer.Row.of(new Part.OfAsset(each.asset()), List.of(
                    Answers.cell(Answers.amount(each.total()), calendar.trail(LocalDate.MIN, each.asset())), Answers.cell(new Part.Day(each.last())))));
        }
        if (!rows.isEmpty() && (rows.size() > 1 || query.has(Slot.BY))) {
            at.tables.add(new Answer.Table("by-asset", List.of("asset", "income", "last"),
                    rows.subList(0, Math.min(MOST_ROWS, rows.size())), false));
        }
        if (query.by().filter(by -> by != Allocation.By.ASSET).isPresent()) {
            at.note("not-by");
        }
        if (!at.subset.tag().isEmpty()) {
            at.note("no-tags");
        }
    }

    private void drawdown() {
        Performance performance = at.performance();
        Drawdown fall = performance.drawdown();
        if (fall.depth().value().isEmpty()) {
            at.note("why." + fall.depth().why().orElseThrow().code());
            return;
        }
        at.say("drawdown", new Part.Change(fall.depth().value().get().negated()), performance.drawdownTrail());
        at.say("peak", new Part.Day(fall.peak()));
        at.say("trough", new Part.Day(fall.trough()));
        fall.recovered().ifPresentOrElse(day -> at.say("recovered", new Part.Day(day)), () -> at.note("not-recovered"));
        at.note("free-of-flows");
    }

    private void volatility() {
        Performance performance = at.performance();
        Statistic volatility = performance.fluctuation().volatility();
        if (volatility.value().isEmpty()) {
            at.note("why." + volatility.why().orElseThrow().code());
            return;
        }
        at.say("volatility", new Part.Share(volatility.value().get()), performance.fluctuationTrail("volatility"));
        at.note("free-of-flows");
    }

    private void change() {
        Performance performance = at.performance();
        GainSplit split = performance.split();
        Money change = split.end().minus(split.start());
        at.say("change", Answers.gain(change), split.changeTrail());
        at.say("put-in", Answers.gain(split.put()), split.putTrail());
        at.say("gain", Answers.gain(split.gain()), split.trail());
        parts(split, true);
        movers(performance);
        gaps(performance);
    }

    /** What each asset gained or lost; with the rest in one line it adds up to the gain. */
    private void movers(Performance performance) {
        List<Answer.Row> rows = new ArrayList<>();
        Money rest = performance.split().gain();
        for (Contributor each : performance.contributors()) {
            if (rows.size() < Answers.USUAL + 1 && !each.gain().isZero()) {
                rows.add(Answer.Row.of(new Part.OfAsset(each.asset()),
                        List.of(Answers.cell(Answers.gain(each.gain()), each.trail(performance.course())))));
                rest = rest.minus(each.gain());
            }
        }
        if (!rest.isZero()) {
            rows.add(Answer.Row.of("rest", List.of(Answers.cell(Answers.gain(rest)))));
        }
        rows.add(Answer.Row.of("gain", List.of(Answers.cell(Answers.gain(performance.split().gain()), performance.split().trail()))));
        at.tables.add(new Answer.Table("movers", List.of("asset", "gain"), rows, true));
    }

    private void against(Period other) {
        LocalDate from = at.first(other);
        LocalDate to = other.lastUntil(at.today);
        if (to.isBefore(from)) {
            at.note("before", new Part.Day(at.beginning));
            return;
        }
        Optional<Answer.Figure> one = main(at.from, at.to);
        Optional<Answer.Figure> two = main(from, to);
        one.ifPresent(figure -> at.figures.add(new Answer.Figure("first-time", figure.part(), figure.trail())));
        two.ifPresent(figure -> at.figures.add(new Answer.Figure("second-time", figure.part(), figure.trail())));
        if (one.isEmpty() || two.isEmpty()) {
            at.note("one-unknown");
        }
        if (query.measure() == Measure.CHANGE || query.measure() == Measure.GAIN || query.measure() == Measure.RETURN) {
            Performance first = at.performance();
            Performance second = at.performance(at.subset, from, to);
            at.tables.add(new Answer.Table("two", List.of("what", "first-time", "second-time"), List.of(
                    both("start", Answers.amount(first.split().start()), Answers.amount(second.split().start())),
                    both("contributions", Answers.gain(first.split().put()), Answers.gain(second.split().put())),
                    both("price", Answers.gain(first.split().priceGain()), Answers.gain(second.split().priceGain())),
                    both("currency", Answers.gain(first.split().currencyGain()), Answers.gain(second.split().currencyGain())),
                    both("income", Answers.gain(first.split().income()), Answers.gain(second.split().income())),
                    both("fees", Answers.gain(first.split().fees().negated()), Answers.gain(second.split().fees().negated())),
                    both("taxes", Answers.gain(first.split().taxes().negated()), Answers.gain(second.split().taxes().negated())),
                    both("brought", Answers.gain(first.split().broughtAlong()), Answers.gain(second.split().broughtAlong())),
                    both("end", Answers.amount(first.split().end()), Answers.amount(second.split().end())),
                    new Answer.Row("return", Optional.empty(), List.of(change(first.timeWeighted()), change(second.timeWeighted())), "")), false));
        }
        at.note("second-span", new Part.Day(from), new Part.Day(to));
        if (at.to.toEpochDay() - at.from.toEpochDay() - (to.toEpochDay() - from.toEpochDay()) > 31
                || to.toEpochDay() - from.toEpochDay() - (at.to.toEpochDay() - at.from.toEpochDay()) > 31) {
            at.note("unequal");
        }
    }

    private static Answer.Row both(String name, Part one, Part two) {
        return Answer.Row.of(name, List.of(Answers.cell(one), Answers.cell(two)));
    }
}
