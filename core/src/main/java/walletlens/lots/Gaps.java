package walletlens.lots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.money.Currency;

/** Gathers what is unknown by asset, so that a thousand entries without a rate make one finding. */
final class Gaps {
    /** How many entries a finding names at most. */
    static final int NAMED = 20;

    private final Currency currency;
    private final TreeMap<String, Noted> noted = new TreeMap<>();

    Gaps(Currency currency) {
        this.currency = currency;
    }

    private static final class Noted {
        final Gap gap;
        final AssetId asset;
        final List<String> entries = new ArrayList<>();
        final LocalDate first;
        LocalDate last;
        int count;

        Noted(Gap gap, AssetId asset, LocalDate first) {
            this.gap = gap;
            this.asset = asset;
            this.first = first;
        }
    }

    void note(Gap gap, AssetId asset, Entry entry) {
        String key = gap.ordinal() + asset.toString();
        Noted at = noted.get(key);
        if (at == null) {
            at = new Noted(gap, asset, entry.when().date());
            noted.put(key, at);
        }
        List<String> entries = at.entries;
        if (!entries.isEmpty() && entries.get(entries.size() - 1).equals(entry.id())) {
            return;
        }
        if (entries.size() == NAMED) {
            entries.remove(0);
        }
        entries.add(entry.id());
        at.last = entry.when().date();
        at.count++;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Noted each : noted.values()) {
            String day = each.first.toString();
            if (each.count > 1) {
                day = each.first.equals(each.last) ? day : "days from " + day + " to " + each.last;
                day += " (" + each.count + " entries)";
            }
            String sentence = each.gap.say(currency.code(), each.asset.symbol(), day);
            findings.add(new Finding(each.gap.kind, each.asset, "", each.entries, each.count, sentence));
        }
        return findings;
    }
}
