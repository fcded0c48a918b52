package io.resultflow.domain.user;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an API key is for. It never allows what its owner may not do. */
public enum KeyScope {
    /** Look at batches, rows and templates. */
    READ,
    /** Besides, fetch PDFs and what stands in rows. */
    READ_REPORTS,
    /** Look, upload, start, stop and send. */
    OPERATE;

    /** The name the store and the API write: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The inverse of {@link #wireName}; empty for any other name. */
    public static Optional<KeyScope> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName().equals(name))
                .findFirst();
    }
}
