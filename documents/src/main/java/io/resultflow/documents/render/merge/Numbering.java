package io.resultflow.documents.render.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives each row lists of its own, so that each begins to count anew. The first row keeps the template's; bullets, which do
 * not count, are shared.
 */
final class Numbering {
    private static final int LEVELS = 9;

    /** A {@code w:num}: its list, and what it says of single levels. */
    private record Num(String list, Map<String, String> overrides) {}

    private record Clone(int row, String numId) {}

    private final @Nullable String xml;
    private final Map<String, Num> nums = new HashMap<>();
    /** The lists that count, each with the starts of its levels. */
    private final Map<String, String[]> counting = new HashMap<>();
    /** Levels that belong to a paragraph style, by list and style. */
    private final Map<String, String> levelsOfStyles = new HashMap<>();

    private final Map<Clone, String> clones = new HashMap<>();
    private final Set<Clone> restarted = new HashSet<>();
    private final StringBuilder added = new StringBuilder();
    private int lastId;

    Numbering(@Nullable String xml) throws Unmergeable {
        this.xml = xml;
        if (xml != null) {
            Tags tags = new Tags(xml);
            while (tags.next()) {
                if (tags.starts("w:abstractNum")) {
                    readList(tags);
                } else if (tags.starts("w:num")) {
                    readNum(tags);
                }
            }
        }
    }

    private void readList(Tags tags) throws Unmergeable {
        String list = tags.value("w:abstractNumId");
        String[] starts = new String[LEVELS];
        boolean counts = false;
        int level = 0;
        while (tags.next() && !(tags.isEnd() && tags.name().equals("w:abstractNum"))) {
            switch (tags.isEnd() ? "" : tags.name()) {
                case "w:lvl" -> level = Integer.parseInt(tags.value("w:ilvl"));
                case "w:start" -> starts[level] = tags.value("w:val");
                case "w:numFmt" -> counts |= !Set.of("bullet", "none").contains(tags.value("w:val"));
                case "w:pStyle" -> levelsOfStyles.put(list + " " + tags.value("w:val"), Integer.toString(level));
                // The levels stand in another list, under a style.
                case "w:numStyleLink" -> throw new Unmergeable(Obstacle.NUMBERING);
                default -> {}
            }
        }
        if (counts) {
            counting.put(list, starts);
        }
    }

    private void readNum(Tags tags) throws Unmergeable {
        String id = tags.value("w:numId");
        lastId = Math.max(lastId, Integer.parseInt(id));
        String list = "";
        String level = "";
        int inside = 0;
        Map<String, String> overrides = new LinkedHashMap<>();
        while (tags.next() && !(tags.isEnd() && tags.name().equals("w:num"))) {
            if (tags.starts("w:abstractNumId")) {
                list = tags.value("w:val");
            } else if (tags.starts("w:lvlOverride")) {
                level = tags.value("w:ilvl");
                inside = tags.to();
            } else if (tags.isEnd() && tags.name().equals("w:lvlOverride")) {
                overrides.put(level, tags.xml().substring(inside, tags.from()));
            }
        }
        nums.put(id, new Num(list, overrides));
    }

    /** The number by which a row knows this {@code w:num}. */
    String of(int row, String numId) {
        Num num = nums.get(numId);
        if (row == 0 || num == null || !counting.containsKey(num.list())) {
            return numId;
        }
        return clones.computeIfAbsent(new Clone(row, numId), key -> clone(row, num));
    }

    /** The level at which a style stands in its list. */
    String level(ParagraphStyles.Numbered style, String styleId) {
        Num num = nums.get(style.numId());
        return num == null ? style.level() : levelsOfStyles.getOrDefault(num.list() + " " + styleId, style.level());
    }

    private String clone(int row, Num num) {
        String id = Integer.toString(++lastId);
        String[] starts = counting.getOrDefault(num.list(), new String[LEVELS]);
        // The row's next num of the same list goes on counting, as it does alone.
        boolean restarts = restarted.add(new Clone(row, num.list()));
        added.append("<w:num w:numId=\"").append(id).append("\"><w:abstractNumId w:val=\"");
        added.append(num.list()).append("\"/>");
        for (int level = 0; level < LEVELS; level++) {
            String own = num.overrides().getOrDefault(Integer.toString(level), "");
            if (!restarts && own.isEmpty()) {
                continue;
            }
            added.append("<w:lvlOverride w:ilvl=\"").append(level).append("\">");
            if (restarts && !own.contains("<w:startOverride")) {
                added.append("<w:startOverride w:val=\"");
                added.append(starts[level] == null ? "0" : starts[level]).append("\"/>");
            }
            added.append(own).append("</w:lvlOverride>");
        }
        added.append("</w:num>");
        return id;
    }

    /** The part with the rows' own lists; null when the template's suffices. */
    @Nullable
    String changed() throws Unmergeable {
        if (xml == null || added.isEmpty()) {
            return null;
        }
        int at = xml.lastIndexOf("</w:num>");
        if (at < 0) {
            throw new Unmergeable(Obstacle.NUMBERING);
        }
        return xml.substring(0, at) + "</w:num>" + added + xml.substring(at + "</w:num>".length());
    }
}
