package walletlens.app;

/**
 * What the host said of itself when it started, and what is known of the vault it keeps.
 *
 * @param device eight hex digits that tell this browser from others
 * @param locale the reader's language and region, such as {@code de-AT}
 * @param companion whether the desk companion keeps a copy of the vault
 * @param protection who can open the vault: {@code device}, {@code passphrase}; the empty text while unknown
 * @param backupAt when the last backup was saved, ISO 8601; the empty text where there was none
 * @param mirror how the companion's copy stands
 */
public record Host(
        String device, String locale, boolean companion, String protection, String backupAt, Mirror mirror) {
    /** A host that has said nothing. */
    public static final Host UNKNOWN = new Host("00000000", "en", false, "", "", Mirror.UNKNOWN);

    /** This host with what it says of its vault; an empty text says nothing new. */
    public Host keeping(String newProtection, String newBackupAt) {
        return new Host(device, locale, companion,
                newProtection.isEmpty() ? protection : newProtection, newBackupAt.isEmpty() ? backupAt : newBackupAt,
                mirror);
    }

    /** This host with what an answer of the vault says of the companion's copy. */
    public Host mirrored(Event answer) {
        return new Host(device, locale, companion, protection, backupAt, mirror.told(answer));
    }

    /** Whether a companion keeps a copy, be it out of reach just now. */
    public boolean hasCopy() {
        return companion || !mirror.state().isEmpty();
    }
}
