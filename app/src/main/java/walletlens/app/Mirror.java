package walletlens.app;

/**
 * How the copy of the vault stands that the companion keeps in a file of this machine.
 *
 * @param state {@code stored}: it holds what this browser holds; {@code away}: the companion does not answer;
 *     {@code locked}: it opens by a passphrase this vault does not have; {@code failed}: it could not be written; the empty
 *     text while nothing is known
 * @param opensBy what a copy older than the present passphrase still opens by, {@code keyfile} or {@code passphrase}; the
 *     empty text where it opens as the vault does
 */
public record Mirror(String state, String opensBy) {
    /** Nothing known. */
    public static final Mirror UNKNOWN = new Mirror("", "");

    /** Whether it lags behind what this browser holds. */
    public boolean isBehind() {
        return !state.isEmpty() && !state.equals("stored");
    }

    /** As an answer of the vault tells it; what the answer does not name stays as it was. */
    Mirror told(Event answer) {
        String now = answer.get("mirror").isEmpty() || answer.get("mirror").equals("off") ? state : answer.get("mirror");
        String by = now.equals("stored") ? "" : answer.data().getOrDefault("copyOpensBy", opensBy);
        return new Mirror(now, by);
    }
}
