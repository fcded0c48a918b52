package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell of OpenDocument (part 3, 9.1.4): the text that its program showed, and the value apart from its form.
 */
final class OdsCell {
    private static final MathContext DIGITS = new MathContext(15);
    private static final Duration DAY = Duration.ofDays(1);

    private OdsCell() {}

    /** The cell that has just begun; its notes and pictures are passed over. */
    static Cell read(XMLStreamReader xml) throws XMLStreamException {
        // LibreOffice calls an error a text, and tells it in an attribute of its own of the same local name.
        boolean error = false;
        String type = "";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("value-type")) {
                String value = xml.getAttributeValue(i);
                error |= value.equals("error");
                type = type.isEmpty()
                                || !String.valueOf(xml.getAttributePrefix(i)).equals("calcext")
                        ? value
                        : type;
            }
        }
        boolean formula = OdsXml.attribute(xml, "formula") != null;
        String value = OdsXml.attribute(
                xml,
                switch (type) {
                    case "date" -> "date-value";
                    case "time" -> "time-value";
                    case "boolean" -> "boolean-value";
                    case "string" -> "string-value";
                    default -> "value";
                });
        String shown = OdsText.read(xml);
        if (error || (formula && TextCell.isError(shown))) {
            return new Cell(shown.isEmpty() ? "#ERROR!" : shown, Cell.Kind.ERROR, shown);
        }
        return typed(type, value, shown);
    }

    private static Cell typed(String type, @Nullable String value, String shown) {
        if (value == null || type.equals("string")) {
            return Cell.text(shown.isEmpty() && value != null ? value : shown);
        }
        return switch (type) {
            case "float", "percentage", "currency" -> number(Double.parseDouble(value), shown);
            case "date" -> day(value, shown);
            case "time" -> time(Duration.parse(value), shown);
            case "boolean" -> SheetNumbers.truth(value.equals("true"));
            default -> Cell.text(shown);
        };
    }

    private static Cell number(double value, String shown) {
        String raw =
                BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
        return cell(shown, Cell.Kind.NUMBER, raw);
    }

    private static Cell day(String value, String shown) {
        if (!value.contains("T")) {
            return cell(shown, Cell.Kind.DATE, LocalDate.parse(value).toString());
        }
        LocalDateTime at = LocalDateTime.parse(value.replaceAll("Z$", ""));
        boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
        return cell(shown, Cell.Kind.DATE, midnight ? at.toLocalDate().toString() : at.toString());
    }

    /** A time of day, else a span: a number of days. */
    private static Cell time(Duration value, String shown) {
        if (!value.isNegative() && value.compareTo(DAY) < 0) {
            return cell(
                    shown,
                    Cell.Kind.DATE,
                    LocalTime.ofNanoOfDay(value.toNanos()).toString());
        }
        return number((double) value.toMillis() / DAY.toMillis(), shown);
    }

    private static Cell cell(String shown, Cell.Kind kind, String raw) {
        String text = Cell.text(shown).text();
        return new Cell(text.isEmpty() ? raw : text, kind, raw);
    }
}
