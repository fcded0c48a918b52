package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import org.jspecify.annotations.Nullable;

/** Stands behind every printed name: lets a value pass and refuses its absence, so that no blank goes unnoticed. */
final class NeedFilter implements Filter {
    static final String NAME = "rf_need";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public @Nullable Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        if (Values.isMissing(value)) {
            throw new MissingValue();
        }
        return value;
    }
}
