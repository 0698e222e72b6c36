package walletlens.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.value.Valuation;

/** Books of a few lines: openings and prices. */
final class World {
    static final LocalDate DAY = LocalDate.parse("2026-11-20");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private String currency = "EUR";

    static World in(String currency) {
        World world = new World();
        world.currency = currency;
        return world;
    }

    /** Holds a quantity since long ago, bought at the price. */
    World holds(String quantity, String asset, String price) {
        entries.add(Entry.of(EntryKind.OPENING, "2020-01-01", "Bank").id("e" + entries.size()).in(quantity, asset)
                .worth(Money.of(price, currency).times(walletlens.money.Quantity.of(quantity)).amount().toString(), currency).entry());
        return priced(asset, price, "2020-01-01").priced(asset, price, "2026-11-20");
    }

    World cash(String amount, String of) {
        entries.add(Entry.of(EntryKind.OPENING, "2020-01-01", "Bank").id("e" + entries.size()).in(amount, of).entry());
        return this;
    }

    World with(Entry entry) {
        entries.add(entry);
        return this;
    }

    World priced(String asset, String price, String day) {
        quotes.add(Quote.of(asset, price, currency, day, "manual"));
        return this;
    }

    World rate(String of, String rate, String day) {
        quotes.add(Quote.of("cash:" + of, rate, currency, day, "manual"));
        return this;
    }

    World copy() {
        World copy = World.in(currency);
        copy.entries.addAll(entries);
        copy.quotes.addAll(quotes);
        return copy;
    }

    Valuation valuation() {
        Ledger ledger = Ledger.of(entries, List.of());
        return Valuation.at(ledger, LotRules.of(Currency.of(currency)), Quotes.fromEntries(ledger).with(Quotes.of(quotes)), DAY);
    }

    Exposures exposures() {
        return Exposures.of(valuation(), Mapping.usual());
    }

    Health health(String temperament, String spending) {
        return Health.of(BalanceSheet.of(valuation(), Mapping.usual(),
                Profile.of(Map.of(Temperament.SETTING, temperament, Profile.SPENDING, spending + " " + currency))));
    }
}
