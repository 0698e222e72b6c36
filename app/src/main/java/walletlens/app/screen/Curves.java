package walletlens.app.screen;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.Pen;
import walletlens.money.Quantity;
import walletlens.performance.Comparison;
import walletlens.performance.Drawdown;
import walletlens.performance.Returns;
import walletlens.performance.Statistic;

/** Charts of returns. */
final class Curves {
    private static final int MOST = 380;

    private Curves() {
    }

    /** Points that are few enough for a chart: the first, the last, and steps between. */
    static List<Integer> points(int size, int start) {
        List<Integer> points = new ArrayList<>();
        int length = size - 1 - start;
        int step = 1 + length / MOST;
        for (int i = size - 1; i > start; i -= step) {
            points.add(0, i);
        }
        points.add(0, start);
        return points;
    }

    /** The chained return, and that of a benchmark from the same day on. */
    static String returns(Pen pen, Returns returns, Optional<Comparison> comparison, String name, String benchmark) {
        List<Integer> points = points(returns.size(), returns.start());
        List<Double> own = new ArrayList<>();
        List<Double> other = new ArrayList<>();
        boolean beside = comparison.isPresent() && comparison.get().total().isKnown();
        for (int point : points) {
            own.add(returns.index(point) - 1);
            if (beside) {
                Returns of = comparison.get().benchmark();
                other.add(of.index(point) / of.index(returns.start()) - 1);
            }
        }
        JsonArray series = new JsonArray().add(series(pen, name, own).add("color", "accent"));
        JsonObject spec = spec(pen, "line", pen.say("performance.chart"), returns, points, name);
        if (beside) {
            series.add(series(pen, benchmark, other).add("color", "chart-6").add("dashed", true));
            spec.get("columns").asArray().add(benchmark);
        }
        return spec.add("series", series).toString();
    }

    /** How far below the last peak; of the days between two points the deepest. */
    static String falls(Pen pen, Returns returns) {
        List<Integer> points = points(returns.size(), returns.start());
        double[] below = Drawdown.below(returns);
        List<Double> deepest = new ArrayList<>();
        int last = returns.start();
        for (int point : points) {
            double low = below[point];
            for (int i = last + 1; i < point; i++) {
                low = Math.min(low, below[i]);
            }
            deepest.add(low);
            last = point;
        }
        return spec(pen, "area", pen.say("performance.falls"), returns, points, pen.say("performance.below"))
                .add("zero", true)
                .add("series", new JsonArray().add(series(pen, pen.say("performance.below"), deepest).add("color", "loss")))
                .toString();
    }

    private static JsonObject spec(Pen pen, String kind, String title, Returns returns, List<Integer> points, String column) {
        JsonArray days = new JsonArray();
        JsonArray labels = new JsonArray();
        for (int point : points) {
            LocalDate day = returns.day(point);
            days.add(day.toString());
            labels.add(pen.day(day));
        }
        return Chart.base(pen, kind, title, pen.say("worth.day"), column).set("hidden", false)
                .add("format", new JsonObject().add("kind", "percent").add("locale", pen.figures().tag()))
                .add("time", true).add("x", days).add("labels", labels);
    }

    private static JsonObject series(Pen pen, String name, List<Double> values) {
        JsonArray numbers = new JsonArray();
        JsonArray texts = new JsonArray();
        for (double each : values) {
            Quantity shown = Statistic.rounded(each);
            numbers.add(Json.value(shown.toString()));
            texts.add(pen.figures().percentChange(shown).toString());
        }
        return new JsonObject().add("name", name).add("values", numbers).add("texts", texts);
    }
}
