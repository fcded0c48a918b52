package io.resultflow.sms.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with blanks such as {@code {{to}}}. What fills a blank is escaped for the place that it stands in, so that no value
 * can change what the text around it means.
 */
final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\{\\{\\s*([A-Za-z_]+)\\s*}}");

    private final String text;
    private final UnaryOperator<String> escape;

    /**
     * @param known the blanks that there are
     * @throws IllegalArgumentException when the text has another
     */
    Blanks(String text, UnaryOperator<String> escape, Set<String> known) {
        this.text = text;
        this.escape = escape;
        BLANK.matcher(text)
                .results()
                .map(blank -> blank.group(1))
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "there is no {{" + name + "}} in an SMS gateway's settings, only " + known);
                });
    }

    String filled(Map<String, String> values) {
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(value(blank, values)));
    }

    private String value(MatchResult blank, Map<String, String> values) {
        return escape.apply(values.getOrDefault(blank.group(1), ""));
    }

    /** For an address, or a form. */
    static String urlEncoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** For the inside of a JSON string. */
    static String json(String value) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(value));
    }

    /** For the inside of an XML element or attribute. */
    static String xml(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    /** For a header: nothing that ends its line. */
    static String oneLine(String value) {
        return value.replaceAll("\\p{Cntrl}", " ");
    }

    /** How the body's type wants values escaped; as they are in plain text. */
    static UnaryOperator<String> escapeFor(String contentType) {
        if (contentType.contains("json")) {
            return Blanks::json;
        }
        if (contentType.contains("x-www-form-urlencoded")) {
            return Blanks::urlEncoded;
        }
        return contentType.contains("xml") ? Blanks::xml : UnaryOperator.identity();
    }
}
