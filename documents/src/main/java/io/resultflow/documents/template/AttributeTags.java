package io.resultflow.documents.template;

import io.resultflow.documents.fill.Printing;
import io.resultflow.domain.problem.Issue;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Fills tags in the attributes that readers see or hear: alternative texts, screen tips, the text of WordArt. */
final class AttributeTags {
    private static final Set<String> DESCRIBED = Set.of("docPr", "cNvPr");
    private static final Set<String> DESCRIPTIONS = Set.of("descr", "title");
    private static final Set<String> DRAWN = Set.of("alt", "title", "string");
    private static final String VML = "urn:schemas-microsoft-com:vml";

    private final String part;
    private final ExpressionReader expressions;
    private final List<Issue> issues;

    AttributeTags(String part, ExpressionReader expressions, List<Issue> issues) {
        this.part = part;
        this.expressions = expressions;
        this.issues = issues;
    }

    /** Compiles the tags of one element's attributes and tells whether there were any. */
    boolean compile(Element element) {
        boolean any = false;
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String text = DollarNames.rewritten(attribute.getValue());
            if (isSeen(element, attribute) && (text.contains("{{") || text.contains("{%"))) {
                PartWriter.code(attribute, compiled(text));
                any = true;
            }
        }
        return any;
    }

    /** Gives a drawing another id each time it is printed. */
    static void numberAnew(Element properties) {
        Attr id = properties.getAttributeNode("id");
        if (id != null) {
            PartWriter.code(id, Printing.DRAWING_ID);
        }
    }

    private static boolean isSeen(Element element, Attr attribute) {
        String name = attribute.getName();
        return (DESCRIBED.contains(element.getLocalName()) && DESCRIPTIONS.contains(name))
                || (VML.equals(element.getNamespaceURI()) && DRAWN.contains(name))
                || (Dom.isWord(element, "hyperlink") && "tooltip".equals(attribute.getLocalName()));
    }

    private String compiled(String text) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Tag tag : TagScanner.scan(part, text, issues)) {
            out.append(PartWriter.attribute(text.substring(at, tag.start())));
            out.append(printed(tag, text));
            at = tag.end();
        }
        return out.append(PartWriter.attribute(text.substring(at))).toString();
    }

    private String printed(Tag tag, String text) {
        try {
            switch (tag.kind()) {
                case PRINT -> {}
                case LITERAL -> {
                    return PartWriter.attribute(tag.content());
                }
                case COMMENT -> {
                    return "";
                }
                case STATEMENT -> throw new TagSyntax(TagFault.PLACE);
            }
            if (PictureTag.of(tag.content()) != null) {
                throw new TagSyntax(TagFault.PICTURE_PLACE);
            }
            return Printing.seen(expressions.value(tag.content()));
        } catch (TagSyntax e) {
            issues.add(
                    Problems.syntax(part, TagScanner.around(text, tag.start(), tag.end()), e.reason(), tag.source()));
            return "";
        }
    }
}
