package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.util.Map;

/** How this package says that a file is wrong. */
final class Problems {
    private Problems() {}

    /** Something in the file that a report must never be made from. */
    static Issue unsafe(String part, String reason) {
        return Issue.ofPart(ProblemCode.FILE_UNSAFE, Severity.ERROR, part, "", Map.of("reason", reason));
    }

    static Refused refuseUnsafe(String part, String reason) {
        return new Refused(ProblemCode.FILE_UNSAFE, java.util.List.of(unsafe(part, reason)));
    }

    /** A tag that cannot be used. */
    static Issue syntax(String part, String around, String reason, String tag) {
        return Issue.ofPart(
                ProblemCode.TEMPLATE_SYNTAX, Severity.ERROR, part, around, Map.of("reason", reason, "tag", tag));
    }

    /** A tag without its end. */
    static Issue unclosed(String part, String around, String tag) {
        return Issue.ofPart(ProblemCode.TEMPLATE_TAG_UNCLOSED, Severity.ERROR, part, around, Map.of("tag", tag));
    }
}
