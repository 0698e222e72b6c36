package walletlens.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.Disposal;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quote;

/** Writes the ledger as a journal of plain-text accounting. Amounts are exact; names are fitted to the format. */
public final class Journal {
    private final Dialect dialect;
    private final List<Transaction> transactions;
    private final List<Quote> quotes;
    private final Names<AssetId> commodities;
    private final Names<String> accounts;
    private final StringBuilder text = new StringBuilder();

    private Journal(Dialect dialect, Ledger ledger, List<Disposal> disposals, Collection<Quote> given) {
        this.dialect = dialect;
        this.transactions = DoubleEntry.of(ledger, disposals);
        this.quotes = prices(ledger, given);
        TreeSet<AssetId> assets = new TreeSet<>(ledger.assets());
        for (Quote quote : quotes) {
            assets.add(quote.asset());
            assets.add(AssetId.cash(quote.price().currency()));
        }
        transactions.forEach(transaction -> transaction.legs().forEach(leg -> assets.add(leg.asset())));
        this.commodities = commodities(dialect, assets);
        TreeMap<String, String> wishes = new TreeMap<>();
        ledger.accounts().values().forEach(account -> wishes.put(account.id(), account.name()));
        this.accounts = new Names<>(wishes.keySet(), wishes, dialect::account, name -> false, "-");
    }

    /** Cash comes with its code; others their symbol, with the class where two share it. */
    private static Names<AssetId> commodities(Dialect dialect, TreeSet<AssetId> assets) {
        TreeMap<String, Integer> sharing = new TreeMap<>();
        assets.forEach(asset -> sharing.merge(dialect.commodity(asset.symbol()), 1, Integer::sum));
        TreeMap<AssetId, String> wishes = new TreeMap<>();
        for (AssetId asset : assets) {
            boolean alone = asset.isCash() || sharing.get(dialect.commodity(asset.symbol())) == 1;
            String symbol = asset.symbol();
            String start = symbol.length() > 14 ? symbol.substring(0, 14) : symbol;
            wishes.put(asset, alone ? symbol : start + "." + asset.assetClass().code());
        }
        return new Names<>(assets, wishes, dialect::commodity, dialect::reserves, ".");
    }

    private static List<Quote> prices(Ledger ledger, Collection<Quote> given) {
        List<Quote> quotes = new ArrayList<>(given);
        for (Entry entry : ledger.entries()) {
            if (entry.kind() == EntryKind.VALUATION && entry.about().isPresent() && entry.worth().isPresent()) {
                Money worth = entry.worth().get();
                quotes.add(new Quote(entry.about().get(),
                        new walletlens.money.Price(worth.amount(), worth.currency()), entry.when(), entry.source()));
            }
        }
        quotes.removeIf(quote -> quote.asset().equals(AssetId.cash(quote.price().currency())));
        quotes.sort((a, b) -> a.day().compareTo(b.day()));
        return quotes;
    }

    /** A journal to be written in a dialect. */
    static Journal of(Dialect dialect, Ledger ledger, List<Disposal> disposals, Collection<Quote> given) {
        return new Journal(dialect, ledger, disposals, given);
    }

    /** The journal's account and commodity of a holding, two spaces between them. */
    String nameOf(String account, AssetId asset) {
        return accountOf(DoubleEntry.own(account, asset, Quantity.ZERO)) + "  " + commodities.of(asset);
    }

    /** The journal for hledger. */
    public static String hledger(Ledger ledger, List<Disposal> disposals, Collection<Quote> given) {
        return new Journal(Dialect.HLEDGER, ledger, disposals, given).plain();
    }

    /** The journal for ledger. */
    public static String ledger(Ledger ledger, List<Disposal> disposals, Collection<Quote> given) {
        return new Journal(Dialect.LEDGER, ledger, disposals, given).plain();
    }

    /** The journal for beancount. */
    public static String beancount(Ledger ledger, List<Disposal> disposals, Collection<Quote> given) {
        return new Journal(Dialect.BEANCOUNT, ledger, disposals, given).beancount();
    }

    private String plain() {
        text.append("; WalletLens, for ").append(dialect.code()).append('\n');
        if (dialect == Dialect.HLEDGER) {
            text.append("decimal-mark .\n");
        }
        commodities.all().forEach((asset, name) -> declare("commodity", dialect.written(name), asset.toString()));
        TreeMap<String, String> opened = opened();
        opened.forEach((account, id) -> declare("account", account, id));
        int next = 0;
        for (Transaction transaction : transactions) {
            LocalDate day = transaction.entry().when().date();
            next = plainPrices(next, day);
            text.append('\n').append(day).append(' ').append(transaction.entry().kind().code()).append('\n');
            remarks(transaction.entry());
            for (Leg leg : transaction.legs()) {
                text.append("    ").append(accountOf(leg)).append("  ").append(amountOf(leg)).append('\n');
            }
        }
        plainPrices(next, LocalDate.MAX);
        return text.toString();
    }

