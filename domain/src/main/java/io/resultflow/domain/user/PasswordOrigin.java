package io.resultflow.domain.user;

import java.util.Locale;

/** Who chose a staff member's password, and so who else knows it. */
public enum PasswordOrigin {
    /** They did: nobody else knows it. */
    OWN,
    /** It was made at the first start and stands in a file that only the machine's owner reads. */
    INSTALLATION,
    /** A colleague handed it out: it opens nothing but the change of itself. */
    COLLEAGUE;

    /** Whether a person is asked for a new one when they log in. */
    public boolean isToBeChanged() {
        return this != OWN;
    }

    /** Whether nothing else is done for its owner before it is changed. */
    public boolean shutsEverythingElse() {
        return this == COLLEAGUE;
    }

    /** The name the store writes: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static PasswordOrigin ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
