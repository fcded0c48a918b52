package io.resultflow.documents.template;

import io.resultflow.documents.fill.Printing;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The address of a link with tags in it. Word escapes braces and spaces there ({@code %7b%7b%20code%20%7d%7d}). */
final class LinkAddress {
    /** Web, mail and phone. */
    static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private static final String OPEN = "(?:\\{|%7[Bb]){2}";
    private static final String CLOSE = "(?:}|%7[Dd]){2}";
    private static final Pattern TAG =
            Pattern.compile(OPEN + "(.*?)" + CLOSE + "|(?:\\$|%24)(?:\\{|%7[Bb])(.*?)(?:}|%7[Dd])");
    private static final Pattern OTHER = Pattern.compile("(?:\\{|%7[Bb])(?:%25|%|#|%23|\\{|%7[Bb])");

    private LinkAddress() {}

    static boolean hasTags(String target) {
        return TAG.matcher(target).find() || OTHER.matcher(target).find();
    }

    /** Whether an address may stand behind a link: its scheme is one of ours, or comes with a row and is checked then. */
    static boolean isAllowed(String target) {
        int colon = target.indexOf(':');
        return SCHEMES.contains(colon < 0 ? "" : target.substring(0, colon).toLowerCase(Locale.ROOT))
                || isOneTag(target);
    }

    private static boolean isOneTag(String target) {
        List<MatchResult> tags = TAG.matcher(target.strip()).results().toList();
        return tags.size() == 1
                && tags.get(0).end() - tags.get(0).start() == target.strip().length();
    }

    /**
     * The compiled address.
     *
     * @throws TagSyntax when a tag in it cannot be read, {@code place} for any but those that print
     */
    static String compiled(String target, ExpressionReader expressions) throws TagSyntax {
        StringBuilder out = new StringBuilder();
        List<MatchResult> tags = new ArrayList<>(TAG.matcher(target).results().toList());
        boolean whole = isOneTag(target);
        int at = 0;
        for (MatchResult found : tags) {
            out.append(literal(target.substring(at, found.start())));
            String inner = found.group(1) == null ? found.group(2) : found.group(1);
            String source = "{{" + decoded(inner) + "}}";
            String content = Tag.of(0, source.length(), source).content();
            if (PictureTag.of(content) != null) {
                throw new TagSyntax(TagFault.PICTURE_PLACE);
            }
            out.append(Printing.address(expressions.value(content), whole));
            at = found.end();
        }
        return out.append(literal(target.substring(at))).toString();
    }

    private static String literal(String text) throws TagSyntax {
        if (OTHER.matcher(text).find()) {
            throw new TagSyntax(TagFault.PLACE);
        }
        return PartWriter.attribute(text);
    }

    private static String decoded(String escaped) throws TagSyntax {
        try {
            return URLDecoder.decode(escaped.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new TagSyntax(TagFault.EXPRESSION);
        }
    }
}
