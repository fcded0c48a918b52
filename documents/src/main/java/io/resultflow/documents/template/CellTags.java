package io.resultflow.documents.template;

import io.resultflow.documents.fill.Expressions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * The tags that speak of the table cell in which they stand: {@code colspan}, {@code cellbg}, and {@code vm} and {@code hm},
 * which merge the cells that a loop makes downwards and sideways.
 */
final class CellTags {
    static final Set<String> KEYWORDS = Set.of("colspan", "cellbg", "vm", "hm");

    /** What stands in a cell's properties, in the order that the format demands (ECMA-376, CT_TcPr). */
    private static final List<String> PROPERTIES = List.of(
            "cnfStyle",
            "tcW",
            "gridSpan",
            "hMerge",
            "vMerge",
            "tcBorders",
            "shd",
            "noWrap",
            "tcMar",
            "textDirection",
            "tcFitText",
            "vAlign",
            "hideMark");

    private final Element cell;

    private CellTags(Element cell) {
        this.cell = cell;
    }

    /**
     * Does to the cell what a tag says.
     *
     * @param value the tag's expression, rewritten; empty when it has none
     */
    static void apply(ProcessingInstruction node, String keyword, String value) throws TagSyntax {
        Element cell = Dom.ancestor(node, "tc");
        if (cell == null) {
            throw new TagSyntax(TagFault.CELL);
        }
        node.getParentNode().removeChild(node);
        CellTags tags = new CellTags(cell);
        switch (keyword) {
            case "colspan" -> tags.put("gridSpan", "val", Expressions.span(value));
            case "cellbg" -> tags.shade(value);
            case "vm" -> tags.mergeDown();
            default -> tags.mergeSideways();
        }
    }

    private void shade(String colour) {
        put("shd", "fill", Expressions.colour(colour));
        Element shade = property("shd");
        set(shade, "val", "clear");
        set(shade, "color", "auto");
    }

    private void mergeDown() {
        put("vMerge", "val", "{% if loop.first %}restart{% else %}continue{% endif %}");
        Node first = tcPr().getNextSibling();
        cell.insertBefore(statement("{% if loop.first %}"), first);
        cell.appendChild(statement("{% else %}"));
        cell.appendChild(emptyParagraph());
        ProcessingInstruction end = statement("{% endif %}");
        end.setUserData(PartCompiler.WHOLE_KEY, true, null);
        cell.appendChild(end);
    }

    private void mergeSideways() {
        Element given = child(tcPr(), "gridSpan");
        String span = given == null ? "1" : given.getAttributeNS(given.getNamespaceURI(), "val");
        put("gridSpan", "val", Expressions.span(span + " * loop.length"));
        cell.getParentNode().insertBefore(statement("{% if loop.first %}"), cell);
        cell.getParentNode().insertBefore(statement("{% endif %}"), cell.getNextSibling());
    }

    private Element emptyParagraph() {
        Element paragraph = Dom.sibling(cell, "p");
        Element like = child(cell, "p");
        Element properties = like == null ? null : child(like, "pPr");
        if (properties != null) {
            paragraph.appendChild(properties.cloneNode(true));
        }
        return paragraph;
    }

    private ProcessingInstruction statement(String text) {
        return cell.getOwnerDocument().createProcessingInstruction(PartWriter.TAG, text);
    }

    private void put(String name, String attribute, String code) {
        Attr attr = set(property(name), attribute, code);
        attr.setUserData(PartWriter.CODE_KEY, true, null);
    }

    private static Attr set(Element element, String attribute, String value) {
        String prefix = element.getPrefix() == null ? "w:" : element.getPrefix() + ":";
        element.setAttributeNS(element.getNamespaceURI(), prefix + attribute, value);
        return element.getAttributeNodeNS(element.getNamespaceURI(), attribute);
    }

    private Element property(String name) {
        Element properties = tcPr();
        Element found = child(properties, name);
        if (found != null) {
            return found;
        }
        Node before = null;
        for (Node child : Dom.children(properties)) {
            if (before == null && PROPERTIES.indexOf(child.getLocalName()) > PROPERTIES.indexOf(name)) {
                before = child;
            }
        }
        Element made = Dom.sibling(cell, name);
        properties.insertBefore(made, before);
        return made;
    }

    private Element tcPr() {
        Element found = child(cell, "tcPr");
        if (found == null) {
            found = Dom.sibling(cell, "tcPr");
            cell.insertBefore(found, cell.getFirstChild());
        }
        return found;
    }

    private static @Nullable Element child(Element parent, String name) {
        return Dom.children(parent).stream()
                .filter(child -> Dom.isWord(child, name))
                .map(Element.class::cast)
                .findFirst()
                .orElse(null);
    }
}
