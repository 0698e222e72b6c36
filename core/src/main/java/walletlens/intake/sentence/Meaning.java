package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Unit;
import walletlens.intake.DraftEntry;
import walletlens.intake.sentence.Frame.Pay;
import walletlens.intake.sentence.Frame.Pays;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryCheck;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.problem.Problem;

/** Turns one happening into entries, and asks for what its words leave open. */
final class Meaning {
    private final Frame frame;
    private final Context context;
    private final Asking asking;
    private final Dictionary dictionary;
    private final AssetChoice assets;
    private final AccountChoice accounts;
    private final Sums sums;
    private final String text;
    private EntryKind kind;
    private Entry.Draft draft;

    Meaning(Frame frame, String text, Context context, Dictionary dictionary, Asking asking, List<Asset> made) {
        this.frame = frame;
        this.text = text;
        this.context = context;
        this.asking = asking;
        this.dictionary = dictionary;
        this.assets = new AssetChoice(dictionary, context, made);
        this.accounts = new AccountChoice(context);
        this.sums = new Sums(frame, context, dictionary, asking);
    }

    /** The drafts; none where the frame is about nothing that is owned. */
    List<DraftEntry> drafts(int row) {
        kind = Kinds.of(frame, asking, text);
        if (kind == null) {
            return List.of();
        }
        kind = existing(kind);
        draft = Entry.of(kind, when(), "");
        List<Entry> entries = new ArrayList<>();
        switch (kind) {
            case BUY, SELL, TRADE -> exchange();
            case TRANSFER -> transfer();
            case DEPOSIT, GIFT_IN, STAKING, MINING, REWARD, AIRDROP, FORK, INTEREST, DIVIDEND -> arrival();
            case WITHDRAWAL, GIFT_OUT, OTHER -> departure();
            case FEE, TAX -> cost();
            case SPLIT -> entries.addAll(split());
            case VALUATION -> valuation();
            case BORROWING, LOAN_PAYMENT -> loan();
            default -> opening();
        }
        leftover();
        if (entries.isEmpty()) {
            entries.add(draft.entry());
        }
        List<DraftEntry> drafts = new ArrayList<>();
        for (Entry entry : entries) {
            drafts.add(new DraftEntry(List.of(row), checked(entry), "", asking.doubts()));
        }
        return drafts;
    }

    /** A flat said again may be another one, or what the first is worth now. */
    private EntryKind existing(EntryKind said) {
        Item item = first();
        boolean there = said == EntryKind.OPENING && item != null && !item.thing.isEmpty() && main() != null
                && !dictionary.own(walletlens.asset.Spelling.plain(item.written)).isEmpty();
        if (!there) {
            return said;
        }
        List<String> choices = List.of(EntryKind.VALUATION.code(), EntryKind.OPENING.code());
        return EntryKind.of(asking.ask(Question.KIND, "kind", item.written, choices, choices.get(0))).orElseThrow();
    }

    private Entry checked(Entry entry) {
        if (!asking.isOpen()) {
            for (Problem problem : EntryCheck.problems(entry)) {
                asking.ask(Question.INVALID, problem.place().column(), problem.message(), List.of(), "");
            }
        }
        return entry;
    }

    private When when() {
        java.time.LocalDate day = context.today();
        if (frame.day != null) {
            day = frame.day.day();
            List<String> choices = frame.day.choices().stream().map(java.time.LocalDate::toString).toList();
            switch (frame.day.open()) {
                case "order" -> day = java.time.LocalDate.ofEpochDay(epoch(asking.ask(Question.ORDER, "when", day.toString(), choices, day.toString())));
                case "vague" -> day = java.time.LocalDate.ofEpochDay(epoch(asking.ask(Question.DAY, "when", "", choices, day.toString())));
                case "future" -> asking.ask(Question.FUTURE, "when", day.toString(), List.of(context.today().toString()), "");
                default -> { }
            }
            if (frame.day.open().equals("future") && !asking.isOpen()) {
                day = context.today();
            }
        }
        return frame.time == null ? When.on(day) : When.at(day, frame.time);
    }

