package io.resultflow.documents.sheet;

import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.problem.Refused;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What reading any part of an OpenDocument table needs. */
final class OdsXml {
    private OdsXml() {}

    /** An attribute by its local name; no two that are read here share one. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** For how many an element stands. */
    static int repeated(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        int count = value == null ? 1 : Integer.parseInt(value);
        if (count < 1) {
            throw new Refused(ProblemCode.FILE_BROKEN);
        }
        return count;
    }

    /** Goes to the end of the element that has just begun. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }
}
