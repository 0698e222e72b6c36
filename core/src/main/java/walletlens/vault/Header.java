package walletlens.vault;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands at the front of a vault file, in the clear. A file's header never changes: any change of key or slots
 * writes a new file with a new log id.
 *
 * @param version the format version of the file; it is bound into every frame
 * @param vaultId 32 hex digits, the same for a vault's whole life
 * @param logId   32 hex digits, new for every file written from scratch
 * @param slots   the ways to the vault key
 */
public record Header(int version, String vaultId, String logId, List<KeySlot> slots) {
    /** A header; its ids must be 32 hex digits and its slots few. */
    public Header {
        if (version < 1 || version > Layout.VERSION || !isId(vaultId) || !isId(logId) || slots.size() > Layout.MOST_SLOTS) {
            throw new IllegalArgumentException("a vault header needs two ids of 32 hex digits and at most eight slots");
        }
        slots = List.copyOf(slots);
    }

    /** The header of a new file. */
    public Header(String vaultId, String logId, List<KeySlot> slots) {
        this(Layout.VERSION, vaultId, logId, slots);
    }

    /** Whether its file is of an earlier format, to be written anew in the present one. */
    public boolean isEarlier() {
        return version < Layout.VERSION;
    }

    /** The slots of one sort. */
    public <S extends KeySlot> Optional<S> slot(Class<S> kind) {
        return slots.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** The vault id as its 16 bytes. */
    public byte[] vaultBytes() {
        return Hex.parse(vaultId).orElseThrow();
    }

    /** The log id as its 16 bytes. */
    public byte[] logBytes() {
        return Hex.parse(logId).orElseThrow();
    }

    byte[] json() {
        JsonArray list = new JsonArray();
        slots.forEach(slot -> list.add(slot.json()));
        return new JsonObject().add("vault", vaultId).add("log", logId).add("slots", list).toString()
            .getBytes(StandardCharsets.UTF_8);
    }

    static Optional<Header> read(int version, byte[] json) {
        try {
            JsonValue value = Json.parse(new String(json, StandardCharsets.UTF_8));
            if (!value.isObject()) {
                return Optional.empty();
            }
            JsonObject object = value.asObject();
            JsonValue vault = object.get("vault");
            JsonValue log = object.get("log");
            JsonValue slots = object.get("slots");
            if (!isText(vault) || !isText(log) || slots == null || !slots.isArray()
                || slots.asArray().size() > Layout.MOST_SLOTS || !isId(vault.asString()) || !isId(log.asString())) {
                return Optional.empty();
            }
            List<KeySlot> known = new ArrayList<>();
            slots.asArray().forEach(slot -> KeySlot.read(slot).ifPresent(known::add));
            return Optional.of(new Header(version, vault.asString(), log.asString(), known));
        } catch (ParseException notJson) {
            return Optional.empty();
        }
    }

    private static boolean isText(JsonValue value) {
        return value != null && value.isString();
    }

    private static boolean isId(String text) {
        return text.length() == 2 * Layout.ID && Hex.parse(text).isPresent();
    }
}
