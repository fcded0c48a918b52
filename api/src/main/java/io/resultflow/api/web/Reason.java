package io.resultflow.api.web;

import io.resultflow.api.problem.BadField;
import org.jspecify.annotations.Nullable;

/** Why somebody commands something: free text for the audit log. */
public final class Reason {
    private static final int LONGEST = 500;

    private Reason() {}

    /**
     * The reason without blanks around it, empty for none.
     *
     * @throws io.resultflow.domain.problem.Refused when it has more than 500 characters
     */
    public static String of(@Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.length() > LONGEST) {
            throw BadField.notAllowed("reason");
        }
        return reason;
    }
}
