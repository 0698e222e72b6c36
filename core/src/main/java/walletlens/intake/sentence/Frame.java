package walletlens.intake.sentence;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import walletlens.ledger.Entry.Ratio;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/** One happening, as far as the sentence tells of it. Filled while the sentence is read. */
final class Frame {
    /** What a sum of money is. */
    enum Pays {
        /** The price of one. */
        EACH,
        /** The price of all. */
        TOTAL,
        FEE,
        /** The interest in a payment on a loan. */
        INTEREST,
        /** What is moved itself: the dividend, the salary. */
        MAIN,
        /** Either the price of one or of all: the words do not tell. */
        OPEN
    }

    /**
     * A sum of money in a role.
     *
     * @param value the number
     * @param other the other reading of the number; null for none
     * @param currencies what it can be of; empty where not said
     * @param pays its role
     * @param included whether it is contained in the main sum
     * @param chunk where it was read
     */
    record Pay(Quantity value, Quantity other, List<Currency> currencies, Pays pays, boolean included, Chunk chunk) {
        Pay as(Pays role) {
            return new Pay(value, other, currencies, role, included, chunk);
        }
    }

    final Set<String> verbs = new LinkedHashSet<>();
    final Set<String> topics = new LinkedHashSet<>();
    final List<Item> items = new ArrayList<>();
    /** What is given for the items, or got for them, where it is no money. */
    Item counter;
    /** A fee paid in an asset. */
    Item fee;
    final List<Pay> pays = new ArrayList<>();
    /** Numbers without a role. */
    final List<Chunk> leftover = new ArrayList<>();
    String account = "";
    String from = "";
    String to = "";
    /** Whether something was sent to somebody nobody knows. */
    boolean toSomebody;
    Calendar.Day day;
    /** Whether the day was said behind what happened, so that it may hold for what was said before as well. */
    boolean dayBehind;
    LocalTime time;
    Ratio ratio;
    Quantity feePercent;
    /** Whether a word for a number stands in it that found no role. */
    boolean unused;
    /** Whether it did not happen, or not yet. */
    boolean unreal;
    /** Whether it stands without a verb beside something that has a price, so that it was bought as well. */
    boolean besidePrice;
    boolean question;

    boolean isStrong() {
        for (String verb : verbs) {
            if (!verb.equals("aux") && !verb.equals("have") && !verb.equals("add") && !verb.equals("receive") && !verb.equals("having")) {
                return true;
            }
        }
        return false;
    }

    boolean does(String... wanted) {
        for (String verb : wanted) {
            if (verbs.contains(verb)) {
                return true;
            }
        }
        return false;
    }

    boolean about(String... wanted) {
        for (String topic : wanted) {
            if (topics.contains(topic)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something was said to be moved. */
    boolean hasCore() {
        return !items.isEmpty() || pays.stream().anyMatch(pay -> pay.pays() != Pays.FEE) || ratio != null;
    }

    /** Whether a number stands in it, so that leaving it out would leave out what was said. */
    boolean hasNumber() {
        return !pays.isEmpty() || items.stream().anyMatch(item -> item.count != null);
    }

    boolean isEmpty() {
        return !hasCore() && verbs.isEmpty() && topics.isEmpty();
    }

    /** Whether its sums are what is moved, rather than what was paid for something. */
    boolean movesMoney() {
        boolean trades = does("buy", "sell", "trade", "spend", "worth");
        boolean named = items.stream().anyMatch(item -> item.hasSize() && !item.assets.isEmpty());
        return !trades && (does("deposit", "withdraw", "move", "send", "receive", "pay", "charge", "earn", "give", "given",
                "borrow", "repay", "paidme", "lose") || !topics.isEmpty()) && !named;
    }

    Pay pay(Pays role) {
        for (Pay pay : pays) {
            if (pay.pays() == role) {
                return pay;
            }
        }
        return null;
    }
}
