package io.resultflow.documents.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** The few questions that parts are asked, over transitional and strict WordprocessingML alike. */
final class Dom {
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    private Dom() {}

    /** Whether a node is Word's element of this local name. */
    static boolean isWord(@Nullable Node node, String localName) {
        return node != null && isWord(node) && localName.equals(node.getLocalName());
    }

    /** Whether a node is an element of Word's own. */
    static boolean isWord(@Nullable Node node) {
        return node instanceof Element element
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

    /** The first child that is Word's element of this name, or null. */
    static @Nullable Element child(@Nullable Node node, String localName) {
        if (node != null) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (isWord(child, localName)) {
                    return (Element) child;
                }
            }
        }
        return null;
    }

    /** The node behind an element's child of this name, or null at its end. */
    static @Nullable Node after(Node node, String localName) {
        Element child = child(node, localName);
        return child == null ? null : child.getNextSibling();
    }

    /** The next element beside this one, or null. */
    static @Nullable Element nextElement(Node node) {
        for (Node next = node.getNextSibling(); next != null; next = next.getNextSibling()) {
            if (next instanceof Element element) {
                return element;
            }
        }
        return null;
    }

    /** An attribute by its name without prefix; empty when it is not there. */
    static String attribute(@Nullable Element element, String localName) {
        if (element != null) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (localName.equals(attributes.item(i).getLocalName())) {
                    return attributes.item(i).getNodeValue();
                }
            }
        }
        return "";
    }

    /** Whether a node is still in its tree. */
    static boolean isPlaced(Node node) {
        Node up = node;
        while (up.getParentNode() != null) {
            up = up.getParentNode();
        }
        return up == node.getOwnerDocument();
    }

    /** Takes a node out of the tree; one that is out already stays so. */
    static void remove(Node node) {
        if (node.getParentNode() != null) {
            node.getParentNode().removeChild(node);
        }
    }

    /** Puts an element's children in its place. */
    static void unwrap(Element element) {
        unwrap(element, element);
    }

    /** Puts the children of {@code inner} in the place of {@code outer}, which holds it. */
    static void unwrap(Element outer, Element inner) {
        Node parent = outer.getParentNode();
        if (parent == null) {
            return;
        }
        for (Node child : children(inner)) {
            parent.insertBefore(child, outer);
        }
        parent.removeChild(outer);
    }

    /** Takes out a run that holds nothing but its format. */
    static void removeIfBare(@Nullable Node run) {
        if (run != null
                && isWord(run, "r")
                && children(run).stream().noneMatch(child -> child instanceof Element && !isWord(child, "rPr"))) {
            remove(run);
        }
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
