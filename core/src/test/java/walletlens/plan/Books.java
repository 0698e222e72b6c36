package walletlens.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.value.Valuation;

/** Small books in euros, written like a statement. */
final class Books {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();

    Books cash(String account, String amount) {
        entries.add(Entry.of(EntryKind.DEPOSIT, "2023-01-01", account).id(id()).in(amount, "EUR").entry());
        return this;
    }

    /** Brought in with a cost, so that no cash moves. */
    Books holds(String account, String quantity, String asset, String since, String cost) {
        entries.add(Entry.of(EntryKind.OPENING, "2023-01-01", account).id(id()).in(quantity, asset)
                .worth(cost, "EUR").acquired(walletlens.ledger.When.of(since)).entry());
        return this;
    }

    Books price(String asset, String euros) {
        quotes.add(Quote.of(asset, euros, "EUR", "2024-06-01", "manual"));
        return this;
    }

    Valuation valued() {
        Ledger ledger = Ledger.of(entries, List.of());
        return Valuation.at(ledger, LotRules.of(Currency.EUR), Quotes.of(quotes.toArray(new Quote[0])),
                LocalDate.parse("2024-06-01"));
    }

    private String id() {
        return "e" + entries.size();
    }
}
