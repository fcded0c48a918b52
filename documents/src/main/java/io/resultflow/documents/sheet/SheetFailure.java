package io.resultflow.documents.sheet;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What POI's and the XML reader's failures mean for whoever uploaded the file. */
final class SheetFailure {
    private SheetFailure() {}

    /** POI tells a zip bomb and a sheet that is too large from a broken file by their messages alone. */
    static Refused refusal(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            ProblemCode guard = guard(cause.getMessage());
            if (guard != null) {
                return new Refused(guard);
            }
        }
        return new Refused(ProblemCode.FILE_BROKEN);
    }

    private static @Nullable ProblemCode guard(@Nullable String message) {
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        if (text.contains("exceed the max size")) {
            return ProblemCode.FILE_TOO_LARGE;
        }
        boolean unsafe = text.contains("zip bomb")
                || text.contains("malicious")
                || text.contains("more than 1 entry")
                || text.contains("doctype");
        return unsafe ? ProblemCode.FILE_UNSAFE : null;
    }
}
