package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import org.jspecify.annotations.Nullable;

/** {@code default('–')}: what stands where a cell is empty. Without an argument: nothing, on purpose. */
final class DefaultFilter implements Filter {
    private final String name;

    DefaultFilter(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        if (!Values.isMissing(value)) {
            return value;
        }
        return args.length == 0 ? "" : args[0];
    }
}
