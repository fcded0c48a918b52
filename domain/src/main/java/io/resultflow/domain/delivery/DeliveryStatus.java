package io.resultflow.domain.delivery;

import java.util.Locale;

/** Where a text stands, never going backwards: {@code pending < sent < delivered}, {@code failed} ends it. */
public enum DeliveryStatus {
    /** Not yet accepted by the provider. */
    PENDING,
    /** The provider accepted it. */
    SENT,
    /** The handset's receipt, or a view, proves it. */
    DELIVERED,
    /** The provider refused or could not reach the number. */
    FAILED;

    /** The name the store and the API write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static DeliveryStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
