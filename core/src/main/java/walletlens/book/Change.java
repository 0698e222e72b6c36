package walletlens.book;

/**
 * A fact with its place in history.
 *
 * @param id the record's id, ordered by time
 * @param commit the id of the first record of the commit it belongs to
 * @param undoes the commit that its commit takes back; the empty text for an ordinary commit
 * @param fact what was said
 */
public record Change(String id, String commit, String undoes, Fact fact) {
}
