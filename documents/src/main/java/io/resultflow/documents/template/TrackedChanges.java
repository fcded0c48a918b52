package io.resultflow.documents.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Makes of a tree with tracked changes the one that is left when all of them are accepted: what was added or moved here is
 * text like any other, what was taken out or moved away is gone, formats are the new ones.
 */
final class TrackedChanges {
    private static final Set<String> ADDED = Set.of("ins", "moveTo");
    private static final Set<String> TAKEN = Set.of("del", "moveFrom", "delText", "delInstrText");
    /** Old formats, and the ends of stretches whose content says the same by itself. */
    private static final Set<String> NOTES = Set.of(
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblGridChange",
            "tblPrExChange",
            "trPrChange",
            "tcPrChange",
            "numberingChange",
            "cellIns",
            "cellMerge",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd",
            "customXmlMoveToRangeStart",
            "customXmlMoveToRangeEnd");

    private final List<Element> joined = new ArrayList<>();
    private boolean any;

    private TrackedChanges() {}

    /** Accepts all changes and tells whether there were any. */
    static boolean accept(Document document) {
        TrackedChanges changes = new TrackedChanges();
        for (Element element : Dom.elements(document)) {
            if (Dom.isWord(element)) {
                changes.accept(element);
            }
        }
        changes.joined.forEach(TrackedChanges::join);
        return changes.any;
    }

    private void accept(Element element) {
        String name = element.getLocalName();
        if (ADDED.contains(name)) {
            any = true;
            Dom.unwrap(element);
        } else if (TAKEN.contains(name)) {
            any = true;
            take(element);
        } else if (name.equals("cellDel")) {
            any = true;
            remove(Dom.ancestor(element, "tc"));
        } else if (NOTES.contains(name)) {
            any = true;
            Dom.remove(element);
        }
    }

    /** What a mark of removal stands for: its content, or the end of the paragraph or the row whose properties hold it. */
    private void take(Element mark) {
        Node holder = mark.getParentNode();
        if (Dom.isWord(holder, "trPr")) {
            remove(Dom.ancestor(mark, "tr"));
        } else if (Dom.isWord(holder, "rPr") && Dom.isWord(holder.getParentNode(), "pPr")) {
            Element paragraph = Dom.ancestor(mark, "p");
            if (paragraph != null) {
                joined.add(paragraph);
            }
            Dom.remove(mark);
        } else {
            Dom.remove(mark);
        }
    }

    /** Takes out a cell or a row, and with the last of them what held it. */
    private static void remove(@Nullable Element cellOrRow) {
        if (cellOrRow == null || !(cellOrRow.getParentNode() instanceof Element holder)) {
            return;
        }
        holder.removeChild(cellOrRow);
        boolean more = Dom.children(holder).stream().anyMatch(child -> Dom.isWord(child, cellOrRow.getLocalName()));
        if (!more && Dom.isWord(holder, "tr")) {
            remove(holder);
        } else if (!more && Dom.isWord(holder, "tbl")) {
            Dom.remove(holder);
        }
    }

    /** A paragraph whose end was taken out runs on into the next one, which gives the format. */
    private static void join(Element paragraph) {
        Element next = Dom.nextElement(paragraph);
        if (next != null && Dom.isWord(next, "p")) {
            Node first = Dom.child(next, "pPr") == null ? next.getFirstChild() : Dom.after(next, "pPr");
            for (Node child : Dom.children(paragraph)) {
                if (!Dom.isWord(child, "pPr")) {
                    next.insertBefore(child, first);
                }
            }
            Dom.remove(paragraph);
        } else if (next != null && Dom.child(paragraph, "r") == null) {
            Dom.remove(paragraph);
        }
    }
}
