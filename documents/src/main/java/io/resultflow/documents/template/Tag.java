package io.resultflow.documents.template;

import java.util.Set;

/**
 * One tag as it stands in a paragraph.
 *
 * @param start where it begins in the paragraph's text
 * @param end behind its last character
 * @param kind what it does
 * @param level the element that it replaces: {@code p}, {@code tr}, {@code tc}; empty when it stands in the text
 * @param content between its braces, quotes straightened, stripped
 * @param source as written
 */
record Tag(int start, int end, Kind kind, String level, String content, String source) {
    enum Kind {
        PRINT,
        STATEMENT,
        COMMENT,
        /** Text that only looks like a tag; the content is what is meant. */
        LITERAL
    }

    private static final Set<String> LEVELS = Set.of("p", "tr", "tc", "r");
    private static final Set<String> PRINT_LEVELS = Set.of("p", "r");

    static Tag of(int start, int end, String source) {
        Kind kind = switch (source.charAt(1)) {
            case '{' -> Kind.PRINT;
            case '%' -> Kind.STATEMENT;
            default -> Kind.COMMENT;
        };
        String content = straighten(source.substring(2, source.length() - 2));
        String level = "";
        int space = content.indexOf(' ');
        String first = space < 0 ? content : content.substring(0, space);
        boolean hasMore = !content.substring(first.length()).isBlank();
        if (kind == Kind.PRINT ? hasMore && PRINT_LEVELS.contains(first) : LEVELS.contains(first)) {
            level = first;
            content = content.substring(first.length());
        }
        content = content.strip();
        // What joins paragraphs was seen to before; Jinja's white space control has no other meaning in a document.
        if (content.startsWith("-") || content.startsWith("+")) {
            content = content.substring(1).strip();
        }
        if (content.endsWith("-")) {
            content = content.substring(0, content.length() - 1).strip();
        }
        // A tag of its own run is what every tag is here.
        return new Tag(start, end, kind, level.equals("r") ? "" : level, content, source);
    }

    static Tag literal(int start, int end, String meant, String source) {
        return new Tag(start, end, Kind.LITERAL, "", meant, source);
    }

    Tag at(String newLevel) {
        return new Tag(start, end, kind, newLevel, content, source);
    }

    /** The first word: {@code if}, {@code endfor}. */
    String keyword() {
        int space = content.indexOf(' ');
        return space < 0 ? content : content.substring(0, space);
    }

    /** What Word's autocorrection did to quotes and spaces, undone; marks of hyphenation and direction, gone. */
    private static String straighten(String text) {
        return text.replaceAll("[\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]", "")
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .replaceAll("[\u201C\u201D\u201E\u201F\u00AB\u00BB]", "\"")
                .replaceAll("[\u2018\u2019\u201A\u201B]", "'");
    }
}
