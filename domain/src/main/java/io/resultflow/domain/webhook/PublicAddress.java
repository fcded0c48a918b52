package io.resultflow.domain.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the internet and to nobody's own network: those that the IANA registries of special addresses
 * (RFC 6890) leave over. Whoever may name an address must not reach what only this machine should.
 */
public final class PublicAddress {
    private static final List<Network> SPECIAL = List.of(
            new Network(0, 8),
            new Network(10 << 24, 8),
            new Network(100 << 24 | 64 << 16, 10),
            new Network(127 << 24, 8),
            new Network(169 << 24 | 254 << 16, 16),
            new Network(172 << 24 | 16 << 16, 12),
            new Network(192 << 24, 24),
            new Network(192 << 24 | 2 << 8, 24),
            new Network(192 << 24 | 88 << 16 | 99 << 8, 24),
            new Network(192 << 24 | 168 << 16, 16),
            new Network(198 << 24 | 18 << 16, 15),
            new Network(198 << 24 | 51 << 16 | 100 << 8, 24),
            new Network(203 << 24 | 113 << 8, 24),
            new Network(224 << 24, 3));

    private record Network(int address, int bits) {
        boolean holds(int other) {
            return (address ^ other) >>> (Integer.SIZE - bits) == 0;
        }
    }

    private PublicAddress() {}

    /** Of IPv6 only what is global unicast, and holds no IPv4 address within. */
    public static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            int number = (bytes[0] & 0xff) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
            return SPECIAL.stream().noneMatch(network -> network.holds(number));
        }
        boolean globalUnicast = (bytes[0] & 0xe0) == 0x20;
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        boolean sixToFour = first == 0x2002;
        boolean protocols = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
        boolean documentation = first == 0x3fff && second < 0x1000;
        return globalUnicast && !sixToFour && !protocols && !documentation;
    }
}
