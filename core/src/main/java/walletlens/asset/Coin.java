package walletlens.asset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import walletlens.money.Quantity;

/**
 * A common bullion coin. Coins are not assets of their own: three Krugerrands are three ounces of gold.
 *
 * @param id a stable name of small letters, such as {@code krugerrand}
 * @param name its name for people
 * @param metal the metal it is made of
 * @param weight its weight of pure metal in {@code unit}
 * @param unit ounces or grams, as the mint states it
 * @param aliases other words for it, in small letters
 */
public record Coin(String id, String name, AssetId metal, Quantity weight, Unit unit, List<String> aliases) {
    /** Copies what can change. */
    public Coin {
        aliases = List.copyOf(aliases);
    }

    private static final class Table {
        static final List<Coin> ALL = read();
    }

    private static List<Coin> read() {
        List<Coin> coins = new ArrayList<>();
        AssetId metal = AssetId.of(AssetClass.METAL, "XAU");
        boolean inCoins = false;
        for (Resources.Row row : Resources.rows("walletlens/asset/metals.tsv")) {
            if (row.isSection()) {
                inCoins = row.cell(0).equals("@coin");
                metal = inCoins ? AssetId.of(AssetClass.METAL, row.cell(1)) : metal;
            } else if (inCoins) {
                List<String> weight = Resources.splitAt(' ', row.cell(2));
                coins.add(new Coin(
                        row.cell(0),
                        row.cell(1),
                        metal,
                        Quantity.of(weight.get(0)),
                        Unit.of(weight.get(1)).orElseThrow(),
                        Resources.splitAt(';', row.cell(3))));
            }
        }
        return Collections.unmodifiableList(coins);
    }

    /** Every coin of the table, by metal. */
    public static List<Coin> all() {
        return Table.ALL;
    }

    /** The coin that a word names: its id, name or another word for it; empty for an unknown one. */
    public static Optional<Coin> named(String word) {
        String plain = Spelling.plain(word);
        for (Coin each : Table.ALL) {
            if (each.isNamed(plain)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private boolean isNamed(String plain) {
        if (Spelling.plain(id).equals(plain) || Spelling.plain(name).equals(plain)) {
            return true;
        }
        for (String alias : aliases) {
            if (Spelling.plain(alias).equals(plain)) {
                return true;
            }
        }
        return false;
    }

    /** Its weight of pure metal in troy ounces, the unit metals are counted in. */
    public Quantity ounces() {
        return unit.normal(weight);
    }
}
