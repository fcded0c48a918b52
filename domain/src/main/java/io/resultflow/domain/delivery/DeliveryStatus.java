package io.resultflow.domain.delivery;

import io.resultflow.domain.Moves;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    private static final Moves<DeliveryStatus> MOVES = new Moves<>(
            DeliveryStatus.class,
            Map.of(PENDING, EnumSet.of(SENT, DELIVERED, FAILED), SENT, EnumSet.of(DELIVERED, FAILED)));

    /** Every status from which a text may move to {@code next}. */
    public static Set<DeliveryStatus> before(DeliveryStatus next) {
        return MOVES.before(next);
    }

    /** The name the store and the API write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static DeliveryStatus ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
