package io.resultflow.documents.fill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The list or the record that a cell holds when a program wrote one there as JSON: {@code [{"name": "Pizza"}]},
 * {@code ["bread", "ham"]}, {@code {"name": "Pizza"}}. A text that people put in brackets, such as {@code [1] see below}, is
 * none.
 */
final class CellJson {
    private static final Pattern LIST = Pattern.compile("\\[\\s*[\\[{\"]");
    private static final Pattern RECORD = Pattern.compile("\\{\\s*\"");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private CellJson() {}

    /** A list or a map of such, or null when the text is none. */
    static @Nullable Object read(String text) {
        boolean list = text.endsWith("]") && LIST.matcher(text).lookingAt();
        boolean record = text.endsWith("}") && RECORD.matcher(text).lookingAt();
        if (!list && !record) {
            return null;
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
