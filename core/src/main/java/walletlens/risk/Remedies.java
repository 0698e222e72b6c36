package walletlens.risk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.BalanceSheet.Stake;
import walletlens.risk.Health.Part;

/**
 * What would raise the score most. Every candidate is a {@link Change} that is applied to the balance sheet and scored, so
 * the points it promises are exactly those it brings. Amounts go in twentieths of everything owned, up to a quarter, to two
 * digits.
 */
public final class Remedies {
    private static final int SOURCES = 5;
    private static final int TWENTIETHS = 5;
    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.DOWN);
    private static final List<RiskClass> BASKETS = List.of(RiskClass.STOCKS, RiskClass.BONDS, RiskClass.GOLD);

    private final Health health;
    private final Map<Part, Remedy> byPart = new EnumMap<>(Part.class);
    private Optional<Remedy> best = Optional.empty();

    /**
     * A change and what it brings.
     *
     * @param change the change
     * @param points how much higher the whole score is after it, in tenths; above zero
     * @param after the score after it
     */
    public record Remedy(Change change, int points, Health after) {
    }

    private Remedies(Health health) {
        this.health = health;
        for (Change change : candidates()) {
            Health after = Health.of(change.applied(health.sheet()));
            int points = after.score() - health.score();
            if (points <= 0) {
                continue;
            }
            Remedy remedy = new Remedy(change, points, after);
            best = best.isPresent() && best.get().points >= points ? best : Optional.of(remedy);
            for (Part part : Part.values()) {
                // Figures are mended by telling them, not by giving up what they are about.
                boolean fits = part != Part.DATA || !(change instanceof Change.Move) && !(change instanceof Change.Repay);
                boolean helps = fits && after.points(part) > health.points(part);
                Remedy known = byPart.get(part);
                if (helps && (known == null || points > known.points)) {
                    byPart.put(part, remedy);
                }
            }
        }
    }

    /** What would raise a score. */
    public static Remedies of(Health health) {
        return new Remedies(health);
    }

    /** The one change that raises the score most; empty where none of those tried does. */
    public Optional<Remedy> best() {
        return best;
    }

    /** Of the changes that raise a part, the one that raises the whole score most; empty where none does. */
    public Optional<Remedy> of(Part part) {
        return Optional.ofNullable(byPart.get(part));
    }

    /** The smaller amounts first, so that of two that bring the same the smaller stands. */
    private List<Change> candidates() {
        BalanceSheet sheet = health.sheet();
        List<Stake> largest = new ArrayList<>(sheet.stakes());
        largest.sort((a, b) -> Double.compare(b.value(), a.value()));
        List<Change> changes = new ArrayList<>();
        data(sheet, largest, changes);
        for (int twentieth = 1; twentieth <= TWENTIETHS; twentieth++) {
            double amount = sheet.owned() * twentieth / 20;
            int sources = 0;
            for (Stake from : largest) {
                if (from.isLiquid() && sources++ < SOURCES) {
                    moves(sheet, largest, from, amount, changes);
                }
            }
        }
        repayments(sheet, largest, changes);
        return changes;
    }

    private static void moves(BalanceSheet sheet, List<Stake> largest, Stake from, double wanted, List<Change> changes) {
        Optional<Money> amount = rounded(sheet, Math.min(wanted, from.value()));
        if (amount.isEmpty()) {
            return;
        }
        AssetId cash = AssetId.cash(sheet.currency());
        if (!from.isMoney()) {
            changes.add(new Change.Move(from.asset(), cash, RiskClass.CASH, amount.get()));
        }
        for (RiskClass kind : BASKETS) {
            AssetId to = basket(largest, kind);
            if (!to.equals(from.asset())) {
                changes.add(new Change.Move(from.asset(), to, kind, amount.get()));
            }
        }
    }

    /** The largest basket of a kind that is held already, or one that need not be. */
    private static AssetId basket(List<Stake> largest, RiskClass kind) {
        for (Stake each : largest) {
            boolean basket = !each.isOneBet() || each.asset().assetClass() == AssetClass.METAL;
            if (basket && each.kind().equals(Optional.of(kind))) {
                return each.asset();
            }
        }
        return Change.any(kind);
    }

    private static void repayments(BalanceSheet sheet, List<Stake> largest, List<Change> changes) {
        for (Stake from : largest) {
            if (from.asset().isCash() && sheet.owed() > 0) {
                for (int quarter = 1; quarter <= 4; quarter++) {
                    rounded(sheet, Math.min(from.value(), sheet.owed()) * quarter / 4)
                            .ifPresent(amount -> changes.add(new Change.Repay(from.asset(), amount)));
                }
                return;
            }
        }
    }

    private static void data(BalanceSheet sheet, List<Stake> largest, List<Change> changes) {
        int stale = 0;
        Optional<AssetId> costless = Optional.empty();
        for (Stake each : largest) {
            stale += each.stale() ? 1 : 0;
            costless = costless.isEmpty() && each.costMissing() ? Optional.of(each.asset()) : costless;
        }
        if (stale > 0) {
            changes.add(new Change.Refresh(stale));
        }
        costless.ifPresent(asset -> changes.add(new Change.TellCost(asset)));
        if (!sheet.negative().isEmpty()) {
            changes.add(new Change.Settle(sheet.negative().get(0)));
        }
    }

    /** An amount to two digits; empty where nothing is left of it. */
    private static Optional<Money> rounded(BalanceSheet sheet, double amount) {
        BigDecimal value = Elementary.quantity(amount, 2).value().round(TWO_DIGITS);
        return value.signum() <= 0 ? Optional.empty()
                : Optional.of(Money.of(Quantity.of(value.setScale(Math.max(0, value.scale()), RoundingMode.DOWN)), sheet.currency()));
    }
}
