package walletlens.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.Heading.Column;
import walletlens.intake.table.Figure;
import walletlens.intake.table.Habits;
import walletlens.intake.table.Recent;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryCheck;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/**
 * The plain table {@code date,action,symbol,quantity,price,fees,currency}, newest or oldest first, columns in any order,
 * optionally with {@code account}, {@code class} and {@code note}. What its actions mean stands in {@link Action}.
 *
 * <p>A row has no id of its own. Its columns, and how many equal rows stand before it, make one: so reading the file again,
 * or a longer one that contains it, finds the entries that were made from it, and equal rows stay as many as they are.
 */
public final class PlainTable implements TableFormat {
    /** The format's name. */
    public static final String FORMAT = "plain-table";

    /** Where entries go when neither the file nor the person names an account. */
    public static final String ACCOUNT = "Imported";

    /** Prices in hundredths of a currency, by the code that markets use for them. */
    private static final Map<String, Currency> HUNDREDTHS = Map.of(
            "GBp", Currency.of("GBP"), "GBX", Currency.of("GBP"), "ZAc", Currency.of("ZAR"), "ZAC", Currency.of("ZAR"),
            "ILA", Currency.of("ILS"));

    private static final Quantity HUNDREDTH = Quantity.of("0.01");

    @Override
    public String name() {
        return FORMAT;
    }

    @Override
    public String description() {
        return "date,action,symbol,quantity,price,fees,currency";
    }

    @Override
    public boolean claims(Table table) {
        return Heading.of(table.heading()).isPresent();
    }

    @Override
    public Reading read(Table table, Terms terms) {
        return new Reader(table, terms.account().isEmpty() ? ACCOUNT : terms.account(), terms.symbols(), terms.answers()).read();
    }

    /** A row that cannot be read, thrown and caught within this class only. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        Unreadable(Column column, String text, String message) {
            this(Problem.of(column.title(), text, message));
        }

        Unreadable(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }
    }

    /** A currency as a column of them names it: which, and what a price in it is multiplied by. */
    private record Counted(Currency currency, AssetId cash, boolean hundredths) {
        static Optional<Counted> of(String code) {
            Currency whole = HUNDREDTHS.get(code);
            return (whole != null ? Optional.of(whole) : Currency.parse(code))
                    .map(currency -> new Counted(currency, AssetId.cash(currency), whole != null));
        }

        Quantity scaled(Quantity number) {
            return hundredths ? number.times(HUNDREDTH) : number;
        }

        Amount amount(Quantity number) {
            return Amount.of(number, cash);
        }
    }

    private static final class Reader {
        private final Table table;
        private final String file;
        private final List<Row> rows;
        private final String account;
        private final List<DraftEntry> drafts = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final EqualRows equal = new EqualRows();
        private final Heading heading;
        private final Habits habits;
        private final SymbolGuess symbols;
        private final Recent<Optional<Action>> actions = new Recent<>(Action::of);
        private final Recent<Optional<Counted>> currencies = new Recent<>(Counted::of);
        private final Recent<String> accounts = new Recent<>(text -> text);
        private final Recent<String> capitals = new Recent<>(text -> text.toUpperCase(Locale.ROOT));
        /** Assets by the words of the column of classes, each by the symbol. */
        private final Recent<Optional<Recent<AssetId>>> classes = new Recent<>(word -> AssetClass.of(word.toLowerCase(Locale.ROOT))
                .map(known -> new Recent<>(symbol -> AssetId.of(known, symbol))));

        Reader(Table table, String account, Symbols known, Map<String, String> answers) {
            this.table = table;
            this.file = table.file();
            this.account = account;
            this.heading = Heading.of(table.heading()).orElseThrow();
            table.preamble().forEach(row -> skipped.add(new Skipped(row.number(), "stands before the heading")));
            this.rows = table.rows();
            Set<String> used = new LinkedHashSet<>();
            Set<String> securities = new LinkedHashSet<>();
            for (Row row : rows) {
                String symbol = capitals.of(heading.cell(row, Column.SYMBOL));
                if (!symbol.isEmpty()) {
                    used.add(symbol);
                    if (actions.of(heading.cell(row, Column.ACTION)).filter(Action::isOfSecurities).isPresent()) {
                        securities.add(symbol);
                    }
                }
            }
            this.habits = Habits.of(table, answers).expecting(
                    heading.place(Column.QUANTITY), heading.place(Column.PRICE), heading.place(Column.FEES));
            this.symbols = new SymbolGuess(known, used, securities);
        }

