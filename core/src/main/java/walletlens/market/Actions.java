package walletlens.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry.Ratio;
import walletlens.ledger.When;
import walletlens.market.Learnt.Dividend;
import walletlens.market.Learnt.Split;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.text.Parts;

/**
 * What sources told of one share besides its prices: its splits and dividends, and which of them the user does not want to
 * hear of any more. They change nothing by themselves; entries do. Kept as a setting of the user's book, one line of text
 * such as {@code split 2024-06-10 10:1;dividend 2024-09-12 0.01 USD;left dividend 2024-09-12}. One split and one dividend a
 * day, the one that was told first.
 */
public final class Actions {
    /** What the name of a share's setting begins with; the asset comes behind it. */
    public static final String SETTING = "actions:";

    private static final String SPLIT = "split";
    private static final String DIVIDEND = "dividend";
    private static final String LEFT = "left ";

    private final AssetId asset;
    private final TreeMap<LocalDate, Split> splits = new TreeMap<>();
    private final TreeMap<LocalDate, Dividend> dividends = new TreeMap<>();
    private final TreeSet<String> left = new TreeSet<>();

    private Actions(AssetId asset) {
        this.asset = asset;
    }

    private Actions copy() {
        Actions copy = new Actions(asset);
        copy.splits.putAll(splits);
        copy.dividends.putAll(dividends);
        copy.left.addAll(left);
        return copy;
    }

    /** What a setting's value says of an asset; what cannot be read of it is passed over. */
    public static Actions read(AssetId asset, String value) {
        Actions actions = new Actions(asset);
        Parts.of(value, ';').forEach(actions::take);
        return actions;
    }

    /** Everything told of all assets, by asset, as the settings of a book say it. */
    public static Map<AssetId, Actions> of(Map<String, String> settings) {
        Map<AssetId, Actions> all = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(SETTING) && !value.isEmpty()) {
                AssetId.parse(name.substring(SETTING.length())).ifPresent(asset -> all.put(asset, read(asset, value)));
            }
        });
        return Collections.unmodifiableMap(all);
    }

    private void take(String item) {
        if (item.startsWith(LEFT)) {
            left.add(item.substring(LEFT.length()));
            return;
        }
        int first = item.indexOf(' ');
        int second = item.indexOf(' ', first + 1);
        Optional<LocalDate> day = second < 0 ? Optional.empty()
                : When.parse(item.substring(first + 1, second)).filter(When::isDay).map(When::date);
        if (day.isEmpty()) {
            return;
        }
        String rest = item.substring(second + 1);
        if (item.startsWith(SPLIT)) {
            Ratio.parse(rest).ifPresent(ratio -> splits.put(day.get(), new Split(asset, day.get(), ratio.to(), ratio.from())));
        } else if (item.startsWith(DIVIDEND)) {
            int space = rest.indexOf(' ');
            Optional<Quantity> amount = space < 0 ? Optional.empty() : Quantity.parse(rest.substring(0, space)).filter(Quantity::isPositive);
            Optional<Currency> currency = Currency.parse(rest.substring(space + 1));
            if (amount.isPresent() && currency.isPresent()) {
                dividends.put(day.get(), new Dividend(asset, day.get(), new Price(amount.get(), currency.get())));
            }
        }
    }

    /** With what a source has told now; of one day what was told first stays. */
    public Actions with(List<Split> moreSplits, List<Dividend> moreDividends) {
        Actions more = copy();
        moreSplits.stream().filter(split -> split.asset().equals(asset)).forEach(split -> more.splits.putIfAbsent(split.day(), split));
        moreDividends.stream().filter(paid -> paid.asset().equals(asset)).forEach(paid -> more.dividends.putIfAbsent(paid.day(), paid));
        return more;
    }

    /** With the user not wanting to hear of the split of a day any more. */
    public Actions leavingSplit(LocalDate day) {
        Actions less = copy();
        less.left.add(SPLIT + " " + day);
        return less;
    }

    /** With the user not wanting to hear of the dividend of a day any more. */
    public Actions leavingDividend(LocalDate day) {
        Actions less = copy();
        less.left.add(DIVIDEND + " " + day);
        return less;
    }

    /** The splits that the user still wants to hear of, oldest first. */
    public List<Split> splits() {
        List<Split> some = new ArrayList<>(splits.values());
        some.removeIf(split -> left.contains(SPLIT + " " + split.day()));
        return some;
    }

    /** The dividends that the user still wants to hear of, oldest first. */
    public List<Dividend> dividends() {
        List<Dividend> some = new ArrayList<>(dividends.values());
        some.removeIf(dividend -> left.contains(DIVIDEND + " " + dividend.day()));
        return some;
    }

    /** The setting's value. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        splits.values().forEach(split -> item(text, SPLIT + " " + split.day() + " " + new Ratio(split.to(), split.from())));
        dividends.values().forEach(dividend -> item(text,
                DIVIDEND + " " + dividend.day() + " " + dividend.each().amount() + " " + dividend.each().currency().code()));
        left.forEach(each -> item(text, LEFT + each));
        return text.toString();
    }

    private static void item(StringBuilder text, String item) {
        text.append(text.length() == 0 ? "" : ";").append(item);
    }
}
