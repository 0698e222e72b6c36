package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import walletlens.analyst.Attribution;
import walletlens.analyst.Circumstances;
import walletlens.analyst.Insight;
import walletlens.analyst.Insights;
import walletlens.analyst.Part;
import walletlens.analyst.Severity;
import walletlens.app.Pen;
import walletlens.app.screen.InsightText;
import walletlens.app.words.Language;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.money.Money;
import walletlens.value.Valuation;

/** {@code report insights}: what the analyst says, and with {@code --from} why net worth changed since. */
final class InsightsReport {
    private final Request request;
    private final Scope scope;
    private final Described described;
    private final Pen pen = Pen.of(Language.ENGLISH, "en", false);
    private final InsightText words;
    private final Circumstances at;

    private InsightsReport(Request request, Scope scope, Valuation valuation) {
        this.request = request;
        this.scope = scope;
        this.described = new Described(request.book());
        Book book = request.book();
        this.words = new InsightText(pen, this::name, id -> book.ledger().account(id).name());
        this.at = Circumstances.of(valuation, book.plans(), book.settings().all(), book.dismissals(), this::name);
    }

    static Response of(Request request, Scope scope, Notes notes) throws Refused {
        if (!scope.account().isEmpty()) {
            throw new Refused("report insights covers all accounts; leave --account out.");
        }
        InsightsReport report = new InsightsReport(request, scope, Reports.valuation(request, scope, notes));
        return Response.of(request.json() ? Reports.line(report.json()) : report.text(), notes);
    }

    private String name(AssetId asset) {
        return described.find(asset).map(some -> some.name()).orElse(asset.symbol());
    }

    private boolean asksForChange() {
        return !scope.from().equals(LocalDate.MIN);
    }

    private Attribution change() {
        return Attribution.of(at, scope.from().minusDays(1), scope.to());
    }

    private JsonObject json() {
        Insights insights = Insights.of(at);
        JsonArray list = new JsonArray();
        insights.shown().forEach(line -> line.insights().forEach(each -> list.add(json(each, true))));
        insights.further().forEach(line -> line.insights().forEach(each -> list.add(json(each, false))));
        JsonArray dismissed = new JsonArray();
        insights.dismissed().forEach(each -> dismissed.add(each.key()));
        return Reports.head(scope).add("insights", list).add("dismissed", dismissed)
                .add("change", asksForChange() ? json(change()) : Json.NULL);
    }

    private JsonObject json(Insight insight, boolean shown) {
        JsonObject figures = new JsonObject();
        insight.parts().forEach((name, part) -> figures.add(name, json(part)));
        return new JsonObject()
                .add("kind", insight.kind().code())
                .add("severity", insight.severity().code())
                .add("key", insight.key())
                .add("about", new JsonObject().add("sort", insight.subject().sort().code()).add("id", insight.subject().id()))
                .add("title", words.title(insight.kind()))
                .add("text", HealthReport.plain(words.sentence(insight)))
                .add("why", words.why(insight.kind()))
                .add("figures", figures)
                .add("effect", insight.effect().map(money -> (JsonValue) new JsonObject().add("amount", Reports.figure(money))
                        .add("meaning", insight.kind().effect().code())).orElse(Json.NULL))
                .add("measure", insight.measure().stripped().toString())
                .add("shown", shown);
    }

    private JsonValue json(Part part) {
        if (part instanceof Part.Amount amount) {
            return json(amount.money());
        } else if (part instanceof Part.Gain gain) {
            return json(gain.money());
        } else if (part instanceof Part.Units units) {
            return new JsonObject().add("quantity", units.quantity().toString()).add("asset", described.json(units.asset()));
        } else if (part instanceof Part.UnitPrice price) {
            return new JsonObject().add("value", price.price().amount().toString()).add("currency", price.price().currency().code());
        } else if (part instanceof Part.OfAsset asset) {
            return described.json(asset.asset());
        } else if (part instanceof Part.OfAccount account) {
            return Json.value(account.account());
        } else if (part instanceof Part.OfClass one) {
            return Json.value(one.assetClass().code());
        } else if (part instanceof Part.Share share) {
            return Json.value(share.fraction().stripped().toString());
        } else if (part instanceof Part.Change change) {
            return Json.value(change.fraction().stripped().toString());
        } else if (part instanceof Part.Number number) {
            return Json.value(number.number().stripped().toString());
        } else if (part instanceof Part.Ratio ratio) {
            return Json.value(ratio.ratio().toString());
        } else if (part instanceof Part.Count count) {
            return Json.value(String.valueOf(count.number()));
        } else if (part instanceof Part.Day day) {
            return Json.value(day.day().toString());
        } else if (part instanceof Part.Month month) {
            return Json.value(month.first().toString().substring(0, 7));
        }
        return Json.value(((Part.Text) part).text());
    }

