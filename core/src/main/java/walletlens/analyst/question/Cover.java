package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import walletlens.analyst.question.Piece.Type;
import walletlens.asset.AssetId;
import walletlens.intake.sentence.Spoken;
import walletlens.intake.sentence.WordTable;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/** The best way to cover a question with names, times, numbers and words. What covers more tokens at once is better. */
final class Cover {
    private static final int PER_TOKEN = 10;
    private static final int UNKNOWN = -6;
    private static final int MOST_SLIPS = 8;

    /** Sorts of words that only lead to others. */
    private static final Set<String> LEADS = Set.of("filler", "span", "since", "until", "between", "and", "to", "in", "quarter", "percent",
            "tagged");

    private final Spoken spoken;
    private final Known known;
    private final Periods periods;
    private final WordTable<Term> words;
    private final int[] best;
    private final Piece[] chosen;
    private int slips = MOST_SLIPS;

    private Cover(Spoken spoken, Known known, LocalDate today) {
        this.spoken = spoken;
        this.known = known;
        this.periods = new Periods(spoken, today);
        this.words = Term.words(spoken.tongue());
        this.best = new int[spoken.size() + 1];
        this.chosen = new Piece[spoken.size()];
    }

    static List<Piece> of(Spoken spoken, Known known, LocalDate today) {
        Cover cover = new Cover(spoken, known, today);
        for (int i = spoken.size() - 1; i >= 0; i--) {
            cover.best[i] = Integer.MIN_VALUE;
            cover.edges(i);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i = cover.chosen[i].to()) {
            pieces.add(cover.chosen[i]);
        }
        return Collections.unmodifiableList(pieces);
    }

    private void add(Type type, int from, int to, Object said, String meant, int score) {
        if (score + best[to] > best[from]) {
            best[from] = score + best[to];
            chosen[from] = new Piece(type, from, to, said, meant);
        }
    }

    private void add(Type type, int from, int to, Object said, int prior) {
        add(type, from, to, said, "", (to - from) * (PER_TOKEN + prior));
    }

    private void edges(int at) {
        boolean word = spoken.isWord(at);
        add(word || spoken.isDigits(at) ? Type.UNKNOWN : Type.SIGN, at, at + 1, spoken.plain(at), "", word ? UNKNOWN : 0);
        boolean any = phrases(at);
        any |= names(spoken.names(at), at);
        times(at);
        numbers(at);
        if (!any && word && chosen[at].is(Type.UNKNOWN) && slips > 0 && !words.knows(spoken.plain(at))) {
            slips--;
            names(spoken.near(at), at);
            String meant = words.nearest(spoken.plain(at));
            if (!meant.isEmpty()) {
                add(Type.WORD, at, at + 1, new Term.Hit(at + 1, words.senses(meant), meant), meant, PER_TOKEN - 2);
            }
        }
    }

    /** Words of the table, tags and goals. */
    private boolean phrases(int at) {
        boolean any = false;
        StringBuilder phrase = new StringBuilder();
        for (int to = at + 1; to <= spoken.size() && to - at <= WordTable.LONGEST; to++) {
            if (!spoken.isWord(to - 1) && !spoken.isDigits(to - 1)) {
                break;
            }
            phrase.append(phrase.length() > 0 ? " " : "").append(spoken.plain(to - 1));
            List<Term> terms = words.senses(phrase.toString());
            if (!terms.isEmpty()) {
                boolean filler = terms.stream().allMatch(each -> LEADS.contains(each.sort()));
                add(Type.WORD, at, to, new Term.Hit(to, terms, ""), "",
                        (to - at) * (PER_TOKEN + (filler ? 0 : 3)) + 2 * (to - at - 1));
                any = true;
            }
            String tag = known.tag(phrase.toString());
            String goal = known.goal(phrase.toString());
            boolean led = at > 0 && Term.longest(spoken, at - 1, "tagged") != null;
            if (tag != null) {
                add(Type.TAG, at, to, tag, led ? 6 : terms.isEmpty() ? 4 : 1);
                any = true;
            }
            if (goal != null) {
                add(Type.GOAL, at, to, goal, terms.isEmpty() ? 3 : 1);
                any = true;
            }
        }
        return any;
    }

