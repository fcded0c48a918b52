package io.resultflow.documents.render.merge;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What kind each part of a package is of. */
final class ContentTypes {
    private final String xml;
    private final Map<String, String> overrides = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();

    ContentTypes(String xml) throws Unmergeable {
        this.xml = xml;
        Tags tags = new Tags(xml);
        while (tags.next()) {
            if (tags.starts("Override")) {
                overrides.put(tags.value("PartName").substring(1), tags.value("ContentType"));
            } else if (tags.starts("Default")) {
                defaults.put(tags.value("Extension").toLowerCase(Locale.ROOT), tags.value("ContentType"));
            }
        }
    }

    String of(String part) {
        String extension = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return overrides.getOrDefault(part, defaults.getOrDefault(extension, ""));
    }

    /** The part with more defaults, where an extension has none yet, and more overrides. */
    String with(Map<String, String> moreDefaults, String moreOverrides) {
        StringBuilder more = new StringBuilder();
        moreDefaults.forEach((extension, type) -> {
            if (!defaults.containsKey(extension.toLowerCase(Locale.ROOT))) {
                more.append("<Default Extension=\"").append(extension);
                more.append("\" ContentType=\"").append(type).append("\"/>");
            }
        });
        return xml.replace("</Types>", more + moreOverrides + "</Types>");
    }
}
