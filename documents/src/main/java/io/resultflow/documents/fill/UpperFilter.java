package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code upper}: capitals, the same on every machine ({@code đ} becomes {@code Đ}). */
final class UpperFilter implements Filter {
    @Override
    public String getName() {
        return "upper";
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        return Values.display(value).toUpperCase(Locale.ROOT);
    }
}
