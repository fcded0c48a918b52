package io.resultflow.documents.sheet;

import io.resultflow.domain.intake.Cell;
import io.resultflow.domain.intake.HiddenParts;
import io.resultflow.domain.intake.IntakeSpec;
import io.resultflow.domain.intake.Row;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of OpenDocument (part 3, 9.1) as it streams out of the zip file. A row or cell that stands for many is
 * counted, not copied: rows come one by one, and a cell that holds something may stand for no more columns than a sheet
 * may have.
 */
final class OdsRows implements SheetRows {
    private final ZipSecureFile zip;
    private final XMLStreamReader xml;
    private final List<String> sheets;
    private final HiddenParts hidden = new HiddenParts();
    private int row;
    private int column;
    private boolean unseen;
    private int copies;
    private List<Cell> copied = List.of();

    private OdsRows(ZipSecureFile zip, XMLStreamReader xml, List<String> sheets) {
        this.zip = zip;
        this.xml = xml;
        this.sheets = sheets;
    }

    /**
     * Opens the sheet that is asked for.
     *
     * @param sheets the names of those that may be asked for
     */
    static OdsRows open(ZipSecureFile zip, XMLStreamReader xml, List<String> sheets, IntakeSpec spec)
            throws XMLStreamException {
        OdsTables.goTo(xml, spec.sheet());
        return new OdsRows(zip, xml, sheets);
    }

    @Override
    public @Nullable Row next() {
        try {
            while (copies > 0 || readRow()) {
                if (copied.isEmpty()) {
                    row = Math.addExact(row, copies);
                    copies = 0;
                } else {
                    copies--;
                    row++;
                    if (unseen) {
                        hidden.row(row);
                    }
                    return new Row(row, copied);
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw SheetFailure.refusal(e);
        }
    }

    /** Goes to the next row that the table has; false after the last. */
    private boolean readRow() throws XMLStreamException {
        while (!xml.isEndElement() || !xml.getLocalName().equals("table")) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("table-row")) {
                    copies = OdsXml.repeated(xml, "number-rows-repeated");
                    unseen = isHidden();
                    copied = cells();
                    return true;
                }
                if (xml.getLocalName().equals("table-column")) {
                    hideColumns();
                }
                if (xml.getLocalName().equals("shapes")) {
                    OdsXml.skip(xml);
                }
            }
        }
        return false;
    }

    private void hideColumns() {
        int first = column;
        column = Math.addExact(column, OdsXml.repeated(xml, "number-columns-repeated"));
        if (isHidden() && first < MAX_COLUMNS) {
            hidden.columns(first, Math.min(column, MAX_COLUMNS) - 1);
        }
    }

    /** By hand or by a filter. */
    private boolean isHidden() {
        String visibility = OdsXml.attribute(xml, "visibility");
        return visibility != null && !visibility.equals("visible");
    }

    private List<Cell> cells() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        while (xml.next() != XMLStreamReader.END_ELEMENT || !xml.getLocalName().equals("table-row")) {
            if (!xml.isStartElement()) {
                continue;
            }
            int repeated = OdsXml.repeated(xml, "number-columns-repeated");
            if (xml.getLocalName().equals("table-cell")) {
                put(cells, at, repeated, OdsCell.read(xml));
            } else {
                // What a merged cell covers nobody sees.
                OdsXml.skip(xml);
            }
            at = Math.addExact(at, repeated);
        }
        return cells;
    }

    private static void put(List<Cell> cells, int column, int repeated, Cell cell) {
        if (cell.isEmpty()) {
            return;
        }
        if (Math.addExact(column, repeated) > MAX_COLUMNS) {
            throw new Refused(ProblemCode.SHEET_TOO_WIDE);
        }
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        for (int i = 0; i < repeated; i++) {
            cells.add(cell);
        }
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
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw SheetFailure.refusal(e);
        } finally {
            IOUtils.closeQuietly(zip);
        }
    }
}
