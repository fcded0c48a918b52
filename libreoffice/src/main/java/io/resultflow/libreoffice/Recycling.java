package io.resultflow.libreoffice;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a process has served long enough: LibreOffice grows with what it converts.
 *
 * @param conversions after how many documents it goes
 * @param bytes how much memory it may hold after a document; looked at where the system tells it
 * @param age how long after its start it goes, with the next document
 */
public record Recycling(int conversions, long bytes, Duration age) {
    /** Measured: 150 MB at the start, some 300 MB after thousands of ordinary documents. */
    public static final Recycling USUAL = new Recycling(1000, 700L << 20, Duration.ofHours(24));

    public Recycling {
        if (conversions < 1 || bytes < 1 || age.isNegative()) {
            throw new IllegalArgumentException("a process may take a document, hold a byte and grow old");
        }
    }

    /** Why such a process goes now, if it does. */
    Optional<Departure> due(int converted, OptionalLong resident, Duration lived) {
        if (converted >= conversions) {
            return Optional.of(Departure.COUNT);
        }
        if (resident.isPresent() && resident.getAsLong() > bytes) {
            return Optional.of(Departure.MEMORY);
        }
        return lived.compareTo(age) > 0 ? Optional.of(Departure.AGE) : Optional.empty();
    }
}
