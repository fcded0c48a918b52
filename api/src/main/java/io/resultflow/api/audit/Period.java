package io.resultflow.api.audit;

import io.resultflow.api.problem.BadField;
import io.resultflow.store.audit.AuditLog;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The entries from number {@code first} to before {@code end}. */
record Period(long first, long end) {
    /**
     * The entries of a time.
     *
     * @param from RFC 3339, included; null for the beginning
     * @param to RFC 3339, not included; null for now
     * @throws io.resultflow.domain.problem.Refused naming the one that is no time
     */
    static Period of(AuditLog log, @Nullable String from, @Nullable String to) {
        long first = from == null ? 1 : log.firstAt(time("from", from));
        long end = to == null ? log.size() + 1 : log.firstAt(time("to", to));
        return new Period(first, Math.max(first, end));
    }

    long size() {
        return end - first;
    }

    private static Instant time(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw BadField.notAllowed(field);
        }
    }
}
