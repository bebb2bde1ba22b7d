package org.brevier.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as one person is likely to have it for themselves: an IPv4 address, or the first 64 bits of an IPv6 one. */
record Network(String name) {

    private static final int OWN_BYTES = 8;

    /** @param address as the connection has it; what a header says of it is believed by nobody here */
    static Network of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? new Network(HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), OWN_BYTES)))
                    : new Network(address);
        } catch (IllegalArgumentException unknown) {
            return new Network("");
        }
    }
}
