package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record holds under a name; nothing when it holds none or is no record, so that no Java object can be asked. */
final class AttributeFilter implements Filter {
    static final String NAME = "rf_attr";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public @Nullable Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        return value instanceof Map<?, ?> record && args.length > 0 ? record.get(args[0]) : null;
    }
}
