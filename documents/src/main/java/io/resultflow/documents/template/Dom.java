package io.resultflow.documents.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The few questions that parts are asked, over transitional and strict WordprocessingML alike. */
final class Dom {
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private Dom() {}

    /** Whether a node is Word's element of this local name. */
    static boolean isWord(@Nullable Node node, String localName) {
        return node instanceof Element element
                && localName.equals(element.getLocalName())
                && element.getNamespaceURI() != null
                && WORD.contains(element.getNamespaceURI());
    }

    /** The nearest ancestor that is Word's element of this name, or null. */
    static @Nullable Element ancestor(Node node, String localName) {
        for (Node up = node.getParentNode(); up != null; up = up.getParentNode()) {
            if (isWord(up, localName)) {
                return (Element) up;
            }
        }
        return null;
    }

    static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }

    /** All elements below and including a node, in reading order; a list of its own, so that the tree may be changed. */
    static List<Element> elements(Node node) {
        List<Element> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private static void collect(Node node, List<Element> found) {
        if (node instanceof Element element) {
            found.add(element);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, found);
        }
    }

    /** A new Word element beside an existing one: same namespace, same prefix. */
    static Element sibling(Element like, String localName) {
        String prefix = like.getPrefix();
        return like.getOwnerDocument()
                .createElementNS(like.getNamespaceURI(), prefix == null ? localName : prefix + ":" + localName);
    }
}
