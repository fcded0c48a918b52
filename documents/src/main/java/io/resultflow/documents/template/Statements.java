package io.resultflow.documents.template;

import io.resultflow.documents.template.ExpressionReader.Use;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Node;

/** Reads statements (conditions, loops, {@code set}) and keeps the book of open blocks. */
final class Statements {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*";
    private static final Pattern FOR = Pattern.compile("for +(" + NAME + ")(?: *, *(" + NAME + "))? +in +(.+)");
    private static final Pattern SET = Pattern.compile("set +(" + NAME + ") *= *(.+)");

    private final Scope scope;
    private final ExpressionReader expressions;

    Statements(Scope scope, ExpressionReader expressions) {
        this.scope = scope;
        this.expressions = expressions;
    }

    /** A statement in the language's own terms, its block opened, continued or closed. */
    String read(Node node, Tag tag) throws TagSyntax {
        String keyword = tag.keyword();
        String rest = tag.content().substring(keyword.length()).strip();
        switch (keyword) {
            case "if" -> {
                scope.open(new Scope.Block(
                        "if", node.getParentNode(), List.of(), "", tag.source(), ParagraphTags.around(node)));
                if (scope.depth() > Scope.MAX_DEPTH) {
                    throw new TagSyntax(TagFault.DEPTH);
                }
                return "{% if " + expressions.read(rest, Use.CONDITION) + " %}";
            }
            case "elif" -> {
                requireInside("if", node);
                return "{% elif " + expressions.read(rest, Use.CONDITION) + " %}";
            }
            case "else" -> {
                Scope.Block block = requireInside(null, node);
                return block.keyword().equals("if") ? "{% else %}" : otherwise(block);
            }
            case "for" -> {
                return loop(node, tag);
            }
            case "endif" -> {
                close("if", node);
                return "{% endif %}";
            }
            case "endfor" -> {
                return close("for", node) ? "{% endif %}" : "{% endfor %}";
            }
            case "set" -> {
                return set(tag);
            }
            default -> throw new TagSyntax(TagFault.TAG);
        }
    }

    private String set(Tag tag) throws TagSyntax {
        Matcher set = SET.matcher(tag.content());
        if (!set.matches() || isReserved(set.group(1))) {
            throw new TagSyntax(TagFault.EXPRESSION);
        }
        String value = expressions.read(set.group(2), Use.PRINT);
        scope.set(set.group(1), expressions.mayBeBlank(set.group(2)));
        return "{% set " + set.group(1) + " = " + value + " %}";
    }

    private String loop(Node node, Tag tag) throws TagSyntax {
        Matcher loop = FOR.matcher(tag.content());
        boolean readable = loop.matches() && !isReserved(loop.group(1));
        List<String> variables = List.of();
        String list = "";
        TagSyntax problem = readable ? null : new TagSyntax(TagFault.EXPRESSION);
        if (readable) {
            variables = loop.group(2) == null ? List.of(loop.group(1)) : List.of(loop.group(1), loop.group(2));
            try {
                list = expressions.read(loop.group(3), Use.LOOP);
            } catch (TagSyntax e) {
                problem = e;
            }
        }
        // Opened even when wrong: its end is not to be blamed.
        scope.open(new Scope.Block(
                "for", node.getParentNode(), variables, list, tag.source(), ParagraphTags.around(node)));
        if (problem != null) {
            throw problem;
        }
        if (scope.loops() > Scope.MAX_LOOPS) {
            throw new TagSyntax(TagFault.DEPTH);
        }
        return "{% for " + String.join(", ", variables) + " in " + list + " %}";
    }

    /** A loop's {@code else}, for an empty list: the engine has none, so the loop ends and a condition begins. */
    private String otherwise(Scope.Block loop) throws TagSyntax {
        if (scope.isTurned(loop)) {
            throw new TagSyntax(TagFault.UNOPENED);
        }
        scope.turn(loop);
        return "{% endfor %}{% if not (" + loop.list() + ") %}";
    }

    private static boolean isReserved(String variable) {
        return variable.equals(Scope.ROWS) || variable.equals("loop") || Words.KEYWORDS.contains(variable);
    }

    private Scope.Block requireInside(@Nullable String keyword, Node node) throws TagSyntax {
        Scope.Block block = scope.innermost();
        if (block == null || (keyword != null && !block.keyword().equals(keyword))) {
            throw new TagSyntax(TagFault.UNOPENED);
        }
        if (!isBeside(block.parent(), node.getParentNode())) {
            throw new TagSyntax(TagFault.CROSSES);
        }
        return block;
    }

    /** Closes the innermost block; true when it was a loop that had come to its {@code else}. */
    private boolean close(String keyword, Node node) throws TagSyntax {
        Scope.Block block = scope.innermost();
        if (block == null || !block.keyword().equals(keyword)) {
            throw new TagSyntax(TagFault.UNOPENED);
        }
        boolean turned = scope.isTurned(block);
        scope.close();
        if (!isBeside(block.parent(), node.getParentNode())) {
            throw new TagSyntax(TagFault.CROSSES);
        }
        return turned;
    }

    /** In one element, or each directly in a paragraph and these side by side: then a block is whole lines of text. */
    private static boolean isBeside(Node a, Node b) {
        return a == b || (Dom.isWord(a, "p") && Dom.isWord(b, "p") && a.getParentNode() == b.getParentNode());
    }
}
