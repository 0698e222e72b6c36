package walletlens.lots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.LotPick;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.money.Rates;

/**
 * A case in plain text: rules, what is known of prices and rates, a ledger, and behind {@code =>} every line that must come
 * out. Lines that begin with {@code #} explain.
 *
 * <pre>
 * rules EUR fifo all 2025=hifo
 * price 2024-07-01 crypto:BTC 30000 EUR
 * rate 2024-07-01 USD EUR 0.9
 * 2024-01-10 buy Broker: in 10 stock:ABC, out 100 EUR, fee 5 EUR
 * 2024-02-10 transfer Broker &gt; Bank: out 10 stock:ABC
 * =&gt; open 10 ABC of 2024-01-10 in Bank: cost 105
 * </pre>
 *
 * Entries are numbered from 1 in the order they are written; {@code pick 4 of 1} names lots by that number.
 */
final class Golden {
    private final List<Entry> entries = new ArrayList<>();
    private final TreeMap<String, Money> prices = new TreeMap<>();
    private final TreeMap<String, Quantity> rates = new TreeMap<>();
    final List<String> expected = new ArrayList<>();
    private LotRules rules = LotRules.of(Currency.EUR);

    static Golden of(List<String> lines) {
        Golden golden = new Golden();
        for (String line : lines) {
            String text = line.strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                golden.read(text);
            }
        }
        return golden;
    }

    private void read(String text) {
        String[] words = text.split(" +");
        switch (words[0]) {
            case "=>" -> expected.add(text.substring(2).strip());
            case "rules" -> rules(words);
            case "price" -> prices.put(words[2] + " " + words[1], Money.of(words[3], words[4]));
            case "rate" -> rates.put(words[2] + " " + words[3] + " " + words[1], Quantity.of(words[4]));
            default -> entry(text, words);
        }
    }

    private void rules(String[] words) {
        rules = LotRules.of(Currency.of(words[1])).withMethod(Method.of(words[2]).get()).withPool(Pool.of(words[3]).get());
        for (int i = 4; i < words.length; i++) {
            String[] year = words[i].split("=");
            rules = rules.withMethodFrom(Integer.parseInt(year[0]), Method.of(year[1]).get());
        }
    }

    private void entry(String text, String[] words) {
        int colon = text.indexOf(": ");
        String head = text.substring(0, colon);
        String[] accounts = head.substring(words[0].length() + 1 + words[1].length() + 1).split(" > ");
        Entry.Draft draft = Entry.of(EntryKind.of(words[1]).get(), words[0], accounts[0])
                .id(String.valueOf(entries.size() + 1001).substring(1));
        if (accounts.length > 1) {
            draft.to(accounts[1]);
        }
        List<LotPick> picks = new ArrayList<>();
        for (String part : text.substring(colon + 2).split(", ")) {
            String[] field = part.strip().split(" +");
            switch (field[0]) {
                case "in" -> draft.in(field[1], field[2]);
                case "out" -> draft.out(field[1], field[2]);
                case "fee" -> draft.fee(field[1], field[2]);
                case "worth" -> draft.worth(field[1], field[2]);
                case "about" -> draft.about(field[1]);
                case "ratio" -> draft.ratio(Entry.Ratio.parse(field[1]).get());
                case "acquired" -> draft.acquired(When.of(field[1]));
                case "pick" -> picks.add(new LotPick(
                        String.valueOf(Integer.parseInt(field[3]) + 1000).substring(1), Quantity.of(field[1])));
                default -> throw new IllegalArgumentException("not a field: " + part);
            }
        }
        entries.add(draft.picks(picks).entry());
    }

    Lots lots() {
        Rates known = (from, to, day) -> last(rates, from + " " + to + " ", day.toString())
                .map(rate -> new Rates.Rate(rate, day, "case"));
        Worth worth = (asset, when) -> last(prices, asset + " ", when.date().toString());
        return Lots.of(Ledger.of(entries, List.of()), rules, known, worth);
    }

    private static <T> Optional<T> last(TreeMap<String, T> known, String key, String day) {
        var entry = known.floorEntry(key + day);
        return entry == null || !entry.getKey().startsWith(key) ? Optional.empty() : Optional.of(entry.getValue());
    }

    /** Everything that came out, one line each. */
    List<String> lines() {
        Lots lots = lots();
        List<String> lines = new ArrayList<>();
        for (Disposal d : lots.disposals()) {
            lines.add(d.way().code() + " " + d.disposed() + " " + amount(d.quantity(), d.asset())
                    + (d.lotEntry().isEmpty() ? " of no lot" : " of " + d.acquired())
                    + ": proceeds " + figure(d.proceeds(), d.proceedsBasis()) + ", cost " + figure(d.cost(), d.costBasis())
                    + ", gain " + d.gain().map(gain -> plain(gain.amount())).orElse("unknown") + ", " + d.term().code());
        }
        for (Removal r : lots.removals()) {
            lines.add("gone " + r.left() + " " + amount(r.quantity(), r.asset())
                    + (r.lotEntry().isEmpty() ? " of no lot" : " of " + r.acquired()) + ": cost " + figure(r.cost(), r.basis()));
        }
        for (Income i : lots.income()) {
            lines.add("income " + i.when() + " " + amount(i.quantity(), i.asset()) + ": " + figure(i.worth(), i.basis()));
        }
        for (Expense e : lots.expenses()) {
            lines.add("expense " + e.when() + " " + amount(e.quantity(), e.asset()) + ": " + figure(e.worth(), e.basis()));
        }
        for (Lot l : lots.open()) {
            lines.add("open " + amount(l.quantity(), l.asset()) + " of " + l.acquired() + " in " + l.account() + ": cost "
                    + figure(l.cost(), l.basis()));
        }
        for (Holding h : lots.holdings()) {
            if (h.quantity().isNegative() && !h.asset().assetClass().isMoney()) {
                lines.add("short " + amount(h.quantity(), h.asset()) + " in " + h.account());
            }
        }
        for (Finding f : lots.findings()) {
            lines.add("found " + f.kind().code() + ": " + f.message());
        }
        return lines;
    }

    private static String amount(Quantity quantity, AssetId asset) {
        return plain(quantity) + " " + asset.symbol();
    }

    private static String figure(Money money, Basis basis) {
        return plain(money.amount()) + (basis == Basis.KNOWN ? "" : " (" + basis.code() + ")");
    }

    private static String plain(Quantity quantity) {
        return quantity.stripped().toString();
    }
}
