package walletlens.app.screen;

import java.util.Optional;
import java.util.function.Function;
import walletlens.app.Pen;
import walletlens.app.words.Words;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Quantity;
import walletlens.risk.Change;
import walletlens.risk.Elementary;
import walletlens.risk.Health;
import walletlens.risk.Health.Measure;
import walletlens.risk.Health.Part;
import walletlens.risk.Remedies.Remedy;
import walletlens.risk.RiskClass;

/** The health score in words: the same on the page and on the command line. */
public final class HealthText {
    private static final Quantity TEN = Quantity.of(10);

    private final Pen pen;
    private final Function<AssetId, String> names;

    /** Words of a pen; names of assets as they are to be shown. */
    public HealthText(Pen pen, Function<AssetId, String> names) {
        this.pen = pen;
        this.names = names;
    }

    /** Tenths as a number with one decimal: 724 is 72.4. */
    public String points(int tenths) {
        return pen.figures().numbers().number(Quantity.of(tenths).dividedBy(TEN), 1);
    }

    /** What a part is called. */
    public String name(Part part) {
        return pen.say("health.part." + part.code());
    }

    /** The figure of a part; a dash where it is not known. */
    public String figure(Part part, Measure measure) {
        if (!measure.isKnown()) {
            return measure.unknown() == Health.Unknown.TEMPERAMENT ? percent(measure.figure()) : "–";
        }
        return switch (part) {
            case KIND, DIVERSIFICATION -> number(measure.figure());
            case RUNWAY -> pen.say("health.months", number(measure.figure() > 999 ? 999 : measure.figure()));
            default -> percent(measure.figure());
        };
    }

    /** Why a part has its points. */
    public String why(Part part, Measure measure, Health health) {
        if (!measure.isKnown()) {
            return pen.say("health.unknown." + switch (measure.unknown()) {
                case SPENDING -> "spending";
                case TEMPERAMENT -> "temperament";
                case FIGURES -> "figures";
                default -> "no-risk";
            });
        }
        String about = measure.about().map(asset -> Words.quoted(names.apply(asset))).orElse("");
        if (part == Part.ASSET && about.isEmpty()) {
            return pen.say("health.why.asset.none");
        }
        if (part == Part.VOLATILITY) {
            int fine = health.sheet().temperament().orElseThrow().percent();
            return pen.say("health.why.volatility", Integer.toString(fine), Integer.toString(2 * fine), percent(measure.aside()));
        }
        return pen.say("health.why." + part.code(), about);
    }

    /** A change and what it brings, as a plain fact. */
    public String remedy(Remedy remedy) {
        return pen.say("health.remedy", change(remedy.change()), points(remedy.points()), points(remedy.after().score()));
    }

    private String change(Change change) {
        if (change instanceof Change.Move move) {
            return pen.say("health.change.move", pen.money(move.amount()), name(move.from()), name(move.to()));
        } else if (change instanceof Change.Repay repay) {
            return pen.say("health.change.repay", pen.money(repay.amount()), name(repay.from()));
        } else if (change instanceof Change.Refresh refresh) {
            return pen.count("health.change.refresh", refresh.count());
        } else if (change instanceof Change.TellCost cost) {
            return pen.say("health.change.cost", name(cost.asset()));
        }
        return pen.say("health.change.settle", name(((Change.Settle) change).asset()));
    }

    private String name(AssetId asset) {
        Optional<RiskClass> any = Change.isAny(asset) ? RiskClass.of(asset.symbol()) : Optional.empty();
        return any.map(kind -> pen.say("health.any." + kind.code())).orElseGet(() -> asset.assetClass() == AssetClass.CASH
                ? pen.say("health.cash", asset.symbol()) : Words.quoted(names.apply(asset)));
    }

    private String percent(double fraction) {
        return pen.figures().percent(Elementary.quantity(fraction, 4)).toString();
    }

    private String number(double figure) {
        return pen.figures().numbers().number(Elementary.quantity(figure, 1), 1);
    }
}
