package walletlens.intake.sentence;

import java.util.List;
import walletlens.intake.sentence.Frame.Pays;
import walletlens.ledger.EntryKind;

/** Tells from its verbs and topics what kind of entry a happening is. What says more wins over what says less. */
final class Kinds {
    private final Frame frame;
    private final Asking asking;
    private final String text;

    private Kinds(Frame frame, Asking asking, String text) {
        this.frame = frame;
        this.asking = asking;
        this.text = text;
    }

    /** The kind of a frame; asks where the words leave it open; null where it is about nothing that is owned. */
    static EntryKind of(Frame frame, Asking asking, String text) {
        return new Kinds(frame, asking, text).kind();
    }

    private EntryKind kind() {
        boolean item = !frame.items.isEmpty();
        boolean asset = item && frame.items.get(0).isNamed();
        boolean loan = frame.items.stream().anyMatch(each -> each.loan);
        boolean trades = frame.does("buy", "sell", "trade");
        if (frame.about("split", "reverse") && item && !trades) {
            return EntryKind.SPLIT;
        }
        if (loan || frame.does("borrow", "repay")) {
            return loan(loan);
        }
        if (!trades && !frame.does("have", "move", "send", "withdraw", "deposit") || frame.topics.contains("airdrop") && !trades) {
            EntryKind income = income();
            if (income != null) {
                return income;
            }
        }
        if (trades && frame.items.isEmpty() && frame.pays.isEmpty() && frame.counter == null) {
            return null;
        }
        if (frame.does("trade")) {
            return EntryKind.TRADE;
        }
        if (frame.does("sell")) {
            return EntryKind.SELL;
        }
        if (frame.does("buy")) {
            return EntryKind.BUY;
        }
        EntryKind money = money();
        if (money != null) {
            return money;
        }
        if (frame.does("worth") && item) {
            return EntryKind.VALUATION;
        }
        if (frame.does("spend", "pay", "charge") && asset && !frame.pays.isEmpty()) {
            return EntryKind.BUY;
        }
        if (frame.does("give")) {
            return EntryKind.GIFT_OUT;
        }
        if (frame.does("given")) {
            return EntryKind.GIFT_IN;
        }
        if (frame.does("move")) {
            return EntryKind.TRANSFER;
        }
        if (frame.does("withdraw")) {
            return bothEnds() ? EntryKind.TRANSFER : EntryKind.WITHDRAWAL;
        }
        if (frame.does("deposit")) {
            return bothEnds() ? EntryKind.TRANSFER : EntryKind.DEPOSIT;
        }
        if (frame.does("send")) {
            return sent();
        }
        if (frame.does("have", "add")) {
            return EntryKind.OPENING;
        }
        if (frame.does("receive", "earn", "paidme")) {
            return received();
        }
        if (frame.does("lose")) {
            return EntryKind.OTHER;
        }
        return unsaid(item, asset);
    }

    private boolean bothEnds() {
        String from = frame.from.isEmpty() && frame.does("withdraw") ? frame.account : frame.from;
        String to = frame.to.isEmpty() && frame.does("deposit") ? frame.account : frame.to;
        return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
    }

    private EntryKind loan(boolean named) {
        boolean interest = named && frame.about("interest") && frame.pay(Pays.INTEREST) == null;
        if (interest && !frame.does("borrow", "repay", "have", "having", "add")) {
            return EntryKind.FEE;
        }
        if (frame.does("borrow", "receive", "given") && !frame.does("repay")) {
            return EntryKind.BORROWING;
        }
        if (frame.does("repay", "pay", "charge", "move", "send", "deposit", "spend")) {
            return EntryKind.LOAN_PAYMENT;
        }
        if (named && (frame.does("have", "add", "worth", "having") || frame.pays.isEmpty())) {
            return EntryKind.OPENING;
        }
        if (named && (frame.verbs.isEmpty() || frame.does("aux"))) {
            return ask(List.of(EntryKind.OPENING, EntryKind.BORROWING, EntryKind.LOAN_PAYMENT));
        }
        return null;
    }

    private EntryKind income() {
        if (frame.about("staking")) {
            return EntryKind.STAKING;
        }
        if (frame.about("mining")) {
            return EntryKind.MINING;
        }
        if (frame.about("airdrop")) {
            return EntryKind.AIRDROP;
        }
        if (frame.about("fork")) {
            return EntryKind.FORK;
        }
        if (frame.about("dividend")) {
            return EntryKind.DIVIDEND;
        }
        if (frame.about("interest")) {
            boolean owed = frame.does("pay", "charge") && !frame.does("receive", "paidme");
            return owed ? EntryKind.FEE : EntryKind.INTEREST;
        }
        if (frame.about("reward")) {
            return EntryKind.REWARD;
        }
        return null;
    }

