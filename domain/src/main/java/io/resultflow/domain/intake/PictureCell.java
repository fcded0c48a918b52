package io.resultflow.domain.intake;

import java.util.regex.Pattern;

/**
 * Whether a cell can be a picture at all: data in the cell itself, that begins as a PNG or a JPEG does. Whether it is whole is
 * seen when it is printed; here no pixel is read, since a sheet may hold a picture in each of its rows.
 */
final class PictureCell {
    private static final Pattern HEAD = Pattern.compile("data:image/(?:png|jpe?g);base64,", Pattern.CASE_INSENSITIVE);
    /** {@code 89 50 4E 47 0D 0A} and {@code FF D8 FF} in base64. */
    private static final Pattern BEGINNING = Pattern.compile("iVBORw0K|/9j/");

    /** So much of a wrong value is shown back: it may have thousands of letters. */
    private static final int SHOWN = 60;

    private PictureCell() {}

    static boolean isPicture(String text) {
        var head = HEAD.matcher(text);
        return head.lookingAt()
                && BEGINNING.matcher(text.substring(head.end()).stripLeading()).lookingAt();
    }

    /** The beginning of a value, for people. */
    static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN).strip() + "…";
    }
}
