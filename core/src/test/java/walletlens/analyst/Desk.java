package walletlens.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Plan;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.value.Valuation;

/** A small book in euros, written like a statement, and what the analyst says of it on 20 November 2026. */
final class Desk {
    static final LocalDate TODAY = LocalDate.parse("2026-11-20");

    private final List<Entry> entries = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Account> accounts = new ArrayList<>();
    private final List<Plan> plans = new ArrayList<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final List<Dismissal> dismissals = new ArrayList<>();
    private Circumstances.Copies copies;

    /** Held since 2020 at that cost each, and priced the same then and today. */
    Desk holds(String account, String quantity, String asset, String price) {
        return opened(account, quantity, asset, price).price(asset, price, "2020-01-01").price(asset, price, "2026-11-20");
    }

    /** Held since 2020 at that cost each. */
    Desk opened(String account, String quantity, String asset, String each) {
        entries.add(Entry.of(EntryKind.OPENING, "2020-01-01", account).id(id()).in(quantity, asset)
                .worth(Money.of(each, "EUR").times(Quantity.of(quantity)).amount().toString(), "EUR").entry());
        return this;
    }

    Desk cash(String account, String amount) {
        return cash(account, amount, "EUR", "2020-01-01");
    }

    Desk cash(String account, String amount, String currency, String day) {
        entries.add(Entry.of(EntryKind.DEPOSIT, day, account).id(id()).in(amount, currency).entry());
        return this;
    }

    Desk with(Entry.Draft draft) {
        Entry entry = draft.entry();
        entries.add(entry.id().isEmpty() ? draft.id(id()).entry() : entry);
        return this;
    }

    Desk price(String asset, String euros, String day) {
        quotes.add(Quote.of(asset, euros, "EUR", day, "manual"));
        return this;
    }

    Desk price(String asset, String amount, String currency, String day) {
        quotes.add(Quote.of(asset, amount, currency, day, "manual"));
        return this;
    }

    Desk account(String name, Account.Kind kind) {
        accounts.add(new Account(name, name, kind, Account.CashKept.AUTOMATIC, false));
        return this;
    }

    Desk plan(Plan plan) {
        plans.add(plan);
        return this;
    }

    Desk set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    Desk dismiss(Dismissal dismissal) {
        dismissals.add(dismissal);
        return this;
    }

    Desk copied(Optional<LocalDate> last) {
        copies = new Circumstances.Copies(last);
        return this;
    }

    Valuation valuation() {
        Ledger ledger = Ledger.of(entries, accounts);
        return Valuation.at(ledger, LotRules.of(Currency.EUR), Quotes.fromEntries(ledger).with(Quotes.of(quotes)), TODAY);
    }

    Circumstances circumstances() {
        Reckoned reckoned = new Reckoned(valuation(), plans, settings, dismissals, AssetId::symbol);
        Optional<Circumstances.Copies> kept = Optional.ofNullable(copies);
        return new Circumstances() {
            @Override
            public Valuation valuation() {
                return reckoned.valuation();
            }

            @Override
            public walletlens.value.Flows flows() {
                return reckoned.flows();
            }

            @Override
            public walletlens.performance.Performance performance(LocalDate start, LocalDate end) {
                return reckoned.performance(start, end);
            }

            @Override
            public walletlens.risk.Health health() {
                return reckoned.health();
            }

            @Override
            public walletlens.risk.Mapping mapping() {
                return reckoned.mapping();
            }

            @Override
            public List<Plan> plans() {
                return reckoned.plans();
            }

            @Override
            public Map<String, String> settings() {
                return reckoned.settings();
            }

            @Override
            public List<Dismissal> dismissals() {
                return reckoned.dismissals();
            }

            @Override
            public Optional<Copies> copies() {
                return kept;
            }
        };
    }

    Insights insights() {
        return Insights.of(circumstances());
    }

    /** The insights of one kind. */
    List<Insight> all(InsightKind kind) {
        return insights().all().stream().filter(each -> each.kind() == kind).toList();
    }

    /** The only insight of a kind. */
    Insight the(InsightKind kind) {
        List<Insight> some = all(kind);
        assertThat(some).as(kind.code()).hasSize(1);
        return some.get(0);
    }

    static AssetId asset(String id) {
        return AssetId.parse(id).orElseThrow();
    }

    static Part of(String asset) {
        return new Part.OfAsset(asset(asset));
    }

    static Part share(String fraction) {
        return new Part.Share(Quantity.of(fraction));
    }

    static Part euros(String amount) {
        return new Part.Amount(Money.of(amount, "EUR"));
    }

    static Part gain(String amount) {
        return new Part.Gain(Money.of(amount, "EUR"));
    }

    static Part units(String quantity, String asset) {
        return new Part.Units(Quantity.of(quantity), asset(asset));
    }

    static Part day(String day) {
        return new Part.Day(LocalDate.parse(day));
    }

    static Part month(String first) {
        return new Part.Month(LocalDate.parse(first));
    }

    static Part account(String id) {
        return new Part.OfAccount(id);
    }

    static Part count(long number) {
        return new Part.Count(number);
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private String id() {
        return "e" + entries.size();
    }
}
