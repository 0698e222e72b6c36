package walletlens.app.command;

import com.eclipsesource.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walletlens.asset.AssetId;
import walletlens.lots.Disposal;
import walletlens.money.DigitWriter;
import walletlens.money.Money;

/** Disposals as rows of JSON, written without a tree: a busy account has a hundred thousand of them in a year. */
final class DisposalRows {
    private static final int PIECE = 1 << 16;
    /** More than a row takes, so that the text seldom grows beyond its first size. */
    private static final int ROW = 1 << 10;

    private final Described described;
    private final DigitWriter digits = new DigitWriter();
    private final Map<AssetId, String> assets = new LinkedHashMap<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final StringBuilder json = new StringBuilder(PIECE + ROW);

    DisposalRows(Described described) {
        this.described = described;
    }

    /** The rows with commas between them, in pieces that follow one another. */
    List<String> of(List<Disposal> disposals) {
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < disposals.size(); i++) {
            json.append(i == 0 ? "" : ",");
            row(disposals.get(i));
            if (json.length() >= PIECE || i == disposals.size() - 1) {
                pieces.add(json.toString());
                json.setLength(0);
            }
        }
        return pieces;
    }

    private void row(Disposal each) {
        json.append("{\"asset\":").append(assets.computeIfAbsent(each.asset(), asset -> described.json(asset).toString()));
        json.append(",\"account\":").append(accounts.computeIfAbsent(each.account(), account -> Json.value(account).toString()));
        json.append(",\"quantity\":\"");
        digits.plain(each.quantity(), json);
        json.append("\",\"acquired\":\"").append(each.acquired());
        json.append("\",\"disposed\":\"").append(each.disposed());
        json.append("\",\"proceeds\":\"");
        figure(each.proceeds());
        json.append("\",\"cost\":\"");
        figure(each.cost());
        Money gain = each.gain().orElse(null);
        if (gain == null) {
            json.append("\",\"gain\":null");
        } else {
            json.append("\",\"gain\":\"");
            figure(gain);
            json.append('"');
        }
        json.append(",\"term\":\"").append(each.term().code()).append(each.oversold() ? "\",\"oversold\":true}" : "\"}");
    }

    /** As {@link Reports#figure} writes it. */
    private void figure(Money money) {
        digits.stripped(money.amount(), json);
    }
}
