package io.resultflow.domain.webhook;

import java.util.Arrays;
import java.util.Optional;

/** What another program may be told of. */
public enum WebhookEvent {
    /** The provider took a text with a link to the report; each text is one event. */
    REPORT_DELIVERED("report.delivered"),
    /** Somebody opened it for the first time. */
    REPORT_VIEWED("report.viewed"),
    /** It cannot go on. */
    REPORT_PARKED("report.parked"),
    /** No row of the batch is open any more; again when a retry ends. */
    BATCH_COMPLETED("batch.completed"),
    /** Somebody asked for it, to try the address. */
    TEST("webhook.test");

    private final String wireName;

    WebhookEvent(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The inverse of {@link #wireName}; empty for another name. */
    public static Optional<WebhookEvent> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(event -> event.wireName.equals(name))
                .findFirst();
    }
}
