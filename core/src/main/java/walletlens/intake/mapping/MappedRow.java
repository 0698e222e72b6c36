package walletlens.intake.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.Doubt;
import walletlens.intake.SymbolGuess;
import walletlens.intake.table.Figure;
import walletlens.intake.table.Row;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;

/** One row of a mapped table on its way to an entry. */
final class MappedRow {
    private static final List<String> KINDS = List.of(
            "buy", "sell", "trade", "deposit", "withdrawal", "dividend", "interest", "staking", "airdrop", "fee", "tax", "other");

    private final Row row;
    private final Columns columns;
    private final SymbolGuess symbols;
    private final String account;
    private final List<Doubt> doubts;

    MappedRow(Row row, Columns columns, SymbolGuess symbols, String account, List<Doubt> doubts) {
        this.row = row;
        this.columns = columns;
        this.symbols = symbols;
        this.account = account;
        this.doubts = doubts;
    }

    /** The entry; null where the row moves nothing. */
    Entry.Draft entry() throws MappedTable.Unreadable {
        When when = columns.when(row, doubts);
        String own = columns.text(row, Meaning.ACCOUNT);
        Optional<Figure> quantity = figure(Meaning.QUANTITY);
        Optional<Figure> amount = figure(Meaning.AMOUNT);
        boolean twoSided = columns.has(Meaning.IN_QUANTITY) && columns.has(Meaning.OUT_QUANTITY);
        Entry.Draft draft = twoSided ? sides(when) : trade(when, quantity, amount);
        if (draft == null) {
            return null;
        }
        fees(draft, currency(Meaning.FEE, amount));
        return draft.account(own.isEmpty() ? account : own).note(columns.text(row, Meaning.NOTE));
    }

    private Optional<Figure> figure(Meaning meaning) throws MappedTable.Unreadable {
        return columns.figure(row, meaning, doubts);
    }

    /** An entry of what came in and what went out, each in columns of its own. */
    private Entry.Draft sides(When when) throws MappedTable.Unreadable {
        Optional<Amount> in = side(Meaning.IN_QUANTITY, Meaning.IN_ASSET);
        Optional<Amount> out = side(Meaning.OUT_QUANTITY, Meaning.OUT_ASSET);
        if (in.isEmpty() && out.isEmpty()) {
            return null;
        }
        boolean both = in.isPresent() && out.isPresent();
        EntryKind bySides = both ? out.get().asset().isCash() && !in.get().asset().isCash() ? EntryKind.BUY
                : in.get().asset().isCash() && !out.get().asset().isCash() ? EntryKind.SELL : EntryKind.TRADE
                : in.isPresent() ? EntryKind.DEPOSIT : EntryKind.WITHDRAWAL;
        Optional<EntryKind> told = columns.kind(row).filter(kind -> !both && fits(kind, in.isPresent(), out.isPresent()));
        Entry.Draft draft = Entry.of(told.orElse(bySides), when, account);
        in.ifPresent(draft::in);
        out.ifPresent(draft::out);
        return draft;
    }

    private Optional<Amount> side(Meaning quantity, Meaning asset) throws MappedTable.Unreadable {
        Optional<Figure> figure = figure(quantity).filter(each -> !each.quantity().isZero());
        if (figure.isEmpty()) {
            return Optional.empty();
        }
        String symbol = columns.text(row, asset).isEmpty() ? figure.get().unit() : columns.text(row, asset);
        return Optional.of(Amount.of(figure.get().quantity().abs(), asset(columns.name(asset), symbol)));
    }

    private static boolean fits(EntryKind kind, boolean in, boolean out) {
        return in ? kind.in() != EntryKind.Needs.NONE && kind.out() != EntryKind.Needs.NEEDED
                : out && kind.out() != EntryKind.Needs.NONE && kind.in() != EntryKind.Needs.NEEDED;
    }

