package io.resultflow.documents.template;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A filled part as lines that people can compare: {@code p:} a paragraph with its text, {@code tbl} a table with the number
 * of its columns, {@code tr} a row, {@code tc} a cell with its span, merge and colour. Breaks are shown as {@code /}, tabs as
 * {@code >}. {@code golden.py} beside docxtpl's cases writes the same.
 */
public final class Outline {
    private static final Map<String, String> CELL =
            new TreeMap<>(Map.of("gridSpan", "val", "vMerge", "val", "shd", "fill"));

    private final StringBuilder out = new StringBuilder();

    private Outline() {}

    /** Of the body. */
    public static String of(byte[] docx) {
        return of(docx, "word/document.xml");
    }

    public static String of(byte[] docx, String part) {
        Outline outline = new Outline();
        byte[] xml = WordFile.read(docx, part).getBytes(StandardCharsets.UTF_8);
        outline.children(SafeXml.parse(part, xml).getDocumentElement(), "");
        return outline.out.toString();
    }

    private void children(Node parent, String indent) {
        for (Node child : Dom.children(parent)) {
            if (Dom.isWord(child, "p")) {
                line(indent + "p: " + text(child));
            } else if (Dom.isWord(child, "tbl")) {
                line(indent + "tbl " + columns(child));
                children(child, indent + "  ");
            } else if (Dom.isWord(child, "tr")) {
                line(indent + "tr");
                children(child, indent + "  ");
            } else if (Dom.isWord(child, "tc")) {
                line(indent + "tc" + attributes(child));
                children(child, indent + "  ");
            } else {
                children(child, indent);
            }
        }
    }

    private void line(String line) {
        out.append(line.stripTrailing()).append('\n');
    }

    private static long columns(Node table) {
        return Dom.children(table).stream()
                .filter(child -> Dom.isWord(child, "tblGrid"))
                .flatMap(grid -> Dom.children(grid).stream())
                .filter(column -> Dom.isWord(column, "gridCol"))
                .count();
    }

    private static String attributes(Node cell) {
        StringBuilder attributes = new StringBuilder();
        @Nullable Node properties = child(cell, "tcPr");
        CELL.forEach((name, attribute) -> {
            if (properties != null && child(properties, name) instanceof Element element) {
                String value = element.getAttributeNS(element.getNamespaceURI(), attribute);
                attributes.append(' ').append(name).append('=').append(value);
            }
        });
        return attributes.toString();
    }

    private static @Nullable Node child(Node parent, String name) {
        return Dom.children(parent).stream()
                .filter(child -> Dom.isWord(child, name))
                .findFirst()
                .orElse(null);
    }

    private static String text(Node paragraph) {
        StringBuilder text = new StringBuilder();
        for (Element element : Dom.elements(paragraph)) {
            if (Dom.isWord(element, "t")) {
                text.append(element.getTextContent());
            } else if (Dom.isWord(element, "br")) {
                text.append('/');
            } else if (Dom.isWord(element, "tab") && Dom.isWord(element.getParentNode(), "r")) {
                text.append('>');
            }
        }
        return text.toString();
    }
}