    private static long epoch(String iso) {
        return When.of(iso).date().toEpochDay();
    }

    private java.time.LocalDate day() {
        return draft.entry().when().date();
    }

    private Item first() {
        return frame.items.isEmpty() ? null : frame.items.get(0);
    }

    private Optional<AssetId> asset(Item item, String field) {
        return item == null ? Optional.empty() : assets.of(item, kind, sums.said(), asking, field);
    }

    /** The amount of an item; a part of what is held is worked out from the ledger at that time. */
    private Optional<Amount> amount(Item item, Optional<AssetId> asset, String account, String field, boolean goes) {
        if (asset.isEmpty()) {
            return Optional.empty();
        }
        AssetId id = asset.get();
        if (item.unclearPart != null && goes && isUnclear(item, id, field)) {
            item.share = item.unclearPart;
            item.count = null;
        }
        if (item.otherCount != null) {
            item.count = sums.number(item.count, item.otherCount, field);
            item.otherCount = null;
        }
        if (item.share != null) {
            return part(item, id, account, field);
        }
        if (!item.thing.isEmpty() && item.count == null) {
            item.count = Quantity.ONE;
        }
        if (item.count == null || item.few) {
            asking.ask(Question.QUANTITY, field, item.written, List.of(), "");
            return Optional.empty();
        }
        if (item.unweighed && id.assetClass() == AssetClass.METAL) {
            List<String> choices = List.of("1 oz", "0.5 oz", "0.25 oz", "0.1 oz", "1 kg", "100 g");
            String weight = asking.ask(Question.WEIGHT, field, item.written, choices, choices.get(0));
            item.weight = Quantity.of(weight.substring(0, weight.indexOf(' ')));
            item.unit = Unit.of(weight.substring(weight.indexOf(' ') + 1)).orElseThrow();
        }
        if (item.unit != Unit.PIECE && id.assetClass() != AssetClass.METAL) {
            asking.ask(Question.INVALID, field, item.written, List.of(), "");
            return Optional.empty();
        }
        Unit unit = item.unit == Unit.TROY_OUNCE ? Unit.TROY_OUNCE : item.unit;
        return Optional.of(new Amount(item.quantity(), unit, id));
    }

    /** Half bitcoin is half of one; half apple may be half of what is held. */
    private boolean isUnclear(Item item, AssetId id, String field) {
        Quantity held = Quantity.ZERO;
        for (Quantity each : accounts.held(id, day()).values()) {
            held = held.plus(each);
        }
        if (!held.isPositive() || held.equals(Quantity.ONE)) {
            return false;
        }
        String one = item.unclearPart.of(Quantity.ONE).toString();
        String all = item.unclearPart.of(held).toString();
        return asking.ask(Question.PART, field, item.written, List.of(one, all), one).equals(all);
    }

    private Optional<Amount> part(Item item, AssetId id, String account, String field) {
        Map<String, Quantity> held = accounts.held(id, day());
        Quantity whole = held.getOrDefault(account, Quantity.ZERO);
        if (!whole.isPositive()) {
            asking.ask(Question.NOT_HELD, field, item.written, List.of(), "");
            return Optional.empty();
        }
        item.count = item.share.of(whole);
        return Optional.of(Amount.of(item.count, id));
    }

    private String account(Optional<AssetId> asset, boolean goes) {
        String named = !frame.account.isEmpty() ? frame.account : goes && !frame.from.isEmpty() ? frame.from
                : !frame.to.isEmpty() ? frame.to : frame.from;
        if (!named.isEmpty()) {
            return named;
        }
        AssetId id = asset.orElse(AssetId.cash(context.currency()));
        Item item = first();
        if (item != null && !item.thing.isEmpty() && (kind == EntryKind.OPENING || kind == EntryKind.BUY)) {
            return accounts.ofThing(id);
        }
        return goes ? accounts.holding(id, day(), asking, Question.ACCOUNT, "account")
                : accounts.any(id, asking, Question.ACCOUNT, "account");
    }

