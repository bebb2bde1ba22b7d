package org.brevier.site;

import java.net.URI;
import java.util.Set;

/** Where the site may send something by itself: only to what the operator has named, and only where nobody can listen in. */
public final class OutwardAddress {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private OutwardAddress() {}

    /** Whether it is an {@code https:} address, or an {@code http:} one on this very machine, and carries no password. */
    public static boolean isSafe(URI address) {
        return address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawFragment() == null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost())));
    }
}
