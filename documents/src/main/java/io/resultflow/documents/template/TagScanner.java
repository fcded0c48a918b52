package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the tags in the text of one paragraph. */
final class TagScanner {
    private static final int CONTEXT = 30;

    /** How braces are written that are to be printed. */
    private static final Map<String, String> ESCAPES = Map.of("{_{", "{{", "}_}", "}}", "{_%", "{%", "%_}", "%}");

    private static final Pattern RAW =
            Pattern.compile("\\{%-? *raw *-?%\\}(.*?)\\{%-? *endraw *-?%\\}", Pattern.DOTALL);

    private TagScanner() {}

    /** The tags in order; what opens and does not close, or closes and did not open, goes to {@code issues}. */
    static List<Tag> scan(String part, String text, List<Issue> issues) {
        List<Tag> tags = new ArrayList<>();
        int at = 0;
        while (at < text.length() - 1) {
            Tag literal = literal(text, at);
            if (literal != null) {
                tags.add(literal);
                at = literal.end();
                continue;
            }
            char first = text.charAt(at);
            char second = text.charAt(at + 1);
            if (first == '{' && (second == '{' || second == '%' || second == '#')) {
                int end = end(text, at, second);
                if (end < 0) {
                    issues.add(Problems.unclosed(part, around(text, at, at + 2), text.substring(at, at + 2)));
                    at += 2;
                } else {
                    tags.add(Tag.of(at, end, text.substring(at, end)));
                    at = end;
                }
            } else if ((first == '}' || first == '%' || first == '#') && second == '}') {
                issues.add(Problems.syntax(part, around(text, at, at + 2), TagFault.STRAY, text.substring(at, at + 2)));
                at += 2;
            } else {
                at++;
            }
        }
        return tags;
    }

    /** Braces that are meant as braces, or a whole stretch of text that is meant as it stands. */
    private static @Nullable Tag literal(String text, int at) {
        char first = text.charAt(at);
        if (first != '{' && first != '}' && first != '%') {
            return null;
        }
        for (Map.Entry<String, String> escape : ESCAPES.entrySet()) {
            if (text.startsWith(escape.getKey(), at)) {
                return Tag.literal(at, at + escape.getKey().length(), escape.getValue(), escape.getKey());
            }
        }
        Matcher raw = RAW.matcher(text).region(at, text.length());
        return raw.lookingAt() ? Tag.literal(at, raw.end(), raw.group(1), raw.group()) : null;
    }

    /** Behind the tag's closing braces; -1 when another tag opens first or the text ends. */
    private static int end(String text, int start, char kind) {
        char close = kind == '{' ? '}' : kind;
        for (int i = start + 2; i < text.length() - 1; i++) {
            if (text.charAt(i) == close && text.charAt(i + 1) == '}') {
                return i + 2;
            }
            if (kind != '#' && text.charAt(i) == '{' && "{%#".indexOf(text.charAt(i + 1)) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** The text around a place, for people to find it. */
    static String around(String text, int start, int end) {
        return text.substring(Math.max(0, start - CONTEXT), Math.min(text.length(), end + CONTEXT))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