    /** An entry of a quantity of one asset, for or without money. */
    private Entry.Draft trade(When when, Optional<Figure> quantity, Optional<Figure> amount) throws MappedTable.Unreadable {
        Optional<Figure> price = figure(Meaning.PRICE);
        String symbol = symbol(quantity);
        Optional<Currency> currency = currency(Meaning.AMOUNT, amount.isPresent() ? amount : price);
        boolean isCash = symbol.isEmpty() || currency.isPresent() && Currency.parse(symbol).equals(currency)
                && (quantity.isEmpty() || price.isEmpty());
        Quantity money = amount.map(Figure::quantity).orElse(price.isPresent() && quantity.isPresent() && !isCash
                ? price.get().quantity().abs().times(quantity.get().quantity()).abs() : Quantity.ZERO);
        if (isCash) {
            return cash(when, amount.isPresent() ? amount : quantity, currency.or(() -> Currency.parse(symbol)));
        }
        AssetId asset = asset(columns.name(columns.has(Meaning.ASSET) ? Meaning.ASSET : Meaning.ISIN), symbol);
        Quantity units = quantity.map(Figure::quantity).orElse(Quantity.ZERO);
        EntryKind kind = columns.kind(row).orElseGet(() -> guessed(units, amount.map(Figure::quantity), money));
        Optional<Amount> cash = money.isZero() || currency.isEmpty() ? Optional.empty()
                : Optional.of(Amount.cash(withoutFee(money.abs(), units, price, kind), currency.get()));
        if (!money.isZero() && currency.isEmpty()) {
            throw new MappedTable.Unreadable(columns.name(Meaning.CURRENCY), "", "The currency is missing; say it with currency=EUR.");
        }
        Amount moved = Amount.of(units.abs(), asset);
        Entry.Draft draft = Entry.of(kind, when, account);
        switch (kind) {
            case BUY:
            case SELL:
            case TRADE:
                if (units.isZero() || cash.isEmpty()) {
                    throw new MappedTable.Unreadable(columns.name(units.isZero() ? Meaning.QUANTITY : Meaning.AMOUNT), "",
                            units.isZero() ? "The quantity is missing." : "The price or the amount is missing.");
                }
                boolean sold = kind == EntryKind.SELL || kind == EntryKind.TRADE && units.isNegative();
                return sold ? Entry.of(EntryKind.SELL, when, account).out(moved).in(cash.get())
                        : Entry.of(EntryKind.BUY, when, account).in(moved).out(cash.get());
            case DIVIDEND:
            case INTEREST:
            case FEE:
            case TAX:
                return paid(draft, cash.or(() -> units.isZero() ? Optional.empty() : Optional.of(moved)), asset);
            case SPLIT:
                draft.about(asset);
                return units.isNegative() ? draft.out(moved) : draft.in(moved);
            default:
                return moved(draft, moved, units.isNegative(), cash);
        }
    }

    private String symbol(Optional<Figure> quantity) {
        String asset = columns.text(row, Meaning.ASSET);
        String isin = columns.text(row, Meaning.ISIN);
        return !asset.isEmpty() ? asset : !isin.isEmpty() ? isin : quantity.map(Figure::unit).filter(unit -> !unit.equals("%")).orElse("");
    }

    private Entry.Draft paid(Entry.Draft draft, Optional<Amount> paid, AssetId about) {
        if (paid.isEmpty()) {
            return null;
        }
        if (!about.equals(paid.get().asset())) {
            draft.about(about);
        }
        return draft.entry().kind().in() == EntryKind.Needs.NEEDED ? draft.in(paid.get()) : draft.out(paid.get());
    }

    private Entry.Draft moved(Entry.Draft draft, Amount moved, boolean below, Optional<Amount> worth) {
        if (moved.quantity().isZero()) {
            return null;
        }
        EntryKind kind = draft.entry().kind();
        boolean out = kind.in() == EntryKind.Needs.NONE || below;
        Entry.Draft turned = kind == EntryKind.DEPOSIT && below ? Entry.of(EntryKind.WITHDRAWAL, draft.entry().when(), account) : draft;
        worth.ifPresent(cash -> turned.worth(Money.of(cash.quantity(), Currency.of(cash.asset().symbol()))));
        return out ? turned.out(moved) : turned.in(moved);
    }

    /** Money that moves without an asset. */
    private Entry.Draft cash(When when, Optional<Figure> amount, Optional<Currency> currency) throws MappedTable.Unreadable {
        if (amount.isEmpty() || amount.get().quantity().isZero()) {
            return null;
        }
        if (currency.isEmpty()) {
            throw new MappedTable.Unreadable(columns.name(Meaning.CURRENCY), "", "The currency is missing; say it with currency=EUR.");
        }
        Quantity money = amount.get().quantity();
        Optional<EntryKind> told = columns.kind(row);
        EntryKind byWord = told.orElse(EntryKind.DEPOSIT);
        boolean trade = byWord == EntryKind.BUY || byWord == EntryKind.SELL || byWord == EntryKind.TRADE || byWord == EntryKind.SPLIT;
        if (trade) {
            throw new MappedTable.Unreadable(columns.name(Meaning.ASSET), "", "The asset is missing.");
        }
        if (told.isEmpty() && !columns.text(row, Meaning.ACTION).isEmpty()) {
            ask(money.isNegative() ? EntryKind.WITHDRAWAL : EntryKind.DEPOSIT);
        }
        EntryKind kind = byWord == EntryKind.DEPOSIT && money.isNegative() ? EntryKind.WITHDRAWAL
                : byWord == EntryKind.INTEREST && money.isNegative() ? EntryKind.FEE : byWord;
        Entry.Draft draft = Entry.of(kind, when, account);
        Amount moved = Amount.cash(money.abs(), currency.get());
        boolean takesIn = kind.in() != EntryKind.Needs.NONE && (kind.out() != EntryKind.Needs.ALLOWED || money.isPositive() && kind == EntryKind.OTHER);
        return takesIn ? draft.in(moved) : draft.out(moved);
    }