    private void exchange() {
        Item item = first();
        if (item == null && frame.counter != null && frame.pays.stream().anyMatch(pay -> pay.pays() != Pays.FEE)) {
            // Paid money for the counter item, or got money for it.
            item = frame.counter;
            frame.counter = null;
            kind = kind == EntryKind.TRADE ? EntryKind.BUY : kind;
        }
        boolean sells = kind == EntryKind.SELL || kind == EntryKind.TRADE;
        if (item == null && moneyForMoney()) {
            return;
        }
        if (item == null) {
            item = new Item();
            item.few = true;
        }
        Optional<AssetId> asset = asset(item, "asset");
        String account = account(asset, sells);
        draft.account(account);
        boolean derived = !item.hasSize() && frame.pay(Pays.TOTAL) != null && frame.pay(Pays.EACH) != null;
        Optional<Money> sum = derived ? sums.total(item, asset) : Optional.empty();
        Optional<Amount> amount = amount(item, asset, account, "quantity", sells);
        if (frame.counter != null || kind == EntryKind.TRADE && frame.pays.stream().noneMatch(pay -> pay.pays() != Pays.FEE)) {
            traded(amount, account, sells);
            return;
        }
        Optional<Money> total = derived ? sum : sums.total(item, asset);
        EntryKind which = kind == EntryKind.TRADE ? EntryKind.SELL : kind;
        draft.kind(which);
        if (frame.pays.stream().allMatch(pay -> pay.pays() == Pays.FEE) && (asset.isPresent() || item.count != null)) {
            asking.ask(Question.PRICE, "price", item.written, List.of(), "");
        }
        total.ifPresent(paid -> cash(paid, which == EntryKind.SELL));
        amount.ifPresent(moved -> {
            if (which == EntryKind.SELL) {
                draft.out(moved);
            } else {
                draft.in(moved);
            }
        });
        if (asset.isPresent() && total.isPresent()) {
            assets.priced(asset.get(), total.get().currency());
        }
        fees(asset, total);
    }

    private void cash(Money paid, boolean in) {
        Amount amount = Amount.cash(paid.amount(), paid.currency());
        if (in) {
            draft.in(amount);
        } else {
            draft.out(amount);
        }
    }

    private void fees(Optional<AssetId> asset, Optional<Money> total) {
        Optional<AssetId> feeAsset = frame.fee == null ? Optional.empty() : asset(frame.fee, "fee");
        draft.fees(sums.fees(feeAsset, asset, total));
    }

    /** One asset for another. */
    private void traded(Optional<Amount> amount, String account, boolean sells) {
        draft.kind(EntryKind.TRADE);
        kind = EntryKind.TRADE;
        Item other = frame.counter;
        if (other == null) {
            other = new Item();
        }
        Optional<AssetId> asset = asset(other, "counter");
        Optional<Amount> given = amount(other, asset, account, "counter-quantity", !sells);
        if (sells) {
            amount.ifPresent(draft::out);
            given.ifPresent(draft::in);
        } else {
            amount.ifPresent(draft::in);
            given.ifPresent(draft::out);
        }
        fees(amount.map(Amount::asset), Optional.empty());
    }

    /** Exchanged 100 euros for 108 dollars. */
    private boolean moneyForMoney() {
        List<Pay> sums = new ArrayList<>();
        frame.pays.stream().filter(pay -> pay.pays() != Pays.FEE).forEach(sums::add);
        boolean two = sums.size() == 2 && !sums.get(0).currencies().isEmpty() && !sums.get(1).currencies().isEmpty()
                && !sums.get(0).currencies().equals(sums.get(1).currencies());
        if (!two) {
            return false;
        }
        draft.kind(EntryKind.TRADE);
        Amount one = Amount.cash(this.sums.value(sums.get(0), "quantity"), this.sums.currency(sums.get(0), Optional.empty()));
        Amount other = Amount.cash(this.sums.value(sums.get(1), "counter-quantity"), this.sums.currency(sums.get(1), Optional.empty()));
        boolean buys = kind == EntryKind.BUY;
        draft.out(buys ? other : one).in(buys ? one : other);
        draft.account(account(Optional.of(one.asset()), false));
        fees(Optional.empty(), Optional.empty());
        return true;
    }

