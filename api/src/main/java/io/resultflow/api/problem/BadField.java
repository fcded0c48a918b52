package io.resultflow.api.problem;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.util.List;
import java.util.Map;

/** Refusals of one named field of a request. The field's name is told, its value is not. */
public final class BadField {
    private BadField() {}

    /** The field's value is none of those it may have. */
    public static Refused notAllowed(String field) {
        return refused(ProblemCode.VALUE_NOT_ALLOWED, field);
    }

    /** The field is needed and absent. */
    public static Refused missing(String field) {
        return refused(ProblemCode.VALUE_EMPTY, field);
    }

    /** Whether it is that field's value, or its absence, that was refused. */
    public static boolean isNamed(String field, Refused refused) {
        return refused.issues().stream()
                .anyMatch(issue -> field.equals(issue.args().get("field")));
    }

    private static Refused refused(ProblemCode code, String field) {
        Issue issue = Issue.ofColumn(code, Severity.ERROR, null, field, Map.of("field", field));
        return new Refused(ProblemCode.VALUE_NOT_ALLOWED, List.of(issue));
    }
}
