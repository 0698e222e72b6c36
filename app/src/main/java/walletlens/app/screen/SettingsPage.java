package walletlens.app.screen;

import java.util.List;

/** The settings as they are drawn. */
public final class SettingsPage {
    private SettingsPage() {
    }

    /** A choice of a list. */
    public record Option(String value, String label, boolean chosen) {
    }

    /** A year and the methods it may have. */
    public record Year(String year, List<Option> methods) {
    }

    /** What figures are told in and how gains are reckoned. */
    public record Figures(
            String currency, List<Option> currencies, String wrong, List<Option> methods, String methodHelp, List<Option> pools,
            List<Option> periods, List<Option> taxYears, List<Year> years, String rateFrom, String rateWrong, String today) {
    }

    /** How it looks. */
    public record Look(List<Option> themes, List<Option> languages, List<Option> habits) {
    }

    /**
     * Who can open the vault.
     *
     * @param demo whether the demo is looked at
     * @param passphrase whether a passphrase is set
     * @param older that the companion has a copy which still opens in another way, in a sentence; empty where it has not
     * @param busy whether something is under way
     * @param wrong what is wrong with the passphrase typed
     */
    public record Protection(boolean demo, boolean passphrase, String older, boolean busy, String wrong) {
    }

    /**
     * Copies of the vault.
     *
     * @param demo whether the demo is looked at
     * @param age how old the last backup is, in a sentence
     * @param behind how the companion's copy lags behind, in a sentence; empty where it does not
     * @param code a recovery code just made; empty for none
     * @param wrong what is wrong with the backup's passphrase
     * @param file the file chosen to restore from; empty for none
     * @param restoreWrong what is wrong with restoring
     * @param verified what verifying found, in a sentence
     * @param damaged whether it found damage
     * @param damage the damage, line by line
     * @param busy whether something is under way
     */
    public record Copies(
            boolean demo, String age, String behind, String code, String wrong, String file, String restoreWrong, String verified,
            boolean damaged, List<String> damage, boolean busy) {
    }

    /** Ways out and in as text. */
    public record Exports(List<Option> formats) {
    }

    /** Deleting everything; {@code copy}: whether the companion keeps a copy. */
    public record Erase(boolean demo, boolean copy, boolean open, String wrong) {
    }
}
