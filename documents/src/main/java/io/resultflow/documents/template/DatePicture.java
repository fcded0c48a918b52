package io.resultflow.documents.template;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Word's date pictures ({@code dd/MM/yyyy}, {@code dddd, d MMMM}) in the letters of {@link java.time.format.DateTimeFormatter}. */
final class DatePicture {
    private static final Pattern TOKEN =
            Pattern.compile("'([^']*)'|AM/PM|am/pm|([A-Za-z])\\2*|[^A-Za-z']", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> SAME =
            Set.of("d", "dd", "M", "MM", "MMM", "MMMM", "yy", "yyyy", "h", "hh", "H", "HH", "m", "mm", "s", "ss");
    /** What a pattern of ours would not print as it stands. */
    private static final String RESERVED = "[]{}#";

    private DatePicture() {}

    /**
     * The pattern.
     *
     * @throws TagSyntax {@code date_picture} for letters that mean nothing in a date
     */
    static String pattern(String picture) throws TagSyntax {
        StringBuilder pattern = new StringBuilder();
        Matcher token = TOKEN.matcher(picture);
        int at = 0;
        while (at < picture.length()) {
            if (!token.region(at, picture.length()).lookingAt()) {
                throw new TagSyntax(TagFault.DATE_PICTURE);
            }
            pattern.append(token(token.group()));
            at = token.end();
        }
        return pattern.toString();
    }

    private static String token(String token) throws TagSyntax {
        if (SAME.contains(token) || token.startsWith("'")) {
            return token;
        }
        return switch (token) {
            case "ddd" -> "EEE";
            case "dddd" -> "EEEE";
            case "y" -> "yy";
            case "AM/PM", "am/pm" -> "a";
            default -> {
                if (Character.isLetter(token.charAt(0)) || RESERVED.contains(token)) {
                    throw new TagSyntax(TagFault.DATE_PICTURE);
                }
                yield token;
            }
        };
    }
}
