package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What a part with text may hold: no fields that fetch or run, no foreign objects, no tags where they would print raw. */
final class ContentRules {
    private static final Set<String> FETCHING = Set.of(
            "DDE",
            "DDEAUTO",
            "INCLUDETEXT",
            "INCLUDEPICTURE",
            "INCLUDE",
            "IMPORT",
            "LINK",
            "DATABASE",
            "RD",
            "EMBED",
            "CONTROL",
            "HTMLACTIVEX",
            "OCX",
            "PRINT");
    private static final Set<String> OBJECTS = Set.of("OLEObject", "object", "control", "altChunk", "subDoc");
    private static final List<String> ADDRESSES = List.of("src", "href", "althref");
    private static final Set<String> PICTURES = Set.of("imagedata", "fill", "stroke");
    private static final String VML = "urn:schemas-microsoft-com:vml";

    private final String part;
    private final List<Issue> issues;
    private final Deque<StringBuilder> fields = new ArrayDeque<>();

    private ContentRules(String part, List<Issue> issues) {
        this.part = part;
        this.issues = issues;
    }

    static void check(String part, Document document, List<Issue> issues) {
        ContentRules rules = new ContentRules(part, issues);
        for (Element element : Dom.elements(document)) {
            rules.element(element);
        }
    }

    private void element(Element element) {
        String name = element.getLocalName();
        if (Dom.isWord(element, "fldChar")) {
            fieldMark(Dom.attribute(element, "fldCharType"));
        } else if (Dom.isWord(element, "instrText") && !fields.isEmpty()) {
            fields.element().append(element.getTextContent());
        } else if (Dom.isWord(element, "fldSimple")) {
            field(Dom.attribute(element, "instr"));
        } else if (OBJECTS.contains(name) && !holdsOnlyPicture(element)) {
            issues.add(Problems.unsafe(part, UnsafeContent.EMBEDDED, name));
        } else if (VML.equals(element.getNamespaceURI())) {
            drawing(element);
        }
        if (isDrawnParagraph(element)) {
            rawTag(element.getTextContent());
        } else if (!Dom.isWord(element, "t") && !isInDrawnParagraph(element)) {
            rawTags(element);
        }
    }

    /** {@code w:object} also wraps plain pictures of old editors; only those without an object inside are fine. */
    private static boolean holdsOnlyPicture(Element element) {
        return element.getLocalName().equals("object")
                && Dom.elements(element).stream()
                        .noneMatch(inner -> Set.of("OLEObject", "objectEmbed", "objectLink", "control")
                                .contains(inner.getLocalName()));
    }

    private void fieldMark(String type) {
        if (type.equals("begin")) {
            fields.push(new StringBuilder());
        } else if (!fields.isEmpty()) {
            field(fields.element().toString());
            fields.element().setLength(0);
            if (type.equals("end")) {
                fields.pop();
            }
        }
    }

    private void field(String instruction) {
        String plain = instruction.replace('"', ' ').strip();
        String word = plain.split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT);
        if (FETCHING.contains(word)) {
            issues.add(Problems.unsafe(part, UnsafeContent.FIELD, word));
        } else if (word.equals("HYPERLINK")
                && !isToTheWeb(plain.substring(word.length()).strip())) {
            issues.add(Problems.unsafe(part, UnsafeContent.EXTERNAL_HYPERLINK));
        }
    }

    /** A switch first ({@code \\l "mark"}) is a place in the document itself. */
    private static boolean isToTheWeb(String target) {
        boolean inside = target.isEmpty() || (target.startsWith("\\") && !target.startsWith("\\\\"));
        return inside || LinkAddress.isAllowed(target);
    }

    /** A picture that stands behind an address and not in the package. */
    private void drawing(Element element) {
        if (ADDRESSES.stream().anyMatch(name -> isAddress(Dom.attribute(element, name)) && isPicture(element, name))) {
            issues.add(Problems.unsafe(part, UnsafeContent.EXTERNAL_IMAGE));
        }
    }

    /** Charts and SmartArt scatter a text over runs, as Word does. */
    private static boolean isDrawnParagraph(Node node) {
        return "p".equals(node.getLocalName())
                && String.valueOf(node.getNamespaceURI()).endsWith("/drawingml/2006/main");
    }

    private static boolean isInDrawnParagraph(Element element) {
        for (Node up = element.getParentNode(); up != null; up = up.getParentNode()) {
            if (isDrawnParagraph(up)) {
                return true;
            }
        }
        return false;
    }

    /** On a shape {@code href} is a link to click; on what fills it, a picture to fetch. */
    private static boolean isPicture(Element element, String attribute) {
        return attribute.equals("src") || PICTURES.contains(element.getLocalName());
    }

    private static boolean isAddress(String source) {
        return source.contains(":") || source.startsWith("\\\\") || source.startsWith("//");
    }

    private void rawTags(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Text text) {
                rawTag(text.getData());
            }
        }
    }

    private void rawTag(String text) {
        if (text.contains("{{") || text.contains("{%")) {
            String found = text.strip();
            issues.add(Problems.syntax(
                    part, TagScanner.around(found, 0, Math.min(found.length(), 40)), TagFault.PLACE, found));
        }
    }
}
