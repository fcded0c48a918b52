package io.resultflow.workers.delivery;

import io.resultflow.domain.access.AccessUrl;
import java.net.URI;

/**
 * What every text says, and when it may.
 *
 * @param publicUrl where customers reach this installation; links come from here only
 * @param brand whom the customer knows, first in the text
 * @param limits what keeps texts from going out
 */
public record DeliverySettings(URI publicUrl, String brand, SendingLimits limits) {
    /** Settings without limits. */
    public DeliverySettings(URI publicUrl, String brand) {
        this(publicUrl, brand, SendingLimits.NONE);
    }

    /**
     * @throws IllegalArgumentException when {@code publicUrl} is not an absolute http or https address
     */
    public DeliverySettings {
        if (publicUrl.getHost() == null
                || !("http".equals(publicUrl.getScheme()) || "https".equals(publicUrl.getScheme()))) {
            throw new IllegalArgumentException("resultflow.public-url must be an absolute http or https address");
        }
    }

    /** The part of every link that is no secret, such as {@code https://results.example/r/}. */
    String accessUrl() {
        return AccessUrl.of(publicUrl);
    }
}
