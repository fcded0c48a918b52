package io.resultflow.documents.template;

import io.resultflow.documents.fill.Expressions;
import io.resultflow.documents.fill.TemplatePart;
import io.resultflow.documents.template.ExpressionReader.Use;
import io.resultflow.domain.problem.Issue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/** Turns one part with text into the text that {@link Expressions} fills, and collects its names and its errors. */
final class PartCompiler {
    /** Marks a tag's node behind which a cell ends with a paragraph, whatever the tag decides. */
    static final String WHOLE_KEY = "whole";

    private final String part;
    private final List<Issue> issues;
    private final List<Issue> warnings;
    private final Scope scope = new Scope();
    private final ExpressionReader expressions;
    private final Statements statements;
    private final PictureTags pictures;
    private final AttributeTags attributes;
    private boolean tagged;
    private boolean movesGrids;

    private PartCompiler(String part, TemplateNames names, String idPrefix, List<Issue> issues, List<Issue> warnings) {
        this.part = part;
        this.issues = issues;
        this.warnings = warnings;
        this.expressions = new ExpressionReader(names, scope);
        this.statements = new Statements(scope, expressions);
        this.pictures = new PictureTags(names, scope, idPrefix);
        this.attributes = new AttributeTags(part, expressions, issues);
    }

    /**
     * The compiled part, or null when it holds no tag and may stay as it is.
     *
     * @param part the name by which people know it: {@code body}, {@code header1}
     * @param idPrefix of relationship ids that the part does not use
     */
    static TemplatePart.@Nullable Tagged compile(
            String part,
            Document document,
            TemplateNames names,
            String idPrefix,
            List<Issue> issues,
            List<Issue> warnings) {
        return new PartCompiler(part, names, idPrefix, issues, warnings).compile(document);
    }

    private TemplatePart.@Nullable Tagged compile(Document document) {
        place(document);
        walk(document.getDocumentElement());
        for (Scope.Block block : scope.unclosed()) {
            issues.add(Problems.unclosed(part, block.around(), block.source()));
        }
        keepCellsWhole(document);
        return tagged ? new TemplatePart.Tagged(PartWriter.write(document), movesGrids) : null;
    }

    private void place(Document document) {
        ParagraphJoins.apply(paragraphs(document));
        List<ProcessingInstruction> tags = new ArrayList<>();
        for (Element paragraph : paragraphs(document)) {
            tagged |= new ParagraphText(paragraph).hasBraces();
            tags.addAll(ParagraphTags.place(part, paragraph, issues));
        }
        BlockLevels.settle(tags);
        TagLift lift = new TagLift(part, issues);
        for (ProcessingInstruction tag : tags) {
            movesGrids |= ParagraphTags.tag(tag).level().equals("tc");
            lift.lift(tag);
        }
    }

    private static List<Element> paragraphs(Document document) {
        return Dom.elements(document).stream()
                .filter(element -> Dom.isWord(element, "p"))
                .toList();
    }

    /** A cell ends with a paragraph, also when a condition takes all others away; this one takes no room. */
    private static void keepCellsWhole(Document document) {
        for (Element element : Dom.elements(document)) {
            if (Dom.isWord(element, "tc")
                    && element.getLastChild() instanceof ProcessingInstruction last
                    && last.getUserData(WHOLE_KEY) == null) {
                Element paragraph = Dom.sibling(element, "p");
                Element properties = Dom.sibling(element, "pPr");
                Element spacing = Dom.sibling(element, "spacing");
                String prefix = element.getPrefix() == null ? "" : element.getPrefix() + ":";
                spacing.setAttributeNS(element.getNamespaceURI(), prefix + "before", "0");
                spacing.setAttributeNS(element.getNamespaceURI(), prefix + "after", "0");
                spacing.setAttributeNS(element.getNamespaceURI(), prefix + "line", "20");
                spacing.setAttributeNS(element.getNamespaceURI(), prefix + "lineRule", "exact");
                properties.appendChild(spacing);
                paragraph.appendChild(properties);
                element.appendChild(paragraph);
            }
        }
    }

