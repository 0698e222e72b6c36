package walletlens.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.EntryKind.Needs;
import walletlens.problem.Problem;

/** Says whether an entry is well formed: what its kind needs is there, nothing more, and every number makes sense. */
public final class EntryCheck {
    private EntryCheck() {
    }

    /** Every problem of an entry, each naming its field; empty when it may be saved. */
    public static List<Problem> problems(Entry entry) {
        List<Problem> problems = new ArrayList<>();
        EntryKind kind = entry.kind();
        if (entry.account().isEmpty()) {
            problems.add(Problem.of("account", "", "The account is missing."));
        }
        side(problems, "in", kind.in(), entry.in());
        side(problems, "out", kind.out(), entry.out());
        for (Amount fee : entry.fees()) {
            positive(problems, "fee", fee);
        }
        if (kind.about() == Needs.NEEDED && entry.about().isEmpty()) {
            problems.add(Problem.of("about", "", "The asset this is about is missing."));
        }
        if (kind.in() != Needs.NONE && kind.out() != Needs.NONE && kind != EntryKind.SPLIT
                && entry.in().isEmpty() && entry.out().isEmpty() && entry.fees().isEmpty()) {
            problems.add(Problem.of("in", "", "Nothing moves: give what came in or what went out."));
        }
        entry.worth().filter(worth -> worth.amount().isNegative()).ifPresent(worth -> problems.add(
                Problem.of("worth", worth.toString(), "The worth is below zero.")));
        special(problems, entry);
        return List.copyOf(problems);
    }

    private static void special(List<Problem> problems, Entry entry) {
        switch (entry.kind()) {
            case TRANSFER:
                if (entry.toAccount().isEmpty()) {
                    problems.add(Problem.of("toAccount", "", "The account it arrives at is missing."));
                } else if (entry.toAccount().equals(entry.account())) {
                    problems.add(Problem.of("toAccount", entry.toAccount(), "A transfer wants two different accounts."));
                }
                if (entry.in().isPresent() && entry.out().isPresent()) {
                    transferred(problems, entry.in().get(), entry.out().get());
                }
                break;
            case SPLIT:
                boolean added = entry.in().isPresent() || entry.out().isPresent();
                if (entry.ratio().isPresent() == added) {
                    problems.add(Problem.of("ratio", "", "A split wants a ratio such as 4:1, or the units that were added."));
                }
                entry.in().or(entry::out).filter(amount -> !Optional.of(amount.asset()).equals(entry.about()))
                        .ifPresent(amount -> problems.add(Problem.of(
                                "about", amount.asset().toString(), "A split adds units of the asset that is split.")));
                break;
            case SPINOFF:
                if (entry.ratio().isEmpty() || entry.ratio().get().to().compareTo(entry.ratio().get().from()) > 0) {
                    problems.add(Problem.of("ratio", "", "A spin-off wants the share of cost that moves, from 0 to 1."));
                }
                break;
            case VALUATION:
                if (entry.worth().isEmpty()) {
                    problems.add(Problem.of("worth", "", "A valuation wants what one unit is worth."));
                }
                break;
            case BUY:
                different(problems, entry);
                cash(problems, "out", entry.out());
                break;
            case SELL:
                different(problems, entry);
                cash(problems, "in", entry.in());
                break;
            case TRADE:
            case MERGER:
            case SYMBOL_CHANGE:
                different(problems, entry);
                break;
            case BORROWING:
                loan(problems, "out", entry.out());
                break;
            case LOAN_PAYMENT:
                loan(problems, "in", entry.in());
                break;
            default:
                break;
        }
        if (entry.ratio().isPresent() && entry.kind() != EntryKind.SPLIT && entry.kind() != EntryKind.SPINOFF) {
            problems.add(Problem.of("ratio", entry.ratio().get().toString(), "This kind of entry has no ratio."));
        }
    }

    private static void side(List<Problem> problems, String field, Needs needs, Optional<Amount> amount) {
        if (needs == Needs.NEEDED && amount.isEmpty()) {
            problems.add(Problem.of(field, "", field.equals("in") ? "What came in is missing." : "What went out is missing."));
        }
        if (needs == Needs.NONE && amount.isPresent()) {
            String text = amount.get().toString();
            problems.add(Problem.of(field, text, field.equals("in")
                    ? "Nothing comes in by this kind of entry." : "Nothing goes out by this kind of entry."));
        }
        amount.ifPresent(present -> positive(problems, field, present));
    }

    private static void positive(List<Problem> problems, String field, Amount amount) {
        if (amount.quantity().isNegative()) {
            problems.add(Problem.of(field, amount.toString(), "The quantity is below zero; the side says whether it comes or goes."));
        }
        if (amount.unit().isConverted() && amount.asset().assetClass() != AssetClass.METAL) {
            problems.add(Problem.of(field, amount.toString(), "Only metals are measured by weight."));
        }
    }

    private static void transferred(List<Problem> problems, Amount in, Amount out) {
        if (!in.asset().equals(out.asset())) {
            problems.add(Problem.of("in", in.toString(), "A transfer moves one asset; use a trade to change it."));
        } else if (in.normal().compareTo(out.normal()) > 0) {
            problems.add(Problem.of("in", in.toString(), "More arrives than was sent."));
        }
    }

    private static void different(List<Problem> problems, Entry entry) {
        Optional<AssetId> in = entry.in().map(Amount::asset);
        if (in.isPresent() && in.equals(entry.out().map(Amount::asset))) {
            problems.add(Problem.of("in", in.get().toString(), "What comes in and what goes out are the same asset."));
        }
    }

    private static void cash(List<Problem> problems, String field, Optional<Amount> amount) {
        amount.filter(present -> !present.asset().isCash()).ifPresent(present -> problems.add(Problem.of(
                field, present.toString(), "A purchase or sale is for cash; use a trade to give one asset for another.")));
    }

    private static void loan(List<Problem> problems, String field, Optional<Amount> amount) {
        amount.filter(present -> present.asset().assetClass() != AssetClass.LOAN).ifPresent(present -> problems.add(
                Problem.of(field, present.toString(), "This side is the loan.")));
    }
}
