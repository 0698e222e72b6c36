package walletlens.app.screen;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import walletlens.app.Pen;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Outlook;
import walletlens.value.Course;

/** Specifications of charts: everything a chart shows, figured and worded here. Where amounts are hidden, none is in it. */
final class Chart {
    private Chart() {
    }

    /** Worth through time, and beside it what it would be without gains: the worth before the span and what was put in. */
    static String worth(Pen pen, Course course) {
        JsonArray days = new JsonArray();
        JsonArray labels = new JsonArray();
        Quantity largest = Quantity.ZERO;
        List<Money> worth = new ArrayList<>();
        List<Money> put = new ArrayList<>();
        Money sum = course.value(0);
        for (int i = 0; i < course.size(); i++) {
            sum = i == 0 ? sum : sum.plus(course.moved(i));
            worth.add(course.value(i));
            put.add(sum);
            largest = max(largest, max(course.value(i).amount().abs(), sum.amount().abs()));
            days.add(course.day(i).toString());
            labels.add(pen.day(course.day(i)));
        }
        JsonArray series = new JsonArray().add(series(pen, pen.say("worth.title"), worth, largest).add("color", "accent"));
        boolean moved = put.stream().anyMatch(each -> !each.equals(put.get(0)));
        JsonObject spec = base(pen, "area", pen.say("worth.title"), pen.say("worth.day"), pen.say("worth.title"));
        if (moved) {
            series.add(series(pen, pen.say("worth.put"), put, largest).add("color", "ink-soft").add("dashed", true));
            spec.get("columns").asArray().add(pen.say("worth.put"));
        }
        return spec.add("format", format(pen, course.currency().code()))
                .add("time", true).add("x", days).add("labels", labels).add("series", series)
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

    private static Quantity max(Quantity a, Quantity b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** A series of amounts. */
    static JsonObject series(Pen pen, String name, List<Money> amounts, Quantity largest) {
        JsonArray values = new JsonArray();
        JsonArray texts = new JsonArray();
        for (Money each : amounts) {
            values.add(value(pen, each, largest));
            texts.add(pen.money(each).toString());
        }
        return new JsonObject().add("name", name).add("values", values).add("texts", texts);
    }

    static JsonObject format(Pen pen, String currency) {
        return new JsonObject().add("kind", "money").add("locale", pen.figures().tag()).add("currency", currency)
                .add("compact", true);
    }

    static JsonObject base(Pen pen, String kind, String title, String first, String second) {
        JsonArray columns = new JsonArray().add(first).add(second);
        return new JsonObject().add("kind", kind).add("title", title).add("columns", columns).add("hidden", pen.hidden());
    }

    /** A number to draw, to eight digits behind the point. */
    static String number(Quantity number) {
        return number.value().setScale(Math.min(8, Math.max(0, number.value().scale())), RoundingMode.HALF_EVEN).toPlainString();
    }

    /** An amount to draw; where amounts are hidden, in thousandths of the largest. */
    static String value(Pen pen, Money money, Quantity largest) {
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
