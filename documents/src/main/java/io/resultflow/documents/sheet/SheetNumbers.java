package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Shows numbers and dates as Excel does: {@code 0.1}, {@code 12.5%}, {@code 0012}. The decimal point is a point on every
 * machine; a date in "the system's short form" takes the form of the region, since {@code 3/11/26} is read as two dates.
 */
final class SheetNumbers {
    /** Excel itself keeps 15 digits; what a double holds beyond them is noise. */
    private static final MathContext EXCEL = new MathContext(15);

    private static final double DIGITS_KEPT = 1e15;
    private static final double SMALLEST_PLAIN = 1e-4;

    private final boolean date1904;
    private final DateTimeFormatter shortDate;
    private final DateTimeFormatter shortDateTime;
    private final DataFormatter formatter = new DataFormatter(Locale.US);
    private final IntFunction<NumberFormat> styles;
    private final Map<Integer, NumberFormat> formats = new HashMap<>();

    /**
     * @param styles the format that a cell's style number stands for
     * @param date1904 whether days are counted from 1904
     * @param region the country whose short dates are used
     */
    SheetNumbers(IntFunction<NumberFormat> styles, boolean date1904, String region) {
        this.styles = styles;
        this.date1904 = date1904;
        String pattern = ShortDate.pattern(region);
        shortDate = DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
        shortDateTime = DateTimeFormatter.ofPattern(pattern + " HH:mm", Locale.ROOT);
    }

    Cell cell(double value, int style) {
        NumberFormat format = formats.computeIfAbsent(style, styles::apply);
        if (format.date() && DateUtil.isValidExcelDate(value)) {
            return date(value, format);
        }
        String raw = BigDecimal.valueOf(value).round(EXCEL).stripTrailingZeros().toPlainString();
        if (format.general() && Math.abs(value) < 1 && Math.abs(value) >= SMALLEST_PLAIN) {
            return new Cell(fraction(value), Cell.Kind.NUMBER, raw);
        }
        boolean wholeAsTyped = format.general() && Math.abs(value) < DIGITS_KEPT && value == Math.rint(value);
        return new Cell(wholeAsTyped ? raw : shown(value, format), Cell.Kind.NUMBER, raw);
    }

    /** Excel shows eleven characters where no format is set, and counts the zero and the point before the decimals. */
    private static String fraction(double value) {
        return new BigDecimal(value)
                .setScale(9, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A date that the file holds as text, as the strict standard allows. */
    Cell isoDate(String iso, int style) {
        LocalDateTime date = iso.contains("T")
                ? LocalDateTime.parse(iso.replaceAll("Z$", ""))
                : LocalDate.parse(iso).atStartOfDay();
        NumberFormat format = formats.computeIfAbsent(style, styles::apply);
        return date(
                DateUtil.getExcelDate(date, date1904),
                format.date() ? format : NumberFormat.of(NumberFormat.SHORT_DATE, ""));
    }

    static Cell truth(boolean value) {
        return new Cell(value ? "TRUE" : "FALSE", Cell.Kind.BOOLEAN, String.valueOf(value));
    }

    private Cell date(double value, NumberFormat format) {
        LocalDateTime date = DateUtil.getLocalDateTime(value, date1904, true);
        String text = format.systemDate()
                ? (format.withTime() ? shortDateTime : shortDate).format(date)
                : shown(value, format);
        return new Cell(text, Cell.Kind.DATE, iso(value, date));
    }

    private static String iso(double value, LocalDateTime date) {
        if (value < 1) {
            return date.toLocalTime().toString();
        }
        return date.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? date.toLocalDate().toString()
                : date.toString();
    }

    private String shown(double value, NumberFormat format) {
        return formatter
                .formatRawCellContents(value, format.index(), format.code(), date1904)
                .strip();
    }
}
