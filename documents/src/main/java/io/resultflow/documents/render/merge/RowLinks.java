package io.resultflow.documents.render.merge;

import io.resultflow.documents.fill.DocxZip;
import io.resultflow.documents.render.merge.Relationships.Relationship;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Carries what one row's body points to into the merged package. */
final class RowLinks implements Story.Links {
    private static final Set<String> TEXTS = Set.of("header", "footer");

    private final Story.Row row;
    private final Parts parts;
    private final Parts first;
    private final ContentTypes types;
    private final MergedPackage merged;
    private final Relationships relationships;
    private boolean countsPages;

    RowLinks(Story.Row row, Parts parts, Parts first, ContentTypes types, MergedPackage merged) throws Unmergeable {
        this.row = row;
        this.parts = parts;
        this.first = first;
        this.types = types;
        this.merged = merged;
        this.relationships = Relationships.read(parts.text(Parts.relationshipsOf(Parts.BODY)));
    }

    /** Whether a header or footer shows the number of pages. */
    boolean countsPages() {
        return countsPages;
    }

    @Override
    public String id(String rowsId) throws Unmergeable {
        Relationship one = relationships.byId().get(rowsId);
        if (one == null) {
            throw new Unmergeable(Obstacle.PARTS);
        }
        return merged.id(TEXTS.contains(one.kind()) ? toText(one) : carried(one, "word/"));
    }

    /** A header or footer, rewritten for its row. */
    private Relationship toText(Relationship one) throws Unmergeable {
        String name = one.part("word/");
        Edits edits = new Edits(parts.require(name));
        Story story = new Story(row, edits, null).read();
        countsPages |= story.countsPages();
        Map<String, Relationship> pointsTo = new LinkedHashMap<>();
        Relationships own = Relationships.read(parts.text(Parts.relationshipsOf(name)));
        for (Map.Entry<String, Relationship> link : own.byId().entrySet()) {
            pointsTo.put(link.getKey(), carried(link.getValue(), "word/"));
        }
        String text = edits.apply(0, edits.source().length());
        String part = merged.text(name, types.of(name), text, new Relationships(pointsTo));
        return one.to("/" + part);
    }

    /** A relationship as the merged package has it: outside, to a part that all rows share, or to a picture. */
    private Relationship carried(Relationship one, String folder) throws Unmergeable {
        if (one.target().startsWith("#")) {
            return one.to("#" + RowMark.renamed(one.target().substring(1), row.number()));
        }
        String name = one.part(folder);
        if (one.external() || isShared(name)) {
            return one;
        }
        DocxZip.Entry picture = parts.entry(name);
        if (picture == null || !one.kind().equals("image")) {
            throw new Unmergeable(Obstacle.PARTS);
        }
        return one.to("/" + merged.picture(picture, types.of(name)));
    }

    private boolean isShared(String name) {
        String links = Parts.relationshipsOf(name);
        return parts.entry(name) != null && parts.agrees(first, name) && parts.agrees(first, links);
    }
}
