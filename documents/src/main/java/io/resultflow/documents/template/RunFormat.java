package io.resultflow.documents.template;

import io.resultflow.documents.fill.RunMarks;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The format of the run in which a tag stands, for what must end that run and go on after it in the same format. */
final class RunFormat {
    /** What a marked result has of its own, and what a run's history says. */
    private static final Set<String> REPLACED = Set.of("b", "bCs", "color", "rPrChange");

    private RunFormat() {}

    /** Null when the tag stands in no run: then nothing can be marked but its text. */
    static @Nullable RunMarks of(Node tag) {
        Node text = tag.getParentNode();
        if (!Dom.isWord(text, "t") || !Dom.isWord(text.getParentNode(), "r")) {
            return null;
        }
        StringBuilder all = new StringBuilder();
        StringBuilder kept = new StringBuilder();
        for (Node child : Dom.children(text.getParentNode())) {
            if (Dom.isWord(child, "rPr")) {
                for (Node property : Dom.children(child)) {
                    if (property instanceof Element element) {
                        String xml = PartWriter.write(element);
                        all.append(xml);
                        kept.append(REPLACED.contains(element.getLocalName()) ? "" : xml);
                    }
                }
            }
        }
        return new RunMarks(all.toString(), kept.toString());
    }
}
