package io.resultflow.standalone.launch;

import java.net.URI;
import java.util.Map;
import java.util.Set;

/** What must hold before links that lead to this installation may reach people outside this machine. */
final class PublicUrlRules {
    static final String ALLOW_OUTBOX = "RESULTFLOW_ALLOW_OUTBOX";
    static final String ALLOW_PLAIN_HTTP = "RESULTFLOW_ALLOW_PLAIN_HTTP";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private PublicUrlRules() {}

    /**
     * Refuses a public address without TLS, and one whose texts would go to the outbox, where no customer gets them.
     *
     * @throws LaunchFailure saying what to set
     */
    static void check(URI publicUrl, Map<String, String> environment) {
        String host = publicUrl.getHost();
        if (host == null) {
            throw new LaunchFailure("RESULTFLOW_PUBLIC_URL must be an address such as https://results.example.");
        }
        if (LOOPBACK.contains(host)) {
            return;
        }
        if (!"https".equalsIgnoreCase(publicUrl.getScheme()) && !isAllowed(environment, ALLOW_PLAIN_HTTP)) {
            throw new LaunchFailure(
                    "RESULTFLOW_PUBLIC_URL is public but not https: passwords would travel in the open. "
                            + "Use https, or set " + ALLOW_PLAIN_HTTP + "=true for a trial.");
        }
        if (!isAllowed(environment, ALLOW_OUTBOX)) {
            throw new LaunchFailure(
                    "RESULTFLOW_PUBLIC_URL is public but texts go to the outbox, where no customer gets " + "them. Set "
                            + ALLOW_OUTBOX + "=true for a trial.");
        }
    }

    private static boolean isAllowed(Map<String, String> environment, String name) {
        return Boolean.parseBoolean(environment.getOrDefault(name, "false"));
    }
}
