package walletlens.desk.companion;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.ParseException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import walletlens.vault.Hex;

/**
 * What ties browsers of this system user to the companion. The cookie outlives a restart, so that an installed page
 * stays paired; the token in the start address is new with every start.
 *
 * @param port the port the companion listens on
 * @param token 64 hex digits in the start address
 * @param cookie 64 hex digits in the browser's cookie
 */
record Session(int port, String token, String cookie) {
    private static final int BYTES = 32;

    /** A new session that keeps the cookie of an earlier one. */
    static Session start(int port, Optional<Session> earlier) {
        return new Session(port, secret(), earlier.map(Session::cookie).orElseGet(Session::secret));
    }

    /** The session as the text of its file. */
    String text() {
        return Json.object().add("port", port).add("token", token).add("cookie", cookie) + "\n";
    }

    /** The session behind a text; empty where it does not read. */
    static Optional<Session> parse(String text) {
        try {
            JsonObject json = Json.parse(text).asObject();
            Session session = new Session(json.getInt("port", 0), json.getString("token", ""), json.getString("cookie", ""));
            return session.isWhole() ? Optional.of(session) : Optional.empty();
        } catch (ParseException | UnsupportedOperationException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether a text is the token; takes the same time wherever they differ. */
    boolean isToken(String text) {
        return same(token, text);
    }

    /** Whether a text is the cookie. */
    boolean isCookie(String text) {
        return same(cookie, text);
    }

    /** The cookie's name; cookies do not tell ports apart. */
    String cookieName() {
        return "walletlens-" + port;
    }

    private boolean isWhole() {
        return Hex.parse(token).filter(bytes -> bytes.length == BYTES).isPresent()
            && Hex.parse(cookie).filter(bytes -> bytes.length == BYTES).isPresent();
    }

    private static boolean same(String secret, String text) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    /** 64 hex digits that nobody can guess. */
    static String secret() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Hex.of(bytes);
    }

    /** Shows no secret. */
    @Override public String toString() {
        return "Session[port=" + port + "]";
    }
}
