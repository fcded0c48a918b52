package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code is sequence}, {@code is iterable} as Python means them: a list, a record or a text. An empty cell is none. */
final class Sequence implements ExpTest {
    private final String name;

    Sequence(String name) {
        this.name = name;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean evaluate(@Nullable Object value, JinjavaInterpreter interpreter, Object... args) {
        return value instanceof Iterable
                || value instanceof Map
                || (value instanceof CharSequence text && !Values.isMissing(text));
    }
}
