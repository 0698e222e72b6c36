package walletlens.app.command;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.List;
import java.util.Optional;
import walletlens.app.review.Resolver;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.lots.Finding;
import walletlens.lots.Lots;
import walletlens.money.Money;
import walletlens.performance.RealizedGains;
import walletlens.problem.Problem;
import walletlens.value.Gap;
import walletlens.value.Subset;
import walletlens.value.Valuation;

/** The command {@code report}: chooses the report and keeps what all of them share. */
final class Reports {
    private Reports() {
    }

    static Response run(Request request) throws Refused {
        Scope scope = Scope.of(request);
        Notes notes = new Notes();
        for (Problem problem : request.book().problems()) {
            notes.add(problem.message());
        }
        switch (request.argument(0)) {
            case "holdings":
                return HoldingsReport.of(request, scope, notes);
            case "networth":
                return NetWorthReport.of(request, scope, notes);
            case "gains":
                return GainsReport.of(request, scope, notes);
            case "income":
                return IncomeReport.of(request, scope, notes);
            case "performance":
                return PerformanceReport.of(request, scope, notes);
            case "allocation":
                return AllocationReport.of(request, scope, notes);
            case "health":
                return HealthReport.of(request, scope, notes);
            case "stress":
                return StressReport.of(request, scope, notes);
            case "outlook":
                return OutlookReport.of(request, scope, notes);
            case "rebalance":
                return RebalanceReport.of(request, scope, notes);
            case "insights":
                return InsightsReport.of(request, scope, notes);
            default:
                throw new Refused("report wants one of holdings, networth, gains, income, performance, allocation, "
                        + "health, stress, outlook, rebalance, insights.");
        }
    }

    /** The lots of everything the ledger says until the end of the scope. */
    static Lots lots(Request request, Scope scope) {
        AskedPrices prices = new AskedPrices(request.book());
        return Lots.of(request.book().ledger().until(scope.to()), scope.rules(), prices, prices, request.crew());
    }

    /** What was realized in the period and account of a scope. */
    static RealizedGains gains(Request request, Scope scope) {
        return RealizedGains.of(lots(request, scope).disposals(), scope.currency())
                .of(each -> scope.covers(each.disposed().date()) && scope.covers(each.account()));
    }

    static Valuation valuation(Request request, Scope scope, Notes notes) {
        Valuation valuation = Valuation.at(request.book().ledger(), scope.rules(), request.book().quotes(), scope.at());
        for (Gap gap : valuation.gaps()) {
            notes.add(gap.problem().message());
        }
        for (Finding finding : valuation.lots().findings()) {
            if (finding.kind() == Finding.Kind.OVERSOLD && scope.covers(finding.account())) {
                notes.add(finding.message());
            }
        }
        return valuation;
    }

    /** What the options limit the report to. */
    static Subset subset(Request request, Scope scope) throws Refused {
        Subset subset = Subset.ALL;
        Optional<String> assetClass = request.option("class");
        if (assetClass.isPresent()) {
            subset = Subset.ofClass(AssetClass.of(assetClass.get()).orElseThrow(() -> new Refused(
                    "--class wants a class such as stock or crypto.")));
        }
        Optional<AssetId> asset = asset(request, "asset");
        if (asset.isPresent()) {
            subset = Subset.ofAsset(asset.get());
        }
        if (request.option("tag").isPresent()) {
            subset = Subset.ofTag(request.option("tag").get());
        }
        return scope.account().isEmpty() ? subset : subset.in(scope.account());
    }

    /** The one asset that an option names. */
    static Optional<AssetId> asset(Request request, String option) throws Refused {
        Optional<String> text = request.option(option);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<AssetId> meant = new Resolver(request.book()).named(text.get());
        if (meant.size() != 1) {
            List<String> names = meant.stream().map(AssetId::toString).toList();
            throw new Refused(meant.isEmpty() ? "--" + option + " names no known asset: " + Plain.oneLine(text.get()) + "."
                    : "--" + option + " may mean several assets: " + String.join(", ", names) + ".");
        }
        return Optional.of(meant.get(0));
    }

    static void findings(Lots lots, Scope scope, Notes notes) {
        for (Finding finding : lots.findings()) {
            if (finding.account().isEmpty() || scope.covers(finding.account())) {
                notes.add(finding.message());
            }
        }
    }

    static JsonArray assets(Iterable<AssetId> assets, Described described) {
        JsonArray array = new JsonArray();
        assets.forEach(asset -> array.add(described.json(asset)));
        return array;
    }

    /** A computed figure, exact, without the zeros that multiplying left at its end. */
    static String figure(Money money) {
        return money.amount().stripped().toString();
    }

    static String line(JsonValue json) {
        return json.toString() + "\n";
    }

    static JsonObject head(Scope scope) {
        return new JsonObject().add("at", scope.at().toString()).add("currency", scope.currency().code());
    }
}
