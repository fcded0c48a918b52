package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code date('dd/MM/yyyy')}, {@code date('d MMMM yyyy', 'vi')}: a date by the patterns of {@link DateTimeFormatter}. What is
 * no date (a text that only looks like one could be read two ways) stays as its sheet shows it.
 */
final class DateFilter implements Filter {
    @Override
    public String getName() {
        return "date";
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        String text = Values.display(value);
        TemporalAccessor date = parse(text);
        if (date == null) {
            return text;
        }
        String pattern = args.length > 0 ? args[0] : "dd/MM/yyyy";
        Locale locale = args.length > 1 ? Locale.forLanguageTag(args[1]) : Locale.ENGLISH;
        try {
            return DateTimeFormatter.ofPattern(pattern, locale).format(date);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InterpretException("date: unknown pattern", e);
        }
    }

    private static @Nullable TemporalAccessor parse(String text) {
        if (text.length() < 10 || text.charAt(4) != '-') {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
