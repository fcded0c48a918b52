package io.resultflow.workers.delivery;

import java.net.URI;

/**
 * What every text says.
 *
 * @param publicUrl where customers reach this installation; links come from here only
 * @param brand whom the customer knows, first in the text
 */
public record DeliverySettings(URI publicUrl, String brand) {
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
        String url = publicUrl.toString();
        return (url.endsWith("/") ? url : url + "/") + "r/";
    }
}
