package walletlens.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.table.Habits;
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

        Unreadable(String column, String text, String message) {
            super(message, null, false, false);
            this.problem = Problem.of(column, text, message);
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
        private final Map<String, Integer> equalRows = new TreeMap<>();
        private final Heading heading;
        private final Habits habits;
        private final SymbolGuess symbols;

        Reader(Table table, String account, Symbols known, Map<String, String> answers) {
            this.table = table;
            this.file = table.file();
            this.account = account;
            this.heading = Heading.of(table.heading()).orElseThrow();
            table.preamble().forEach(row -> skipped.add(new Skipped(row.number(), "stands before the heading")));
            this.rows = table.rows();
            TreeSet<String> used = new TreeSet<>();
            TreeSet<String> securities = new TreeSet<>();
            for (Row row : rows) {
                String symbol = heading.cell(row, "symbol").toUpperCase(Locale.ROOT);
                if (!symbol.isEmpty()) {
                    used.add(symbol);
                    Action.of(heading.cell(row, "action")).filter(Action::isOfSecurities)
                            .ifPresent(action -> securities.add(symbol));
                }
            }
            this.habits = Habits.of(table, answers);
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
                throw new Unreadable("", row.cell(0), "A quote opens in this row and never closes.");
            }
            Optional<String> beyond = heading.beyond(row);
            if (beyond.isPresent()) {
                throw new Unreadable("", beyond.get(), "The row has more cells than the heading.");
            }
            String word = heading.cell(row, "action");
            Action action = Action.of(word).orElseThrow(() -> new Unreadable(
                    "action", word, word.isEmpty() ? "The action is missing." : "This action is not known."));
            Cells cells = new Cells(row);
            if (cells.quantity.isZero() && action.means() != Action.Means.CASH) {
                skipped.add(new Skipped(row.number(), "moves nothing: its quantity is zero"));
                return;
            }
            Entry entry = entry(cells, action).externalId(cells.externalId(action)).entry();
            List<Problem> wrong = EntryCheck.problems(entry);
            if (!wrong.isEmpty()) {
                throw new Unreadable(wrong.get(0).place().column(), wrong.get(0).text(), wrong.get(0).message());
            }
            drafts.add(new DraftEntry(List.of(row.number()), entry, "", cells.doubts));
        }

        private Entry.Draft entry(Cells cells, Action action) throws Unreadable {
            boolean below = cells.quantity.isNegative();
            if (below && (action == Action.BUY || action.means() == Action.Means.PAYOUT)) {
                throw new Unreadable("quantity", cells.text("quantity"), "The quantity is below zero.");
            }
            String place = cells.text("account").isEmpty() ? account : cells.text("account");
            Entry.Draft draft = Entry.of(action.kind(below), cells.when, place)
                    .note(cells.text("note")).source(file);
            if (cells.fees.isPositive()) {
                draft.fee(Amount.cash(cells.fees, cells.currency));
            }
            Quantity size = cells.quantity.abs();
            switch (action.means()) {
                case TRADE:
                    Amount units = Amount.of(size, cells.asset());
                    Amount paid = Amount.cash(cells.price().times(size), cells.currency);
                    return action == Action.BUY ? draft.in(units).out(paid) : draft.in(paid).out(units);
                case PAYOUT:
                    if (!cells.text("symbol").isEmpty()) {
                        draft.about(cells.asset());
                    }
                    return draft.in(Amount.cash(cells.price().times(size), cells.currency));
                case UNITS:
                    draft.about(cells.asset());
                    Amount added = Amount.of(size, cells.asset());
                    return below ? draft.out(added) : draft.in(added);
                case MOVE:
                    return moved(draft, cells, size);
                default:
                    return paid(draft, cells, action);
            }
        }

        private Entry.Draft moved(Entry.Draft draft, Cells cells, Quantity size) throws Unreadable {
            EntryKind kind = draft.entry().kind();
            boolean cash = cells.isCash();
            boolean priced = !cells.text("price").isEmpty() && !cells.price().isZero();
            Quantity total = priced ? cells.price().times(size) : size;
            Amount amount = cash ? Amount.cash(total, cells.currency) : Amount.of(size, cells.asset());
            if (!cash && priced) {
                draft.worth(Money.of(total, cells.currency));
            }
            return kind.in() == EntryKind.Needs.NONE ? draft.out(amount) : draft.in(amount);
        }

        private Entry.Draft paid(Entry.Draft draft, Cells cells, Action action) throws Unreadable {
            boolean priced = !cells.text("price").isEmpty();
            boolean counted = !cells.text("quantity").isEmpty();
            Quantity total = priced && counted ? cells.price().times(cells.quantity) : priced ? cells.price() : cells.quantity;
            if (total.isZero() && cells.fees.isZero()) {
                throw new Unreadable("quantity", cells.text("quantity"), "The amount is missing.");
            }
            if (!cells.isCash()) {
                draft.about(cells.asset());
            }
            if (total.isZero()) {
                return draft;
            }
            Amount amount = Amount.cash(total.abs(), cells.currency);
            return action == Action.INTEREST && total.isPositive() ? draft.in(amount) : draft.out(amount);
        }

        /** The cells of a row, read. */
        private final class Cells {
            private final Row row;
            private final List<Doubt> doubts = new ArrayList<>();
            private final When when;
            private final Currency currency;
            private final Quantity scale;
            private final Quantity quantity;
            private final Quantity fees;

            Cells(Row row) throws Unreadable {
                this.row = row;
                String date = text("date");
                this.when = habits.time(row, heading.place("date")).orElseThrow(() -> new Unreadable(
                        "date", date, date.isEmpty() ? "The date is missing." : "This is not a date."));
                habits.timeDoubt(row, heading.place("date")).ifPresent(doubts::add);
                String code = text("currency");
                Currency hundredth = HUNDREDTHS.get(code);
                this.scale = hundredth != null ? HUNDREDTH : Quantity.ONE;
                this.currency = hundredth != null ? hundredth : Currency.parse(code).orElseThrow(() -> new Unreadable(
                        "currency", code, code.isEmpty() ? "The currency is missing." : "This is not a currency code."));
                this.quantity = text("quantity").isEmpty() ? Quantity.ZERO : number("quantity");
                this.fees = text("fees").isEmpty() ? Quantity.ZERO : number("fees").times(scale);
                if (fees.isNegative()) {
                    throw new Unreadable("fees", text("fees"), "The fee is below zero.");
                }
            }

            String text(String column) {
                return heading.cell(row, column);
            }

            Quantity price() throws Unreadable {
                if (text("price").isEmpty()) {
                    throw new Unreadable("price", "", "The price is missing.");
                }
                Quantity price = number("price");
                if (price.isNegative()) {
                    throw new Unreadable("price", text("price"), "The price is below zero.");
                }
                return scale == HUNDREDTH ? price.times(scale) : price;
            }

            private Quantity number(String column) throws Unreadable {
                String text = text(column);
                habits.numberDoubt(row, heading.place(column)).filter(doubt -> !doubts.contains(doubt)).ifPresent(doubts::add);
                return habits.number(row, heading.place(column)).orElseThrow(() -> new Unreadable(column, text, "This is not a number."));
            }

            boolean isCash() {
                String symbol = text("symbol");
                return symbol.isEmpty() || Currency.parse(symbol).equals(Optional.of(currency))
                        || text("class").equals(AssetClass.CASH.code());
            }

            AssetId asset() throws Unreadable {
                String symbol = text("symbol").toUpperCase(Locale.ROOT);
                if (!AssetId.isName(symbol)) {
                    throw new Unreadable("symbol", text("symbol"),
                            symbol.isEmpty() ? "The symbol is missing." : "This cannot be a symbol.");
                }
                String told = text("class").toLowerCase(Locale.ROOT);
                if (!told.isEmpty()) {
                    return AssetClass.of(told).map(assetClass -> AssetId.of(assetClass, symbol))
                            .orElseThrow(() -> new Unreadable("class", told, "This class of asset is not known."));
                }
                SymbolGuess.Found found = symbols.asset(symbol);
                found.doubts().stream().filter(doubt -> !doubts.contains(doubt)).forEach(doubts::add);
                return found.asset();
            }

            String externalId(Action action) throws Unreadable {
                StringBuilder id = new StringBuilder(when.toString()).append(' ').append(action).append(' ')
                        .append(text("symbol").toUpperCase(Locale.ROOT)).append(' ').append(quantity.stripped())
                        .append(' ').append(text("price").isEmpty() ? "" : price().stripped()).append(' ')
                        .append(fees.stripped()).append(' ').append(currency);
                String key = text("account") + '\n' + id;
                int nth = equalRows.merge(key, 1, Integer::sum);
                return id.append(" #").append(nth).toString();
            }
        }
    }
}
