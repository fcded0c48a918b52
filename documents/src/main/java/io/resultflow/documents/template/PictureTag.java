package io.resultflow.documents.template;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tag that prints a picture: {@code signature | image}, {@code code | qr(3)}.
 *
 * @param value the expression in front of it
 * @param kind {@code image}: the value is a picture's data; {@code qr}: it is what the code says
 * @param centimetres the width that it asks for; null when it does not say
 */
record PictureTag(String value, String kind, @Nullable BigDecimal centimetres) {
    private static final Pattern TAG =
            Pattern.compile("(.+?)\\| *(image|qr) *(?:\\( *([0-9]{1,2}(?:\\.[0-9]{1,2})?) *\\))?");
    private static final BigDecimal WIDEST = BigDecimal.valueOf(25);
    private static final BigDecimal DEFAULT_WIDTH = BigDecimal.valueOf(3);

    /** The tag of this content, or null when it prints something else. */
    static @Nullable PictureTag of(String content) {
        Matcher tag = TAG.matcher(content);
        if (!tag.matches()) {
            return null;
        }
        String width = tag.group(3);
        return new PictureTag(tag.group(1).strip(), tag.group(2), width == null ? null : new BigDecimal(width));
    }

    /**
     * The width in a line of text, 3 cm when the tag does not say.
     *
     * @throws TagSyntax {@code picture_size} when no page is so wide
     */
    String inlineWidth() throws TagSyntax {
        BigDecimal width = centimetres == null ? DEFAULT_WIDTH : centimetres;
        if (width.signum() == 0 || width.compareTo(WIDEST) > 0) {
            throw new TagSyntax(TagFault.PICTURE_SIZE);
        }
        return width.toPlainString();
    }

    /** What people call the value. */
    String name() {
        return value.substring(0, Words.firstPipe(value)).strip();
    }
}
