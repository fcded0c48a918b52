package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import org.jspecify.annotations.Nullable;

/** {@code is defined}, {@code is undefined}, {@code is none}: whether the cell holds something. An empty cell does not. */
final class Presence implements ExpTest {
    private final String name;
    private final boolean present;

    Presence(String name, boolean present) {
        this.name = name;
        this.present = present;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean evaluate(@Nullable Object value, JinjavaInterpreter interpreter, Object... args) {
        return Values.isMissing(value) != present;
    }
}
