package io.resultflow.domain.delivery;

import java.util.Locale;

/** Who said that a number is to get no texts. */
public enum MarkSource {
    /** The provider, when it refused a text or could not bring it. */
    PROVIDER,
    /** The number's owner, by a text such as STOP. */
    TEXT,
    /** Whoever opened the customer's page: perhaps not the customer, so that no text of theirs takes it back. */
    PAGE,
    /** Staff. */
    STAFF;

    /** Whether the number's owner may take it back by a text such as START. */
    public boolean isTheOwners() {
        return this == PROVIDER || this == TEXT;
    }

    /** The name the store and the API write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static MarkSource ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
