package walletlens.intake.sentence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import walletlens.intake.DraftEntry;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;

/** Writes what was understood in the corpus's own short form. */
final class Compact {
    private Compact() {
    }

    static String of(Understood understood, LocalDate today) {
        List<String> drafts = new ArrayList<>();
        understood.drafts().forEach(draft -> drafts.add(draft(draft, today)));
        String asks = understood.unclear().stream().map(each -> "?" + each.asks().code()).distinct()
                .collect(Collectors.joining(" "));
        String all = String.join(" & ", drafts);
        return all.isEmpty() ? asks : asks.isEmpty() ? all : all + " " + asks;
    }

    private static String draft(DraftEntry draft, LocalDate today) {
        Entry entry = draft.entry();
        StringBuilder text = new StringBuilder(entry.kind().code());
        entry.in().ifPresent(in -> text.append(" +").append(amount(in)));
        entry.out().ifPresent(out -> text.append(" -").append(amount(out)));
        entry.about().ifPresent(about -> text.append(" about ").append(about.symbol()));
        entry.ratio().ifPresent(ratio -> text.append(" ratio ").append(ratio));
        entry.worth().ifPresent(worth -> text.append(" worth ").append(plain(worth.amount().value())).append(' ').append(worth.currency()));
        entry.fees().forEach(fee -> text.append(" fee ").append(amount(fee)));
        if (!entry.account().isEmpty() && !entry.account().equals(AccountChoice.FIRST)) {
            text.append(" @").append(entry.account());
        }
        if (!entry.toAccount().isEmpty()) {
            text.append(" >").append(entry.toAccount());
        }
        entry.tags().forEach(tag -> text.append(" #").append(tag));
        if (!entry.when().isDay() || !entry.when().date().equals(today)) {
            text.append(' ').append(entry.when());
        }
        return text.toString();
    }

    private static String amount(Amount amount) {
        String unit = amount.unit().code().isEmpty() ? "" : amount.unit().code() + " ";
        return plain(amount.quantity().value()) + " " + unit + amount.asset().symbol();
    }

    private static String plain(java.math.BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
