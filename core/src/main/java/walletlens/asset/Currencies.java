package walletlens.asset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.money.Currency;

/** The currencies of ISO 4217: names, signs and minor digits, read from {@code currencies.tsv}. */
public final class Currencies {
    /** Whether a currency can be paid with. */
    public enum Kind {
        /** Money in use. */
        CURRENT,
        /** A unit of account of the standard, such as the Unidad de Fomento. */
        FUND,
        /** Withdrawn lately, so met in older ledgers. */
        PAST
    }

    /**
     * One currency.
     *
     * @param currency which
     * @param digits decimals of its minor unit
     * @param name its English name
     * @param sign what stands beside amounts; the code where it has no sign of its own
     * @param kind whether it is in use
     * @param words other names and signs, small letters, separated by semicolons
     */
    public record Entry(Currency currency, int digits, String name, String sign, Kind kind, String words) {
        /** Other names and signs of it, in small letters. */
        public List<String> aliases() {
            return Resources.splitAt(';', words);
        }
    }

    private Currencies() {}

    private static final class Table {
        static final Map<String, Entry> BY_CODE = read();
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Resources.Row row : Resources.rows("walletlens/asset/currencies.tsv")) {
            Currency currency = Currency.of(row.cell(0));
            String sign = row.cell(3).isEmpty() ? row.cell(0) : row.cell(3);
            entries.put(
                    currency.code(),
                    new Entry(currency, Integer.parseInt(row.cell(1)), row.cell(2), sign, kind(row.cell(4)), row.cell(5)));
        }
        return Collections.unmodifiableMap(entries);
    }

    private static Kind kind(String code) {
        switch (code) {
            case "":
                return Kind.CURRENT;
            case "fund":
                return Kind.FUND;
            case "past":
                return Kind.PAST;
            default:
                throw new IllegalStateException("kind " + code);
        }
    }

    /** Every currency of the table: those most used first, then the units of account, then the past ones. */
    public static List<Entry> all() {
        return List.copyOf(Table.BY_CODE.values());
    }

    /** What is known of a currency; empty for a code outside the table. */
    public static Optional<Entry> find(Currency currency) {
        return Optional.ofNullable(Table.BY_CODE.get(currency.code()));
    }

    /** What stands beside amounts of a currency: its sign, else its code. */
    public static String sign(Currency currency) {
        Entry entry = Table.BY_CODE.get(currency.code());
        return entry == null ? currency.code() : entry.sign();
    }

    /** The currencies that a sign or word can mean; several where they share it. */
    public static List<Currency> named(String signOrWord) {
        String word = Spelling.plain(signOrWord);
        List<Currency> named = new ArrayList<>();
        for (Entry each : Table.BY_CODE.values()) {
            if (each.sign().equals(signOrWord) || each.currency().code().equalsIgnoreCase(signOrWord) || names(each, word)) {
                named.add(each.currency());
            }
        }
        return Collections.unmodifiableList(named);
    }

    private static boolean names(Entry entry, String word) {
        if (word.isEmpty()) {
            return false;
        }
        // A sign of one letter counts in its own case only: "K" is the kyat's, "k" in "65k" is not.
        if (Spelling.plain(entry.name()).equals(word) || word.length() > 1 && Spelling.plain(entry.sign()).equals(word)) {
            return true;
        }
        for (String alias : entry.aliases()) {
            if (Spelling.plain(alias).equals(word)) {
                return true;
            }
        }
        return false;
    }
}
