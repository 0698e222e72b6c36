package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.ledger.Overlap;
import walletlens.ledger.Posting;
import walletlens.money.Quantity;
import walletlens.money.Rates;
import walletlens.problem.Problem;

/**
 * Cost basis of a whole ledger under given rules: open lots, disposals with their gains, income, expenses, holdings, and
 * everything that keeps a figure from being sure. Immutable. After a change of the ledger {@link #with} reckons only the
 * assets anew that the change touches.
 */
public final class Lots {
    private final LotRules rules;
    private final Ledger ledger;
    private final Rates rates;
    private final Worth worth;
    private final Priced[] priced;
    private final List<Component> components;
    private final List<Lot> open;
    private final List<Disposal> disposals;
    private final List<Removal> removals;
    private final List<Income> income;
    private final List<Expense> expenses;
    private final List<Finding> findings;
    private final int reused;
    private List<Holding> holdings;

    private Lots(LotRules rules, Ledger ledger, Rates rates, Worth worth, Crew crew, Lots before, Overlap overlap) {
        this.rules = rules;
        this.ledger = ledger;
        this.rates = rates;
        this.worth = worth;
        this.priced = new Priced[ledger.entries().size()];
        this.components = components(before, overlap);
        this.reused = reckon(before == null ? List.of() : before.components, crew);
        int whole = ledger.entries().size();
        List<int[]> places = new ArrayList<>(components.size());
        List<Timeline<Disposal>> disposed = new ArrayList<>(components.size());
        List<Timeline<Removal>> removed = new ArrayList<>(components.size());
        List<Timeline<Finding>> found = new ArrayList<>(components.size());
        TreeMap<AssetId, List<Lot>> lots = new TreeMap<>();
        for (Component component : components) {
            places.add(component.places());
            disposed.add(component.reckoned.disposals());
            removed.add(component.reckoned.removals());
            found.add(component.reckoned.findings());
            for (Lot lot : component.reckoned.open()) {
                lots.computeIfAbsent(lot.asset(), any -> new ArrayList<>()).add(lot);
            }
        }
        List<Lot> allOpen = new ArrayList<>();
        lots.values().forEach(allOpen::addAll);
        this.open = Collections.unmodifiableList(allOpen);
        this.disposals = Timeline.merged(disposed, places, whole);
        this.removals = Timeline.merged(removed, places, whole);
        List<Income> allIncome = new ArrayList<>();
        List<Expense> allExpenses = new ArrayList<>();
        Gaps gaps = new Gaps(rules.currency());
        for (int i = 0; i < whole; i++) {
            if (priced[i].income != null) {
                allIncome.add(priced[i].income);
            }
            allExpenses.addAll(priced[i].expenses);
            for (Priced.Unknown unknown : priced[i].unknown) {
                gaps.note(unknown.gap(), unknown.asset(), ledger.entries().get(i));
            }
        }
        this.income = Collections.unmodifiableList(allIncome);
        this.expenses = Collections.unmodifiableList(allExpenses);
        List<Finding> allFindings = new ArrayList<>(gaps.findings());
        allFindings.addAll(Timeline.merged(found, places, whole));
        this.findings = Collections.unmodifiableList(allFindings);
    }

    /**
     * The lots of a ledger.
     *
     * @param rates exchange rates into the rules' currency; each entry is converted at its own day
     * @param worth market worths, asked where an entry does not tell what it was worth
     */
    public static Lots of(Ledger ledger, LotRules rules, Rates rates, Worth worth) {
        return of(ledger, rules, rates, worth, Crew.ALONE);
    }

    /** The same by a crew, which shares the groups of assets that do not depend on each other. */
    public static Lots of(Ledger ledger, LotRules rules, Rates rates, Worth worth, Crew crew) {
        return new Lots(rules, ledger, rates, worth, crew, null, null);
    }

    /**
     * The lots of a changed ledger under the same rules. Entries that are the very same objects, from before the first day of
     * changed rates and worths, keep what they were worth; assets whose entries are all the same, and worth the same, keep
     * what was reckoned before. The result equals that of {@link #of}.
     */
    public Lots with(Ledger newLedger, Rates newRates, Worth newWorth) {
        Overlap overlap = Overlap.of(ledger, newLedger, Math.min(newRates.changed(rates), newWorth.changed(worth)));
        return newLedger == ledger && overlap.isWhole() ? this
                : new Lots(rules, newLedger, newRates, newWorth, Crew.ALONE, this, overlap);
    }

