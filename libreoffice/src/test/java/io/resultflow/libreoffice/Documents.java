package io.resultflow.libreoffice;

import io.resultflow.documents.fill.CompiledTemplate;
import io.resultflow.documents.template.TemplateCompiler;
import io.resultflow.documents.template.WordFile;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Word files and PDFs for tests. */
final class Documents {
    private Documents() {}

    static byte[] docx(String... paragraphs) {
        return WordFile.ofParagraphs(paragraphs).bytes();
    }

    static CompiledTemplate template(String... paragraphs) {
        return new TemplateCompiler().compile(docx(paragraphs));
    }

    static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
