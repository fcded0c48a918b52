package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A colour as Word writes it, {@code FF0000}, with or without {@code #}; nothing means no colour, anything else is refused. */
final class ColourFilter implements Filter {
    static final String NAME = "rf_colour";
    private static final Pattern COLOUR = Pattern.compile("#?([0-9a-fA-F]{6})");

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        String text = Values.display(value).strip();
        if (text.isEmpty() || text.equals("auto")) {
            return "auto";
        }
        if (!COLOUR.matcher(text).matches()) {
            throw new InterpretException("cellbg: no colour");
        }
        return text.replace("#", "").toUpperCase(Locale.ROOT);
    }
}
