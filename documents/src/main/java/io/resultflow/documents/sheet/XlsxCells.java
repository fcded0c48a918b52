package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** Turns what a workbook's XML holds into cells, formulas by the value that Excel saved with them. */
final class XlsxCells {
    private final XlsxStrings strings;
    private final SheetNumbers numbers;

    private XlsxCells(XlsxStrings strings, SheetNumbers numbers) {
        this.strings = strings;
        this.numbers = numbers;
    }

    static XlsxCells of(XSSFReader reader, boolean date1904, String region)
            throws IOException, OpenXML4JException, XMLStreamException {
        return new XlsxCells(strings(reader), new SheetNumbers(styles(reader)::format, date1904, region));
    }

    private static XlsxStrings strings(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = reader.getSharedStringsData()) {
            return in == null ? XlsxStrings.none() : XlsxStrings.read(in);
        }
    }

    private static XlsxStyles styles(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream in = reader.getStylesData()) {
            return in == null ? XlsxStyles.none() : XlsxStyles.read(in);
        }
    }

    /**
     * One cell.
     *
     * @param type {@code ST_CellType} of ECMA-376 part 1, 18.18.11
     * @param value what stands in it; blank when nothing does
     */
    Cell cell(String type, int style, String value) {
        if (value.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "n" -> numbers.cell(Double.parseDouble(value.strip()), style);
            case "d" -> numbers.isoDate(value.strip(), style);
            case "s" -> Cell.text(strings.get(Integer.parseInt(value.strip())));
            case "b" ->
                SheetNumbers.truth(value.strip().equals("1") || value.strip().equals("true"));
            case "e" -> new Cell(error(value.strip()), Cell.Kind.ERROR, value.strip());
            default -> Cell.text(XlsxStrings.unescaped(value));
        };
    }

    private static String error(String value) {
        return value.startsWith("#") ? value : "#" + value;
    }
}
