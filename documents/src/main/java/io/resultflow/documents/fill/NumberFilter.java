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
 * {@code number('0.0')}, {@code number('#,##0.00', 'vi')}: a number by the patterns of {@link DecimalFormat}, halves rounded
 * up as people do. What is no number ({@code "<0.1"}, {@code "âm tính"}) stays as its sheet shows it.
 */
final class NumberFilter implements Filter {
    @Override
    public String getName() {
        return "number";
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        BigDecimal number = Values.asNumber(value);
        if (number == null) {
            return Values.display(value);
        }
        String pattern = args.length > 0 ? args[0] : "0.##########";
        Locale locale = args.length > 1 ? Locale.forLanguageTag(args[1]) : Locale.ROOT;
        DecimalFormat format;
        try {
            format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale));
        } catch (IllegalArgumentException e) {
            throw new InterpretException("number: unknown pattern", e);
        }
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
