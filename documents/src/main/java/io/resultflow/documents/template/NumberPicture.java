package io.resultflow.documents.template;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Word's number pictures ({@code 0.0}, {@code #,##0.00}) in the letters of {@link java.text.DecimalFormat}. */
final class NumberPicture {
    private static final Pattern PICTURE = Pattern.compile("([#,]*[0,]*)(\\.0*#*)?(%?)");

    private NumberPicture() {}

    /**
     * The pattern.
     *
     * @throws TagSyntax {@code number_picture} for what is more than digits, thousands, decimals and a percent sign
     */
    static String pattern(String picture) throws TagSyntax {
        Matcher parts = PICTURE.matcher(picture.strip());
        if (!parts.matches() || !picture.matches(".*[#0].*")) {
            throw new TagSyntax(TagFault.NUMBER_PICTURE);
        }
        String whole = parts.group(1);
        String decimals = parts.group(2) == null ? "" : parts.group(2);
        // Word's percent sign is text: the value is not multiplied.
        String percent = parts.group(3).isEmpty() ? "" : "'%'";
        return (whole.contains(",") ? grouped(whole.replace(",", "")) : "#" + whole) + decimals + percent;
    }

    /** In Word a comma anywhere means thousands; in Java its distance from the point counts. */
    private static String grouped(String digits) {
        String padded = "#".repeat(Math.max(0, 4 - digits.length())) + digits;
        int comma = padded.length() - 3;
        return padded.substring(0, comma) + "," + padded.substring(comma);
    }
}
