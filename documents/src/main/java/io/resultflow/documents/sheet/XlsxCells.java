package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Turns what a workbook's XML holds into cells, formulas by the value that Excel saved with them. */
final class XlsxCells {
    /** Shared strings are the one thing that is kept in memory as a whole. */
    private static final long MAX_STRINGS_BYTES = 256L << 20;

    private final @Nullable ReadOnlySharedStringsTable strings;
    private final SheetNumbers numbers;

    private XlsxCells(@Nullable ReadOnlySharedStringsTable strings, SheetNumbers numbers) {
        this.strings = strings;
        this.numbers = numbers;
    }

    static XlsxCells of(OPCPackage opened, XSSFReader reader, boolean date1904, String region)
            throws IOException, OpenXML4JException, SAXException {
        List<PackagePart> parts = opened.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType());
        if (!parts.isEmpty() && parts.get(0).getSize() > MAX_STRINGS_BYTES) {
            throw new Refused(ProblemCode.FILE_TOO_LARGE);
        }
        return new XlsxCells(
                parts.isEmpty() ? null : new ReadOnlySharedStringsTable(parts.get(0), false),
                new SheetNumbers(formats(reader.getStylesTable()), date1904, region));
    }

    private static IntFunction<NumberFormat> formats(@Nullable StylesTable styles) {
        return style -> {
            if (styles == null || style < 0 || style >= styles.getNumCellStyles()) {
                return NumberFormat.GENERAL;
            }
            XSSFCellStyle cellStyle = styles.getStyleAt(style);
            String code = cellStyle.getDataFormatString();
            return NumberFormat.of(cellStyle.getDataFormat(), code == null ? "General" : code);
        };
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
            case "s" -> Cell.text(shared(Integer.parseInt(value.strip())));
            case "b" ->
                SheetNumbers.truth(value.strip().equals("1") || value.strip().equals("true"));
            case "e" -> new Cell(error(value.strip()), Cell.Kind.ERROR, value.strip());
            default -> Cell.text(unescaped(value));
        };
    }

    private String shared(int index) {
        if (strings == null) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
        return strings.getItemAt(index).getString();
    }

    private static String error(String value) {
        return value.startsWith("#") ? value : "#" + value;
    }

    /** Excel writes what XML cannot hold as {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }
}
