package io.resultflow.api.web;

import io.resultflow.api.problem.BadField;
import io.resultflow.domain.problem.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads form fields that hold JSON; a name that is not known is refused, since a misspelt option must
 * not be ignored, and so is a name that stands twice. */
@Component
public final class JsonFields {
    private final JsonMapper json;

    JsonFields(JsonMapper json) {
        this.json = json;
    }

    /**
     * The field's value, {@code absent} when there is none.
     *
     * @throws Refused naming the field, or the property in it, that is wrong
     */
    public <T> T read(String field, @Nullable String text, TypeReference<T> type, T absent) {
        if (text == null || text.isBlank()) {
            return absent;
        }
        try {
            ObjectReader reader = json.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
            T value = reader.readValue(text);
            if (value == null) {
                throw BadField.notAllowed(field);
            }
            return value;
        } catch (DatabindException e) {
            throw BadField.notAllowed(field + path(e));
        } catch (JacksonException e) {
            throw BadField.notAllowed(field);
        }
    }

    private static String path(DatabindException e) {
        StringBuilder path = new StringBuilder();
        e.getPath().forEach(step -> {
            if (step.getPropertyName() != null) {
                path.append('.').append(step.getPropertyName());
            }
        });
        return path.toString();
    }
}
