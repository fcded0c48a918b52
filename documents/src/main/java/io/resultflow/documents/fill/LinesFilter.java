package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a value, each to become a paragraph; with {@code true} one empty line when there is none. */
final class LinesFilter implements Filter {
    static final String NAME = "rf_lines";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        List<String> lines = Values.display(value).lines().toList();
        boolean keepOne = args.length > 0 && args[0].equals("true");
        return lines.isEmpty() && keepOne ? List.of("") : lines;
    }
}
