package io.resultflow.api.console;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the form of a new password brings: the current one, and the new one twice. */
record TypedChange(
        @Nullable String current,
        @Nullable String chosen,
        @Nullable String again) {
    /** What is amiss before anybody looks whether the current one is right: a word for it, or null. */
    @Nullable
    String slip() {
        if (isBlank(current) || isBlank(chosen) || isBlank(again)) {
            return "incomplete";
        }
        if (!Objects.equals(chosen, again)) {
            return "differ";
        }
        return Objects.equals(chosen, current) ? "same" : null;
    }

    private static boolean isBlank(@Nullable String field) {
        return field == null || field.isBlank();
    }

    @Override
    public String toString() {
        return "TypedChange[…]";
    }
}
