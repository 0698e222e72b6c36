package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import walletlens.app.Pen;
import walletlens.app.screen.HealthText;
import walletlens.app.words.Language;
import walletlens.money.Quantity;
import walletlens.risk.BalanceSheet;
import walletlens.risk.Change;
import walletlens.risk.Elementary;
import walletlens.risk.Health;
import walletlens.risk.Health.Measure;
import walletlens.risk.Health.Part;
import walletlens.risk.Mapping;
import walletlens.risk.Profile;
import walletlens.risk.Remedies;
import walletlens.risk.Remedies.Remedy;
import walletlens.value.Valuation;

/** {@code report health}: the score, its parts, and what would raise each most. */
final class HealthReport {
    private static final Quantity TEN = Quantity.of(10);

    private HealthReport() {
    }

    static Response of(Request request, Scope scope, Notes notes) throws Refused {
        if (!scope.account().isEmpty()) {
            throw new Refused("report health covers all accounts; leave --account out.");
        }
        Valuation valuation = Reports.valuation(request, scope, notes);
        Described described = new Described(request.book());
        Map<String, String> settings = request.book().settings().all();
        Health health = Health.of(BalanceSheet.of(valuation, mapping(settings, described), Profile.of(settings)));
        Remedies remedies = Remedies.of(health);
        HealthText words = new HealthText(
                Pen.of(Language.ENGLISH, "en", false), asset -> described.find(asset).map(some -> some.name()).orElse(asset.symbol()));
        return Response.of(request.json()
                ? Reports.line(json(scope, health, remedies, described, words)) : text(scope, health, remedies, words), notes);
    }

    /** Which figures stand for which asset, as the user and the assets' names say. */
    static Mapping mapping(Map<String, String> settings, Described described) {
        return Mapping.of(settings, asset -> described.find(asset).map(some -> some.name()).orElse(asset.symbol()));
    }

    private static JsonObject json(Scope scope, Health health, Remedies remedies, Described described, HealthText words) {
        JsonArray parts = new JsonArray();
        for (Part part : Part.values()) {
            Measure measure = health.measure(part);
            parts.add(new JsonObject()
                    .add("part", part.code())
                    .add("known", measure.isKnown())
                    .add("figure", measure.isKnown() ? Json.value(Elementary.quantity(measure.figure(), 6).toString()) : Json.NULL)
                    .add("about", measure.about().map(asset -> (JsonValue) described.json(asset)).orElse(Json.NULL))
                    .add("weight", tenths(health.weight(part)))
                    .add("points", tenths(health.points(part)))
                    .add("why", plain(words.why(part, measure, health)))
                    .add("best", best(remedies.of(part), described)));
        }
        return Reports.head(scope)
                .add("score", health.isKnown() ? Json.value(tenths(health.score())) : Json.NULL)
                .add("grade", health.isKnown() ? Json.value(health.grade().name()) : Json.NULL)
                .add("parts", parts)
                .add("best", best(remedies.best(), described));
    }

    private static JsonValue best(Optional<Remedy> remedy, Described described) {
        if (remedy.isEmpty()) {
            return Json.NULL;
        }
        Change change = remedy.get().change();
        JsonObject json = new JsonObject();
        if (change instanceof Change.Move move) {
            json.add("change", "move").add("amount", Reports.figure(move.amount())).add("from", described.json(move.from()))
                    .add("to", Change.isAny(move.to()) ? Json.NULL : described.json(move.to())).add("toKind", move.kind().code());
        } else if (change instanceof Change.Repay repay) {
            json.add("change", "repay").add("amount", Reports.figure(repay.amount())).add("from", described.json(repay.from()));
        } else if (change instanceof Change.Refresh refresh) {
            json.add("change", "refresh").add("count", refresh.count());
        } else if (change instanceof Change.TellCost cost) {
            json.add("change", "tell-cost").add("asset", described.json(cost.asset()));
        } else {
            json.add("change", "settle").add("asset", described.json(((Change.Settle) change).asset()));
        }
        return json.add("points", tenths(remedy.get().points())).add("score", tenths(remedy.get().after().score()));
    }

    private static String tenths(int tenths) {
        return Quantity.of(tenths).dividedBy(TEN).toString();
    }

    /** Without the marks that isolate names for the page. */
    static String plain(String text) {
        return text.replace("\u2068", "").replace("\u2069", "");
    }

    private static String text(Scope scope, Health health, Remedies remedies, HealthText words) {
        if (!health.isKnown()) {
            return "Health on " + scope.at() + "\n\nNothing is owned, so there is nothing to score.\n";
        }
        TextTable table = new TextTable("lrrrl", "Part", "Figure", "Points", "Of", "Why");
        for (Part part : Part.values()) {
            Measure measure = health.measure(part);
            table.row(words.name(part), words.figure(part, measure), words.points(health.points(part)),
                    words.points(health.weight(part)), plain(words.why(part, measure, health)));
        }
        StringBuilder text = new StringBuilder("Health on " + scope.at() + ": " + words.points(health.score()) + " of 100, grade "
                + health.grade().name() + "\n\n" + table.text());
        StringBuilder changes = new StringBuilder();
        for (Part part : Part.values()) {
            remedies.of(part).ifPresent(remedy -> changes.append("  ").append(words.name(part)).append(": ")
                    .append(plain(words.remedy(remedy))).append('\n'));
        }
        if (changes.length() > 0) {
            text.append("\nWhat would raise each part most, as plain arithmetic:\n").append(changes);
        }
        return text.append("\nThis is not advice. How each part is figured: docs/risk.md\n").toString();
    }
}
