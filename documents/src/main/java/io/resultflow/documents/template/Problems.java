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
    static Issue unsafe(String part, UnsafeContent reason) {
        return unsafe(part, reason, "");
    }

    /** The same, with the name that Word gives to it. */
    static Issue unsafe(String part, UnsafeContent reason, String what) {
        Map<String, String> args = Map.of("reason", reason.wireName(), "what", what);
        return Issue.ofPart(ProblemCode.FILE_UNSAFE, Severity.ERROR, part, "", args);
    }

    static Refused refuseUnsafe(String part, UnsafeContent reason) {
        return new Refused(ProblemCode.FILE_UNSAFE, java.util.List.of(unsafe(part, reason)));
    }

    /** A tag that cannot be used. */
    static Issue syntax(String part, String around, TagFault reason, String tag) {
        Map<String, String> args = Map.of("reason", reason.wireName(), "tag", tag);
        return Issue.ofPart(ProblemCode.TEMPLATE_SYNTAX, Severity.ERROR, part, around, args);
    }

    /** A tag whose result may have any number of decimals, and the same tag with a filter. */
    static Issue calculates(String part, String around, Tag tag) {
        Map<String, String> args =
                Map.of("tag", tag.source(), "filter", "{{ (" + tag.content().strip() + ")|number('0.00') }}");
        return Issue.ofPart(ProblemCode.TEMPLATE_NUMBER_UNFORMATTED, Severity.WARNING, part, around, args);
    }

    /** A tag without its end. */
    static Issue unclosed(String part, String around, String tag) {
        return Issue.ofPart(ProblemCode.TEMPLATE_TAG_UNCLOSED, Severity.ERROR, part, around, Map.of("tag", tag));
    }
}
