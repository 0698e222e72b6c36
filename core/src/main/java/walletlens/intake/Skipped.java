package walletlens.intake;

/**
 * A row that says nothing the ledger keeps.
 *
 * @param row the row
 * @param why the reason, one sentence
 */
public record Skipped(int row, String why) {
}