    /** Finds what each entry is worth, and the groups of assets that depend on each other. */
    private List<Component> components(Lots before, Overlap overlap) {
        Pricing pricing = new Pricing(rules.currency(), rates, worth);
        List<Entry> entries = ledger.entries();
        Grouping grouping = new Grouping(entries, priced);
        for (int i = 0; i < priced.length; i++) {
            int was = overlap == null ? -1 : overlap.before(i);
            priced[i] = was >= 0 ? before.priced[was] : pricing.of(entries.get(i));
            grouping.take(i);
        }
        return grouping.components();
    }

    /** Reckons each group of assets, unless it was reckoned before and nothing of it has changed; says how many were. */
    private int reckon(List<Component> previous, Crew crew) {
        Map<AssetId, Component> known = new LinkedHashMap<>();
        for (Component component : previous) {
            known.put(component.assets.get(0), component);
        }
        List<Component> fresh = new ArrayList<>();
        for (Component component : components) {
            Component before = known.get(component.assets.get(0));
            if (before != null && component.sameAs(before)) {
                component.reckoned = before.reckoned;
            } else {
                fresh.add(component);
            }
        }
        List<Runnable> pieces = new ArrayList<>();
        for (List<Component> share : Component.shared(fresh, crew.size())) {
            pieces.add(() -> Reckoning.all(share, rules, ledger.entries().size()));
        }
        crew.all(pieces);
        return components.size() - fresh.size();
    }

    private List<Holding> cash() {
        TreeMap<AssetId, TreeMap<String, BigDecimal>> balances = new TreeMap<>();
        for (Entry entry : ledger.entries()) {
            for (Posting posting : ledger.postings(entry)) {
                if (posting.asset().assetClass().isMoney()) {
                    balances.computeIfAbsent(posting.asset(), any -> new TreeMap<>())
                            .merge(posting.account(), posting.quantity().value(), BigDecimal::add);
                }
            }
        }
        List<Holding> holdings = new ArrayList<>();
        balances.forEach((asset, accounts) -> accounts.forEach((account, quantity) -> {
            if (quantity.signum() != 0) {
                holdings.add(new Holding(account, asset, Quantity.of(quantity)));
            }
        }));
        return holdings;
    }

    /** The rules these lots follow. */
    public LotRules rules() {
        return rules;
    }

    /** All open lots by asset, then by the date they were acquired. */
    public List<Lot> open() {
        return open;
    }

    /** The open lots of one asset by date. */
    public List<Lot> open(AssetId asset) {
        List<Lot> lots = new ArrayList<>();
        for (Lot lot : open) {
            if (lot.asset().equals(asset)) {
                lots.add(lot);
            }
        }
        return Collections.unmodifiableList(lots);
    }

    /** All disposals in the order of the ledger; those of one entry by asset, then as their lots were given up. */
    public List<Disposal> disposals() {
        return disposals;
    }

    /** The disposals of one calendar year, by the day as written. */
    public List<Disposal> disposals(int year) {
        List<Disposal> some = new ArrayList<>();
        for (Disposal disposal : disposals) {
            if (disposal.disposed().date().getYear() == year) {
                some.add(disposal);
            }
        }
        return Collections.unmodifiableList(some);
    }

    /** The years in which anything was disposed of, with how many disposals each saw. */
    public Map<Integer, Integer> years() {
        TreeMap<Integer, Integer> years = new TreeMap<>();
        for (Disposal disposal : disposals) {
            years.merge(disposal.disposed().date().getYear(), 1, Integer::sum);
        }
        return Collections.unmodifiableMap(years);
    }

    /** What left without a gain, in the order of the ledger. */
    public List<Removal> removals() {
        return removals;
    }

    /** All income in the order of the ledger. */
    public List<Income> income() {
        return income;
    }

    /** Expenses that are part of no cost and no proceeds, in the order of the ledger. */
    public List<Expense> expenses() {
        return expenses;
    }

    /** What each account holds after all entries, by asset and account; nothing that stands at zero. */
    public List<Holding> holdings() {
        if (holdings == null) {
            // Not everybody who asks for gains asks for these, and the cash of an account takes every entry to know.
            List<Holding> held = cash();
            for (Component component : components) {
                held.addAll(component.reckoned.holdings());
            }
            held.sort((a, b) -> {
                int byAsset = a.asset().compareTo(b.asset());
                return byAsset != 0 ? byAsset : a.account().compareTo(b.account());
            });
            holdings = Collections.unmodifiableList(held);
        }
        return holdings;
    }

    /** Everything doubtful: first what is unknown about worths, by kind and asset, then the rest in the order of the ledger. */
    public List<Finding> findings() {
        return findings;
    }

    /** The findings as problems. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            problems.add(finding.problem());
        }
        return Collections.unmodifiableList(problems);
    }

    /** How many groups of assets kept what was reckoned before, for tests and measurement. */
    int reused() {
        return reused;
    }

    /** How many groups of assets there are. */
    int groups() {
        return components.size();
    }
}
