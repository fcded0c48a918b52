package io.resultflow.documents.sheet;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * How a cell shows its number.
 *
 * @param index {@code numFmtId} of ECMA-376 part 1, 18.8.30
 * @param code such as {@code 0.00}
 * @param date whether it shows a day or a time of day; a span of hours ({@code [h]:mm}) is a number
 */
record NumberFormat(int index, String code, boolean date) {
    /** A number as it is. */
    static final NumberFormat GENERAL = new NumberFormat(0, "General", false);

    /** "Short date", shown in the form of the machine's own country. */
    static final int SHORT_DATE = 14;

    private static final int SHORT_DATE_TIME = 22;
    private static final Pattern SPAN = Pattern.compile("\\[[hms]+]", Pattern.CASE_INSENSITIVE);

    static NumberFormat of(int index, String code) {
        return new NumberFormat(
                index,
                code,
                DateUtil.isADateFormat(index, code) && !SPAN.matcher(code).find());
    }

    boolean general() {
        return index == 0 || code.equalsIgnoreCase("General");
    }

    /** Whether the form follows the machine's country: the built-in short dates, and what Excel marks so. */
    boolean systemDate() {
        return index == SHORT_DATE
                || index == SHORT_DATE_TIME
                || code.toUpperCase(Locale.ROOT).startsWith("[$-F800]");
    }

    boolean withTime() {
        return index == SHORT_DATE_TIME;
    }
}