    /** What is moved: the item, or the sum of money. */
    private Optional<Amount> moved(String account, Optional<AssetId> asset, boolean goes) {
        Item item = first();
        if (item != null && item.isNamed() && item.hasSize()) {
            return amount(item, asset, account, "quantity", goes);
        }
        Pay main = main();
        if (main != null) {
            return Optional.of(Amount.cash(sums.value(main, "quantity"), sums.currency(main, Optional.empty())));
        }
        if (item != null && item.isNamed()) {
            return amount(item, asset, account, "quantity", goes);
        }
        asking.ask(Question.QUANTITY, "quantity", "", List.of(), "");
        return Optional.empty();
    }

    private Pay main() {
        for (Pays role : List.of(Pays.MAIN, Pays.TOTAL, Pays.OPEN, Pays.EACH)) {
            if (frame.pay(role) != null) {
                return frame.pay(role);
            }
        }
        return null;
    }

    private void transfer() {
        Item item = first();
        Optional<AssetId> asset = asset(item, "asset");
        Optional<AssetId> moved = item == null ? main() == null ? Optional.empty()
                : Optional.of(AssetId.cash(sums.currency(main(), Optional.empty()))) : asset;
        String from = !frame.from.isEmpty() ? frame.from : frame.to.isEmpty() || frame.does("withdraw") ? frame.account : "";
        String to = !frame.to.isEmpty() ? frame.to : !frame.from.isEmpty() ? frame.account : "";
        AssetId id = moved.orElse(AssetId.cash(context.currency()));
        boolean known = !context.ledger().accounts().isEmpty();
        if (from.isEmpty()) {
            from = known ? accounts.holding(id, day(), asking, Question.FROM, "from") : open(Question.FROM, "from");
        }
        if (to.isEmpty() || to.equals(from)) {
            to = open(Question.TO, "to");
        }
        draft.account(from).to(to);
        moved(from, asset, true).ifPresent(draft::out);
        fees(moved, Optional.empty());
    }

    private String open(Question question, String field) {
        List<String> names = context.ledger().accounts().values().stream().filter(each -> !each.closed())
                .map(each -> each.id()).limit(10).toList();
        return asking.ask(question, field, "", names, "");
    }

    private void arrival() {
        Item item = first();
        boolean payer = kind == EntryKind.DIVIDEND || kind == EntryKind.INTEREST
                || item != null && !item.hasSize() && main() != null && item.thing.isEmpty();
        Optional<AssetId> asset = asset(item, payer ? "about" : "asset");
        boolean counted = item != null && item.hasSize() && frame.pay(Pays.EACH) != null;
        boolean about = item != null && (payer && main() != null);
        String account = account(asset, kind != EntryKind.DEPOSIT && kind != EntryKind.GIFT_IN && kind != EntryKind.AIRDROP && asset.isPresent());
        draft.account(account);
        if (about && counted) {
            sums.total(item, asset).ifPresent(total -> cash(total, true));
        } else if (about) {
            Pay main = main();
            draft.in(Amount.cash(sums.value(main, "quantity"), sums.currency(main, asset)));
        } else {
            moved(account, asset, false).ifPresent(draft::in);
            worth(item, asset);
        }
        boolean payable = kind == EntryKind.DIVIDEND || kind == EntryKind.INTEREST || kind == EntryKind.STAKING
                || kind == EntryKind.REWARD || kind == EntryKind.MINING || kind == EntryKind.AIRDROP;
        if (about && payable) {
            asset.ifPresent(draft::about);
        }
        if (frame.about("salary")) {
            draft.tags(List.of("salary"));
        }
        fees(asset, draft.entry().in().flatMap(in -> in.asset().currency().map(cash -> Money.of(in.quantity(), cash))));
    }