    private void walk(Node node) {
        for (Node child : Dom.children(node)) {
            if (child instanceof ProcessingInstruction instruction
                    && instruction.getUserData(ParagraphTags.TAG_KEY) instanceof Tag tag) {
                compile(instruction, tag);
            } else if (child.getUserData(PictureFrames.OPENING) instanceof PictureFrames.Opening frame) {
                tagged = true;
                child.setNodeValue(opens(frame));
            } else {
                if (child instanceof Element element) {
                    compile(element);
                }
                walk(child);
            }
        }
    }

    private void compile(Element element) {
        tagged |= attributes.compile(element);
        if (scope.loops() > 0 && "docPr".equals(element.getLocalName())) {
            AttributeTags.numberAnew(element);
        }
    }

    private String opens(PictureFrames.Opening frame) {
        try {
            return pictures.opens(frame);
        } catch (TagSyntax e) {
            issues.add(Problems.syntax(part, frame.source(), e.reason(), frame.source()));
            return "";
        }
    }

    private void compile(ProcessingInstruction node, Tag tag) {
        try {
            switch (tag.kind()) {
                case PRINT -> print(node, tag);
                case STATEMENT -> state(node, tag);
                case COMMENT, LITERAL -> node.setData("");
            }
        } catch (TagSyntax e) {
            issues.add(Problems.syntax(part, ParagraphTags.around(node), e.reason(), tag.source()));
        }
    }

    private void print(ProcessingInstruction node, Tag tag) throws TagSyntax {
        PictureTag picture = PictureTag.of(tag.content());
        if (picture != null) {
            node.setData(pictures.inline(picture, prefix(node)));
            return;
        }
        String expression = expressions.read(tag.content(), Use.PRINT);
        if (Words.calculatesWithoutForm(tag.content())) {
            warnings.add(Problems.calculates(part, ParagraphTags.around(node), tag));
        }
        boolean mayBeBlank = expressions.mayBeBlank(tag.content());
        Element paragraph = tag.level().equals("p") ? Dom.ancestor(node, "p") : null;
        if (paragraph == null) {
            node.setData(Expressions.printed(expression, prefix(node), mayBeBlank, RunFormat.of(node)));
            return;
        }
        boolean endsCell = Dom.isWord(paragraph.getParentNode(), "tc") && paragraph.getNextSibling() == null;
        Node body = paragraph.getParentNode();
        body.insertBefore(instruction(node, Expressions.eachLine(expression, mayBeBlank, endsCell)), paragraph);
        ProcessingInstruction end = instruction(node, "{% endfor %}");
        end.setUserData(WHOLE_KEY, endsCell ? Boolean.TRUE : null, null);
        body.insertBefore(end, paragraph.getNextSibling());
        node.setData(Expressions.line(prefix(node)));
    }

    private void state(ProcessingInstruction node, Tag tag) throws TagSyntax {
        String keyword = tag.keyword();
        if (!CellTags.KEYWORDS.contains(keyword)) {
            node.setData(statements.read(node, tag));
            return;
        }
        String rest = tag.content().substring(keyword.length()).strip();
        boolean merges = keyword.equals("vm") || keyword.equals("hm");
        if (merges && (scope.loops() == 0 || !rest.isEmpty())) {
            throw new TagSyntax(rest.isEmpty() ? TagFault.LOOP : TagFault.EXPRESSION);
        }
        movesGrids |= !keyword.equals("cellbg") && !keyword.equals("vm");
        CellTags.apply(node, keyword, merges ? "" : expressions.read(rest, Use.PRINT));
    }

    private static ProcessingInstruction instruction(Node beside, String text) {
        return beside.getOwnerDocument().createProcessingInstruction(PartWriter.TAG, text);
    }

    private static String prefix(Node node) {
        String prefix = node.getParentNode().getPrefix();
        return prefix == null ? "" : prefix + ":";
    }
}
