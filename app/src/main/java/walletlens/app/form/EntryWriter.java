package walletlens.app.form;

import java.time.LocalTime;
import java.util.Map;
import java.util.TreeMap;
import walletlens.app.form.EntryFields.Field;
import walletlens.app.words.Figures;
import walletlens.asset.AssetId;
import walletlens.asset.Unit;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.LotPick;
import walletlens.ledger.When;

/** Fills a form from an entry, so that reading it back gives the same entry, digit for digit. */
public final class EntryWriter {
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, AssetId> chosen = new TreeMap<>();
    private final Figures figures;

    private EntryWriter(Figures figures) {
        this.figures = figures;
    }

    /** The form that corrects an entry. */
    public static Filled write(Entry entry, Figures figures) {
        EntryWriter writer = new EntryWriter(figures);
        writer.fill(entry);
        return new Filled(entry.id(), entry.kind(), writer.texts, writer.chosen);
    }

    private void fill(Entry entry) {
        EntryKind kind = entry.kind();
        texts.put("date", date(entry.when()));
        texts.put("time", time(entry.when()));
        texts.put("account", entry.account());
        texts.put("to", entry.toAccount());
        texts.put("note", entry.note());
        StringBuilder tags = new StringBuilder();
        entry.tags().forEach(tag -> tags.append(tags.length() > 0 ? ", " : "").append(tag));
        texts.put("tags", tags.toString());
        if (EntryFields.has(kind, Field.PRICE)) {
            entry.in().ifPresent(in -> sideOrTotal(kind == EntryKind.BUY, "in", in));
            entry.out().ifPresent(out -> sideOrTotal(kind != EntryKind.BUY, "out", out));
        } else if (EntryFields.has(kind, Field.ADDED)) {
            entry.in().ifPresent(in -> texts.put("added", figures.typed(in.quantity())));
            entry.out().ifPresent(out -> texts.put("added", figures.typed(out.quantity().negated())));
        } else if (EntryFields.has(kind, Field.ARRIVED)) {
            entry.in().ifPresent(in -> texts.put("arrived", quantity(in)));
            entry.out().ifPresent(out -> side("out-q", "out-a", out));
        } else {
            entry.in().ifPresent(in -> side("in-q", "in-a", in));
            entry.out().ifPresent(out -> side("out-q", "out-a", out));
        }
        for (int i = 0; i < entry.fees().size(); i++) {
            side(Filled.fee("fee-q", i + 1), Filled.fee("fee-a", i + 1), entry.fees().get(i));
        }
        entry.worth().ifPresent(worth -> {
            texts.put("worth", figures.typed(worth.amount()));
            texts.put("worth-c", worth.currency().code());
        });
        entry.about().ifPresent(about -> choose("about", about));
        entry.ratio().ifPresent(ratio -> {
            boolean share = EntryFields.has(kind, Field.SHARE);
            boolean percent = ratio.from().toString().equals("100");
            texts.put(share ? "share" : "ratio",
                    share && percent ? figures.typed(ratio.to()) + " %" : ratio.toString());
        });
        entry.acquired().ifPresent(acquired -> texts.put("acquired", acquired.toString()));
        for (LotPick pick : entry.picks()) {
            texts.put("pick-" + pick.entry(), figures.typed(pick.quantity()));
        }
    }

    private void sideOrTotal(boolean side, String name, Amount amount) {
        if (side) {
            side(name + "-q", name + "-a", amount);
        } else {
            texts.put("total", figures.typed(amount.quantity()));
            texts.put("currency", amount.asset().symbol());
        }
    }

    private void side(String quantityField, String assetField, Amount amount) {
        texts.put(quantityField, quantity(amount));
        choose(assetField, amount.asset());
    }

    private String quantity(Amount amount) {
        String number = figures.typed(amount.quantity());
        return amount.unit() == Unit.PIECE ? number : number + " " + amount.unit().code();
    }

    private void choose(String field, AssetId asset) {
        texts.put(field, asset.symbol());
        chosen.put(field, asset);
    }

    /** The day as the form shows it. */
    static String date(When when) {
        return when.date().toString();
    }

    /** The time as the form shows it; empty where only the day is known. */
    static String time(When when) {
        return when.time().map(LocalTime::toString).orElse("");
    }
}
