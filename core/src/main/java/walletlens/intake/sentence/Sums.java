package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.sentence.Frame.Pay;
import walletlens.intake.sentence.Frame.Pays;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quote;

/** Works out in which currency a happening was paid, and what the price of one makes of all. */
final class Sums {
    private static final Quantity FAR = Quantity.of(4);

    private final Frame frame;
    private final Context context;
    private final Dictionary dictionary;
    private final Asking asking;
    private final List<Pay> used = new ArrayList<>();
    private Currency decided;

    Sums(Frame frame, Context context, Dictionary dictionary, Asking asking) {
        this.frame = frame;
        this.context = context;
        this.dictionary = dictionary;
        this.asking = asking;
    }

    /** The currencies that the words name. */
    List<Currency> said() {
        List<Currency> said = new ArrayList<>();
        for (Pay pay : frame.pays) {
            if (pay.pays() != Pays.FEE) {
                pay.currencies().stream().filter(currency -> !said.contains(currency)).forEach(said::add);
            }
        }
        if (said.isEmpty()) {
            frame.pays.forEach(pay -> pay.currencies().stream().filter(currency -> !said.contains(currency)).forEach(said::add));
        }
        return said;
    }

    /**
     * The currency of a sum: as said with it, else as said with another of the happening, else as the asset was traded
     * last, else that of the book. Where the asset is priced in another currency than the book's, the person says.
     */
    Currency currency(Pay pay, Optional<AssetId> asset) {
        if (pay != null && !pay.currencies().isEmpty()) {
            return one(pay.currencies(), pay.chunk());
        }
        if (decided != null) {
            return decided;
        }
        List<Currency> said = said();
        if (!said.isEmpty()) {
            decided = one(said.subList(0, 1), null);
            return decided;
        }
        String text = pay == null ? "" : pay.value().toString();
        Currency book = context.currency();
        Optional<Currency> before = asset.flatMap(this::tradedIn);
        Optional<Currency> listed = asset.filter(Sums::isListed).flatMap(dictionary::find).map(Asset::currency);
        Currency likely = before.orElse(book);
        List<String> choices = choices(likely, listed.orElse(book), book);
        boolean open = before.isEmpty() && listed.isPresent() && !listed.get().equals(book);
        String code = open ? asking.ask(Question.CURRENCY, "currency", text, choices, book.code())
                : asking.assume(Question.CURRENCY, "currency", text, choices, likely.code());
        decided = Currency.of(code);
        return decided;
    }

    private static List<String> choices(Currency... all) {
        List<String> choices = new ArrayList<>();
        for (Currency each : all) {
            if (!choices.contains(each.code())) {
                choices.add(each.code());
            }
        }
        for (String usual : List.of("EUR", "USD")) {
            if (!choices.contains(usual)) {
                choices.add(usual);
            }
        }
        return choices;
    }

    private static boolean isListed(AssetId asset) {
        switch (asset.assetClass()) {
            case STOCK:
            case ETF:
            case FUND:
            case BOND:
                return true;
            default:
                return false;
        }
    }

    /** A sign or word that several currencies share: that of the book where it is one of them, else the person says. */
    private Currency one(List<Currency> currencies, Chunk chunk) {
        if (currencies.size() == 1 || currencies.contains(context.currency())) {
            return currencies.size() == 1 ? currencies.get(0) : context.currency();
        }
        List<String> choices = currencies.stream().map(Currency::code).toList();
        return Currency.of(asking.ask(Question.CURRENCY, "currency", chunk == null ? "" : chunk.amount().toString(), choices,
                choices.get(0)));
    }

