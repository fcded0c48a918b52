package io.resultflow.domain.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a command made of one field.
 *
 * @param before null when there was nothing; for a personal field, {@link #HIDDEN}
 * @param after likewise
 */
public record AuditChange(
        String field, @Nullable String before, @Nullable String after) {
    /** Stands for a personal value: that it changed is told, what it is or was is not. */
    public static final String HIDDEN = "…";

    /** The change of a field whose values are nobody's name, phone or address. */
    public static AuditChange of(String field, @Nullable Object before, @Nullable Object after) {
        return new AuditChange(
                field, before == null ? null : before.toString(), after == null ? null : after.toString());
    }

    /** The change of a personal field. */
    public static AuditChange hidden(String field, boolean wasThere, boolean isThere) {
        return new AuditChange(field, wasThere ? HIDDEN : null, isThere ? HIDDEN : null);
    }
}
