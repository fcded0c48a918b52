package io.resultflow.documents.template;

import io.resultflow.documents.fill.Expressions;
import io.resultflow.documents.fill.FilterArguments;
import io.resultflow.documents.fill.Slots;
import io.resultflow.documents.fill.Vocabulary;
import io.resultflow.domain.template.Placeholder.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

    private static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "if", "else", "in", "is", "true", "false", "none", "True", "False", "None");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");
    private static final Pattern MORE = Pattern.compile(
            "(?: *\\. *(?=[\\p{L}_])| +(?=[\\p{L}\\p{N}_])|[-/](?=[\\p{L}_]))([\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]*)");
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}\\p{Sc}_ .,/%°º²³µ#&:+()–-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern STRING = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern SPACED_OPERATOR = Pattern.compile(" [-+/%] ");
    private static final Pattern OPERATOR = Pattern.compile("==|!=|<=|>=|\\*\\*|//|[-+*/%~<>()\\[\\],=]");

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
            throw new TagSyntax("empty");
        }
        int pipe = firstPipe(source);
        String head = source.substring(0, pipe).strip();
        if (isPlainName(head)) {
            return checked(new Pass(source, use).plain(head, source.substring(pipe)));
        }
        return checked(new Pass(source, use).all(source));
    }

    private static String checked(String expression) throws TagSyntax {
        if (!Expressions.isReadable(expression)) {
            throw new TagSyntax("expression");
        }
        if (!FilterArguments.areUsable(expression)) {
            throw new TagSyntax("pattern");
        }
        return expression;
    }

    private static int firstPipe(String source) {
        Matcher string = STRING.matcher(source);
        for (int i = 0; i < source.length(); i++) {
            if (source.charAt(i) == '|') {
                return i;
            }
            if (string.region(i, source.length()).lookingAt()) {
                i = string.end() - 1;
            }
        }
        return source.length();
    }

    private boolean isPlainName(String head) {
        if (!PLAIN.matcher(head).matches()
                || NUMBER.matcher(head).matches()
                || SPACED_OPERATOR.matcher(head).find()) {
            return false;
        }
        Matcher word = WORD.matcher(head);
        if (word.lookingAt()) {
            boolean call = head.startsWith("(", word.end()) && Vocabulary.FUNCTIONS.contains(word.group());
            if (call || scope.isBound(word.group())) {
                return false;
            }
        }
        return List.of(head.split(" ")).stream().noneMatch(KEYWORDS::contains) || !isExpressionOfWords(head);
    }

    /** {@code a and b} is an expression, {@code Kết quả and giới hạn in ra} only a long name. */
    private static boolean isExpressionOfWords(String head) {
        return Expressions.isReadable(head);
    }

    /** One walk over one expression. */
    private final class Pass {
        private final Use use;
        private final boolean lenient;
        private final boolean onValue;
        private final boolean onBoth;
        private boolean plain;
        private final StringBuilder out = new StringBuilder();
        private String previous = "";
        private boolean inCondition;
        private boolean branches;

        Pass(String source, Use use) {
            this.use = use;
            List<String> filters = filters(source);
            this.lenient = use != Use.PRINT || filters.stream().anyMatch(Vocabulary.DEFAULTS::contains);
            this.onValue = use != Use.PRINT || filters.stream().anyMatch(Vocabulary.ON_VALUES::contains);
            this.onBoth = use == Use.PRINT && filters.stream().anyMatch(Vocabulary.ON_BOTH::contains);
        }

        String plain(String name, String rest) throws TagSyntax {
            plain = true;
            if (use == Use.LOOP) {
                out.append(Slots.lines(names.use(name, Kind.LIST, false)));
            } else {
                name(name, onValue);
            }
            previous = name;
            return all(rest);
        }

        String all(String source) throws TagSyntax {
            branches = source.contains(" if ");
            int at = 0;
            while (at < source.length()) {
                char c = source.charAt(at);
                if (c == ' ') {
                    out.append(' ');
                    at++;
                } else if (c == '|') {
                    at = filter(source, at);
                } else {
                    at = token(source, at);
                }
            }
            return out.toString().strip();
        }

        private int filter(String source, int pipe) throws TagSyntax {
            Matcher word = WORD.matcher(source);
            int at = pipe + 1;
            while (at < source.length() && source.charAt(at) == ' ') {
                at++;
            }
            if (!word.region(at, source.length()).lookingAt() || !Vocabulary.FILTERS.contains(word.group())) {
                throw new TagSyntax("filter");
            }
            out.append('|').append(word.group());
            previous = "|";
            return word.end();
        }

        private int token(String source, int at) throws TagSyntax {
            for (Pattern pattern : List.of(STRING, NUMBER, OPERATOR)) {
                Matcher matcher = pattern.matcher(source).region(at, source.length());
                if (matcher.lookingAt()) {
                    out.append(matcher.group());
                    previous = matcher.group();
                    return matcher.end();
                }
            }
            Matcher word = WORD.matcher(source).region(at, source.length());
            if (!word.lookingAt()) {
                throw new TagSyntax("expression");
            }
            return word(source, word.group(), word.end());
        }

        private int word(String source, String first, int end) throws TagSyntax {
            if (previous.equals("is") && (Vocabulary.TESTS.contains(first) || first.equals("not"))) {
                out.append(first);
                previous = first.equals("not") ? "is" : first;
                return end;
            }
            if (KEYWORDS.contains(first)) {
                keyword(first);
                return end;
            }
            int stop = nameEnd(source, end);
            boolean call = source.startsWith("(", stop);
            if (call && !Vocabulary.FUNCTIONS.contains(first)) {
                throw new TagSyntax("function");
            }
            if (call || scope.isBound(first)) {
                out.append(source, end - first.length(), stop);
            } else {
                boolean joined = previous.equals("~")
                        || source.substring(stop).stripLeading().startsWith("~");
                name(source.substring(end - first.length(), stop), !joined);
            }
            previous = first;
            return stop;
        }

        private void keyword(String word) {
            inCondition = word.equals("if") || (inCondition && !word.equals("else"));
            // The language spells them in lower case.
            out.append(word.toLowerCase(Locale.ROOT).replace("none", "null"));
            previous = word;
        }

        private static int nameEnd(String source, int end) {
            Matcher more = MORE.matcher(source);
            int at = end;
            while (more.region(at, source.length()).lookingAt() && !KEYWORDS.contains(more.group(1))) {
                at = more.end();
            }
            return at;
        }

        private void name(String name, boolean value) {
            boolean asked = use != Use.PRINT || inCondition;
            boolean needed = !lenient && !asked;
            int slot =
                    names.use(name, asked ? Kind.CONDITION : Kind.TEXT, needed && !branches && !scope.isConditional());
            boolean both = plain && onBoth && out.isEmpty();
            String variable = both ? Slots.shown(slot) : value ? Slots.value(slot) : Slots.text(slot);
            out.append(needed ? "(" + variable + "|rf_need)" : variable);
        }

        private static List<String> filters(String source) {
            List<String> found = new ArrayList<>();
            Matcher filter = Pattern.compile("\\| *([a-z]+)")
                    .matcher(STRING.matcher(source).replaceAll("''"));
            while (filter.find()) {
                found.add(filter.group(1));
            }
            return found;
        }
    }
}
