package walletlens.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.asset.Resources;
import walletlens.asset.Unit;
import walletlens.book.Fact;
import walletlens.book.Settings;
import walletlens.ledger.Account;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quote;

/**
 * The demo portfolio, in euros: a broker with funds, shares and a bond, an exchange and a hardware wallet, coins and a
 * silver bar in a safe, a flat with its mortgage, a car, savings and a credit card. The same day always gives the same
 * portfolio. Nothing in it lies after that day.
 *
 * @param accounts where things are kept
 * @param assets what the built-in catalogue does not know
 * @param entries what happened, oldest first, with ids {@code demo-001} and so on and the source {@code demo}
 * @param quotes the prices and exchange rates: one a month, and one a day for the last five weeks
 */
public record Demo(List<Account> accounts, List<Asset> assets, List<Entry> entries, List<Quote> quotes) {
    /** The source of its entries and prices. */
    public static final String SOURCE = "demo";

    private static final String PATH = "walletlens/app/demo/";
    private static final String BROKER = "Broker";

    private static final List<Account> ACCOUNTS = List.of(
            account("Bank", Account.Kind.BANK),
            account("Savings", Account.Kind.BANK),
            account(BROKER, Account.Kind.BROKER),
            account("Kraken", Account.Kind.EXCHANGE),
            account("Hardware wallet", Account.Kind.WALLET),
            account("Safe", Account.Kind.SAFE),
            account("Property", Account.Kind.PROPERTY),
            account("Credit card", Account.Kind.CREDIT));

    private static final List<Asset> ASSETS = List.of(
            asset("real-estate:Flat", "Two-room flat"),
            asset("vehicle:Car", "Estate car, 2019"),
            asset("other:Watch", "Grandfather’s watch"),
            asset("bond:BUND 2.3% 2033", "Federal bond 2.3 % until 2033"),
            asset("loan:Mortgage", "Mortgage on the flat"),
            asset("loan:Credit card", "Credit card"));

    /** Copies what can change. */
    public Demo {
        accounts = List.copyOf(accounts);
        assets = List.copyOf(assets);
        entries = List.copyOf(entries);
        quotes = List.copyOf(quotes);
    }

    /** The columns of {@code entries.tsv}. */
    private enum Column {
        MONTH, DAY, KIND, ACCOUNT, TO, IN, OUT, FEE, WORTH, ABOUT, RATIO, ACQUIRED, TAG, NOTE;

        String of(Resources.Row row) {
            return row.cell(ordinal());
        }
    }

    /** The portfolio as it stands on a day: its last month is the month of that day. */
    public static Demo on(LocalDate today) {
        List<Entry> entries = new ArrayList<>();
        for (Resources.Row row : Resources.rows(PATH + "entries.tsv")) {
            EntryKind kind = EntryKind.of(Column.KIND.of(row)).orElseThrow();
            LocalDate day = day(today, Column.MONTH.of(row), Column.DAY.of(row));
            if (Column.ACCOUNT.of(row).equals(BROKER) && isTraded(kind)) {
                day = weekday(day);
            }
            if (!day.isAfter(today)) {
                entries.add(entry(row, kind, day, today, id(entries.size() + 1)));
            }
        }
        return new Demo(ACCOUNTS, ASSETS, entries, DemoPrices.until(today, Resources.rows(PATH + "prices.tsv")));
    }

    /** Everything to be recorded to make this the user's book: accounts, assets, entries, prices, and the base currency. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(entries.size() + accounts.size() + assets.size() + 2);
        facts.add(new Fact.SettingPut(Settings.CURRENCY, Currency.EUR.code()));
        accounts.forEach(account -> facts.add(new Fact.AccountPut(account)));
        assets.forEach(asset -> facts.add(new Fact.AssetPut(asset)));
        entries.forEach(entry -> facts.add(new Fact.EntryPut(entry)));
        facts.add(new Fact.PricesPut(SOURCE, quotes));
        return Collections.unmodifiableList(facts);
    }

    private static Account account(String name, Account.Kind kind) {
        return new Account(name, name, kind, Account.CashKept.AUTOMATIC, false);
    }

    private static Asset asset(String id, String name) {
        return Asset.of(AssetId.parse(id).orElseThrow(), name, Currency.EUR);
    }

    private static String id(int number) {
        return "demo-" + (number < 10 ? "00" : number < 100 ? "0" : "") + number;
    }

    private static Entry entry(Resources.Row row, EntryKind kind, LocalDate day, LocalDate today, String id) {
        Entry.Draft draft = Entry.of(kind, When.on(day), Column.ACCOUNT.of(row))
                .id(id)
                .source(SOURCE)
                .to(Column.TO.of(row))
                .note(Column.NOTE.of(row));
        if (!Column.IN.of(row).isEmpty()) {
            draft.in(amount(Column.IN.of(row)));
        }
        if (!Column.OUT.of(row).isEmpty()) {
            draft.out(amount(Column.OUT.of(row)));
        }
        if (!Column.FEE.of(row).isEmpty()) {
            draft.fee(amount(Column.FEE.of(row)));
        }
        if (!Column.WORTH.of(row).isEmpty()) {
            Amount worth = amount(Column.WORTH.of(row));
            draft.worth(Money.of(worth.quantity(), worth.asset().currency().orElseThrow()));
        }
        if (!Column.ABOUT.of(row).isEmpty()) {
            draft.about(Column.ABOUT.of(row));
        }
        if (!Column.RATIO.of(row).isEmpty()) {
            draft.ratio(Entry.Ratio.parse(Column.RATIO.of(row)).orElseThrow());
        }
        if (!Column.ACQUIRED.of(row).isEmpty()) {
            String acquired = Column.ACQUIRED.of(row);
            int slash = acquired.indexOf('/');
            draft.acquired(When.on(day(today, acquired.substring(0, slash), acquired.substring(slash + 1))));
        }
        if (!Column.TAG.of(row).isEmpty()) {
            draft.tags(List.of(Column.TAG.of(row)));
        }
        return draft.entry();
    }

    /** Reads {@code 12.50 EUR}, {@code 0.5 crypto:ETH} or {@code 1 kg metal:XAG}. */
    private static Amount amount(String text) {
        int space = text.indexOf(' ');
        Quantity quantity = Quantity.of(text.substring(0, space));
        String rest = text.substring(space + 1);
        if (rest.indexOf(':') < 0) {
            return Amount.cash(quantity, Currency.of(rest));
        }
        int second = rest.indexOf(' ');
        Unit unit = second < 0 ? Unit.PIECE : Unit.of(rest.substring(0, second)).orElse(Unit.PIECE);
        String asset = unit == Unit.PIECE ? rest : rest.substring(second + 1);
        return new Amount(quantity, unit, AssetId.parse(asset).orElseThrow());
    }

    /** The day of a month counted from today's; the month's last day where it has fewer. */
    static LocalDate day(LocalDate today, String month, String day) {
        LocalDate first = today.withDayOfMonth(1).plusMonths(Integer.parseInt(month));
        return first.withDayOfMonth(Math.min(Integer.parseInt(day), first.lengthOfMonth()));
    }

    private static boolean isTraded(EntryKind kind) {
        return kind == EntryKind.BUY || kind == EntryKind.SELL || kind == EntryKind.DIVIDEND;
    }

    /** The day, or the Friday before a weekend. */
    private static LocalDate weekday(LocalDate day) {
        DayOfWeek name = day.getDayOfWeek();
        return name == DayOfWeek.SATURDAY ? day.minusDays(1) : name == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
