package walletlens.analyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** What has been left alone for long, lies in many places or is too small to matter. */
final class Upkeep implements Watch {
    private static final int YEAR = 365;
    private static final int COPY_OLD = 30;
    private static final int ASLEEP_YEARS = 3;
    private static final int MANY_ACCOUNTS = 3;
    private static final int MUCH_DUST = 3;
    private static final Quantity DUST = Quantity.of("0.0001");
    private static final Quantity HUNDREDTH = Quantity.of("0.01");

    @Override
    public void look(Circumstances at, List<Insight> found) {
        oldValuations(at.valuation(), found);
        copies(at, found);
        dust(at.valuation(), found);
        asleep(at.valuation(), found);
        scattered(at.valuation(), found);
    }

    /** Whether only the user says what it is worth. */
    static boolean isByHand(AssetId asset) {
        return switch (asset.assetClass()) {
            case REAL_ESTATE, VEHICLE, OTHER -> true;
            default -> false;
        };
    }

    private static void oldValuations(Valuation valuation, List<Insight> found) {
        for (Position each : valuation.positions()) {
            Optional<LocalDate> told = each.quote().map(Quote::day);
            if (!isByHand(each.asset()) || each.isDebt() || told.isEmpty() || each.value().isEmpty()) {
                continue;
            }
            long days = valuation.day().toEpochDay() - told.get().toEpochDay();
            if (days > YEAR) {
                found.add(Insight.of(InsightKind.OLD_VALUATION, Subject.of(each.asset()))
                        .say("asset", new Part.OfAsset(each.asset()))
                        .say("day", new Part.Day(told.get()))
                        .say("value", new Part.Amount(each.value().get()), each.trail())
                        .effect(each.value().get()).measure(Quantity.of(days)).insight());
            }
        }
    }

    private static void copies(Circumstances at, List<Insight> found) {
        if (at.copies().isEmpty() || at.valuation().ledger().entries().isEmpty()) {
            return;
        }
        Optional<LocalDate> last = at.copies().get().last();
        if (last.isEmpty()) {
            found.add(Insight.of(InsightKind.NO_COPY, Subject.ALL).insight());
            return;
        }
        long days = at.valuation().day().toEpochDay() - last.get().toEpochDay();
        if (days > COPY_OLD) {
            found.add(Insight.of(InsightKind.OLD_COPY, Subject.ALL).say("count", new Part.Count(days))
                    .say("day", new Part.Day(last.get())).measure(Quantity.of(days)).insight());
        }
    }

    private static void dust(Valuation valuation, List<Insight> found) {
        List<Position> small = new ArrayList<>();
        for (Position each : valuation.positions()) {
            boolean thing = !each.isDebt() && !each.asset().assetClass().isMoney() && each.value().isPresent();
            if (thing && each.value().get().signum() > 0 && valuation.weight(each).compareTo(DUST) < 0) {
                small.add(each);
            }
        }
        if (small.size() >= MUCH_DUST) {
            Money sum = Amounts.worth(valuation, small);
            found.add(Insight.of(InsightKind.DUST, Subject.ALL)
                    .say("count", new Part.Count(small.size()))
                    .say("value", new Part.Amount(sum), Trails.together(sum, small))
                    .effect(sum).measure(Quantity.of(small.size())).insight());
        }
    }

    private static void asleep(Valuation valuation, List<Insight> found) {
        Map<String, LocalDate> last = new TreeMap<>();
        for (Entry entry : valuation.ledger().entries()) {
            last.merge(entry.account(), entry.when().date(), (a, b) -> a.isAfter(b) ? a : b);
            if (!entry.toAccount().isEmpty()) {
                last.merge(entry.toAccount(), entry.when().date(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        last.forEach((account, day) -> {
            Account.Kind kind = valuation.ledger().account(account).kind();
            boolean keyed = kind == Account.Kind.WALLET || kind == Account.Kind.EXCHANGE;
            if (keyed && day.plusYears(ASLEEP_YEARS).isBefore(valuation.day())) {
                asleep(valuation, account, day, found);
            }
        });
    }

    private static void asleep(Valuation valuation, String account, LocalDate day, List<Insight> found) {
        List<Position> held = valuation.inAccounts().stream()
                .filter(each -> each.account().equals(account) && !each.isDebt() && each.value().isPresent()).toList();
        Money sum = Amounts.worth(valuation, held);
        if (Amounts.share(sum, valuation.owned()).compareTo(HUNDREDTH) >= 0) {
            found.add(Insight.of(InsightKind.ASLEEP, Subject.ofAccount(account))
                    .say("account", new Part.OfAccount(account))
                    .say("day", new Part.Day(day))
                    .say("value", new Part.Amount(sum), Trails.together(sum, held))
                    .effect(sum).measure(Quantity.of(valuation.day().toEpochDay() - day.toEpochDay())).insight());
        }
    }

    private static void scattered(Valuation valuation, List<Insight> found) {
        Map<AssetId, List<Position>> places = new TreeMap<>();
        for (Position each : valuation.inAccounts()) {
            if (!each.asset().assetClass().isMoney() && each.quantity().isPositive() && each.value().isPresent()) {
                places.computeIfAbsent(each.asset(), none -> new ArrayList<>()).add(each);
            }
        }
        places.forEach((asset, held) -> {
            if (held.size() >= MANY_ACCOUNTS) {
                Money sum = Amounts.worth(valuation, held);
                found.add(Insight.of(InsightKind.SCATTERED, Subject.of(asset))
                        .say("count", new Part.Count(held.size()))
                        .say("asset", new Part.OfAsset(asset))
                        .say("value", new Part.Amount(sum), Trails.together(sum, held))
                        .effect(sum).measure(Quantity.of(held.size())).insight());
            }
        });
    }
}
