package walletlens.app.screen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.analyst.Attribution;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.words.Figure;
import walletlens.money.Money;
import walletlens.performance.GainSplit;
import walletlens.value.Trail;

/** Why net worth changed in a time: what did it, and by asset, as bars that add up. */
final class AnalystMoved {
    private static final int MOST = 10;

    private AnalystMoved() {
    }

    private static Attribution of(State state) {
        Standing standing = state.books().standing();
        Span span = state.views().analyst().span();
        return Attribution.of(standing.sight(), span.start(standing), span.end(standing));
    }

    private static GainSplit split(State state) {
        Standing standing = state.books().standing();
        Span span = state.views().analyst().span();
        return standing.sight().performance(span.start(standing), span.end(standing)).split();
    }

    /** The trail of a bar: {@code change}, {@code put}, {@code currency}, or {@code asset ID}. */
    static Optional<Trail> trail(State state, String what) {
        Attribution attribution = of(state);
        if (what.startsWith("asset ")) {
            return attribution.assets().stream().filter(each -> each.asset().toString().equals(what.substring(6)))
                    .map(attribution::piecesTrail).findFirst();
        }
        return Optional.of(switch (what) {
            case "put" -> attribution.putTrail();
            case "currency" -> attribution.currencyTrail();
            case "income" -> split(state).incomeTrail();
            case "fees" -> split(state).feesTrail();
            case "taxes" -> split(state).taxesTrail();
            case "assets" -> attribution.byAssetTrail();
            default -> attribution.trail();
        });
    }

    static AnalystPage.Moved page(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        Span span = state.views().analyst().span();
        Attribution attribution = of(state);
        Attribution.Pieces whole = attribution.whole();
        List<AnalystPage.Bar> pieces = new ArrayList<>();
        List<Money> sizes = List.of(whole.put(), whole.price(), whole.currency(), whole.income(), whole.fees(), whole.taxes(), whole.brought());
        Money most = most(sizes, attribution.change());
        pieces.add(new AnalystPage.Bar(pen.say("split.start"), "", "", -1, pen.money(attribution.before()), "", false));
        if (!whole.put().isZero()) {
            AnalystPage.Bar put = bar(pen, pen.say("split.contributions"), "", whole.put(), most, "moved put");
            pieces.add(new AnalystPage.Bar(put.name(), "", "", put.size(), put.figure().toned(Figure.Tone.PLAIN), put.trail(), false));
        }
        add(pieces, pen, "split.price", whole.price(), most, "");
        add(pieces, pen, "split.currency", whole.currency(), most, "moved currency");
        add(pieces, pen, "split.income", whole.income(), most, "moved income");
        add(pieces, pen, "split.fees", whole.fees().negated(), most, "moved fees");
        add(pieces, pen, "split.taxes", whole.taxes().negated(), most, "moved taxes");
        add(pieces, pen, "split.brought", whole.brought(), most, "");
        pieces.add(new AnalystPage.Bar(pen.say("split.end"), "", "", -1, pen.money(attribution.after()), "moved change", true));
        List<String> notes = new ArrayList<>();
        if (!attribution.isComplete()) {
            notes.add(pen.say("analyst.moved.gaps"));
        }
        return new AnalystPage.Moved(span.picker(pen, standing, "analyst"), notes, pieces, assets(pen, standing, attribution));
    }

    private static List<AnalystPage.Bar> assets(Pen pen, Standing standing, Attribution attribution) {
        List<Attribution.OfAsset> some = attribution.assets().stream().filter(each -> !each.gain().isZero()).toList();
        List<Attribution.OfAsset> shown = some.subList(0, Math.min(MOST, some.size()));
        Money most = most(shown.stream().map(Attribution.OfAsset::gain).toList(), Money.zero(standing.currency()));
        List<AnalystPage.Bar> bars = new ArrayList<>();
        Money rest = attribution.whole().gain();
        for (Attribution.OfAsset each : shown) {
            rest = rest.minus(each.gain());
            String name = each.asset().isCash() ? pen.say("health.cash", each.asset().symbol()) : standing.assets().name(each.asset());
            bars.add(bar(pen, name, each.asset().assetClass().code(), each.gain(), most, "moved asset " + each.asset()));
        }
        if (!rest.isZero()) {
            bars.add(bar(pen, pen.say("analyst.moved.rest"), "", rest, most, ""));
        }
        bars.add(new AnalystPage.Bar(pen.say("split.gain"), "", "", -1, pen.change(attribution.whole().gain()), "moved assets", true));
        return some.isEmpty() ? List.of() : bars;
    }

    private static Money most(List<Money> sums, Money least) {
        Money most = least.signum() < 0 ? least.negated() : least;
        for (Money each : sums) {
            most = each.amount().abs().compareTo(most.amount()) > 0 ? Money.of(each.amount().abs(), each.currency()) : most;
        }
        return most;
    }

    private static void add(List<AnalystPage.Bar> bars, Pen pen, String key, Money money, Money most, String trail) {
        if (!money.isZero()) {
            bars.add(bar(pen, pen.say(key), "", money, most, trail));
        }
    }

    private static AnalystPage.Bar bar(Pen pen, String name, String dot, Money money, Money most, String trail) {
        int size = most.isZero() ? 0 : money.amount().abs().dividedBy(most.amount()).value().multiply(BigDecimal.valueOf(100))
                .setScale(0, RoundingMode.HALF_EVEN).intValue();
        return new AnalystPage.Bar(name, dot, money.signum() < 0 ? "loss" : "gain", size, pen.change(money), trail, false);
    }
}
