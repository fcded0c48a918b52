package io.resultflow.api.staff;

import io.resultflow.api.problem.BadField;
import org.jspecify.annotations.Nullable;

/** Text that somebody typed into a field. */
public final class Typed {
    private static final int LONGEST = 1000;

    private Typed() {}

    /**
     * The text as it was typed.
     *
     * @throws io.resultflow.domain.problem.Refused naming the field when it is blank or absurdly long
     */
    public static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw BadField.missing(field);
        }
        return bounded(field, value, LONGEST);
    }

    /** The text without blanks around it; null for none. */
    static @Nullable String optional(String field, @Nullable String value, int longest) {
        return value == null || value.isBlank() ? null : bounded(field, value.strip(), longest);
    }

    private static String bounded(String field, String value, int longest) {
        if (value.length() > longest || value.chars().anyMatch(Character::isISOControl)) {
            throw BadField.notAllowed(field);
        }
        return value;
    }
}
