package io.resultflow.documents.template;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts one tag in the place of a content control's text, whatever the control holds: runs, paragraphs, a cell, a row. */
final class ControlContent {
    private static final Set<String> TABLE = Set.of("tbl", "tr", "tc");

    private ControlContent() {}

    /**
     * Leaves one run with the tag.
     *
     * @param format of the text, when what stands there is only Word's prompt
     * @throws TagSyntax {@code control_level} when the control holds more than one cell
     */
    static void print(Element content, @Nullable Element format, String tag) throws TagSyntax {
        Element holder = content;
        while (cells(holder).findAny().isPresent()) {
            List<Element> inner = cells(holder).toList();
            if (inner.size() > 1 || inner.get(0).getLocalName().equals("tbl")) {
                throw new TagSyntax(TagFault.CONTROL_LEVEL);
            }
            holder = inner.get(0);
        }
        Element paragraph = Dom.child(holder, "p");
        if (paragraph != null) {
            for (Node child : Dom.children(holder)) {
                if (child != paragraph && !Dom.isWord(child, "tcPr")) {
                    holder.removeChild(child);
                }
            }
            holder = paragraph;
        }
        replaceRuns(holder, format, tag);
    }

    private static Stream<Element> cells(Element holder) {
        return Dom.children(holder).stream()
                .filter(child -> Dom.isWord(child) && TABLE.contains(child.getLocalName()))
                .map(Element.class::cast);
    }

    private static void replaceRuns(Element holder, @Nullable Element format, String tag) {
        Element run = Dom.sibling(holder, "r");
        Node properties = format == null ? formatOfText(holder) : format.cloneNode(true);
        for (Node child : Dom.children(holder)) {
            if (!Dom.isWord(child, "pPr")) {
                holder.removeChild(child);
            }
        }
        if (properties != null) {
            run.appendChild(properties);
        }
        Element text = Dom.sibling(holder, "t");
        text.setTextContent(tag);
        run.appendChild(text);
        holder.appendChild(run);
    }

    /** The first run's format, without the style that makes prompts grey. */
    private static @Nullable Node formatOfText(Element holder) {
        for (Element element : Dom.elements(holder)) {
            if (Dom.isWord(element, "r")) {
                Element properties = Dom.child(element, "rPr");
                Element style = Dom.child(properties, "rStyle");
                if (style != null && Dom.attribute(style, "val").equals("PlaceholderText")) {
                    Dom.remove(style);
                }
                return properties;
            }
        }
        return null;
    }

    /** Says in the alternative text of each picture below what it shows. */
    static void describePictures(Element content, String tag) throws TagSyntax {
        List<Element> pictures = Dom.elements(content).stream()
                .filter(element -> "docPr".equals(element.getLocalName()))
                .toList();
        if (pictures.isEmpty()) {
            throw new TagSyntax(TagFault.CONTROL_PICTURE);
        }
        pictures.forEach(picture -> picture.setAttribute("descr", tag));
    }
}
