package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * Brings a tag's node from the text where it was written to where it acts: a statement between two runs, or in place of its
 * paragraph, row or cell when it says so. A comment goes.
 */
final class TagLift {
    private final String part;
    private final List<Issue> issues;

    TagLift(String part, List<Issue> issues) {
        this.part = part;
        this.issues = issues;
    }

    void lift(ProcessingInstruction node) {
        Tag tag = ParagraphTags.tag(node);
        if (tag.kind() == Tag.Kind.COMMENT && tag.level().isEmpty()) {
            node.getParentNode().removeChild(node);
        } else if (tag.kind() == Tag.Kind.PRINT && !tag.level().isEmpty()) {
            takeParagraph(node, tag);
        } else if (!tag.level().isEmpty()) {
            replaceAncestor(node, tag);
        } else if (tag.kind() == Tag.Kind.STATEMENT && !CellTags.KEYWORDS.contains(tag.keyword())) {
            splitRun(node);
        }
    }

    private void replaceAncestor(ProcessingInstruction node, Tag tag) {
        Element target = Dom.ancestor(node, tag.level());
        if (target == null || target.getParentNode() == null || hasOtherTags(target, node)) {
            refuse(node, tag);
            return;
        }
        target.getParentNode().replaceChild(node, target);
    }

    /** A value that is paragraphs: of the paragraph that it stands in only the format stays. */
    private void takeParagraph(ProcessingInstruction node, Tag tag) {
        Element paragraph = Dom.ancestor(node, tag.level());
        Element run = Dom.ancestor(node, "r");
        if (paragraph == null || run == null || hasOtherTags(paragraph, node)) {
            refuse(node, tag);
            return;
        }
        Element t = (Element) node.getParentNode();
        for (Node child : Dom.children(t)) {
            if (child != node) {
                t.removeChild(child);
            }
        }
        for (Node child : Dom.children(run)) {
            if (child != t && !Dom.isWord(child, "rPr")) {
                run.removeChild(child);
            }
        }
        for (Node child : Dom.children(paragraph)) {
            if (!Dom.isWord(child, "pPr")) {
                paragraph.removeChild(child);
            }
        }
        paragraph.appendChild(run);
    }

    private void refuse(ProcessingInstruction node, Tag tag) {
        issues.add(Problems.syntax(part, ParagraphTags.around(node), TagFault.NOT_ALONE, tag.source()));
        node.getParentNode().removeChild(node);
    }

    private static boolean hasOtherTags(Node node, Node except) {
        for (Node child : Dom.children(node)) {
            if ((child != except && child instanceof ProcessingInstruction) || hasOtherTags(child, except)) {
                return true;
            }
        }
        return false;
    }

    /** Moves a statement between two runs of the same format, so that it holds whole runs. */
    private static void splitRun(ProcessingInstruction node) {
        Node t = node.getParentNode();
        Node run = t.getParentNode();
        if (!Dom.isWord(run, "r")) {
            return;
        }
        Document document = node.getOwnerDocument();
        Element behind = (Element) run.cloneNode(false);
        Element t2 = (Element) t.cloneNode(false);
        while (node.getNextSibling() != null) {
            t2.appendChild(node.getNextSibling());
        }
        for (Node child : Dom.children(run)) {
            if (Dom.isWord(child, "rPr")) {
                behind.appendChild(document.importNode(child, true));
            }
        }
        behind.appendChild(t2);
        while (t.getNextSibling() != null) {
            behind.appendChild(t.getNextSibling());
        }
        run.getParentNode().insertBefore(behind, run.getNextSibling());
        run.getParentNode().insertBefore(node, behind);
    }
}
