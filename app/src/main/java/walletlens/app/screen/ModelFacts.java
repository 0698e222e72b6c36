package walletlens.app.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.analyst.Insight;
import walletlens.analyst.Insights;
import walletlens.analyst.Part;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.sentence.Tongue;
import walletlens.ledger.Entry;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Health;
import walletlens.value.Allocation;
import walletlens.value.Position;
import walletlens.value.Valuation;
import walletlens.wording.FactSheet;
import walletlens.wording.Given;
import walletlens.wording.Told;

/**
 * What a language model is told of a state: the figures that the pages show as well, each by the name of its trail, and the
 * names and latest notes that belong to them.
 *
 * @param told in the order of weight
 * @param sheet the same for holding numbers against it
 */
record ModelFacts(List<Told> told, FactSheet sheet) {
    private static final int MOST_POSITIONS = 12;
    private static final int MOST_NOTES = 2;

    static ModelFacts of(State state) {
        Collected collected = new Collected(state);
        collected.everything();
        return collected.facts();
    }

    private static final class Collected {
        private final State state;
        private final Pen pen;
        private final Standing standing;
        private final Valuation valuation;
        private final List<Told> told = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final Map<String, String> aliases = new LinkedHashMap<>();
        private int unnamed;

        Collected(State state) {
            this.state = state;
            this.pen = state.pen();
            this.standing = state.books().standing();
            this.valuation = standing.valuation();
        }

        void everything() {
            worth();
            insights();
            classes();
            positions();
            health();
            valuation.ledger().accounts().values().forEach(account -> names.add(account.name()));
        }

        ModelFacts facts() {
            List<Given> given = new ArrayList<>();
            told.forEach(each -> given.addAll(each.figures()));
            Tongue tongue = pen.words().language().tongue();
            return new ModelFacts(List.copyOf(told), FactSheet.of(tongue, pen.figures().numbers(), given, names, aliases));
        }

        /** A name for a figure that has no trail of its own. */
        private String unnamed() {
            unnamed++;
            return "#" + unnamed;
        }

        private void say(String sentence, List<Given> figures, List<String> quoted) {
            told.add(new Told(sentence, figures, quoted));
        }

        private void worth() {
            List<Given> figures = new ArrayList<>();
            figures.add(Given.money("net-worth", pen.say("model.fact.worth"), valuation.netWorth()));
            figures.add(Given.day(unnamed(), pen.say("model.fact.day"), valuation.day()));
            figures.add(Given.money(unnamed(), pen.say("model.fact.owned"), valuation.owned()));
            if (!valuation.owed().isZero()) {
                figures.add(Given.money(unnamed(), pen.say("model.fact.owed"), valuation.owed()));
            }
            valuation.dayChange().ifPresent(change -> figures.add(Given.money(unnamed(), pen.say("model.fact.today"), change)));
            say(pen.say("model.told.worth"), figures, List.of());
        }

        /** What was found, in the order of the page; of a line the first insight only, the others of the kind say the same of less. */
        private void insights() {
            InsightText words = new InsightText(Pen.of(pen.words().language(), pen.figures().tag(), false), standing.assets()::name, id -> standing.ledger().account(id).name());
            for (Insights.Line line : AnalystFindings.of(state).shown()) {
                Insight insight = line.first();
                List<Given> figures = new ArrayList<>();
                List<String> quoted = new ArrayList<>();
                insight.parts().forEach((name, part) -> {
                    String id = insight.trail(name).isPresent() ? "insight " + name + " " + insight.key() : unnamed();
                    String meaning = words.title(insight.kind()) + ": " + name;
                    Optional<Given> figure = figure(id, meaning, part);
                    figure.ifPresent(figures::add);
                    if (figure.isEmpty() && !(part instanceof Part.OfClass)) {
                        quoted.add(words.part(part));
                    }
                });
                insight.effect().ifPresent(money -> figures.add(Given.money(unnamed(), words.effect(insight).orElse(""), money)));
                say(words.title(insight.kind()) + ". " + words.sentence(insight), figures, quoted);
            }
        }

