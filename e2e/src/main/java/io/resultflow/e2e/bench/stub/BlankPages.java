package io.resultflow.e2e.bench.stub;

import io.resultflow.documents.render.ConversionFailed;
import io.resultflow.documents.render.PdfConverter;
import io.resultflow.domain.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A blank page for each report, with a named destination for each bookmark of a merged document: the work of everything but
 * LibreOffice. Only a benchmark is started with it.
 */
final class BlankPages implements PdfConverter {
    private static final Pattern MARK = Pattern.compile("w:name=\"([A-Za-z]+(\\d{5}))\"");

    @Override
    public byte[] convert(byte[] docx) throws ConversionFailed {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            COSDictionary destinations = new COSDictionary();
            Map<String, PDPage> pages = new TreeMap<>();
            Matcher marks = MARK.matcher(body(docx));
            while (marks.find()) {
                PDPage page = pages.computeIfAbsent(marks.group(2), row -> blank(document));
                COSArray destination = new COSArray();
                destination.add(page.getCOSObject());
                destination.add(COSName.getPDFName("Fit"));
                destinations.setItem(COSName.getPDFName(marks.group(1)), destination);
            }
            if (pages.isEmpty()) {
                blank(document);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.DESTS, destinations);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw ConversionFailed.permanently(ProblemCode.CONVERSION_FAILED, e);
        }
    }

    private static PDPage blank(PDDocument document) {
        PDPage page = new PDPage();
        document.addPage(page);
        return page;
    }

    private static String body(byte[] docx) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            ZipEntry part = zip.getNextEntry();
            while (part != null && !part.getName().equals("word/document.xml")) {
                part = zip.getNextEntry();
            }
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
