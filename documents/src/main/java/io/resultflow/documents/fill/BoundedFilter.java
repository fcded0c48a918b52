package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the language's own filters, kept from making much out of little: no widths, counts and scales beyond a page's. */
final class BoundedFilter implements Filter {
    private static final BigDecimal MOST = BigDecimal.valueOf(500);

    /** In a text that says how to format: a width or a precision of four digits and more. */
    private static final Pattern WIDE = Pattern.compile("%[^a-zA-Z%]*[0-9]{4}");

    private final Filter filter;

    BoundedFilter(Filter filter) {
        this.filter = filter;
    }

    @Override
    public String getName() {
        return filter.getName();
    }

    @Override
    public @Nullable Object filter(
            @Nullable Object value, JinjavaInterpreter interpreter, Object[] args, Map<String, Object> kwargs) {
        for (Object arg : args) {
            require(arg);
        }
        kwargs.values().forEach(BoundedFilter::require);
        if (filter.getName().equals("format")
                && WIDE.matcher(String.valueOf(value)).find()) {
            throw new InterpretException("too wide");
        }
        return filter.filter(value, interpreter, args, kwargs);
    }

    @Override
    public @Nullable Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        return filter(value, interpreter, (Object[]) args, Map.of());
    }

    private static void require(@Nullable Object arg) {
        BigDecimal number = Values.asNumber(arg, java.util.Locale.ROOT);
        if (number != null && number.abs().compareTo(MOST) > 0) {
            throw new InterpretException("too much");
        }
    }
}
