package walletlens.app.command;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.List;
import walletlens.money.Figures;
import walletlens.value.Allocation;
import walletlens.value.Valuation;

/** {@code report allocation}: what is owned, sliced in every way, and what is owed. */
final class AllocationReport {
    private AllocationReport() {
    }

    static Response of(Request request, Scope scope, Notes notes) throws Refused {
        if (!scope.account().isEmpty()) {
            throw new Refused("report allocation covers all accounts; leave --account out.");
        }
        Valuation valuation = Reports.valuation(request, scope, notes);
        if (request.json()) {
            JsonObject owned = new JsonObject();
            JsonObject owed = new JsonObject();
            for (Allocation.By by : Allocation.By.values()) {
                Allocation allocation = valuation.allocation(by);
                owned.add(by.code(), slices(allocation.slices()));
                owed.add(by.code(), slices(allocation.debts()));
            }
            return Response.of(Reports.line(Reports.head(scope)
                    .add("owned", Reports.figure(valuation.owned())).add("by", owned)
                    .add("owed", Reports.figure(valuation.owed())).add("debtsBy", owed)), notes);
        }
        Figures figures = Figures.of("en");
        StringBuilder text = new StringBuilder("Allocation on " + scope.at() + " in " + scope.currency() + "\n");
        for (Allocation.By by : Allocation.By.values()) {
            Allocation allocation = valuation.allocation(by);
            TextTable table = new TextTable("lrr", "By " + by.code(), "Value", "Weight");
            for (Allocation.Slice slice : allocation.slices()) {
                table.row(slice.key().isEmpty() ? "none" : slice.key(), figures.money(slice.value()),
                        figures.percent(slice.weight(), 1));
            }
            for (Allocation.Slice slice : allocation.debts()) {
                table.row(slice.key().isEmpty() ? "none" : slice.key(), figures.money(slice.value()), "owed");
            }
            text.append('\n').append(table.text());
        }
        return Response.of(text.toString(), notes);
    }

    private static JsonArray slices(List<Allocation.Slice> slices) {
        JsonArray array = new JsonArray();
        for (Allocation.Slice slice : slices) {
            array.add(new JsonObject()
                    .add("key", slice.key())
                    .add("value", Reports.figure(slice.value()))
                    .add("weight", slice.weight().toString()));
        }
        return array;
    }
}