    /** What an asset that came in was worth, where a price stands with it. */
    private void worth(Item item, Optional<AssetId> asset) {
        boolean priced = item != null && item.hasSize() && frame.pays.stream().anyMatch(pay -> pay.pays() != Pays.FEE);
        if (priced && asset.isPresent() && !asset.get().isCash()) {
            sums.total(item, asset).ifPresent(draft::worth);
        }
    }

    private void departure() {
        Item item = first();
        Optional<AssetId> asset = asset(item, "asset");
        Optional<AssetId> moved = item == null && main() != null
                ? Optional.of(AssetId.cash(sums.currency(main(), Optional.empty()))) : asset;
        String account = account(moved, true);
        draft.account(account);
        moved(account, asset, true).ifPresent(draft::out);
        worth(item, asset);
        fees(moved, Optional.empty());
    }

    private void cost() {
        Item item = first();
        Optional<AssetId> about = item == null || item.hasSize() ? Optional.empty() : asset(item, "about");
        boolean back = frame.about("refund") || frame.does("receive", "paidme") && !frame.does("pay");
        Optional<AssetId> paid = frame.fee != null ? asset(frame.fee, "asset")
                : item != null && item.hasSize() ? asset(item, "asset") : Optional.empty();
        String account = account(paid.or(() -> about), !back && paid.or(() -> about).isPresent());
        draft.account(account);
        Optional<Amount> amount;
        if (frame.fee != null) {
            amount = amount(frame.fee, paid, account, "quantity", !back);
        } else if (frame.pay(Pays.FEE) != null && main() == null) {
            Pay fee = frame.pay(Pays.FEE);
            amount = Optional.of(Amount.cash(sums.value(fee, "quantity"), sums.currency(fee, about)));
        } else {
            amount = moved(account, paid, !back);
        }
        about.ifPresent(draft::about);
        amount.ifPresent(moved -> {
            if (back) {
                draft.in(moved);
            } else {
                draft.out(moved);
            }
        });
    }

    /** A split touches every account that holds the asset: one entry each. */
    private List<Entry> split() {
        Optional<AssetId> asset = asset(first(), "about");
        if (frame.ratio == null) {
            asking.ask(Question.RATIO, "ratio", "", List.of(), "");
        } else {
            boolean reverse = frame.about("reverse") && frame.ratio.to().compareTo(frame.ratio.from()) > 0;
            draft.ratio(reverse ? new Entry.Ratio(frame.ratio.from(), frame.ratio.to()) : frame.ratio);
        }
        asset.ifPresent(draft::about);
        List<Entry> entries = new ArrayList<>();
        if (asset.isPresent() && frame.account.isEmpty()) {
            accounts.held(asset.get(), day().minusDays(1)).forEach((account, quantity) -> {
                if (quantity.signum() != 0) {
                    entries.add(draft.account(account).entry());
                }
            });
        }
        if (entries.isEmpty()) {
            draft.account(asset.map(id -> account(Optional.of(id), false)).orElse(""));
        }
        return entries;
    }

    private void valuation() {
        Item item = first();
        Optional<AssetId> asset = asset(item, "about");
        Optional<AssetId> mine = asset.filter(id -> item.thing.isEmpty() || context.ledger().assets().contains(id));
        if (mine.isEmpty() && asset.isPresent()) {
            kind = EntryKind.OPENING;
            asking.ask(Question.KIND, "kind", item.written, List.of(EntryKind.OPENING.code()), "");
            draft.kind(EntryKind.OPENING);
            opening(asset);
            return;
        }
        draft.account(account(asset, true));
        asset.ifPresent(draft::about);
        Pay main = main();
        if (main == null) {
            asking.ask(Question.PRICE, "worth", item.written, List.of(), "");
            return;
        }
        Currency currency = sums.currency(main, asset);
        Quantity value = sums.value(main, "worth");
        boolean whole = item.mine && item.thing.isEmpty() || item.hasSize() && item.count != null && main.pays() != Pays.EACH;
        Quantity held = item.count;
        if (held == null && item.thing.isEmpty() && whole && main.pays() != Pays.EACH && asset.isPresent()) {
            held = Quantity.ZERO;
            for (Quantity each : accounts.held(asset.get(), day()).values()) {
                held = held.plus(each);
            }
            String one = "each";
            boolean all = held.isPositive() && !held.equals(Quantity.ONE)
                    && asking.ask(Question.EACH, "worth", value.toString(), List.of("each", "total"), one).equals("total");
            held = all ? held : Quantity.ONE;
        }
        boolean divided = held != null && held.isPositive() && !held.equals(Quantity.ONE) && main.pays() != Pays.EACH;
        draft.worth(Money.of(divided ? value.dividedBy(held).stripped() : value, currency));
    }

