package walletlens.vault;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.Optional;

/** One way to the vault key: who can unwrap it, and the wrapped key. Nothing in a slot is secret. */
public sealed interface KeySlot {
    /** The 12-byte nonce of the wrapping, as hex. */
    String nonce();

    /** The vault key sealed under the slot's key: 48 bytes as hex. */
    String wrapped();

    /** The word the file uses for this sort of slot. */
    String kind();

    /** The slot's own settings, joined by {@code |} as they are bound into the wrapping; empty when it has none. */
    default String settings() {
        return "";
    }

    /** The bytes bound into the wrapping: a slot moved to another vault or given weaker settings does not open. */
    default byte[] bound(String vaultId) {
        String own = settings().isEmpty() ? "" : "|" + settings();
        return Layout.ascii("walletlens slot v1|" + vaultId + "|" + kind() + own);
    }

    /** The vault key inside this slot, or empty when the slot's key is not the right one. */
    default Optional<byte[]> unwrap(String vaultId, Sealer slotKey) {
        return Hex.parse(nonce()).flatMap(n -> Hex.parse(wrapped()).flatMap(w -> slotKey.open(n, bound(vaultId), w)))
            .filter(key -> key.length == Layout.KEY);
    }

    /** This slot with the vault key wrapped into it. */
    default KeySlot wrap(String vaultId, Sealer slotKey, byte[] vaultKey, Randomness randomness) {
        byte[] nonce = randomness.next(Layout.NONCE);
        return with(Hex.of(nonce), Hex.of(slotKey.seal(nonce, bound(vaultId), vaultKey)));
    }

    /** This slot with another wrapping. */
    KeySlot with(String nonce, String wrapped);

    /** A key that one browser holds and never lets out; {@code device} names it there. */
    record Device(String device, String nonce, String wrapped) implements KeySlot {
        @Override public String kind() {
            return "device";
        }

        @Override public String settings() {
            return device;
        }

        @Override public KeySlot with(String nonce, String wrapped) {
            return new Device(device, nonce, wrapped);
        }
    }

    /** 32 bytes in a file only this system user can read; slot key = HKDF(file bytes, vault id, {@link #PURPOSE}). */
    record Keyfile(String nonce, String wrapped) implements KeySlot {
        /** What HKDF is told. */
        public static final String PURPOSE = "walletlens keyfile v1";

        @Override public String kind() {
            return "keyfile";
        }

        @Override public KeySlot with(String nonce, String wrapped) {
            return new Keyfile(nonce, wrapped);
        }
    }

    /** 20 random bytes the user wrote down; slot key = HKDF(bytes, vault id, {@link #PURPOSE}). */
    record Recovery(String nonce, String wrapped) implements KeySlot {
        /** What HKDF is told. */
        public static final String PURPOSE = "walletlens recovery v1";

        @Override public String kind() {
            return "recovery";
        }

        @Override public KeySlot with(String nonce, String wrapped) {
            return new Recovery(nonce, wrapped);
        }
    }

    /** A passphrase, stretched by Argon2id (RFC 9106). */
    record Passphrase(Cost cost, String salt, String nonce, String wrapped) implements KeySlot {
        @Override public String kind() {
            return "passphrase";
        }

        @Override public String settings() {
            return "argon2id|" + cost.memory() + "|" + cost.passes() + "|" + cost.lanes() + "|" + salt;
        }

        @Override public KeySlot with(String nonce, String wrapped) {
            return new Passphrase(cost, salt, nonce, wrapped);
        }
    }

    /**
     * What a passphrase costs to try.
     *
     * @param memory KiB
     * @param passes over that memory
     * @param lanes  independent lanes
     */
    record Cost(int memory, int passes, int lanes) {
        /** 64 MiB, three passes: the second recommendation of RFC 9106, section 4, with one lane. */
        public static final Cost USUAL = new Cost(65536, 3, 1);

        /** Whether a file may ask for this: enough to slow a guesser, not enough to choke the reader. */
        public boolean allowed() {
            return memory >= 8192 && memory <= 262144 && passes >= 1 && passes <= 10 && lanes >= 1 && lanes <= 4;
        }
    }

    /** The slot as JSON, its members in a fixed order. */
    default JsonObject json() {
        JsonObject json = new JsonObject().add("kind", kind());
        if (this instanceof Device d) {
            json.add("device", d.device());
        } else if (this instanceof Passphrase p) {
            json.add("kdf", "argon2id").add("memory", p.cost().memory()).add("passes", p.cost().passes())
                .add("lanes", p.cost().lanes()).add("salt", p.salt());
        }
        return json.add("nonce", nonce()).add("key", wrapped());
    }

    /** The slot behind the JSON; empty for a kind this program does not know and for anything out of bounds. */
    static Optional<KeySlot> read(JsonValue value) {
        if (!value.isObject()) {
            return Optional.empty();
        }
        JsonObject json = value.asObject();
        Optional<String> nonce = hex(json, "nonce", Layout.NONCE, Layout.NONCE);
        Optional<String> key = hex(json, "key", Layout.KEY + Layout.TAG, Layout.KEY + Layout.TAG);
        if (nonce.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return switch (text(json, "kind")) {
            case "device" -> hex(json, "device", 4, 32).map(d -> new Device(d, nonce.get(), key.get()));
            case "keyfile" -> Optional.of(new Keyfile(nonce.get(), key.get()));
            case "recovery" -> Optional.of(new Recovery(nonce.get(), key.get()));
            case "passphrase" -> {
                var cost = new Cost(whole(json, "memory"), whole(json, "passes"), whole(json, "lanes"));
                yield text(json, "kdf").equals("argon2id") && cost.allowed()
                    ? hex(json, "salt", 16, 64).map(salt -> new Passphrase(cost, salt, nonce.get(), key.get()))
                    : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    private static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value != null && value.isString() ? value.asString() : "";
    }

    private static int whole(JsonObject json, String name) {
        JsonValue value = json.get(name);
        if (value == null || !value.isNumber()) {
            return -1;
        }
        String digits = value.toString();
        return digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : -1;
    }

    private static Optional<String> hex(JsonObject json, String name, int least, int most) {
        String text = text(json, name);
        return Hex.parse(text).filter(b -> b.length >= least && b.length <= most).map(b -> text);
    }
}
