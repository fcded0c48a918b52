package io.resultflow.documents.render.merge;

import io.resultflow.documents.fill.DocxZip;
import io.resultflow.documents.render.merge.Relationships.Relationship;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * The package that is being merged: the first row's parts, and beside them what other rows have of their own. The same
 * content is kept once, so a letterhead is one picture however many rows show it.
 */
final class MergedPackage {
    private static final String FOLDER = "word/";

    private final Map<String, DocxZip.Entry> parts;
    private final Relationships relationships;
    private final Map<Relationship, String> idsByRelationship = new HashMap<>();
    private final Map<Object, String> partsByContent = new HashMap<>();
    private final StringBuilder overrides = new StringBuilder();
    private final Map<String, String> defaults = new LinkedHashMap<>();
    private int added;

    MergedPackage(Parts first) throws Unmergeable {
        this.parts = new LinkedHashMap<>(first.entries());
        this.relationships = Relationships.read(first.text(Parts.relationshipsOf(Parts.BODY)));
        relationships.byId().forEach((id, one) -> idsByRelationship.putIfAbsent(one, id));
    }

    /** The id by which the merged body points to something. */
    String id(Relationship relationship) {
        return idsByRelationship.computeIfAbsent(relationship, key -> {
            String id = "rfId" + ++added;
            relationships.byId().put(id, key);
            return id;
        });
    }

    /**
     * A part of this text that points to these parts: one that is there already, or a new one.
     *
     * @param like the row's part, which lends its name when it is still free
     */
    String text(String like, String type, String text, Relationships pointsTo) {
        String links = pointsTo.byId().isEmpty() ? "" : pointsTo.write();
        return partsByContent.computeIfAbsent(like + '\n' + links + '\n' + text, key -> {
            String name = FOLDER + "rf" + ++added + ".xml";
            put(name, text);
            overrides
                    .append("<Override PartName=\"/")
                    .append(name)
                    .append("\" ContentType=\"")
                    .append(type)
                    .append("\"/>");
            if (!links.isEmpty()) {
                put(Parts.relationshipsOf(name), links);
            }
            return name;
        });
    }

    /** A picture of these bytes: one that is there already, or a new one. */
    String picture(DocxZip.Entry picture, String type) {
        return partsByContent.computeIfAbsent(ByteBuffer.wrap(picture.deflated()), key -> {
            String file = picture.name();
            String extension = file.substring(file.lastIndexOf('.') + 1);
            String name = FOLDER + "media/rf" + ++added + "." + extension;
            parts.put(name, new DocxZip.Entry(name, picture.deflated(), picture.size(), picture.crc()));
            defaults.putIfAbsent(extension, type);
            return name;
        });
    }

    void put(String name, String text) {
        parts.put(name, DocxZip.deflate(name, text.getBytes(StandardCharsets.UTF_8), Deflater.BEST_SPEED));
    }

    void putIfChanged(String name, @Nullable String text) {
        if (text != null) {
            put(name, text);
        }
    }

    byte[] write(ContentTypes types) {
        put(Parts.TYPES, types.with(defaults, overrides.toString()));
        put(Parts.relationshipsOf(Parts.BODY), relationships.write());
        return DocxZip.write(parts.values(), 1 << 16);
    }
}
