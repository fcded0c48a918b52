package io.resultflow.documents.render.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one part points to, by id. */
record Relationships(Map<String, Relationship> byId) {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    /**
     * One relationship.
     *
     * @param type the whole address of its type
     * @param target as it is written, relative to the part's folder
     */
    record Relationship(String type, String target, boolean external) {
        String kind() {
            return type.substring(type.lastIndexOf('/') + 1);
        }

        /** The part it points to, by name; the target as it is when it lies outside. */
        String part(String folder) {
            if (target.startsWith("/")) {
                return target.substring(1);
            }
            String path = folder + target;
            while (path.contains("/../")) {
                path = path.replaceFirst("[^/]+/\\.\\./", "");
            }
            return path.replace("/./", "/");
        }

        Relationship to(String newTarget) {
            return new Relationship(type, newTarget, external);
        }
    }

    /** Reads a relationships part; none when it is absent. */
    static Relationships read(@Nullable String xml) throws Unmergeable {
        Map<String, Relationship> byId = new LinkedHashMap<>();
        if (xml != null) {
            Tags tags = new Tags(xml);
            while (tags.next()) {
                if (tags.starts("Relationship")) {
                    byId.put(
                            tags.value("Id"),
                            new Relationship(
                                    tags.value("Type"),
                                    tags.value("Target"),
                                    tags.value("TargetMode").equals("External")));
                }
            }
        }
        return new Relationships(byId);
    }

    String write() {
        StringBuilder out = new StringBuilder(HEAD);
        byId.forEach((id, one) -> {
            out.append("<Relationship Id=\"").append(id).append("\" Type=\"").append(one.type());
            out.append("\" Target=\"").append(one.target()).append('"');
            out.append(one.external() ? " TargetMode=\"External\"/>" : "/>");
        });
        return out.append("</Relationships>").toString();
    }
}
