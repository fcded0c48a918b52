package io.resultflow.domain.access;

import io.resultflow.domain.Moves;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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

    private static final Moves<LinkState> MOVES = new Moves<>(
            LinkState.class,
            Map.of(
                    PREPARED, EnumSet.of(ACTIVE, ABANDONED, REVOKED),
                    ABANDONED, EnumSet.of(ACTIVE, REVOKED),
                    ACTIVE, EnumSet.of(EXPIRED, REVOKED),
                    EXPIRED, EnumSet.of(REVOKED)));

    /** Every state from which a link may move to {@code next}. */
    public static Set<LinkState> before(LinkState next) {
        return MOVES.before(next);
    }

    /** The name the store writes: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static LinkState ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
