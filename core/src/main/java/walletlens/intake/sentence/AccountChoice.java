package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.ledger.Posting;
import walletlens.ledger.Postings;
import walletlens.money.Quantity;

/** Decides in which account something happened where the words do not say, and how much of an asset each account holds. */
final class AccountChoice {
    /** The account of a book that has none yet. */
    static final String FIRST = "Main";

    private static final int MOST = 10;

    private final Context context;

    AccountChoice(Context context) {
        this.context = context;
    }

    /** What the accounts hold of an asset at the end of a day. */
    Map<String, Quantity> held(AssetId asset, java.time.LocalDate day) {
        Balances balances = new Balances(context.ledger());
        for (Entry entry : context.ledger().until(day).entries()) {
            balances.apply(entry);
        }
        return balances.byAccount(asset);
    }

    /** The account something goes out of, or is earned on: one that holds it. */
    String holding(AssetId asset, java.time.LocalDate day, Asking asking, Question question, String field) {
        List<String> holders = new ArrayList<>();
        held(asset, day).forEach((account, quantity) -> {
            if (quantity.signum() != 0) {
                holders.add(account);
            }
        });
        if (holders.size() == 1) {
            return asking.assume(question, field, "", holders, holders.get(0));
        }
        return holders.isEmpty() ? any(asset, asking, question, field)
                : asking.ask(question, field, "", holders, holders.get(0));
    }

    /** The account something comes into: the only one, or the only one that ever had the asset. */
    String any(AssetId asset, Asking asking, Question question, String field) {
        List<String> open = new ArrayList<>();
        for (Account account : context.ledger().accounts().values()) {
            if (!account.closed()) {
                open.add(account.id());
            }
        }
        if (open.isEmpty()) {
            return asking.assume(question, field, "", List.of(FIRST), FIRST);
        }
        if (open.size() == 1) {
            return asking.assume(question, field, "", open, open.get(0));
        }
        TreeSet<String> used = new TreeSet<>();
        boolean money = asset.assetClass() == AssetClass.CASH;
        for (Entry entry : context.ledger().entries()) {
            for (Posting posting : money ? List.<Posting>of() : Postings.of(entry)) {
                if (posting.asset().equals(asset) && open.contains(posting.account())) {
                    used.add(posting.account());
                }
            }
        }
        if (used.size() == 1) {
            return asking.assume(question, field, "", open.subList(0, Math.min(MOST, open.size())), used.first());
        }
        List<String> choices = used.size() > 1 ? List.copyOf(used) : open.subList(0, Math.min(MOST, open.size()));
        return asking.ask(question, field, "", choices, choices.get(0));
    }

    /** Where a thing valued by hand is kept: the account for property, else one of its own name. */
    String ofThing(AssetId thing) {
        List<String> property = new ArrayList<>();
        for (Account account : context.ledger().accounts().values()) {
            if (!account.closed() && account.kind() == Account.Kind.PROPERTY) {
                property.add(account.id());
            }
        }
        return property.size() == 1 ? property.get(0) : thing.symbol();
    }
}
