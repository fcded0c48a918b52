package io.resultflow.standalone;

import java.net.URI;
import java.util.Set;

/** The address that customers and providers use. */
public final class PublicUrl {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private PublicUrl() {}

    /** Whether nobody outside this machine can reach it. */
    public static boolean isThisMachine(URI url) {
        return url.getHost() != null && LOOPBACK.contains(url.getHost());
    }
}
