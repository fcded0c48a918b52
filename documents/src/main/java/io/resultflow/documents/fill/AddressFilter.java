package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import io.resultflow.domain.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value inside the address of a link. As a piece ({@code https://lab.example/{{ code }}}) every letter that means something
 * in an address is escaped; as a whole it must be a web, mail or phone address itself.
 */
final class AddressFilter implements Filter {
    static final String NAME = "rf_address";
    static final String WHOLE = "whole";

    private static final Pattern ALLOWED = Pattern.compile("(?:https?://|mailto:|tel:)\\S+", Pattern.CASE_INSENSITIVE);
    private static final String UNRESERVED = "-._~";
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=%";

    @Override
    public String getName() {
        return NAME;
    }

    /** Arguments: {@code whole} or {@code piece}, and the value's name. */
    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        String text = Values.display(value).strip();
        if (!args[0].equals(WHOLE)) {
            return escape(text, UNRESERVED);
        }
        if (text.isEmpty()) {
            return "#";
        }
        if (!ALLOWED.matcher(text).matches()) {
            RowProblems.of(interpreter).add(ProblemCode.LINK_INVALID, args[1], Map.of());
            return "#";
        }
        return escape(text, UNRESERVED + RESERVED).replace("&", "&amp;").replace("'", "%27");
    }

    private static String escape(String text, String kept) {
        StringBuilder out = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xFF);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || kept.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append(String.format("%%%02X", (int) c));
            }
        }
        return out.toString();
    }
}
