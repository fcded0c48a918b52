package io.resultflow.domain.intake;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** Keeps the first {@link Refused#MAX_ISSUES} errors and as many others, in order, and counts all errors. */
public final class IssueList {
    private final List<Issue> kept = new ArrayList<>();
    private int errors;
    private int others;

    public void add(Issue issue) {
        int before = issue.severity() == Severity.ERROR ? errors++ : others++;
        if (before < Refused.MAX_ISSUES) {
            kept.add(issue);
        }
    }

    /** Issues of the sheet as a whole, before all others and never crowded out by them. */
    void addFirst(List<Issue> ofSheet) {
        kept.addAll(0, ofSheet);
    }

    /** What was kept. */
    public List<Issue> kept() {
        return kept;
    }

    /** How many errors there are, kept or not. */
    public int errors() {
        return errors;
    }
}
