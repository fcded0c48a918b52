package io.resultflow.documents.template;

import io.resultflow.documents.fill.Expressions;
import io.resultflow.documents.fill.FilterArguments;
import io.resultflow.documents.fill.Printing;
import io.resultflow.documents.fill.Vocabulary;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads expressions as people write them, with names that are columns' headers ({@code Họ và tên}, {@code Chol. total}), and
 * rewrites them for {@link Expressions}: each name becomes its slot's variable, and a name that is printed without
 * {@code default} is made to refuse an empty cell.
 *
 * <p>What stands before the first filter and looks like words is one name as it stands, so {@code HDL-C} is a column;
 * operators need spaces around them. Everything else is an expression.
 */
final class ExpressionReader {
    /** How an expression is used. */
    enum Use {
        PRINT,
        CONDITION,
        LOOP
    }

    private static final int MAX_LENGTH = 2_000;
    private static final int MAX_DEPTH = 30;

    private static final Pattern OF_ROW =
            Pattern.compile("([\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)(?: *\\. *(.+)|\\[ *(?:'([^']+)'|\"([^\"]+)\") *\\])");

    private final TemplateNames names;
    private final Scope scope;

    ExpressionReader(TemplateNames names, Scope scope) {
        this.names = names;
        this.scope = scope;
    }

    /**
     * The rewritten expression.
     *
     * @throws TagSyntax when it cannot be read or uses what is not allowed
     */
    String read(String source, Use use) throws TagSyntax {
        if (source.isBlank()) {
            throw new TagSyntax(TagFault.EMPTY);
        }
        requireBounded(source);
        String expression = rewritten(source.replace(".items()", "|items"), use);
        if (!Expressions.isReadable(expression)) {
            throw new TagSyntax(TagFault.EXPRESSION);
        }
        if (!FilterArguments.areUsable(expression)) {
            throw new TagSyntax(TagFault.PATTERN);
        }
        return expression;
    }

    /** The same for a value that is printed elsewhere than in a run. */
    Printing.Value value(String source) throws TagSyntax {
        String name = source.substring(0, Words.firstPipe(source)).strip();
        return new Printing.Value(read(source, Use.PRINT), mayBeBlank(source), name);
    }

    /** Reading goes down with every bracket and every operator: what people write does not. */
    private static void requireBounded(String source) throws TagSyntax {
        int depth = 0;
        for (int i = 0; i < source.length(); i++) {
            depth += "([{".indexOf(source.charAt(i)) >= 0 ? 1 : ")]}".indexOf(source.charAt(i)) >= 0 ? -1 : 0;
            if (depth > MAX_DEPTH) {
                throw new TagSyntax(TagFault.BRACKETS);
            }
        }
        if (source.length() > MAX_LENGTH) {
            throw new TagSyntax(TagFault.LONG);
        }
    }

    /** Whether what an expression prints may be nothing: it says so itself. */
    boolean mayBeBlank(String source) {
        boolean halfCondition = source.contains(" if ") && !source.contains(" else ");
        return halfCondition
                || Words.meansBlank(source)
                || Words.filters(source).stream().anyMatch(Vocabulary.DEFAULTS::contains)
                || scope.isSetBlankIn(source);
    }

    private String rewritten(String source, Use use) throws TagSyntax {
        int pipe = Words.firstPipe(source);
        String head = source.substring(0, pipe).strip();
        String rest = source.substring(pipe);
        ExpressionWalk walk = new ExpressionWalk(names, scope, source, use);
        Matcher ofRow = OF_ROW.matcher(head);
        if (ofRow.matches() && scope.binding(ofRow.group(1)) == Scope.Binding.ROW) {
            String quoted = ofRow.group(3) == null ? ofRow.group(4) : ofRow.group(3);
            String name = quoted == null ? ofRow.group(2) : quoted;
            if (quoted != null || isPlainName(name)) {
                return walk.ofRow(ofRow.group(1), name, rest);
            }
        }
        return isPlainName(head) ? walk.plain(head, rest) : walk.all(source);
    }

    private boolean isPlainName(String head) {
        if (!Words.isPlain(head) || head.equals(Scope.ROWS)) {
            return false;
        }
        Matcher word = Words.WORD.matcher(head);
        if (word.lookingAt()) {
            boolean call = head.startsWith("(", word.end()) && Vocabulary.FUNCTIONS.contains(word.group());
            if (call || scope.binding(word.group()) != null) {
                return false;
            }
        }
        // `a and b` is an expression, `Kết quả and giới hạn in ra` only a long name.
        return !Words.hasKeyword(head) || !Expressions.isReadable(head);
    }
}
