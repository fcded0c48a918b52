package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * Makes every tag of a paragraph whole. Word scatters a tag over runs, with spelling marks and bookmarks between; here it
 * becomes one processing instruction: in the {@code w:t} where it began when it prints, between two runs when it is a
 * statement, in place of its paragraph, row or cell when it says so.
 */
final class ParagraphTags {
    /** Keys of what a tag's node knows about itself. */
    static final String TAG_KEY = "tag";

    static final String AROUND_KEY = "around";

    private final String part;
    private final Element paragraph;
    private final List<Issue> issues;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** A stretch of the paragraph's text: a {@code w:t}, or one character that an element stands for. */
    private static final class Piece {
        final Element element;
        final int start;
        final boolean isText;
        String rest;
        final Deque<Object> tail = new ArrayDeque<>();

        Piece(Element element, int start, String rest, boolean isText) {
            this.element = element;
            this.start = start;
            this.rest = rest;
            this.isText = isText;
        }
    }

    private ParagraphTags(String part, Element paragraph, List<Issue> issues) {
        this.part = part;
        this.paragraph = paragraph;
        this.issues = issues;
    }

    static void place(String part, Element paragraph, List<Issue> issues) {
        new ParagraphTags(part, paragraph, issues).place();
    }

    private void place() {
        collect(paragraph);
        if (text.indexOf("{") < 0 && text.indexOf("}}") < 0) {
            return;
        }
        List<Tag> tags = promoted(TagScanner.scan(part, text.toString(), issues));
        for (int i = tags.size() - 1; i >= 0; i--) {
            cut(tags.get(i));
        }
        List<ProcessingInstruction> placed = rebuild();
        for (ProcessingInstruction tag : placed) {
            lift(tag);
        }
    }

    private void collect(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (Dom.isWord(child, "t")) {
                add((Element) child, child.getTextContent(), true);
            } else if (Dom.isWord(child, "tab") || Dom.isWord(child, "br") || Dom.isWord(child, "cr")) {
                if (Dom.isWord(child.getParentNode(), "r")) {
                    add((Element) child, " ", false);
                }
            } else if (Dom.isWord(child, "noBreakHyphen")) {
                add((Element) child, "-", false);
            } else if (!Dom.isWord(child, "txbxContent")) { // a text box has paragraphs of its own
                collect(child);
            }
        }
    }

    private void add(Element element, String value, boolean isText) {
        pieces.add(new Piece(element, text.length(), value, isText));
        text.append(value);
    }

    /** A statement alone in its paragraph whose other half is elsewhere stands for the whole paragraph, as people expect. */
    private List<Tag> promoted(List<Tag> tags) {
        if (tags.size() != 1) {
            return tags;
        }
        Tag only = tags.get(0);
        boolean alone = text.toString().strip().equals(only.source().strip());
        boolean half = only.kind() == Tag.Kind.STATEMENT
                && only.level().isEmpty()
                && !only.keyword().equals("set");
        return half && alone ? List.of(only.at("p")) : tags;
    }

    private void cut(Tag tag) {
        ProcessingInstruction node = paragraph.getOwnerDocument().createProcessingInstruction(PartWriter.TAG, "");
        node.setUserData(TAG_KEY, tag, null);
        node.setUserData(AROUND_KEY, TagScanner.around(text.toString(), tag.start(), tag.end()), null);
        boolean begun = false;
        for (Piece piece : pieces) {
            int from = Math.max(tag.start() - piece.start, 0);
            int to = Math.min(tag.end() - piece.start, piece.rest.length());
            if (to <= 0 || from >= piece.rest.length()) {
                continue;
            }
            String behind = piece.rest.substring(to);
            if (begun) {
                piece.rest = behind;
            } else {
                piece.tail.addFirst(behind);
                piece.tail.addFirst(node);
                piece.rest = piece.rest.substring(0, from);
                begun = true;
            }
        }
    }

    private List<ProcessingInstruction> rebuild() {
        List<ProcessingInstruction> placed = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!piece.isText) {
                if (piece.rest.isEmpty()) {
                    piece.element.getParentNode().removeChild(piece.element);
                }
                continue;
            }
            Element t = piece.element;
            t.setTextContent(piece.rest);
            if (!piece.tail.isEmpty() || !piece.rest.equals(piece.rest.strip())) {
                t.setAttributeNS(javax.xml.XMLConstants.XML_NS_URI, "xml:space", "preserve");
            }
            for (Object next : piece.tail) {
                if (next instanceof ProcessingInstruction tag) {
                    t.appendChild(tag);
                    placed.add(tag);
                } else {
                    t.appendChild(t.getOwnerDocument().createTextNode((String) next));
                }
            }
        }
        return placed;
    }

    private void lift(ProcessingInstruction node) {
        Tag tag = (Tag) node.getUserData(TAG_KEY);
        if (tag.kind() == Tag.Kind.COMMENT && tag.level().isEmpty()) {
            node.getParentNode().removeChild(node);
        } else if (!tag.level().isEmpty()) {
            replaceAncestor(node, tag);
        } else if (tag.kind() == Tag.Kind.STATEMENT) {
            splitRun(node);
        }
    }

    private void replaceAncestor(ProcessingInstruction node, Tag tag) {
        Element target = Dom.ancestor(node, tag.level());
        if (target == null || target.getParentNode() == null || hasOtherTags(target, node)) {
            issues.add(Problems.syntax(part, (String) node.getUserData(AROUND_KEY), "not_alone", tag.source()));
            node.getParentNode().removeChild(node);
            return;
        }
        target.getParentNode().replaceChild(node, target);
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
