package io.resultflow.documents.template;

import io.resultflow.documents.template.ParagraphText.Piece;
import io.resultflow.domain.problem.Issue;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * Makes every tag of a paragraph whole: however it is scattered, it becomes one processing instruction in the {@code w:t}
 * where it began.
 */
final class ParagraphTags {
    /** Keys of what a tag's node knows about itself. */
    static final String TAG_KEY = "tag";

    static final String AROUND_KEY = "around";
    static final String ALONE_KEY = "alone";

    private final Element paragraph;
    private final ParagraphText text;

    private ParagraphTags(Element paragraph, ParagraphText text) {
        this.paragraph = paragraph;
        this.text = text;
    }

    /** The tags of a paragraph in order, each in its place; what cannot be a tag goes to {@code issues}. */
    static List<ProcessingInstruction> place(String part, Element paragraph, List<Issue> issues) {
        ParagraphText text = new ParagraphText(paragraph);
        if (!text.hasBraces()) {
            return List.of();
        }
        List<Tag> tags = TagScanner.scan(part, text.text(), issues);
        ParagraphTags place = new ParagraphTags(paragraph, text);
        for (int i = tags.size() - 1; i >= 0; i--) {
            place.cut(tags.get(i), tags.size() == 1);
        }
        return place.rebuild();
    }

    /** What a tag's node stands for. */
    static Tag tag(Node node) {
        return (Tag) node.getUserData(TAG_KEY);
    }

    static String around(Node node) {
        return String.valueOf(node.getUserData(AROUND_KEY));
    }

    private void cut(Tag tag, boolean only) {
        Node node = tag.kind() == Tag.Kind.LITERAL
                ? paragraph.getOwnerDocument().createTextNode(tag.content())
                : instruction(tag, only);
        boolean begun = false;
        for (Piece piece : text.pieces()) {
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

    private ProcessingInstruction instruction(Tag tag, boolean only) {
        ProcessingInstruction node = paragraph.getOwnerDocument().createProcessingInstruction(PartWriter.TAG, "");
        node.setUserData(TAG_KEY, tag, null);
        node.setUserData(AROUND_KEY, TagScanner.around(text.text(), tag.start(), tag.end()), null);
        boolean alone = only && text.text().strip().equals(tag.source().strip());
        node.setUserData(ALONE_KEY, alone, null);
        return node;
    }

    private List<ProcessingInstruction> rebuild() {
        List<ProcessingInstruction> placed = new ArrayList<>();
        for (Piece piece : text.pieces()) {
            if (!piece.isText) {
                if (piece.rest.isEmpty()) {
                    piece.element.getParentNode().removeChild(piece.element);
                }
                continue;
            }
            Element t = piece.element;
            t.setTextContent(piece.rest);
            if (!piece.tail.isEmpty() || !piece.rest.equals(piece.rest.strip())) {
                t.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
            }
            for (Object next : piece.tail) {
                if (next instanceof Node node) {
                    t.appendChild(node);
                    if (node instanceof ProcessingInstruction tag) {
                        placed.add(tag);
                    }
                } else {
                    t.appendChild(t.getOwnerDocument().createTextNode((String) next));
                }
            }
        }
        return placed;
    }
}
