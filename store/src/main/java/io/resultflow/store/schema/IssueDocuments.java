package io.resultflow.store.schema;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;

/** Issues as documents: codes and coordinates, never a sentence. */
public final class IssueDocuments {
    private IssueDocuments() {}

    public static List<Document> write(List<Issue> issues) {
        return issues.stream().map(IssueDocuments::write).toList();
    }

    public static List<Issue> read(List<Document> documents) {
        return documents.stream().map(IssueDocuments::read).toList();
    }

    private static Document write(Issue issue) {
        return new Document(Fields.CODE, issue.code().wireName())
                .append("severity", issue.severity().name().toLowerCase(Locale.ROOT))
                .append("row", issue.row())
                .append("column", issue.column())
                .append("column_name", issue.columnName())
                .append("value", issue.value())
                .append("part", issue.part())
                .append("args", PairDocuments.write(issue.args()));
    }

    private static Issue read(Document issue) {
        Map<String, String> args = PairDocuments.read(issue.getList("args", Document.class));
        return new Issue(
                ProblemCode.ofWireName(issue.getString(Fields.CODE)),
                Severity.valueOf(issue.getString("severity").toUpperCase(Locale.ROOT)),
                issue.getInteger("row"),
                issue.getString("column"),
                issue.getString("column_name"),
                issue.getString("value"),
                issue.getString("part"),
                args);
    }
}
