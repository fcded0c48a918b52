package io.resultflow.documents.template;

import java.nio.charset.StandardCharsets;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.w3c.dom.Text;

/** Writes a tree back as XML, tags as they are and everything else so that the template language sees no tag in it. */
final class PartWriter {
    /** The processing instruction that stands for a tag in the tree. */
    static final String TAG = "rf-tag";

    /** Marks an attribute whose value is the template language's own. */
    static final String CODE_KEY = "code";

    private final StringBuilder out = new StringBuilder(1 << 14);

    private PartWriter() {}

    /** The whole part with its XML declaration. */
    static String write(Document document) {
        PartWriter writer = new PartWriter();
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        writer.node(document.getDocumentElement());
        return writer.out.toString();
    }

    /** An element alone. */
    static String write(Element element) {
        PartWriter writer = new PartWriter();
        writer.element(element);
        return writer.out.toString();
    }

    static byte[] bytes(Document document) {
        return write(document).getBytes(StandardCharsets.UTF_8);
    }

    /** A text as it stands in an attribute. */
    static String attribute(String text) {
        PartWriter writer = new PartWriter();
        writer.escape(text, true);
        return writer.out.toString();
    }

    /** Gives an attribute a value that is the template language's own. */
    static void code(Attr attribute, String code) {
        attribute.setValue(code);
        attribute.setUserData(CODE_KEY, true, null);
    }

    private void node(Node node) {
        if (node instanceof Element element) {
            element(element);
        } else if (node instanceof Text text) {
            escape(text.getData(), false);
        } else if (node instanceof ProcessingInstruction instruction && TAG.equals(instruction.getTarget())) {
            out.append(instruction.getData());
        }
    }

    private void element(Element element) {
        out.append('<').append(element.getNodeName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            out.append(' ').append(attribute.getName()).append("=\"");
            if (attribute.getUserData(CODE_KEY) == null) {
                escape(attribute.getValue(), true);
            } else {
                out.append(attribute.getValue());
            }
            out.append('"');
        }
        if (element.getFirstChild() == null) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            node(child);
        }
        out.append("</").append(element.getNodeName()).append('>');
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '{' -> out.append("&#123;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\r' -> out.append("&#13;");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(c);
            }
        }
    }
}
