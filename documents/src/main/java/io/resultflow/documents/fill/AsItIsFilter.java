package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import org.jspecify.annotations.Nullable;

/** {@code e}, {@code escape}, {@code safe}: change nothing, since every value is escaped where it prints and only there. */
final class AsItIsFilter implements Filter {
    private final String name;

    AsItIsFilter(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public @Nullable Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        return value;
    }
}
