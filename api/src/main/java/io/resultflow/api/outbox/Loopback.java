package io.resultflow.api.outbox;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Tells who sits at this machine from everybody else. */
final class Loopback {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private Loopback() {}

    /**
     * Whether a request comes from this machine, through no proxy, and was addressed to it: the last keeps a page of
     * another site out whose name was made to lead here.
     */
    static boolean is(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null) {
            return false;
        }
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && NAMES.contains(request.getServerName());
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
