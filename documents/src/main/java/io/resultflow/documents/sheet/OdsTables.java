package io.resultflow.documents.sheet;

import io.resultflow.domain.problem.Issue;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import io.resultflow.domain.problem.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Finds a sheet in OpenDocument's one stream, where the styles that hide sheets stand before all of them. */
final class OdsTables {
    private OdsTables() {}

    /**
     * Goes to the beginning of the sheet of that name, case aside; else of the first that is not hidden.
     *
     * @throws Refused {@code SHEET_NOT_FOUND} when there is none
     */
    static void goTo(XMLStreamReader xml, @Nullable String name) throws XMLStreamException {
        Set<String> hiding = new HashSet<>();
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = text(xml, "name");
                case "table-properties" -> {
                    if (text(xml, "display").equals("false")) {
                        hiding.add(style);
                    }
                }
                case "table" -> {
                    if (name == null
                            ? !hiding.contains(text(xml, "style-name"))
                            : text(xml, "name").equalsIgnoreCase(name)) {
                        return;
                    }
                    OdsXml.skip(xml);
                }
                default -> {}
            }
        }
        Issue issue =
                Issue.ofFile(ProblemCode.SHEET_NOT_FOUND, Severity.ERROR, Map.of("value", name == null ? "" : name));
        throw new Refused(ProblemCode.SHEET_NOT_FOUND, List.of(issue));
    }

    private static String text(XMLStreamReader xml, String attribute) {
        String value = OdsXml.attribute(xml, attribute);
        return value == null ? "" : value;
    }
}
