package io.resultflow.documents.render.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a row's body ready to stand among others: its last section ends behind its last paragraph, its first one begins a page
 * and counts from its own first number, and its first and last paragraphs hold the row's marks.
 */
final class Body {
    private static final Set<String> BLOCKS = Set.of("w:document", "w:body", "w:sdt", "w:sdtContent", "w:customXml");

    private final Edits edits;
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Paragraph> open = new ArrayDeque<>();
    private final List<Section> sections = new ArrayList<>();
    private @Nullable Paragraph first;
    private @Nullable Paragraph last;
    private boolean endsWithTable;
    private int contentFrom = -1;
    private int contentTo = -1;

    /** Reads the structure of {@code word/document.xml}. */
    Body(Edits edits) throws Unmergeable {
        this.edits = edits;
        Tags tags = new Tags(edits.source());
        while (tags.next()) {
            if (tags.isEnd()) {
                path.pop();
                ended(tags);
            } else {
                started(tags);
                if (!tags.isEmpty()) {
                    path.push(tags.name());
                }
            }
        }
        if (contentTo < 0
                || first == null
                || last == null
                || sections.isEmpty()
                || !lastSection().isWholeBodys()) {
            throw new Unmergeable(Obstacle.SECTIONS);
        }
        if (endsWithTable || last.hasSection()) { // there is no last paragraph to hold the mark
            throw new Unmergeable(Obstacle.SECTIONS);
        }
        requireOwnHeaders();
    }

    private void started(Tags tags) throws Unmergeable {
        switch (tags.name()) {
            case "w:body" -> contentFrom = tags.to();
            case "w:p" -> {
                Paragraph paragraph = new Paragraph(tags);
                first = first == null ? paragraph : first;
                if (tags.isEmpty()) {
                    paragraphEnded(paragraph);
                } else {
                    open.push(paragraph);
                }
            }
            case "w:pPr" -> {
                if (tags.isEmpty() && inParagraph()) {
                    open.element().properties(tags);
                }
            }
            case "w:sectPr" -> {
                Section section = new Section(tags, "w:body".equals(path.peek()));
                sections.add(section);
                if (!open.isEmpty()) {
                    open.element().endsSection();
                }
            }
            default -> {
                if (!sections.isEmpty() && path.contains("w:sectPr")) {
                    lastSection().holds(tags, String.valueOf(path.peek()));
                }
            }
        }
    }

    private void ended(Tags tags) {
        switch (tags.name()) {
            case "w:body" -> contentTo = tags.from();
            case "w:p" -> {
                Paragraph paragraph = open.pop();
                paragraph.ends(tags);
                paragraphEnded(paragraph);
            }
            case "w:pPr" -> {
                if (inParagraph()) {
                    open.element().properties(tags);
                }
            }
            case "w:sectPr" -> lastSection().ends(tags);
            case "w:tbl" -> endsWithTable |= BLOCKS.containsAll(path);
            default -> {}
        }
    }

    private boolean inParagraph() {
        return "w:p".equals(path.peek()) && !open.isEmpty();
    }

    private void paragraphEnded(Paragraph paragraph) {
        if (BLOCKS.containsAll(path)) {
            last = paragraph;
            endsWithTable = false;
        }
    }

    private Section lastSection() {
        return sections.get(sections.size() - 1);
    }

    /** A header that the first section lacks would be taken from the row before. */
    private void requireOwnHeaders() throws Unmergeable {
        Set<String> later = new HashSet<>();
        sections.forEach(section -> later.addAll(section.headers()));
        if (!sections.get(0).headers().containsAll(later)) {
            throw new Unmergeable(Obstacle.HEADERS);
        }
    }

    /** Whether footnotes are numbered in a way of their own, or stand under lines that differ between sections. */
    boolean hasUnusualFootnotes() {
        return sections.size() > 1 || sections.stream().anyMatch(Section::numbersFootnotes);
    }

    /** What stands before the body's content, which must be the same in every row. */
    String head() {
        return edits.source().substring(0, contentFrom);
    }

    String tail() {
        return edits.source().substring(contentTo);
    }

    /** The content for its place among the rows, with every change that was gathered. */
    String content(int row, boolean lastRow) throws Unmergeable {
        Paragraph begins = first;
        Paragraph closes = last;
        if (begins == null || closes == null) {
            throw new IllegalStateException("no paragraph");
        }
        sections.get(0).beginPage(edits);
        if (edits.source().contains("<w:footnoteReference")) {
            begins.addProperties("<w:outlineLvl w:val=\"0\"/>");
        }
        begins.addAtStart(bookmark(2 * row, RowMark.FIRST.of(row)));
        String lastMark = bookmark(2 * row + 1, RowMark.LAST.of(row));
        Section section = lastSection();
        closes.addAtEnd(lastMark);
        if (!lastRow) {
            // A paragraph with nothing but a section in it ends the section and takes no room. The row's own last
            // paragraph
            // must not be used: if it is empty, LibreOffice would take it away.
            String properties = edits.cut(section.from(), section.to());
            edits.insert(section.from(), "<w:p><w:pPr>" + properties + "</w:pPr></w:p>");
        }
        begins.write(edits);
        if (closes != begins) {
            closes.write(edits);
        }
        return edits.apply(contentFrom, contentTo);
    }

    private static String bookmark(int id, String name) {
        return "<w:bookmarkStart w:id=\"" + id + "\" w:name=\"" + name + "\"/><w:bookmarkEnd w:id=\"" + id + "\"/>";
    }
}
