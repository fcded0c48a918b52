package io.resultflow.documents.render.split;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Copies what pages are drawn with into one new file: fonts, pictures, patterns, states. Wherever there is a list of
 * resources, only those go along that its content names; what leads to other pages, or tells of the document as a whole,
 * never does.
 */
final class ObjectCopy {
    private static final Set<String> LEFT_OUT = Set.of(
            "Parent",
            "P",
            "StructParent",
            "StructParents",
            "Metadata",
            "PieceInfo",
            "LastModified",
            "AF",
            "OPI",
            "Alternates",
            "ProcSet");
    private static final Set<String> NEVER_DRAWN =
            Set.of("Page", "Pages", "Catalog", "Annot", "Outlines", "StructTreeRoot", "StructElem", "Filespec", "OCG");

    private final PDDocument target;
    private final IdentityHashMap<COSBase, COSBase> copies = new IdentityHashMap<>();

    ObjectCopy(PDDocument target) {
        this.target = target;
    }

    /** The resources that content names, out of those that it may choose from. */
    COSDictionary resources(@Nullable COSDictionary offered, NamedResources named) throws IOException, Doubtful {
        COSDictionary chosen = new COSDictionary();
        chosen.setDirect(true);
        for (Map.Entry<COSName, Set<COSName>> category : named.byCategory().entrySet()) {
            COSDictionary from = offered == null ? null : offered.getCOSDictionary(category.getKey());
            if (from == null || category.getKey().equals(COSName.PROPERTIES)) {
                throw new Doubtful("a resource of a kind that is not there");
            }
            COSDictionary to = new COSDictionary();
            to.setDirect(true);
            for (COSName name : category.getValue()) {
                COSBase item = from.getItem(name);
                if (item == null) {
                    throw new Doubtful("a resource that is not there");
                }
                to.setItem(name, copy(item));
            }
            chosen.setItem(category.getKey(), to);
        }
        return chosen;
    }

    /** A copy of anything that is drawn with. */
    COSBase copy(COSBase item) throws IOException, Doubtful {
        COSBase source = item instanceof COSObject indirect ? indirect.getObject() : item;
        if (source == null) {
            throw new Doubtful("an object that is not there");
        }
        COSBase copied = copies.get(source);
        if (copied != null) {
            return copied;
        }
        if (source instanceof COSArray array) {
            COSArray copy = new COSArray();
            copies.put(source, copy);
            copy.setDirect(!(item instanceof COSObject));
            for (COSBase element : array) {
                copy.add(copy(element));
            }
            return copy;
        }
        if (source instanceof COSStream stream) {
            return copyStream(stream);
        }
        if (source instanceof COSDictionary dictionary) {
            COSDictionary copy = new COSDictionary();
            copies.put(source, copy);
            copy.setDirect(!(item instanceof COSObject));
            entries(dictionary, copy, glyphs(dictionary));
            return copy;
        }
        return source;
    }

    private COSStream copyStream(COSStream source) throws IOException, Doubtful {
        COSStream copy = target.getDocument().createCOSStream();
        copies.put(source, copy);
        try (InputStream in = source.createRawInputStream();
                OutputStream out = copy.createRawOutputStream()) {
            in.transferTo(out);
        }
        boolean drawsOnItsOwn =
                COSName.FORM.equals(source.getCOSName(COSName.SUBTYPE)) || source.getInt(COSName.PATTERN_TYPE) == 1;
        entries(source, copy, drawsOnItsOwn ? named(source) : null);
        return copy;
    }

    /** What the glyphs of a font that draws them by content streams name; null for any other dictionary. */
    private static @Nullable NamedResources glyphs(COSDictionary font) throws IOException {
        COSDictionary glyphs = font.getCOSDictionary(COSName.CHAR_PROCS);
        if (glyphs == null) {
            return null;
        }
        NamedResources named = new NamedResources();
        for (COSName name : glyphs.keySet()) {
            if (glyphs.getDictionaryObject(name) instanceof COSStream stream) {
                named.read(decoded(stream));
            }
        }
        return named;
    }

    private static NamedResources named(COSStream content) throws IOException {
        NamedResources named = new NamedResources();
        named.read(decoded(content));
        return named;
    }

    static byte[] decoded(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.readAllBytes();
        }
    }

    /** @param named what its own content names; null when it has none */
    private void entries(COSDictionary source, COSDictionary copy, @Nullable NamedResources named)
            throws IOException, Doubtful {
        COSName type = source.getCOSName(COSName.TYPE);
        if (type != null && NEVER_DRAWN.contains(type.getName())) {
            throw new Doubtful("an object that is not drawn with");
        }
        if (source.containsKey(COSName.OC)) {
            throw new Doubtful("a layer");
        }
        for (Map.Entry<COSName, COSBase> entry : source.entrySet()) {
            if (entry.getKey().equals(COSName.RESOURCES)) {
                if (named == null) {
                    throw new Doubtful("resources without content");
                }
            } else if (!LEFT_OUT.contains(entry.getKey().getName())
                    && !entry.getKey().equals(COSName.LENGTH)) {
                copy.setItem(entry.getKey(), copy(entry.getValue()));
            }
        }
        if (named != null) {
            copy.setItem(COSName.RESOURCES, resources(source.getCOSDictionary(COSName.RESOURCES), named));
        }
    }
}
