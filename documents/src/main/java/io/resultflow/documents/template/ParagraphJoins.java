package io.resultflow.documents.template;

import io.resultflow.documents.template.ParagraphText.Piece;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A tag that begins with a hyphen is joined to the line before it, one that ends with a hyphen to the line after it, so that a long
 * sentence with conditions can be written over many lines. A line ends with a break or with its paragraph.
 */
final class ParagraphJoins {
    private static final Pattern OPENING = Pattern.compile("\\{%-");
    private static final Pattern CLOSING = Pattern.compile("-%\\}");

    private static final Pattern BESIDE = Pattern.compile("^[ \\t]+(?=\\{%-)|(?<=-%\\})[ \\t]+$");

    private ParagraphJoins() {}

    /** Joins the paragraphs and lines that say so. */
    static void apply(List<Element> paragraphs) {
        @Nullable Element open = null;
        for (Element paragraph : paragraphs) {
            Ends ends = ends(paragraph);
            Element before = previous(paragraph);
            Element target = paragraph;
            if (before != null && (ends.toPrevious || before == open)) {
                join(before, paragraph);
                target = before;
            }
            open = ends.toNext ? target : null;
        }
    }

    /** Whether a paragraph asks for the one before and the one after. */
    private static final class Ends {
        boolean toPrevious;
        boolean toNext;
    }

    private static Ends ends(Element paragraph) {
        Ends ends = new Ends();
        ParagraphText text = new ParagraphText(paragraph);
        if (!text.hasBraces()) {
            return ends;
        }
        Matcher opening = OPENING.matcher(text.text());
        while (opening.find()) {
            ends.toPrevious |= closeUp(text, opening.start(), false);
        }
        Matcher closing = CLOSING.matcher(text.text());
        while (closing.find()) {
            ends.toNext |= closeUp(text, closing.end(), true);
        }
        for (Piece piece : text.pieces()) {
            String closed = BESIDE.matcher(piece.rest).replaceAll("");
            if (piece.isText && !closed.equals(piece.rest)) {
                piece.element.setTextContent(closed);
            }
        }
        return ends;
    }

    /** Takes the breaks beside a tag away; true when nothing of its paragraph is on that side. */
    private static boolean closeUp(ParagraphText text, int at, boolean after) {
        List<Piece> pieces = text.pieces();
        int index = 0;
        while (index < pieces.size() - 1 && !holds(pieces.get(index), after ? at - 1 : at)) {
            index++;
        }
        Piece own = pieces.get(index);
        String beside = after ? own.rest.substring(at - own.start) : own.rest.substring(0, at - own.start);
        if (!beside.chars().allMatch(c -> c == ' ' || c == '\t')) {
            return false;
        }
        int step = after ? 1 : -1;
        int next = index + step;
        boolean broken = false;
        while (next >= 0 && next < pieces.size() && isNothing(pieces.get(next))) {
            Piece piece = pieces.get(next);
            if (piece.isBreak()) {
                broken = true;
                if (piece.element.getParentNode() != null) {
                    piece.element.getParentNode().removeChild(piece.element);
                }
            }
            next += step;
        }
        boolean atEdge = next < 0 || next >= pieces.size();
        return atEdge && !broken;
    }

    private static boolean holds(Piece piece, int at) {
        return at >= piece.start && at < piece.end();
    }

    private static boolean isNothing(Piece piece) {
        return piece.isText ? piece.rest.isEmpty() : piece.isBreak();
    }

    private static @Nullable Element previous(Element paragraph) {
        Node node = paragraph.getPreviousSibling();
        while (node != null && (!(node instanceof Element) || isMark(node))) {
            node = node.getPreviousSibling();
        }
        return Dom.isWord(node, "p") ? (Element) node : null;
    }

    private static boolean isMark(Node node) {
        return Dom.isWord(node, "bookmarkStart") || Dom.isWord(node, "bookmarkEnd") || Dom.isWord(node, "proofErr");
    }

    private static void join(Element before, Element paragraph) {
        for (Node child : Dom.children(paragraph)) {
            if (!Dom.isWord(child, "pPr")) {
                before.appendChild(child);
            }
        }
        paragraph.getParentNode().removeChild(paragraph);
    }
}
