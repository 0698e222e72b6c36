package walletlens.desk.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest @ValueSource(strings = {"0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255", "127.0.0.1",
        "127.255.255.254", "169.254.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1",
        "192.168.255.255", "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
        "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "100::1", "2001::1",
        "2001:1ff:ffff::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1", "5f00::1"})
    void an_address_of_a_network_of_ones_own_is_not_public(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest @ValueSource(strings = {"1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.1",
        "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.0.1.0", "192.167.255.255", "192.169.0.0", "198.17.255.255",
        "198.20.0.0", "223.255.255.255", "2001:200::1", "2001:4860:4860::8888", "2606:4700::1111", "2a00:1450::1", "2003::1"})
    void an_address_out_in_the_world_is_public(String address) throws IOException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @Test void one_private_address_among_public_ones_and_the_host_is_not_asked() throws IOException {
        InetAddress good = InetAddress.getByName("1.1.1.1");
        assertThat(Names.checked("x.example", List.of(good))).containsExactly(new InetSocketAddress(good, 443));
        assertThatThrownBy(() -> Names.checked("x.example", List.of(good, InetAddress.getByName("127.0.0.1"))))
            .isInstanceOf(Broken.class).hasMessage("x.example leads to an address inside a network of your own; it was not asked.");
    }

    @Test void the_systems_own_names_are_checked_as_well() {
        try (Deadline deadline = Deadline.in(World.SHORT.whole())) {
            assertThatThrownBy(() -> Names.ofSystem().of("localhost", deadline, World.SHORT)).isInstanceOf(Broken.class)
                .hasMessageContaining("inside a network of your own");
        }
    }

    @Test void in_a_test_only_what_is_mapped_is_found() throws IOException {
        Names names = Names.mapped("a.example=127.0.0.1:4443,b.example=127.0.0.1:4444");
        try (Deadline deadline = Deadline.in(World.SHORT.whole())) {
            assertThat(names.of("b.example", deadline, World.SHORT)).containsExactly(new InetSocketAddress("127.0.0.1", 4444));
            assertThatThrownBy(() -> names.of("c.example", deadline, World.SHORT)).isInstanceOf(Broken.class);
        }
    }
}
