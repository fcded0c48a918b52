package io.resultflow.documents.template;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * Turns a repeating section of content controls into a loop over the report's rows: its first item is the pattern, and the
 * controls in it are named after columns of each row.
 */
final class RepeatingSection {
    private static final String VARIABLE = "rf_row";
    /** Key of what a control in a section says: that its name is a column of the row. */
    private static final String OF_ROW = "of-row";

    private RepeatingSection() {}

    static void toLoop(Element section, Element content) {
        Node parent = section.getParentNode();
        parent.insertBefore(statement(section, "{% for " + VARIABLE + " in " + Scope.ROWS + " %}"), section);
        for (Node child : Dom.children(pattern(content))) {
            parent.insertBefore(child, section);
            for (Element inner : Dom.elements(child)) {
                inner.setUserData(OF_ROW, Dom.isWord(inner, "sdt") ? true : null, null);
            }
        }
        parent.insertBefore(statement(section, "{% endfor %}"), section);
        parent.removeChild(section);
    }

    /** How a control's name is read: as it stands, or of the row when it is in a section. */
    static String name(Element control, String name) {
        if (control.getUserData(OF_ROW) == null) {
            return name;
        }
        String quote = name.contains("'") ? "\"" : "'";
        return VARIABLE + "[" + quote + name + quote + "]";
    }

    /** The first item; the whole content when none is marked as one. */
    private static Element pattern(Element content) {
        List<Node> items = Dom.children(content);
        for (Node item : items) {
            Element inner = Dom.child(item, "sdtContent");
            if (Dom.isWord(item, "sdt") && inner != null) {
                return inner;
            }
        }
        return content;
    }

    private static ProcessingInstruction statement(Element section, String source) {
        ProcessingInstruction statement = section.getOwnerDocument().createProcessingInstruction(PartWriter.TAG, "");
        statement.setUserData(ParagraphTags.TAG_KEY, Tag.of(0, source.length(), source), null);
        statement.setUserData(ParagraphTags.AROUND_KEY, source, null);
        return statement;
    }
}
