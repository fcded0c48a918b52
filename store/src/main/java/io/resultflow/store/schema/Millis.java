package io.resultflow.store.schema;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Times as the store holds them: to the millisecond, so that what was written equals what is read. */
public final class Millis {
    private Millis() {}

    /** The clock's time. */
    public static Instant of(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The time in {@code field}. */
    public static Instant in(Document document, String field) {
        return document.getDate(field).toInstant();
    }

    /** The time in {@code field}; null when there is none. */
    public static @Nullable Instant orNull(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
