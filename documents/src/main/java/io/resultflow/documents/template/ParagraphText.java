package io.resultflow.documents.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The text of a paragraph as its reader sees it, and where in its runs each character stands. Word scatters a word over
 * runs, with spelling marks and bookmarks between.
 */
final class ParagraphText {
    /** A stretch of the text: a {@code w:t}, or one character that an element stands for. */
    static final class Piece {
        final Element element;
        final int start;
        final boolean isText;
        String rest;
        final Deque<Object> tail = new ArrayDeque<>();

        private Piece(Element element, int start, String rest, boolean isText) {
            this.element = element;
            this.start = start;
            this.rest = rest;
            this.isText = isText;
        }

        boolean isBreak() {
            return Dom.isWord(element, "br") || Dom.isWord(element, "cr");
        }

        int end() {
            return start + rest.length();
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    ParagraphText(Element paragraph) {
        collect(paragraph);
    }

    String text() {
        return text.toString();
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Whether a tag or what only looks like one may stand in it. */
    boolean hasBraces() {
        return text.indexOf("{") >= 0 || text.indexOf("}") >= 0;
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
}
