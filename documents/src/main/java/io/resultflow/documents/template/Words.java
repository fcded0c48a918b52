package io.resultflow.documents.template;

import io.resultflow.documents.fill.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words and signs of an expression are, and where a name of several words ends. */
final class Words {
    static final Set<String> KEYWORDS =
            Set.of("and", "or", "not", "if", "else", "in", "is", "true", "false", "none", "True", "False", "None");
    static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");
    static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    static final Pattern STRING = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"");
    static final Pattern OPERATOR = Pattern.compile("==|!=|<=|>=|\\*\\*|//|[-+*/%~<>()\\[\\],={}:]");

    private static final Pattern MORE = Pattern.compile(
            "(?: *\\. *(?=[\\p{L}_])| +(?=[\\p{L}\\p{N}_])|[-/](?=[\\p{L}_]))([\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_]*)");
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}\\p{Sc}_ .,/%°º²³µ#&:+()–-]*");
    private static final Pattern SPACED_OPERATOR = Pattern.compile(" [-+/%] ");
    private static final Pattern RECKONED = Pattern.compile("[*/]| [-+] ");
    private static final Pattern OF_LOOP = Pattern.compile("loop *\\. *[a-z0-9]+");
    private static final Pattern FILTER = Pattern.compile("\\| *([a-z]+)");
    private static final Pattern BLANK_STRING = Pattern.compile("'\\s*'|\"\\s*\"");

    private Words() {}

    /** Where the first filter begins, or the end. */
    static int firstPipe(String source) {
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

    /** The filters that an expression names. */
    static List<String> filters(String source) {
        List<String> found = new ArrayList<>();
        Matcher filter = FILTER.matcher(STRING.matcher(source).replaceAll("''"));
        while (filter.find()) {
            found.add(filter.group(1));
        }
        return found;
    }

    /** Whether letters, digits and the signs of column headers are all there is, no operator among them. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !NUMBER.matcher(text).matches()
                && !SPACED_OPERATOR.matcher(text).find();
    }

    static boolean hasKeyword(String text) {
        return List.of(text.split(" ")).stream().anyMatch(KEYWORDS::contains);
    }

    /** Whether an expression reckons with a value and nothing says how many decimals of the result are printed. */
    static boolean calculatesWithoutForm(String source) {
        String head = STRING.matcher(source).replaceAll("''");
        return !isPlain(head.substring(0, firstPipe(head)).strip())
                && RECKONED.matcher(head).find()
                && WORD.matcher(OF_LOOP.matcher(head).replaceAll("")).find()
                && filters(source).stream().noneMatch(Vocabulary.FORMS::contains);
    }

    /** Whether an expression holds a string of nothing: then a blank is meant. */
    static boolean meansBlank(String source) {
        return BLANK_STRING.matcher(source).find();
    }

    /** Behind a name whose first word ends at {@code end}: {@code Họ và tên}, {@code r.Kết quả}. */
    static int nameEnd(String source, int end) {
        Matcher more = MORE.matcher(source);
        int at = end;
        while (more.region(at, source.length()).lookingAt() && !KEYWORDS.contains(more.group(1))) {
            at = more.end();
        }
        return at;
    }

    /** Behind a match at a place, or -1. */
    static int match(Pattern pattern, String source, int at) {
        Matcher matcher = pattern.matcher(source).region(at, source.length());
        return matcher.lookingAt() ? matcher.end() : -1;
    }
}
