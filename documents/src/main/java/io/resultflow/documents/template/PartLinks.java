package io.resultflow.documents.template;

import io.resultflow.documents.fill.Printing;
import io.resultflow.domain.problem.Issue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What a part points to, where that depends on the row: the addresses of its links, and the pictures that it shows. */
final class PartLinks {
    private static final String EMPTY =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>";

    private final PackageParts parts;
    private final String owner;
    private final String name;
    private final Document relationships;

    PartLinks(PackageParts parts, String owner) {
        this.parts = parts;
        this.owner = owner;
        this.name = PackageParts.relationshipsOf(owner);
        this.relationships = parts.names().contains(name)
                ? parts.parse(name)
                : SafeXml.parse(name, EMPTY.getBytes(StandardCharsets.UTF_8));
    }

    /** The name of the part that says so. */
    String name() {
        return name;
    }

    /** A beginning for ids that none of the part's own relationships has. */
    String freePrefix() {
        String prefix = "row";
        while (hasIdLike(prefix)) {
            prefix += "x";
        }
        return prefix;
    }

    private boolean hasIdLike(String prefix) {
        return Dom.elements(relationships).stream()
                .anyMatch(element -> element.getAttribute("Id").startsWith(prefix));
    }

    /**
     * Its compiled text, or null when it is the same for every row.
     *
     * @param replaced ids of pictures that gave their place to those of rows
     */
    @Nullable
    String compile(
            Document text,
            boolean showsPictures,
            Set<String> replaced,
            ExpressionReader expressions,
            List<Issue> issues) {
        boolean dropped = drop(text, replaced);
        boolean tagged = showsPictures;
        for (Element relationship : Dom.elements(relationships)) {
            Attr target = relationship.getAttributeNode("Target");
            if (target != null && isLink(relationship) && LinkAddress.hasTags(target.getValue())) {
                compile(target, expressions, issues);
                tagged = true;
            }
        }
        if (showsPictures) {
            relationships
                    .getDocumentElement()
                    .appendChild(
                            relationships.createProcessingInstruction(PartWriter.TAG, Printing.relationships(owner)));
        }
        if (dropped && !tagged) {
            parts.replace(name, relationships);
        }
        return tagged ? PartWriter.write(relationships) : null;
    }

    private static boolean isLink(Element relationship) {
        return relationship.getAttribute("Type").endsWith("/hyperlink")
                && relationship.getAttribute("TargetMode").equalsIgnoreCase("External");
    }

    private void compile(Attr target, ExpressionReader expressions, List<Issue> issues) {
        String address = target.getValue();
        try {
            PartWriter.code(target, LinkAddress.compiled(address, expressions));
        } catch (TagSyntax e) {
            issues.add(Problems.syntax(PackageParts.spoken(owner), address, e.reason(), address));
        }
    }

    private boolean drop(Document text, Set<String> replaced) {
        boolean any = false;
        for (Element relationship : Dom.elements(relationships)) {
            String id = relationship.getAttribute("Id");
            if (replaced.contains(id) && !isUsed(text, id)) {
                Dom.remove(relationship);
                parts.release(PackageParts.resolve(name, relationship.getAttribute("Target")), name);
                any = true;
            }
        }
        return any;
    }

    private static boolean isUsed(Document text, String id) {
        for (Element element : Dom.elements(text)) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                if (id.equals(attribute.getValue()) && attribute.getNamespaceURI() != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
