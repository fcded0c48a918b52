package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code items}: the names and values of a record, for {@code for name, value in …}; of an empty cell nothing. */
final class ItemsFilter implements Filter {
    @Override
    public String getName() {
        return "items";
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        if (value instanceof Map<?, ?> record) {
            return List.copyOf(record.entrySet());
        }
        if (!Values.isMissing(value)) {
            throw new InterpretException("only a record has names and values");
        }
        return List.of();
    }
}
