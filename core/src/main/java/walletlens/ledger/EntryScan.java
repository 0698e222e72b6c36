package walletlens.ledger;

import java.util.Optional;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * Reads entries as {@link EntryJson#write(Entry)} writes them, member by member in that order, by a {@link JsonScan}: the same
 * entry, or lost.
 */
public final class EntryScan {
    private static final When EPOCH = When.of("2000-01-01");

    private final JsonScan scan;
    /** What the last entry said and the next is likely to say again. */
    private String account = "";
    private String source = "";

    /** A reader of entries from what a scan is at. */
    public EntryScan(JsonScan scan) {
        this.scan = scan;
    }

    /**
     * The entry that comes next; empty where it is written in another way.
     *
     * @param likelyId the id that it has most likely: that of its record
     */
    public Optional<Entry> read(String likelyId) {
        scan.expect("{");
        String id = "";
        if (scan.passes("\"id\":")) {
            id = scan.text(likelyId);
            scan.expect(",");
        }
        scan.expect("\"kind\":");
        String family = scan.word();
        Optional<EntryKind> kind = EntryKind.of(scan.passes(",\"subkind\":") ? scan.word() : family);
        scan.expect(",\"time\":");
        When when = scan.when().orElse(EPOCH);
        scan.expect(",\"account\":");
        account = scan.word(account);
        Entry.Draft draft = Entry.of(kind.orElse(EntryKind.OTHER), when, account).id(id);
        sides(draft);
        details(draft);
        scan.expect("}");
        return scan.lost() || kind.isEmpty() ? Optional.empty() : Optional.of(draft.finished());
    }

    private void sides(Entry.Draft draft) {
        if (scan.passes(",\"toAccount\":")) {
            draft.to(scan.word());
        }
        if (scan.passes(",\"in\":")) {
            scan.amount().ifPresent(draft::in);
        }
        if (scan.passes(",\"out\":")) {
            scan.amount().ifPresent(draft::out);
        }
        if (scan.passes(",\"fee\":")) {
            draft.fees(scan.amounts());
        }
    }

    private void details(Entry.Draft draft) {
        if (scan.passes(",\"worth\":{\"amount\":")) {
            Quantity amount = scan.quantity();
            scan.expect(",\"currency\":");
            draft.worth(Money.of(amount, scan.currency()));
            scan.expect("}");
        }
        if (scan.passes(",\"about\":")) {
            scan.asset().ifPresent(draft::about);
        }
        if (scan.passes(",\"acquired\":")) {
            scan.when().ifPresent(draft::acquired);
        }
        if (scan.passes(",\"note\":")) {
            draft.note(scan.text());
        }
        if (scan.passes(",\"tags\":")) {
            draft.tags(scan.texts());
        }
        if (scan.passes(",\"source\":")) {
            source = scan.word(source);
            draft.source(source);
        }
        if (scan.passes(",\"externalId\":")) {
            draft.externalId(scan.text());
        }
    }
}
