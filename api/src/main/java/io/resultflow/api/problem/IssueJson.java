package io.resultflow.api.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.resultflow.api.web.Language;
import io.resultflow.domain.problem.Issue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong and where, as the API writes it; what does not apply is left out.
 *
 * @param value the cell's text, or the text around the place in a Word file
 * @param tag the tag in a Word file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IssueJson(
        @Nullable Integer row,
        @Nullable String column,
        @Nullable String columnName,
        @Nullable String value,
        String code,
        String message,
        String severity,
        @Nullable String part,
        @Nullable String tag) {
    /** An issue in the caller's language. */
    public static IssueJson of(Issue issue, ProblemTexts texts, Language language) {
        return new IssueJson(
                issue.row(),
                issue.column(),
                issue.columnName(),
                issue.value(),
                issue.code().wireName(),
                texts.message(issue, language),
                issue.severity().name().toLowerCase(Locale.ROOT),
                issue.part(),
                issue.args().get("tag"));
    }

    /** Issues in the caller's language. */
    public static List<IssueJson> of(List<Issue> issues, ProblemTexts texts, Language language) {
        return issues.stream().map(issue -> of(issue, texts, language)).toList();
    }

    @Override
    public String toString() {
        return "IssueJson[" + code + "]";
    }
}
