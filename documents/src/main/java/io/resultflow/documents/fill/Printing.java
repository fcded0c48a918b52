package io.resultflow.documents.fill;

import java.util.regex.Pattern;

/** How compiled parts print what is not text of a run: attributes, addresses, pictures. The counterpart of the filters. */
public final class Printing {
    /** A new id for each printed drawing. */
    public static final String DRAWING_ID = "{{ 0|" + DrawingIdFilter.NAME + " }}";

    /** Inside a {@link #frameOpens frame}: what points to the picture. */
    public static final String FRAMED = "{{ rf_picture }}";

    /** Behind a {@link #frameOpens frame}. */
    public static final String FRAME_CLOSES = "{% endif %}";

    private static final Pattern SPEAKABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._/()-]*");

    private Printing() {}

    /**
     * What is printed.
     *
     * @param mayBeBlank whether nothing may come out of the expression
     * @param name of the value, for people
     */
    public record Value(String expression, boolean mayBeBlank, String name) {
        private String needed() {
            return "(" + expression + ")" + (mayBeBlank ? "" : "|" + NeedFilter.NAME);
        }

        private String speakable() {
            return SPEAKABLE.matcher(name).matches() ? name : "";
        }
    }

    /** A value inside an attribute that readers see or hear. */
    public static String seen(Value value) {
        return "{{ " + value.needed() + "|" + SeenTextFilter.NAME + " }}";
    }

    /** A value inside the address of a link, or being all of it. */
    public static String address(Value value, boolean whole) {
        return "{{ " + value.needed() + "|" + AddressFilter.NAME + "('" + (whole ? AddressFilter.WHOLE : "piece")
                + "', '" + value.speakable() + "') }}";
    }

    /**
     * What stands before the drawing that a row's picture fills, and takes it away where there is no value.
     *
     * @param kind {@code image} or {@code qr}
     * @param idPrefix of relationship ids that the part does not use
     * @param width of the frame, in any unit
     * @param height in the same unit
     * @param blip the name of the element that points to the picture, with its prefix
     * @param embed the name of its attribute, with its prefix
     */
    public static String frameOpens(
            Value value, String kind, String idPrefix, long width, long height, String blip, String embed) {
        String prefix = blip.substring(0, blip.indexOf(':') + 1);
        String arguments = String.join(
                "', '", kind, value.speakable(), idPrefix, Long.toString(width), Long.toString(height), prefix, embed);
        return "{% set rf_picture = " + value.needed() + "|" + PictureFilter.NAME + "('" + arguments
                + "') %}{% if rf_picture %}";
    }

    /** A picture in a line, so many centimetres wide; stands inside a {@code w:t}. */
    public static String inlinePicture(
            Value value, String kind, String idPrefix, String centimetres, String wordPrefix) {
        String arguments = String.join("', '", kind, value.speakable(), idPrefix, centimetres, wordPrefix);
        return "{{ " + value.needed() + "|" + InlinePictureFilter.NAME + "('" + arguments + "') }}";
    }

    /** Whether a compiled part shows pictures of rows. */
    public static boolean showsPictures(String compiled) {
        return compiled.contains("|" + PictureFilter.NAME) || compiled.contains("|" + InlinePictureFilter.NAME);
    }

    /** The relationships of a part to the pictures of the row. */
    public static String relationships(String part) {
        return "{{ ''|" + RelationshipsFilter.NAME + "('" + part.replace("'", "\\'") + "') }}";
    }
}