    /** A name with what it stands for, so that the way back is known. */
    private void declare(String what, String name, String meaning) {
        text.append(what).append(' ').append(name);
        if (!meaning.isEmpty()) {
            text.append(dialect == Dialect.HLEDGER ? "  ; " : "\n    note ").append(Quoted.of(meaning, dialect.longestLine() / 3));
        }
        text.append('\n');
    }

    /** Every account posted to, and the user's own account it stands for, if any. */
    private TreeMap<String, String> opened() {
        TreeMap<String, String> opened = new TreeMap<>();
        for (Transaction transaction : transactions) {
            for (Leg leg : transaction.legs()) {
                opened.put(accountOf(leg), leg.side().isOwn() ? leg.account() : "");
            }
        }
        return opened;
    }

    private int plainPrices(int from, LocalDate until) {
        int next = from;
        while (next < quotes.size() && !quotes.get(next).day().isAfter(until)) {
            Quote quote = quotes.get(next++);
            text.append("\nP ").append(quote.day()).append(' ').append(commodity(quote.asset())).append(' ')
                    .append(quote.price().amount()).append(' ')
                    .append(commodity(AssetId.cash(quote.price().currency()))).append('\n');
        }
        return next;
    }

    private void remarks(Entry entry) {
        remark("id", entry.id());
        if (!entry.when().isDay()) {
            remark("time", entry.when().toString());
        }
        remark("note", entry.note());
        entry.tags().forEach(tag -> remark("label", tag));
    }

    private void remark(String name, String value) {
        if (!value.isEmpty()) {
            text.append("    ; ").append(name).append(' ').append(Quoted.of(value, dialect.longestLine() / 3)).append('\n');
        }
    }

    private String beancount() {
        text.append(";; WalletLens, for beancount\n");
        text.append("option \"title\" \"WalletLens\"\noption \"inferred_tolerance_default\" \"*:0.000000001\"\n\n");
        LocalDate first = transactions.isEmpty() ? LocalDate.of(2000, 1, 1) : transactions.get(0).entry().when().date();
        first = quotes.isEmpty() || first.isBefore(quotes.get(0).day()) ? first : quotes.get(0).day();
        LocalDate begin = within(first);
        commodities.all().forEach((asset, name) -> text.append(begin).append(" commodity ").append(name)
                .append("\n  asset: ").append(Quoted.beancount(asset.toString())).append('\n'));
        TreeMap<String, String> opened = opened();
        for (Map.Entry<String, String> account : opened.entrySet()) {
            text.append(begin).append(" open ").append(account.getKey()).append('\n');
            if (!account.getValue().isEmpty()) {
                text.append("  account: ").append(Quoted.beancount(account.getValue())).append('\n');
            }
        }
        for (Transaction transaction : transactions) {
            Entry entry = transaction.entry();
            text.append('\n').append(within(entry.when().date())).append(" * \"").append(entry.kind().code()).append("\"\n");
            metadata("id", entry.id());
            metadata("time", entry.when().isDay() && within(entry.when().date()).equals(entry.when().date())
                    ? "" : entry.when().toString());
            metadata("note", entry.note());
            metadata("labels", String.join(", ", entry.tags()));
            for (Leg leg : transaction.legs()) {
                text.append("  ").append(accountOf(leg)).append("  ").append(amountOf(leg)).append('\n');
            }
        }
        text.append('\n');
        for (Quote quote : quotes) {
            text.append(within(quote.day())).append(" price ").append(commodity(quote.asset())).append(' ')
                    .append(quote.price().amount()).append(' ')
                    .append(commodity(AssetId.cash(quote.price().currency()))).append('\n');
        }
        return text.toString();
    }

    private void metadata(String name, String value) {
        if (!value.isEmpty()) {
            text.append("  ").append(name).append(": ").append(Quoted.beancount(value)).append('\n');
        }
    }

    /** Beancount knows the years 1700 to 2099; the true time then stands beside the transaction. */
    private static LocalDate within(LocalDate day) {
        return day.getYear() < 1700 ? LocalDate.of(1700, 1, 1) : day.getYear() > 2099 ? LocalDate.of(2099, 12, 31) : day;
    }

    private String accountOf(Leg leg) {
        String name = leg.side().isOwn() ? accounts.of(leg.account()) : leg.account();
        return leg.side().title() + ":" + name;
    }

    private String amountOf(Leg leg) {
        String amount = leg.quantity() + " " + commodity(leg.asset());
        return leg.hasCost()
                ? amount + " @@ " + leg.cost().quantity() + " " + commodity(leg.cost().asset())
                : amount;
    }

    private String commodity(AssetId asset) {
        return dialect.written(commodities.of(asset));
    }
}
