package io.resultflow.libreoffice;

import io.resultflow.domain.template.PdfForm;
import java.util.HashMap;
import java.util.Map;
import org.jodconverter.core.DocumentConverter;
import org.jodconverter.core.office.OfficeManager;
import org.jodconverter.local.LocalConverter;
import org.jodconverter.local.task.LoadDocumentMode;

/** How a Word file is opened and what LibreOffice's PDF export is told, for each kind of PDF. */
final class PdfExport {
    /**
     * Nothing of the author's working state goes into the PDF. Pictures go as they are, photographs in their own JPEG and
     * all others without loss: to bring them down to 300 dots an inch takes longer than the rest of a page, and a code or a
     * thin line in a letterhead does not survive a JPEG.
     */
    private static final Map<String, Object> ALL = Map.of(
            "ExportBookmarks", false,
            "ExportNotes", false,
            "ReduceImageResolution", false,
            "UseLosslessCompression", true);

    /** Bookmarks become destinations, by which the pages of each report are found again. */
    private static final Map<String, Object> MERGED =
            Map.of("UseTaggedPDF", false, "ExportBookmarksToPDFDestination", true);

    /**
     * A report that begins on a right-hand page, as its number 1 does, may have a blank page before it. LibreOffice 7.4 looks
     * the page of a footnote up by the number of the PDF's page: while the PDF lacks the blank ones that is another page,
     * and the link from a footnote to its mark has no width when that one is blank.
     */
    private static final Map<String, Object> WITH_FOOTNOTES = Map.of("IsSkipEmptyPages", false);

    private static final Map<PdfForm, Map<String, Object>> FORMS = Map.of(
            PdfForm.STANDARD, Map.of("UseTaggedPDF", false),
            PdfForm.TAGGED, Map.of("UseTaggedPDF", true),
            // 2 stands for PDF/A-2b.
            PdfForm.PDF_A, Map.of("UseTaggedPDF", true, "SelectPdfVersion", 2));

    private final OfficeManager office;

    PdfExport(OfficeManager office) {
        this.office = office;
    }

    /** Of one report. */
    DocumentConverter of(PdfForm form) {
        return converter(FORMS.getOrDefault(form, Map.of())).build();
    }

    /** Of many reports in one file, with a destination for each bookmark. */
    DocumentConverter merged(boolean footnotes) {
        if (!footnotes) {
            return converter(MERGED).build();
        }
        Map<String, Object> options = new HashMap<>(MERGED);
        options.putAll(WITH_FOOTNOTES);
        return converter(options).filterChain(new MergedFootnotes()).build();
    }

    private LocalConverter.Builder converter(Map<String, Object> more) {
        Map<String, Object> options = new HashMap<>(ALL);
        options.putAll(more);
        return LocalConverter.builder()
                .officeManager(office)
                .loadDocumentMode(LoadDocumentMode.LOCAL)
                // Without its filter's name, a broken file would be opened as plain text.
                .loadProperty("FilterName", "MS Word 2007 XML")
                .loadProperty("MacroExecutionMode", (short) 0)
                .storeProperty("FilterData", options);
    }
}
