package io.resultflow.domain.delivery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How customers come to know the password of their link. */
public enum PasswordMode {
    /** It stands in the link's own text: whoever reads the text has both, so that together they are one factor. */
    SAME_SMS,
    /** It comes in a second text to the same phone: a screenshot or a forwarded link alone opens nothing. */
    SECOND_SMS,
    /** It is a value of the customer's row that they know, such as their date of birth: no text holds it. */
    COLUMN;

    /** The name the store and the API write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}; empty for any other name. */
    public static Optional<PasswordMode> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.wireName().equals(name))
                .findFirst();
    }
}
