package io.resultflow.domain.problem;

import java.util.List;

/**
 * Something a person asked for cannot be done, and nothing was changed. Carries a code and, for files, every issue found
 * (the first thousand) with the total. Its message is the code's name alone: never a cell's value.
 */
public final class Refused extends RuntimeException {
    /** How many issues are told at once; the total is told besides. */
    public static final int MAX_ISSUES = 1000;

    private final ProblemCode code;
    private final transient List<Issue> issues;
    private final int issuesTotal;

    /** A refusal without details. */
    public Refused(ProblemCode code) {
        this(code, List.of());
    }

    /** A refusal with every issue that was found. */
    public Refused(ProblemCode code, List<Issue> issues) {
        this(code, issues, issues.size());
    }

    /** A refusal with the issues that were kept of {@code issuesTotal}. */
    public Refused(ProblemCode code, List<Issue> issues, int issuesTotal) {
        super(code.wireName());
        this.code = code;
        this.issues = List.copyOf(issues.subList(0, Math.min(issues.size(), MAX_ISSUES)));
        this.issuesTotal = issuesTotal;
    }

    public ProblemCode code() {
        return code;
    }

    /** At most {@link #MAX_ISSUES} issues, in the order of the file. */
    public List<Issue> issues() {
        return issues;
    }

    public int issuesTotal() {
        return issuesTotal;
    }
}
