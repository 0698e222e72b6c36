package walletlens.ledger;

import java.util.Optional;
import walletlens.money.Money;
import walletlens.money.Quantity;

/** Reads an entry as {@link EntryJson#write(Entry)} writes it, by a {@link JsonScan}: the same entry, or lost. */
public final class EntryScan {
    private final JsonScan scan;
    private final Entry.Draft draft;
    private final String likelyId;
    private String kind = "";
    private String subkind = "";
    private Optional<When> when = Optional.empty();
    private String account = "";

    private EntryScan(JsonScan scan, String id) {
        this.scan = scan;
        this.likelyId = id;
        this.draft = Entry.of(EntryKind.OTHER, EPOCH, "");
    }

    private static final When EPOCH = When.of("2000-01-01");

    /**
     * The entry that comes next; empty where it is written in another way.
     *
     * @param id the id that it has most likely: that of its record
     */
    public static Optional<Entry> read(JsonScan scan, String id) {
        return new EntryScan(scan, id).entry();
    }

    private Optional<Entry> entry() {
        scan.expect("{");
        int seen = 0;
        do {
            int member = member(scan.word());
            boolean again = (seen & 1 << member) != 0;
            seen |= 1 << member;
            if (again || member == 0) {
                return Optional.empty();
            }
        } while (scan.passes(","));
        scan.expect("}");
        Optional<EntryKind> known = EntryKind.of(subkind.isEmpty() ? kind : subkind);
        return scan.lost() || known.isEmpty() || when.isEmpty() ? Optional.empty()
                : Optional.of(draft.kind(known.get()).when(when.get()).account(account).finished());
    }

    /** Reads a member of the entry and gives its number; none for one it does not know. */
    private int member(String name) {
        scan.expect(":");
        switch (name) {
            case "id":
                draft.id(scan.text(likelyId));
                return 1;
            case "kind":
                kind = scan.word();
                return 2;
            case "subkind":
                subkind = scan.word();
                return 3;
            case "time":
                when = scan.when();
                return 4;
            case "account":
                account = scan.word();
                return 5;
            case "toAccount":
                draft.to(scan.word());
                return 6;
            case "in":
                scan.amount().ifPresent(draft::in);
                return 7;
            case "out":
                scan.amount().ifPresent(draft::out);
                return 8;
            case "fee":
                draft.fees(scan.amounts());
                return 9;
            case "worth":
                worth();
                return 10;
            case "about":
                scan.asset().ifPresent(draft::about);
                return 11;
            case "acquired":
                scan.when().ifPresent(draft::acquired);
                return 12;
            case "note":
                draft.note(scan.text());
                return 13;
            case "tags":
                draft.tags(scan.texts());
                return 14;
            case "source":
                draft.source(scan.word());
                return 15;
            case "externalId":
                draft.externalId(scan.text());
                return 16;
            default:
                return 0;
        }
    }

    private void worth() {
        scan.expect("{\"amount\":");
        Quantity amount = scan.quantity();
        scan.expect(",\"currency\":");
        draft.worth(Money.of(amount, scan.currency()));
        scan.expect("}");
    }
}
