package walletlens.desk.net;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are out in the world. A name on the list could be made to point into the user's own network (rebinding,
 * a hostile resolver); what lies there is never asked. The ranges are those of the IANA registries of special addresses
 * (RFC 6890 and its updates).
 */
final class PublicAddress {
    private static final List<Range> SPECIAL_4 = List.of(range(0, 8), range(10, 8), range(100, 64, 10), range(127, 8),
        range(169, 254, 16), range(172, 16, 12), range(192, 0, 0, 24), range(192, 0, 2, 24), range(192, 88, 99, 24),
        range(192, 168, 16), range(198, 18, 15), range(198, 51, 100, 24), range(203, 0, 113, 24), range(224, 4), range(240, 4));

    /** Of IPv6 only 2000::/3 is given out, and in it these are special: 2001::/23, 2001:db8::/32, 2002::/16 (6to4), 3fff::/20. */
    private static final List<Range> SPECIAL_6 = List.of(range(0x20, 0x01, 0x00, 23), range(0x20, 0x01, 0x0d, 0xb8, 32),
        range(0x20, 0x02, 16), range(0x3f, 0xff, 0x00, 20));

    private static final Range GIVEN_OUT_6 = range(0x20, 3);

    private PublicAddress() {
    }

    /** The first bytes of a range, and how many bits of them count. */
    private record Range(int[] start, int bits) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                int wanted = bit / 8 < start.length ? start[bit / 8] : 0;
                if ((address[bit / 8] & mask) != (wanted & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static Range range(int... bytesThenBits) {
        int last = bytesThenBits.length - 1;
        return new Range(Arrays.copyOf(bytesThenBits, last), bytesThenBits[last]);
    }

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(range -> range.holds(bytes));
        }
        return GIVEN_OUT_6.holds(bytes) && SPECIAL_6.stream().noneMatch(range -> range.holds(bytes));
    }
}
