package io.resultflow.documents.render.merge;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the text of one part for its row, so that nothing in it means another row's: bookmarks and references to them,
 * lists, footnotes, drawings, relationships, fields.
 */
final class Story {
    /** What the stories of one row share. */
    record Row(int number, String pages, Counters counters, ParagraphStyles styles, Numbering numbering) {}

    /** Tells the merged document's id of a relationship. */
    interface Links {
        String id(String rowsId) throws Unmergeable;
    }

    private static final Map<String, Obstacle> REFUSED = Map.of(
            "w:endnoteReference", Obstacle.ENDNOTES,
            "w:ffData", Obstacle.FORM,
            "w:sectPrChange", Obstacle.SECTIONS,
            "w:lnNumType", Obstacle.SECTIONS,
            "wps:linkedTxbx", Obstacle.LINKED_BOXES);

    /** Body text. Footnotes begin to count at each chapter, and a row is one. */
    private static final String NO_OUTLINE = "9";

    private final Row row;
    private final Edits edits;
    private final Fields fields;
    private final @Nullable Links links;
    /** The row's footnotes in the order of their marks: the file's id → the merged document's. */
    private final Map<String, Integer> footnotes = new LinkedHashMap<>();

    private final Map<String, Integer> bookmarks = new HashMap<>();
    private final boolean hasFootnotes;
    private int nextPointer = -1;
    private int nextLegacy = -1;
    private int paragraphProperties;
    private int styleTo;
    private String style = "";
    private boolean numberedItself;
    private boolean indentedItself;
    private boolean outlinedItself;

    /** @param links null when ids stay as they are: the part takes its relationships along */
    Story(Row row, Edits edits, @Nullable Links links) {
        this.row = row;
        this.edits = edits;
        this.fields = new Fields(edits, row.number(), row.pages());
        this.links = links;
        this.hasFootnotes = edits.source().contains("<w:footnoteReference");
    }

    /** Gathers the changes of a whole part. */
    Story read() throws Unmergeable {
        Tags tags = new Tags(edits.source());
        int text = -1;
        while (tags.next()) {
            Obstacle obstacle = REFUSED.get(tags.name());
            if (obstacle != null) {
                throw new Unmergeable(obstacle);
            }
            if (tags.isEnd()) {
                switch (tags.name()) {
                    case "w:t" -> fields.text(text, tags.from());
                    case "w:instrText" -> fields.instruction(text, tags.from());
                    case "w:fldSimple" -> fields.simpleEnded(tags);
                    case "w:pPr" -> paragraphPropertiesEnded();
                    default -> {}
                }
                continue;
            }
            switch (tags.name()) {
                case "w:t", "w:instrText" -> text = tags.to();
                case "w:fldChar" -> fields.mark(tags);
                case "w:fldSimple" -> fields.simple(tags);
                case "w:bookmarkStart", "w:bookmarkEnd" -> bookmark(tags);
                case "wp:docPr" -> drawing(tags);
                case "w:hyperlink" -> rename(tags.attribute("w:anchor"));
                case "w:footnoteReference" -> footnote(tags);
                case "w:pPr" -> paragraphPropertiesBegun(tags);
                case "w:pStyle" -> style(tags);
                case "w:outlineLvl" -> outline(tags);
                case "w:numPr" -> numberedItself |= paragraphProperties == 1;
                case "w:ind" -> indentedItself |= paragraphProperties == 1;
                case "w:numId" -> list(tags);
                default -> {}
            }
            relationships(tags);
        }
        fields.requireAllEnded();
        return this;
    }

    boolean countsPages() {
        return fields.countsPages();
    }

    Map<String, Integer> footnotes() {
        return footnotes;
    }

    private void bookmark(Tags tags) {
        rename(tags.attribute("w:name"));
        Tags.Attribute id = tags.attribute("w:id");
        if (id != null) {
            Integer number =
                    bookmarks.computeIfAbsent(value(id), key -> row.counters().bookmark());
            edits.replace(id.from(), id.to(), number.toString());
        }
    }

