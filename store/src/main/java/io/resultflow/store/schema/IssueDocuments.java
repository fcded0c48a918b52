package io.resultflow.store.schema;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import io.resultflow.store.sealing.Place;
import io.resultflow.store.sealing.PrivateValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;

/**
 * Issues as documents: codes and coordinates, never a sentence. Those of a spreadsheet hold what stands in its cells, and are
 * sealed as one value.
 */
public final class IssueDocuments {
    private static final String LIST = "list";

    private IssueDocuments() {}

    public static List<Document> write(List<Issue> issues) {
        return issues.stream().map(IssueDocuments::write).toList();
    }

    public static List<Issue> read(List<Document> documents) {
        return documents.stream().map(IssueDocuments::read).toList();
    }

    /** Issues with cells' values, as one value of the document that stands at {@code place}. */
    public static PrivateValue seal(Place place, List<Issue> issues) {
        return PrivateValue.of(place, new Document(LIST, write(issues)).toJson());
    }

    /** The issues that were sealed in {@code field} of a document; none when it has no such field. */
    public static List<Issue> open(Document document, String field) {
        if (document.get(field) instanceof List) {
            // From before they were sealed.
            return read(document.getList(field, Document.class));
        }
        String opened = PrivateValue.text(document, field, Place.of(document.getObjectId(Fields.ID), field));
        return opened == null ? List.of() : read(Document.parse(opened).getList(LIST, Document.class));
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
