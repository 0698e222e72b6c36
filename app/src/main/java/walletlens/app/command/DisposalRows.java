package walletlens.app.command;

import com.eclipsesource.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import walletlens.asset.AssetId;
import walletlens.lots.Crew;
import walletlens.lots.Disposal;
import walletlens.money.DigitWriter;
import walletlens.money.Money;

/** Disposals as rows of JSON, written without a tree: a busy account has a hundred thousand of them in a year. */
final class DisposalRows implements Runnable {
    private static final int PIECE = 1 << 16;
    /** More than a row takes, so that the text seldom grows beyond its first size. */
    private static final int ROW = 1 << 10;
    /** How many rows are written in one go. */
    private static final int SHARE = 1 << 13;

    private final List<Disposal> disposals;
    private final int from;
    private final int to;
    private final Map<AssetId, String> assets;
    private final Map<String, String> accounts;
    private final DigitWriter digits = new DigitWriter();
    private final StringBuilder json = new StringBuilder(PIECE + ROW);
    private final List<String> pieces = new ArrayList<>();

    private DisposalRows(
            List<Disposal> disposals, int from, int to, Map<AssetId, String> assets, Map<String, String> accounts) {
        this.disposals = disposals;
        this.from = from;
        this.to = to;
        this.assets = assets;
        this.accounts = accounts;
    }

    /** The rows with commas between them, in pieces that follow one another. */
    static List<String> of(List<Disposal> disposals, Described described, Crew crew) {
        Map<AssetId, String> assets = new LinkedHashMap<>();
        Map<String, String> accounts = new LinkedHashMap<>();
        for (Disposal each : disposals) {
            assets.computeIfAbsent(each.asset(), asset -> described.json(asset).toString());
            accounts.computeIfAbsent(each.account(), account -> Json.value(account).toString());
        }
        List<DisposalRows> shares = new ArrayList<>();
        for (int from = 0; from < disposals.size(); from += SHARE) {
            shares.add(new DisposalRows(disposals, from, Math.min(from + SHARE, disposals.size()), assets, accounts));
        }
        crew.all(List.copyOf(shares));
        List<String> pieces = new ArrayList<>();
        shares.forEach(written -> pieces.addAll(written.pieces));
        return pieces;
    }

    @Override
    public void run() {
        for (int i = from; i < to; i++) {
            json.append(i == 0 ? "" : ",");
            row(disposals.get(i));
            if (json.length() >= PIECE || i == to - 1) {
                pieces.add(json.toString());
                json.setLength(0);
            }
        }
    }

    private void row(Disposal each) {
        json.append("{\"asset\":").append(assets.get(each.asset()));
        json.append(",\"account\":").append(accounts.get(each.account()));
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
