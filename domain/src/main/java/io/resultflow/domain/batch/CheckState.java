package io.resultflow.domain.batch;

import java.util.Locale;

/** How far the check of a batch's file is. */
public enum CheckState {
    /** Not every row has been looked at yet. */
    OPEN,
    /** What is to be sent has no error. */
    PASSED,
    /** The file has errors: it is corrected and uploaded again, this batch sends nothing ever. */
    REFUSED;

    /** The name the store and the API write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}. */
    public static CheckState ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