    private static JsonObject json(Money money) {
        return new JsonObject().add("amount", Reports.figure(money)).add("currency", money.currency().code());
    }

    private JsonObject json(Attribution change) {
        JsonArray assets = new JsonArray();
        for (Attribution.OfAsset each : change.assets()) {
            JsonObject json = new JsonObject().add("asset", described.json(each.asset()))
                    .add("before", Reports.figure(each.start())).add("after", Reports.figure(each.end()));
            assets.add(pieces(json, each.pieces()));
        }
        JsonObject json = new JsonObject().add("from", change.start().plusDays(1).toString()).add("to", change.end().toString())
                .add("before", Reports.figure(change.before())).add("after", Reports.figure(change.after()));
        return pieces(json, change.whole()).add("complete", change.isComplete()).add("assets", assets);
    }

    private static JsonObject pieces(JsonObject json, Attribution.Pieces pieces) {
        return json.add("change", Reports.figure(pieces.change())).add("put", Reports.figure(pieces.put()))
                .add("gain", Reports.figure(pieces.gain())).add("price", Reports.figure(pieces.price()))
                .add("currency", Reports.figure(pieces.currency())).add("income", Reports.figure(pieces.income()))
                .add("fees", Reports.figure(pieces.fees())).add("taxes", Reports.figure(pieces.taxes()))
                .add("brought", Reports.figure(pieces.brought()));
    }

    private String text() {
        Insights insights = Insights.of(at);
        StringBuilder text = new StringBuilder("Insights on " + scope.at() + " in " + scope.currency() + "\n");
        if (insights.all().isEmpty()) {
            text.append("\nThere is nothing to say.\n");
        }
        Severity heading = null;
        for (Insights.Line line : insights.shown()) {
            if (line.first().severity() != heading) {
                heading = line.first().severity();
                text.append('\n').append(words.name(heading)).append('\n');
            }
            line(text, line);
        }
        List<Insights.Line> further = insights.further();
        if (!further.isEmpty() && request.has("all")) {
            text.append("\nFurther\n");
            further.forEach(line -> line(text, line));
        } else if (!further.isEmpty()) {
            text.append("\nFurther, told by --all: ").append(String.join(", ", further.stream()
                    .map(line -> words.title(line.kind())).toList())).append(".\n");
        }
        if (!insights.dismissed().isEmpty()) {
            text.append("\nDismissed: ").append(insights.dismissed().size()).append(".\n");
        }
        if (asksForChange()) {
            change(text, change());
        }
        return text.append("\nThis is not advice. What is looked for, and why: docs/analyst.md\n").toString();
    }

    private void line(StringBuilder text, Insights.Line line) {
        text.append("  ").append(words.title(line.kind())).append('\n');
        for (Insight each : line.insights()) {
            text.append("    ").append(Plain.oneLine(HealthReport.plain(words.sentence(each))));
            words.effect(each).ifPresent(effect -> text.append(" (").append(effect).append(')'));
            text.append('\n');
        }
    }

    private void change(StringBuilder text, Attribution change) {
        text.append("\nWhy net worth changed from ").append(pen.money(change.before())).append(" at the end of ").append(change.start())
                .append(" to ").append(pen.money(change.after())).append(" at the end of ").append(change.end()).append("\n\n");
        TextTable table = new TextTable("lrrrrrrrr", "", "Change", "Put in", "Prices", "Rates", "Income", "Fees", "Taxes", "Brought");
        row(table, "Everything", change.whole());
        for (Attribution.OfAsset each : change.assets()) {
            if (!isNothing(each.pieces())) {
                row(table, described.label(each.asset()), each.pieces());
            }
        }
        text.append(table.text());
        if (!change.isComplete()) {
            text.append("\nPrices, rates or worths are missing in this span; what is missing counts as nothing.\n");
        }
    }

    private static boolean isNothing(Attribution.Pieces pieces) {
        return pieces.put().isZero() && pieces.price().isZero() && pieces.currency().isZero() && pieces.income().isZero()
                && pieces.fees().isZero() && pieces.taxes().isZero() && pieces.brought().isZero();
    }

    private void row(TextTable table, String name, Attribution.Pieces pieces) {
        table.row(name, pen.change(pieces.change()).toString(), pen.change(pieces.put()).toString(), pen.change(pieces.price()).toString(),
                pen.change(pieces.currency()).toString(), pen.change(pieces.income()).toString(),
                pen.change(pieces.fees().negated()).toString(), pen.change(pieces.taxes().negated()).toString(),
                pen.change(pieces.brought()).toString());
    }
}
