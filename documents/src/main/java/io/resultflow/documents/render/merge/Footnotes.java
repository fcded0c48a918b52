package io.resultflow.documents.render.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The footnotes of all rows in one part: the separators once, each row's notes under numbers of their own. */
final class Footnotes {
    static final String PART = "word/footnotes.xml";

    private final @Nullable String separators;
    private final StringBuilder notes = new StringBuilder();

    /** @param first the first row's part; null when there is none */
    Footnotes(@Nullable String first) throws Unmergeable {
        if (first == null) {
            separators = null;
            return;
        }
        StringBuilder kept = new StringBuilder(first);
        int removed = 0;
        for (int[] place : places(first).values()) {
            kept.delete(place[0] - removed, place[1] - removed);
            removed += place[1] - place[0];
        }
        separators = kept.toString();
    }

    /** Adds the notes of a row, in the order of their marks. */
    void add(Story.Row row, Story body, @Nullable String part) throws Unmergeable {
        if (body.footnotes().isEmpty()) {
            return;
        }
        if (part == null) {
            throw new Unmergeable(Obstacle.FOOTNOTES);
        }
        Edits edits = new Edits(part);
        new Story(row, edits, null).read();
        Map<String, int[]> places = places(part);
        for (Map.Entry<String, Integer> note : body.footnotes().entrySet()) {
            int[] place = places.get(note.getKey());
            if (place == null) {
                throw new Unmergeable(Obstacle.FOOTNOTES);
            }
            String id = "w:id=\"" + note.getKey() + "\"";
            String text = edits.apply(place[0], place[1]);
            int at = text.indexOf(id);
            if (at < 0 || at > text.indexOf('>')) {
                throw new Unmergeable(Obstacle.FOOTNOTES);
            }
            notes.append(text, 0, at).append("w:id=\"").append(note.getValue()).append('"');
            notes.append(text, at + id.length(), text.length());
        }
    }

    /** Where each note stands that is no separator, by its id. */
    private static Map<String, int[]> places(String part) throws Unmergeable {
        Map<String, int[]> places = new LinkedHashMap<>();
        Tags tags = new Tags(part);
        String id = "";
        int from = -1;
        while (tags.next()) {
            if (tags.starts("w:footnote")) {
                String type = tags.value("w:type");
                from = type.isEmpty() || type.equals("normal") ? tags.from() : -1;
                id = tags.value("w:id");
            } else if (tags.isEnd() && tags.name().equals("w:footnote") && from >= 0) {
                places.put(id, new int[] {from, tags.to()});
            }
        }
        return places;
    }

    /** The merged part; null when there is none. */
    @Nullable
    String merged() throws Unmergeable {
        if (separators == null) {
            return null;
        }
        int at = separators.lastIndexOf("</w:footnotes>");
        if (at < 0) {
            throw new Unmergeable(Obstacle.FOOTNOTES);
        }
        return separators.substring(0, at) + notes + separators.substring(at);
    }
}
