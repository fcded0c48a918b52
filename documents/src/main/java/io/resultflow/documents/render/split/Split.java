package io.resultflow.documents.render.split;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the PDF of a merged document apart: one file a row, made from new pages that have what their content names, their
 * links and the document's language, and nothing else. PDFBox's own ways of copying a page are not used: they take the
 * document's one list of resources along, and with it the pictures of other people.
 */
public final class Split {
    private static final Logger LOG = LoggerFactory.getLogger(Split.class);

    private final PDDocument source;
    private final List<COSDictionary> pages = new ArrayList<>();

    private Split(PDDocument source) {
        this.source = source;
        for (PDPage page : source.getPages()) {
            pages.add(page.getCOSObject());
        }
    }

    /**
     * The rows' own files in their order; empty for a row of which it is not certain what belongs to it. Without marks that
     * can be trusted, or when the file does not open, that is every row.
     *
     * @param rows how many were merged
     */
    public static List<Optional<SplitFile>> split(byte[] pdf, int rows) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Split split = new Split(document);
            RowPages found = RowPages.of(document, rows);
            List<Optional<SplitFile>> files = new ArrayList<>(rows);
            for (int row = 0; row < rows; row++) {
                files.add(split.file(found, row));
            }
            return files;
        } catch (IOException | Doubtful e) {
            LOG.warn("A merged document of {} reports was not split: {}", rows, reason(e));
            List<Optional<SplitFile>> none = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                none.add(Optional.empty());
            }
            return none;
        }
    }

    private Optional<SplitFile> file(RowPages found, int row) {
        if (!found.isCertain(row)) {
            LOG.warn("A report was not split off: pages that may be another's");
            return Optional.empty();
        }
        try {
            return Optional.of(file(found.first(row), found.last(row)));
        } catch (IOException | Doubtful e) {
            LOG.warn("A report was not split off: {}", reason(e));
            return Optional.empty();
        }
    }

    private SplitFile file(int first, int last) throws IOException, Doubtful {
        try (PDDocument file = new PDDocument()) {
            file.setVersion(source.getVersion());
            ObjectCopy objects = new ObjectCopy(file);
            IdentityHashMap<COSBase, COSDictionary> copies = new IdentityHashMap<>();
            for (COSDictionary page : pages.subList(first, last + 1)) {
                PDPage copy = page(page, objects);
                file.addPage(copy);
                copies.put(page, copy.getCOSObject());
            }
            LinkCopy linkCopy = new LinkCopy(source, copies);
            for (Map.Entry<COSBase, COSDictionary> copy : copies.entrySet()) {
                COSArray links = linkCopy.links((COSDictionary) copy.getKey());
                if (links != null) {
                    copy.getValue().setItem(COSName.ANNOTS, links);
                }
            }
            String language = source.getDocumentCatalog().getLanguage();
            if (language != null) {
                file.getDocumentCatalog().setLanguage(language);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 15);
            file.save(out, CompressParameters.NO_COMPRESSION);
            return new SplitFile(out.toByteArray(), copies.size());
        }
    }

    private static PDPage page(COSDictionary source, ObjectCopy objects) throws IOException, Doubtful {
        PDPage page = new PDPage(source);
        PDPage copy = new PDPage();
        copy.getCOSObject()
                .setItem(
                        COSName.MEDIA_BOX, objects.copy(PDPageTree.getInheritableAttribute(source, COSName.MEDIA_BOX)));
        if (page.getRotation() != 0) {
            copy.setRotation(page.getRotation());
        }
        COSBase contents = source.getDictionaryObject(COSName.CONTENTS);
        if (!(contents instanceof COSStream stream) || source.containsKey(COSName.CROP_BOX)) {
            throw new Doubtful("a page of an unknown make");
        }
        NamedResources named = new NamedResources();
        named.read(ObjectCopy.decoded(stream));
        copy.getCOSObject().setItem(COSName.CONTENTS, objects.copy(stream));
        COSDictionary offered =
                page.getResources() == null ? null : page.getResources().getCOSObject();
        copy.getCOSObject().setItem(COSName.RESOURCES, objects.resources(offered, named));
        COSDictionary group = source.getCOSDictionary(COSName.GROUP);
        if (group != null) {
            copy.getCOSObject().setItem(COSName.GROUP, objects.copy(group));
        }
        return copy;
    }

    /** Messages of ours name no content; those of the library might. */
    private static String reason(Exception e) {
        return e instanceof Doubtful
                ? String.valueOf(e.getMessage())
                : e.getClass().getSimpleName();
    }
}
