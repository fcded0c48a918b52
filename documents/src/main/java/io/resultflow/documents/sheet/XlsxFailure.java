package io.resultflow.documents.sheet;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What POI's and the XML reader's failures mean for whoever uploaded the file. */
final class XlsxFailure {
    private XlsxFailure() {}

    /** POI tells a zip bomb from a broken file by its message alone. */
    static Refused refusal(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (isGuard(cause.getMessage())) {
                return new Refused(ProblemCode.FILE_UNSAFE);
            }
        }
        return new Refused(ProblemCode.FILE_BROKEN);
    }

    private static boolean isGuard(@Nullable String message) {
        String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
        return text.contains("zip bomb") || text.contains("malicious") || text.contains("doctype");
    }
}
