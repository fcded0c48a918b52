package io.resultflow.documents.render.merge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes one Word file of many that were filled from one template. Knows no state; takes about a millisecond a row. */
public final class Merge {
    /** As many rows as the marks can number. */
    public static final int MAX_ROWS = 99_999;

    private static final String STYLES = "word/styles.xml";
    private static final String NUMBERING = "word/numbering.xml";
    private static final String SETTINGS = "word/settings.xml";

    /**
     * One row's document.
     *
     * @param pages how many pages it is expected to have: what its headers and footers will say
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Row(byte[] docx, int pages) {
        @Override
        public String toString() {
            return "Row[docx=" + docx.length + " bytes, pages=" + pages + "]";
        }
    }

    /**
     * The merged document.
     *
     * @param footnotes whether there are any; they are to be counted by chapters, which the rows are
     * @param countsPages whether the expected number of pages was written anywhere, and so must come true
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Merged(byte[] docx, boolean footnotes, boolean countsPages) {
        @Override
        public String toString() {
            return "Merged[docx=" + docx.length + " bytes, countsPages=" + countsPages + "]";
        }
    }

    private final Parts first;
    private final ContentTypes types;
    private final ParagraphStyles styles;
    private final Numbering numbering;
    private final Footnotes footnotes;
    private final boolean plainFootnotes;
    private final MergedPackage merged;
    private final Counters counters = new Counters();
    private final StringBuilder body = new StringBuilder();
    private boolean hasFootnotes;
    private @Nullable String head;
    private String tail = "";
    private boolean countsPages;

    private Merge(Parts first) throws Unmergeable {
        this.first = first;
        this.types = new ContentTypes(first.require(Parts.TYPES));
        this.styles = new ParagraphStyles(first.text(STYLES));
        this.numbering = new Numbering(first.text(NUMBERING));
        this.footnotes = new Footnotes(first.text(Footnotes.PART));
        this.merged = new MergedPackage(first);
        String settings = first.text(SETTINGS);
        this.plainFootnotes =
                settings == null || !settings.matches("(?s).*<w:footnotePr>(?:(?!</w:footnotePr>).)*<w:num.*");
        if (styles.numbersByDefault()) {
            throw new Unmergeable(Obstacle.NUMBERING);
        }
    }

    /**
     * One document in which each row begins a page and counts from 1, under the marks of {@link RowMark}.
     *
     * @param rows documents that were filled from the same template, at least one
     * @throws Unmergeable when they would not look as they do alone
     */
    public static Merged merge(List<Row> rows) throws Unmergeable {
        if (rows.isEmpty() || rows.size() > MAX_ROWS) {
            throw new IllegalArgumentException("1 to " + MAX_ROWS + " rows");
        }
        Merge merge = new Merge(Parts.of(rows.get(0).docx()));
        for (int i = 0; i < rows.size(); i++) {
            merge.add(rows.get(i), i, i == rows.size() - 1);
        }
        return merge.finish();
    }

    private void add(Row row, int number, boolean last) throws Unmergeable {
        Parts parts = number == 0 ? first : Parts.of(row.docx());
        for (String shared : List.of(STYLES, NUMBERING, SETTINGS, Parts.relationshipsOf(Footnotes.PART))) {
            if (!parts.agrees(first, shared)) {
                throw new Unmergeable(Obstacle.PARTS);
            }
        }
        Story.Row context = new Story.Row(number, Integer.toString(row.pages()), counters, styles, numbering);
        Edits edits = new Edits(Section.closing(parts.require(Parts.BODY)));
        RowLinks links = new RowLinks(
                context, parts, first, number == 0 ? types : new ContentTypes(parts.require(Parts.TYPES)), merged);
        Story story = new Story(context, edits, links).read();
        Body rowsBody = new Body(edits);
        if (!story.footnotes().isEmpty() && (!plainFootnotes || rowsBody.hasUnusualFootnotes())) {
            throw new Unmergeable(Obstacle.FOOTNOTES);
        }
        if (head == null) {
            head = rowsBody.head();
            tail = rowsBody.tail();
        } else if (!head.equals(rowsBody.head())) {
            throw new Unmergeable(Obstacle.FOREIGN_XML);
        }
        footnotes.add(context, story, parts.text(Footnotes.PART));
        body.append(rowsBody.content(number, last));
        hasFootnotes |= !story.footnotes().isEmpty();
        countsPages |= story.countsPages() || links.countsPages();
    }

    private Merged finish() throws Unmergeable {
        merged.put(Parts.BODY, head + body + tail);
        merged.putIfChanged(Footnotes.PART, footnotes.merged());
        merged.putIfChanged(NUMBERING, numbering.changed());
        return new Merged(merged.write(types), hasFootnotes, countsPages);
    }
}
