package io.resultflow.documents.render.split;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** The PDF of a merged document as LibreOffice writes it, made page by page. */
public final class MergedPdf {
    private final PDDocument document = new PDDocument();
    private final COSDictionary destinations = new COSDictionary();

    /** A page on which something is drawn. */
    public MergedPdf page(String... marks) {
        return drawing("0.1 w\nq 10 10 30 30 re f Q\n", marks);
    }

    /** A page with this content, and destinations that lead to it. */
    public MergedPdf drawing(String content, String... marks) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try {
            PDStream stream = new PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write(content.getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String mark : marks) {
            COSArray place = new COSArray(List.of(page.getCOSObject(), COSName.getPDFName("XYZ")));
            destinations.setItem(COSName.getPDFName(mark), place);
        }
        return this;
    }

    /** Gives the last page an annotation. */
    public MergedPdf annotated() {
        COSArray annotations = new COSArray();
        annotations.add(new COSDictionary());
        document.getPage(document.getNumberOfPages() - 1).getCOSObject().setItem(COSName.ANNOTS, annotations);
        return this;
    }

    public byte[] bytes() {
        try (document) {
            document.getDocumentCatalog().getCOSObject().setItem(COSName.DESTS, destinations);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
