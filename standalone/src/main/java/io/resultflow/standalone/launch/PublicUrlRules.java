package io.resultflow.standalone.launch;

import io.resultflow.sms.outbox.OutboxSender;
import io.resultflow.standalone.PublicUrl;
import java.net.URI;
import java.util.Map;

/** What must hold before links that lead to this installation may reach people outside this machine. */
final class PublicUrlRules {
    static final String ALLOW_OUTBOX = "RESULTFLOW_ALLOW_OUTBOX";
    static final String ALLOW_PLAIN_HTTP = "RESULTFLOW_ALLOW_PLAIN_HTTP";
    static final String PROVIDER = "RESULTFLOW_SMS_PROVIDER";

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
        if (PublicUrl.isThisMachine(publicUrl)) {
            return;
        }
        if (!"https".equalsIgnoreCase(publicUrl.getScheme()) && !isAllowed(environment, ALLOW_PLAIN_HTTP)) {
            throw new LaunchFailure(
                    "RESULTFLOW_PUBLIC_URL is public but not https: passwords would travel in the open. "
                            + "Use https, or set " + ALLOW_PLAIN_HTTP + "=true for a trial.");
        }
        boolean outbox = environment.getOrDefault(PROVIDER, OutboxSender.NAME).equals(OutboxSender.NAME);
        if (outbox && !isAllowed(environment, ALLOW_OUTBOX)) {
            throw new LaunchFailure(
                    "RESULTFLOW_PUBLIC_URL is public but texts go to the outbox, where no customer gets them. Set "
                            + PROVIDER + " to twilio or http, or " + ALLOW_OUTBOX + "=true for a trial.");
        }
    }

    private static boolean isAllowed(Map<String, String> environment, String name) {
        return Boolean.parseBoolean(environment.getOrDefault(name, "false"));
    }
}
