package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Severity;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;

/**
 * Makes of a text as Word keeps it one that {@link PartCompiler} reads: changes accepted, comments gone, and each of Word's
 * own ways to name a value written as a tag.
 */
final class WordForms {
    private WordForms() {}

    static void toTags(String part, Document document, List<Issue> issues, List<Issue> warnings) {
        if (TrackedChanges.accept(document)) {
            warnings.add(Issue.ofPart(ProblemCode.TEMPLATE_CHANGES_ACCEPTED, Severity.WARNING, part, "", Map.of()));
        }
        Comments.remove(document);
        MergeFields.toTags(part, document, issues);
        DollarNames.toTags(part, document, issues);
        ContentControls.toTags(part, document, issues);
    }
}
