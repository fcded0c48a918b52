package io.resultflow.documents.fill;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The format of the run around a tag, as the XML inside its {@code w:rPr}. Travels through the template language as two
 * arguments that hold no quotes and no braces.
 *
 * @param properties all of it
 * @param kept what of it a marked result has too: all but weight and colour
 */
public record RunMarks(String properties, String kept) {
    /** Readable on white, and not by colour alone: bold and the mark tell it too. */
    private static final String HIGH = "C00000";

    private static final String LOW = "1F4E9E";

    static RunMarks ofArguments(String properties, String kept) {
        return new RunMarks(decoded(properties), decoded(kept));
    }

    String arguments() {
        return "'" + encoded(properties) + "', '" + encoded(kept) + "'";
    }

    /** The run ended, the marked text in one of its own, and the run begun again; stands inside a {@code w:t}. */
    String around(Flagged flagged, String prefix) {
        StringBuilder bold = new StringBuilder(kept);
        bold.append('<').append(prefix).append("b/><").append(prefix).append("bCs/>");
        // Without a prefix of its own the attribute would be of no namespace, which Word does not read.
        if (!prefix.isEmpty()) {
            bold.append('<').append(prefix).append("color ").append(prefix).append("val=\"");
            bold.append(flagged.high() ? HIGH : LOW).append("\"/>");
        }
        return close(prefix)
                + open(prefix, bold.toString())
                + WordTextFilter.escape(flagged.toString(), prefix)
                + close(prefix)
                + open(prefix, properties);
    }

    private static String close(String prefix) {
        return "</" + prefix + "t></" + prefix + "r>";
    }

    private static String open(String prefix, String properties) {
        String format = properties.isEmpty() ? "" : "<" + prefix + "rPr>" + properties + "</" + prefix + "rPr>";
        return "<" + prefix + "r>" + format + "<" + prefix + "t xml:space=\"preserve\">";
    }

    private static String encoded(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String xml) {
        return new String(Base64.getDecoder().decode(xml), StandardCharsets.UTF_8);
    }
}
