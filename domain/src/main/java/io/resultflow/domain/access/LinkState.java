package io.resultflow.domain.access;

import java.util.Locale;

/** Where an issued link stands. */
public enum LinkState {
    /** Made, its text not yet accepted by the provider: opens nothing. */
    PREPARED,
    /** Opens its report until it expires. */
    ACTIVE,
    /** Its time is over. */
    EXPIRED,
    /** Staff ended it. */
    REVOKED,
    /** Its text never went out. */
    ABANDONED;

    /** The name the store writes: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static LinkState ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
