package io.resultflow.domain.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When a batch's texts may go out. */
public enum Release {
    /** As soon as a report is made. */
    AUTO,
    /** Once a person who had no hand in the batch has approved it. */
    APPROVAL;

    /** The name the store and the API write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}; empty for any other name. */
    public static Optional<Release> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(release -> release.wireName().equals(name))
                .findFirst();
    }
}
