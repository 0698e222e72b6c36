package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.words.Figure;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.When;
import walletlens.lots.HoldingPeriod;
import walletlens.lots.Lot;
import walletlens.market.Source;
import walletlens.market.Sources;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.quote.Quote;
import walletlens.value.Position;

/** What is shown when a holding is opened. */
final class HoldingDetails {
    private static final int MOST_LOTS = 12;
    private static final int MOST_ENTRIES = 10;

    private HoldingDetails() {
    }

    static HoldingsPage.Detail of(Pen pen, Standing standing, Position position, HoldingsView view) {
        AssetId asset = position.asset();
        List<Lot> lots = position.lots();
        List<Entry> entries = entries(standing, asset);
        List<EntryLine> lines = new ArrayList<>();
        for (int i = entries.size() - 1; i >= 0 && lines.size() < MOST_ENTRIES; i--) {
            lines.add(Lines.of(pen, standing, entries.get(i), false));
        }
        boolean priced = !asset.assetClass().isMoney() || position.rate().isPresent();
        return new HoldingsPage.Detail(
                asset.toString(), Anchors.asset(asset.toString()), facts(pen, position), accounts(pen, standing, asset),
                lots.subList(0, Math.min(MOST_LOTS, lots.size())).stream().map(lot -> lot(pen, standing, position, lot)).toList(),
                Math.max(0, lots.size() - MOST_LOTS), lines, Math.max(0, entries.size() - MOST_ENTRIES), priced,
                priceText(pen, position), priceForm(standing, position, view));
    }

    private static List<HoldingsPage.Fact> facts(Pen pen, Position position) {
        List<HoldingsPage.Fact> facts = new ArrayList<>();
        String id = " " + position.asset();
        facts.add(new HoldingsPage.Fact(pen.say("column.quantity"), pen.quantity(position.quantity()), "position quantity" + id));
        position.value().ifPresent(value ->
                facts.add(new HoldingsPage.Fact(pen.say("column.value"), pen.money(value), "position value" + id)));
        if (position.costKnown() && !position.cost().isZero()) {
            facts.add(new HoldingsPage.Fact(pen.say("column.cost"), pen.money(position.cost()), "position cost" + id));
        }
        gain(facts, pen, "unrealized", position.unrealized(), id);
        gain(facts, pen, "price-gain", position.priceGain(), id);
        gain(facts, pen, "currency-gain", position.currencyGain(), id);
        gain(facts, pen, "realized", Optional.of(position.realized()), id);
        gain(facts, pen, "income", Optional.of(position.income()), id);
        gain(facts, pen, "day-change", position.dayChange(), id);
        return facts;
    }

    private static void gain(List<HoldingsPage.Fact> facts, Pen pen, String what, Optional<Money> gain, String id) {
        gain.filter(money -> !money.isZero()).ifPresent(money ->
                facts.add(new HoldingsPage.Fact(pen.say("gain." + what), pen.change(money), "position " + what + id)));
    }

    private static List<HoldingsPage.InAccount> accounts(Pen pen, Standing standing, AssetId asset) {
        List<HoldingsPage.InAccount> accounts = new ArrayList<>();
        for (Position part : standing.valuation().inAccounts()) {
            if (part.asset().equals(asset)) {
                accounts.add(new HoldingsPage.InAccount(standing.ledger().account(part.account()).name(),
                        pen.quantity(part.quantity()), part.value().map(pen::money).orElse(Figure.NONE)));
            }
        }
        return accounts;
    }

    private static HoldingsPage.LotLine lot(Pen pen, Standing standing, Position position, Lot lot) {
        Optional<Money> value = position.value().map(all -> all.share(lot.quantity(), position.quantity()));
        boolean known = lot.basis() != walletlens.lots.Basis.UNKNOWN;
        HoldingPeriod period = standing.rules().period();
        return new HoldingsPage.LotLine(
                pen.when(lot.acquired()),
                standing.ledger().account(lot.account()).name(),
                pen.quantity(lot.quantity()),
                known && !lot.quantity().isZero() ? pen.price(Price.per(lot.cost(), lot.quantity())) : Figure.NONE,
                known ? pen.money(lot.cost()) : Figure.NONE,
                value.map(pen::money).orElse(Figure.NONE),
                known ? value.map(worth -> pen.change(worth.minus(lot.cost()))).orElse(Figure.NONE) : Figure.NONE,
                pen.say("term." + period.term(lot.acquired(), When.on(standing.today())).code()),
                lot.entry());
    }

    static List<Entry> entries(Standing standing, AssetId asset) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : standing.ledger().entries()) {
            if (touches(entry, asset)) {
                entries.add(entry);
            }
        }
        return entries;
    }

    static boolean touches(Entry entry, AssetId asset) {
        return is(entry.in(), asset) || is(entry.out(), asset) || entry.about().equals(Optional.of(asset))
                || entry.fees().stream().anyMatch(fee -> fee.asset().equals(asset));
    }

    private static boolean is(Optional<Amount> amount, AssetId asset) {
        return amount.isPresent() && amount.get().asset().equals(asset);
    }

    private static String priceText(Pen pen, Position position) {
        Optional<Quote> quote = position.quote();
        if (quote.isEmpty()) {
            return pen.say(position.rate().isPresent() ? "price.rate" : "price.none");
        }
        String source = quote.get().isFromEntry() ? pen.say("source.entry")
                : quote.get().source().equals(Quote.MANUAL) ? pen.say("source.manual")
                : Sources.of(quote.get().source()).map(Source::title).orElse(quote.get().source());
        String text = pen.say("price.from", pen.price(quote.get().price()), pen.when(quote.get().time()), source);
        return position.stale() ? text + " " + pen.say("price.is.old") : text;
    }

    private static HoldingsPage.PriceForm priceForm(Standing standing, Position position, HoldingsView view) {
        Currency currency = position.price().map(Price::currency).orElseGet(() ->
                position.asset().assetClass().isMoney() ? standing.currency() : standing.assets().find(position.asset()).currency());
        Currency shown = position.asset().isCash() ? standing.currency() : currency;
        return new HoldingsPage.PriceForm(view.price(), shown.code(), standing.today().toString(), view.wrong());
    }
}
