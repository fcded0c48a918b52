package io.resultflow.api.webhook;

import io.resultflow.api.problem.BadField;
import io.resultflow.domain.webhook.PublicAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where events may be told: by https at a name that leads to the internet only. Whoever tells looks again each time, for a name
 * may lead elsewhere by then.
 */
@Component
final class WebhookTarget {
    private static final int LONGEST = 2000;

    private final boolean allowPrivate;

    WebhookTarget(WebhookProperties properties) {
        this.allowPrivate = properties.allowPrivate();
    }

    /**
     * The address that somebody typed.
     *
     * @throws io.resultflow.domain.problem.Refused naming the field when it may not be told
     */
    URI of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw BadField.missing("url");
        }
        try {
            URI url = new URI(typed.strip());
            if (typed.length() <= LONGEST && isWeb(url) && leadsToTheInternet(url.getHost())) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw BadField.notAllowed("url");
        }
        throw BadField.notAllowed("url");
    }

    private boolean isWeb(URI url) {
        boolean scheme = "https".equals(url.getScheme()) || (allowPrivate && "http".equals(url.getScheme()));
        return scheme && url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null;
    }

    private boolean leadsToTheInternet(String host) {
        if (allowPrivate) {
            return true;
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::isPublic);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
