package io.resultflow.documents.render.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to one text, gathered in any order and made at once. Places are those of the text before any change. */
final class Edits {
    private record Edit(int from, int to, String text) {}

    private final String source;
    private final List<Edit> edits = new ArrayList<>();

    Edits(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    void replace(int from, int to, String text) {
        edits.add(new Edit(from, to, text));
    }

    /** What is inserted at the same place stands in the order of the calls. */
    void insert(int at, String text) {
        replace(at, at, text);
    }

    void remove(int from, int to) {
        replace(from, to, "");
    }

    /** Takes a stretch out, as it is with its changes. */
    String cut(int from, int to) {
        String changed = apply(from, to);
        edits.removeIf(edit -> edit.from >= from && edit.to <= to);
        remove(from, to);
        return changed;
    }

    /** A stretch of the text with its changes. */
    String apply(int from, int to) {
        List<Edit> inside = edits.stream()
                .filter(edit -> edit.from >= from && edit.to <= to)
                .sorted(Comparator.comparingInt(Edit::from).thenComparingInt(Edit::to))
                .toList();
        StringBuilder out = new StringBuilder(to - from + 256);
        int at = from;
        for (Edit edit : inside) {
            if (edit.from < at) {
                throw new IllegalStateException("two changes of one place");
            }
            out.append(source, at, edit.from).append(edit.text);
            at = edit.to;
        }
        return out.append(source, at, to).toString();
    }
}
