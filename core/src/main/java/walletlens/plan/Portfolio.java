package walletlens.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Quantity;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** What is owned, sorted under the targets and by islands of accounts. Amounts are in the currency of the valuation. */
final class Portfolio {
    final List<Group> groups = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<AssetId> outside = new ArrayList<>();
    private final BigDecimal money;
    private BigDecimal whole = BigDecimal.ZERO;

    private Portfolio(BigDecimal money) {
        this.money = money;
    }

    /** An innermost target and what is owned of it. */
    static final class Group {
        final String key;
        final BigDecimal weight;
        final boolean cash;
        BigDecimal value = BigDecimal.ZERO;
        boolean within;

        Group(Target.Leaf leaf) {
            this.key = leaf.key();
            this.weight = leaf.weight().value();
            this.cash = key.equals(AssetClass.CASH.code())
                    || AssetId.parse(key).map(AssetId::isCash).orElse(false);
        }
    }

    /** What is owned of a target on one island. */
    static final class Row {
        final Group group;
        final int island;
        final List<Position> members = new ArrayList<>();
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal sellable = BigDecimal.ZERO;
        boolean left;

        Row(Group group, int island) {
            this.group = group;
            this.island = island;
        }
    }

    static Portfolio of(Valuation valuation, RebalanceRules rules) {
        BigDecimal money = rules.money().amount().value();
        Portfolio portfolio = new Portfolio(rules.mode() == RebalanceRules.Mode.WITHDRAWAL ? money.negate() : money);
        Map<String, Group> byKey = new TreeMap<>();
        for (Target.Leaf leaf : Target.leaves(rules.targets())) {
            Group group = new Group(leaf);
            portfolio.groups.add(group);
            byKey.put(leaf.key(), group);
            for (int island = 0; island < rules.islandCount(); island++) {
                portfolio.rows.add(new Row(group, island));
            }
        }
        TreeSet<AssetId> unnamed = new TreeSet<>();
        for (Position position : valuation.inAccounts()) {
            if (position.isDebt() || position.value().isEmpty()) {
                continue;
            }
            AssetId asset = position.asset();
            Group group = byKey.getOrDefault(asset.toString(), byKey.get(asset.assetClass().code()));
            if (group == null) {
                unnamed.add(asset);
            } else {
                portfolio.add(group, position, rules);
            }
        }
        portfolio.outside.addAll(unnamed);
        return portfolio;
    }

    private void add(Group group, Position position, RebalanceRules rules) {
        BigDecimal value = position.value().orElseThrow().amount().value();
        int island = rules.island(position.account());
        for (Row row : rows) {
            if (row.group == group && row.island == island) {
                row.members.add(position);
                row.value = row.value.add(value);
                row.sellable = rules.isUntouchable(position.asset()) ? row.sellable : row.sellable.add(value);
            }
        }
        group.value = group.value.add(value);
        whole = whole.add(value);
    }

    /** The worth of everything the targets cover, before. */
    Quantity before() {
        return Quantity.of(whole);
    }

    /** The same with the money that comes in or without what is taken out. */
    Quantity after() {
        return Quantity.of(whole.add(money));
    }

    /** What comes in; below zero what is taken out. */
    BigDecimal money() {
        return money;
    }

    /** Whether something of a target can be bought on an island. */
    boolean canBuy(Row row, RebalanceRules rules) {
        if (row.group.cash) {
            return true;
        }
        boolean somewhere = false;
        for (Row other : rows) {
            somewhere |= other.group == row.group && !other.members.isEmpty();
        }
        if (!somewhere) {
            return row.island == 0 && AssetId.parse(row.group.key).map(asset -> !rules.isUntouchable(asset)).orElse(true);
        }
        for (Position member : row.members) {
            if (!rules.isUntouchable(member.asset())) {
                return true;
            }
        }
        return false;
    }
}
