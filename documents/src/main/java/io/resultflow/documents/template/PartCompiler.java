package io.resultflow.documents.template;

import io.resultflow.documents.fill.Expressions;
import io.resultflow.documents.template.ExpressionReader.Use;
import io.resultflow.domain.problem.Issue;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/** Turns one part with text into the text that {@link Expressions} fills, and collects its names and its errors. */
final class PartCompiler {
    private static final Pattern FOR = Pattern.compile("for +([\\p{L}_][\\p{L}\\p{M}\\p{N}_]*) +in +(.+)");
    private static final Pattern SET = Pattern.compile("set +([\\p{L}_][\\p{L}\\p{M}\\p{N}_]*) *= *(.+)");

    private final String part;
    private final List<Issue> issues;
    private final Scope scope = new Scope();
    private final ExpressionReader expressions;
    private boolean tagged;

    private PartCompiler(String part, TemplateNames names, List<Issue> issues) {
        this.part = part;
        this.issues = issues;
        this.expressions = new ExpressionReader(names, scope);
    }

    /**
     * The compiled part, or null when it holds no tag and may stay as it is.
     *
     * @param part the name by which people know it: {@code body}, {@code header1}
     */
    static @Nullable String compile(String part, Document document, TemplateNames names, List<Issue> issues) {
        return new PartCompiler(part, names, issues).compile(document);
    }

    private @Nullable String compile(Document document) {
        for (Element element : Dom.elements(document)) {
            if (Dom.isWord(element, "p")) {
                ParagraphTags.place(part, element, issues);
            }
        }
        walk(document.getDocumentElement());
        for (Scope.Block block : scope.unclosed()) {
            issues.add(Problems.unclosed(part, block.around(), block.source()));
        }
        keepCellsWhole(document);
        return tagged ? PartWriter.write(document) : null;
    }

    /** A cell ends with a paragraph, also when a condition takes all others away; this one takes no room. */
    private static void keepCellsWhole(Document document) {
        for (Element element : Dom.elements(document)) {
            if (Dom.isWord(element, "tc") && element.getLastChild() instanceof ProcessingInstruction) {
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
                tagged = true;
                instruction.setData(compiled(instruction, tag));
            } else {
                walk(child);
            }
        }
    }

    private String compiled(ProcessingInstruction node, Tag tag) {
        try {
            return switch (tag.kind()) {
                case PRINT ->
                    Expressions.printed(expressions.read(tag.content(), Use.PRINT), prefix(node), RunFormat.of(node));
                case STATEMENT -> statement(node, tag);
                case COMMENT -> "";
            };
        } catch (TagSyntax e) {
            issues.add(Problems.syntax(part, around(node), e.reason(), tag.source()));
            return "";
        }
    }

    private String statement(ProcessingInstruction node, Tag tag) throws TagSyntax {
        String content = tag.content();
        String keyword = tag.keyword();
        String rest = content.substring(keyword.length()).strip();
        switch (keyword) {
            case "if" -> {
                scope.open(new Scope.Block("if", node.getParentNode(), null, tag.source(), around(node)));
                return "{% if " + expressions.read(rest, Use.CONDITION) + " %}";
            }
            case "elif" -> {
                requireInside("if", node, false);
                return "{% elif " + expressions.read(rest, Use.CONDITION) + " %}";
            }
            case "else" -> {
                requireInside(null, node, false);
                return "{% else %}";
            }
            case "for" -> {
                return loop(node, tag);
            }
            case "endif", "endfor" -> {
                requireInside(keyword.substring(3), node, true);
                return "{% " + keyword + " %}";
            }
            case "set" -> {
                Matcher set = SET.matcher(content);
                if (!set.matches()) {
                    throw new TagSyntax("expression");
                }
                String value = expressions.read(set.group(2), Use.PRINT);
                scope.set(set.group(1));
                return "{% set " + set.group(1) + " = " + value + " %}";
            }
            default -> throw new TagSyntax("tag");
        }
    }

    private String loop(ProcessingInstruction node, Tag tag) throws TagSyntax {
        Matcher loop = FOR.matcher(tag.content());
        boolean readable = loop.matches();
        String variable = readable ? loop.group(1) : null;
        String list = "";
        TagSyntax problem = readable ? null : new TagSyntax("expression");
        if (readable) {
            try {
                list = expressions.read(loop.group(2), Use.LOOP);
            } catch (TagSyntax e) {
                problem = e;
            }
        }
        // Opened even when wrong: its end is not to be blamed.
        scope.open(new Scope.Block("for", node.getParentNode(), variable, tag.source(), around(node)));
        if (problem != null) {
            throw problem;
        }
        if (scope.loops() > Scope.MAX_LOOPS) {
            throw new TagSyntax("depth");
        }
        return "{% for " + variable + " in " + list + " %}";
    }

    private void requireInside(@Nullable String keyword, Node node, boolean closes) throws TagSyntax {
        Scope.Block block = scope.innermost();
        if (block == null || (keyword != null && !block.keyword().equals(keyword))) {
            throw new TagSyntax("unopened");
        }
        if (closes) {
            scope.close();
        }
        if (block.parent() != node.getParentNode()) {
            throw new TagSyntax("crosses");
        }
    }

    private static String around(Node node) {
        return String.valueOf(node.getUserData(ParagraphTags.AROUND_KEY));
    }

    private static String prefix(Node node) {
        String prefix = node.getParentNode().getPrefix();
        return prefix == null ? "" : prefix + ":";
    }
}
