package io.resultflow.documents.template;

import io.resultflow.documents.fill.Slots;
import io.resultflow.documents.fill.Vocabulary;
import io.resultflow.documents.template.ExpressionReader.Use;
import io.resultflow.documents.template.NameUses.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One walk over one expression, token by token: what it writes is the same expression in the language's own terms. */
final class ExpressionWalk {
    /** Signs and words beside which a name stands for its value and not for the text that its sheet shows. */
    private static final Set<String> ON_VALUE =
            Set.of("+", "-", "*", "/", "%", "//", "**", "<", ">", "<=", ">=", "==", "!=", "is", "in", "not");

    private static final Set<String> OF_LOOP =
            Set.of("index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0");
    private static final Pattern SUBSCRIPT = Pattern.compile("\\[ *(?:'([^']+)'|\"([^\"]+)\") *\\]");
    private static final Pattern ARGUMENT = Pattern.compile(" *=(?!=)");

    private final NameUses uses;
    private final Scope scope;
    private final Use use;
    private final boolean counted;
    private final StringBuilder out = new StringBuilder();
    private String previous = "";
    private boolean inCondition;

    ExpressionWalk(TemplateNames names, Scope scope, String source, Use use) {
        this.uses = new NameUses(names, scope, source, use);
        this.scope = scope;
        this.use = use;
        this.counted = use != Use.LOOP && Words.filters(source).stream().anyMatch(Vocabulary.COUNTS::contains);
    }

    /** A name as it stands, then filters. */
    String plain(String name, String rest) throws TagSyntax {
        Place head = new Place(true, false, false, rest);
        out.append(use == Use.LOOP ? uses.looped(name, head) : uses.of(name, head));
        previous = name;
        return all(rest);
    }

    /** A name of a loop's row as it stands, then filters. */
    String ofRow(String row, String name, String rest) throws TagSyntax {
        out.append(uses.ofRow(row, name, new Place(true, false, false, rest)));
        previous = name;
        return all(rest);
    }

    String all(String source) throws TagSyntax {
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
        Matcher word = Words.WORD.matcher(source);
        int at = pipe + 1;
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        if (!word.region(at, source.length()).lookingAt() || !Vocabulary.FILTERS.contains(word.group())) {
            throw new TagSyntax(TagFault.FILTER);
        }
        out.append('|').append(word.group());
        previous = "|";
        return word.end();
    }

    private int token(String source, int at) throws TagSyntax {
        for (Pattern pattern : List.of(Words.STRING, Words.NUMBER, Words.OPERATOR)) {
            int end = Words.match(pattern, source, at);
            if (end > 0) {
                previous = source.substring(at, end);
                out.append(previous);
                return end;
            }
        }
        int end = Words.match(Words.WORD, source, at);
        if (end < 0) {
            throw new TagSyntax(TagFault.EXPRESSION);
        }
        return word(source, at, end);
    }

    private int word(String source, int at, int end) throws TagSyntax {
        String first = source.substring(at, end);
        if (previous.equals("is") && (Vocabulary.TESTS.contains(first) || first.equals("not"))) {
            out.append(first);
            previous = first.equals("not") ? "is" : first;
            return end;
        }
        if (Words.KEYWORDS.contains(first)) {
            keyword(first);
            return end;
        }
        int stop = Words.nameEnd(source, end);
        boolean call = source.startsWith("(", stop);
        if (call && !(Vocabulary.FUNCTIONS.contains(first) && stop == end)) {
            throw new TagSyntax(TagFault.FUNCTION);
        }
        if (Words.match(ARGUMENT, source, stop) > 0) {
            throw new TagSyntax(TagFault.EXPRESSION);
        }
        if (call) {
            out.append(first);
            previous = first;
            return end;
        }
        return named(source, at, end, stop);
    }

    private int named(String source, int at, int end, int stop) throws TagSyntax {
        String first = source.substring(at, end);
        Scope.Binding binding = scope.binding(first);
        if (binding == Scope.Binding.ROW) {
            return ofRow(first, source, end, stop);
        }
        if (binding == null && first.equals(Scope.ROWS)) {
            rows(source, end, stop);
        } else if (binding == null) {
            out.append(uses.of(source.substring(at, stop), place(source, stop)));
        } else if (binding == Scope.Binding.LOOP) {
            String attribute = path(source, end, stop);
            if (!OF_LOOP.contains(attribute)) {
                throw new TagSyntax(TagFault.EXPRESSION);
            }
            out.append(first).append('.').append(attribute);
        } else {
            out.append(uses.ofItem(first, stop == end ? "" : path(source, end, stop), place(source, stop)));
        }
        previous = first;
        return stop;
    }

    private int ofRow(String row, String source, int end, int stop) throws TagSyntax {
        Matcher subscript = SUBSCRIPT.matcher(source).region(stop, source.length());
        boolean quoted = stop == end && subscript.lookingAt();
        int behind = quoted ? subscript.end() : stop;
        String name = quoted
                ? (subscript.group(1) == null ? subscript.group(2) : subscript.group(1))
                : path(source, end, stop);
        out.append(uses.ofRow(row, name, place(source, behind)));
        previous = quoted ? name : row;
        return behind;
    }

    /** What stands around a name that ends at {@code stop}. */
    private Place place(String source, int stop) {
        return new Place(false, inCondition, isOnValue(source, stop), source.substring(stop));
    }

    private boolean isOnValue(String source, int stop) {
        int at = stop;
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        int operator = Words.match(Words.OPERATOR, source, at);
        int end = operator > 0 ? operator : Words.match(Words.WORD, source, at);
        boolean inCall = previous.equals("(") && out.toString().endsWith("range(");
        return inCall || ON_VALUE.contains(previous) || (end > 0 && ON_VALUE.contains(source.substring(at, end)));
    }

    private static String path(String source, int end, int stop) throws TagSyntax {
        String path = source.substring(end, stop).strip();
        if (!path.startsWith(".")) {
            throw new TagSyntax(TagFault.ROW);
        }
        return path.substring(1).strip();
    }

    private void rows(String source, int end, int stop) throws TagSyntax {
        boolean looped = use == Use.LOOP && source.strip().equals(Scope.ROWS);
        if (stop != end || !(counted || looped)) {
            throw new TagSyntax(TagFault.ROW);
        }
        out.append(Slots.ROWS);
    }

    private void keyword(String word) throws TagSyntax {
        if (use == Use.LOOP && word.equals("if")) {
            // Jinja's condition of a loop would be read as a choice between two lists
            throw new TagSyntax(TagFault.EXPRESSION);
        }
        inCondition = word.equals("if") || (inCondition && !word.equals("else"));
        // The language spells them in lower case.
        out.append(word.toLowerCase(Locale.ROOT).replace("none", "null"));
        previous = word;
    }
}
