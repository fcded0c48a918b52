package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What filters find wrong with the values of one row: all of it, so that it can be corrected at once. */
final class RowProblems {
    private static final String VARIABLE = "rf_problems";

    private final List<Issue> issues = new ArrayList<>();

    static RowProblems bind(Map<String, Object> variables) {
        RowProblems problems = new RowProblems();
        variables.put(VARIABLE, problems);
        return problems;
    }

    static RowProblems of(JinjavaInterpreter interpreter) {
        return (RowProblems) Objects.requireNonNull(interpreter.getContext().get(VARIABLE));
    }

    /** Notes a problem with the value that stands under a name. */
    void add(ProblemCode code, String name, Map<String, String> args) {
        issues.add(Issue.ofColumn(code, Severity.ERROR, null, name, args));
    }

    /**
     * Ends the filling when there is any.
     *
     * @throws Refused with the code of the first
     */
    void refuse() {
        if (!issues.isEmpty()) {
            throw new Refused(issues.get(0).code(), issues);
        }
    }
}
