package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code number('0.0')}, {@code number('#,##0.00')}, {@code number('0.0', 'en')}: a number by the patterns of
 * {@link DecimalFormat}, halves rounded up as people do. In the pattern the point is the decimal point and the comma parts
 * thousands; it prints so too unless the template's language, or the one that is named, has other signs. What is no number
 * ({@code "<0.1"}, {@code "âm tính"}) stays as its sheet shows it.
 */
final class NumberFilter implements Filter {
    static final String NAME = "number";
    private static final String USUAL = "0.##########";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        Locale locale = FillLocale.ofNumbers(interpreter, args, 1);
        BigDecimal number = Values.asNumber(value, FillLocale.of(interpreter));
        if (number == null) {
            return Values.display(value);
        }
        DecimalFormat format;
        try {
            format = format(args.length > 0 ? args[0] : USUAL, locale);
        } catch (IllegalArgumentException e) {
            throw new InterpretException("number: unknown pattern", e);
        }
        return Values.shown(format, number);
    }

    /**
     * The pattern, ready to use.
     *
     * @throws IllegalArgumentException when it is none
     */
    static DecimalFormat format(String pattern, Locale locale) {
        DecimalFormat format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
