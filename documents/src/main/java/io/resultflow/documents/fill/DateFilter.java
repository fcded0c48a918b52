package io.resultflow.documents.fill;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.filter.Filter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code date('dd/MM/yyyy')}, {@code date('d MMMM yyyy', 'en')}: a date by a {@link DatePattern}, names of months and days in
 * the template's language or in the one that is named. What is no date (a text that only looks like one could be read two
 * ways) stays as its sheet shows it.
 */
final class DateFilter implements Filter {
    static final String NAME = "date";

    /** A time of day alone has no day of its own; the pattern asks for none. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Object filter(@Nullable Object value, JinjavaInterpreter interpreter, String... args) {
        String text = Values.display(value instanceof Shown shown ? shown.value() : value);
        LocalDateTime date = parse(text);
        if (date == null) {
            return Values.display(value);
        }
        Locale locale = FillLocale.of(interpreter, args, 1);
        try {
            DateTimeFormatter formatter = DatePattern.formatter(args.length > 0 ? args[0] : "dd/MM/yyyy", locale);
            return formatter.format(date);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InterpretException("date: unknown pattern", e);
        }
    }

    private static @Nullable LocalDateTime parse(String text) {
        try {
            if (text.matches("[0-9]{2}:[0-9]{2}(:.*)?")) {
                return LocalTime.parse(text).atDate(ANY_DAY);
            }
            if (text.length() < 10 || text.charAt(4) != '-') {
                return null;
            }
            return text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.replace(' ', 'T'));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