    /** The kind where no word tells: bought for money that goes, sold for money that comes. */
    private EntryKind guessed(Quantity units, Optional<Quantity> amount, Quantity money) {
        if (money.isZero()) {
            EntryKind kind = units.isNegative() ? EntryKind.WITHDRAWAL : EntryKind.DEPOSIT;
            return askWhereWorded(kind);
        }
        boolean signed = columns.goesBelowZero(Meaning.AMOUNT);
        boolean sold = units.isNegative() || signed && amount.filter(Quantity::isPositive).isPresent();
        boolean clear = units.isNegative() || columns.goesBelowZero(Meaning.QUANTITY) || signed && amount.isPresent();
        EntryKind kind = sold ? EntryKind.SELL : EntryKind.BUY;
        if (!clear) {
            ask(kind);
            return kind;
        }
        return askWhereWorded(kind);
    }

    private EntryKind askWhereWorded(EntryKind kind) {
        if (!columns.text(row, Meaning.ACTION).isEmpty()) {
            ask(kind);
        }
        return kind;
    }

    private void ask(EntryKind likely) {
        String word = columns.text(row, Meaning.ACTION);
        List<String> choices = new ArrayList<>(KINDS);
        choices.remove(likely.code());
        choices.add(0, likely.code());
        doubts.add(new Doubt(columns.name(Meaning.ACTION), word, word.isEmpty()
                ? "Was this bought or sold?" : "What does \u201c" + word + "\u201d mean?", choices, ""));
    }

    /** The money of the trade alone: an amount that has the fee in it loses it, where price and quantity show that it does. */
    private Quantity withoutFee(Quantity money, Quantity units, Optional<Figure> price, EntryKind kind) throws MappedTable.Unreadable {
        Quantity fee = figure(Meaning.FEE).map(each -> each.quantity().abs()).orElse(Quantity.ZERO);
        if (fee.isZero() || price.isEmpty() || units.isZero()) {
            return money;
        }
        BigDecimal product = price.get().quantity().abs().times(units.abs()).value();
        Quantity without = kind == EntryKind.SELL || units.isNegative() ? money.plus(fee) : money.minus(fee);
        BigDecimal off = product.subtract(money.value()).abs();
        BigDecimal offWithout = product.subtract(without.value()).abs();
        return without.isPositive() && offWithout.compareTo(off) < 0 ? without : money;
    }

    private void fees(Entry.Draft draft, Optional<Currency> currency) throws MappedTable.Unreadable {
        for (Meaning meaning : List.of(Meaning.FEE, Meaning.TAX)) {
            Optional<Figure> fee = figure(meaning).filter(each -> !each.quantity().isZero());
            EntryKind kind = draft.entry().kind();
            if (fee.isEmpty() || kind == EntryKind.SPLIT) {
                continue;
            }
            String coin = columns.text(row, Meaning.FEE_CURRENCY);
            String unit = meaning == Meaning.FEE && !coin.isEmpty() ? coin : fee.get().unit();
            if (unit.isEmpty() && currency.isEmpty()) {
                throw new MappedTable.Unreadable(columns.name(meaning), row.cell(0), "The currency of the fee is missing.");
            }
            AssetId asset = unit.isEmpty() ? AssetId.cash(currency.get()) : asset(columns.name(meaning), unit);
            draft.fee(Amount.of(fee.get().quantity().abs(), asset));
        }
    }

    /** The currency of the row's column, of all rows, or of a number's own sign. */
    private Optional<Currency> currency(Meaning of, Optional<Figure> figure) throws MappedTable.Unreadable {
        Optional<Currency> unit = figure.map(Figure::unit).filter(each -> !each.isEmpty() && !each.equals("%")).flatMap(Currency::parse);
        String text = columns.text(row, Meaning.CURRENCY);
        if (unit.isPresent() || text.isEmpty()) {
            return unit;
        }
        Optional<Currency> told = Currency.parse(text);
        if (told.isEmpty()) {
            throw new MappedTable.Unreadable(columns.name(Meaning.CURRENCY), text, "This is not a currency code.");
        }
        return told;
    }

    private AssetId asset(String column, String symbol) throws MappedTable.Unreadable {
        String name = symbol.toUpperCase(Locale.ROOT);
        if (!AssetId.isName(name)) {
            throw new MappedTable.Unreadable(column, symbol, symbol.isEmpty() ? "The asset is missing." : "This cannot be a symbol.");
        }
        Optional<AssetClass> told = AssetClass.of(columns.text(row, Meaning.CLASS).toLowerCase(Locale.ROOT));
        Optional<AssetId> exact = AssetId.parse(symbol);
        if (exact.isPresent() || told.isPresent()) {
            return exact.orElseGet(() -> AssetId.of(told.get(), name));
        }
        Optional<Currency> currency = name.length() == 3 ? Currency.parse(name).filter(each -> symbols.isCurrency(name)) : Optional.empty();
        if (currency.isPresent()) {
            return AssetId.cash(currency.get());
        }
        SymbolGuess.Found found = symbols.asset(name);
        found.doubts().stream().filter(doubt -> !doubts.contains(doubt)).forEach(doubts::add);
        return found.asset();
    }
}
