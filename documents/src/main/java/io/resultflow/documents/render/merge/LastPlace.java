package io.resultflow.documents.render.merge;

import java.util.Set;

/**
 * Where the mark of a row's end stands in its last paragraph: at the end, or before the last piece of one that holds a field or a
 * link, since LibreOffice 7.4 forgets a bookmark at the end of such a paragraph.
 */
final class LastPlace {
    private static final Set<String> FORGETFUL = Set.of("w:fldChar", "w:fldSimple", "w:hyperlink");

    private LastPlace() {}

    /** The place in a text; the paragraph's content stands between {@code from} and {@code to}. */
    static int in(String xml, int from, int to) throws Unmergeable {
        Tags tags = new Tags(xml.substring(from, to));
        boolean forgetful = false;
        int piece = to - from;
        int depth = 0;
        int fields = 0;
        while (tags.next()) {
            if (tags.isEnd()) {
                depth--;
                continue;
            }
            if (depth == 0 && fields == 0) {
                piece = tags.from();
            }
            forgetful |= FORGETFUL.contains(tags.name());
            if (tags.name().equals("w:fldChar")) {
                fields += switch (tags.value("w:fldCharType")) {
                    case "begin" -> 1;
                    case "end" -> -1;
                    default -> 0;
                };
            }
            depth += tags.isEmpty() ? 0 : 1;
        }
        return forgetful ? from + piece : to;
    }
}
