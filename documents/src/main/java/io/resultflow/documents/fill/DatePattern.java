package io.resultflow.documents.fill;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Patterns of dates as people write them, in Excel's letters ({@code dd/mm/yyyy hh:mm}) or Java's ({@code dd/MM/yyyy HH:mm}),
 * with words between ({@code ngày dd tháng MM năm yyyy}). {@code m} is a month, but a minute beside hours or before seconds;
 * hours go to 24 unless {@code AM/PM} is asked for.
 */
final class DatePattern {
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|\\\\.|(?i:am/pm)|\\p{L}[\\p{L}\\p{M}]*|.");
    /** A word of these alone is read as letters of the pattern: {@code ddMMyyyy}. */
    private static final Pattern LETTERS =
            Pattern.compile("(?:d{1,4}|D{1,4}|M{1,5}|m{1,4}|y{2,4}|Y{2,4}|H{1,2}|h{1,2}|s{1,2}" + "|S{1,2}|E{3,4}|a)+");

    private static final Pattern RUN = Pattern.compile("(.)\\1*");

    private DatePattern() {}

    /**
     * The pattern, ready to use.
     *
     * @throws IllegalArgumentException when nothing of a date is in it
     */
    static DateTimeFormatter formatter(String pattern, Locale locale) {
        StringBuilder java = new StringBuilder();
        boolean halfDays = Pattern.compile("(?i)am/pm|(?<!\\p{L})a(?!\\p{L})")
                .matcher(pattern)
                .find();
        boolean dated = false;
        char before = ' ';
        Matcher token = TOKEN.matcher(pattern);
        while (token.find()) {
            String part = token.group();
            if (part.equalsIgnoreCase("am/pm")) {
                java.append('a');
            } else if (LETTERS.matcher(part).matches()) {
                for (Matcher run = RUN.matcher(part); run.find(); ) {
                    String letters = run.group();
                    java.append(letters(letters, before, pattern.substring(token.start() + run.end()), halfDays));
                    before = letters.charAt(0);
                    dated = true;
                }
            } else {
                literal(java, part);
            }
        }
        if (!dated) {
            throw new IllegalArgumentException("no date in the pattern");
        }
        return DateTimeFormatter.ofPattern(java.toString(), locale);
    }

    private static String letters(String run, char before, String rest, boolean halfDays) {
        int count = run.length();
        return switch (run.charAt(0)) {
            case 'd', 'D' -> count == 3 ? "EEE" : count == 4 ? "EEEE" : "d".repeat(count);
            case 'M' -> run;
            case 'm' -> isMinute(before, rest) ? "m".repeat(Math.min(count, 2)) : "M".repeat(count);
            case 'y', 'Y' -> count == 2 ? "yy" : "yyyy";
            case 'h', 'H' -> (halfDays ? "h" : "H").repeat(count);
            case 's', 'S' -> "s".repeat(count);
            default -> run;
        };
    }

    private static boolean isMinute(char before, String rest) {
        return before == 'h' || before == 'H' || rest.stripLeading().matches("(?s):?[sS].*");
    }

    private static void literal(StringBuilder java, String part) {
        String text = part;
        if (part.length() > 1 && (part.charAt(0) == '\'' || part.charAt(0) == '"')) {
            text = part.substring(1, part.length() - 1).replace("''", "'");
        } else if (part.charAt(0) == '\\' && part.length() > 1) {
            text = part.substring(1);
        }
        if (text.isEmpty()) {
            return;
        }
        // Two quoted stretches side by side would be read as a quote.
        boolean goesOn = java.length() > 1 && java.charAt(java.length() - 1) == '\'';
        if (goesOn) {
            java.setLength(java.length() - 1);
        } else {
            java.append('\'');
        }
        java.append(text.replace("'", "''")).append('\'');
    }
}
