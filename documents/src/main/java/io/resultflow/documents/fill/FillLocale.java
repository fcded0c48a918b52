package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.resultflow.domain.template.TemplateLanguage;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The language and country that a template is written for, as filters learn it. When nobody said it, names and amounts are
 * Vietnamese and numbers are written as sheets show them, with a decimal point.
 */
final class FillLocale {
    private static final String LANGUAGE = "rf_language";
    private static final String NUMBERS = "rf_numbers";

    private FillLocale() {}

    static void bind(Map<String, Object> variables, @Nullable TemplateLanguage said) {
        variables.put(LANGUAGE, (said == null ? TemplateLanguage.DEFAULT : said).tag());
        variables.put(NUMBERS, said == null ? Locale.ROOT.toLanguageTag() : said.tag());
    }

    /** For words, dates and amounts: what the filter's argument at {@code index} asks for ({@code 'en'}), else the template's. */
    static Locale of(JinjavaInterpreter interpreter, String[] args, int index) {
        return args.length > index ? asked(args[index]) : of(interpreter);
    }

    /** How numbers are printed: as the filter's argument at {@code index} asks, else as the template's language does. */
    static Locale ofNumbers(JinjavaInterpreter interpreter, String[] args, int index) {
        return args.length > index ? asked(args[index]) : variable(interpreter, NUMBERS);
    }

    /** The template's. */
    static Locale of(JinjavaInterpreter interpreter) {
        return variable(interpreter, LANGUAGE);
    }

    private static Locale asked(String tag) {
        Locale asked = Locale.forLanguageTag(tag.replace('_', '-'));
        if (asked.getLanguage().isEmpty()) {
            throw new InterpretException("unknown language");
        }
        return asked;
    }

    private static Locale variable(JinjavaInterpreter interpreter, String name) {
        return Locale.forLanguageTag(String.valueOf(interpreter.getContext().get(name)));
    }
}
