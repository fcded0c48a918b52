package io.resultflow.domain.user;

import java.util.Locale;

/** What a staff member may do: an admin everything, a viewer look. */
public enum Role {
    ADMIN,
    VIEWER;

    /** The name the store and the API write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static Role ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
