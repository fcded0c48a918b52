package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import java.util.Locale;
import java.util.Map;

/** The language and country that a template is written for, as filters learn it. */
final class FillLocale {
    private static final String VARIABLE = "rf_locale";

    private FillLocale() {}

    static void bind(Map<String, Object> variables, Locale locale) {
        variables.put(VARIABLE, locale.toLanguageTag());
    }

    /** What the filter's argument at {@code index} asks for ({@code 'en'}), else what the template is written for. */
    static Locale of(JinjavaInterpreter interpreter, String[] args, int index) {
        if (args.length <= index) {
            return of(interpreter);
        }
        Locale asked = Locale.forLanguageTag(args[index].replace('_', '-'));
        if (asked.getLanguage().isEmpty()) {
            throw new InterpretException("unknown language");
        }
        return asked;
    }

    static Locale of(JinjavaInterpreter interpreter) {
        return interpreter.getContext().get(VARIABLE) instanceof String tag ? Locale.forLanguageTag(tag) : Locale.ROOT;
    }
}
