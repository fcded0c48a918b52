package io.resultflow.documents.template;

import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Takes out of a package who made it and from what, so that no customer reads it in a report's properties. */
final class Provenance {
    /** Kept, since layout engines read from them how the file was written. */
    private static final Set<String> KEPT = Set.of("Properties", "Application", "AppVersion");

    private static final Set<String> SETTINGS = Set.of("attachedTemplate", "linkStyles", "mailMerge", "docVars");

    private Provenance() {}

    static void remove(PackageParts parts) {
        for (String name : parts.names()) {
            switch (name) {
                case "docProps/core.xml" -> empty(parts, name, Set.of("coreProperties"));
                case "docProps/app.xml" -> empty(parts, name, KEPT);
                case "word/settings.xml" -> settings(parts, name);
                default -> {}
            }
        }
    }

    private static void empty(PackageParts parts, String name, Set<String> kept) {
        Document document = parts.parse(name);
        for (Element element : Dom.elements(document)) {
            if (!kept.contains(element.getLocalName()) && element.getParentNode() != null) {
                element.getParentNode().removeChild(element);
            }
        }
        parts.replace(name, document);
    }

    private static void settings(PackageParts parts, String name) {
        Document document = parts.parse(name);
        boolean changed = false;
        for (Element element : Dom.elements(document)) {
            if (SETTINGS.contains(element.getLocalName())) {
                element.getParentNode().removeChild(element);
                changed = true;
            }
        }
        if (changed) {
            parts.replace(name, document);
        }
    }
}
