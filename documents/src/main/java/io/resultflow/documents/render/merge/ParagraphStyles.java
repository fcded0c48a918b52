package io.resultflow.documents.render.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What paragraph styles say of numbering, their own or their ancestors'. */
final class ParagraphStyles {
    /**
     * A style's numbering.
     *
     * @param indent the style's own {@code w:ind}, which would be lost to the list's once the numbering is the paragraph's
     */
    record Numbered(String numId, String level, String indent) {}

    private record Style(
            String basedOn,
            @Nullable String numId,
            @Nullable String level,
            @Nullable String indent,
            boolean heading) {}

    private final Map<String, Style> styles = new HashMap<>();
    private String defaultStyle = "";

    ParagraphStyles(@Nullable String xml) throws Unmergeable {
        if (xml == null) {
            return;
        }
        Tags tags = new Tags(xml);
        while (tags.next()) {
            if (tags.starts("w:style") && tags.value("w:type").equals("paragraph")) {
                String id = tags.value("w:styleId");
                if (Set.of("1", "true", "on").contains(tags.value("w:default"))) {
                    defaultStyle = id;
                }
                styles.put(id, style(tags));
            }
        }
    }

    private static Style style(Tags tags) throws Unmergeable {
        String basedOn = "";
        String numId = null;
        String level = null;
        String indent = null;
        boolean heading = false;
        while (tags.next() && !(tags.isEnd() && tags.name().equals("w:style"))) {
            switch (tags.isEnd() ? "" : tags.name()) {
                case "w:basedOn" -> basedOn = tags.value("w:val");
                case "w:numId" -> numId = tags.value("w:val");
                case "w:ilvl" -> level = tags.value("w:val");
                case "w:outlineLvl" -> heading = true;
                case "w:ind" -> indent = tags.xml().substring(tags.from(), tags.to());
                default -> {}
            }
        }
        return new Style(basedOn, numId, level, indent, heading);
    }

    /** A style's numbering, null when it has none. */
    @Nullable
    Numbered numbered(String styleId) {
        String numId = null;
        String level = null;
        String indent = null;
        Set<String> seen = new HashSet<>();
        for (Style style = styles.get(styleId); style != null; ) {
            numId = numId == null ? style.numId() : numId;
            level = level == null ? style.level() : level;
            indent = indent == null ? style.indent() : indent;
            style = seen.add(style.basedOn()) ? styles.get(style.basedOn()) : null;
        }
        if (numId == null || numId.equals("0")) {
            return null;
        }
        return new Numbered(numId, level == null ? "0" : level, indent == null ? "" : indent);
    }

    /** Whether a style makes chapters. */
    boolean isHeading(String styleId) {
        Set<String> seen = new HashSet<>();
        Style style = styles.get(styleId);
        while (style != null && !style.heading()) {
            style = seen.add(style.basedOn()) ? styles.get(style.basedOn()) : null;
        }
        return style != null;
    }

    /** Whether paragraphs that name no style are numbered. */
    boolean numbersByDefault() {
        return numbered(defaultStyle) != null;
    }
}