        Reading read() {
            int before = skipped.size();
            for (Row row : rows) {
                try {
                    read(row);
                } catch (Unreadable unreadable) {
                    Place place = Place.row(file, row.number()).in(unreadable.problem.place().column());
                    problems.add(unreadable.problem.at(place));
                }
            }
            return new Reading(file, table.sheet(), FORMAT, rows.size() + before, drafts, skipped, problems);
        }

        private void read(Row row) throws Unreadable {
            if (Heading.of(row).isPresent()) {
                skipped.add(new Skipped(row.number(), "repeats the heading"));
                return;
            }
            if (row.torn()) {
                throw new Unreadable(Problem.of("", row.cell(0), "A quote opens in this row and never closes."));
            }
            Optional<String> beyond = heading.beyond(row);
            if (beyond.isPresent()) {
                throw new Unreadable(Problem.of("", beyond.get(), "The row has more cells than the heading."));
            }
            String word = heading.cell(row, Column.ACTION);
            Optional<Action> known = actions.of(word);
            if (known.isEmpty()) {
                throw new Unreadable(Column.ACTION, word, word.isEmpty() ? "The action is missing." : "This action is not known.");
            }
            Action action = known.get();
            Cells cells = new Cells(row);
            if (cells.quantity.isZero() && action.means() != Action.Means.CASH) {
                skipped.add(new Skipped(row.number(), "moves nothing: its quantity is zero"));
                return;
            }
            Entry entry = entry(cells, action).externalId(cells.externalId(action)).entry();
            List<Problem> wrong = EntryCheck.problems(entry);
            if (!wrong.isEmpty()) {
                throw new Unreadable(wrong.get(0));
            }
            drafts.add(new DraftEntry(row.number(), entry, cells.doubts));
        }

        private Entry.Draft entry(Cells cells, Action action) throws Unreadable {
            boolean below = cells.quantity.isNegative();
            if (below && (action == Action.BUY || action.means() == Action.Means.PAYOUT)) {
                throw new Unreadable(Column.QUANTITY, cells.text(Column.QUANTITY), "The quantity is below zero.");
            }
            EntryKind kind = action.kind(below);
            Entry.Draft draft = Entry.of(kind, cells.when, cells.account.isEmpty() ? account : cells.account)
                    .note(cells.text(Column.NOTE)).source(file);
            if (cells.fees.isPositive()) {
                draft.fee(cells.counted.amount(cells.fees));
            }
            Quantity size = cells.quantity.abs();
            switch (action.means()) {
                case TRADE:
                    Amount units = Amount.of(size, cells.asset());
                    Amount paid = cells.counted.amount(cells.price().times(size));
                    return action == Action.BUY ? draft.in(units).out(paid) : draft.in(paid).out(units);
                case PAYOUT:
                    if (!cells.symbol.isEmpty()) {
                        draft.about(cells.asset());
                    }
                    return draft.in(cells.counted.amount(cells.price().times(size)));
                case UNITS:
                    draft.about(cells.asset());
                    Amount added = Amount.of(size, cells.asset());
                    return below ? draft.out(added) : draft.in(added);
                case MOVE:
                    return moved(draft, kind, cells, size);
                default:
                    return paid(draft, cells, action);
            }
        }

        private Entry.Draft moved(Entry.Draft draft, EntryKind kind, Cells cells, Quantity size) throws Unreadable {
            boolean cash = cells.isCash();
            boolean priced = !cells.priceText.isEmpty() && !cells.price().isZero();
            Quantity total = priced ? cells.price().times(size) : size;
            Amount amount = cash ? cells.counted.amount(total) : Amount.of(size, cells.asset());
            if (!cash && priced) {
                draft.worth(Money.of(total, cells.counted.currency));
            }
            return kind.in() == EntryKind.Needs.NONE ? draft.out(amount) : draft.in(amount);
        }

        private Entry.Draft paid(Entry.Draft draft, Cells cells, Action action) throws Unreadable {
            boolean priced = !cells.priceText.isEmpty();
            boolean counted = !cells.text(Column.QUANTITY).isEmpty();
            Quantity total = priced && counted ? cells.price().times(cells.quantity) : priced ? cells.price() : cells.quantity;
            if (total.isZero() && cells.fees.isZero()) {
                throw new Unreadable(Column.QUANTITY, cells.text(Column.QUANTITY), "The amount is missing.");
            }
            if (!cells.isCash()) {
                draft.about(cells.asset());
            }
            if (total.isZero()) {
                return draft;
            }
            Amount amount = cells.counted.amount(total.abs());
            return action == Action.INTEREST && total.isPositive() ? draft.in(amount) : draft.out(amount);
        }

