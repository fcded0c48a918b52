package io.resultflow.documents.render.merge;

import java.util.HashSet;
import java.util.Set;

/** One {@code w:sectPr}: its place, and what merging asks of it. */
final class Section {
    private final int from;
    private final int startTo;
    private final boolean empty;
    private final boolean wholeBodys;
    private final Set<String> headers = new HashSet<>();
    private int to;
    private int endFrom;
    private int type = -1;
    private int typeTo;
    private int afterReferences;
    private int numbers = -1;
    private int numbersNameTo;
    private boolean starts;
    private boolean numbersFootnotes;

    Section(Tags tags, boolean wholeBodys) {
        this.from = tags.from();
        this.startTo = tags.to();
        this.afterReferences = tags.to();
        this.empty = tags.isEmpty();
        this.to = tags.to();
        this.endFrom = tags.to();
        this.wholeBodys = wholeBodys;
    }

    /** A document whose body ends with a section, as Word writes it; other programs leave an ordinary one out. */
    static String closing(String document) {
        int end = document.lastIndexOf("</w:body>");
        if (end < 0) {
            return document;
        }
        String content = document.substring(0, end).stripTrailing();
        boolean closed = content.endsWith("</w:sectPr>") || content.startsWith("<w:sectPr", content.lastIndexOf('<'));
        return closed ? document : content + "<w:sectPr/>" + document.substring(end);
    }

    /** Tells of an element inside. */
    void holds(Tags tags, String parent) {
        switch (tags.name()) {
            case "w:headerReference", "w:footerReference" -> {
                headers.add(tags.name() + tags.value("w:type"));
                afterReferences = tags.to();
            }
            case "w:type" -> {
                type = tags.from();
                typeTo = tags.to();
            }
            case "w:pgNumType" -> {
                numbers = tags.from();
                numbersNameTo = tags.from() + "<w:pgNumType".length();
                starts = tags.attribute("w:start") != null;
            }
            case "w:numFmt", "w:numRestart", "w:numStart" -> numbersFootnotes |= parent.equals("w:footnotePr");
            default -> {}
        }
    }

    void ends(Tags tags) {
        endFrom = tags.from();
        to = tags.to();
    }

    /** Makes it begin a page of its own, and count from 1 unless the template says otherwise. */
    void beginPage(Edits edits) {
        String nextPage = "<w:type w:val=\"nextPage\"/>";
        String fromOne = "<w:pgNumType w:start=\"1\"/>";
        if (empty) {
            edits.replace(startTo - "/>".length(), startTo, ">" + nextPage + fromOne + "</w:sectPr>");
            return;
        }
        if (type >= 0) {
            edits.replace(type, typeTo, nextPage);
        } else {
            edits.insert(afterReferences, nextPage);
        }
        if (numbers < 0) {
            edits.insert(endFrom, fromOne);
        } else if (!starts) {
            edits.insert(numbersNameTo, " w:start=\"1\"");
        }
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Whether it is the body's own, and not a paragraph's. */
    boolean isWholeBodys() {
        return wholeBodys;
    }

    /** The kinds of headers and footers that it names. */
    Set<String> headers() {
        return headers;
    }

    boolean numbersFootnotes() {
        return numbersFootnotes;
    }
}
