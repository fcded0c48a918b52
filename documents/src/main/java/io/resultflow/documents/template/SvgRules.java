package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** What a drawing in SVG may hold: lines, text and pictures of its own; nothing from elsewhere and nothing that runs. */
final class SvgRules {
    private static final Set<String> RUNNING = Set.of("script", "foreignobject", "handler", "iframe");
    private static final Pattern FETCHED = Pattern.compile("(?i)url\\(\\s*['\"]?(?!#|data:)|@import");

    private SvgRules() {}

    /** Whether a document is such a drawing. */
    static boolean isSvg(Document document) {
        return "svg".equals(document.getDocumentElement().getLocalName());
    }

    static void check(String part, Document document, List<Issue> issues) {
        for (Element element : Dom.elements(document)) {
            String name = element.getLocalName().toLowerCase(Locale.ROOT);
            boolean style = name.equals("style")
                    && FETCHED.matcher(element.getTextContent()).find();
            if (RUNNING.contains(name) || style || isFetching(element)) {
                issues.add(Problems.unsafe(part, UnsafeContent.EXTERNAL_IMAGE));
                return;
            }
        }
    }

    private static boolean isFetching(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String name = attribute.getLocalName() == null ? attribute.getNodeName() : attribute.getLocalName();
            String value = attribute.getNodeValue().strip();
            boolean link = name.equalsIgnoreCase("href") && !"a".equals(element.getLocalName());
            boolean outside = link && !value.isEmpty() && !value.startsWith("#") && !isInside(value);
            if (outside || name.startsWith("on") || FETCHED.matcher(value).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(String link) {
        return link.toLowerCase(Locale.ROOT).startsWith("data:image/")
                && !link.toLowerCase(Locale.ROOT).contains("svg");
    }
}