        /** The cells of a row, read. */
        private final class Cells {
            private final Row row;
            private List<Doubt> doubts = List.of();
            private final When when;
            private final Counted counted;
            private final Quantity quantity;
            private final Quantity fees;
            private final String account;
            private final String symbol;
            private final String priceText;
            /** Read when it is first asked for; many actions need none. */
            private Quantity price;

            Cells(Row row) throws Unreadable {
                this.row = row;
                String date = text(Column.DATE);
                this.when = habits.time(heading.place(Column.DATE), date).orElseThrow(() -> new Unreadable(
                        Column.DATE, date, date.isEmpty() ? "The date is missing." : "This is not a date."));
                doubt(habits.timeDoubt(heading.place(Column.DATE), date));
                String code = text(Column.CURRENCY);
                this.counted = currencies.of(code).orElseThrow(() -> new Unreadable(
                        Column.CURRENCY, code, code.isEmpty() ? "The currency is missing." : "This is not a currency code."));
                String units = text(Column.QUANTITY);
                this.quantity = units.isEmpty() ? Quantity.ZERO : number(Column.QUANTITY, units);
                String fee = text(Column.FEES);
                this.fees = fee.isEmpty() ? Quantity.ZERO : counted.scaled(number(Column.FEES, fee));
                if (fees.isNegative()) {
                    throw new Unreadable(Column.FEES, fee, "The fee is below zero.");
                }
                this.account = accounts.of(text(Column.ACCOUNT));
                this.symbol = text(Column.SYMBOL);
                this.priceText = text(Column.PRICE);
            }

            String text(Column column) {
                return heading.cell(row, column);
            }

            private void doubt(Optional<Doubt> doubt) {
                if (doubt.isPresent() && !doubts.contains(doubt.get())) {
                    doubts = new ArrayList<>(doubts);
                    doubts.add(doubt.get());
                }
            }

            Quantity price() throws Unreadable {
                if (price == null) {
                    if (priceText.isEmpty()) {
                        throw new Unreadable(Column.PRICE, "", "The price is missing.");
                    }
                    Quantity number = number(Column.PRICE, priceText);
                    if (number.isNegative()) {
                        throw new Unreadable(Column.PRICE, priceText, "The price is below zero.");
                    }
                    price = counted.scaled(number);
                }
                return price;
            }

            private Quantity number(Column column, String text) throws Unreadable {
                int place = heading.place(column);
                doubt(habits.numberDoubt(place, text));
                return habits.figure(place, text).map(Figure::quantity)
                        .orElseThrow(() -> new Unreadable(column, text, "This is not a number."));
            }

            boolean isCash() {
                return symbol.isEmpty() || Currency.parse(symbol).equals(Optional.of(counted.currency))
                        || text(Column.CLASS).equals(AssetClass.CASH.code());
            }

            AssetId asset() throws Unreadable {
                String name = capitals.of(symbol);
                if (!AssetId.isName(name)) {
                    throw new Unreadable(Column.SYMBOL, symbol,
                            name.isEmpty() ? "The symbol is missing." : "This cannot be a symbol.");
                }
                String told = text(Column.CLASS);
                if (!told.isEmpty()) {
                    return classes.of(told).orElseThrow(() -> new Unreadable(Column.CLASS, told.toLowerCase(Locale.ROOT),
                            "This class of asset is not known.")).of(name);
                }
                SymbolGuess.Found found = symbols.asset(name);
                found.doubts().forEach(doubt -> doubt(Optional.of(doubt)));
                return found.asset();
            }

            String externalId(Action action) throws Unreadable {
                StringBuilder id = new StringBuilder(80).append(when.toString()).append(' ').append(action.name()).append(' ')
                        .append(capitals.of(symbol)).append(' ').append(quantity.strippedText(text(Column.QUANTITY)))
                        .append(' ').append(priceText.isEmpty() ? "" : price().strippedText(priceText)).append(' ')
                        .append(fees.strippedText(text(Column.FEES))).append(' ').append(counted.currency.code());
                return equal.numbered(account, id);
            }
        }
    }
}
