package io.resultflow.documents.render;

import io.resultflow.documents.template.WordFile;
import io.resultflow.domain.problem.ProblemCode;
import io.resultflow.domain.template.PdfForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/**
 * A converter that lays out one page a section, writes on it the section's text, and knows what LibreOffice knows of
 * bookmarks. Documents that hold {@code poison} fail it; a gate lets a test decide when it goes on.
 */
final class PagesConverter implements PdfConverter {
    private static final Pattern TEXT = Pattern.compile("<w:t[^>]*>([^<]*)</w:t>");

    private final List<Integer> sizes = new CopyOnWriteArrayList<>();
    private final List<PdfForm> forms = new CopyOnWriteArrayList<>();
    private final Semaphore gate;
    private final Semaphore arrivals = new Semaphore(0);
    private volatile ProblemCode poison = ProblemCode.CONVERSION_FAILED;
    private volatile boolean forgetful;

    PagesConverter(Semaphore gate) {
        this.gate = gate;
    }

    /** How many reports each document had, in the order in which they were converted. */
    List<Integer> sizes() {
        return sizes;
    }

    /** What kind of PDF each document that came by itself was to become. */
    List<PdfForm> forms() {
        return forms;
    }

    /** Waits until a document has come in. */
    void awaitArrival() throws InterruptedException {
        arrivals.acquire();
    }

    void failWith(ProblemCode code) {
        poison = code;
    }

    /** From now on the last report's mark is lost. */
    void forgetMarks() {
        forgetful = true;
    }

    @Override
    public byte[] convert(byte[] docx) throws ConversionFailed {
        return pages(docx);
    }

    @Override
    public byte[] convert(byte[] docx, PdfForm form) throws ConversionFailed {
        forms.add(form);
        return convert(docx);
    }

    @Override
    public byte[] convertMerged(byte[] docx, boolean footnotes) throws ConversionFailed {
        return pages(docx);
    }

    private byte[] pages(byte[] docx) throws ConversionFailed {
        arrivals.release();
        gate.acquireUninterruptibly();
        String body = WordFile.read(docx, "word/document.xml");
        String[] sections = body.split("</w:sectPr></w:pPr></w:p>");
        sizes.add(sections.length);
        if (body.contains("poison")) {
            throw poison == ProblemCode.ENGINE_UNAVAILABLE
                    ? ConversionFailed.forNow(poison, null)
                    : ConversionFailed.permanently(poison, null);
        }
        try (PDDocument document = new PDDocument()) {
            COSDictionary marks = new COSDictionary();
            for (int i = 0; i < sections.length; i++) {
                PDPage page = page(document, sections[i]);
                COSArray place = new COSArray();
                place.add(page.getCOSObject());
                for (String kind : List.of("rf0000", "re0000")) {
                    if (!forgetful || i < sections.length - 1) {
                        marks.setItem(COSName.getPDFName(kind + (i + 1)), place);
                    }
                }
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.DESTS, marks);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PDPage page(PDDocument document, String section) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        StringBuilder text = new StringBuilder();
        for (Matcher part = TEXT.matcher(section); part.find(); ) {
            text.append(part.group(1)).append(' ');
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(text.toString());
            content.endText();
        }
        return page;
    }
}
