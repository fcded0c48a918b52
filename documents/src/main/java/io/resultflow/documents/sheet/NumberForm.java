package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * A number or date as a workbook holds it: the value, and the format that shows it as it was shown before.
 *
 * @param code such as {@code 0.00}
 */
record NumberForm(double value, String code) {
    private static final String GENERAL = "General";
    private static final List<String> DATES = List.of(
            "dd/mm/yyyy",
            "d/m/yyyy",
            "mm/dd/yyyy",
            "m/d/yyyy",
            "yyyy-mm-dd",
            "dd-mm-yyyy",
            "dd.mm.yyyy",
            "d/m/yy",
            "dd/mm/yyyy hh:mm",
            "dd/mm/yyyy hh:mm:ss",
            "mm/dd/yyyy hh:mm",
            "yyyy-mm-dd hh:mm",
            "yyyy-mm-dd hh:mm:ss",
            "hh:mm",
            "hh:mm:ss");

    /** A cell's value with a format under which it reads the same; empty when there is none that is known. */
    static Optional<NumberForm> of(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> shownAs(cell.text(), Double.parseDouble(cell.raw()), numbers(cell.text()));
            case DATE -> value(cell).flatMap(date -> shownAs(cell.text(), date, DATES.stream()));
            default -> Optional.empty();
        };
    }

    /** The value of a number or date apart from its form; empty for other cells. */
    static Optional<Double> value(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> Optional.of(Double.parseDouble(cell.raw()));
            case DATE -> date(cell.raw());
            default -> Optional.empty();
        };
    }

    private static Optional<Double> date(String iso) {
        try {
            if (!iso.contains("-")) {
                return Optional.of(LocalTime.parse(iso).toNanoOfDay() / 86_400e9);
            }
            LocalDateTime date = iso.contains("T")
                    ? LocalDateTime.parse(iso)
                    : LocalDate.parse(iso).atStartOfDay();
            double days = DateUtil.getExcelDate(date, false);
            return days < 0 ? Optional.empty() : Optional.of(days);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> numbers(String text) {
        String digits = text.replaceAll("[^0-9.]", "");
        int point = digits.indexOf('.');
        String decimals = point < 0 ? "" : "." + "0".repeat(digits.length() - point - 1);
        String whole = "0".repeat(Math.max(1, point < 0 ? digits.length() : point));
        return Stream.of(GENERAL, "0" + decimals, "#,##0" + decimals, "0" + decimals + "%", whole + decimals);
    }

    private static Optional<NumberForm> shownAs(String text, double value, Stream<String> codes) {
        DataFormatter formatter = new DataFormatter(Locale.US);
        return codes.filter(code ->
                        formatter.formatRawCellContents(value, -1, code).strip().equals(text))
                .findFirst()
                .map(code -> new NumberForm(value, code));
    }
}
