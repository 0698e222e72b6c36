package walletlens.intake.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import walletlens.ledger.EntryKind;

/**
 * What a row of some kind makes: one entry, or a part of one.
 *
 * @param verb how its amounts become sides
 * @param kind the kind of entry, where the verb leaves it open; empty where the sides decide
 * @param legs its amounts
 * @param about what it is about without moving it; empty where nothing
 * @param to the account a transfer goes to or comes from; for a part what tells it from other parts of its group
 */
record Action(Verb verb, Optional<EntryKind> kind, List<Leg> legs, Optional<AssetWord> about, String to) {
    /** How amounts become what comes in and what goes out. */
    enum Verb {
        /** The first comes in, the second goes out, whatever their signs. */
        BUY,
        /** The first goes out, the second comes in, whatever their signs. */
        SELL,
        /** Both keep their signs. */
        SWAP,
        /** As {@link #BUY}, but either may be missing. */
        FLOW,
        /** One amount; above zero it comes in, below it goes out. */
        ONE,
        /** One amount, between two own accounts. */
        TRANSFER,
        /** A split by new units for old ones. */
        RATIO,
        /** One amount of an entry that several rows make together. */
        PART,
        /** As {@link #PART}, but where the other rows are missing it is an entry by itself. */
        JOIN
    }

    /** Reads one line of a page, such as {@code buy units @security for total @currency fee fee @currency}. */
    static Action of(String line) {
        List<String> words = words(line);
        String first = words.get(0);
        int at = 1;
        Optional<EntryKind> kind = Optional.empty();
        Verb verb;
        switch (first) {
            case "buy", "sell", "swap", "flow", "transfer", "ratio", "part", "join" -> verb = Verb.valueOf(first.toUpperCase(Locale.ROOT));
            case "move" -> {
                verb = Verb.ONE;
                kind = Optional.of(EntryKind.DEPOSIT);
            }
            default -> {
                verb = Verb.ONE;
                kind = Optional.of(EntryKind.of(first).orElseThrow(() -> new IllegalStateException("unknown verb " + line)));
            }
        }
        if (words.get(at).equals("as")) {
            kind = EntryKind.of(words.get(at + 1));
            at += 2;
        }
        if (verb == Verb.RATIO) {
            kind = Optional.of(EntryKind.SPLIT);
        }
        List<Leg> legs = new ArrayList<>();
        Optional<AssetWord> about = Optional.empty();
        String to = "";
        Leg.Clause clause = Leg.Clause.MAIN;
        while (at < words.size()) {
            String word = words.get(at);
            if (word.equals("about")) {
                about = Optional.of(AssetWord.of(words.get(at + 1).substring(1)));
                at += 2;
            } else if ((word.equals("to") || word.equals("with")) && !words.get(at + 1).startsWith("@")) {
                to = String.join(" ", words.subList(at + 1, words.size()));
                at = words.size();
            } else if (isClause(word) && !words.get(at + 1).startsWith("@")) {
                clause = Leg.Clause.valueOf(word.toUpperCase(Locale.ROOT));
                at++;
            } else {
                legs.add(new Leg(clause, Sum.of(word), AssetWord.of(words.get(at + 1).substring(1))));
                at += 2;
            }
        }
        return new Action(verb, kind, List.copyOf(legs), about, to);
    }

    private static boolean isClause(String word) {
        return List.of("for", "fee", "including", "either", "tax", "withheld", "accrued", "worth").contains(word);
    }

    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || line.charAt(i) == ' ') {
                if (i > from) {
                    words.add(line.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /** The first amount of a role; empty where it has none. */
    Optional<Leg> leg(Leg.Clause role) {
        return legs.stream().filter(leg -> leg.role() == role).findFirst();
    }
}