        private static Optional<Given> figure(String id, String meaning, Part part) {
            if (part instanceof Part.Amount amount) {
                return Optional.of(Given.money(id, meaning, amount.money()));
            } else if (part instanceof Part.Gain gain) {
                return Optional.of(Given.money(id, meaning, gain.money()));
            } else if (part instanceof Part.Share share) {
                return Optional.of(Given.share(id, meaning, share.fraction()));
            } else if (part instanceof Part.Change change) {
                return Optional.of(Given.share(id, meaning, change.fraction()));
            } else if (part instanceof Part.Count count) {
                return Optional.of(Given.count(id, meaning, count.number(), ""));
            } else if (part instanceof Part.Number number) {
                return Optional.of(Given.number(id, meaning, number.number(), ""));
            } else if (part instanceof Part.Ratio ratio) {
                return Optional.of(Given.number(id, meaning, ratio.ratio(), ""));
            } else if (part instanceof Part.Units units) {
                return Optional.of(Given.number(id, meaning, units.quantity(), units.asset().symbol()));
            } else if (part instanceof Part.UnitPrice price) {
                return Optional.of(Given.money(id, meaning, Money.of(price.price().amount(), price.price().currency())));
            } else if (part instanceof Part.Day day) {
                return Optional.of(Given.day(id, meaning, day.day()));
            }
            return part instanceof Part.Month month ? Optional.of(Given.day(id, meaning, month.first())) : Optional.empty();
        }

        private void classes() {
            for (Allocation.Slice slice : valuation.allocation(Allocation.By.CLASS).slices()) {
                String name = AssetClass.of(slice.key()).map(of -> pen.say("class." + of.code())).orElse(slice.key());
                say(pen.say("model.told.class", name), List.of(
                        Given.money("slice class " + slice.key(), pen.say("model.fact.value", name), slice.value()),
                        Given.share(unnamed(), pen.say("model.fact.share", name), slice.weight())), List.of());
            }
        }

        private void positions() {
            List<Position> largest = new ArrayList<>(valuation.positions());
            largest.sort((a, b) -> size(b).compareTo(size(a)));
            for (Position position : largest.subList(0, Math.min(MOST_POSITIONS, largest.size()))) {
                position(position);
            }
            for (Position position : largest) {
                names.add(standing.assets().name(position.asset()));
                names.add(position.asset().symbol());
                aliases.put(standing.assets().name(position.asset()), position.asset().symbol());
            }
        }

        private static Quantity size(Position position) {
            return position.value().map(value -> value.amount().abs()).orElse(Quantity.ZERO);
        }

        private void position(Position position) {
            String name = standing.assets().name(position.asset());
            String id = position.asset().toString();
            List<Given> figures = new ArrayList<>();
            position.value().ifPresent(value -> figures.add(Given.money("position value " + id, pen.say("model.fact.value", name), value)));
            if (position.value().isPresent() && !position.isDebt()) {
                figures.add(Given.share(unnamed(), pen.say("model.fact.share", name), valuation.weight(position)));
            }
            if (!position.asset().isCash()) {
                figures.add(Given.number("position quantity " + id, pen.say("model.fact.quantity", name), position.quantity(), position.asset().symbol()));
                position.price().ifPresent(price -> figures.add(Given.money(unnamed(), pen.say("model.fact.price", name), Money.of(price.amount(), price.currency()))));
                position.quote().ifPresent(quote -> figures.add(Given.day(unnamed(), pen.say("model.fact.priced", name), quote.time().date())));
                position.unrealized().ifPresent(gain -> figures.add(Given.money("position unrealized " + id, pen.say("model.fact.unrealized", name), gain)));
            }
            List<String> quoted = new ArrayList<>();
            quoted.add(name);
            quoted.addAll(notes(position));
            say(pen.say("model.told.position", name), figures, quoted);
        }

        /** The latest notes of an asset's entries. */
        private List<String> notes(Position position) {
            List<String> notes = new ArrayList<>();
            List<Entry> entries = valuation.ledger().entries();
            for (int i = entries.size() - 1; i >= 0 && notes.size() < MOST_NOTES; i--) {
                Entry entry = entries.get(i);
                if (!entry.note().isBlank() && isAbout(entry, position.asset())) {
                    notes.add(entry.note());
                }
            }
            return notes;
        }

        private static boolean isAbout(Entry entry, AssetId asset) {
            return entry.in().filter(amount -> amount.asset().equals(asset)).isPresent()
                    || entry.out().filter(amount -> amount.asset().equals(asset)).isPresent() || entry.about().filter(asset::equals).isPresent();
        }

        private void health() {
            Health health = standing.judgement().health();
            if (health.isKnown()) {
                say(pen.say("model.told.health"), List.of(
                        Given.number(unnamed(), pen.say("model.fact.score"), Quantity.of(health.score()).dividedBy(Quantity.of(10)), ""),
                        Given.count(unnamed(), pen.say("model.fact.score.most"), 100, "")), List.of());
            }
        }
    }
}
