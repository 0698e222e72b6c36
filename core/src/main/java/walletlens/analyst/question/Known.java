package walletlens.analyst.question;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import walletlens.asset.AssetId;
import walletlens.asset.Spelling;
import walletlens.intake.sentence.Dictionary;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.plan.Goal;
import walletlens.plan.Plan;

/** What a book knows that questions may name: its assets, accounts, tags and goals, and the currency of its totals. */
public final class Known {
    private final Dictionary dictionary;
    private final List<AssetId> assets;
    private final Set<String> accounts = new LinkedHashSet<>();
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, String> goals = new LinkedHashMap<>();
    private final Currency currency;

    private Known(Dictionary dictionary, List<AssetId> assets, Ledger ledger, List<Plan> plans, Currency currency) {
        this.dictionary = dictionary;
        this.assets = assets;
        this.currency = currency;
        for (Account account : ledger.accounts().values()) {
            accounts.add(account.id());
        }
        for (Entry entry : ledger.entries()) {
            entry.tags().forEach(tag -> tags.putIfAbsent(Spelling.plain(tag), tag));
        }
        for (Plan plan : plans) {
            if (plan instanceof Goal goal) {
                goals.putIfAbsent(Spelling.plain(goal.name()), goal.name());
            }
        }
        tags.remove("");
        goals.remove("");
    }

    /**
     * What a book knows.
     *
     * @param dictionary the names of assets and accounts
     * @param held assets that are held, the most valuable first; those offered where a question names none
     */
    public static Known of(Dictionary dictionary, Ledger ledger, Collection<AssetId> held, List<Plan> plans, Currency currency) {
        List<AssetId> all = new ArrayList<>(new LinkedHashSet<>(held));
        ledger.assets().stream().filter(asset -> !all.contains(asset)).forEach(all::add);
        return new Known(dictionary, all, ledger, plans, currency);
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Currency currency() {
        return currency;
    }

    /** All assets of the book, those held first. */
    List<AssetId> assets() {
        return assets;
    }

    /** The goals' names. */
    Collection<String> goals() {
        return goals.values();
    }

    boolean owns(AssetId asset) {
        return assets.contains(asset);
    }

    boolean isAccount(String id) {
        return accounts.contains(id);
    }

    /** The tag of a plain spelling; null for none. */
    String tag(String plain) {
        return tags.get(plain);
    }

    /** The goal of a plain spelling; null for none. */
    String goal(String plain) {
        return goals.get(plain);
    }
}