    private Optional<Currency> tradedIn(AssetId asset) {
        List<Entry> entries = context.ledger().entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            boolean bought = entry.in().map(Amount::asset).equals(Optional.of(asset));
            boolean sold = entry.out().map(Amount::asset).equals(Optional.of(asset));
            Optional<Amount> other = bought ? entry.out() : sold ? entry.in() : Optional.empty();
            Optional<Currency> currency = other.flatMap(amount -> amount.asset().currency());
            if (currency.isPresent()) {
                return currency;
            }
        }
        return Optional.empty();
    }

    /** The number of a sum; asked where it has two readings. */
    Quantity value(Pay pay, String field) {
        used.add(pay);
        return pay.other() == null ? pay.value() : number(pay.value(), pay.other(), field);
    }

    /** Whether a sum took part in the entry. */
    boolean isUsed(Pay pay) {
        return used.contains(pay);
    }

    /** Which of two readings of a number is meant. */
    Quantity number(Quantity one, Quantity other, String field) {
        String chosen = asking.ask(Question.NUMBER, field, one + " / " + other, List.of(one.toString(), other.toString()), one.toString());
        return Quantity.of(chosen);
    }

    /** What a sum of the price is of; known by its role, by the number one, or by the latest price; else asked. */
    Pays each(Pay pay, Quantity count, Optional<AssetId> asset, Currency currency) {
        if (pay.pays() != Pays.OPEN) {
            return pay.pays() == Pays.MAIN ? Pays.TOTAL : pay.pays();
        }
        if (count == null || count.equals(Quantity.ONE)) {
            return Pays.TOTAL;
        }
        Optional<Quote> quote = asset.flatMap(id -> context.quotes().latest(id))
                .filter(known -> known.price().currency().equals(currency) && known.price().amount().isPositive());
        if (quote.isPresent()) {
            Quantity price = quote.get().price().amount();
            boolean one = isNear(pay.value(), price);
            boolean all = isNear(pay.value(), price.times(count));
            if (one != all) {
                return one ? Pays.EACH : Pays.TOTAL;
            }
        }
        String answer = asking.ask(Question.EACH, "price", pay.value().toString(), List.of("each", "total"), "each");
        return answer.equals("each") ? Pays.EACH : Pays.TOTAL;
    }

    private static boolean isNear(Quantity one, Quantity other) {
        return one.compareTo(other.times(FAR)) <= 0 && other.compareTo(one.times(FAR)) <= 0;
    }

    /** The sum for all of an item; empty where no price was said. */
    Optional<Money> total(Item item, Optional<AssetId> asset) {
        Pay all = frame.pay(Pays.TOTAL);
        Pay one = frame.pay(Pays.EACH);
        Pay bare = frame.pay(Pays.OPEN) != null ? frame.pay(Pays.OPEN) : frame.pay(Pays.MAIN);
        Quantity count = item.count;
        if (all == null && one == null && bare == null) {
            return Optional.empty();
        }
        Pay first = all != null ? all : one != null ? one : bare;
        Currency currency = currency(first, asset);
        if (all == null && one == null && each(bare, count, asset, currency) == Pays.EACH) {
            one = bare;
        } else if (all == null && one == null) {
            all = bare;
        }
        if (all != null && one != null && count == null) {
            Quantity price = value(one, "price");
            if (price.isPositive()) {
                item.count = value(all, "total").dividedBy(price).stripped();
                asking.assume(Question.QUANTITY, "quantity", "", List.of(item.count.toString()), item.count.toString());
            }
            return Optional.of(Money.of(value(all, "total"), currency));
        }
        if (all != null && one != null && !value(one, "price").times(count).equals(value(all, "total"))
                && !isClose(value(one, "price").times(count), value(all, "total"))) {
            String answer = asking.ask(Question.SUM, "price", one.value() + " / " + all.value(), List.of("each", "total"), "total");
            return Optional.of(Money.of(answer.equals("each") ? value(one, "price").times(count) : value(all, "total"), currency));
        }
        if (all != null) {
            return Optional.of(Money.of(value(all, "total"), currency));
        }
        return count == null ? Optional.empty() : Optional.of(Money.of(value(one, "price").times(count), currency));
    }

    /** Whether two sums differ by rounding only: by less than a hundredth of a percent. */
    private static boolean isClose(Quantity a, Quantity b) {
        return a.minus(b).abs().times(Quantity.of(10_000)).compareTo(b.abs()) <= 0;
    }

    /** The fees, each in its currency or asset. */
    List<Amount> fees(Optional<AssetId> feeAsset, Optional<AssetId> asset, Optional<Money> total) {
        List<Amount> fees = new ArrayList<>();
        for (Pay pay : frame.pays) {
            if (pay.pays() == Pays.FEE) {
                fees.add(Amount.cash(value(pay, "fee"), currency(pay, asset)));
            }
        }
        if (feeAsset.isPresent() && frame.fee.count != null) {
            fees.add(new Amount(frame.fee.quantity(), frame.fee.unit, feeAsset.get()));
        }
        if (frame.feePercent != null && total.isPresent()) {
            Quantity part = total.get().amount().times(frame.feePercent).times(Quantity.of("0.01"));
            fees.add(Amount.cash(part, total.get().currency()));
        }
        return fees;
    }

    /** Whether an asset is money. */
    static boolean isMoney(AssetId asset) {
        return asset.assetClass() == AssetClass.CASH;
    }
}
