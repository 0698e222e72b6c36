package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** {@code report holdings}: what is held, what it had cost and what it is worth. */
final class HoldingsReport {
    private HoldingsReport() {
    }

    static Response of(Request request, Scope scope, Notes notes) {
        Valuation valuation = Reports.valuation(request, scope, notes);
        List<Position> positions = positions(valuation, scope);
        Money netWorth = sum(positions, scope);
        Described described = new Described(request.book());
        String out = request.json()
                ? Reports.line(json(scope, valuation, positions, netWorth, described))
                : text(scope, valuation, positions, netWorth, described);
        return Response.of(out, notes);
    }

    /** The positions of all accounts together, or those of the one account the report is limited to. */
    static List<Position> positions(Valuation valuation, Scope scope) {
        List<Position> positions = new ArrayList<>();
        for (Position each : scope.account().isEmpty() ? valuation.positions() : valuation.inAccounts()) {
            if (!each.quantity().isZero() && (scope.account().isEmpty() || scope.covers(each.account()))) {
                positions.add(each);
            }
        }
        return positions;
    }

    static Money sum(List<Position> positions, Scope scope) {
        Money sum = Money.zero(scope.currency());
        for (Position each : positions) {
            sum = each.value().isPresent() ? sum.plus(each.value().get()) : sum;
        }
        return sum;
    }

    static List<AssetId> unpriced(List<Position> positions) {
        return positions.stream().filter(each -> each.value().isEmpty()).map(Position::asset).toList();
    }

    private static JsonObject json(
            Scope scope, Valuation valuation, List<Position> positions, Money netWorth, Described described) {
        JsonArray rows = new JsonArray();
        for (Position each : positions) {
            rows.add(new JsonObject()
                    .add("asset", described.json(each.asset()))
                    .add("quantity", each.quantity().toString())
                    .add("cost", each.costKnown() ? amount(Optional.of(each.cost())) : Json.NULL)
                    .add("price", price(each))
                    .add("value", amount(each.value()))
                    .add("unrealized", amount(each.unrealized()))
                    .add("weight", each.value().isEmpty() ? Json.NULL : Json.value(valuation.weight(each).toString())));
        }
        return Reports.head(scope)
                .add("positions", rows)
                .add("netWorth", Reports.figure(netWorth))
                .add("unpriced", Reports.assets(unpriced(positions), described));
    }

    private static JsonValue amount(Optional<Money> money) {
        return money.map(some -> Json.value(Reports.figure(some))).orElse(Json.NULL);
    }

    private static JsonValue price(Position position) {
        Optional<Price> price = position.price();
        if (price.isEmpty()) {
            return Json.NULL;
        }
        JsonObject json = new JsonObject()
                .add("value", price.get().amount().toString())
                .add("currency", price.get().currency().code());
        position.quote().ifPresent(quote -> json.add("time", quote.time().toString()).add("source", quote.source()));
        return json.add("stale", position.stale());
    }

    private static String text(
            Scope scope, Valuation valuation, List<Position> positions, Money netWorth, Described described) {
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("llrrrrr", "Asset", "Class", "Quantity", "Price", "Value", "Gain", "Weight");
        for (Position each : positions) {
            boolean priced = each.price().isPresent();
            String price = !priced || each.asset().assetClass().isMoney() ? "" : figures.price(each.price().get());
            Quantity weight = valuation.weight(each);
            table.row(described.label(each.asset()), each.asset().assetClass().code(), figures.quantity(each.quantity()),
                    price + (each.stale() ? " old" : ""),
                    each.value().map(figures::money).orElse("no price"),
                    each.unrealized().map(figures::change).orElse("unknown"),
                    weight.isZero() ? "" : figures.percent(weight, 1));
        }
        return "Holdings on " + scope.at() + " in " + scope.currency() + "\n\n" + (table.isEmpty() ? "None.\n" : table.text())
                + "\nNet worth  " + figures.money(netWorth) + "\n";
    }

}
