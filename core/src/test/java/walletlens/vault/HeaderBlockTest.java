package walletlens.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderBlockTest {
    private static final Header HEADER = new Header("00".repeat(16), "01".repeat(16), List.of(
        new KeySlot.Device("0a".repeat(8), "02".repeat(12), "03".repeat(48)),
        new KeySlot.Keyfile("04".repeat(12), "05".repeat(48)),
        new KeySlot.Recovery("06".repeat(12), "07".repeat(48)),
        new KeySlot.Passphrase(KeySlot.Cost.USUAL, "08".repeat(16), "09".repeat(12), "0a".repeat(48))));

    @Test void every_sort_of_slot_comes_back_as_it_was() {
        assertThat(HeaderBlock.read(file())).isEqualTo(new HeaderBlock.Found(HEADER, List.of()));
    }

    @Test void the_second_copy_serves_when_the_first_is_damaged() {
        byte[] file = file();
        Arrays.fill(file, 0, 200, (byte) 0);

        var found = (HeaderBlock.Found) HeaderBlock.read(file);

        assertThat(found.header()).isEqualTo(HEADER);
        assertThat(found.problems()).singleElement().extracting(VaultProblem::why)
            .isEqualTo("The first copy of the header is damaged; the second was used.");
    }

    @Test void what_is_no_vault_is_refused_in_one_sentence() {
        assertThat(why(new byte[0])).isEqualTo("The file is empty.");
        assertThat(why("date,action,symbol".getBytes())).isEqualTo("This is not a WalletLens vault.");
        assertThat(why(Arrays.copyOf(file(), 300)))
            .isEqualTo("The vault is cut off inside its header: it has 300 of at least 9216 bytes.");
        byte[] spoiled = file();
        spoiled[100] ^= 1;
        spoiled[5000] ^= 1;
        assertThat(why(spoiled)).isEqualTo("Both copies of the vault's header are damaged.");
    }

    @Test void a_newer_format_is_told_from_damage() {
        byte[] file = file();
        file[9] = 3;
        file[4096 + 9] = 3;

        assertThat(why(file))
            .isEqualTo("This vault was written in format 3 by a newer WalletLens; this one reads formats up to 2.");
    }

    @Test void an_earlier_format_is_read_and_known_as_such() {
        var earlier = new Header(1, HEADER.vaultId(), HEADER.logId(), HEADER.slots());
        byte[] file = new VaultWriter(earlier, Sample.KEYS, byte[]::new).front(0);

        assertThat(file[9]).isEqualTo((byte) 1);
        assertThat(HeaderBlock.read(file)).isEqualTo(new HeaderBlock.Found(earlier, List.of()));
        assertThat(earlier.isEarlier()).isTrue();
        assertThat(HEADER.isEarlier()).isFalse();
    }

    @Test void a_slot_that_asks_for_a_terabyte_is_not_read() {
        var greedy = new KeySlot.Passphrase(new KeySlot.Cost(262145, 3, 1), "08".repeat(16), "09".repeat(12), "0a".repeat(48));
        var patient = new KeySlot.Passphrase(new KeySlot.Cost(65536, 11, 1), "08".repeat(16), "09".repeat(12), "0a".repeat(48));

        assertThat(KeySlot.read(greedy.json())).isEmpty();
        assertThat(KeySlot.read(patient.json())).isEmpty();
        assertThat(KeySlot.read(new KeySlot.Passphrase(KeySlot.Cost.USUAL, "08".repeat(16), "09".repeat(12), "0a".repeat(48)).json()))
            .isPresent();
    }

    @Test void a_wrapped_key_does_not_open_in_another_vault_or_with_other_settings() {
        Sealer key = new AesGcm(new byte[32]);
        byte[] vaultKey = new byte[32];
        Arrays.fill(vaultKey, (byte) 9);
        var bare = new KeySlot.Passphrase(KeySlot.Cost.USUAL, "08".repeat(16), "", "");
        KeySlot slot = bare.wrap(HEADER.vaultId(), key, vaultKey, byte[]::new);

        assertThat(slot.unwrap(HEADER.vaultId(), key)).hasValue(vaultKey);
        assertThat(slot.unwrap("ff".repeat(16), key)).isEmpty();
        var cheaper = new KeySlot.Passphrase(new KeySlot.Cost(8192, 1, 1), "08".repeat(16), slot.nonce(), slot.wrapped());
        assertThat(cheaper.unwrap(HEADER.vaultId(), key)).isEmpty();
    }

    private static String why(byte[] file) {
        return ((HeaderBlock.Refused) HeaderBlock.read(file)).why();
    }

    private static byte[] file() {
        return new VaultWriter(HEADER, Sample.KEYS, byte[]::new).front(0);
    }
}
