package io.resultflow.api.webhook;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of a form or of an address, as they were sent: the servlet's own parameters mix the two, and a signature is
 * over one.
 */
final class FormFields {
    private FormFields() {}

    static Map<String, String> of(byte[] form) {
        return of(new String(form, StandardCharsets.UTF_8));
    }

    /**
     * Of a name that comes twice the first.
     *
     * @throws Refused {@code BAD_REQUEST} when something is escaped that cannot be
     */
    static Map<String, String> of(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : form.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(ProblemCode.BAD_REQUEST);
        }
    }
}
