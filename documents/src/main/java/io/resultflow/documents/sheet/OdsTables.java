package io.resultflow.documents.sheet;

import io.resultflow.domain.problem.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
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
        List<String> passed = new ArrayList<>();
        boolean found = walk(xml, (table, hidden) -> {
            if (!hidden) {
                passed.add(table);
            }
            return name == null ? !hidden : table.equalsIgnoreCase(name);
        });
        if (!found) {
            throw XlsxWorkbook.notFound(name == null ? "" : name, passed);
        }
    }

    /** The names of the sheets that are not hidden; reads the whole file. */
    static List<String> visible(XMLStreamReader xml) throws XMLStreamException {
        List<String> names = new ArrayList<>();
        walk(xml, (table, hidden) -> !hidden && !names.add(table));
        return names;
    }

    /**
     * Goes from sheet to sheet until one is wanted; false when none is.
     *
     * @param wanted is told a sheet's name and whether it is hidden
     */
    private static boolean walk(XMLStreamReader xml, BiPredicate<String, Boolean> wanted) throws XMLStreamException {
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
                    if (wanted.test(text(xml, "name"), hiding.contains(text(xml, "style-name")))) {
                        return true;
                    }
                    OdsXml.skip(xml);
                }
                default -> {}
            }
        }
        return false;
    }

    private static String text(XMLStreamReader xml, String attribute) {
        String value = OdsXml.attribute(xml, attribute);
        return value == null ? "" : value;
    }
}
