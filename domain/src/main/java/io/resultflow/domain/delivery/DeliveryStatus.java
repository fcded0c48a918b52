package io.resultflow.domain.delivery;

import io.resultflow.domain.Moves;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a text stands, never going backwards: {@code pending < sent < delivered}. {@code failed} ends it, unless a view
 * proves that it arrived; {@code no_phone} and {@code skipped_test} end it before it begins.
 */
public enum DeliveryStatus {
    /** Not yet accepted by the provider. */
    PENDING,
    /** The provider accepted it. */
    SENT,
    /** The handset's receipt, or a view, proves it. */
    DELIVERED,
    /** The provider refused or could not reach the number. */
    FAILED,
    /** There is nobody to text: the PDF is made to be printed. */
    NO_PHONE,
    /** The batch is a test, and the number is none of those that tests may text. */
    SKIPPED_TEST;

    private static final Moves<DeliveryStatus> MOVES = new Moves<>(
            DeliveryStatus.class,
            Map.of(
                    PENDING, EnumSet.of(SENT, DELIVERED, FAILED, NO_PHONE, SKIPPED_TEST),
                    SENT, EnumSet.of(DELIVERED, FAILED)));

    /** Every status from which a text may move to {@code next}. */
    public static Set<DeliveryStatus> before(DeliveryStatus next) {
        return MOVES.before(next);
    }

    /** Every status of a text that a view proves delivered: whoever reads the report has its text, whatever was told of it. */
    public static Set<DeliveryStatus> provedByView() {
        return EnumSet.of(PENDING, SENT, FAILED);
    }

    /** Every status that says that no text will go out: the report has its outcome without one. */
    public static Set<DeliveryStatus> withheld() {
        return EnumSet.of(NO_PHONE, SKIPPED_TEST);
    }

    /** Whether no text will go out. */
    public boolean isWithheld() {
        return withheld().contains(this);
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
