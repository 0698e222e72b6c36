package walletlens.vault;

/**
 * A hybrid logical clock as a value: it gives ids that grow, stay close to the wall clock, and come after every id the
 * device has seen, so that a correction always sorts after what it corrects, even when the other device's clock ran
 * ahead. The wall clock's reading arrives from outside.
 *
 * @param last   the latest millisecond given or seen
 * @param next   the count the next id of that millisecond takes
 * @param device eight lower-case hex digits
 */
public record Hlc(long last, int next, String device) {
    /** Ids from this year on are not followed: nobody's clock is that wrong, and following them could use time up. */
    private static final long YEAR_3000 = 32_503_680_000_000L;

    /** A clock that has given and seen nothing. */
    public static Hlc of(String device) {
        return new Hlc(0, 0, device);
    }

    /**
     * The next id, and the clock after it.
     *
     * @param now milliseconds since 1970-01-01T00:00Z
     */
    public Reading read(long now) {
        long millis = Math.max(last, now);
        int count = millis == last ? next : 0;
        if (count > RecordId.MOST) {
            millis = millis + 1;
            count = 0;
        }
        return new Reading(new RecordId(millis, count, device), new Hlc(millis, count + 1, device));
    }

    /** The clock after it has seen an id of another device or of its own past. */
    public Hlc saw(RecordId id) {
        if (id.millis() >= YEAR_3000) {
            return this;
        }
        if (id.millis() > last) {
            return new Hlc(id.millis(), id.count() + 1, device);
        }
        return id.millis() == last && id.count() >= next ? new Hlc(last, id.count() + 1, device) : this;
    }

    /** Whether its next id comes after the next one of another clock of the same device. */
    public boolean isAfter(Hlc other) {
        return last > other.last || last == other.last && next > other.next;
    }

    /** One reading of the clock. */
    public record Reading(RecordId id, Hlc clock) {
    }
}
