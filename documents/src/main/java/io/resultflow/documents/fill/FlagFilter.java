package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.AdvancedFilter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code flag(3.9, 6.4)}, {@code flag(low, high)}, {@code flag(range)}: marks a result outside its reference range so that it
 * is seen on a black-and-white print too: bold, coloured, {@code ↑} above and {@code ↓} below it, or with a third argument
 * {@code 'HL'} the letters of HL7 (table 0078). A bound is still normal; an empty one is open; a single argument is a text
 * such as {@code 3.9 - 6.4} or {@code < 5.0}. What is no number ({@code <0.01}, {@code Negative}) prints unmarked, and so
 * does a result whose bounds cannot be read.
 */
final class FlagFilter implements AdvancedFilter {
    static final String NAME = "flag";
    private static final String LETTERS = "HL";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(
            @Nullable Object value, JinjavaInterpreter interpreter, Object[] args, Map<String, Object> kwargs) {
        if (args.length == 0
                || args.length > 3
                || !kwargs.isEmpty()
                || (args.length == 3 && !LETTERS.equals(args[2]))) {
            throw new InterpretException("flag: low and high are needed");
        }
        Locale locale = FillLocale.of(interpreter);
        ReferenceRange range =
                args.length == 1 ? ReferenceRange.of(Values.display(args[0]), locale) : range(args[0], args[1], locale);
        BigDecimal number = Values.asNumber(value, locale);
        String text = Values.display(value);
        if (number == null) {
            return text;
        }
        boolean letters = args.length == 3;
        if (range.isAbove(number)) {
            return new Flagged(text, letters ? "H" : "↑", true);
        }
        return range.isBelow(number) ? new Flagged(text, letters ? "L" : "↓", false) : text;
    }

    private static ReferenceRange range(@Nullable Object low, @Nullable Object high, Locale locale) {
        return new ReferenceRange(Values.asNumber(low, locale), Values.asNumber(high, locale), true, true);
    }
}
