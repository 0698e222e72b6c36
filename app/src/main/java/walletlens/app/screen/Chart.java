package walletlens.app.screen;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.math.RoundingMode;
import java.util.List;
import walletlens.app.Pen;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Outlook;
import walletlens.value.NetWorthSeries.Point;

/** Specifications of charts: everything a chart shows, figured and worded here. Where amounts are hidden, none is in it. */
final class Chart {
    private Chart() {
    }

    /** Net worth through time. */
    static String worth(Pen pen, List<Point> points) {
        JsonArray days = new JsonArray();
        JsonArray labels = new JsonArray();
        JsonArray values = new JsonArray();
        JsonArray texts = new JsonArray();
        Quantity largest = Quantity.ZERO;
        for (Point point : points) {
            Quantity size = point.netWorth().amount().abs();
            largest = size.compareTo(largest) > 0 ? size : largest;
        }
        for (Point point : points) {
            days.add(point.day().toString());
            labels.add(pen.day(point.day()));
            values.add(value(pen, point.netWorth(), largest));
            texts.add(pen.money(point.netWorth()).toString());
        }
        String currency = points.isEmpty() ? "EUR" : points.get(0).netWorth().currency().code();
        JsonObject series = new JsonObject().add("name", pen.say("worth.title")).add("values", values).add("texts", texts)
                .add("color", "accent");
        return base(pen, "area", pen.say("worth.title"), pen.say("worth.day"), pen.say("worth.title"))
                .add("format", format(pen, currency))
                .add("time", true).add("x", days).add("labels", labels)
                .add("series", new JsonArray().add(series))
                .add("empty", pen.say("worth.nothing"))
                .toString();
    }

    /** The percentiles of wealth year by year, bands between them. */
    static String fan(Pen pen, List<Outlook.Year> years, int first) {
        JsonArray places = new JsonArray();
        Quantity largest = Quantity.ZERO;
        for (Outlook.Year year : years) {
            places.add(Integer.toString(first + year.year()));
            Quantity size = year.wealth().get(year.wealth().size() - 1).amount();
            largest = size.compareTo(largest) > 0 ? size : largest;
        }
        JsonArray series = new JsonArray();
        JsonArray columns = new JsonArray().add(pen.say("outlook.year"));
        for (int i = 0; i < Outlook.PERCENTILES.size(); i++) {
            JsonArray values = new JsonArray();
            JsonArray texts = new JsonArray();
            for (Outlook.Year year : years) {
                Money wealth = year.wealth().get(i);
                values.add(value(pen, wealth, largest));
                texts.add(pen.money(Money.of(Quantity.of(wealth.amount().value().setScale(0, RoundingMode.HALF_EVEN)),
                        wealth.currency())).toString());
            }
            String name = pen.say("outlook.percentile." + Outlook.PERCENTILES.get(i));
            columns.add(name);
            series.add(new JsonObject().add("name", name).add("values", values).add("texts", texts).add("color", "accent"));
        }
        String currency = years.get(0).wealth().get(0).currency().code();
        return new JsonObject().add("kind", "fan").add("title", pen.say("outlook.title")).add("columns", columns)
                .add("hidden", pen.hidden()).add("format", format(pen, currency)).add("x", places).add("series", series)
                .add("zero", true).toString();
    }

    private static JsonObject format(Pen pen, String currency) {
        return new JsonObject().add("kind", "money").add("locale", pen.figures().tag()).add("currency", currency)
                .add("compact", true);
    }

    private static JsonObject base(Pen pen, String kind, String title, String first, String second) {
        JsonArray columns = new JsonArray().add(first).add(second);
        return new JsonObject().add("kind", kind).add("title", title).add("columns", columns).add("hidden", pen.hidden());
    }

    /** An amount to draw; where amounts are hidden, in thousandths of the largest. */
    private static String value(Pen pen, Money money, Quantity largest) {
        if (!pen.hidden()) {
            return money.rounded().amount().toString();
        }
        Quantity share = largest.isZero() ? Quantity.ZERO : money.amount().dividedBy(largest);
        return share.value().movePointRight(3).setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }

    /**
     * A part of a whole.
     *
     * @param label its name
     * @param value its worth
     * @param weight its share
     * @param color the name of its hue
     * @param children the parts it has
     */
    record Slice(String label, Money value, Quantity weight, String color, List<Slice> children) {
    }

    /** A whole and its parts, as a donut or a treemap. */
    static String parts(Pen pen, String kind, String title, String part, List<Slice> slices, Money whole) {
        JsonArray array = new JsonArray();
        slices.forEach(slice -> array.add(json(pen, slice, whole.amount())));
        JsonObject spec = base(pen, kind, title, part, pen.say("column.value")).add("slices", array)
                .add("format", format(pen, whole.currency().code()))
                .add("empty", pen.say("made.nothing"));
        if (kind.equals("donut")) {
            String text = pen.hidden() ? pen.money(whole).toString() : pen.figures().numbers().compact(whole);
            spec.add("center", new JsonObject().add("text", text).add("label", pen.say("made.owned")));
        }
        return spec.toString();
    }

    private static JsonObject json(Pen pen, Slice slice, Quantity whole) {
        JsonObject json = new JsonObject().add("name", slice.label()).add("value", value(pen, slice.value(), whole))
                .add("text", pen.money(slice.value()).toString())
                .add("share", pen.figures().percent(slice.weight()).toString()).add("color", slice.color());
        if (!slice.children().isEmpty()) {
            JsonArray children = new JsonArray();
            slice.children().forEach(child -> children.add(json(pen, child, whole)));
            json.add("children", children);
        }
        return json;
    }
}
