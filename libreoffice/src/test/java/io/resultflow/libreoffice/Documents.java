package io.resultflow.libreoffice;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.template.TemplateCompiler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** Word files and PDFs for tests. */
final class Documents {
    private Documents() {}

    static byte[] docx(String... paragraphs) throws Docx4JException {
        WordprocessingMLPackage file = WordprocessingMLPackage.createPackage();
        for (String paragraph : paragraphs) {
            file.getMainDocumentPart().addParagraphOfText(paragraph);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.save(out);
        return out.toByteArray();
    }

    static CompiledTemplate template(String... paragraphs) throws Docx4JException {
        return new TemplateCompiler().compile(docx(paragraphs));
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