    private EntryKind money() {
        if (frame.about("salary") && !frame.does("spend", "pay", "have", "worth")) {
            return EntryKind.DEPOSIT;
        }
        boolean alone = frame.items.stream().noneMatch(item -> item.hasSize() && item.isNamed()) || !frame.isStrong();
        if (frame.about("tax") && alone && !frame.does("move", "deposit", "withdraw", "give", "given")) {
            return EntryKind.TAX;
        }
        boolean pays = frame.does("pay", "charge") && frame.pays.stream().noneMatch(pay -> pay.pays() != Pays.FEE);
        if (frame.about("fee") && (alone || pays) && !frame.does("move", "deposit", "withdraw", "send", "give", "given")
                && frame.pays.stream().anyMatch(pay -> pay.pays() != Pays.FEE) | frame.fee != null | pays | !hasMain()) {
            return EntryKind.FEE;
        }
        if (frame.about("gift")) {
            return frame.does("give", "send", "pay", "move") ? EntryKind.GIFT_OUT : EntryKind.GIFT_IN;
        }
        if (frame.about("refund") && !frame.does("pay")) {
            return EntryKind.DEPOSIT;
        }
        return null;
    }

    private boolean hasMain() {
        return frame.pay(Pays.MAIN) != null || !frame.items.isEmpty();
    }

    private EntryKind sent() {
        if (!frame.to.isEmpty() && !frame.toSomebody) {
            return EntryKind.TRANSFER;
        }
        return ask(List.of(EntryKind.GIFT_OUT, EntryKind.WITHDRAWAL, EntryKind.TRANSFER));
    }

    private EntryKind received() {
        boolean bought = !frame.items.isEmpty() && (frame.pay(Pays.EACH) != null || frame.pay(Pays.TOTAL) != null);
        if (bought) {
            return EntryKind.BUY;
        }
        if (frame.counter != null) {
            return frame.items.isEmpty() ? EntryKind.SELL : EntryKind.TRADE;
        }
        if (bothEnds()) {
            return EntryKind.TRANSFER;
        }
        if (frame.items.isEmpty() && frame.pays.isEmpty()) {
            return null;
        }
        boolean money = frame.items.isEmpty();
        return ask(money
                ? List.of(EntryKind.DEPOSIT, EntryKind.INTEREST, EntryKind.DIVIDEND, EntryKind.GIFT_IN)
                : List.of(EntryKind.DEPOSIT, EntryKind.REWARD, EntryKind.STAKING, EntryKind.AIRDROP, EntryKind.GIFT_IN, EntryKind.BUY));
    }

    /** Without a verb: something with a price was bought, a thing with a worth is owned, the rest is asked. */
    private EntryKind unsaid(boolean item, boolean asset) {
        boolean thing = item && !frame.items.get(0).thing.isEmpty();
        if (thing && !frame.pays.isEmpty()) {
            return frame.items.get(0).mine ? EntryKind.VALUATION : EntryKind.OPENING;
        }
        boolean sized = item && frame.items.get(0).hasSize();
        boolean known = item && !frame.items.get(0).assets.isEmpty();
        if (asset && known && sized && frame.verbs.isEmpty() && (!frame.pays.isEmpty() || frame.besidePrice)) {
            List<String> choices = List.of(EntryKind.BUY.code(), EntryKind.SELL.code(), EntryKind.OPENING.code());
            return EntryKind.of(asking.assume(Question.KIND, "kind", text, choices, EntryKind.BUY.code())).orElseThrow();
        }
        if (known && !sized && frame.pay(Pays.TOTAL) != null && frame.pay(Pays.EACH) != null && frame.verbs.isEmpty()) {
            return EntryKind.of(asking.assume(Question.KIND, "kind", text, List.of(EntryKind.BUY.code()), EntryKind.BUY.code())).orElseThrow();
        }
        if (frame.does("having") && item && (sized || thing) || frame.does("having") && !item && !frame.pays.isEmpty()) {
            return EntryKind.OPENING;
        }
        if (known && sized && (frame.verbs.isEmpty() || frame.does("aux"))) {
            return ask(List.of(EntryKind.OPENING, EntryKind.BUY, EntryKind.SELL));
        }
        boolean currency = frame.pays.stream().anyMatch(pay -> !pay.currencies().isEmpty());
        boolean placed = !frame.account.isEmpty() || !frame.from.isEmpty() || !frame.to.isEmpty();
        if (!item && currency && (frame.verbs.isEmpty() || placed && frame.does("aux", "pay", "charge"))) {
            return ask(List.of(EntryKind.DEPOSIT, EntryKind.WITHDRAWAL, EntryKind.OPENING));
        }
        return null;
    }

    private EntryKind ask(List<EntryKind> kinds) {
        List<String> choices = kinds.stream().map(EntryKind::code).toList();
        return EntryKind.of(asking.ask(Question.KIND, "kind", text, choices, choices.get(0))).orElseThrow();
    }
}
