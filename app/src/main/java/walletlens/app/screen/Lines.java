package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.words.Figure;
import walletlens.asset.Unit;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.lots.Finding;
import walletlens.money.Price;

/** Entries in one line. */
final class Lines {
    private static final int LONGEST_NOTE = 80;

    private Lines() {
    }

    static EntryLine of(Pen pen, Standing standing, Entry entry, boolean open) {
        List<Finding> findings = standing.findings(entry.id());
        return of(pen, standing, entry, findings.isEmpty() ? "" : pen.say("finding.short." + findings.get(0).kind().code()), open);
    }

    /** An entry without what the figures find odd about it: nothing has to be reckoned. */
    static EntryLine bare(Pen pen, Standing standing, Entry entry, boolean open) {
        return of(pen, standing, entry, "", open);
    }

    private static EntryLine of(Pen pen, Standing standing, Entry entry, String finding, boolean open) {
        return new EntryLine(
                entry.id(),
                Anchors.entry(entry.id()),
                pen.when(entry.when()),
                pen.say("kind." + entry.kind().code()),
                standing.ledger().account(entry.account()).name(),
                entry.toAccount().isEmpty() ? "" : standing.ledger().account(entry.toAccount()).name(),
                moves(pen, entry),
                shortened(entry.note()),
                entry.tags(),
                finding,
                open);
    }

    /** What came, what went, and what it is about where nothing moves. */
    static List<EntryLine.Move> moves(Pen pen, Entry entry) {
        List<EntryLine.Move> moves = new ArrayList<>();
        entry.in().ifPresent(in -> moves.add(move(pen, in, true, false)));
        entry.out().ifPresent(out -> moves.add(move(pen, out, false, false)));
        entry.fees().forEach(fee -> moves.add(move(pen, fee, false, true)));
        if (entry.kind() == EntryKind.VALUATION && entry.worth().isPresent() && entry.about().isPresent()) {
            Price price = new Price(entry.worth().get().amount(), entry.worth().get().currency());
            moves.add(new EntryLine.Move(pen.price(price), entry.about().get().symbol(), false));
        } else if (entry.ratio().isPresent() && entry.kind() == EntryKind.SPLIT) {
            moves.add(new EntryLine.Move(Figure.text(entry.ratio().get().toString()),
                    entry.about().map(about -> about.symbol()).orElse(""), false));
        }
        return moves;
    }

    private static EntryLine.Move move(Pen pen, Amount amount, boolean in, boolean fee) {
        Figure figure = pen.figures().moved(in ? amount.quantity() : amount.quantity().negated());
        String unit = amount.unit() == Unit.PIECE ? "" : amount.unit().code() + " ";
        return new EntryLine.Move(figure.toned(Figure.Tone.PLAIN), unit + amount.asset().symbol(), fee);
    }

    /** The beginning of a text, without a break inside a pair of surrogates. */
    static String shortened(String text) {
        return shortened(text, LONGEST_NOTE);
    }

    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }
}
