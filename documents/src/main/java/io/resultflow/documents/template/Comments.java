package io.resultflow.documents.template;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes the marks of reviewers' comments out of a text; the comments themselves never leave with a report. */
final class Comments {
    private static final Set<String> MARKS =
            Set.of("commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef");

    private Comments() {}

    static void remove(Document document) {
        for (Element element : Dom.elements(document)) {
            if (Dom.isWord(element) && MARKS.contains(element.getLocalName())) {
                Node run = element.getParentNode();
                Dom.remove(element);
                Dom.removeIfBare(run);
            }
        }
    }
}
