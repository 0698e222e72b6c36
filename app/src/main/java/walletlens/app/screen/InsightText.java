package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import walletlens.analyst.Insight;
import walletlens.analyst.InsightKind;
import walletlens.analyst.Part;
import walletlens.analyst.Severity;
import walletlens.app.Pen;
import walletlens.app.words.Words;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;

/** What the analyst says in words: the same on the page, on the command line and before a model. */
public final class InsightText {
    private final Pen pen;
    private final Function<AssetId, String> assets;
    private final Function<String, String> accounts;

    /** Words of a pen; names of assets and accounts as they are to be shown. */
    public InsightText(Pen pen, Function<AssetId, String> assets, Function<String, String> accounts) {
        this.pen = pen;
        this.assets = assets;
        this.accounts = accounts;
    }

    /** A few words that name the kind. */
    public String title(InsightKind kind) {
        return pen.say("insight." + kind.code() + ".title");
    }

    /** What the kind rests on: its limit and why it is that. */
    public String why(InsightKind kind) {
        return pen.say("insight." + kind.code() + ".why");
    }

    /** How much it matters. */
    public String name(Severity severity) {
        return pen.say("insight.severity." + severity.code());
    }

    /** The sentence. */
    public String sentence(Insight insight) {
        String key = "insight." + insight.kind().code();
        List<String> said = new ArrayList<>();
        insight.parts().values().forEach(part -> said.add(part(part)));
        if (!said.isEmpty() && insight.parts().get(insight.kind().parts().get(0)) instanceof Part.Count count) {
            return pen.count(key, count.number(), said.subList(1, said.size()).toArray());
        }
        return pen.say(key, said.toArray());
    }

    /** What hangs on it in money, with what that means; empty where nothing does. */
    public Optional<String> effect(Insight insight) {
        return insight.effect().map(money -> pen.say("insight.effect." + insight.kind().effect().code(),
                insight.kind().effect().isGain() ? pen.change(money) : pen.money(money)));
    }

    /** A figure or name as it stands in the sentence. */
    public String part(Part part) {
        if (part instanceof Part.Amount amount) {
            return pen.money(amount.money()).toString();
        } else if (part instanceof Part.Gain gain) {
            return pen.change(gain.money()).toString();
        } else if (part instanceof Part.Share share) {
            return pen.figures().percent(share.fraction()).toString();
        } else if (part instanceof Part.Change change) {
            return pen.figures().percentChange(change.fraction()).toString();
        } else if (part instanceof Part.Count count) {
            return pen.figures().count(count.number());
        } else if (part instanceof Part.Number number) {
            return pen.figures().numbers().number(number.number(), 1);
        } else if (part instanceof Part.Ratio ratio) {
            return pen.figures().numbers().number(ratio.ratio(), 2);
        } else if (part instanceof Part.Units units) {
            return pen.quantity(units.quantity()).toString();
        } else if (part instanceof Part.UnitPrice price) {
            return pen.price(price.price()).toString();
        } else if (part instanceof Part.Day day) {
            return pen.day(day.day());
        } else if (part instanceof Part.Month month) {
            return pen.figures().numbers().month(month.first());
        } else if (part instanceof Part.OfAsset asset) {
            return name(asset.asset());
        } else if (part instanceof Part.OfClass one) {
            return pen.say("class." + one.assetClass().code());
        } else if (part instanceof Part.OfAccount account) {
            return Words.quoted(accounts.apply(account.account()));
        }
        return Words.quoted(((Part.Text) part).text());
    }

    private String name(AssetId asset) {
        return asset.assetClass() == AssetClass.CASH ? pen.say("health.cash", asset.symbol()) : Words.quoted(assets.apply(asset));
    }
}
