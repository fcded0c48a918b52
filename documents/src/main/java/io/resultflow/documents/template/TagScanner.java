package io.resultflow.documents.template;

import io.resultflow.domain.problem.Issue;
import java.util.ArrayList;
import java.util.List;

/** Finds the tags in the text of one paragraph. */
final class TagScanner {
    private static final int CONTEXT = 30;

    private TagScanner() {}

    /** The tags in order; what opens and does not close, or closes and did not open, goes to {@code issues}. */
    static List<Tag> scan(String part, String text, List<Issue> issues) {
        List<Tag> tags = new ArrayList<>();
        int at = 0;
        while (at < text.length() - 1) {
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
                issues.add(Problems.syntax(part, around(text, at, at + 2), "stray", text.substring(at, at + 2)));
                at += 2;
            } else {
                at++;
            }
        }
        return tags;
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
