package io.resultflow.domain.webhook;

import io.resultflow.domain.HexId;

/** An address that is told of events: 24 lower-case hex digits. */
public record WebhookId(String value) {
    /**
     * @throws IllegalArgumentException when {@code value} is not 24 lower-case hex digits
     */
    public WebhookId {
        HexId.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
