package io.resultflow.documents.template;

import io.resultflow.documents.fill.Expressions;
import io.resultflow.documents.fill.Slots;
import io.resultflow.documents.fill.Vocabulary;
import io.resultflow.documents.template.ExpressionReader.Use;
import io.resultflow.domain.template.Placeholder.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One walk over one expression, token by token: what it writes is the same expression in the language's own terms. */
final class ExpressionWalk {
    /** Signs beside which a name stands for its value and not for the text that its sheet shows. */
    private static final Set<String> COUNTS =
            Set.of("+", "-", "*", "/", "%", "//", "**", "<", ">", "<=", ">=", "==", "!=");

    private static final Set<String> OF_LOOP =
            Set.of("index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0");
    private static final Pattern SUBSCRIPT = Pattern.compile("\\[ *(?:'([^']+)'|\"([^\"]+)\") *\\]");
    private static final Pattern NEXT_FILTER = Pattern.compile(" *\\| *([a-z]+)");
    private static final Pattern ARGUMENT = Pattern.compile(" *=(?!=)");

    private final TemplateNames names;
    private final Scope scope;
    private final Use use;
    private final List<String> filters;
    private final boolean lenient;
    private final boolean onValue;
    private final boolean onBoth;
    private final boolean branches;
    private final StringBuilder out = new StringBuilder();
    private String previous = "";
    private boolean inCondition;
    private boolean isHead;

    ExpressionWalk(TemplateNames names, Scope scope, String source, Use use) {
        this.names = names;
        this.scope = scope;
        this.use = use;
        this.filters = Words.filters(source);
        this.lenient = use != Use.PRINT || filters.stream().anyMatch(Vocabulary.DEFAULTS::contains);
        this.onValue = use != Use.PRINT || filters.stream().anyMatch(Vocabulary.ON_VALUES::contains);
        this.onBoth = use == Use.PRINT && filters.stream().anyMatch(Vocabulary.ON_BOTH::contains);
        this.branches = source.contains(" if ");
    }

    /** A name as it stands, then filters. */
    String plain(String name, String rest) throws TagSyntax {
        isHead = true;
        if (use == Use.LOOP) {
            out.append(variable(names.use(name, Kind.LIST, false, false), rest, false));
        } else {
            name(name, rest, onValue);
        }
        previous = name;
        return all(rest);
    }

    /** A name of a loop's row as it stands, then filters. */
    String ofRow(String row, String name, String rest) throws TagSyntax {
        isHead = true;
        ofRow(row, name, rest, onValue);
        previous = name;
        return all(rest);
    }

    String all(String source) throws TagSyntax {
        isHead = false;
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
        boolean value = onValue || inCondition || countsBeside(source, stop);
        String rest = source.substring(stop);
        if (binding == null && first.equals(Scope.ROWS)) {
            rows(source, end, stop);
        } else if (binding == null) {
            name(source.substring(at, stop), rest, value);
        } else if (binding == Scope.Binding.ROW) {
            Matcher subscript = SUBSCRIPT.matcher(source).region(stop, source.length());
            if (stop == end && subscript.lookingAt()) {
                String quoted = subscript.group(1) == null ? subscript.group(2) : subscript.group(1);
                ofRow(first, quoted, source.substring(subscript.end()), value);
                previous = quoted;
                return subscript.end();
            }
            ofRow(first, path(source, end, stop), rest, value);
        } else if (binding == Scope.Binding.LOOP) {
            String attribute = path(source, end, stop);
            if (!OF_LOOP.contains(attribute)) {
                throw new TagSyntax(TagFault.EXPRESSION);
            }
            out.append(first).append('.').append(attribute);
        } else {
            item(first, stop == end ? "" : path(source, end, stop));
        }
        previous = first;
        return stop;
    }

    private static String path(String source, int end, int stop) throws TagSyntax {
        String path = source.substring(end, stop).strip();
        if (!path.startsWith(".")) {
            throw new TagSyntax(TagFault.ROW);
        }
        return path.substring(1).strip();
    }

    private void rows(String source, int end, int stop) throws TagSyntax {
        boolean counted = use != Use.LOOP && filters.stream().anyMatch(Vocabulary.COUNTS::contains);
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

    private boolean countsBeside(String source, int stop) {
        int at = stop;
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        int end = Words.match(Words.OPERATOR, source, at);
        boolean inCall = previous.equals("(") && out.toString().endsWith("range(");
        return inCall || COUNTS.contains(previous) || (end > 0 && COUNTS.contains(source.substring(at, end)));
    }

    private void name(String name, String rest, boolean value) {
        Kind kind = isAsked() ? Kind.CONDITION : Kind.TEXT;
        int slot = names.use(name, kind, isNeeded() && !branches && !scope.isConditional(), isPrintedAsShown());
        printed(variable(slot, rest, value));
    }

    private void ofRow(String row, String name, String rest, boolean value) {
        int slot = names.use(name, Kind.ROW, isNeeded() && !branches && !scope.isConditional(), isPrintedAsShown());
        printed(row + "." + variable(slot, rest, value));
    }

    /** The variable of a slot that suits what follows it: a list to go over or to count, a value to reckon with, or text. */
    private String variable(int slot, String rest, boolean value) {
        Matcher next = NEXT_FILTER.matcher(rest);
        String filter = next.lookingAt() ? next.group(1) : "";
        if (filter.equals("split")) {
            return Slots.text(slot);
        }
        if (use == Use.LOOP || Vocabulary.ON_LISTS.contains(filter)) {
            return Slots.lines(slot);
        }
        if (filter.equals("length")) {
            return Slots.sized(slot);
        }
        if (isHead && onBoth) {
            return Slots.shown(slot);
        }
        return value ? Slots.value(slot) : Slots.text(slot);
    }

    private void item(String variable, String path) {
        StringBuilder item = new StringBuilder(variable);
        for (String attribute : path.isEmpty() ? new String[0] : path.split(" *\\. *")) {
            item.append('|').append(Expressions.attribute(attribute));
        }
        if (path.isEmpty()) {
            out.append(item);
        } else {
            printed(isNeeded() ? item.toString() : "(" + item + ")");
        }
    }

    private void printed(String variable) {
        out.append(isNeeded() ? "(" + variable + "|rf_need)" : variable);
    }

    private boolean isAsked() {
        return use != Use.PRINT || inCondition;
    }

    private boolean isPrintedAsShown() {
        return !isAsked() && filters.stream().noneMatch(Vocabulary.FORMS::contains);
    }

    private boolean isNeeded() {
        return !lenient && !isAsked();
    }
}
