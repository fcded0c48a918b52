package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import org.jspecify.annotations.Nullable;

/** The id of a drawing that is printed any number of times: another one each time, as Word wants it. */
final class DrawingIdFilter implements Filter {
    static final String NAME = "rf_id";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        return RowPictures.of(interpreter).nextId();
    }
}
