package walletlens.app.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import walletlens.asset.AssetId;
import walletlens.lots.Basis;
import walletlens.lots.Disposal;
import walletlens.lots.Term;
import walletlens.money.Currency;
import walletlens.money.Money;

/**
 * Disposals in the columns of the United States' Form 8949 (Sales and Other Dispositions of Capital Assets), as a statement to
 * attach: part I what was held for short, part II what was held for long, each with its sum. Amounts are rounded row by row, as
 * they would be typed, so that each row and each column adds up as it stands; codes and adjustments are left to whoever files.
 * What is not known is left empty and is in no sum.
 */
public final class Form8949 {
    private Form8949() {
    }

    /**
     * The statement. The form wants dollars; in whatever currency the disposals are told, the heads of the columns name it.
     *
     * @param disposals in one currency
     * @param name what an asset is called
     */
    public static Sheet of(List<Disposal> disposals, Currency currency, Function<AssetId, String> name) {
        String in = " (" + currency.code() + ")";
        return Sheet.of("Form 8949", "Part,(a) Description of property,(b) Date acquired,(c) Date sold or disposed of,#(d) Proceeds" + in
                + ",#(e) Cost or other basis" + in + ",(f) Code,#(g) Adjustment,#(h) Gain or loss" + in, row -> {
                    part(row, "I short-term", disposals, Term.SHORT, currency, name);
                    part(row, "II long-term", disposals, Term.LONG, currency, name);
                });
    }

    private static void part(Consumer<List<String>> row, String part, List<Disposal> all, Term term, Currency currency,
            Function<AssetId, String> name) {
        Money proceeds = Money.zero(currency);
        Money cost = Money.zero(currency);
        for (Disposal each : all) {
            if (each.term() != term) {
                continue;
            }
            Money brought = each.proceeds().rounded();
            Money paid = each.cost().rounded();
            boolean known = each.gain().isPresent();
            List<String> cells = new ArrayList<>(List.of(part, each.quantity() + " " + name.apply(each.asset()),
                    day(each.acquired().date()), day(each.disposed().date()),
                    each.proceedsBasis() == Basis.UNKNOWN ? "" : brought.amount().toString(),
                    each.costBasis() == Basis.UNKNOWN ? "" : paid.amount().toString()));
            cells.addAll(List.of("", "", known ? brought.minus(paid).amount().toString() : ""));
            row.accept(cells);
            proceeds = known ? proceeds.plus(brought) : proceeds;
            cost = known ? cost.plus(paid) : cost;
        }
        row.accept(List.of(part, "Total", "", "", proceeds.rounded().amount().toString(), cost.rounded().amount().toString(), "", "",
                proceeds.minus(cost).rounded().amount().toString()));
    }

    private static String day(LocalDate day) {
        return two(day.getMonthValue()) + "/" + two(day.getDayOfMonth()) + "/" + day.getYear();
    }

    private static String two(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
