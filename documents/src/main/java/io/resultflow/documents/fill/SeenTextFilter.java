package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import org.jspecify.annotations.Nullable;

/** A value inside an attribute, where it can be nothing but text in one line. */
final class SeenTextFilter implements Filter {
    static final String NAME = "rf_seen";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        String line = Values.display(value).replaceAll("\\s+", " ");
        return WordTextFilter.escape(line, "").replace("\"", "&quot;");
    }
}