    private void loan() {
        Item item = frame.items.stream().filter(each -> each.loan).findFirst().orElse(null);
        AssetId loan = assets.loan(item, asking, "loan");
        Pay main = main();
        if (main == null) {
            asking.ask(Question.QUANTITY, "quantity", loan.symbol(), List.of(), "");
            draft.account(account(Optional.empty(), false));
            return;
        }
        Currency currency = sums.currency(main, Optional.empty());
        assets.priced(loan, currency);
        Quantity value = sums.value(main, "quantity");
        draft.account(account(Optional.of(AssetId.cash(currency)), kind == EntryKind.LOAN_PAYMENT));
        if (kind == EntryKind.BORROWING) {
            draft.in(Amount.cash(value, currency)).out(Amount.of(value, loan));
            fees(Optional.empty(), Optional.empty());
            return;
        }
        Pay interest = frame.pay(Pays.INTEREST);
        Quantity part = interest == null ? Quantity.ZERO : sums.value(interest, "fee");
        Quantity principal = interest != null && interest.included() ? value.minus(part) : value;
        draft.out(Amount.cash(principal, currency)).in(Amount.of(principal, loan));
        fees(Optional.empty(), Optional.empty());
        if (part.isPositive()) {
            draft.fee(Amount.cash(part, currency));
        }
    }

    private void opening() {
        opening(asset(first(), "asset"));
    }

    private void opening(Optional<AssetId> asset) {
        Item item = first();
        if (item != null && item.loan && asset.isPresent()) {
            Pay main = main();
            if (main == null) {
                asking.ask(Question.QUANTITY, "quantity", item.written, List.of(), "");
                draft.account(account(Optional.empty(), false));
                return;
            }
            Currency currency = sums.currency(main, Optional.empty());
            assets.priced(asset.get(), currency);
            draft.account(account(Optional.of(AssetId.cash(currency)), false));
            draft.out(Amount.of(sums.value(main, "quantity"), asset.get()));
            draft.worth(Money.of(sums.value(main, "quantity"), currency));
            return;
        }
        if (item == null) {
            Pay main = main();
            Optional<AssetId> cash = main == null ? Optional.empty() : Optional.of(AssetId.cash(sums.currency(main, Optional.empty())));
            String account = account(cash, false);
            draft.account(account);
            moved(account, Optional.empty(), false).ifPresent(draft::in);
            return;
        }
        String account = account(asset, false);
        draft.account(account);
        if (!item.thing.isEmpty() && item.count == null) {
            item.count = Quantity.ONE;
        }
        amount(item, asset, account, "quantity", false).ifPresent(draft::in);
        Optional<Money> worth = sums.total(item, asset);
        worth.ifPresent(draft::worth);
        if (worth.isPresent() && asset.isPresent()) {
            assets.priced(asset.get(), worth.get().currency());
        }
    }

    /** Numbers that found no role are asked about: something was said that was not understood. */
    private void leftover() {
        for (Chunk chunk : frame.leftover) {
            asking.ask(Question.LEFTOVER, "number", chunk.amount().toString(), List.of(), "");
        }
        if (frame.unused) {
            asking.ask(Question.LEFTOVER, "number", "", List.of(), "");
        }
        for (Pay pay : frame.pays) {
            if (!sums.isUsed(pay) && !asking.isOpen()) {
                asking.ask(Question.LEFTOVER, "number", pay.value().toString(), List.of(), "");
            }
        }
    }
}
