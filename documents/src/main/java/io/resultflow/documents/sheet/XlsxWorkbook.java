package io.resultflow.documents.sheet;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of itself.
 *
 * @param date1904 whether its days are counted from 1904
 */
record XlsxWorkbook(boolean date1904, List<Sheet> sheets) {
    /** One sheet, in the order of the tabs. */
    record Sheet(String name, String relationId, boolean hidden) {}

    /** What {@code xsd:boolean} calls true, and what Office does besides. */
    static final Set<String> TRUE = Set.of("1", "true", "on");

    static XlsxWorkbook read(InputStream workbook) throws XMLStreamException {
        boolean date1904 = false;
        List<Sheet> sheets = new ArrayList<>();
        XMLStreamReader xml = SheetXml.read(workbook);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("workbookPr")) {
                String days = xml.getAttributeValue(null, "date1904");
                date1904 = days != null && TRUE.contains(days);
            } else if (xml.getLocalName().equals("sheet")) {
                String state = xml.getAttributeValue(null, "state");
                sheets.add(new Sheet(
                        xml.getAttributeValue(null, "name"),
                        relationId(xml),
                        state != null && !state.equals("visible")));
            }
        }
        xml.close();
        return new XlsxWorkbook(date1904, sheets);
    }

    /** The one attribute that has a namespace, of which there are two: of Office and of the strict standard. */
    private static String relationId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /**
     * The sheet of that name, case aside as in Excel; else the first that is not hidden.
     *
     * @throws Refused {@code SHEET_NOT_FOUND} when there is none
     */
    Sheet choose(@Nullable String name) {
        return sheets.stream()
                .filter(sheet -> name == null ? !sheet.hidden() : sheet.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> notFound(name == null ? "" : name, visible()));
    }

    /** The names of those that are not hidden. */
    List<String> visible() {
        return sheets.stream().filter(sheet -> !sheet.hidden()).map(Sheet::name).toList();
    }

    static Refused notFound(String name, List<String> others) {
        Map<String, String> args = Map.of("value", name, "sheets", String.join(", ", others));
        Issue issue = Issue.ofFile(ProblemCode.SHEET_NOT_FOUND, Severity.ERROR, args);
        return new Refused(ProblemCode.SHEET_NOT_FOUND, List.of(issue));
    }
}
