package io.resultflow.documents.sheet;

import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** How a country writes a day in digits, as Excel shows "short date" there: {@code dd/MM/yyyy} in Vietnam. */
final class ShortDate {
    private ShortDate() {}

    /** A pattern of {@code java.time}, with four digits for the year; ISO 8601 for a region that is not known. */
    static String pattern(String region) {
        Locale locale = Arrays.stream(Locale.getAvailableLocales())
                .filter(it -> it.getCountry().equals(region) && it.getScript().isEmpty())
                .min(Comparator.comparing((Locale it) -> !it.getLanguage().equalsIgnoreCase(region))
                        .thenComparing(it -> !it.getLanguage().equals("en"))
                        .thenComparing(Locale::toString))
                .orElse(Locale.ROOT);
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                .replaceAll("y+", "yyyy");
    }
}
