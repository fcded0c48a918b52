package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.HiddenParts;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a worksheet's XML as it streams out of the zip file (ECMA-376 part 1, 18.3.1: {@code sheetData}, {@code row},
 * {@code c}). In memory is the row at hand.
 */
final class XlsxRows implements SheetRows {
    /** Of Excel's own sheet: row 1048576, column XFD from 0. */
    private static final int MAX_ROW = 1 << 20;

    private static final int MAX_COLUMN = (1 << 14) - 1;

    private final OPCPackage opened;
    private final SheetXml xml;
    private final XlsxCells cells;
    private final List<String> sheets;
    private final XlsxLook look;
    private final HiddenParts hidden = new HiddenParts();
    private int row;

    private XlsxRows(OPCPackage opened, SheetXml xml, XlsxCells cells, List<String> sheets, XlsxLook look) {
        this.opened = opened;
        this.xml = xml;
        this.cells = cells;
        this.sheets = sheets;
        this.look = look;
    }

    static XlsxRows open(OPCPackage opened, IntakeSpec spec) throws IOException, OpenXML4JException {
        XSSFReader reader = new XSSFReader(opened, true);
        try {
            XlsxWorkbook workbook;
            try (InputStream in = reader.getWorkbookData()) {
                workbook = XlsxWorkbook.read(in);
            }
            XlsxWorkbook.Sheet sheet = workbook.choose(spec.sheet());
            XlsxCells cells = XlsxCells.of(reader, workbook.date1904(), spec.region());
            InputStream data = reader.getSheet(sheet.relationId());
            XlsxLook look = new XlsxLook(opened, sheet.name());
            return new XlsxRows(opened, SheetXml.read(data), cells, workbook.visible(), look);
        } catch (XMLStreamException e) {
            throw SheetFailure.refusal(e);
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                Row read = event == XMLStreamReader.START_ELEMENT ? readElement() : null;
                if (read != null) {
                    return read;
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw SheetFailure.refusal(e);
        }
    }

    /** The row that begins here when it holds anything; what is told of the sheet besides is noted. */
    private @Nullable Row readElement() throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> {
                boolean unseen = isHidden();
                Row read = readRow();
                if (read.isBlank()) {
                    return null;
                }
                if (unseen) {
                    hidden.row(read.index());
                }
                return read;
            }
            case "col" -> readColumns();
            case "mergeCell" -> look.merge(xml.getAttributeValue(null, "ref"));
            default -> {}
        }
        return null;
    }

    private void readColumns() {
        int first = Integer.parseInt(xml.getAttributeValue(null, "min"));
        int last = Math.min(Integer.parseInt(xml.getAttributeValue(null, "max")), MAX_COLUMNS);
        if (first > last) {
            return;
        }
        if (isHidden()) {
            hidden.columns(first - 1, last - 1);
        }
        look.columns(first - 1, last - 1, xml.getAttributeValue(null, "width"));
    }

    private boolean isHidden() {
        String value = xml.getAttributeValue(null, "hidden");
        return value != null && XlsxWorkbook.TRUE.contains(value);
    }

    /** Rows and cells may say where they are; else they follow the one before. */
    private Row readRow() throws XMLStreamException {
        String number = xml.getAttributeValue(null, "r");
        int before = row;
        row = number == null ? row + 1 : Integer.parseInt(number);
        requireAfter(before, row, MAX_ROW);
        List<Cell> read = new ArrayList<>();
        look.beginRow();
        int column = -1;
        while (!atEndOf("row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                String place = xml.getAttributeValue(null, "r");
                int left = column;
                column = place == null ? column + 1 : columnOf(place);
                requireAfter(left, column, MAX_COLUMN);
                put(read, column, readCell(column));
            }
        }
        return new Row(row, read);
    }

    /** Out of order, a value would end under another header and a row would stand for another. */
    private static void requireAfter(int before, int here, int last) {
        if (here <= before || here > last) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
    }

    private Cell readCell(int column) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        String styled = xml.getAttributeValue(null, "s");
        int style = styled == null ? 0 : Integer.parseInt(styled);
        look.cell(column, style);
        String value = null;
        boolean formula = false;
        while (!atEndOf("c")) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = inline();
                    case "f" -> {
                        formula = true;
                        OdsXml.skip(xml);
                    }
                    default -> {}
                }
            }
        }
        if (value == null) {
            return formula ? Cell.NOT_CALCULATED : Cell.EMPTY;
        }
        return cells.cell(type == null ? "n" : type, style, value);
    }

    /** A text that stands in its cell, its runs joined; how a Japanese name is spoken is none of them. */
    private String inline() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (!atEndOf("is")) {
            if (xml.isStartElement() && xml.getLocalName().equals("t")) {
                SheetXml.append(text, xml.getElementText());
            } else if (xml.isStartElement() && xml.getLocalName().equals("rPh")) {
                OdsXml.skip(xml);
            }
        }
        return text.toString();
    }

    private static void put(List<Cell> read, int column, Cell cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (column >= MAX_COLUMNS) {
            throw new Refused(ProblemCode.SHEET_TOO_WIDE);
        }
        while (read.size() < column) {
            read.add(Cell.EMPTY);
        }
        read.add(cell);
    }

    private static int columnOf(String place) {
        int letters = 0;
        while (letters < place.length() && Character.isLetter(place.charAt(letters))) {
            letters++;
        }
        return CellReference.convertColStringToIndex(place.substring(0, letters));
    }

    /** Goes one event further and tells whether it ends the element; a file that ends within it throws. */
    private boolean atEndOf(String element) throws XMLStreamException {
        return xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element);
    }

    @Override
    public List<String> sheets() {
        return sheets;
    }

    @Override
    public HiddenParts hidden() {
        return hidden;
    }

    @Override
    public SheetLook look() {
        return look;
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw SheetFailure.refusal(e);
        } finally {
            opened.revert();
        }
    }
}