    private boolean names(List<Spoken.Named> named, int at) {
        boolean any = false;
        for (Spoken.Named each : named) {
            boolean said = each.to() == at + 1 && spoken.isWord(at) && !words.senses(spoken.plain(at)).isEmpty();
            boolean capitals = spoken.isWord(at) && spoken.isCapitals(at) && spoken.plain(at).length() > 1;
            int slip = each.meant().isEmpty() ? 0 : -4;
            if (!each.assets().isEmpty()) {
                boolean own = each.assets().stream().anyMatch(known::owns);
                int prior = own ? said && !capitals ? 2 : 5 : said && !capitals ? -6 : 2;
                add(Type.ASSET, at, each.to(), each.assets(), each.meant(), (each.to() - at) * (PER_TOKEN + prior + slip));
                any = true;
            } else if (!each.currencies().isEmpty()) {
                List<Currency> currencies = each.currencies();
                add(Type.CURRENCY, at, each.to(), currencies, each.meant(), (each.to() - at) * (PER_TOKEN + (said ? -4 : 3) + slip));
                any = true;
            } else {
                boolean own = known.isAccount(each.place());
                add(own ? Type.ACCOUNT : Type.PLACE, at, each.to(), each.place(), each.meant(),
                        (each.to() - at) * (PER_TOKEN + (own ? said && !capitals ? 1 : 5 : said ? -6 : 3) + slip));
                any = true;
            }
        }
        return any;
    }

    private void times(int at) {
        Periods.Read time = periods.at(at);
        // 2000 EUR is a sum and no year.
        boolean sum = time != null && spoken.isDigits(time.to() - 1)
                && (!currencies(time.to()).isEmpty() || time.to() - 2 >= 0 && spoken.isCurrency(time.to() - 2));
        if (time != null && !sum) {
            add(Type.PERIOD, at, time.to(), time, 4);
        }
        Periods.Length length = periods.length(at);
        if (length != null) {
            add(Type.LENGTH, at, length.to(), length.text(), 3);
        }
    }

    private void numbers(int at) {
        Optional<Spoken.Counted> number = spoken.number(at);
        if (number.isPresent()) {
            Quantity value = number.get().value();
            int to = number.get().to();
            add(Type.NUMBER, at, to, value, 1);
            Term.Hit percent = Term.longest(spoken, to, "percent");
            if (spoken.isSign(to, "%") || spoken.isSign(to, "\u066a") || percent != null) {
                add(Type.PERCENT, at, percent != null ? percent.to() : to + 1, value, 5);
            }
            money(at, to, value, currencies(to), to);
        }
        for (Spoken.Named each : currencies(at)) {
            Optional<Spoken.Counted> behind = spoken.number(each.to());
            behind.ifPresent(some -> money(at, some.to(), some.value(), List.of(each), -1));
        }
    }

    private List<Spoken.Named> currencies(int at) {
        return at >= spoken.size() ? List.of() : spoken.names(at).stream().filter(each -> !each.currencies().isEmpty()).toList();
    }

    private void money(int from, int to, Quantity value, List<Spoken.Named> currencies, int behind) {
        for (Spoken.Named each : currencies) {
            String sum = value.stripped() + " " + each.currencies().get(0).code();
            if (value.isPositive() && Slot.SUM.takes(sum)) {
                add(Type.MONEY, from, behind < 0 ? to : each.to(), sum, 4);
            }
        }
    }

    /** The user's own of some assets; all of them where none or several are. */
    static List<AssetId> narrowed(List<AssetId> assets, Known known) {
        List<AssetId> own = assets.stream().filter(known::owns).toList();
        return own.isEmpty() ? assets : own;
    }

}