    private void drawing(Tags tags) {
        Tags.Attribute id = tags.attribute("id");
        if (id != null) {
            edits.replace(id.from(), id.to(), Integer.toString(row.counters().drawing()));
        }
    }

    private void rename(Tags.@Nullable Attribute name) {
        if (name != null) {
            edits.replace(name.from(), name.to(), RowMark.renamed(value(name), row.number()));
        }
    }

    private void footnote(Tags tags) throws Unmergeable {
        Tags.Attribute id = tags.attribute("w:id");
        if (id == null || footnotes.containsKey(value(id))) {
            throw new Unmergeable(Obstacle.FOOTNOTES);
        }
        int number = row.counters().footnote();
        footnotes.put(value(id), number);
        edits.replace(id.from(), id.to(), Integer.toString(number));
    }

    private void paragraphPropertiesBegun(Tags tags) {
        if (tags.isEmpty()) {
            return;
        }
        paragraphProperties++;
        if (paragraphProperties == 1) {
            style = "";
            numberedItself = false;
            indentedItself = false;
            outlinedItself = false;
        }
    }

    private void style(Tags tags) {
        if (paragraphProperties == 1) {
            style = tags.value("w:val");
            styleTo = tags.to();
        }
    }

    /** Numbering that comes from a style becomes the paragraph's own where the row has lists of its own. */
    private void paragraphPropertiesEnded() {
        paragraphProperties--;
        if (paragraphProperties != 0 || style.isEmpty()) {
            return;
        }
        if (hasFootnotes && !outlinedItself && row.styles().isHeading(style)) {
            edits.insert(styleTo, "<w:outlineLvl w:val=\"" + NO_OUTLINE + "\"/>");
        }
        if (numberedItself) {
            return;
        }
        ParagraphStyles.Numbered numbered = row.styles().numbered(style);
        if (numbered == null) {
            return;
        }
        String numId = row.numbering().of(row.number(), numbered.numId());
        if (!numId.equals(numbered.numId())) {
            edits.insert(
                    styleTo,
                    "<w:numPr><w:ilvl w:val=\"" + row.numbering().level(numbered, style) + "\"/><w:numId w:val=\""
                            + numId + "\"/></w:numPr>" + (indentedItself ? "" : numbered.indent()));
        }
    }

    private void outline(Tags tags) {
        outlinedItself |= paragraphProperties == 1;
        Tags.Attribute level = tags.attribute("w:val");
        if (hasFootnotes && level != null) {
            edits.replace(level.from(), level.to(), NO_OUTLINE);
        }
    }

    private void list(Tags tags) {
        Tags.Attribute id = tags.attribute("w:val");
        if (id != null) {
            edits.replace(id.from(), id.to(), row.numbering().of(row.number(), value(id)));
        }
    }

    private void relationships(Tags tags) throws Unmergeable {
        if (links == null || !mayPoint(tags)) {
            return;
        }
        for (Tags.Attribute attribute : tags.attributes()) {
            boolean points =
                    attribute.name().startsWith("r:") || attribute.name().equals("o:relid");
            if (points && attribute.to() > attribute.from()) {
                edits.replace(attribute.from(), attribute.to(), links.id(value(attribute)));
            }
        }
    }

    /** Most tags do not; only those that might are looked at closely. */
    private boolean mayPoint(Tags tags) {
        nextPointer = next("r:", nextPointer, tags);
        nextLegacy = next("o:relid", nextLegacy, tags);
        return Math.min(nextPointer, nextLegacy) < tags.to();
    }

    private int next(String mark, int known, Tags tags) {
        if (known >= tags.from()) {
            return known;
        }
        int found = edits.source().indexOf(mark, tags.from());
        return found < 0 ? Integer.MAX_VALUE : found;
    }

    private String value(Tags.Attribute attribute) {
        return edits.source().substring(attribute.from(), attribute.to());
    }
}
