package io.resultflow.documents.fill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The list that a cell holds when a program wrote one there as JSON: {@code [{"name": "Pizza"}]}, {@code ["bread", "ham"]}.
 * A text that people put in brackets, such as {@code [1] see below}, is none.
 */
final class CellList {
    private static final Pattern BEGINNING = Pattern.compile("\\[\\s*[\\[{\"]");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final TypeReference<List<Object>> LIST = new TypeReference<>() {};

    private CellList() {}

    /** The list, its records as maps, or null when the text is none. */
    static @Nullable List<Object> read(String text) {
        if (!text.endsWith("]") || !BEGINNING.matcher(text).lookingAt()) {
            return null;
        }
        try {
            return JSON.readValue(text, LIST);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
