package io.resultflow.documents.render.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewrites the fields of one story for its row: references name the row's own bookmarks, sequences begin anew, and the number
 * of pages becomes text, since LibreOffice would count the whole document.
 */
final class Fields {
    /** The value does not depend on where in a document the field stands. */
    private static final Set<String> HARMLESS = Set.of(
            "PAGE",
            "DATE",
            "TIME",
            "CREATEDATE",
            "SAVEDATE",
            "PRINTDATE",
            "AUTHOR",
            "TITLE",
            "SUBJECT",
            "KEYWORDS",
            "COMMENTS",
            "LASTSAVEDBY",
            "FILENAME",
            "USERNAME",
            "QUOTE",
            "SYMBOL",
            "MERGEFIELD",
            "EQ",
            "ADVANCE");

    private static final Set<String> REFERRING = Set.of("REF", "PAGEREF", "NOTEREF");
    private static final Pattern LOCAL_LINK = Pattern.compile("(\\\\l\\s+\"?)([^\"\\s\\\\]+)");
    private static final Pattern FORMAT =
            Pattern.compile("\\\\\\*\\s*(MERGEFORMAT|CHARFORMAT|Arabic)", Pattern.CASE_INSENSITIVE);

    /** A field that has begun and not ended. */
    private static final class Open {
        private final int beginFrom;
        private final int beginTo;
        private final List<int[]> instructions = new ArrayList<>();
        private final List<int[]> results = new ArrayList<>();
        private final StringBuilder instruction = new StringBuilder();
        private int[] separator = {};
        private boolean counted;

        private Open(int from, int to) {
            this.beginFrom = from;
            this.beginTo = to;
        }
    }

    private final Edits edits;
    private final int row;
    private final String pages;
    private final Set<String> begun = new HashSet<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean countsPages;

    /** @param pages what stands for the number of pages */
    Fields(Edits edits, int row, String pages) {
        this.edits = edits;
        this.row = row;
        this.pages = pages;
    }

    /** Whether the number of pages was written anywhere. */
    boolean countsPages() {
        return countsPages;
    }

    void mark(Tags tags) throws Unmergeable {
        switch (tags.value("w:fldCharType")) {
            case "begin" -> {
                if (!open.isEmpty() && open.element().separator.length == 0) {
                    throw new Unmergeable(Obstacle.FIELD); // an instruction that is itself worked out
                }
                open.push(new Open(tags.from(), tags.to()));
            }
            case "separate" -> {
                requireOpen().separator = new int[] {tags.from(), tags.to()};
                separated(open.element());
            }
            case "end" -> ended(tags, "<w:t>" + pages + "</w:t>");
            default -> throw new Unmergeable(Obstacle.FIELD);
        }
    }

    void instruction(int from, int to) throws Unmergeable {
        requireOpen().instructions.add(new int[] {from, to});
        requireOpen().instruction.append(edits.source(), from, to);
    }

    /** Tells of text between tags {@code w:t}. */
    void text(int from, int to) {
        if (!open.isEmpty() && open.element().separator.length > 0) {
            open.element().results.add(new int[] {from, to});
        }
    }

    private Open requireOpen() throws Unmergeable {
        if (open.isEmpty()) {
            throw new Unmergeable(Obstacle.FIELD);
        }
        return open.element();
    }

    private void separated(Open field) throws Unmergeable {
        String instruction = field.instruction.toString();
        if (name(instruction).equals("NUMPAGES")) {
            requirePlain(instruction);
            field.counted = true;
            return;
        }
        String changed = rewritten(instruction);
        if (!changed.equals(instruction) && !field.instructions.isEmpty()) {
            int[] first = field.instructions.get(0);
            edits.replace(first[0], first[1], changed);
            field.instructions.stream().skip(1).forEach(more -> edits.remove(more[0], more[1]));
        }
    }

    private void ended(Tags tags, String text) throws Unmergeable {
        Open field = requireOpen();
        if (field.separator.length == 0) {
            separated(field);
        }
        open.pop();
        if (!field.counted) {
            return;
        }
        edits.remove(field.beginFrom, field.beginTo);
        field.instructions.forEach(one -> edits.remove(one[0], one[1]));
        if (field.separator.length > 0) {
            edits.remove(field.separator[0], field.separator[1]);
        }
        if (field.results.isEmpty()) {
            edits.replace(tags.from(), tags.to(), text);
        } else {
            edits.remove(tags.from(), tags.to());
            int[] first = field.results.get(0);
            edits.replace(first[0], first[1], pages);
            field.results.stream().skip(1).forEach(more -> edits.remove(more[0], more[1]));
        }
        countsPages = true;
    }

    /** The start of a field in one element. */
    void simple(Tags tags) throws Unmergeable {
        Tags.Attribute attribute = tags.attribute("w:instr");
        if (attribute == null || tags.isEmpty()) {
            throw new Unmergeable(Obstacle.FIELD);
        }
        String instruction = edits.source().substring(attribute.from(), attribute.to());
        Open field = new Open(tags.from(), tags.to());
        field.separator = new int[] {tags.to(), tags.to()};
        if (name(instruction).equals("NUMPAGES")) {
            requirePlain(instruction);
            field.counted = true;
        } else {
            edits.replace(attribute.from(), attribute.to(), rewritten(instruction));
        }
        open.push(field);
    }

    /** The end of a field in one element. */
    void simpleEnded(Tags tags) throws Unmergeable {
        ended(tags, "<w:r><w:t>" + pages + "</w:t></w:r>");
    }

    private String rewritten(String instruction) throws Unmergeable {
        String name = name(instruction);
        String[] words = instruction.strip().split("\\s+");
        if (HARMLESS.contains(name)) {
            return instruction;
        }
        if (REFERRING.contains(name) && words.length > 1) {
            int at = instruction.indexOf(words[1], instruction.indexOf(words[0]) + words[0].length());
            return instruction.substring(0, at)
                    + RowMark.renamed(words[1], row)
                    + instruction.substring(at + words[1].length());
        }
        if (name.equals("HYPERLINK")) {
            return LOCAL_LINK
                    .matcher(instruction.replace("&quot;", "\""))
                    .replaceAll(link -> Matcher.quoteReplacement(link.group(1) + RowMark.renamed(link.group(2), row)))
                    .replace("\"", "&quot;");
        }
        if (name.equals("SEQ") && words.length > 1) {
            boolean first = begun.add(words[1]);
            if (instruction.matches(".*\\\\[csCS].*")) {
                throw new Unmergeable(Obstacle.FIELD); // repeats another, or follows headings
            }
            return first && !instruction.contains("\\r") ? instruction.stripTrailing() + " \\r 1 " : instruction;
        }
        throw new Unmergeable(Obstacle.FIELD);
    }

    private static void requirePlain(String instruction) throws Unmergeable {
        if (FORMAT.matcher(instruction).replaceAll("").contains("\\")) {
            throw new Unmergeable(Obstacle.FIELD);
        }
    }

    private static String name(String instruction) {
        return instruction.strip().split("[\\s\"\\\\&]", 2)[0].toUpperCase(Locale.ROOT);
    }

    void requireAllEnded() throws Unmergeable {
        if (!open.isEmpty()) {
            throw new Unmergeable(Obstacle.FIELD);
        }
    }
}
