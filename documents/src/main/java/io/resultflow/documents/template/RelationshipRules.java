package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * What a part may point to: parts of its own package, and web or mail addresses behind links. What only tells where the
 * template came from, or what its reviewers said, is taken out; anything that would be fetched, run or shown from elsewhere is refused.
 */
final class RelationshipRules {
    private static final Set<String> REMOVED = Set.of(
            "attachedTemplate",
            "mailMergeSource",
            "mailMergeHeaderSource",
            "recipientData",
            "thumbnail",
            "custom-properties",
            "printerSettings",
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "people");
    private static final Set<String> REFUSED =
            Set.of("oleObject", "package", "control", "vbaProject", "aFChunk", "subDocument", "frame");

    private RelationshipRules() {}

    static void apply(PackageParts parts, List<Issue> issues) {
        for (String name : parts.names()) {
            if (name.endsWith(".rels")) {
                apply(parts, name, issues);
            }
        }
    }

    private static void apply(PackageParts parts, String name, List<Issue> issues) {
        Document document = parts.parse(name);
        boolean changed = false;
        for (Element relationship : Dom.elements(document)) {
            if (!"Relationship".equals(relationship.getLocalName())) {
                continue;
            }
            String type = relationship.getAttribute("Type");
            type = type.substring(type.lastIndexOf('/') + 1);
            boolean external = "External".equalsIgnoreCase(relationship.getAttribute("TargetMode"));
            String target = relationship.getAttribute("Target");
            if (REMOVED.contains(type)) {
                if (!external) {
                    parts.remove(PackageParts.resolve(name, target));
                }
                relationship.getParentNode().removeChild(relationship);
                changed = true;
            } else if (external && !(type.equals("hyperlink") && LinkAddress.isAllowed(target))) {
                issues.add(external(PackageParts.spoken(name), type));
            } else if (REFUSED.contains(type) && !(type.equals("package") && name.contains("/charts/"))) {
                issues.add(Problems.unsafe(PackageParts.spoken(name), UnsafeContent.EMBEDDED, type));
            }
        }
        if (changed) {
            parts.replace(name, document);
        }
    }

    private static Issue external(String part, String type) {
        UnsafeContent reason = switch (type) {
            case "image" -> UnsafeContent.EXTERNAL_IMAGE;
            case "hyperlink" -> UnsafeContent.EXTERNAL_HYPERLINK;
            default -> UnsafeContent.EXTERNAL;
        };
        return Problems.unsafe(part, reason, type);
    }
}
